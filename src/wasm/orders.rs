//! Order files for JavaScript: the reader and the table stay in wasm memory, what is computed from them goes out.

use js_sys::Uint8Array;
use tsify::Ts;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast, JsValue};

use super::boundary::{plain, read, read_as, read_list, thrown, write, wrong_type};
use crate::error::Result as CoreResult;
use crate::orders::{self, ReadingReport};

#[wasm_bindgen(typescript_custom_section)]
const DAY: &str =
    "/** A day: `2025-12-31`, or days since 1970-01-01. */\nexport type Day = string | number;";

/// Finds out how a file is written from its first bytes; a quarter of a megabyte is plenty. What is given is taken as
/// given, and the rest found out under it.
///
/// Throws a `LifeworthError` that names the option and the rule it breaks.
#[wasm_bindgen(js_name = "detectOrders")]
pub fn detect(
    bytes: &[u8],
    given: Ts<orders::ReadingOptions>,
) -> Result<Ts<orders::Detection>, JsValue> {
    let given: orders::GivenOptions = read_as(given)?;
    write(&orders::detect_with(bytes, &given))
}

/// The first rows of a file, from its first bytes, as the options read them.
///
/// Throws a `LifeworthError` that names the option and the rule it breaks.
#[wasm_bindgen(js_name = "previewOrders")]
pub fn preview(
    bytes: &[u8],
    options: Ts<orders::ReadingOptions>,
    #[wasm_bindgen(js_name = "mostRows")] most_rows: u32,
) -> Result<Ts<orders::Preview>, JsValue> {
    write(&orders::preview(bytes, &read(options)?, most_rows))
}

/// Begins to read a file.
///
/// Throws a `LifeworthError` that names the option and the rule it breaks.
#[wasm_bindgen(js_name = "openOrders")]
pub fn open(options: Ts<orders::ReadingOptions>) -> Result<OrderReader, JsValue> {
    orders::OrderReader::new(read(options)?)
        .map(|reader| OrderReader {
            reader,
            piece: Vec::new(),
            ready: 0,
        })
        .map_err(thrown)
}

/// Reads a file of orders pushed in chunks of any size.
#[wasm_bindgen]
pub struct OrderReader {
    reader: orders::OrderReader,
    piece: Vec<u8>,
    /// Bytes up to which memory has been made ready.
    ready: usize,
}

/// Bytes that are made ready at first, and beyond what is held then.
const AHEAD: usize = 8 << 20;

#[wasm_bindgen]
impl OrderReader {
    /// Reads the next bytes of the file.
    pub fn push(
        &mut self,
        #[wasm_bindgen(unchecked_param_type = "Uint8Array")] bytes: &JsValue,
    ) -> Result<(), JsValue> {
        let Some(bytes) = bytes.dyn_ref::<Uint8Array>() else {
            return Err(wrong_type("bytes"));
        };
        self.make_ready();
        self.piece.resize(bytes.length() as usize, 0);
        bytes.copy_to(&mut self.piece);
        self.reader.push(&self.piece);
        Ok(())
    }

    /// Bytes read so far.
    #[wasm_bindgen(getter, js_name = "bytesRead")]
    pub fn bytes_read(&self) -> f64 {
        self.reader.bytes_read()
    }

    /// Rows read so far.
    #[wasm_bindgen(getter, js_name = "rowsRead")]
    pub fn rows_read(&self) -> f64 {
        self.reader.rows_read()
    }

    /// Bytes of memory held.
    #[wasm_bindgen(getter)]
    pub fn memory(&self) -> usize {
        self.reader.memory()
    }

    /// Ends the reading: the orders, and what was found.
    pub fn finish(self) -> OrderTable {
        drop(self.piece);
        let (table, report) = self.reader.finish();
        OrderTable { table, report }
    }
}

impl OrderReader {
    /// Lets memory grow in few large steps: each makes V8 collect garbage. What is not used takes no memory.
    fn make_ready(&mut self) {
        let held = self.reader.memory();
        if held + AHEAD / 2 < self.ready {
            return;
        }
        let mut room = Vec::<u8>::new();
        // If there is no such room, there may still be enough.
        let _ = room.try_reserve_exact(held + AHEAD);
        std::hint::black_box(&room);
        self.ready = 2 * held + AHEAD;
    }
}

/// All orders of a file, from which everything is computed.
#[wasm_bindgen]
pub struct OrderTable {
    pub(super) table: orders::OrderTable,
    report: ReadingReport,
}

/// Declares methods of the table: options in, result out.
macro_rules! methods {
    ($($(#[$documentation:meta])* $name:ident as $js_name:literal: $compute:expr, $options:ty => $result:ty;)*) => {
        #[wasm_bindgen]
        impl OrderTable {$(
            $(#[$documentation])*
            ///
            /// Throws a `LifeworthError` that names the option and the rule it breaks.
            #[wasm_bindgen(js_name = $js_name)]
            pub fn $name(&self, options: Ts<$options>) -> Result<Ts<$result>, JsValue> {
                let compute: fn(&orders::OrderTable, &$options) -> CoreResult<$result> = $compute;
                write(&compute(&self.table, &read(options)?).map_err(thrown)?)
            }
        )*}
    };
}

methods! {
    /// Cohorts by the period of the first purchase.
    cohorts as "cohorts": |table, options| Ok(orders::cohorts(table, options)), orders::CohortOptions => orders::Cohorts;
    /// How revenue is spread over customers.
    concentration as "concentration": |table, options| Ok(orders::concentration(table, options)),
        orders::ConcentrationOptions => orders::Concentration;
    /// Segments by recency, frequency and monetary value.
    rfm as "rfm": orders::rfm, orders::RfmOptions => orders::Rfm;
    /// Who moved between segments from one day to another.
    migration as "migration": orders::migration, orders::MigrationOptions => orders::Migration;
    /// What the best customers have in common, beside all others.
    best_customers as "bestCustomers": orders::best_customers, orders::ProfileOptions => orders::BestCustomers;
}

#[wasm_bindgen]
impl OrderTable {
    /// A row per customer: frequency, recency, age and mean spend, in columns.
    ///
    /// Throws a `LifeworthError` that names the option and the rule it breaks.
    pub fn summarise(
        &self,
        options: Ts<orders::SummaryOptions>,
    ) -> Result<Ts<orders::CustomerSummaries>, JsValue> {
        super::summaries::summarise(&self.table, &read(options)?)
    }

    /// What the reading found: counts, rules applied and rows that could not be used.
    pub fn report(&self) -> Result<Ts<ReadingReport>, JsValue> {
        write(&self.report)
    }

    /// What a shop watches: for everything, or by period, channel or segment.
    ///
    /// Throws a `LifeworthError` that names the option and the rule it breaks.
    #[wasm_bindgen(unchecked_return_type = "Indicators[]")]
    pub fn indicators(&self, options: Ts<orders::IndicatorOptions>) -> Result<JsValue, JsValue> {
        plain(&orders::indicators(&self.table, &read(options)?).map_err(thrown)?)
    }

    /// What the value calculator asks for, from the latest year of orders.
    #[wasm_bindgen(js_name = "valueInputs")]
    pub fn value_inputs(&self) -> Result<Ts<orders::ValueInputs>, JsValue> {
        write(&orders::value_inputs(&self.table))
    }

    /// Channels in the order in which the file names them first; the first one is empty: orders without a channel.
    pub fn channels(&self) -> Vec<String> {
        self.table.channels()
    }

    /// Segments, like the channels.
    pub fn segments(&self) -> Vec<String> {
        self.table.segments()
    }

    /// Names of the customers with these numbers.
    #[wasm_bindgen(js_name = "customerNames")]
    pub fn customer_names(&self, customers: &[u32]) -> Vec<String> {
        let names = customers.iter();
        names
            .map(|&customer| self.table.customer_name(customer))
            .collect()
    }

    /// Bytes of memory held.
    #[wasm_bindgen(getter)]
    pub fn memory(&self) -> usize {
        self.table.bytes()
    }
}

/// A table as CSV for a spreadsheet, in which no cell is run as a formula.
///
/// Throws a `LifeworthError` that names the option and the rule it breaks.
#[wasm_bindgen(js_name = "writeCsv")]
pub fn write_csv(
    #[wasm_bindgen(unchecked_param_type = "CsvColumn[]")] columns: JsValue,
    options: Ts<orders::CsvOptions>,
) -> Result<String, JsValue> {
    let columns: Vec<orders::CsvColumn> = read_list(&columns)?;
    Ok(orders::write_csv(&columns, &read(options)?))
}
