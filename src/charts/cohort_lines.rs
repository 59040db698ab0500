//! What customers of each cohort have brought by age: one line per cohort.

use crate::error::Result;

use super::across::Across;
use super::chart_line::ChartLine;
use super::drawing::{Drawing, FormatNumber, NumberKind};
use super::extent::extent_with_zero;
use super::frame::{chart_options, chart_words};
use super::label::Side;
use super::line_chart::LineChart;
use super::rank::{FIRST, SECOND, THIRD};
use super::role::Role;
use super::series::{LARGEST, at_index, check_count, check_values_or_none};
use super::sheet::Sheet;

chart_options! {
    /// What [`draw_cohort_lines`] draws.
    pub struct CohortLinesChart {
        /// Height of the drawing in pixels, 140 to 10 000.
        pub height: f64,
        /// The words on it.
        pub labels: CohortLinesLabels,
        /// What the values are; money if absent.
        #[serde(default)]
        #[cfg_attr(target_arch = "wasm32", tsify(optional))]
        pub kind: Option<NumberKind>,
        /// 1 to 200 cohorts, the oldest first, each with a value for every age from 0 to its last, at most 500.
        pub cohorts: Vec<ChartLine>,
        /// The same over all cohorts; absent for no such line.
        #[serde(default)]
        #[cfg_attr(
            target_arch = "wasm32",
            tsify(optional, type = "Float64Array | number[]")
        )]
        pub average: Option<Vec<f64>>,
    }
}

chart_words! {
    /// The words on a [`CohortLinesChart`] and its table, in the reader's language.
    pub struct CohortLinesLabels {
        /// What the x axis counts, such as "months since the first purchase"; none is drawn if empty.
        pub age: String,
        /// The line over all cohorts.
        pub average: String,
    }
}

/// Draws a thin line for each cohort, and three with their names: the oldest, all together, and, bold, the latest that
/// is at least a quarter as old as the oldest.
///
/// Only these three are read out; the table has all.
///
/// # Errors
///
/// If width, height or text size are out of their range, there are no cohorts or too many, one has no values or too
/// many, or a value is infinite or larger than 10³⁰⁰.
///
/// ```
/// use lifeworth::charts::{ChartLine, CohortLinesChart, CohortLinesLabels, NumberKind, draw_cohort_lines};
///
/// let cohort = |label: &str, values: &[f64]| ChartLine { label: label.to_owned(), values: values.to_vec() };
/// let chart = CohortLinesChart {
///     width: 640.0,
///     height: 320.0,
///     text_size: 13.0,
///     id: "cohorts".to_owned(),
///     title: "The latest cohort starts better".to_owned(),
///     description: "Cumulative revenue per customer by age.".to_owned(),
///     labels: CohortLinesLabels { age: "months".to_owned(), average: "All".to_owned() },
///     kind: None,
///     cohorts: vec![cohort("2024-01", &[40.0, 52.0, 60.0]), cohort("2024-02", &[44.0, 57.0])],
///     average: None,
/// };
/// let drawing = draw_cohort_lines(&chart, &|number, _kind: NumberKind| number.to_string())?;
/// assert_eq!(drawing.table.rows[1], [1.0, 57.0, 52.0]);
/// assert!(drawing.table.rows[2][1].is_nan());
/// # Ok::<(), lifeworth::error::Error>(())
/// ```
pub fn draw_cohort_lines(chart: &CohortLinesChart, format: FormatNumber<'_>) -> Result<Drawing> {
    let (cohorts, labels) = (&chart.cohorts, &chart.labels);
    let sheet = Sheet::new(chart.frame(), chart.height, &labels.age, format)?;
    check_count("cohorts", cohorts.len(), 1, 200)?;
    for (index, cohort) in cohorts.iter().enumerate() {
        check_count("cohorts.values", cohort.values.len(), 1, 500)
            .and_then(|()| {
                check_values_or_none(
                    "cohorts.values",
                    &cohort.values,
                    cohort.values.len(),
                    -LARGEST,
                )
            })
            .map_err(|error| at_index(error, "cohorts", index))?;
    }
    let ages = cohorts
        .iter()
        .map(|cohort| cohort.values.len())
        .max()
        .unwrap_or(0);
    let average = chart.average.as_ref();
    if let Some(average) = average {
        check_values_or_none("average", average, ages, -LARGEST)?;
    }

    let x: Vec<f64> = (0_u32..).take(ages).map(f64::from).collect();
    let across = Across::Columns {
        kind: NumberKind::Count,
        first: 0.0,
        names: x
            .iter()
            .map(|&age| format(age, NumberKind::Count))
            .collect(),
    };
    let values = cohorts.iter().flat_map(|cohort| &cohort.values);
    let extent = extent_with_zero(values.chain(average.into_iter().flatten()));
    let kind = chart.kind.unwrap_or(NumberKind::Money);
    let mut lines = LineChart::new(&sheet, across, &x, kind, extent);
    let to_the_end = |values: &[f64]| -> Vec<f64> {
        let rest = std::iter::repeat(f64::NAN);
        values.iter().copied().chain(rest).take(ages).collect()
    };
    // The latest that can be compared with the oldest: one point is no line.
    let is_old_enough = |cohort: &ChartLine| 4 * cohort.values.len() >= ages;
    let latest = cohorts.iter().rposition(is_old_enough).unwrap_or(0);
    let named = [latest, 0];
    // Those with names come first.
    if let (Some(latest), Some(oldest)) = (cohorts.get(latest), cohorts.first()) {
        lines.line(
            FIRST,
            &latest.label,
            &to_the_end(&latest.values),
            Side::Above,
        );
        if let Some(average) = average.filter(|_| cohorts.len() > 1) {
            lines.line(SECOND, &labels.average, average, Side::Below);
        }
        if named[0] != named[1] {
            let values = to_the_end(&oldest.values);
            lines.line(THIRD, &oldest.label, &values, Side::Below);
        }
    }
    for (index, cohort) in cohorts.iter().enumerate() {
        if !named.contains(&index) {
            let values = to_the_end(&cohort.values);
            lines.nameless_line(Role::Cohort, &values);
            lines.unread(Role::Cohort, &cohort.label, values);
        }
    }
    Ok(lines.draw())
}
