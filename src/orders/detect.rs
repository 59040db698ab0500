//! Finds out how a file is written from its first bytes; everything found can be changed.

use serde::{Deserialize, Serialize};

use super::amount::{decimal_evidence, grouping_evidence, parse_amount};
use super::calendar::parse_day;
use super::column_guess::guess_columns;
use super::currency::{self, MOST_CURRENCIES};
use super::encoding::{decode, encoding_of};
use super::given::GivenOptions;
use super::options::{Columns, DateOrder, DecimalMark, Delimiter, Grouping, ReadingOptions};
use super::sample::{SAMPLE, declared_delimiter, delimiter, quote, rows};
use super::shops::{Shop, match_header};

/// Rows that are looked at.
const ROWS: usize = 1000;

/// What can't be told from the file and has to be asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub enum Undecided {
    /// No column was recognised as the customer's.
    Customer,
    /// No column was recognised as the date.
    Date,
    /// No column was recognised as the amount.
    Amount,
    /// Every date could be day/month or month/day.
    DateOrder,
    /// Every amount with a mark has exactly three digits after it.
    DecimalMark,
}

/// What the first bytes of a file tell.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct Detection {
    /// How to read the file, to be changed where it is wrong.
    pub options: ReadingOptions,
    /// Names of the columns: the header, or nothing.
    pub column_names: Vec<String>,
    /// Columns of most rows.
    pub column_count: u32,
    /// The shop system whose export this is.
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub shop: Option<Shop>,
    /// What groups the thousands of the amounts, the commonest first.
    pub groupings: Vec<Grouping>,
    /// Currencies that the rows name, in their column or beside the amount: the commonest first, at most twenty. It is the one that is
    /// read unless another is given.
    pub currencies: Vec<String>,
    /// What has to be asked before reading.
    pub undecided: Vec<Undecided>,
}

/// Finds out how a file is written from its first bytes (a quarter of a megabyte is plenty).
///
/// ```
/// use lifeworth::orders::{DateOrder, DecimalMark, Delimiter, detect};
///
/// let found = detect("Klient;Data zamówienia;Kwota\r\nJan;31.12.2025;1 234,50 zł\r\n".as_bytes());
/// assert_eq!(found.options.delimiter, Delimiter::Semicolon);
/// assert_eq!(found.options.date_order, DateOrder::DayMonthYear);
/// assert_eq!(found.options.decimal_mark, DecimalMark::Comma);
/// assert_eq!(found.options.columns.amount, Some(2));
/// assert!(found.undecided.is_empty());
/// ```
pub fn detect(bytes: &[u8]) -> Detection {
    detect_with(bytes, &GivenOptions::default())
}

/// As [`detect`], with what is given taken as given, and the rest found out under it.
///
/// ```
/// use lifeworth::orders::{DateOrder, GivenOptions, Undecided, detect, detect_with};
///
/// let bytes = b"customer,date,amount\nanna,05/06/2025,10\n";
/// assert_eq!(detect(bytes).undecided, [Undecided::DateOrder]);
/// let given = GivenOptions { date_order: Some(DateOrder::DayMonthYear), ..GivenOptions::default() };
/// assert!(detect_with(bytes, &given).undecided.is_empty());
/// ```
pub fn detect_with(bytes: &[u8], given: &GivenOptions) -> Detection {
    let bytes = bytes.get(..SAMPLE).unwrap_or(bytes);
    let mut options = ReadingOptions {
        encoding: given.encoding.unwrap_or_else(|| encoding_of(bytes)),
        ..given.rules()
    };
    let text = decode(bytes, options.encoding);
    let (declared, rest) = declared_delimiter(&text);
    options.skipped_rows = given.skipped_rows.unwrap_or(u32::from(declared.is_some()));
    // A given number of skipped rows counts the declaration too.
    let (text, skipped) = match given.skipped_rows {
        Some(skipped) => (text.as_slice(), skipped as usize),
        None => (rest, 0),
    };
    options.quote = given.quote.unwrap_or_else(|| quote(text));
    options.delimiter = given
        .delimiter
        .or(declared)
        .unwrap_or_else(|| delimiter(text, options.quote));
    let mut rows = rows(
        text,
        options.delimiter,
        options.quote,
        ROWS.saturating_add(skipped),
    );
    rows.drain(..skipped.min(rows.len()));
    let mut undecided = Vec::new();
    let (Some(first), others) = (rows.first(), rows.get(1..).unwrap_or_default()) else {
        return Detection {
            options,
            column_names: Vec::new(),
            column_count: 0,
            shop: None,
            groupings: Vec::new(),
            currencies: Vec::new(),
            undecided: vec![Undecided::Customer, Undecided::Date, Undecided::Amount],
        };
    };
    let matched = match_header(first);
    options.header = given
        .header
        .unwrap_or_else(|| is_header(first, others, matched.known));
    let column_count = first.len() as u32;
    let mut shop = None;
    let data = if options.header {
        options.columns = matched.columns;
        options.amount_meaning = matched.meaning;
        shop = matched.shop;
        others
    } else {
        &rows
    };
    match given.columns {
        Some(columns) => options.columns = columns,
        None => guess_columns(&mut options, data, first.len()),
    }
    if let Some(meaning) = given.amount_meaning {
        options.amount_meaning = meaning;
    }
    let columns = options.columns;
    for (column, question) in [
        (columns.customer, Undecided::Customer),
        (columns.date, Undecided::Date),
        (columns.amount, Undecided::Amount),
    ] {
        if column.is_none() {
            undecided.push(question);
        }
    }
    if let Some(order) = given
        .date_order
        .or_else(|| date_order(values(data, columns.date)))
    {
        options.date_order = order;
    } else {
        // Shown so until somebody says otherwise.
        options.date_order = DateOrder::DayMonthYear;
        let dates = || values(data, columns.date);
        if dates().all(|date| any_order(date).is_none()) && given.columns.is_none() {
            undecided.push(Undecided::Date); // what is called a date is none
        } else if !dates().any(|date| date.contains('.')) {
            undecided.push(Undecided::DateOrder);
        }
    }
    let (found, ambiguous) = decimal_mark(values(data, columns.amount));
    let mark = given.decimal_mark.or(found);
    options.decimal_mark = mark.unwrap_or(if options.delimiter == Delimiter::Semicolon {
        DecimalMark::Comma
    } else {
        DecimalMark::Dot
    });
    if mark.is_none() && ambiguous {
        undecided.push(Undecided::DecimalMark);
    }
    let groupings = commonest(
        values(data, columns.amount)
            .filter_map(|text| grouping_evidence(text.as_bytes(), options.decimal_mark)),
    );
    let mut currencies = commonest(currencies(data, &columns));
    currencies.truncate(MOST_CURRENCIES);
    options.currency = match &given.currency {
        Some(currency) => Some(currency::code(currency.as_bytes())),
        None => currencies.first().cloned(),
    };
    Detection {
        groupings,
        currencies,
        column_names: if options.header {
            first.clone()
        } else {
            Vec::new()
        },
        options,
        column_count,
        shop,
        undecided,
    }
}

/// A header has no numbers and no dates, and either known names or numbers below it.
fn is_header(first: &[String], others: &[Vec<String>], known: usize) -> bool {
    let is_value = |text: &String| {
        let named = text.contains(|character: char| character.is_ascii_alphabetic());
        (!named && parse_amount(text.as_bytes(), DecimalMark::Dot.into()).is_ok())
            || any_order(text).is_some()
    };
    if first.iter().any(is_value) {
        return false;
    }
    known >= 2 || others.first().is_some_and(|row| row.iter().any(is_value))
}

/// The first order in which a text is a date.
pub(super) fn any_order(text: &str) -> Option<DateOrder> {
    [
        DateOrder::YearMonthDay,
        DateOrder::DayMonthYear,
        DateOrder::MonthDayYear,
    ]
    .into_iter()
    .find(|&order| parse_day(text.as_bytes(), order).is_some())
}

/// What a column holds, where it holds something.
pub(super) fn values(rows: &[Vec<String>], column: Option<u32>) -> impl Iterator<Item = &String> {
    rows.iter()
        .filter_map(move |row| row.get(column? as usize))
        .filter(|text| !text.is_empty())
}

/// The order in which all dates are dates, if there is only one; ISO dates are so in any order.
fn date_order<'a>(dates: impl Iterator<Item = &'a String>) -> Option<DateOrder> {
    let mut year_first = 0;
    let mut day_first = 0;
    let mut month_first = 0;
    let mut total = 0;
    for date in dates {
        let fits = |order| usize::from(parse_day(date.as_bytes(), order).is_some());
        total += 1;
        let digits = date.bytes().take_while(u8::is_ascii_digit).count();
        // Two digits first are hardly ever a year.
        year_first += usize::from(digits >= 4) * fits(DateOrder::YearMonthDay);
        day_first += fits(DateOrder::DayMonthYear);
        month_first += fits(DateOrder::MonthDayYear);
    }
    if total == 0 || (year_first >= day_first && year_first >= month_first && year_first > 0) {
        return Some(DateOrder::YearMonthDay);
    }
    match day_first.cmp(&month_first) {
        std::cmp::Ordering::Greater => Some(DateOrder::DayMonthYear),
        std::cmp::Ordering::Less => Some(DateOrder::MonthDayYear),
        std::cmp::Ordering::Equal => None,
    }
}

/// The mark that most amounts prove, and whether some amount could be read in two ways.
fn decimal_mark<'a>(amounts: impl Iterator<Item = &'a String>) -> (Option<DecimalMark>, bool) {
    let mut dots = 0;
    let mut commas = 0;
    let mut ambiguous = false;
    for amount in amounts {
        match decimal_evidence(amount.as_bytes()) {
            Some(DecimalMark::Dot) => dots += 1,
            Some(DecimalMark::Comma) => commas += 1,
            None => {
                let read = |mark: DecimalMark| parse_amount(amount.as_bytes(), mark.into()).ok();
                ambiguous |= read(DecimalMark::Dot) != read(DecimalMark::Comma);
            }
        }
    }
    let mark = match (dots, commas) {
        (0, 0) => None,
        _ if commas > dots => Some(DecimalMark::Comma),
        _ => Some(DecimalMark::Dot),
    };
    (mark, ambiguous)
}

/// The currencies that the rows name, as reading takes them: of the column, or beside the amount where it is empty.
fn currencies<'a>(
    rows: &'a [Vec<String>],
    columns: &'a Columns,
) -> impl Iterator<Item = String> + 'a {
    rows.iter().filter_map(|row| {
        let text = |column: Option<u32>| row.get(column? as usize).map(String::as_bytes);
        let beside = || {
            let amount = parse_amount(text(columns.amount)?, DecimalMark::Dot.into()).ok()?;
            Some(amount.currency)
        };
        let named = text(columns.currency)
            .filter(|named| !named.is_empty())
            .or_else(beside)?;
        (!named.is_empty()).then(|| currency::code(named))
    })
}

/// What there is, the most frequent first; of those that are as frequent, the one that first was so.
fn commonest<T: PartialEq>(all: impl Iterator<Item = T>) -> Vec<T> {
    let mut counts: Vec<(T, u32)> = Vec::new();
    for one in all {
        let Some(at) = counts.iter().position(|(other, _)| *other == one) else {
            counts.push((one, 1));
            continue;
        };
        // Sorted all along: a sort of its own would be more code than all of this.
        let count = counts.get(at).map_or(0, |(_, count)| count + 1);
        let ahead = counts.iter().take_while(|(_, other)| *other >= count);
        let place = ahead.count();
        if let Some((_, own)) = counts.get_mut(at) {
            *own = count;
        }
        if let Some(moved) = counts.get_mut(place..=at) {
            moved.rotate_right(1);
        }
    }
    counts.into_iter().map(|(one, _)| one).collect()
}
