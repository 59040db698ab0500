//! Order files across the boundary: bytes in, a table that stays in wasm, columns and plain objects out, and errors that
//! name their field.

use js_sys::{Float64Array, Uint8Array};
use lifeworth::wasm::orders::{OrderTable, detect, open, preview, write_csv};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_test::wasm_bindgen_test;

use crate::{get, number, options, text};

const FILE: &str = "customer,date,amount,channel\nanna,2025-01-05,120.50,web\nanna,2025-03-01,80,shop\n\
    bob,yesterday,10,web\nbob,2025-02-01,€7,web\nbob,2025-02-02,5 $,web\n";
const COLUMNS: &str = "{columns: {customer: 0, date: 1, amount: 2, channel: 3}}";

fn bytes(text: &str) -> JsValue {
    Uint8Array::from(text.as_bytes()).into()
}

fn table() -> OrderTable {
    let mut reader = open(options(COLUMNS)).unwrap();
    let (first, rest) = FILE.split_at(40);
    reader.push(&bytes(first)).unwrap();
    reader.push(&bytes(rest)).unwrap();
    assert_eq!(reader.bytes_read(), FILE.len() as f64);
    assert_eq!(reader.rows_read(), 5.0);
    reader.finish()
}

fn fault<T: Into<JsValue>>(result: Result<T, JsValue>) -> (String, String) {
    let error = result.map(Into::into).unwrap_err();
    assert_eq!(text(error.clone(), "name"), "LifeworthError");
    (text(error.clone(), "code"), text(error, "field"))
}

#[wasm_bindgen_test]
fn what_was_found_out_is_what_reads_the_file() {
    let found: JsValue = detect(FILE.as_bytes(), options("{}")).unwrap().into();
    assert_eq!(text(found.clone(), "options.dateOrder"), "yearMonthDay");
    assert_eq!(text(found.clone(), "options.grouping"), "any");
    assert_eq!(text(found.clone(), "options.currency"), "EUR");
    assert_eq!(text(found.clone(), "currencies.1"), "$");
    assert_eq!(text(found.clone(), "columnNames.3"), "channel");
    assert_eq!(number(found.clone(), "undecided.length"), 0.0);
    // As it is, and as it comes back through JSON.
    let given: JsValue = get(found, "options");
    let again: JsValue = preview(
        FILE.as_bytes(),
        tsify::Ts::new_unchecked(given.unchecked_into()),
        2,
    )
    .unwrap()
    .into();
    assert_eq!(number(again.clone(), "rows.length"), 2.0);
    assert_eq!(number(again.clone(), "rows.0.amount"), 120.5);
    assert_eq!(text(again, "rows.1.date"), "2025-03-01");
}

#[wasm_bindgen_test]
fn the_report_is_a_plain_object_with_names_as_javascript_writes_them() {
    let report: JsValue = table().report().unwrap().into();
    assert_eq!(number(report.clone(), "purchases"), 3.0);
    assert_eq!(text(report.clone(), "firstDate"), "2025-01-05");
    assert_eq!(text(report.clone(), "currency"), "EUR");
    assert_eq!(text(report.clone(), "otherCurrencies.0"), "$");
    assert_eq!(number(report.clone(), "listedBadRows.0.line"), 4.0);
    assert_eq!(
        text(report.clone(), "listedBadRows.0.reason"),
        "invalidDate"
    );
    assert_eq!(text(report, "badRowsByReason.1.reason"), "otherCurrency");
}

#[wasm_bindgen_test]
fn a_row_per_customer_is_columns_of_numbers() {
    let table = table();
    let found: JsValue = table.summarise(options("{unit: 'day'}")).unwrap().into();
    for name in ["frequency", "recency", "age", "meanSpend", "firstSpend"] {
        let column = get(found.clone(), name);
        let column = column
            .dyn_ref::<Float64Array>()
            .unwrap_or_else(|| panic!("{name}"));
        assert_eq!(column.length(), 2, "{name}");
    }
    assert_eq!(number(found.clone(), "frequency.0"), 1.0);
    assert_eq!(number(found, "recency.0"), 55.0);
    assert_eq!(table.customer_names(&[1, 0]), ["bob", "anna"]);
    assert_eq!(table.channels(), ["", "web", "shop"]);
}

#[wasm_bindgen_test]
fn errors_name_their_field() {
    let table = table();
    let wrong = |code: &str, field: &str| (String::from(code), String::from(field));
    assert_eq!(
        fault(open(options("{columns: {customer: 0, date: 1}}"))),
        wrong("notEmpty", "columns.amount")
    );
    assert_eq!(
        fault(open(options(
            "{columns: {customer: 0, date: 1, amount: 2}, grouping: 'dots'}"
        ))),
        wrong("unknownChoice", "grouping")
    );
    assert_eq!(
        fault(open(options("{columns: {costumer: 0}}"))),
        wrong("unknownField", "columns.costumer")
    );
    assert_eq!(
        fault(table.best_customers(options("{share: 2}"))),
        wrong("lessThan", "share")
    );
    assert_eq!(
        fault(table.summarise(options("{calibrationEnd: 'soon'}"))),
        wrong("date", "calibrationEnd")
    );
    let mut reader = open(options(COLUMNS)).unwrap();
    for other in [JsValue::UNDEFINED, "text".into(), JsValue::from_f64(1.0)] {
        let error = reader.push(&other).unwrap_err();
        assert_eq!(text(error.clone(), "code"), "wrongType");
        assert_eq!(text(error, "field"), "bytes");
    }
    // What was refused left nothing behind.
    reader.push(&bytes(FILE)).unwrap();
    assert_eq!(
        number(
            JsValue::from(reader.finish().report().unwrap()),
            "purchases"
        ),
        3.0
    );
}

#[wasm_bindgen_test]
fn a_forecast_goes_in_steps_and_outlives_neither_table_nor_result() {
    let mut rows = String::from("customer,date,amount,channel\n");
    for customer in 0..200 {
        for order in 0..=customer % 5 {
            let (month, day) = (1 + (customer + 2 * order) % 12, 1 + (customer * order) % 28);
            rows += &format!(
                "c{customer},2025-{month:02}-{day:02},{}.5,web\n",
                10 + customer % 7
            );
        }
    }
    let mut reader = open(options(COLUMNS)).unwrap();
    reader.push(&bytes(&rows)).unwrap();
    let table = reader.finish();
    let mut forecast = table
        .forecast(options(
            "{unit: 'week', horizonMonths: 12, valueMonths: 12}",
        ))
        .unwrap();
    let mut shares = vec![0.0];
    while shares.last().is_some_and(|&share| share < 1.0) {
        let share = forecast.step().unwrap();
        assert!(shares.iter().all(|&before| before <= share), "{shares:?}");
        shares.push(share);
    }
    assert!(shares.len() > 2);
    let result: JsValue = forecast.finish().unwrap().into();
    assert_eq!(number(result, "totals.customers"), 200.0);
}

#[wasm_bindgen_test]
fn tables_that_are_freed_give_their_memory_back() {
    let pages = || {
        let memory = wasm_bindgen::memory().unchecked_into::<js_sys::WebAssembly::Memory>();
        memory
            .buffer()
            .unchecked_into::<js_sys::ArrayBuffer>()
            .byte_length()
    };
    let large = FILE.repeat(20_000);
    let read = || {
        let mut reader = open(options(COLUMNS)).unwrap();
        reader.push(&bytes(&large)).unwrap();
        reader.finish()
    };
    drop((read(), read()));
    let before = pages();
    for _ in 0..8 {
        let table = read();
        assert!(table.memory() > 100_000);
    }
    assert_eq!(pages(), before);
}

#[wasm_bindgen_test]
fn a_table_for_a_spreadsheet_takes_columns_of_both_kinds() {
    let columns = "[{kind: 'text', name: 'Name', values: ['=1+1']}, {kind: 'numbers', name: 'n', values: new Float64Array([-1.5]), decimals: 1}]";
    let columns: JsValue = js_sys::Function::new_no_args(&format!("return {columns}"))
        .call0(&JsValue::NULL)
        .unwrap();
    let written = write_csv(
        columns,
        options("{delimiter: 'semicolon', decimalMark: 'comma'}"),
    );
    assert_eq!(written.unwrap(), "Name;n\r\n'=1+1;-1,5\r\n");
    let wrong: JsValue = js_sys::Function::new_no_args("return [{kind: 'text', name: 'n'}]")
        .call0(&JsValue::NULL)
        .unwrap();
    assert_eq!(
        fault(write_csv(wrong, options("{}"))),
        ("missingField".into(), "[0].values".into())
    );
}
