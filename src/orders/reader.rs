//! Reads a file of orders pushed in chunks of any size.

use super::collect::Orders;
use super::encoding::Decoder;
use super::layout::{Layout, Row};
use super::options::ReadingOptions;
use super::records::{Field, LONGEST_RECORD, Split, Splitter, line_ends};
use super::report::{BadRowReason, ReadingReport};
use super::structure::{Structure, WINDOW};
use super::table::OrderTable;
use crate::error::Result;

/// Reads a file of orders pushed in chunks of any size; how the file is cut makes no difference to what is read.
///
/// No row stops the reading: a row that can't be used is counted by reason, and the first are listed with their line.
///
/// ```
/// use lifeworth::orders::{Columns, OrderReader, ReadingOptions};
///
/// let options = ReadingOptions {
///     columns: Columns { customer: Some(0), date: Some(1), amount: Some(2), ..Columns::default() },
///     ..ReadingOptions::default()
/// };
/// let mut reader = OrderReader::new(options)?;
/// reader.push(b"customer,date,amount\nanna@example.com,2025-01-0");
/// reader.push(b"5,120.50\nanna@example.com,2025-03-01,80\nbob@example.com,yesterday,10\n");
/// let (table, report) = reader.finish();
/// assert_eq!((report.purchases, report.customers, report.revenue), (2.0, 1.0, 200.5));
/// assert_eq!(report.listed_bad_rows[0].line, 4.0);
/// assert_eq!(table.customer_name(0), "anna@example.com");
/// # Ok::<(), lifeworth::error::Error>(())
/// ```
#[derive(Debug)]
pub struct OrderReader {
    decoder: Decoder,
    records: Records,
    orders: Orders,
    bytes: u64,
}

impl OrderReader {
    /// Starts a reading.
    ///
    /// # Errors
    ///
    /// `columns.customer`, `columns.date` and `columns.amount` must be given; two roles may share a column.
    pub fn new(options: ReadingOptions) -> Result<Self> {
        let layout = Layout::new(&options)?;
        let splitter = Splitter::new(options.delimiter, options.quote);
        Ok(Self {
            decoder: Decoder::new(options.encoding),
            records: Records {
                splitter,
                to_skip: options.skipped_rows,
                header: options.header,
                width: 0,
                line: 1,
                carry: Vec::new(),
                look_again_at: 0,
                skipping: false,
                fields: Vec::new(),
                structure: splitter.structure(),
            },
            orders: Orders::new(options, layout),
            bytes: 0,
        })
    }

    /// Reads the next bytes of the file.
    pub fn push(&mut self, bytes: &[u8]) {
        self.bytes += bytes.len() as u64;
        let (records, orders) = (&mut self.records, &mut self.orders);
        self.decoder
            .decode(bytes, |text| records.push(text, orders));
    }

    /// Bytes read so far.
    pub fn bytes_read(&self) -> f64 {
        self.bytes as f64
    }

    /// Rows read so far.
    pub fn rows_read(&self) -> f64 {
        self.orders.rows as f64
    }

    /// Bytes of memory held.
    pub fn memory(&self) -> usize {
        self.records.carry.capacity() + self.orders.memory()
    }

    /// Ends the reading: the orders, and what was found.
    pub fn finish(mut self) -> (OrderTable, ReadingReport) {
        let (records, orders) = (&mut self.records, &mut self.orders);
        self.decoder.finish(|text| records.push(text, orders));
        self.records.finish(&mut self.orders);
        self.orders.finish(self.bytes)
    }
}

/// Bytes from which a record is long.
const LONG: usize = 64 << 10;

/// Cuts text into records; what a chunk leaves unfinished is kept for the next.
#[derive(Debug)]
struct Records {
    splitter: Splitter,
    to_skip: u32,
    header: bool,
    /// Fields of the header, or of the first order; 0 before it.
    width: usize,
    line: u64,
    carry: Vec<u8>,
    /// Length of `carry` at which it is worth looking for the end of its record again.
    look_again_at: usize,
    /// Inside a row that was too long.
    skipping: bool,
    fields: Vec<Field>,
    structure: Structure,
}

impl Records {
    fn push(&mut self, text: &[u8], orders: &mut Orders) {
        let mut fields = std::mem::take(&mut self.fields);
        self.push_with(text, orders, &mut fields);
        self.fields = fields;
    }

    fn push_with(&mut self, mut text: &[u8], orders: &mut Orders, fields: &mut Vec<Field>) {
        while !text.is_empty() {
            if self.skipping {
                text = self.skip(text);
                continue;
            }
            if self.carry.is_empty() {
                let used = self.read(text, false, orders, fields);
                let rest = text.get(used..).unwrap_or_default();
                if !self.skipping {
                    self.carry.extend_from_slice(rest);
                    return;
                }
                text = rest;
                continue;
            }
            // Doubling: the unfinished record is looked at again at most twice as often as it is long.
            let before = self.carry.len();
            let piece = text.len().min(before.max(256));
            self.carry
                .extend_from_slice(text.get(..piece).unwrap_or_default());
            if self.carry.len() < self.look_again_at {
                text = text.get(piece..).unwrap_or_default();
                continue;
            }
            let mut carry = std::mem::take(&mut self.carry);
            match self.record(&carry, false, orders, fields) {
                None => {
                    self.look_again_at = if carry.len() < LONG {
                        0
                    } else {
                        carry.len() * 2
                    };
                    self.carry = carry;
                    text = text.get(piece..).unwrap_or_default();
                }
                Some(used) if used < before => {
                    self.look_again_at = 0;
                    let rest = carry.split_off(used);
                    self.push_with(&rest, orders, fields);
                    text = text.get(piece..).unwrap_or_default();
                }
                Some(used) => {
                    self.look_again_at = 0;
                    text = text.get(used - before..).unwrap_or_default();
                    carry.clear();
                    self.carry = carry;
                }
            }
        }
    }

    fn finish(&mut self, orders: &mut Orders) {
        let mut fields = Vec::new();
        let carry = std::mem::take(&mut self.carry);
        let mut rest = carry.as_slice();
        while !rest.is_empty() {
            if self.skipping {
                rest = self.skip(rest);
                continue;
            }
            let used = self.read(rest, true, orders, &mut fields);
            rest = rest.get(used..).unwrap_or_default();
            if used == 0 {
                break;
            }
        }
    }

    /// Reads all whole records of a text, and tells how many bytes they have.
    fn read(
        &mut self,
        text: &[u8],
        last: bool,
        orders: &mut Orders,
        fields: &mut Vec<Field>,
    ) -> usize {
        let mut at = 0;
        let mut structure = std::mem::take(&mut self.structure);
        while !self.skipping
            && let Some(rest) = text.get(at..)
            && !rest.is_empty()
        {
            let window = rest.get(..WINDOW).unwrap_or(rest);
            let marks = structure.find(window);
            let used = self.read_window(rest, window, marks, last, orders, fields);
            at += used;
            if used == 0 {
                break;
            }
        }
        self.structure = structure;
        at
    }

    /// Reads the records that begin in a window, but one that is cut by its end only if it is the first; 0 if none is whole.
    // Not inlined: called often, it soon runs in its optimised form.
    #[inline(never)]
    fn read_window(
        &mut self,
        text: &[u8],
        window: &[u8],
        mut marks: &[u32],
        last: bool,
        orders: &mut Orders,
        fields: &mut Vec<Field>,
    ) -> usize {
        let mut at = 0;
        while at < window.len() && !self.skipping {
            let ends = marks.get(..=self.width).unwrap_or_default();
            let plain = !self.header && self.to_skip == 0 && self.width > 0;
            if plain {
                let (rows, used) = orders.read_plain(window, marks, self.splitter, self.width);
                if rows > 0 {
                    orders.rows += rows as u64;
                    self.line += rows as u64;
                    marks = marks.get(used..).unwrap_or_default();
                    at = marks.first().map_or(window.len(), |&mark| mark as usize);
                    continue;
                }
            }
            if plain && let Some((record, used)) = self.splitter.plain(window, marks, self.width) {
                fields.clear();
                fields.extend(ends.windows(2).filter_map(|pair| match *pair {
                    [start, end] => Some(Field {
                        start: start - at as u32,
                        end: end - 1 - at as u32,
                        quoted: false,
                    }),
                    _ => None,
                }));
                let record = window.get(at..record).unwrap_or_default();
                self.row(record, fields, orders);
                self.line += 1;
                marks = marks.get(used..).unwrap_or_default();
                at = marks.first().map_or(window.len(), |&mark| mark as usize);
                continue;
            }
            let is_cut = ends.is_empty() && window.len() < text.len();
            if is_cut && at > 0 {
                break;
            }
            let rest = text.get(at..).unwrap_or_default();
            let Some(used) = self.record(rest, last, orders, fields) else {
                break;
            };
            at += used;
            let passed = marks
                .iter()
                .take_while(|&&mark| (mark as usize) < at)
                .count();
            marks = marks.get(passed..).unwrap_or_default();
        }
        at
    }

    /// Reads the record at the start of a text, if it is whole.
    #[inline(never)]
    fn record(
        &mut self,
        text: &[u8],
        last: bool,
        orders: &mut Orders,
        fields: &mut Vec<Field>,
    ) -> Option<usize> {
        match self.splitter.split(text, last, fields) {
            Split::Record(length, quoted) => {
                let record = text.get(..length).unwrap_or_default();
                self.row(record, fields, orders);
                self.line += if quoted { line_ends(record) } else { 1 };
                Some(length)
            }
            Split::Unclosed(length) => {
                let record = text.get(..length).unwrap_or_default();
                self.bad(record, BadRowReason::UnclosedQuote, orders);
                self.line += 1;
                Some(length)
            }
            Split::TooLong => {
                let record = text.get(..LONGEST_RECORD).unwrap_or_default();
                self.bad(record, BadRowReason::TooLong, orders);
                self.skipping = true;
                Some(record.len())
            }
            Split::Incomplete => None,
        }
    }

    fn bad(&mut self, record: &[u8], reason: BadRowReason, orders: &mut Orders) {
        if self.to_skip > 0 {
            self.to_skip -= 1;
        } else if self.header {
            self.header = false;
        } else {
            orders.rows += 1;
            orders.bad.add(reason, self.line, record);
        }
    }

    #[inline(never)]
    fn row(&mut self, record: &[u8], fields: &[Field], orders: &mut Orders) {
        if fields.iter().all(|field| field.start == field.end) {
            return;
        }
        if self.to_skip > 0 {
            self.to_skip -= 1;
            return;
        }
        if self.header {
            self.header = false;
            self.width = fields.len();
            return;
        }
        orders.rows += 1;
        let row = Row {
            record,
            fields,
            quote: self.splitter.quote(),
        };
        let too_many = self.width > 0 && fields.len() > self.width;
        let read = if too_many && row.has_more_than(self.width) {
            Err(BadRowReason::TooManyFields)
        } else {
            orders.read(&row)
        };
        if self.width == 0 && read.is_ok() {
            self.width = fields.len();
        }
        if let Err(reason) = read {
            orders.bad.add(reason, self.line, record);
        }
    }

    /// Skips to the line end of a row that was too long.
    fn skip<'a>(&mut self, text: &'a [u8]) -> &'a [u8] {
        let end = text.iter().position(|&byte| byte == b'\n' || byte == b'\r');
        match end {
            None => &[],
            Some(at) => {
                self.skipping = false;
                text.get(at..).unwrap_or_default()
            }
        }
    }
}
