//! Ugly exports, each with what is expected of it.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing
)]

use lifeworth::orders::{
    AmountMeaning, BadRowReason, CancelledOrders, Columns, DateOrder, DecimalMark, Encoding,
    Grouping, NegativeAmounts, OrderReader, OrderTable, ReadingOptions, ReadingReport,
    SummaryOptions, ZeroAmounts, detect, preview, summarise,
};

fn options() -> ReadingOptions {
    ReadingOptions {
        columns: Columns {
            customer: Some(0),
            date: Some(1),
            amount: Some(2),
            ..Columns::default()
        },
        ..ReadingOptions::default()
    }
}

fn read_with(bytes: &[u8], options: ReadingOptions) -> (OrderTable, ReadingReport) {
    let mut reader = OrderReader::new(options).unwrap();
    reader.push(bytes);
    reader.finish()
}

fn read(bytes: impl AsRef<[u8]>) -> (OrderTable, ReadingReport) {
    read_with(bytes.as_ref(), options())
}

/// Purchases, customers and revenue.
fn totals(report: &ReadingReport) -> (f64, f64, f64) {
    (report.purchases, report.customers, report.revenue)
}

fn reasons(report: &ReadingReport) -> Vec<(f64, BadRowReason)> {
    let listed = report.listed_bad_rows.iter();
    listed.map(|row| (row.line, row.reason)).collect()
}

#[test]
fn quoted_line_ends_delimiters_and_quotes() {
    let (table, report) = read(
        "customer,date,amount\r\n\"Anna\nof, \"\"Town\"\"\",2025-01-01,\"1,234.50\"\r\n\"b\r\nc\",\"2025-01-02\",2\nbad,x,1\n",
    );
    assert_eq!(totals(&report), (2.0, 2.0, 1236.5));
    assert_eq!(table.customer_name(0), "Anna\nof, \"Town\"");
    assert_eq!(reasons(&report), [(6.0, BadRowReason::InvalidDate)]);
}

#[test]
fn mixed_line_ends_and_blank_lines() {
    let (_, report) =
        read("c,d,a\ra,2025-01-01,1\r\n\r\n\nb,2025-01-02,2\n\rc,2025-01-03,3\n,,\nd,?,4");
    assert_eq!(totals(&report), (3.0, 3.0, 6.0));
    assert_eq!(
        (report.rows, reasons(&report)),
        (4.0, vec![(9.0, BadRowReason::InvalidDate)])
    );
}

#[test]
fn ragged_rows() {
    let (_, report) = read(
        "c,d,a,note\na,2025-01-01,1\nb,2025-01-02\nc,2025-01-03,3,x,,,\nd,2025-01-04,4,x,50\n",
    );
    assert_eq!(totals(&report), (2.0, 2.0, 4.0));
    assert_eq!(
        reasons(&report),
        [
            (3.0, BadRowReason::TooFewFields),
            (5.0, BadRowReason::TooManyFields)
        ]
    );
    assert_eq!(report.listed_bad_rows[1].text, "d,2025-01-04,4,x,50");
}

#[test]
fn duplicate_headers_take_the_first() {
    let found = detect(b"email,date,total,total\na@example.com,2025-01-01,5.00,7.00\n");
    assert_eq!(found.options.columns.amount, Some(2));
    // Two of each, and two without a name.
    let text = "email,email,date,date,total,total,,\na@example.com,b@example.com,2025-01-01,2025-02-02,5.00,7.00,x,y\n";
    let found = detect(text.as_bytes());
    assert_eq!(found.undecided, []);
    let (table, report) = read_with(text.as_bytes(), found.options);
    assert_eq!(totals(&report), (1.0, 1.0, 5.0));
    assert_eq!(table.customer_name(0), "a@example.com");
    assert_eq!(report.first_date.as_deref(), Some("2025-01-01"));
}

#[test]
fn empty_header_only_and_one_row() {
    for bytes in ["", "\n\r\n", "c,d,a", "c,d,a\r\n", "\u{feff}c,d,a\n"] {
        let (table, report) = read(bytes);
        assert_eq!(
            (report.rows, totals(&report)),
            (0.0, (0.0, 0.0, 0.0)),
            "{bytes:?}"
        );
        assert_eq!((table.customers(), table.days()), (0, None));
        assert!(
            summarise(&table, &SummaryOptions::default())
                .unwrap()
                .customer
                .is_empty()
        );
        detect(bytes.as_bytes());
    }
    let (table, report) = read("c,d,a\na,2025-01-01,1");
    assert_eq!((totals(&report), table.customers()), ((1.0, 1.0, 1.0), 1));
}

#[test]
fn a_photo_is_all_bad_rows() {
    // A PNG's signature and header, and pseudo-random bytes as its compressed data would be.
    let mut bytes = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\x04\0\0\0\x03\0\x08\x02\0\0\0".to_vec();
    let mut state = 1_u32;
    bytes.extend((0..300_000).map(|_| {
        state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        (state >> 24) as u8
    }));
    let found = detect(&bytes);
    assert!(!found.undecided.is_empty());
    assert!(preview(&bytes, &found.options, 5).rows.len() <= 5);
    let (_, report) = read(&bytes);
    assert_eq!(totals(&report), (0.0, 0.0, 0.0));
    assert!(report.bad_rows > 100.0);
    assert_eq!(report.bad_rows, report.rows);
    let counted: f64 = report
        .bad_rows_by_reason
        .iter()
        .map(|count| count.rows)
        .sum();
    assert_eq!(counted, report.bad_rows);
}

#[test]
fn nul_bytes() {
    let (table, report) = read(b"c,d,a\n\0a\0,2025-01-01,1\nb\0b,2025-01-02,2\nc,2025-01-\x003,3\nd,2025-01-04,\x004\0\ne,2025-01-05,4\x005\n");
    // At the ends of a field they are blanks, within it they are not.
    assert_eq!(totals(&report), (3.0, 3.0, 7.0));
    assert_eq!(table.customer_name(0), "a");
    assert_eq!(table.customer_name(1), "b\0b");
    assert_eq!(
        reasons(&report),
        [
            (4.0, BadRowReason::InvalidDate),
            (6.0, BadRowReason::InvalidAmount)
        ]
    );
}

#[test]
fn a_field_of_a_megabyte() {
    let long = "x".repeat(1 << 20);
    let quoted = "line\n".repeat(1 << 18);
    let (_, report) = read(format!(
        "c,d,a,note\na,2025-01-01,1,{long}\nb,2025-01-02,2,\"{quoted}\"\nc,bad,3,\"{long}\"\n{long},2025-01-03,4,\n"
    ));
    assert_eq!(totals(&report), (2.0, 2.0, 3.0));
    assert_eq!(
        reasons(&report),
        [
            (4.0 + f64::from(1 << 18), BadRowReason::InvalidDate),
            (5.0 + f64::from(1 << 18), BadRowReason::CustomerTooLong)
        ]
    );
    assert!(
        report
            .listed_bad_rows
            .iter()
            .all(|row| row.text.chars().count() == 200)
    );
}

#[test]
fn a_row_without_end_is_skipped() {
    let (_, report) = read(format!(
        "c,d,a\na,2025-01-01,1\n{}\r\nb,2025-01-02,2\n",
        "x".repeat(5 << 20)
    ));
    assert_eq!(totals(&report), (2.0, 2.0, 3.0));
    assert_eq!(reasons(&report), [(3.0, BadRowReason::TooLong)]);
}

#[test]
fn memory_stays_bounded_whatever_the_file_declares() {
    // 64 MB of one row: what is held never exceeds twice the longest record.
    let mut reader = OrderReader::new(options()).unwrap();
    reader.push(b"c,d,a\n\"");
    let chunk = vec![b'x'; 1 << 20];
    for _ in 0..64 {
        reader.push(&chunk);
        assert!(reader.memory() < 20 << 20, "{}", reader.memory());
    }
    reader.push(b"\na,2025-01-01,1\n");
    let (_, report) = reader.finish();
    assert_eq!(totals(&report), (1.0, 1.0, 1.0));
    assert_eq!(reasons(&report), [(2.0, BadRowReason::TooLong)]);
}

#[test]
fn a_stray_quote_costs_one_row() {
    let (_, report) =
        read("c,d,a\na,2025-01-01,1\n\"b,2025-01-02,2\nc,2025-01-03,3\nd,2025-01-04,4\n");
    assert_eq!(totals(&report), (3.0, 3.0, 8.0));
    assert_eq!(reasons(&report), [(3.0, BadRowReason::UnclosedQuote)]);
    // Within a field a quote is text.
    let (table, report) = read("c,d,a\n5\" pipe,2025-01-01,1\n\"b\" c,2025-01-02,2\n");
    assert_eq!(totals(&report), (2.0, 2.0, 3.0));
    assert_eq!(
        (table.customer_name(0), table.customer_name(1)),
        ("5\" pipe".into(), "b c".into())
    );
}

#[test]
fn dates_far_away() {
    let text = "c,d,a\na,1899-12-30,1\nb,2199-01-01,2\nc,1900-01-01,3\nd,2099-12-31,4\ne,0000-00-00,5\nf,2023-02-29,6\ng,1899-12-31,7\n";
    let (_, report) = read(text);
    assert_eq!(totals(&report), (2.0, 2.0, 7.0));
    assert_eq!(
        reasons(&report),
        [
            (2.0, BadRowReason::DateOutOfRange),
            (3.0, BadRowReason::DateOutOfRange),
            (6.0, BadRowReason::InvalidDate),
            (7.0, BadRowReason::InvalidDate),
            (8.0, BadRowReason::DateOutOfRange)
        ]
    );
    let all = ReadingOptions {
        earliest_day: i32::MIN,
        latest_day: i32::MAX,
        ..options()
    };
    let text = format!("{text}h,9999-12-31,8\ni,0001-01-01,9\nj,1800-01-01,1\nk,2299-12-31,1\n");
    let (_, report) = read_with(text.as_bytes(), all);
    assert_eq!(report.first_date.as_deref(), Some("1800-01-01"));
    assert_eq!(report.last_date.as_deref(), Some("2299-12-31"));
    assert_eq!((report.purchases, report.bad_rows), (7.0, 4.0));
}

#[test]
fn european_beside_american_amounts() {
    let text = "c;d;a\na;2025-01-01;1.234,50\nb;2025-01-02;1,234.50\nc;2025-01-03;12,5\n";
    let found = detect(text.as_bytes());
    assert_eq!(found.options.decimal_mark, DecimalMark::Comma);
    for mark in [DecimalMark::Comma, DecimalMark::Dot] {
        let options = ReadingOptions {
            delimiter: found.options.delimiter,
            decimal_mark: mark,
            ..options()
        };
        let (_, report) = read_with(text.as_bytes(), options);
        assert_eq!(totals(&report), (3.0, 3.0, 2481.5));
    }
    assert_eq!(found.groupings, [Grouping::Dot, Grouping::Comma]);
    assert_eq!(found.options.grouping, Grouping::Any);
    assert_eq!(found.undecided, []);
}

#[test]
fn a_lone_mark_is_read_as_most_amounts_are_written() {
    // "1,234" and "1.234" could each be either: the other rows of the column decide, and where none does it is asked.
    for (rest, revenue) in [("12,50", 1247.73), ("12.50", 1247.73)] {
        let text = format!(
            "customer;date;amount\na;2025-01-01;1.234\nb;2025-01-02;1,234\nc;2025-01-03;{rest}\n"
        );
        let found = detect(text.as_bytes());
        assert_eq!(found.undecided, [], "{rest}");
        let (_, report) = read_with(text.as_bytes(), found.options);
        assert_eq!(totals(&report), (3.0, 3.0, revenue), "{rest}");
    }
    let open = detect(b"customer;date;amount\na;2025-01-01;1.234\nb;2025-01-02;1,234\n");
    assert_eq!(open.undecided, [lifeworth::orders::Undecided::DecimalMark]);
}

#[test]
fn amounts_in_another_grouping_than_the_chosen_one_are_bad_rows() {
    let text = "customer;date;amount\na;2025-01-01;1.234,50\nb;2025-01-02;1 234,50\nc;2025-01-03;1'234,50\nd;2025-01-04;1234,50\n";
    let rows = |grouping| {
        let options = ReadingOptions {
            grouping,
            ..detect(text.as_bytes()).options
        };
        let (_, report) = read_with(text.as_bytes(), options);
        (report.revenue, reasons(&report))
    };
    let bad = |lines: &[f64]| -> Vec<(f64, BadRowReason)> {
        let lines = lines.iter();
        lines
            .map(|&line| (line, BadRowReason::InvalidAmount))
            .collect()
    };
    for (grouping, revenue, lines) in [
        (Grouping::Any, 4938.0, &[][..]),
        (Grouping::Dot, 2469.0, &[3.0, 4.0]),
        (Grouping::Blank, 2469.0, &[2.0, 4.0]),
        (Grouping::Apostrophe, 2469.0, &[2.0, 3.0]),
        (Grouping::None, 1234.5, &[2.0, 3.0, 4.0]),
    ] {
        assert_eq!(rows(grouping), (revenue, bad(lines)), "{grouping:?}");
    }
}

#[test]
fn two_currencies_are_never_added_up() {
    // The commonest is found and read; an amount without a sign is in it.
    let text = "customer;date;amount\na;2025-01-01;10 $\nb;2025-01-02;10 €\nc;2025-01-03;20 EUR\nd;2025-01-04;€3\ne;2025-01-05;4\nf;2025-01-06;5 zł\n";
    let found = detect(text.as_bytes());
    assert_eq!(found.currencies, ["EUR", "$", "PLN"]);
    let (_, report) = read_with(text.as_bytes(), found.options.clone());
    assert_eq!(totals(&report), (4.0, 4.0, 37.0));
    assert_eq!(report.currency.as_deref(), Some("EUR"));
    assert_eq!(report.other_currencies, ["$", "PLN"]);
    assert_eq!(
        reasons(&report),
        [
            (2.0, BadRowReason::OtherCurrency),
            (7.0, BadRowReason::OtherCurrency)
        ]
    );
    // Another is read instead where it is asked for, by its sign or its code.
    for currency in ["zł", "PLN"] {
        let options = ReadingOptions {
            currency: Some(currency.into()),
            ..found.options.clone()
        };
        let (_, report) = read_with(text.as_bytes(), options);
        assert_eq!(totals(&report), (2.0, 2.0, 9.0));
        assert_eq!(report.currency.as_deref(), Some("PLN"));
    }
    // Nobody says which: then it is the first that a row names.
    let options = ReadingOptions {
        currency: None,
        ..found.options
    };
    let (_, report) = read_with(text.as_bytes(), options);
    assert_eq!(
        (totals(&report), report.currency.as_deref()),
        ((2.0, 2.0, 14.0), Some("$"))
    );
}

#[test]
fn one_row_with_a_sign_and_many_without() {
    let (_, report) = read("c,d,a\na,2025-01-01,1\nb,2025-01-02,€10\nc,2025-01-03,2\n");
    assert_eq!(totals(&report), (3.0, 3.0, 13.0));
    assert_eq!(report.currency.as_deref(), Some("EUR"));
    assert!(report.other_currencies.is_empty());
    // A file that names none says so.
    let (_, report) = read("c,d,a\na,2025-01-01,1\n");
    assert_eq!(report.currency, None);
}

#[test]
fn a_column_of_currencies_says_more_than_a_sign() {
    let options = ReadingOptions {
        columns: Columns {
            currency: Some(3),
            refund: Some(4),
            ..options().columns
        },
        ..options()
    };
    // A shop in Canada writes "$"; where the column is empty the sign decides, of the refund too.
    let text = "c,d,a,cur,refund\na,2025-01-01,$10,CAD,$1\nb,2025-01-02,$20,USD,\nc,2025-01-03,30,,\nd,2025-01-04,€40,,\ne,2025-01-05,50,,€5\n";
    let (_, report) = read_with(text.as_bytes(), options);
    assert_eq!(totals(&report), (2.0, 2.0, 39.0));
    assert_eq!(
        reasons(&report),
        [3.0, 5.0, 6.0].map(|line| (line, BadRowReason::OtherCurrency))
    );
}

#[test]
fn every_reason_is_told() {
    let options = ReadingOptions {
        columns: Columns {
            quantity: Some(3),
            refund: Some(4),
            currency: Some(5),
            ..options().columns
        },
        amount_meaning: AmountMeaning::UnitPrice,
        ..options()
    };
    let text = "c,d,a,q,r,cur\n,2025-01-01,1,,,\na,,1,,,\na,31.12.2025,1,,,\na,2025-01-01,,,,\na,2025-01-01,x,,,\n\
        a,2025-01-01,1e9,,,\na,2025-01-01,100000000001,,,\na,2025-01-01,1,many,,\na,2025-01-01,1,,none,\n\
        a,2025-01-01,2,3,1,EUR\nb,2025-01-02,1,,,PLN\nb,2025-01-02,1,,,EUR\nb,2025-01-03,0.333,1.5,,\n";
    let (_, report) = read_with(text.as_bytes(), options);
    use BadRowReason::{
        AmountOutOfRange, InvalidAmount, InvalidDate, InvalidQuantity, InvalidRefund,
        MissingAmount, MissingCustomer, MissingDate, OtherCurrency,
    };
    let expected = [
        MissingCustomer,
        MissingDate,
        InvalidDate,
        MissingAmount,
        InvalidAmount,
        InvalidAmount,
        AmountOutOfRange,
        InvalidQuantity,
        InvalidRefund,
    ];
    let mut expected: Vec<(f64, BadRowReason)> = expected
        .into_iter()
        .zip(2..)
        .map(|(reason, line)| (f64::from(line), reason))
        .collect();
    expected.push((12.0, OtherCurrency));
    assert_eq!(reasons(&report), expected);
    // 2 × 3 − 1, 1, and 0.33 × 1.5 rounded.
    assert_eq!(totals(&report), (3.0, 2.0, 6.5));
    assert_eq!(report.rounded_amounts, 1.0);
    assert_eq!(report.currency.as_deref(), Some("EUR"));
    let two = report
        .bad_rows_by_reason
        .iter()
        .find(|count| count.reason == InvalidAmount);
    assert_eq!(two.unwrap().rows, 2.0);
}

#[test]
fn only_some_bad_rows_are_listed() {
    let few = ReadingOptions {
        listed_bad_rows: 2,
        ..options()
    };
    let (_, report) = read_with("c,d,a\n1\n2\n3\n4\n".as_bytes(), few);
    assert_eq!((report.bad_rows, report.listed_bad_rows.len()), (4.0, 2));
}

#[test]
fn zero_negative_and_refunded() {
    let text = "c,d,a\na,2025-01-01,0.00\nb,2025-01-02,-5\nb,2025-01-01,20\nc,2025-01-03,(3.00)\n";
    let (_, report) = read(text);
    assert_eq!(totals(&report), (2.0, 2.0, 12.0));
    assert_eq!(
        (report.zero_amounts, report.negative_amounts, report.refunds),
        (1.0, 2.0, 2.0)
    );
    let strict = ReadingOptions {
        zero_amounts: ZeroAmounts::LeaveOut,
        negative_amounts: NegativeAmounts::LeaveOut,
        ..options()
    };
    let (_, report) = read_with(text.as_bytes(), strict);
    assert_eq!(totals(&report), (1.0, 1.0, 20.0));
    assert_eq!(
        (report.zero_amounts, report.negative_amounts, report.refunds),
        (1.0, 2.0, 0.0)
    );
}

fn with_orders(meaning: AmountMeaning) -> ReadingOptions {
    ReadingOptions {
        columns: Columns {
            order_id: Some(3),
            status: Some(4),
            refund: Some(5),
            quantity: Some(6),
            ..options().columns
        },
        amount_meaning: meaning,
        ..options()
    }
}

#[test]
fn lines_of_an_order() {
    let header = "customer,date,amount,order,status,refund,quantity\n";
    let read = |rows: &str, meaning| {
        let text = format!("{header}{rows}");
        read_with(text.as_bytes(), with_orders(meaning)).1
    };
    use AmountMeaning::{LineTotal, OrderTotal, UnitPrice};
    // Total on the first line only, and repeated.
    let rows =
        "a,2025-01-01,30,1,paid,,\n,,,1,,,\nb,2025-01-01,5,2,paid,,\na,2025-01-01,30,1,paid,,\n";
    let report = read(rows, OrderTotal);
    assert_eq!(totals(&report), (2.0, 2.0, 35.0));
    assert_eq!(
        (report.rows, report.merged_rows, report.bad_rows),
        (4.0, 2.0, 0.0)
    );
    // Lines apart from each other, added.
    let rows =
        "a,2025-01-01,10,1,,,\nb,2025-01-01,5,2,,,\na,2025-01-02,20,1,,,\nb,2025-01-01,-5,2,,,\n";
    let report = read(rows, LineTotal);
    assert_eq!(totals(&report), (1.0, 1.0, 30.0));
    assert_eq!((report.merged_rows, report.refunded_in_full), (2.0, 1.0));
    let report = read(
        "a,2025-01-01,2.50,1,,,4\na,2025-01-01,1,1,,,\na,2025-01-01,3,1,,,-1\n",
        UnitPrice,
    );
    assert_eq!(totals(&report), (1.0, 1.0, 8.0));
    // A status may stand on any line; a cancelled order stays cancelled.
    let report = read(
        "a,2025-01-01,10,1,cancelled,,\na,2025-01-01,20,1,,,\nb,2025-01-02,5,2,paid,,\n",
        LineTotal,
    );
    assert_eq!(totals(&report), (1.0, 1.0, 5.0));
    assert_eq!((report.cancelled_orders, report.bad_rows), (1.0, 0.0));
    let kept = ReadingOptions {
        cancelled_orders: CancelledOrders::Keep,
        ..with_orders(LineTotal)
    };
    let text = format!("{header}a,2025-01-01,10,1,cancelled,,\n");
    assert_eq!(
        totals(&read_with(text.as_bytes(), kept).1),
        (1.0, 1.0, 10.0)
    );
    // Refunds in a column: part of the money, all of it.
    let report = read(
        "a,2025-01-01,10,1,partially_refunded,4,\nb,2025-01-02,5,2,paid,5,\n",
        OrderTotal,
    );
    assert_eq!(totals(&report), (1.0, 1.0, 6.0));
    assert_eq!(
        (report.refunded_in_full, report.cancelled_orders),
        (1.0, 0.0)
    );
    // Rows without an order id are orders of their own; a line without a known order is not.
    let report = read(
        "a,2025-01-01,1,,,,\na,2025-01-01,1,,,,\n,,,9,,,\n",
        OrderTotal,
    );
    assert_eq!(totals(&report), (2.0, 1.0, 2.0));
    assert_eq!(reasons(&report).len(), 1);
}

/// Exports that are sorted from the newest row to the oldest.
#[test]
fn a_refund_that_stands_before_its_order_neither_dates_nor_replaces_it() {
    let text = "customer,date,amount,order,status,refund,quantity\n\
        a,2025-03-09,-20,1,,,\na,2025-03-08,-10,1,,,\na,2025-03-01,100,1,paid,,\na,2025-03-01,100,1,paid,,\n";
    for (meaning, revenue) in [
        (AmountMeaning::OrderTotal, 70.0),
        (AmountMeaning::LineTotal, 170.0),
    ] {
        let report = read_with(text.as_bytes(), with_orders(meaning)).1;
        assert_eq!(totals(&report), (1.0, 1.0, revenue));
        assert_eq!(report.first_date.as_deref(), Some("2025-03-01"));
        assert_eq!(report.first_date, report.last_date);
    }
}

#[test]
fn thousands_of_orders_with_lines_far_apart() {
    let mut text = String::from("customer,date,amount,order,status,refund,quantity\n");
    for round in 0..3 {
        for order in 0..70_000 {
            text += &format!(
                "c{},2025-01-{:02},{}.01,order-{order},,,\n",
                order % 999,
                order % 28 + 1,
                round + 1
            );
        }
    }
    let (table, report) = read_with(text.as_bytes(), with_orders(AmountMeaning::LineTotal));
    assert_eq!(totals(&report), (70_000.0, 999.0, 70_000.0 * 6.03));
    assert_eq!((report.merged_rows, table.orders()), (140_000.0, 70_000));
}

#[test]
fn great_amounts_are_exact() {
    let (_, report) = read(
        "c,d,a\na,2025-01-01,99999999999.99\na,2025-01-01,-21474836.49\nb,2025-01-02,21474836.48\nb,2025-01-03,0.02\n",
    );
    assert_eq!(report.revenue, 100_000_000_000.0);
    let options = with_orders(AmountMeaning::LineTotal);
    let text = "c,d,a,o,s,r,q\na,2025-01-01,21474836.47,1,,,\na,2025-01-01,0.01,1,,,\na,2025-01-01,0.01,1,,,\na,2025-01-01,-21474836.00,1,,,\n";
    assert_eq!(read_with(text.as_bytes(), options).1.revenue, 0.49);
}

#[test]
fn encodings_say_the_same() {
    let text = "klient;data;kwota\r\nŁucja Żółć;31.12.2025;1 234,50 zł\r\nŠtefan Kôň €;1. 1. 2025;2,00 zł\r\n";
    let utf16 = |to_bytes: fn(u16) -> [u8; 2]| -> Vec<u8> {
        text.encode_utf16().flat_map(to_bytes).collect()
    };
    let windows: Vec<u8> = text
        .chars()
        .map(|character| match character {
            'Ł' => 0xA3,
            'Ż' => 0xAF,
            'ó' => 0xF3,
            'ł' => 0xB3,
            'ć' => 0xE6,
            'Š' => 0x8A,
            'ô' => 0xF4,
            'ň' => 0xF2,
            '€' => 0x80,
            other => u8::try_from(other as u32).unwrap(),
        })
        .collect();
    let marked = |mark: &[u8], rest: Vec<u8>| [mark.to_vec(), rest].concat();
    for (name, encoding, bytes) in [
        ("plain", Encoding::Utf8, text.as_bytes().to_vec()),
        (
            "marked",
            Encoding::Utf8,
            marked(&[0xEF, 0xBB, 0xBF], text.as_bytes().to_vec()),
        ),
        (
            "utf-16le",
            Encoding::Utf16Le,
            marked(&[0xFF, 0xFE], utf16(u16::to_le_bytes)),
        ),
        (
            "utf-16be",
            Encoding::Utf16Be,
            marked(&[0xFE, 0xFF], utf16(u16::to_be_bytes)),
        ),
        (
            "unmarked utf-16le",
            Encoding::Utf16Le,
            utf16(u16::to_le_bytes),
        ),
        (
            "unmarked utf-16be",
            Encoding::Utf16Be,
            utf16(u16::to_be_bytes),
        ),
        ("windows-1250", Encoding::Windows1250, windows),
    ] {
        let found = detect(&bytes);
        assert_eq!(found.options.encoding, encoding, "{name}");
        assert_eq!(found.options.date_order, DateOrder::DayMonthYear, "{name}");
        assert_eq!(found.column_names, ["klient", "data", "kwota"], "{name}");
        let (table, report) = read_with(&bytes, found.options);
        assert_eq!(totals(&report), (2.0, 2.0, 1236.5), "{name}");
        assert_eq!(table.customer_name(0), "Łucja Żółć", "{name}");
        assert_eq!(table.customer_name(1), "Štefan Kôň €", "{name}");
    }
}

#[test]
fn email_addresses_are_one_in_any_case() {
    let (table, report) = read(
        "c,d,a\nAnna@Example.com,2025-01-01,1\nanna@example.com,2025-01-02,1\nID7,2025-01-01,1\nid7,2025-01-01,1\nA@b.c,2025-01-01,1\na@B.C,2025-01-01,1\n",
    );
    assert_eq!(report.customers, 4.0);
    assert_eq!(table.customer_name(0), "anna@example.com");
}

#[test]
fn times_and_zones_do_not_move_the_day() {
    for (date, order) in [
        ("2025-12-31", DateOrder::DayMonthYear),
        ("2025-12-31 23:59:59 +0100", DateOrder::YearMonthDay),
        ("2025-12-31T23:59:59Z", DateOrder::YearMonthDay),
        ("2025-12-31T00:00:00.000-08:00", DateOrder::YearMonthDay),
        ("2025/12/31 08:05", DateOrder::YearMonthDay),
        ("20251231", DateOrder::MonthDayYear),
        ("31.12.2025", DateOrder::DayMonthYear),
        ("31. 12. 2025 23:59", DateOrder::DayMonthYear),
        ("31/12/2025, 11:59 pm", DateOrder::DayMonthYear),
        ("31-12-25", DateOrder::DayMonthYear),
        ("12/31/2025 11:59:59 PM", DateOrder::MonthDayYear),
        ("12/31/25", DateOrder::MonthDayYear),
    ] {
        let text = format!("c;d;a\na;{date};1\n");
        let options = ReadingOptions {
            delimiter: lifeworth::orders::Delimiter::Semicolon,
            date_order: order,
            ..options()
        };
        let (_, report) = read_with(text.as_bytes(), options);
        assert_eq!(report.first_date.as_deref(), Some("2025-12-31"), "{date}");
    }
    for date in [
        "31.13.2025",
        "2025-12-31x",
        "2025-12-31 tomorrow",
        "12/2025",
        "2025-12",
        "1.1.202",
        "1.1.20255",
        "45657",
        "99.99.9999",
    ] {
        let (_, report) = read(format!("c,d,a\na,{date},1\n"));
        assert_eq!(
            reasons(&report),
            [(2.0, BadRowReason::InvalidDate)],
            "{date}"
        );
    }
}

#[test]
fn columns_are_needed() {
    let error = OrderReader::new(ReadingOptions::default()).unwrap_err();
    assert_eq!(error.field, "columns.customer");
}
