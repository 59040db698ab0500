//! Series of equal standing: what each is called and its values, and how several of them are drawn as lines.

use crate::error::Result;

use super::frame::chart_words;
use super::key::Key;
use super::label::Side;
use super::line_chart::LineChart;
use super::rank::EQUALS;
use super::series::{at_index, check_values_or_none};
use super::sheet::Sheet;

chart_words! {
    /// A series of a chart of several.
    pub struct ChartLine {
        /// What it is called.
        pub label: String,
        /// Its values, one per point; NaN where there is none.
        #[cfg_attr(target_arch = "wasm32", tsify(type = "Float64Array | number[]"))]
        pub values: Vec<f64>,
    }
}

/// Each series has as many values as there are points.
pub(super) fn check_lines(name: &str, lines: &[ChartLine], count: usize, least: f64) -> Result<()> {
    for (index, line) in lines.iter().enumerate() {
        let values = [name, ".values"].concat();
        check_values_or_none(&values, &line.values, count, least)
            .map_err(|error| at_index(error, name, index))?;
    }
    Ok(())
}

/// A key where there is no room for names beside the plot and too little on it.
pub(super) fn key_of_lines(sheet: &mut Sheet<'_>, lines: &[ChartLine]) -> Option<Key> {
    if sheet.is_wide() || lines.len() < 2 {
        return None;
    }
    let items = EQUALS.iter().zip(lines);
    let items = items.map(|([role, ..], line)| (*role, line.label.clone()));
    let key = Key::new(sheet, items.collect());
    if key.height > sheet.height / 3 {
        return None;
    }
    sheet.head = key.height;
    Some(key)
}

/// Draws each series as a line with a dash and a colour of its own.
pub(super) fn add_lines<'a>(chart: &mut LineChart<'a>, lines: &'a [ChartLine], key: Option<Key>) {
    for (rank, line) in EQUALS.into_iter().zip(lines) {
        let [role, ..] = rank;
        if key.is_some() {
            chart.nameless_line(role, &line.values);
        } else {
            chart.named_line(rank, &line.label, &line.values, Side::Above);
        }
        chart.numbers(role, &line.label, line.values.clone(), Vec::new());
    }
    chart.key(key);
}
