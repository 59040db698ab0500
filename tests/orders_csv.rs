//! Tables to download: no cell is run as a formula, and what is written is read again.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing
)]

use lifeworth::orders::{
    Columns, CsvColumn, CsvOptions, DecimalMark, Delimiter, OrderReader, ReadingOptions, write_csv,
};
use proptest::prelude::*;

fn text(values: &[&str]) -> CsvColumn {
    CsvColumn::Text {
        name: "t".into(),
        values: values.iter().map(|&value| value.to_owned()).collect(),
    }
}

fn cell(value: &str) -> String {
    let written = write_csv(&[text(&[value])], &CsvOptions::default());
    let cell = written.strip_prefix("t\r\n").unwrap();
    cell.strip_suffix("\r\n").unwrap().to_owned()
}

fn number(value: f64, decimals: u32) -> String {
    let column = CsvColumn::Numbers {
        name: "n".into(),
        values: vec![value],
        decimals,
    };
    let written = write_csv(&[column], &CsvOptions::default());
    written.trim_start_matches('n').trim().to_owned()
}

#[test]
fn formulas_are_guarded() {
    for (value, expected) in [
        ("=1+1", "'=1+1"),
        ("+48 600", "'+48 600"),
        ("-5", "'-5"),
        ("@SUM(A1)", "'@SUM(A1)"),
        (" =1", "\"' =1\""),
        ("\t=1", "\"'\t=1\""),
        ("\r=1", "\"'\r=1\""),
        ("＝1", "'＝1"),
        ("=\"a\",1", "\"'=\"\"a\"\",1\""),
        ("a;=1", "\"a;=1\""),
        ("anna@example.com", "anna@example.com"),
        ("1-2", "1-2"),
        ("", ""),
    ] {
        assert_eq!(cell(value), expected, "{value:?}");
    }
}

#[test]
fn a_formula_in_a_header_is_guarded_too() {
    let column = CsvColumn::Text {
        name: "=cmd".into(),
        values: Vec::new(),
    };
    assert_eq!(write_csv(&[column], &CsvOptions::default()), "'=cmd\r\n");
}

#[test]
fn numbers() {
    assert_eq!(number(-1234.5, 2), "-1234.50");
    assert_eq!(number(0.005, 2), "0.01");
    assert_eq!(number(-0.001, 2), "0.00");
    assert_eq!(number(12.0, 0), "12");
    assert_eq!(number(1e15, 2), "1000000000000000.00");
    assert_eq!(number(1.0 / 3.0, 9), "0.333333333");
    assert_eq!(number(f64::NAN, 2), "");
    assert_eq!(number(f64::INFINITY, 2), "");
}

#[test]
fn columns_of_different_length_and_byte_order_mark() {
    let columns = [
        text(&["a", "b"]),
        CsvColumn::Numbers {
            name: "n".into(),
            values: vec![1.5],
            decimals: 1,
        },
    ];
    let options = CsvOptions {
        delimiter: Delimiter::Semicolon,
        decimal_mark: DecimalMark::Comma,
        byte_order_mark: true,
    };
    assert_eq!(
        write_csv(&columns, &options),
        "\u{feff}t;n\r\na;1,5\r\nb;\r\n"
    );
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn what_is_written_is_read(
        rows in proptest::collection::vec(("[^\\s\\x00-\\x20\u{a0}@=+\\-＝＋－＠][^\\x00@]{0,20}", 1_u32..9_999_999), 1..20),
        semicolon in any::<bool>(),
    ) {
        let (delimiter, decimal_mark) =
            if semicolon { (Delimiter::Semicolon, DecimalMark::Comma) } else { (Delimiter::Comma, DecimalMark::Dot) };
        let columns = [
            CsvColumn::Text { name: "customer".into(), values: rows.iter().map(|row| row.0.clone()).collect() },
            CsvColumn::Text { name: "date".into(), values: vec!["2025-01-01".into(); rows.len()] },
            CsvColumn::Numbers {
                name: "amount".into(),
                values: rows.iter().map(|row| f64::from(row.1) / 100.0).collect(),
                decimals: 2,
            },
        ];
        let written = write_csv(&columns, &CsvOptions { delimiter, decimal_mark, byte_order_mark: true });
        let mut reader = OrderReader::new(ReadingOptions {
            delimiter,
            decimal_mark,
            columns: Columns { customer: Some(0), date: Some(1), amount: Some(2), ..Columns::default() },
            ..ReadingOptions::default()
        }).unwrap();
        reader.push(written.as_bytes());
        let (table, report) = reader.finish();
        prop_assert_eq!(report.bad_rows, 0.0);
        prop_assert_eq!(report.purchases, rows.len() as f64);
        let cents: u32 = rows.iter().map(|row| row.1).sum();
        prop_assert_eq!(report.revenue, f64::from(cents) / 100.0);
        let ends = |character: char| character <= ' ' || character == '\u{a0}';
        prop_assert_eq!(table.customer_name(0), rows[0].0.trim_end_matches(ends));
    }
}
