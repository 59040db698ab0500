//! The first rows of a file as the options read them, to be looked at before the whole is read.

use serde::{Deserialize, Serialize};

use super::amount::{Writing, parse_amount};
use super::calendar::parse_day;
use super::encoding::decode;
use super::options::{ReadingOptions, Role};
use super::report::date_text;
use super::sample::rows;

/// A row of a preview.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct PreviewRow {
    /// The fields as they are written.
    pub fields: Vec<String>,
    /// The day as `2025-12-31`; absent where the field is no date in the chosen order.
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub date: Option<String>,
    /// The amount; absent where the field is none.
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub amount: Option<f64>,
}

/// The first rows of a file, without skipped rows and header.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct Preview {
    /// Names of the columns, if there is a header.
    pub column_names: Vec<String>,
    /// The rows.
    pub rows: Vec<PreviewRow>,
}

/// Reads the first rows of a file from its first bytes.
///
/// ```
/// use lifeworth::orders::{detect, preview};
///
/// let bytes = "customer,date,amount\nanna,2025-12-31,\"1,234.50\"\n".as_bytes();
/// let preview = preview(bytes, &detect(bytes).options, 10);
/// assert_eq!(preview.rows[0].fields, ["anna", "2025-12-31", "1,234.50"]);
/// assert_eq!(preview.rows[0].amount, Some(1234.5));
/// assert_eq!(preview.rows[0].date.as_deref(), Some("2025-12-31"));
/// ```
pub fn preview(bytes: &[u8], options: &ReadingOptions, most_rows: u32) -> Preview {
    let text = decode(bytes, options.encoding);
    let before = options.skipped_rows as usize + usize::from(options.header);
    let mut columns = options.columns;
    let mut all = rows(
        &text,
        options.delimiter,
        options.quote,
        (most_rows as usize).saturating_add(before),
    )
    .into_iter()
    .skip(options.skipped_rows as usize);
    let column_names = if options.header {
        all.next().unwrap_or_default()
    } else {
        Vec::new()
    };
    let (date, amount) = (*columns.slot(Role::Date), *columns.slot(Role::Amount));
    let rows = all
        .map(|fields| {
            let field = |column: Option<u32>| {
                let column = column? as usize;
                fields.get(column).map(String::as_bytes)
            };
            let day = field(date).and_then(|text| parse_day(text, options.date_order));
            let amount = field(amount)
                .and_then(|text| parse_amount(text, Writing::of(options)).ok())
                .map(|amount| amount.hundredths as f64 / 100.0);
            PreviewRow {
                date: day.map(date_text),
                amount,
                fields,
            }
        })
        .collect();
    Preview { column_names, rows }
}
