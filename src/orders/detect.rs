//! Finds out how a file is written from its first bytes; everything found can be changed.

use serde::{Deserialize, Serialize};

use super::amount::{decimal_evidence, grouping_evidence, parse_amount};
use super::calendar::parse_day;
use super::currency::{self, MOST_CURRENCIES};
use super::encoding::Decoder;
use super::given::GivenOptions;
use super::layout::Row;
use super::options::{
    Columns, DateOrder, DecimalMark, Delimiter, Encoding, Grouping, Quote, ReadingOptions, Role,
};
use super::records::{Split, Splitter};
use super::shops::{Shop, match_header};

/// Bytes that are looked at.
const SAMPLE: usize = 256 << 10;
/// Rows that are looked at.
const ROWS: usize = 1000;
/// Rows that decide the delimiter.
const DELIMITER_ROWS: usize = 50;

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
        encoding: given.encoding.unwrap_or_else(|| encoding(bytes)),
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
        options.date_order = if values(data, columns.date).any(|date| date.contains('.')) {
            DateOrder::DayMonthYear
        } else {
            undecided.extend(columns.date.map(|_| Undecided::DateOrder));
            DateOrder::default()
        };
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

fn encoding(bytes: &[u8]) -> Encoding {
    match bytes {
        [0xEF, 0xBB, 0xBF, ..] => return Encoding::Utf8,
        [0xFF, 0xFE, ..] => return Encoding::Utf16Le,
        [0xFE, 0xFF, ..] => return Encoding::Utf16Be,
        _ => {}
    }
    let zeros = |parity| {
        let own = bytes.iter().skip(parity).step_by(2);
        own.filter(|&&byte| byte == 0).count()
    };
    let (even, odd) = (zeros(0), zeros(1));
    let most = bytes.len() / 5;
    if odd > most && even * 4 < odd {
        return Encoding::Utf16Le;
    }
    if even > most && odd * 4 < even {
        return Encoding::Utf16Be;
    }
    match std::str::from_utf8(bytes) {
        Ok(_) => Encoding::Utf8,
        // A character cut at the end of the sample is no error.
        Err(error) if error.error_len().is_none() => Encoding::Utf8,
        Err(_) => Encoding::Windows1250,
    }
}

pub(super) fn decode(bytes: &[u8], encoding: Encoding) -> Vec<u8> {
    let mut text = Vec::new();
    Decoder::new(encoding).decode(bytes, |piece| text.extend_from_slice(piece));
    text
}

/// Excel's `sep=;` line, and what follows it.
fn declared_delimiter(text: &[u8]) -> (Option<Delimiter>, &[u8]) {
    let delimiter = match text {
        [
            b's' | b'S',
            b'e' | b'E',
            b'p' | b'P',
            b'=',
            byte,
            b'\r' | b'\n',
            ..,
        ] => match byte {
            b',' => Delimiter::Comma,
            b';' => Delimiter::Semicolon,
            b'\t' => Delimiter::Tab,
            b'|' => Delimiter::Pipe,
            _ => return (None, text),
        },
        _ => return (None, text),
    };
    (Some(delimiter), text.get(5..).unwrap_or_default())
}

/// The quote that fields begin with, after any delimiter.
fn quote(text: &[u8]) -> Quote {
    let begins = |quote: u8| {
        text.windows(2)
            .filter(
                |pair| matches!(pair, [b',' | b';' | b'\t' | b'|' | b'\n', byte] if *byte == quote),
            )
            .count()
    };
    if begins(b'\'') > 2 * begins(b'"') {
        Quote::Single
    } else {
        Quote::Double
    }
}

/// The delimiter that cuts most rows into as many fields as the first.
fn delimiter(text: &[u8], quote: Quote) -> Delimiter {
    let mut best = (0.0, 0, Delimiter::Comma);
    for delimiter in [
        Delimiter::Comma,
        Delimiter::Semicolon,
        Delimiter::Tab,
        Delimiter::Pipe,
        Delimiter::Blanks,
    ] {
        let rows = rows(text, delimiter, quote, DELIMITER_ROWS);
        let width = rows.first().map_or(0, Vec::len);
        // Blanks are in every text: they delimit only where nothing else does.
        let least = if delimiter == Delimiter::Blanks { 3 } else { 2 };
        if width < least || (delimiter == Delimiter::Blanks && best.0 >= 0.5) {
            continue;
        }
        let same = rows.iter().filter(|row| row.len() == width).count();
        let share = same as f64 / rows.len() as f64;
        if share > best.0 || (share == best.0 && width > best.1) {
            best = (share, width, delimiter);
        }
    }
    best.2
}

/// The first rows as texts; a last one that may be cut is left out.
pub(super) fn rows(
    text: &[u8],
    delimiter: Delimiter,
    quote: Quote,
    most: usize,
) -> Vec<Vec<String>> {
    let splitter = Splitter::new(delimiter, quote);
    let mut fields = Vec::new();
    let mut rows = Vec::new();
    let mut rest = text;
    let mut scratch = Vec::new();
    while !rest.is_empty() && rows.len() < most {
        let mut length = splitter.split(rest, false, &mut fields);
        if length == Split::Incomplete && rest.len() < SAMPLE / 2 {
            length = splitter.split(rest, true, &mut fields);
        }
        let (Split::Record(length, _) | Split::Unclosed(length)) = length else {
            break;
        };
        let row = Row {
            record: rest.get(..length).unwrap_or_default(),
            fields: &fields,
            quote: splitter.quote(),
        };
        let texts: Vec<String> = (0..fields.len())
            .map(|column| String::from_utf8_lossy(row.text(column, &mut scratch)).into_owned())
            .collect();
        if texts.iter().any(|text| !text.is_empty()) {
            rows.push(texts);
        }
        rest = rest.get(length..).unwrap_or_default();
    }
    rows
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
fn any_order(text: &str) -> Option<DateOrder> {
    [
        DateOrder::YearMonthDay,
        DateOrder::DayMonthYear,
        DateOrder::MonthDayYear,
    ]
    .into_iter()
    .find(|&order| parse_day(text.as_bytes(), order).is_some())
}

fn values(rows: &[Vec<String>], column: Option<u32>) -> impl Iterator<Item = &String> {
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

/// Fills the needed columns that no name gave from what is in them.
fn guess_columns(options: &mut ReadingOptions, rows: &[Vec<String>], width: usize) {
    let share = |column: usize, is: &dyn Fn(&str) -> bool| {
        let all = values(rows, Some(column as u32)).count();
        let fitting = values(rows, Some(column as u32))
            .filter(|text| is(text))
            .count();
        if all == 0 {
            0.0
        } else {
            fitting as f64 / all as f64
        }
    };
    let best = |taken: &[Option<u32>], is: &dyn Fn(&str) -> bool| {
        (0..width)
            .filter(|&column| !taken.contains(&Some(column as u32)))
            .map(|column| (column, share(column, is)))
            .filter(|&(_, share)| share >= 0.8)
            .max_by(|one, other| one.1.total_cmp(&other.1).then(other.0.cmp(&one.0)))
            .map(|(column, _)| column as u32)
    };
    let columns = &mut options.columns;
    let taken: Vec<Option<u32>> = (0..)
        .map_while(|at| ROLES.get(at))
        .map(|&role| *columns.slot(role))
        .collect();
    if columns.date.is_none() {
        columns.date = best(&taken, &|text| any_order(text).is_some());
    }
    if columns.customer.is_none() {
        columns.customer = best(&taken, &|text| {
            text.split_once('@')
                .is_some_and(|(_, host)| host.contains('.'))
        });
    }
    let mut taken = taken;
    taken.extend([columns.date, columns.customer]);
    if columns.amount.is_none() {
        let decimal = |text: &str| decimal_evidence(text.as_bytes()).is_some();
        columns.amount = best(&taken, &decimal);
    }
    taken.push(columns.amount);
    // The only column that is left can only be the customer.
    if columns.customer.is_none() {
        let mut left = (0..width as u32).filter(|&column| !taken.contains(&Some(column)));
        if let (Some(column), None) = (left.next(), left.next()) {
            columns.customer = Some(column);
        }
    }
}

const ROLES: [Role; 11] = [
    Role::Customer,
    Role::Date,
    Role::Amount,
    Role::OrderId,
    Role::Channel,
    Role::Segment,
    Role::Quantity,
    Role::Refund,
    Role::Status,
    Role::Cancelled,
    Role::Currency,
];
