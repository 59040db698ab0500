//! Days as numbers: the proleptic Gregorian calendar, and the reading of dates as shops write them.

use super::options::DateOrder;

/// Day number, days since 1970-01-01, of a date; `None` when there is no such date.
///
/// ```
/// use lifeworth::orders::day_from_date;
///
/// assert_eq!(day_from_date(1970, 1, 1), Some(0));
/// assert_eq!(day_from_date(2025, 12, 31), Some(20_453));
/// assert_eq!(day_from_date(2025, 2, 29), None);
/// ```
pub fn day_from_date(year: i32, month: u32, day: u32) -> Option<i32> {
    if !(1..=12).contains(&month) || day == 0 || day > month_length(year, month) {
        return None;
    }
    if !(-9999..=9999).contains(&year) {
        return None;
    }
    // The year is taken to begin in March, so that the leap day is its last.
    let (month, day) = (month as i32, day as i32);
    let year = if month <= 2 { year - 1 } else { year };
    let era = year.div_euclid(400);
    let year_of_era = year.rem_euclid(400);
    let day_of_year = (153 * ((month + 9) % 12) + 2) / 5 + day - 1;
    let day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
    Some(era * 146_097 + day_of_era - 719_468)
}

/// Year, month and day of a day number.
///
/// ```
/// assert_eq!(lifeworth::orders::date_from_day(20_453), (2025, 12, 31));
/// ```
pub fn date_from_day(day: i32) -> (i32, u32, u32) {
    let shifted = i64::from(day) + 719_468;
    let era = shifted.div_euclid(146_097);
    let day_of_era = shifted.rem_euclid(146_097);
    let year_of_era =
        (day_of_era - day_of_era / 1460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
    let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let shifted_month = (5 * day_of_year + 2) / 153;
    let day = day_of_year - (153 * shifted_month + 2) / 5 + 1;
    let month = if shifted_month < 10 {
        shifted_month + 3
    } else {
        shifted_month - 9
    };
    let year = year_of_era + era * 400 + i64::from(month <= 2);
    (year as i32, month as u32, day as u32)
}

fn month_length(year: i32, month: u32) -> u32 {
    match month {
        2 if year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

/// Months since January 1970 of a day number.
pub(super) fn month_of(day: i32) -> i32 {
    let (year, month, _) = date_from_day(day);
    (year - 1970) * 12 + month as i32 - 1
}

/// First day of the month that is `month` months after January 1970.
pub(super) fn month_start(month: i32) -> i32 {
    day_from_date(
        1970 + month.div_euclid(12),
        month.rem_euclid(12) as u32 + 1,
        1,
    )
    .unwrap_or(0)
}

/// Appends a day as `2025-12-31`.
pub(super) fn write_date(day: i32, out: &mut String) {
    let (year, month, day) = date_from_day(day);
    write_year_month(year, month, out);
    out.push('-');
    write_padded(day, 2, out);
}

/// Appends a month as `2025-12`.
pub(super) fn write_year_month(year: i32, month: u32, out: &mut String) {
    if year < 0 {
        out.push('-');
    }
    write_padded(year.unsigned_abs(), 4, out);
    out.push('-');
    write_padded(month, 2, out);
}

fn write_padded(value: u32, width: u32, out: &mut String) {
    for place in (0..width).rev() {
        let digit = value / 10_u32.pow(place) % 10;
        out.push(char::from(b'0' + digit as u8));
    }
}

/// The day that a text names, in the given order of its parts; a time and a zone may follow.
///
/// The day is the one that is written: a zone does not move it. A first number of four or eight digits is always a
/// year (or a whole year-month-day), whatever the order; two-digit years are 1970 to 2069.
pub(super) fn parse_day(text: &[u8], order: DateOrder) -> Option<i32> {
    let (day, rest) = parse_date(text, order)?;
    (rest.is_empty() || is_time(rest)).then_some(day)
}

#[inline]
fn parse_date(text: &[u8], order: DateOrder) -> Option<(i32, &[u8])> {
    if let Some((plain, rest)) = text.split_first_chunk::<10>()
        && let Some(day) = parse_iso(plain)
    {
        return Some((day, rest));
    }
    parse_other_date(text, order)
}

// Not inlined, so that the short way above is short.
#[inline(never)]
fn parse_other_date(text: &[u8], order: DateOrder) -> Option<(i32, &[u8])> {
    let (first, first_digits, rest) = number(text)?;
    if first_digits == 8 {
        let day = day_from_date((first / 10_000) as i32, first / 100 % 100, first % 100)?;
        return Some((day, rest));
    }
    let (second, second_digits, rest) = number(separated(rest)?)?;
    let (third, third_digits, rest) = number(separated(rest)?)?;
    let ((year, year_digits), month, (day, day_digits)) =
        if first_digits == 4 || order == DateOrder::YearMonthDay {
            ((first, first_digits), second, (third, third_digits))
        } else if order == DateOrder::DayMonthYear {
            ((third, third_digits), second, (first, first_digits))
        } else {
            ((third, third_digits), first, (second, second_digits))
        };
    if day_digits > 2 || second_digits > 2 {
        return None;
    }
    let year = match year_digits {
        4 => year as i32,
        2 if year < 70 => 2000 + year as i32,
        2 => 1900 + year as i32,
        _ => return None,
    };
    Some((day_from_date(year, month, day)?, rest))
}

/// `2025-12-31`, exactly: the form of most files, read without a loop.
#[inline]
fn parse_iso(text: &[u8; 10]) -> Option<i32> {
    let [y3, y2, y1, y0, dash, m1, m0, other_dash, d1, d0] = *text;
    let digits = [y3, y2, y1, y0, m1, m0, d1, d0].map(|byte| byte.wrapping_sub(b'0'));
    let [y3, y2, y1, y0, m1, m0, d1, d0] = digits.map(u32::from);
    if dash != b'-' || other_dash != b'-' || digits.iter().any(|&digit| digit > 9) {
        return None;
    }
    day_from_date(
        (y3 * 1000 + y2 * 100 + y1 * 10 + y0) as i32,
        m1 * 10 + m0,
        d1 * 10 + d0,
    )
}

/// The digits a text begins with: their number, how many they are, and what follows. At most eight.
fn number(text: &[u8]) -> Option<(u32, usize, &[u8])> {
    let digits = text.iter().take_while(|byte| byte.is_ascii_digit()).count();
    let (head, rest) = text.split_at_checked(digits)?;
    if !(1..=8).contains(&digits) {
        return None;
    }
    let value = head
        .iter()
        .fold(0, |value, byte| value * 10 + u32::from(byte - b'0'));
    Some((value, digits, rest))
}

/// What follows one separator of date parts: `.`, `/`, `-` or a blank, and blanks after it, as in `31. 12. 2025`.
fn separated(text: &[u8]) -> Option<&[u8]> {
    match text.split_first()? {
        (b'.' | b'/' | b'-' | b' ', rest) => Some(rest.trim_ascii_start()),
        _ => None,
    }
}

/// Whether a text can follow a date: `T` or a blank or comma, then `23:59` and only what times and zones are made of.
fn is_time(text: &[u8]) -> bool {
    let text = match text.split_first() {
        Some((b'T' | b't' | b' ' | b',' | b'.', rest)) => rest.trim_ascii(),
        _ => return text.is_empty(),
    };
    if text.is_empty() {
        return true;
    }
    let Some((_, 1..=2, rest)) = number(text) else {
        return false;
    };
    matches!(rest.first(), Some(b':' | b' ' | b'.'))
        && rest
            .iter()
            .all(|byte| byte.is_ascii_alphanumeric() || b":.+- /()".contains(byte))
}
