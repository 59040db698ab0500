//! Splits bytes into records and fields, with quotes, whatever the bytes are.

use super::options::{Delimiter, Quote};
use super::structure::Structure;

/// Greatest length of a record, in bytes; a longer one is a bad row and skipped to its line end.
pub(super) const LONGEST_RECORD: usize = 4 << 20;

/// Where a field stands in its record, without its quotes.
#[derive(Debug, Clone, Copy)]
pub(super) struct Field {
    pub start: u32,
    pub end: u32,
    /// Whether quotes remain inside, to be removed by [`unquote`].
    pub quoted: bool,
}

/// What [`Splitter::split`] found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Split {
    /// A record of this many bytes, with its line end, and whether a field of it is quoted.
    Record(usize, bool),
    /// A record with a quote that is never closed: it ends at the first line end.
    Unclosed(usize),
    /// No end within [`LONGEST_RECORD`].
    TooLong,
    /// The end is not among these bytes.
    Incomplete,
}

/// How records and fields are told apart.
#[derive(Debug, Clone, Copy)]
pub(super) struct Splitter {
    delimiter: u8,
    quote: Option<u8>,
    blanks: bool,
}

impl Splitter {
    pub(super) fn new(delimiter: Delimiter, quote: Quote) -> Self {
        let blanks = delimiter == Delimiter::Blanks;
        Self {
            delimiter: delimiter.byte(),
            quote: if blanks { None } else { quote.byte() },
            blanks,
        }
    }

    /// The byte that quotes fields.
    pub(super) fn quote(self) -> u8 {
        self.quote.unwrap_or(b'"')
    }

    /// Finds what [`Self::plain`] goes by.
    pub(super) fn structure(self) -> Structure {
        Structure::new(self.delimiter, self.quote)
    }

    /// A short way for the rows of most files: the record between the first of these marks, the end of the record before,
    /// and the mark after it that ends its last field, if it has exactly `width` fields and no quote. Gives the place of
    /// its line end and the number of marks to go on by; for any such record [`Self::split`] finds the same fields.
    #[inline(always)]
    pub(super) fn plain(
        self,
        window: &[u8],
        marks: &[u32],
        width: usize,
    ) -> Option<(usize, usize)> {
        let byte = |mark: u32| window.get((mark as usize).wrapping_sub(1)).copied();
        let (&end, inner) = marks.get(1..=width)?.split_last()?;
        let is_whole = !self.blanks && inner.iter().all(|&mark| byte(mark) == Some(self.delimiter));
        if !is_whole {
            return None;
        }
        match byte(end)? {
            b'\n' => Some((end as usize, width)),
            b'\r' if marks.get(width + 1) == Some(&(end + 1)) && byte(end + 1) == Some(b'\n') => {
                Some((end as usize + 1, width + 1))
            }
            _ => None,
        }
    }

    /// Finds the record at the start of `bytes` and its fields; `last` tells that no bytes follow these.
    ///
    /// The answer depends on the record's own bytes only, never on how many follow: a longer `bytes` gives the same.
    #[inline]
    pub(super) fn split(self, bytes: &[u8], last: bool, fields: &mut Vec<Field>) -> Split {
        fields.clear();
        if self.blanks {
            return split_blanks(bytes, last, fields);
        }
        let finder = Finder::new(self.delimiter);
        let mut start = 0;
        let mut quoted = false;
        loop {
            let mut from = start;
            let mut field = None;
            if let Some(quote) = self.quote
                && let Some(opening) = opening_quote(bytes, start, quote)
            {
                match closing_quote(bytes, opening + 1, quote, last) {
                    Closing::At { end, doubled } => {
                        quoted = true;
                        from = end + 1;
                        field = Some((opening, end, doubled));
                    }
                    Closing::Unknown if !last && bytes.len() < LONGEST_RECORD => {
                        return Split::Incomplete;
                    }
                    Closing::Unknown => return self.unclosed(bytes, last, fields),
                }
            }
            let end = finder.next(bytes, from).unwrap_or(bytes.len());
            if end >= LONGEST_RECORD {
                return if quoted {
                    self.unclosed(bytes, last, fields)
                } else {
                    Split::TooLong
                };
            }
            fields.push(match field {
                // Text after the closing quote is not lost: the field is then unquoted with it.
                Some((opening, closing, doubled)) if doubled || closing + 1 != end => Field {
                    start: opening as u32,
                    end: end as u32,
                    quoted: true,
                },
                Some((opening, closing, _)) => Field {
                    start: opening as u32 + 1,
                    end: closing as u32,
                    quoted: false,
                },
                None => Field {
                    start: start as u32,
                    end: end as u32,
                    quoted: false,
                },
            });
            match bytes.get(end) {
                Some(&byte) if byte == self.delimiter => start = end + 1,
                Some(b'\n') => return Split::Record(end + 1, quoted),
                Some(_) => return line_end(bytes, end, last, quoted),
                None if last => return Split::Record(end, quoted),
                None => return Split::Incomplete,
            }
        }
    }

    /// The record up to its first line end, whatever its quotes.
    fn unclosed(self, bytes: &[u8], last: bool, fields: &mut Vec<Field>) -> Split {
        let literal = Self {
            quote: None,
            ..self
        };
        match literal.split(bytes, last, fields) {
            Split::Record(length, _) => Split::Unclosed(length),
            other => other,
        }
    }
}

fn line_end(bytes: &[u8], at: usize, last: bool, quoted: bool) -> Split {
    match bytes.get(at + 1) {
        Some(b'\n') => Split::Record(at + 2, quoted),
        Some(_) => Split::Record(at + 1, quoted),
        None if last => Split::Record(at + 1, quoted),
        None => Split::Incomplete,
    }
}

fn split_blanks(bytes: &[u8], last: bool, fields: &mut Vec<Field>) -> Split {
    let mut start = None;
    for (at, &byte) in bytes.iter().enumerate().take(LONGEST_RECORD) {
        if !matches!(byte, b' ' | b'\t' | b'\n' | b'\r') {
            start.get_or_insert(at);
            continue;
        }
        if let Some(start) = start.take() {
            fields.push(Field {
                start: start as u32,
                end: at as u32,
                quoted: false,
            });
        }
        match byte {
            b'\n' => return Split::Record(at + 1, false),
            b'\r' => return line_end(bytes, at, last, false),
            _ => {}
        }
    }
    if bytes.len() >= LONGEST_RECORD {
        return Split::TooLong;
    }
    if !last {
        return Split::Incomplete;
    }
    if let Some(start) = start {
        fields.push(Field {
            start: start as u32,
            end: bytes.len() as u32,
            quoted: false,
        });
    }
    Split::Record(bytes.len(), false)
}

/// Where the quote of a quoted field opens: at its start, or after blanks.
#[inline]
fn opening_quote(bytes: &[u8], start: usize, quote: u8) -> Option<usize> {
    let first = *bytes.get(start)?;
    if first == quote {
        return Some(start);
    }
    if first != b' ' {
        return None;
    }
    let rest = bytes.get(start..)?;
    let blanks = rest.iter().take_while(|&&byte| byte == b' ').count();
    (rest.get(blanks) == Some(&quote)).then_some(start + blanks)
}

enum Closing {
    At { end: usize, doubled: bool },
    Unknown,
}

fn closing_quote(bytes: &[u8], mut from: usize, quote: u8, last: bool) -> Closing {
    let mut doubled = false;
    let bytes = bytes.get(..LONGEST_RECORD).unwrap_or(bytes);
    let last = last || bytes.len() == LONGEST_RECORD;
    while let Some(found) = bytes
        .get(from..)
        .and_then(|rest| rest.iter().position(|&byte| byte == quote))
    {
        let end = from + found;
        match bytes.get(end + 1) {
            Some(&next) if next == quote => {
                doubled = true;
                from = end + 2;
            }
            None if !last => break,
            _ => return Closing::At { end, doubled },
        }
    }
    Closing::Unknown
}

/// Line ends in a text: `\n`, `\r\n` and `\r` each count once.
pub(super) fn line_ends(text: &[u8]) -> u64 {
    let mut ends = 0;
    let mut carriage_return = false;
    for &byte in text {
        ends += u64::from(byte == b'\r' || byte == b'\n' && !carriage_return);
        carriage_return = byte == b'\r';
    }
    ends
}

/// The text of a field whose quotes are still in it.
pub(super) fn unquote(text: &[u8], quote: u8, out: &mut Vec<u8>) {
    out.clear();
    let mut bytes = text.iter().copied().skip(1).peekable();
    let mut open = true;
    while let Some(byte) = bytes.next() {
        if open && byte == quote {
            if bytes.peek() == Some(&quote) {
                bytes.next();
            } else {
                open = false;
                continue;
            }
        }
        out.push(byte);
    }
}

/// Finds the next delimiter or line end, eight bytes at a time.
#[derive(Clone, Copy)]
struct Finder {
    delimiter: u8,
    delimiters: u64,
}

const ONES: u64 = 0x0101_0101_0101_0101;
const HIGHS: u64 = 0x8080_8080_8080_8080;

impl Finder {
    fn new(delimiter: u8) -> Self {
        Self {
            delimiter,
            delimiters: ONES * u64::from(delimiter),
        }
    }

    #[inline]
    fn next(self, bytes: &[u8], from: usize) -> Option<usize> {
        let mut at = from;
        let mut rest = bytes.get(from..)?;
        while let Some((eight, after)) = rest.split_first_chunk::<8>() {
            let word = u64::from_le_bytes(*eight);
            let hits = zeros(word ^ self.delimiters)
                | zeros(word ^ (ONES * b'\n' as u64))
                | zeros(word ^ (ONES * b'\r' as u64));
            if hits != 0 {
                return Some(at + (hits.trailing_zeros() / 8) as usize);
            }
            at += 8;
            rest = after;
        }
        let found = rest
            .iter()
            .position(|&byte| byte == self.delimiter || byte == b'\n' || byte == b'\r')?;
        Some(at + found)
    }
}

/// The high bit of each byte that is zero; exact up to the first one.
#[inline]
fn zeros(word: u64) -> u64 {
    word.wrapping_sub(ONES) & !word & HIGHS
}
