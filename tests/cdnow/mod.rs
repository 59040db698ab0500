//! The orders of the CDNOW files (`tests/reference/cdnow.md`), for the tests that need real customers.

#![allow(dead_code, clippy::unwrap_used)]

use std::io::Read;

use flate2::read::GzDecoder;
use lifeworth::orders::{
    Columns, Delimiter, OrderReader, OrderTable, ReadingOptions, ReadingReport,
};

/// What a packed reference file holds.
pub fn unpacked(name: &str) -> Vec<u8> {
    let path = format!("{}/tests/reference/{name}", env!("CARGO_MANIFEST_DIR"));
    let mut bytes = Vec::new();
    GzDecoder::new(std::fs::File::open(path).unwrap())
        .read_to_end(&mut bytes)
        .unwrap();
    bytes
}

/// The orders of all 23,570 customers, up to June 1998.
pub fn master() -> (OrderTable, ReadingReport) {
    read("cdnow_master.txt.gz", true, 0)
}

/// Those of every tenth of them: 2,357 customers.
pub fn sample() -> (OrderTable, ReadingReport) {
    read("cdnow_sample.txt.gz", false, 1)
}

/// Customer, date, number of items and amount, from the `first` column on.
fn read(name: &str, header: bool, first: u32) -> (OrderTable, ReadingReport) {
    let mut reader = OrderReader::new(ReadingOptions {
        delimiter: Delimiter::Blanks,
        header,
        columns: Columns {
            customer: Some(first),
            date: Some(first + 1),
            amount: Some(first + 3),
            ..Columns::default()
        },
        ..ReadingOptions::default()
    })
    .unwrap();
    for chunk in unpacked(name).chunks(65_537) {
        reader.push(chunk);
    }
    reader.finish()
}
