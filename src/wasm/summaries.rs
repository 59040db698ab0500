//! The summaries of millions of customers as JavaScript's columns, without all of them in wasm memory besides.

use js_sys::{Float64Array, Reflect};
use tsify::Ts;
use wasm_bindgen::JsValue;

use super::boundary::{plain, thrown};
use crate::orders::{CustomerSummaries, OrderTable, SummaryOptions, summarise_blocks};

/// A row per customer, in columns.
pub fn summarise(
    table: &OrderTable,
    options: &SummaryOptions,
) -> Result<Ts<CustomerSummaries>, JsValue> {
    let with_holdout = options.calibration_end.is_some();
    // At most; there are fewer where customers bought nothing by the end of the calibration.
    let most = table.customers() as u32;
    let column = |length| Float64Array::new_with_length(length);
    let columns = [most; 6].map(column);
    let holdout = [if with_holdout { most } else { 0 }; 2].map(column);
    let [customer, frequency, recency, age, mean_spend, first_spend] = &columns;
    let [holdout_frequency, holdout_spend] = &holdout;
    let mut rows = 0;
    let mut numbers = Vec::new();
    let days = summarise_blocks(table, options, |block| {
        let end = rows + block.customer.len() as u32;
        let put = |column: &Float64Array, values: &[f64]| {
            column.subarray(rows, end).copy_from(values);
        };
        put(recency, &block.recency);
        put(age, &block.age);
        put(mean_spend, &block.mean_spend);
        put(first_spend, &block.first_spend);
        put(customer, as_numbers(&block.customer, &mut numbers));
        put(frequency, as_numbers(&block.frequency, &mut numbers));
        if with_holdout {
            put(
                holdout_frequency,
                as_numbers(&block.holdout_frequency, &mut numbers),
            );
            put(holdout_spend, &block.holdout_spend);
        }
        rows = end;
    })
    .map_err(thrown)?;
    let result = plain(&days)?;
    for (name, column) in [
        ("customer", customer),
        ("frequency", frequency),
        ("recency", recency),
        ("age", age),
        ("meanSpend", mean_spend),
        ("firstSpend", first_spend),
        ("holdoutFrequency", holdout_frequency),
        ("holdoutSpend", holdout_spend),
    ] {
        let is_filled = column.length() == rows || column.length() == 0;
        let filled = if is_filled {
            column.clone()
        } else {
            column.slice(0, rows)
        };
        Reflect::set(&result, &name.into(), &filled)?;
    }
    Ok(Ts::new_unchecked(result))
}

// Not inlined: called often, it soon runs in its optimised form.
#[inline(never)]
fn as_numbers<'a>(counts: &[u32], numbers: &'a mut Vec<f64>) -> &'a [f64] {
    numbers.clear();
    numbers.extend(counts.iter().map(|&count| f64::from(count)));
    numbers
}
