//! Makes orders of rows: reads their fields, applies the rules, merges the lines of an order.

use super::amount::{NoAmount, Writing, parse_amount, parse_eight, parse_plain};
use super::calendar::parse_day;
use super::currency::OneCurrency;
use super::groups::{Group, Grouping, Outcome};
use super::interner::{Interner, LONG, LONGEST_NAME, plain_word, word_of};
use super::layout::{Layout, Row, trim};
use super::numbering::{in_order, newcomers};
use super::options::{AmountMeaning, CancelledOrders, ReadingOptions};
use super::order_ids::{OrderIds, OrderKey};
use super::records::Splitter;
use super::report::{BadRowReason, BadRows, ReadingReport, date_text};
use super::status::{Standing, standing};
use super::store::{Entry, Store, keep};
use super::table::{OrderTable, money};
use super::word::{CANCELLED, PARTLY_REFUNDED, Word};

/// Distinct channels, or segments, that are told apart.
const MOST_LABELS: usize = 10_000;

/// Orders that are put on their shelves in one step.
const BATCH: usize = 256;

/// 1800-01-01 and 2299-12-31: days that no option makes believable lie beyond.
const FIRST_DAY: i32 = -62_091;
const LAST_DAY: i32 = 120_529;

/// The orders of a reading.
#[derive(Debug)]
pub(super) struct Orders {
    options: ReadingOptions,
    layout: Layout,
    orders: OrderIds,
    /// Bytes of the previous row's order id, and the place of its order.
    previous: (Vec<u8>, u32),
    channels: Labels,
    segments: Labels,
    store: Store,
    /// Bytes of the row's customer, if the name is a long one.
    long: Vec<u8>,
    /// Orders to be put on their shelves, and their long names.
    batch: Vec<Entry>,
    longs: Vec<u8>,
    scratch: Vec<u8>,
    /// Status of the previous rows: files have few different ones.
    statuses: Vec<(Vec<u8>, Standing)>,
    currency: OneCurrency,
    /// Whether the column of currencies names that of the row: then a sign beside the amount says nothing.
    named: bool,
    /// The previous row's date.
    date: ([u8; 10], i32),
    pub(super) bad: BadRows,
    pub(super) rows: u64,
    merged: u64,
    rounded: u64,
    unlabelled: u64,
}

impl Orders {
    pub(super) fn new(options: ReadingOptions, layout: Layout) -> Self {
        let labelled = layout.optional.channel.is_some() || layout.optional.segment.is_some();
        let currency = OneCurrency::new(options.currency.as_deref());
        Self {
            bad: BadRows::new(options.listed_bad_rows),
            options: ReadingOptions {
                earliest_day: options.earliest_day.max(FIRST_DAY),
                latest_day: options.latest_day.min(LAST_DAY),
                ..options
            },
            layout,
            orders: OrderIds::new(),
            previous: (Vec::new(), 0),
            channels: Labels::new(),
            segments: Labels::new(),
            store: Store::new(labelled),
            long: Vec::new(),
            batch: vec![Entry::default(); BATCH],
            longs: Vec::new(),
            scratch: Vec::new(),
            statuses: Vec::new(),
            currency,
            named: false,
            // No field is made of line ends.
            date: ([b'\n'; 10], 0),
            rows: 0,
            merged: 0,
            rounded: 0,
            unlabelled: 0,
        }
    }

    pub(super) fn memory(&self) -> usize {
        self.orders.bytes() + self.store.bytes()
    }

    /// Reads a row.
    #[inline(never)]
    pub(super) fn read(&mut self, row: &Row<'_>) -> Result<(), BadRowReason> {
        if row.fields.len() < self.layout.least {
            return Err(BadRowReason::TooFewFields);
        }
        if self.layout.plain {
            let (hundredths, rounded) = self.amount(row)?;
            let day = self.day(row)?;
            self.add(row, day, 0, hundredths, 0)?;
            self.rounded += u64::from(rounded);
            return Ok(());
        }
        self.read_line(row)
    }

    /// A short way for the rows of most files, without optional columns and quotes: fields begin at the marks and end
    /// before the next. Reads some rows, as [`Self::read`] would, until one whose fields are written in another way than
    /// most; tells how many, and their marks.
    // Not inlined: called often, it soon runs in its optimised form.
    #[inline(never)]
    pub(super) fn read_plain(
        &mut self,
        text: &[u8],
        marks: &[u32],
        splitter: Splitter,
        width: usize,
    ) -> (usize, usize) {
        if !self.layout.plain || self.layout.least > width {
            return (0, 0);
        }
        // Orders are read in one loop and put on their shelves in another: each has little to keep in mind.
        let mut batch = std::mem::take(&mut self.batch);
        let (mut rows, mut used) = (0, 0);
        for entry in &mut batch {
            let rest = marks.get(used..).unwrap_or_default();
            let Some((_, passed)) = splitter.plain(text, rest, width) else {
                break;
            };
            let Some(order) = self.plain_order(text, rest) else {
                break;
            };
            *entry = order;
            rows += 1;
            used += passed;
        }
        self.store
            .add_all(batch.get(..rows).unwrap_or_default(), &self.longs);
        self.longs.clear();
        self.batch = batch;
        (rows, used)
    }

    /// The order of a row that begins at the first mark.
    #[inline(always)]
    fn plain_order(&mut self, text: &[u8], marks: &[u32]) -> Option<Entry> {
        let field = |column: usize| match marks.get(column..column + 2) {
            Some(&[start, next]) => Some((start as usize, (next as usize).wrapping_sub(1))),
            _ => None,
        };
        let (start, end) = field(self.layout.amount)?;
        let mark = self.options.decimal_mark.byte();
        let eight = *text.get(..end)?.last_chunk::<8>()?;
        let hundredths = match parse_eight(eight, end - start, mark) {
            Some(hundredths) => hundredths,
            None => parse_plain(trim(text.get(start..end)?), mark)?.hundredths,
        };
        let (start, end) = field(self.layout.date)?;
        let date = text.get(start..end)?;
        let day = if *date == self.date.0 {
            self.date.1
        } else {
            self.day_of(trim(date)).ok()?
        };
        let (start, end) = field(self.layout.customer)?;
        let eight = *text.get(start..)?.first_chunk::<8>()?;
        let customer = match plain_word(eight, end - start) {
            Some(word) => word,
            None => {
                let name = trim(text.get(start..end)?);
                if name.is_empty() || name.len() > LONGEST_NAME {
                    return None;
                }
                self.long_name(name)
            }
        };
        let word = Word::new(day, 0, hundredths, &mut self.store.wide);
        Some(Entry { customer, word })
    }

    /// The word of a name that is not plain, whose bytes are kept with those of the batch if it is a long one.
    #[inline(never)]
    fn long_name(&mut self, name: &[u8]) -> u64 {
        let customer = word_of(name, &mut self.long);
        if customer >= LONG {
            keep(&self.long, &mut self.longs);
        }
        customer
    }

    /// Reads a row that may be a line of an order.
    fn read_line(&mut self, row: &Row<'_>) -> Result<(), BadRowReason> {
        let known = self.known_order(row);
        let mut flags = self.standing(row);
        self.check_currency(row)?;
        let amount = self.line_amount(row);
        let (refund, refund_rounded) = self.refund(row)?;
        if refund > 0 || amount.is_ok_and(|(amount, _)| amount < 0) {
            flags |= PARTLY_REFUNDED;
        }
        if let Some(place) = known {
            // A further line may leave everything empty but the order id and what it sells.
            let (amount, rounded) = match amount {
                Err(BadRowReason::MissingAmount) => (0, false),
                other => other?,
            };
            let total = self.options.amount_meaning == AmountMeaning::OrderTotal;
            let added = match total {
                // What was given back may stand before the total.
                true if amount < 0 || self.amount_of(place) < 0 => amount,
                true => 0,
                false => amount - refund,
            };
            if total {
                flags &= !PARTLY_REFUNDED;
                flags |= if amount < 0 { PARTLY_REFUNDED } else { 0 };
            }
            let day = self.day(row).ok();
            self.merge(place, day, added, flags);
            self.merged += 1;
            self.rounded += u64::from(rounded && added != 0);
            return Ok(());
        }
        let (amount, rounded) = amount?;
        let day = self.day(row)?;
        let label = self.label(row);
        let place = self.add(row, day, flags, amount - refund, label)?;
        self.rounded += u64::from(rounded || refund_rounded);
        self.remember_order(row, place);
        Ok(())
    }

    /// Adds an order of the row's customer; tells its place.
    #[inline]
    fn add(
        &mut self,
        row: &Row<'_>,
        day: i32,
        flags: u64,
        hundredths: i64,
        label: u32,
    ) -> Result<u32, BadRowReason> {
        let name = row.text(self.layout.customer, &mut self.scratch);
        if name.is_empty() {
            return Err(BadRowReason::MissingCustomer);
        }
        if name.len() > LONGEST_NAME {
            return Err(BadRowReason::CustomerTooLong);
        }
        let customer = word_of(name, &mut self.long);
        let word = Word::new(day, flags, hundredths, &mut self.store.wide);
        Ok(self.store.add(customer, &self.long, word, label))
    }

    #[inline]
    fn day(&mut self, row: &Row<'_>) -> Result<i32, BadRowReason> {
        let mut scratch = std::mem::take(&mut self.scratch);
        let day = self.day_of(row.text(self.layout.date, &mut scratch));
        self.scratch = scratch;
        day
    }

    #[inline(never)]
    fn day_of(&mut self, text: &[u8]) -> Result<i32, BadRowReason> {
        // Exports are mostly in the order of their dates.
        if let Ok(ten) = <&[u8; 10]>::try_from(text)
            && *ten == self.date.0
        {
            return Ok(self.date.1);
        }
        match parse_day(text, self.options.date_order) {
            Some(day) if day < self.options.earliest_day || day > self.options.latest_day => {
                Err(BadRowReason::DateOutOfRange)
            }
            Some(day) => {
                if let Ok(ten) = <[u8; 10]>::try_from(text) {
                    self.date = (ten, day);
                }
                Ok(day)
            }
            None if text.is_empty() => Err(BadRowReason::MissingDate),
            None => Err(BadRowReason::InvalidDate),
        }
    }

    #[inline]
    fn amount(&mut self, row: &Row<'_>) -> Result<(i64, bool), BadRowReason> {
        let text = row.text(self.layout.amount, &mut self.scratch);
        match parse_amount(text, Writing::of(&self.options)) {
            Ok(amount) if !self.named && !self.currency.takes(amount.currency) => {
                Err(BadRowReason::OtherCurrency)
            }
            Ok(amount) => Ok((amount.hundredths, amount.rounded)),
            Err(NoAmount::Empty) => Err(BadRowReason::MissingAmount),
            Err(NoAmount::Invalid) => Err(BadRowReason::InvalidAmount),
            Err(NoAmount::OutOfRange) => Err(BadRowReason::AmountOutOfRange),
        }
    }

    /// The amount of the row, times the quantity if it is a price.
    fn line_amount(&mut self, row: &Row<'_>) -> Result<(i64, bool), BadRowReason> {
        let (amount, rounded) = self.amount(row)?;
        if self.options.amount_meaning != AmountMeaning::UnitPrice {
            return Ok((amount, rounded));
        }
        let text = row.optional(self.layout.optional.quantity, &mut self.scratch);
        let quantity = match parse_amount(text, Writing::of(&self.options)) {
            Ok(quantity) => quantity.hundredths,
            Err(NoAmount::Empty) => 100,
            Err(_) => return Err(BadRowReason::InvalidQuantity),
        };
        let product = i128::from(amount) * i128::from(quantity);
        let hundredths = (product.abs() + 50) / 100 * product.signum();
        let hundredths = i64::try_from(hundredths).map_err(|_| BadRowReason::AmountOutOfRange)?;
        Ok((hundredths, rounded || product % 100 != 0))
    }

    fn refund(&mut self, row: &Row<'_>) -> Result<(i64, bool), BadRowReason> {
        let text = row.optional(self.layout.optional.refund, &mut self.scratch);
        match parse_amount(text, Writing::of(&self.options)) {
            Ok(refund) if !self.named && !self.currency.takes(refund.currency) => {
                Err(BadRowReason::OtherCurrency)
            }
            Ok(refund) => Ok((refund.hundredths.abs(), refund.rounded)),
            Err(NoAmount::Empty) => Ok((0, false)),
            Err(_) => Err(BadRowReason::InvalidRefund),
        }
    }

    /// Whether the row says that its order is void.
    fn standing(&mut self, row: &Row<'_>) -> u64 {
        if self.options.cancelled_orders == CancelledOrders::Keep {
            return 0;
        }
        let columns = self.layout.optional;
        if !row
            .optional(columns.cancelled, &mut self.scratch)
            .is_empty()
        {
            return CANCELLED;
        }
        let status = row.optional(columns.status, &mut self.scratch);
        if status.is_empty() {
            return 0;
        }
        let found = match self.statuses.iter().find(|(text, _)| text == status) {
            Some((_, found)) => *found,
            None => {
                let found = standing(status);
                if self.statuses.len() < 64 {
                    self.statuses.push((status.to_vec(), found));
                }
                found
            }
        };
        if found == Standing::Void {
            CANCELLED
        } else {
            0
        }
    }

    /// Whether the column of currencies lets the row be read.
    fn check_currency(&mut self, row: &Row<'_>) -> Result<(), BadRowReason> {
        let currency = row.optional(self.layout.optional.currency, &mut self.scratch);
        self.named = !currency.is_empty();
        if self.currency.takes(currency) {
            Ok(())
        } else {
            Err(BadRowReason::OtherCurrency)
        }
    }

    fn label(&mut self, row: &Row<'_>) -> u32 {
        let columns = self.layout.optional;
        let channel = self
            .channels
            .number(row.optional(columns.channel, &mut self.scratch));
        let segment = self
            .segments
            .number(row.optional(columns.segment, &mut self.scratch));
        self.unlabelled += u64::from(channel.is_none() || segment.is_none());
        channel.unwrap_or(0) << 16 | segment.unwrap_or(0)
    }

    /// The place of the order that the row is a further line of.
    fn known_order(&mut self, row: &Row<'_>) -> Option<u32> {
        let id = row.optional(self.layout.optional.order_id, &mut self.scratch);
        if id.is_empty() || id.len() > LONGEST_NAME {
            return None;
        }
        if self.previous.0 == id {
            return Some(self.previous.1);
        }
        self.orders.get(OrderKey::new(id))
    }

    fn remember_order(&mut self, row: &Row<'_>, place: u32) {
        let id = row.optional(self.layout.optional.order_id, &mut self.scratch);
        if id.is_empty() || id.len() > LONGEST_NAME {
            return;
        }
        self.orders.insert(OrderKey::new(id), place);
        self.previous.0.clear();
        self.previous.0.extend_from_slice(id);
        self.previous.1 = place;
    }

    fn amount_of(&mut self, place: u32) -> i64 {
        let order = self.store.get_mut(place);
        order.map_or(0, |(word, wide)| word.amount(wide))
    }

    /// Adds a line to an order, which is of the day of its earliest line: newest first, a refund stands before its order.
    fn merge(&mut self, place: u32, day: Option<i32>, hundredths: i64, flags: u64) {
        if let Some((word, wide)) = self.store.get_mut(place) {
            word.merge(hundredths, flags, wide);
            word.date_back(day.unwrap_or(LAST_DAY));
        }
    }

    /// The orders, and what was found.
    pub(super) fn finish(&mut self, bytes: u64) -> (OrderTable, ReadingReport) {
        let mut done = std::mem::replace(self, Self::new(ReadingOptions::default(), self.layout));
        done.orders = OrderIds::new();
        let labelled = done.store.is_labelled();
        let (shelves, turns, wide) = done.store.into_shelves();
        let mut grouping = Grouping {
            wide: &wide,
            zero: done.options.zero_amounts,
            negative: done.options.negative_amounts,
            outcome: Outcome::default(),
            shelf: Group::default(),
        };
        let (sorted, firsts) = grouping.group_all(shelves);
        let outcome = grouping.outcome;
        let newcomers = newcomers(&turns, &firsts);
        drop((turns, firsts));
        let groups = in_order(&newcomers, sorted, labelled);
        let table = OrderTable::new(
            groups,
            wide,
            newcomers.len(),
            done.channels.names.take_names(),
            done.segments.names.take_names(),
            outcome.days,
        );
        let days = table.days();
        let (currency, other_currencies) = done.currency.into_names();
        let report = ReadingReport {
            bytes: bytes as f64,
            rows: done.rows as f64,
            merged_rows: done.merged as f64,
            bad_rows: done.bad.total() as f64,
            bad_rows_by_reason: done.bad.by_reason(),
            listed_bad_rows: done.bad.into_listed(),
            purchases: f64::from(outcome.purchases),
            refunds: f64::from(outcome.refunds),
            cancelled_orders: f64::from(outcome.cancelled),
            refunded_in_full: f64::from(outcome.refunded_in_full),
            zero_amounts: f64::from(outcome.zero),
            negative_amounts: f64::from(outcome.negative),
            rounded_amounts: done.rounded as f64,
            unlabelled_rows: done.unlabelled as f64,
            customers: f64::from(outcome.customers),
            first_day: days.map(|(first, _)| first),
            last_day: days.map(|(_, last)| last),
            first_date: days.map(|(first, _)| date_text(first)),
            last_date: days.map(|(_, last)| date_text(last)),
            revenue: money(outcome.hundredths),
            currency,
            other_currencies,
        };
        (table, report)
    }
}

/// Numbers for channels or segments; 0 is none.
#[derive(Debug)]
struct Labels {
    names: Interner,
    previous: (Vec<u8>, u32),
}

impl Labels {
    fn new() -> Self {
        Self {
            names: Interner::new(),
            previous: (Vec::new(), 0),
        }
    }

    /// `None` when there are too many.
    fn number(&mut self, name: &[u8]) -> Option<u32> {
        if name == self.previous.0 {
            return Some(self.previous.1);
        }
        let number = if name.is_empty() {
            0
        } else {
            let mut long = Vec::new();
            let word = word_of(name.get(..LONGEST_NAME).unwrap_or(name), &mut long);
            match self.names.find(word, &long) {
                Some(number) => number + 1,
                None if self.names.len() == MOST_LABELS => return None,
                None => self.names.intern(word, &long) + 1,
            }
        };
        self.previous.0.clear();
        self.previous.0.extend_from_slice(name);
        self.previous.1 = number;
        Some(number)
    }
}
