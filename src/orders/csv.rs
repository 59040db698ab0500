//! Writes tables as CSV that a spreadsheet opens as it is meant, and in which no cell is run as a formula.

use serde::{Deserialize, Serialize};

use super::options::{DecimalMark, Delimiter};

/// A column of a table to download.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(
    tag = "kind",
    rename_all = "camelCase",
    rename_all_fields = "camelCase"
)]
pub enum CsvColumn {
    /// Texts.
    Text {
        /// Name of the column.
        name: String,
        /// One per row.
        values: Vec<String>,
    },
    /// Numbers.
    Numbers {
        /// Name of the column.
        name: String,
        /// One per row; what is not finite becomes an empty cell.
        values: Vec<f64>,
        /// Decimals that are written, at most nine; rounded half away from zero.
        decimals: u32,
    },
}

/// How a spreadsheet expects CSV: `;` and `,` in most of Europe, `,` and `.` elsewhere.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase", default)]
pub struct CsvOptions {
    /// Delimiter of the cells.
    pub delimiter: Delimiter,
    /// Mark before the decimals.
    pub decimal_mark: DecimalMark,
    /// Whether to begin with a byte order mark, by which Excel recognises UTF-8.
    pub byte_order_mark: bool,
}

/// Writes a table as CSV, with a header row and `\r\n` line ends (RFC 4180). Shorter columns end in empty cells.
///
/// A text that a spreadsheet might run as a formula (it begins with `=`, `+`, `-`, `@`, a tab or a line end, also after
/// blanks, or with a full-width form of these signs) gets an apostrophe before it, as OWASP advises. Numbers are never
/// changed.
///
/// ```
/// use lifeworth::orders::{CsvColumn, CsvOptions, DecimalMark, Delimiter, write_csv};
///
/// let columns = [
///     CsvColumn::Text { name: "Customer".into(), values: vec!["=1+1".into(), "Anna; Bob".into()] },
///     CsvColumn::Numbers { name: "Spend".into(), values: vec![-1234.5, 0.125], decimals: 2 },
/// ];
/// let options = CsvOptions { delimiter: Delimiter::Semicolon, decimal_mark: DecimalMark::Comma, byte_order_mark: false };
/// assert_eq!(
///     write_csv(&columns, &options),
///     "Customer;Spend\r\n'=1+1;-1234,50\r\n\"Anna; Bob\";0,13\r\n",
/// );
/// ```
pub fn write_csv(columns: &[CsvColumn], options: &CsvOptions) -> String {
    let delimiter = char::from(options.delimiter.byte());
    let mut out = String::new();
    if options.byte_order_mark {
        out.push('\u{FEFF}');
    }
    let rows = columns
        .iter()
        .map(|column| match column {
            CsvColumn::Text { values, .. } => values.len(),
            CsvColumn::Numbers { values, .. } => values.len(),
        })
        .max()
        .unwrap_or(0);
    for (at, column) in columns.iter().enumerate() {
        let (CsvColumn::Text { name, .. } | CsvColumn::Numbers { name, .. }) = column;
        if at > 0 {
            out.push(delimiter);
        }
        text(name, delimiter, &mut out);
    }
    out.push_str("\r\n");
    for row in 0..rows {
        for (at, column) in columns.iter().enumerate() {
            if at > 0 {
                out.push(delimiter);
            }
            match column {
                CsvColumn::Text { values, .. } => {
                    text(
                        values.get(row).map_or("", String::as_str),
                        delimiter,
                        &mut out,
                    );
                }
                CsvColumn::Numbers {
                    values, decimals, ..
                } => {
                    if let Some(&value) = values.get(row) {
                        number(value, *decimals, options.decimal_mark, &mut out);
                    }
                }
            }
        }
        out.push_str("\r\n");
    }
    out
}

fn text(value: &str, delimiter: char, out: &mut String) {
    let first = value.trim_start_matches([' ', '\u{a0}']).chars().next();
    let formula = matches!(
        first,
        Some('=' | '+' | '-' | '@' | '\t' | '\r' | '\n' | '＝' | '＋' | '－' | '＠')
    );
    // A stray quote or another delimiter would let a spreadsheet with other settings begin a new cell inside the text.
    let special = |character: char| {
        character == delimiter || matches!(character, '"' | '\n' | '\r' | '\t' | ',' | ';' | '|')
    };
    let quoted = value.contains(special) || value.trim() != value;
    if quoted {
        out.push('"');
    }
    if formula {
        out.push('\'');
    }
    for character in value.chars() {
        if character == '"' {
            out.push('"');
        }
        out.push(character);
    }
    if quoted {
        out.push('"');
    }
}

/// Writes a number by whole digits: formatting of floating-point numbers is large code.
fn number(value: f64, decimals: u32, mark: DecimalMark, out: &mut String) {
    let decimals = decimals.min(9);
    let scale = 10_u64.pow(decimals);
    let scaled = (value.abs() * scale as f64).round();
    if !scaled.is_finite() || scaled >= 1.8e19 {
        return;
    }
    let scaled = scaled as u64;
    if value < 0.0 && scaled > 0 {
        out.push('-');
    }
    out.push_str(&(scaled / scale).to_string());
    if decimals > 0 {
        out.push(char::from(mark.byte()));
        let fraction = (scaled % scale).to_string();
        for _ in fraction.len()..decimals as usize {
            out.push('0');
        }
        out.push_str(&fraction);
    }
}
