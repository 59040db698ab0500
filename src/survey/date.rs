//! Dates in survey exports, and the question whether 4/5 is in April or in May.

use serde::{Deserialize, Serialize};

/// A day of the Gregorian calendar.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct CalendarDate {
    /// Year, such as 2020.
    pub year: u16,
    /// Month from 1 to 12.
    pub month: u8,
    /// Day of the month from 1.
    pub day: u8,
}

/// How dates such as 4/5/2020 are to be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub enum DayOrder {
    /// The day stands first: 4 May.
    DayFirst,
    /// The month stands first: April 5.
    MonthFirst,
}

/// What the dates of a column say about their order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub enum DayOrderFinding {
    /// No date needs to know: there are none, or all are like 2020-05-04 or 4.5.2020.
    NotNeeded,
    /// Some date has a number above 12 first: the day stands first.
    DayFirst,
    /// Some date has a number above 12 second: the month stands first.
    MonthFirst,
    /// Every date fits both. The visitor has to say; until then these dates are left out.
    Undecided,
    /// Some dates fit only the one and some only the other. The visitor has to say.
    Contradictory,
    /// The visitor has said.
    Given,
}

/// A cell read as a date.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) enum DateCell {
    /// Only one reading.
    Certain(CalendarDate),
    /// Day and month in either order.
    Either { first: u8, second: u8, year: u16 },
}

impl CalendarDate {
    /// The day, if the calendar has it.
    pub fn new(year: u16, month: u8, day: u8) -> Option<CalendarDate> {
        let leap =
            year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
        let days = match month {
            2 if leap => 29,
            2 => 28,
            4 | 6 | 9 | 11 => 30,
            1..=12 => 31,
            _ => 0,
        };
        (1..=days)
            .contains(&day)
            .then_some(CalendarDate { year, month, day })
    }
}

/// Reads 2020-05-04, 2020/5/4, 20200504 (with or without a time), 4.5.2020, and the ambiguous 4/5/2020
/// and 4-5-2020. Years of two digits are of this century.
pub(crate) fn parse_date(cell: &str) -> Option<DateCell> {
    let cell = cell.trim();
    let day_part = match cell.find(['T', ' ']) {
        Some(end) => {
            let (day, time) = cell.split_at_checked(end)?;
            let time = time.get(1..)?.trim_start();
            time.starts_with(|c: char| c.is_ascii_digit())
                .then_some(day)?
        }
        None => cell,
    };
    if day_part.len() == 8 && day_part.bytes().all(|byte| byte.is_ascii_digit()) {
        let (year, month) = (day_part.get(..4)?, day_part.get(4..6)?);
        let day = day_part.get(6..)?;
        let date = CalendarDate::new(number(year)?, number(month)?, number(day)?);
        return date.map(DateCell::Certain);
    }
    let separator = day_part.chars().find(|c| ['-', '/', '.'].contains(c))?;
    let mut parts = day_part.split(separator);
    let (a, b, c) = (parts.next()?, parts.next()?, parts.next()?);
    if parts.next().is_some() {
        return None;
    }
    if a.len() == 4 {
        let date = CalendarDate::new(number(a)?, number(b)?, number(c)?);
        return date.map(DateCell::Certain);
    }
    let year = match c.len() {
        4 => number(c)?,
        2 => 2000 + number::<u16>(c)?,
        _ => return None,
    };
    let (first, second) = (number(a)?, number(b)?);
    if separator == '.' {
        return CalendarDate::new(year, second, first).map(DateCell::Certain);
    }
    let readable =
        CalendarDate::new(year, second, first).or(CalendarDate::new(year, first, second));
    readable.map(|_| DateCell::Either {
        first,
        second,
        year,
    })
}

/// Digits only: `parse` alone would take a sign.
fn number<T: std::str::FromStr>(text: &str) -> Option<T> {
    let digits = !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    digits.then(|| text.parse().ok()).flatten()
}

impl DateCell {
    /// The day in the given order; none if the calendar does not have it or the order is open.
    pub(crate) fn resolve(self, order: Option<DayOrder>) -> Option<CalendarDate> {
        match self {
            Self::Certain(date) => Some(date),
            Self::Either {
                first,
                second,
                year,
            } => match order? {
                DayOrder::DayFirst => CalendarDate::new(year, second, first),
                DayOrder::MonthFirst => CalendarDate::new(year, first, second),
            },
        }
    }
}

/// Finds the order from all dates of a column together.
pub(crate) fn find_order(cells: impl Iterator<Item = DateCell>) -> DayOrderFinding {
    let (mut either, mut day_first, mut month_first) = (false, false, false);
    for cell in cells {
        if let DateCell::Either { first, second, .. } = cell {
            either = true;
            day_first |= first > 12;
            month_first |= second > 12;
        }
    }
    match (either, day_first, month_first) {
        (false, ..) => DayOrderFinding::NotNeeded,
        (_, true, true) => DayOrderFinding::Contradictory,
        (_, true, false) => DayOrderFinding::DayFirst,
        (_, false, true) => DayOrderFinding::MonthFirst,
        (_, false, false) => DayOrderFinding::Undecided,
    }
}
