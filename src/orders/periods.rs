//! Calendar periods: months, quarters and years.

use serde::{Deserialize, Serialize};

use super::calendar::{date_from_day, month_of, month_start, write_year_month};

/// A calendar period.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub enum Period {
    /// A calendar month.
    #[default]
    Month,
    /// Three months from January, April, July or October.
    Quarter,
    /// A calendar year.
    Year,
}

impl Period {
    fn months(self) -> i32 {
        match self {
            Self::Month => 1,
            Self::Quarter => 3,
            Self::Year => 12,
        }
    }

    /// Number of the period that a day is in, from January 1970.
    pub(super) fn of(self, day: i32) -> i32 {
        month_of(day).div_euclid(self.months())
    }

    /// First day of a period.
    pub(super) fn start(self, period: i32) -> i32 {
        month_start(period * self.months())
    }

    /// `2025-12`, `2025-Q4` or `2025`.
    pub(super) fn label(self, period: i32) -> String {
        let (year, month, _) = date_from_day(self.start(period));
        let mut label = String::new();
        write_year_month(year, month, &mut label);
        if self != Self::Month {
            label.truncate(label.len() - 3);
        }
        if self == Self::Quarter {
            label.push_str("-Q");
            label.push(char::from(b'1' + (month / 3) as u8));
        }
        label
    }
}

/// The periods of a range of days, found by table: finding the month of ten million days one by one takes a second.
pub(super) struct PeriodTable {
    period: Period,
    first_day: i32,
    first: i32,
    /// Period of each day, from `first`.
    periods: Vec<u16>,
}

impl PeriodTable {
    pub(super) fn new(period: Period, first_day: i32, last_day: i32) -> Self {
        let first = period.of(first_day);
        let mut periods = Vec::new();
        let mut number = 0_u16;
        let mut next = period.start(first + 1);
        for day in first_day..=last_day {
            if day >= next {
                number += 1;
                next = period.start(first + i32::from(number) + 1);
            }
            periods.push(number);
        }
        Self {
            period,
            first_day,
            first,
            periods,
        }
    }

    /// Number of periods.
    pub(super) fn len(&self) -> usize {
        self.periods.last().map_or(0, |&last| usize::from(last) + 1)
    }

    /// Number of the period of a day, from the first period of the range.
    #[inline]
    pub(super) fn of(&self, day: i32) -> usize {
        let at = (day - self.first_day).max(0) as usize;
        usize::from(
            self.periods
                .get(at)
                .or(self.periods.last())
                .copied()
                .unwrap_or(0),
        )
    }

    pub(super) fn label(&self, number: usize) -> String {
        self.period.label(self.first + number as i32)
    }

    pub(super) fn start(&self, number: usize) -> i32 {
        self.period.start(self.first + number as i32)
    }
}
