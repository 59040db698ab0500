//! Amounts of money as people and shops write them, read exactly to a hundredth.

use super::currency::sign;
use super::options::{DecimalMark, Grouping, ReadingOptions};

/// How the amounts of a file are written.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Writing {
    pub mark: DecimalMark,
    pub grouping: Grouping,
}

impl Writing {
    pub(super) fn of(options: &ReadingOptions) -> Self {
        Self {
            mark: options.decimal_mark,
            grouping: options.grouping,
        }
    }
}

impl From<DecimalMark> for Writing {
    fn from(mark: DecimalMark) -> Self {
        Self {
            mark,
            grouping: Grouping::Any,
        }
    }
}

/// An amount in hundredths of the currency unit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Amount<'a> {
    /// The amount in hundredths; digits beyond the second decimal are rounded half away from zero.
    pub hundredths: i64,
    /// Whether digits beyond the second decimal were lost.
    pub rounded: bool,
    /// The currency as it stands beside the digits; empty where none does.
    pub currency: &'a [u8],
}

/// Why a text is no amount.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum NoAmount {
    /// Nothing but blanks.
    Empty,
    /// Not a number in any form we read.
    Invalid,
    /// Beyond a hundred thousand million.
    OutOfRange,
}

/// Greatest amount that is read, in hundredths.
const GREATEST: u64 = 10_000_000_000_000;

/// Reads an amount: currency signs and codes, thousands groups (blanks, apostrophes, the other mark), minus signs before
/// or after, and parentheses for negative amounts are understood.
///
/// Where a text has both `.` and `,` the later one is the decimal mark, so `1.234,50` and `1,234.50` are the same. A lone
/// mark that is not `mark` groups thousands if exactly three digits follow, and is decimal otherwise. Groups that are
/// separated in another way than `grouping` says are no amount.
#[inline]
pub(super) fn parse_amount(text: &[u8], writing: Writing) -> Result<Amount<'_>, NoAmount> {
    match parse_plain(text, writing.mark.byte()) {
        Some(amount) => Ok(amount),
        None => parse_written(text, writing),
    }
}

#[inline(never)]
fn parse_written(text: &[u8], writing: Writing) -> Result<Amount<'_>, NoAmount> {
    let parts = Parts::of(text)?;
    let point = parts.decimal_point(writing.mark)?;
    let (integer, fraction) = match point {
        Some(at) => (
            parts.digits.get(..at).unwrap_or_default(),
            parts.digits.get(at + 1..).unwrap_or_default(),
        ),
        None => (parts.digits, &[][..]),
    };
    let (units, found) = grouped(integer)?;
    if writing.grouping != Grouping::Any && found.is_some_and(|found| found != writing.grouping) {
        return Err(NoAmount::Invalid);
    }
    let (cents, rounded) = decimals(fraction)?;
    let hundredths = units.saturating_mul(100).saturating_add(cents);
    if hundredths > GREATEST {
        return Err(NoAmount::OutOfRange);
    }
    let hundredths = hundredths as i64;
    Ok(Amount {
        hundredths: if parts.negative {
            -hundredths
        } else {
            hundredths
        },
        rounded,
        currency: parts.currency,
    })
}

/// How the thousands of an amount are grouped, if they are.
pub(super) fn grouping_evidence(text: &[u8], mark: DecimalMark) -> Option<Grouping> {
    let parts = Parts::of(text).ok()?;
    let end = parts.decimal_point(mark).ok()?;
    let integer = parts.digits.get(..end.unwrap_or(parts.digits.len()))?;
    grouped(integer).ok()?.1
}

/// The decimal mark that a text proves by itself, if it does.
pub(super) fn decimal_evidence(text: &[u8]) -> Option<DecimalMark> {
    let parts = Parts::of(text).ok()?;
    let dot = parts.decimal_point(DecimalMark::Dot).ok()?;
    let comma = parts.decimal_point(DecimalMark::Comma).ok()?;
    let at = if dot == comma { dot? } else { return None };
    match parts.digits.get(at)? {
        b',' => Some(DecimalMark::Comma),
        _ => Some(DecimalMark::Dot),
    }
}

/// The hundredths of digits with two decimals, such as `123.45`, of four to eight characters: the last ones of these eight.
/// What it reads, [`parse_plain`] reads too, one by one.
#[inline]
pub(super) fn parse_eight(bytes: [u8; 8], length: usize, mark: u8) -> Option<i64> {
    const ZEROS: u64 = 0x3030_3030_3030_3030;
    const HIGH: u64 = 0xF0F0_F0F0_F0F0_F0F0;
    if !(4..=8).contains(&length) || bytes[5] != mark {
        return None;
    }
    let used = u64::MAX << (64 - 8 * length as u32);
    let word = u64::from_le_bytes(bytes) & used | ZEROS & !used;
    // Without the mark, and a zero in front; the first digit is the lowest byte.
    let digits = (word & 0xFF_FFFF_FFFF) << 8 | word & 0xFFFF << 48 | 0x30;
    let above_nine = digits.wrapping_add(0x0606_0606_0606_0606) & HIGH;
    if digits & HIGH != ZEROS || above_nine != ZEROS {
        return None;
    }
    // Pairs of digits, then fours, then all.
    let pairs = (digits & !ZEROS)
        .wrapping_mul(10)
        .wrapping_add((digits & !ZEROS) >> 8);
    let high = (pairs & 0x0000_00FF_0000_00FF).wrapping_mul(100 + (1_000_000 << 32));
    let low = (pairs >> 16 & 0x0000_00FF_0000_00FF).wrapping_mul(1 + (10_000 << 32));
    Some((high.wrapping_add(low) >> 32) as i64)
}

/// Digits with at most two decimals: the form of most files, in one short loop.
#[inline]
pub(super) fn parse_plain(text: &[u8], mark: u8) -> Option<Amount<'static>> {
    let (negative, text) = match text.split_first()? {
        (b'-', rest) => (true, rest),
        _ => (false, text),
    };
    if text.len() > 12 {
        return None;
    }
    let mut value = 0_u64;
    let mut decimals = None;
    let mut digits = 0;
    for &byte in text {
        let digit = byte.wrapping_sub(b'0');
        if digit <= 9 {
            value = value * 10 + u64::from(digit);
            digits += 1;
            decimals = decimals.map(|count| count + 1);
        } else if byte == mark && decimals.is_none() && digits > 0 {
            decimals = Some(0);
        } else {
            return None;
        }
    }
    let scale = match decimals {
        None => 100,
        Some(0) => 100,
        Some(1) => 10,
        Some(2) => 1,
        _ => return None,
    };
    if digits == 0 || value * scale > GREATEST {
        return None;
    }
    let hundredths = (value * scale) as i64;
    Some(Amount {
        hundredths: if negative { -hundredths } else { hundredths },
        rounded: false,
        currency: &[],
    })
}

/// An amount without its signs and currency: from the first digit to the last, marks included.
struct Parts<'a> {
    negative: bool,
    digits: &'a [u8],
    /// The sign or code of a currency.
    currency: &'a [u8],
}

impl<'a> Parts<'a> {
    fn of(text: &'a [u8]) -> Result<Self, NoAmount> {
        let text = text.trim_ascii();
        if text.is_empty() {
            return Err(NoAmount::Empty);
        }
        let first = text.iter().position(u8::is_ascii_digit);
        let last = text.iter().rposition(u8::is_ascii_digit);
        let (Some(mut first), Some(last)) = (first, last) else {
            return Err(NoAmount::Invalid);
        };
        // ".50" has its mark before the first digit; "Rs.50" has a full stop there.
        let before = first.checked_sub(1).and_then(|at| text.get(at));
        let letter = first
            .checked_sub(2)
            .and_then(|at| text.get(at))
            .is_some_and(|byte| byte.is_ascii_alphabetic() || *byte >= 0x80);
        if matches!(before, Some(b'.' | b',')) && !letter {
            first -= 1;
        }
        let prefix = text.get(..first).unwrap_or_default();
        let suffix = text.get(last + 1..).unwrap_or_default();
        let minus_before = affix(prefix)?;
        // "100,-" is how Czech and Slovak shops write whole crowns and euros.
        let suffix = match suffix {
            [b',' | b'.', b'-', rest @ ..] => rest,
            [b'.' | b',', rest @ ..] => rest,
            _ => suffix,
        };
        let minus_after = affix(suffix)?;
        let has_letters = |text: &[u8]| text.iter().any(u8::is_ascii_alphabetic);
        if has_letters(prefix) && has_letters(suffix) {
            return Err(NoAmount::Invalid);
        }
        // A code says more than a sign: "$12 CAD".
        let (before, after) = (sign(prefix), sign(suffix));
        let currency = if before.is_empty() || has_letters(after) {
            after
        } else {
            before
        };
        Ok(Self {
            negative: minus_before || minus_after,
            digits: text.get(first..=last).unwrap_or_default(),
            currency,
        })
    }

    /// Where the decimal mark stands in `digits`.
    fn decimal_point(&self, mark: DecimalMark) -> Result<Option<usize>, NoAmount> {
        let find = |mark: u8| {
            let first = self.digits.iter().position(|&byte| byte == mark);
            let last = self.digits.iter().rposition(|&byte| byte == mark);
            first.zip(last)
        };
        match (find(b'.'), find(b',')) {
            (None, None) => Ok(None),
            (Some((_, dot)), Some((comma, last_comma))) if dot > last_comma => {
                self.once(b'.', dot, comma)
            }
            (Some((dot, _)), Some((_, comma))) => self.once(b',', comma, dot),
            (Some((first, last)), None) => Ok(self.lone(first, last, mark == DecimalMark::Dot)),
            (None, Some((first, last))) => Ok(self.lone(first, last, mark == DecimalMark::Comma)),
        }
    }

    fn once(&self, mark: u8, at: usize, group: usize) -> Result<Option<usize>, NoAmount> {
        let single = self.digits.iter().filter(|&&byte| byte == mark).count() == 1;
        if single && group > 0 {
            Ok(Some(at))
        } else {
            Err(NoAmount::Invalid)
        }
    }

    fn lone(&self, first: usize, last: usize, is_decimal_mark: bool) -> Option<usize> {
        let after = self.digits.len() - 1 - last;
        let leading_zero = self.digits.first() == Some(&b'0');
        let could_group = after == 3 && (1..=3).contains(&first) && !leading_zero;
        let groups = first != last || (could_group && !is_decimal_mark);
        (!groups).then_some(first)
    }
}

/// Checks what stands before or after the digits, and tells whether it holds a minus sign.
fn affix(text: &[u8]) -> Result<bool, NoAmount> {
    if text.len() > 16 {
        return Err(NoAmount::Invalid);
    }
    let mut letters = 0;
    let mut minus = false;
    for &byte in text {
        match byte {
            b'-' | b'(' => minus = true,
            b'+' | b')' | b'$' | b' ' | b'\'' | b'.' | b'\t' => {}
            _ if byte.is_ascii_alphabetic() => letters += 1,
            _ if byte >= 0x80 => {}
            _ => return Err(NoAmount::Invalid),
        }
    }
    // U+2212 and the en dash, as typeset tables have it.
    minus |= text
        .windows(3)
        .any(|three| three == [0xE2, 0x88, 0x92] || three == [0xE2, 0x80, 0x93]);
    if letters > 4 {
        return Err(NoAmount::Invalid);
    }
    Ok(minus)
}

/// Whole units, with or without thousands groups: after the first separator groups have three digits (two or three
/// before the last, for lakhs). Also tells how they are separated; of several ways, the first.
fn grouped(text: &[u8]) -> Result<(u64, Option<Grouping>), NoAmount> {
    let mut value = 0_u64;
    let mut digits = 0;
    let mut group = 0;
    let mut groups = 0;
    let mut grouping = None;
    let mut rest = text;
    while let Some((&byte, after)) = rest.split_first() {
        rest = after;
        if byte.is_ascii_digit() {
            value = value
                .saturating_mul(10)
                .saturating_add(u64::from(byte - b'0'));
            digits += 1;
            group += 1;
            continue;
        }
        let (separator, after) = separator(byte, after).ok_or(NoAmount::Invalid)?;
        rest = after;
        grouping.get_or_insert(separator);
        let fits = if groups == 0 {
            (1..=3).contains(&group)
        } else {
            (2..=3).contains(&group)
        };
        if !fits {
            return Err(NoAmount::Invalid);
        }
        groups += 1;
        group = 0;
    }
    if groups > 0 && group != 3 {
        return Err(NoAmount::Invalid);
    }
    if digits > 15 {
        return Err(NoAmount::OutOfRange);
    }
    Ok((value, grouping))
}

/// The thousands separator that begins with `byte`, and what follows it.
fn separator(byte: u8, after: &[u8]) -> Option<(Grouping, &[u8])> {
    Some(match (byte, after) {
        (b' ', rest) => (Grouping::Blank, rest),
        (b'\'', rest) => (Grouping::Apostrophe, rest),
        (b'.', rest) => (Grouping::Dot, rest),
        (b',', rest) => (Grouping::Comma, rest),
        // No-break space; narrow no-break space and thin space; the typographic apostrophe.
        (0xC2, [0xA0, rest @ ..]) => (Grouping::Blank, rest),
        (0xE2, [0x80, 0xAF | 0x89, rest @ ..]) => (Grouping::Blank, rest),
        (0xE2, [0x80, 0x99, rest @ ..]) => (Grouping::Apostrophe, rest),
        _ => return None,
    })
}

/// Decimals as hundredths, and whether more than hundredths were written.
fn decimals(text: &[u8]) -> Result<(u64, bool), NoAmount> {
    if !text.iter().all(u8::is_ascii_digit) {
        return Err(NoAmount::Invalid);
    }
    let digit = |at: usize| text.get(at).map_or(0, |byte| u64::from(byte - b'0'));
    let rounded = text.iter().skip(2).any(|&byte| byte != b'0');
    Ok((digit(0) * 10 + digit(1) + u64::from(digit(2) >= 5), rounded))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    fn read(text: &str, mark: DecimalMark) -> Result<i64, NoAmount> {
        parse_amount(text.as_bytes(), mark.into()).map(|amount| amount.hundredths)
    }

    proptest::proptest! {
        #[test]
        fn the_fast_form_reads_what_the_general_one_reads(text in "[0-9.,-]{0,9}|[0-9]{1,5}[.,][0-9]{2}|.{0,8}") {
            let bytes = text.as_bytes();
            let padded = [b"\xFF2.4z.5.", bytes].concat();
            for mark in [DecimalMark::Dot, DecimalMark::Comma] {
                let eight = *padded.last_chunk::<8>().unwrap();
                if let Some(hundredths) = parse_eight(eight, bytes.len(), mark.byte()) {
                    assert_eq!(read(&text, mark), Ok(hundredths));
                } else {
                    let plain = bytes.len() <= 8 && text.split_once(char::from(mark.byte())).is_some_and(|(units, decimals)| {
                        let digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
                        !units.is_empty() && digits(units) && decimals.len() == 2 && digits(decimals)
                    });
                    assert!(!plain, "{text} is one of those that are read fast");
                }
            }
        }
    }

    #[test]
    fn forms_that_do_not_depend_on_the_mark() {
        for (text, hundredths) in [
            ("12", 1200),
            ("0", 0),
            ("1.234,50", 123_450),
            ("1,234.50", 123_450),
            ("1.234.567,8", 123_456_780),
            ("1 234,50 zł", 123_450),
            ("1\u{a0}234,50\u{a0}zł", 123_450),
            ("1\u{202f}234,50 €", 123_450),
            ("1’234.50", 123_450),
            ("1'234'567.50", 123_456_750),
            ("CHF 12.50", 1250),
            ("PLN12,50", 1250),
            ("$1,234.50", 123_450),
            ("-$12.50", -1250),
            ("$-12.50", -1250),
            ("(12.50)", -1250),
            ("12.50-", -1250),
            ("\u{2212}12,5", -1250),
            ("100,-", 10_000),
            ("1 000,- Kč", 100_000),
            ("Rs.500", 50_000),
            (".5", 50),
            (",50", 50),
            ("+3", 300),
            ("1.234.567", 123_456_700),
            ("12,5", 1250),
            ("12.5", 1250),
            ("0.125", 13),
            ("0,125", 13),
            ("12.3456", 1235),
            ("1,00,000.00", 10_000_000),
            ("100000000000", 10_000_000_000_000),
        ] {
            for mark in [DecimalMark::Dot, DecimalMark::Comma] {
                assert_eq!(read(text, mark), Ok(hundredths), "{text} with {mark:?}");
            }
        }
    }

    #[test]
    fn a_lone_mark_before_three_digits_follows_the_option() {
        assert_eq!(read("1,234", DecimalMark::Dot), Ok(123_400));
        assert_eq!(read("1,234", DecimalMark::Comma), Ok(123));
        assert_eq!(read("1.234", DecimalMark::Dot), Ok(123));
        assert_eq!(read("1.234", DecimalMark::Comma), Ok(123_400));
    }

    #[test]
    fn what_is_no_amount() {
        for text in [
            "abc",
            "1e5",
            "1.5E+10",
            "12/5",
            "1:30",
            "12 %",
            "1,23,4.5",
            "1.2.3,4,5",
            "12a34",
            "--",
            "#12",
            "\0",
            "12\u{0}5",
            "2025-12-31",
            "NaN",
            "1..5",
            "1,,5",
            "1 2",
            "price 12",
            "Tax 1 Name",
        ] {
            for mark in [DecimalMark::Dot, DecimalMark::Comma] {
                assert_eq!(read(text, mark), Err(NoAmount::Invalid), "{text:?}");
            }
        }
        assert_eq!(read(" \t", DecimalMark::Dot), Err(NoAmount::Empty));
        assert_eq!(
            read("100000000000.01", DecimalMark::Dot),
            Err(NoAmount::OutOfRange)
        );
        assert_eq!(
            read("99999999999999999999999", DecimalMark::Dot),
            Err(NoAmount::OutOfRange)
        );
    }

    #[test]
    fn only_the_grouping_that_is_asked_for_is_read() {
        let read = |text: &str, mark, grouping| {
            let writing = Writing { mark, grouping };
            parse_amount(text.as_bytes(), writing).map(|amount| amount.hundredths)
        };
        use Grouping::{Any, Apostrophe, Blank, Comma, Dot, None};
        for (text, mark, own) in [
            ("1 234,5", DecimalMark::Comma, Blank),
            ("1\u{a0}234,5", DecimalMark::Comma, Blank),
            ("1\u{202f}234,5", DecimalMark::Comma, Blank),
            ("1.234,5", DecimalMark::Comma, Dot),
            ("1,234.5", DecimalMark::Dot, Comma),
            ("1'234.5", DecimalMark::Dot, Apostrophe),
            ("1’234.5", DecimalMark::Dot, Apostrophe),
        ] {
            assert_eq!(
                grouping_evidence(text.as_bytes(), mark),
                Some(own),
                "{text}"
            );
            for grouping in [Any, Blank, Dot, Comma, Apostrophe, None] {
                let expected = if grouping == Any || grouping == own {
                    Ok(123_450)
                } else {
                    Err(NoAmount::Invalid)
                };
                assert_eq!(read(text, mark, grouping), expected, "{text} {grouping:?}");
            }
        }
        // Without groups there is nothing to refuse.
        assert_eq!(read("1234,5", DecimalMark::Comma, Blank), Ok(123_450));
        assert_eq!(read("12.5", DecimalMark::Comma, Blank), Ok(1250));
        assert_eq!(grouping_evidence(b"1234.5", DecimalMark::Dot), Option::None);
        // Nor is a mark that could group taken for a decimal one.
        assert_eq!(
            read("1.234", DecimalMark::Comma, Blank),
            Err(NoAmount::Invalid)
        );
    }

    #[test]
    fn the_currency_beside_the_digits() {
        for (text, currency) in [
            ("12,50 zł", "zł"),
            ("€10", "€"),
            ("-$ 5", "$"),
            ("(CHF 12.50)", "CHF"),
            ("1 000,- Kč", "Kč"),
            ("$12 CAD", "CAD"),
            ("12.50-", ""),
            ("\u{2212}3", ""),
            ("7", ""),
        ] {
            let amount = parse_amount(text.as_bytes(), Writing::default()).unwrap();
            assert_eq!(amount.currency, currency.as_bytes(), "{text}");
        }
    }

    #[test]
    fn the_mark_that_a_text_proves() {
        assert_eq!(decimal_evidence(b"1.234,50"), Some(DecimalMark::Comma));
        assert_eq!(decimal_evidence(b"12,5"), Some(DecimalMark::Comma));
        assert_eq!(decimal_evidence(b"12.50"), Some(DecimalMark::Dot));
        assert_eq!(decimal_evidence(b"1.234"), None);
        assert_eq!(decimal_evidence(b"1234"), None);
        assert_eq!(decimal_evidence(b"1.234.567"), None);
    }
}
