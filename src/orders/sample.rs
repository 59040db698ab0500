//! The first rows of a file, and by which signs they are cut.

use super::layout::Row;
use super::options::{Delimiter, Quote};
use super::records::{Split, Splitter};

/// Bytes that are looked at.
pub(super) const SAMPLE: usize = 256 << 10;
/// Rows that decide the delimiter.
const DELIMITER_ROWS: usize = 50;

/// Excel's `sep=;` line, and what follows it.
pub(super) fn declared_delimiter(text: &[u8]) -> (Option<Delimiter>, &[u8]) {
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
pub(super) fn quote(text: &[u8]) -> Quote {
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
pub(super) fn delimiter(text: &[u8], quote: Quote) -> Delimiter {
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
