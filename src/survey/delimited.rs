//! Delimited text as people have it: pasted columns, CSV and TSV exports, any encoding.

use serde::{Deserialize, Serialize};
use std::borrow::Cow;

/// What stands between the cells of a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub enum Delimiter {
    /// Tabulator: what spreadsheets copy.
    Tab,
    /// `;`
    Semicolon,
    /// `|`
    Pipe,
    /// `,`
    Comma,
}

impl Delimiter {
    const ALL: [Delimiter; 4] = [Self::Tab, Self::Semicolon, Self::Pipe, Self::Comma];

    fn byte(self) -> u8 {
        match self {
            Self::Tab => b'\t',
            Self::Semicolon => b';',
            Self::Pipe => b'|',
            Self::Comma => b',',
        }
    }
}

/// One row: where it starts, its source and its cells.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Record<'a> {
    /// Line of the text on which it starts, from 1.
    pub line: u32,
    /// The row as it stands in the text.
    pub source: &'a str,
    /// Cells without their quotes and outer spaces.
    pub cells: Vec<Cow<'a, str>>,
}

/// Text from bytes: UTF-8, UTF-16 with a mark, otherwise Windows-1252, in which every byte is some
/// character.
pub(crate) fn decode(bytes: &[u8]) -> Cow<'_, str> {
    if let Some(rest) = bytes.strip_prefix(b"\xFF\xFE") {
        return Cow::Owned(utf16(rest, u16::from_le_bytes));
    }
    if let Some(rest) = bytes.strip_prefix(b"\xFE\xFF") {
        return Cow::Owned(utf16(rest, u16::from_be_bytes));
    }
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    match std::str::from_utf8(bytes) {
        Ok(text) => Cow::Borrowed(text),
        Err(_) => bytes.iter().map(|&byte| windows_1252(byte)).collect(),
    }
}

fn utf16(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> String {
    let (pairs, _) = bytes.as_chunks::<2>();
    let units = pairs.iter().map(|&pair| unit(pair));
    char::decode_utf16(units)
        .map(|unit| unit.unwrap_or(char::REPLACEMENT_CHARACTER))
        .collect()
}

fn windows_1252(byte: u8) -> char {
    const FROM_0X80: &str = "€\u{81}‚ƒ„…†‡ˆ‰Š‹Œ\u{8d}Ž\u{8f}\u{90}‘’“”•–—˜™š›œ\u{9d}žŸ";
    let position = byte.checked_sub(0x80).map(usize::from);
    position
        .and_then(|position| FROM_0X80.chars().nth(position))
        .unwrap_or(char::from(byte))
}

/// The delimiter that cuts most of the first rows into as many cells as the first of them, if there
/// is one. `sep=;` on the first line, as spreadsheets write it, decides.
pub(crate) fn detect_delimiter(text: &str) -> Option<Delimiter> {
    const SAMPLE: usize = 100;
    if let Some(declared) = declared_delimiter(text) {
        return Some(declared);
    }
    let agreement = |delimiter: Delimiter| {
        let records = Records::new(text, Some(delimiter)).take(SAMPLE);
        let widths: Vec<usize> = records.map(|record| record.cells.len()).collect();
        let first = widths.first().copied().filter(|width| *width > 1)?;
        let agreeing = widths.iter().filter(|width| **width == first).count();
        (2 * agreeing > widths.len()).then_some((delimiter, agreeing))
    };
    let found = Delimiter::ALL.into_iter().filter_map(agreement);
    // The first of equals wins: a comma is also found within cells.
    let best = found.reduce(|best, next| if next.1 > best.1 { next } else { best });
    best.map(|(delimiter, _)| delimiter)
}

pub(crate) fn declared_delimiter(text: &str) -> Option<Delimiter> {
    let declared = text.lines().next()?.trim_end().strip_prefix("sep=")?;
    let is_declared = |delimiter: &Delimiter| declared.as_bytes() == [delimiter.byte()];
    Delimiter::ALL.into_iter().find(is_declared)
}

/// The rows of a text, blank ones left out. Without a delimiter every line is one cell.
pub(crate) struct Records<'a> {
    rest: &'a str,
    line: u32,
    delimiter: Option<u8>,
    /// Set once a quote ran over lines and was not closed properly: from then on a quoted cell ends
    /// with its line.
    unbalanced: bool,
}

impl<'a> Records<'a> {
    pub(crate) fn new(text: &'a str, delimiter: Option<Delimiter>) -> Records<'a> {
        Records {
            rest: text,
            line: 1,
            delimiter: delimiter.map(Delimiter::byte),
            unbalanced: false,
        }
    }

    fn take_record(&mut self) -> Record<'a> {
        let (start, line) = (self.rest, self.line);
        let mut cells = Vec::new();
        while self.take_cell(&mut cells) {}
        let length = start.len() - self.rest.len();
        let source = start.get(..length).unwrap_or(start);
        let breaks = source.replace("\r\n", "\n");
        let breaks = breaks.matches(['\n', '\r']).count();
        self.line = self
            .line
            .saturating_add(u32::try_from(breaks).unwrap_or(u32::MAX));
        Record {
            line,
            source: source.trim_end_matches(['\n', '\r']),
            cells,
        }
    }

    /// Takes one cell with what ends it; false if that was the end of the row.
    fn take_cell(&mut self, cells: &mut Vec<Cow<'a, str>>) -> bool {
        let quoted = self.quoted();
        let after = quoted.as_ref().map_or(0, |(_, length)| *length);
        let tail = self.rest.get(after..).unwrap_or_default();
        let end = tail.bytes().position(|byte| self.ends_cell(byte));
        let end = end.unwrap_or(tail.len());
        let plain = tail.get(..end).unwrap_or_default().trim();
        cells.push(match quoted {
            None => Cow::Borrowed(plain),
            Some((text, _)) => Cow::Owned(text),
        });
        let ending = tail.get(end..).unwrap_or_default();
        let more = ending
            .bytes()
            .next()
            .is_some_and(|byte| Some(byte) == self.delimiter);
        let length = if ending.starts_with("\r\n") { 2 } else { 1 };
        self.rest = ending.get(length..).unwrap_or_default();
        more
    }

    /// The text of a quoted cell and the length up to and with its closing quote. None if there is no
    /// quote, or if what closes it is not the end of a cell: then the quote is a character as any.
    fn quoted(&mut self) -> Option<(String, usize)> {
        let is_break = |text: &str| text.contains(['\n', '\r']);
        let inner = self.rest.trim_start_matches(' ').strip_prefix('"')?;
        let start = self.rest.len() - inner.len();
        let mut text = String::new();
        let mut from = 0;
        loop {
            let piece = inner.get(from..)?;
            let Some(within) = piece.find('"').and_then(|at| piece.get(..at)) else {
                self.unbalanced = true;
                return None;
            };
            if self.unbalanced && is_break(within) {
                return None;
            }
            text.push_str(within);
            from += within.len() + 1;
            let after = inner.get(from..)?;
            if after.starts_with('"') {
                text.push('"');
                from += 1;
                continue;
            }
            let next = after.trim_start_matches(' ').bytes().next();
            if next.is_none_or(|byte| self.ends_cell(byte)) {
                return Some((text.trim().to_owned(), start + from));
            }
            self.unbalanced |= is_break(&text);
            return None;
        }
    }

    fn ends_cell(&self, byte: u8) -> bool {
        byte == b'\n' || byte == b'\r' || Some(byte) == self.delimiter
    }
}

impl<'a> Iterator for Records<'a> {
    type Item = Record<'a>;

    fn next(&mut self) -> Option<Record<'a>> {
        while !self.rest.is_empty() {
            let record = self.take_record();
            if record.cells.iter().any(|cell| !cell.is_empty()) {
                return Some(record);
            }
        }
        None
    }
}
