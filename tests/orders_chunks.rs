//! However a file is cut into chunks, and whatever bytes it has, the reading is the same.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing
)]

use lifeworth::orders::{
    AmountMeaning, Breakdown, Columns, DecimalMark, Delimiter, Encoding, IndicatorOptions,
    OrderReader, Quote, ReadingOptions, ReadingReport, SummaryOptions, TimeUnit, detect,
    indicators, preview, purchase_days, summarise,
};
use proptest::prelude::*;

/// Everything that a reading gives, to be compared.
fn read<'a>(
    options: &ReadingOptions,
    chunks: impl Iterator<Item = &'a [u8]>,
) -> (ReadingReport, String) {
    let mut reader = OrderReader::new(options.clone()).unwrap();
    for chunk in chunks {
        reader.push(chunk);
    }
    let (table, report) = reader.finish();
    let names: Vec<String> = (0..table.customers() as u32)
        .map(|customer| table.customer_name(customer))
        .collect();
    let by = IndicatorOptions {
        by: Breakdown::Channel,
        ..IndicatorOptions::default()
    };
    let rest = format!(
        "{names:?} {:?} {:?} {:?}",
        table.channels(),
        summarise(&table, &SummaryOptions::default()).unwrap(),
        indicators(&table, &by).unwrap(),
    );
    (report, rest)
}

/// A file of customer, date and amount, or one whose customer is in another column.
fn with_customer(customer: u32) -> ReadingOptions {
    ReadingOptions {
        columns: Columns {
            customer: Some(customer),
            date: Some(1),
            amount: Some(2),
            ..Columns::default()
        },
        ..ReadingOptions::default()
    }
}

/// Pieces of which ugly files are made.
fn piece() -> impl Strategy<Value = Vec<u8>> {
    let pieces: Vec<&[u8]> = vec![
        b",",
        b";",
        b"\t",
        b"|",
        b"\n",
        b"\r",
        b"\r\n",
        b"\"",
        b"\"\"",
        b"'",
        b" ",
        b"\0",
        b"a",
        b"anna@Example.com",
        b"2025-01-01",
        b"31.12.2025",
        b"12/31/2025 10:00",
        b"1,234.50",
        b"1.234,50",
        b"-5",
        b"(7)",
        "7 zł".as_bytes(),
        b"$5",
        b"cancelled",
        b"#1001",
        b"\xEF\xBB\xBF",
        b"\xFF\xFE",
        b"\xFF",
        b"\xC2\xA0",
        b"\xE2\x82",
        "Ł".as_bytes(),
        b"a,2025-01-01,5,1,web,paid,,\n",
        b"b,2025-01-02,7.25,2,shop,,,\n",
        b"b,2025-01-02,,2,,,,\r\n",
        b"\"c\nd\",2025-01-03,\"8\",3,,,,\n",
    ];
    prop_oneof![
        8 => proptest::sample::select(pieces).prop_map(<[u8]>::to_vec),
        1 => proptest::collection::vec(any::<u8>(), 0..6),
    ]
}

fn options() -> impl Strategy<Value = ReadingOptions> {
    (
        proptest::sample::select(vec![
            Encoding::Utf8,
            Encoding::Utf16Le,
            Encoding::Utf16Be,
            Encoding::Windows1250,
        ]),
        proptest::sample::select(vec![
            Delimiter::Comma,
            Delimiter::Semicolon,
            Delimiter::Blanks,
        ]),
        proptest::sample::select(vec![Quote::Double, Quote::Single, Quote::None]),
        proptest::sample::select(vec![
            AmountMeaning::OrderTotal,
            AmountMeaning::LineTotal,
            AmountMeaning::UnitPrice,
        ]),
        any::<(bool, bool, bool)>(),
    )
        .prop_map(
            |(encoding, delimiter, quote, amount_meaning, (header, comma, orders))| {
                ReadingOptions {
                    encoding,
                    delimiter,
                    quote,
                    amount_meaning,
                    header,
                    decimal_mark: if comma {
                        DecimalMark::Comma
                    } else {
                        DecimalMark::Dot
                    },
                    columns: Columns {
                        customer: Some(0),
                        date: Some(1),
                        amount: Some(2),
                        order_id: orders.then_some(3),
                        channel: orders.then_some(4),
                        status: orders.then_some(5),
                        quantity: orders.then_some(6),
                        refund: orders.then_some(7),
                        ..Columns::default()
                    },
                    ..ReadingOptions::default()
                }
            },
        )
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 600, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_chunks_of_any_bytes(
        options in options(),
        pieces in proptest::collection::vec(piece(), 0..120),
        cuts in proptest::collection::vec(0..2000_usize, 0..12),
    ) {
        let bytes = pieces.concat();
        let whole = read(&options, std::iter::once(bytes.as_slice()));
        let single = read(&options, bytes.chunks(1));
        prop_assert_eq!(&whole, &single);
        let mut cuts: Vec<usize> = cuts.into_iter().map(|cut| cut.min(bytes.len())).collect();
        cuts.extend([0, bytes.len()]);
        cuts.sort_unstable();
        let cut = read(&options, cuts.windows(2).map(|pair| &bytes[pair[0]..pair[1]]));
        prop_assert_eq!(&whole, &cut);
        prop_assert_eq!(whole.0.bytes, bytes.len() as f64);
    }

    #[test]
    fn detection_and_preview_take_any_bytes(pieces in proptest::collection::vec(piece(), 0..200)) {
        let bytes = pieces.concat();
        let found = detect(&bytes);
        let shown = preview(&bytes, &found.options, 20);
        prop_assert!(shown.rows.len() <= 20);
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 60, failure_persistence: None, ..ProptestConfig::default() })]

    /// Long enough for rows to be split by their structure, a window at a time, with whatever stands between them.
    #[test]
    fn plain_rows_among_odd_ones(
        options in options(),
        odd in proptest::collection::vec((0..1200_usize, proptest::collection::vec(piece(), 1..6)), 0..12),
        crlf in any::<bool>(),
    ) {
        let end = if crlf { "\r\n" } else { "\n" };
        let rest = if options.columns.order_id.is_some() { ",7,web,paid,1," } else { "" };
        let mut bytes = Vec::new();
        for row in 0..1200_usize {
            if let Some((_, odd)) = odd.iter().find(|(at, _)| *at == row) {
                bytes.extend(odd.concat());
            }
            let customer = if row % 3 == 0 { "anna@Example.com" } else { "c12" };
            let amount = ["9.90", "120.5", "-3", "77"][row % 4];
            bytes.extend(format!("{customer}{row},2025-{:02}-17,{amount}{rest}{end}", row % 12 + 1).bytes());
        }
        let whole = read(&options, std::iter::once(bytes.as_slice()));
        prop_assert_eq!(&whole, &read(&options, bytes.chunks(13)));
        prop_assert_eq!(&whole, &read(&options, bytes.chunks(5000)));
    }
}

proptest! {
    /// Where nothing was given back, a summary is made without the days; where something was, with them.
    #[test]
    fn summaries_are_those_of_the_purchase_days(orders in proptest::collection::vec((0..6_u8, 1..29_u8, -20..90_i32), 1..60), end in 0..30_i32) {
        let rows: String = orders.iter().map(|(customer, day, amount)| format!("c{customer},2025-01-{day:02},{amount}\n")).collect();
        let columns = Columns { customer: Some(0), date: Some(1), amount: Some(2), ..Columns::default() };
        let mut reader = OrderReader::new(ReadingOptions { columns, header: false, ..ReadingOptions::default() }).unwrap();
        reader.push(rows.as_bytes());
        let (table, _) = reader.finish();
        let until = 20_088 + end;
        let options = SummaryOptions { unit: TimeUnit::Day, calibration_end: Some(until), holdout_end: Some(30_000) };
        let summaries = summarise(&table, &options).unwrap();
        let mut rows = summaries.customer.iter().zip(&summaries.frequency).zip(summaries.recency.iter().zip(&summaries.age));
        for customer in 0..table.customers() as u32 {
            let days = purchase_days(&table, customer, until);
            if let (Some(first), Some(last)) = (days.first(), days.last()) {
                let ((&number, &frequency), (&recency, &age)) = rows.next().unwrap();
                prop_assert_eq!((number, frequency as usize), (customer, days.len() - 1));
                prop_assert_eq!((recency, age), (f64::from(last - first), f64::from(until - first)));
            }
        }
        prop_assert!(rows.next().is_none());
    }
}

#[test]
fn records_near_the_limit_in_any_chunks() {
    let limit = 4 << 20;
    let options = ReadingOptions {
        header: false,
        ..with_customer(0)
    };
    let row = b"a,2025-01-01,5,";
    for length in [limit - 2, limit - 1, limit, limit + 1] {
        for quoted in [false, true] {
            for end in [&b"\r\n"[..], b"\r"] {
                let mut bytes = row.to_vec();
                if quoted {
                    bytes.extend(b"\"first\n");
                }
                bytes.resize(length, b'x');
                if quoted {
                    *bytes.last_mut().unwrap() = b'"';
                }
                bytes.extend(end);
                bytes.extend(b"b,2025-01-02,6,\nc,2025-01-03,7,\"no end\nd,2025-01-04,8,\n");
                let whole = read(&options, std::iter::once(bytes.as_slice()));
                for size in [1 << 16, limit - 1, limit] {
                    let cut = read(&options, bytes.chunks(size));
                    assert_eq!(whole, cut, "{length} {quoted} {end:?} {size}");
                }
                // The long row is read if its line end is within the limit; the one without closing quote never is.
                let rows = if length < limit { 3.0 } else { 2.0 };
                assert_eq!(whole.0.purchases, rows, "{length} {quoted} {end:?}");
            }
        }
    }
}

/// As many orders and names as take many steps of every kind, beside a reading of our own that knows no steps.
#[test]
fn customers_of_long_names_are_told_apart_in_the_order_of_the_file() {
    let mut state = 1_u64;
    let mut text = String::from("customer,date,amount\n");
    let mut expected: Vec<(String, f64)> = Vec::new();
    let mut numbers = std::collections::HashMap::new();
    for row in 0..40_000 {
        state = state
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        let draw = state >> 33;
        let customer = draw % 9_000;
        let name = match customer % 3 {
            0 => format!("c{customer}"),
            1 => format!("customer number {customer}"),
            _ => format!("customer.{customer}@example.com"),
        };
        let written = if row % 2 == 0 {
            name.clone()
        } else {
            name.replace("@example", "@Example")
        };
        text.push_str(&format!(
            "{written},2025-01-{:02},{}\n",
            draw % 28 + 1,
            1 + row % 7
        ));
        let number = *numbers.entry(name.clone()).or_insert_with(|| {
            expected.push((name, 0.0));
            expected.len() - 1
        });
        expected[number].1 += f64::from(1 + row % 7);
    }
    let mut reader = OrderReader::new(with_customer(0)).unwrap();
    text.as_bytes()
        .chunks(10_007)
        .for_each(|chunk| reader.push(chunk));
    let (table, report) = reader.finish();
    assert_eq!(report.bad_rows, 0.0);
    let summaries = summarise(&table, &SummaryOptions::default()).unwrap();
    let found: Vec<(String, f64)> = (0..summaries.customer.len())
        .map(|at| {
            let repeats = f64::from(summaries.frequency[at]) * summaries.mean_spend[at];
            let spend = summaries.first_spend[at] + repeats;
            (table.customer_name(summaries.customer[at]), spend.round())
        })
        .collect();
    assert_eq!(found, expected);
}

#[test]
fn no_field_is_taken_from_the_next_row() {
    let file = b"customer,date,amount\na,2025-01-01,5\nb,2025-01-02,6\nc,2025-01-03,7\n";
    let (report, _) = read(&with_customer(3), [&file[..]].into_iter());
    assert_eq!((report.bad_rows, report.purchases), (3.0, 0.0));
}
