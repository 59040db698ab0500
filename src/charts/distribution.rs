//! How a number is spread over customers: a histogram of values in bins.

use crate::error::{Result, check};

use super::across::Across;
use super::drawing::{Drawing, FormatNumber, NumberKind};
use super::extent::Extent;
use super::frame::{chart_options, chart_words};
use super::line_chart::LineChart;
use super::role::Role;
use super::series::{LARGEST, at_index, check_count, check_value, check_values};
use super::sheet::Sheet;

chart_options! {
    /// What [`draw_distribution`] draws.
    pub struct DistributionChart {
        /// Height of the drawing in pixels, 140 to 10 000.
        pub height: f64,
        /// The words on it.
        pub labels: DistributionLabels,
        /// What the values are, such as shares of P(alive); money if absent.
        #[serde(default)]
        #[cfg_attr(target_arch = "wasm32", tsify(optional))]
        pub kind: Option<NumberKind>,
        /// The edges of the bins, ascending: one more than there are bins.
        #[cfg_attr(target_arch = "wasm32", tsify(type = "Float64Array | number[]"))]
        pub edges: Vec<f64>,
        /// How many fall into each of 1 to 500 bins, zero or more.
        #[cfg_attr(target_arch = "wasm32", tsify(type = "Float64Array | number[]"))]
        pub counts: Vec<f64>,
        /// A value that is marked, such as the mean; absent for none.
        #[serde(default)]
        #[cfg_attr(target_arch = "wasm32", tsify(optional))]
        pub marked: Option<f64>,
        /// What stands at it, such as "mean 84 zł".
        #[serde(default)]
        #[cfg_attr(target_arch = "wasm32", tsify(optional))]
        pub marked_label: Option<String>,
    }
}

chart_words! {
    /// The words on a [`DistributionChart`] and its table, in the reader's language.
    pub struct DistributionLabels {
        /// What the x axis shows, such as "P(alive)"; none is drawn if empty.
        pub value: String,
        /// What the columns count, such as "customers".
        pub count: String,
    }
}

/// Draws a column for each bin, from edge to edge, and the marked value as a line through the plot.
///
/// # Errors
///
/// If width, height or text size are out of their range, there are no bins or more than 500, the edges do not ascend or
/// are not one more than the counts, or a number is negative where it counts, not finite, or larger than 10³⁰⁰.
///
/// ```
/// use lifeworth::charts::{DistributionChart, DistributionLabels, NumberKind, draw_distribution};
///
/// let chart = DistributionChart {
///     width: 640.0,
///     height: 320.0,
///     text_size: 13.0,
///     id: "alive".to_owned(),
///     title: "Most customers are gone".to_owned(),
///     description: "Of 90 customers 60 have a P(alive) below one half.".to_owned(),
///     labels: DistributionLabels { value: "P(alive)".to_owned(), count: "Customers".to_owned() },
///     kind: Some(NumberKind::Share),
///     edges: vec![0.0, 0.5, 1.0],
///     counts: vec![60.0, 30.0],
///     marked: None,
///     marked_label: None,
/// };
/// let drawing = draw_distribution(&chart, &|number, _kind: NumberKind| number.to_string())?;
/// assert_eq!(drawing.categories, ["0–0.5", "0.5–1"]);
/// assert_eq!(drawing.table.rows, [[0.0, 60.0], [1.0, 30.0]]);
/// # Ok::<(), lifeworth::error::Error>(())
/// ```
pub fn draw_distribution(chart: &DistributionChart, format: FormatNumber<'_>) -> Result<Drawing> {
    let (edges, counts, labels) = (&chart.edges, &chart.counts, &chart.labels);
    let sheet = Sheet::new(chart.frame(), chart.height, &labels.value, format)?;
    check_count("counts", counts.len(), 1, 500)?;
    check_values("counts", counts, counts.len(), 0.0, LARGEST)?;
    check_values("edges", edges, counts.len() + 1, -LARGEST, LARGEST)?;
    let bins: Vec<(f64, f64)> = edges
        .iter()
        .copied()
        .zip(edges.iter().skip(1).copied())
        .collect();
    for (index, &(from, to)) in bins.iter().enumerate() {
        check("edges", to)
            .greater_than(from)
            .map_err(|error| at_index(error, "edges", index + 1))?;
    }
    let (low, high) = (
        edges.first().copied().unwrap_or_default(),
        edges.last().copied().unwrap_or_default(),
    );
    if let Some(marked) = chart.marked {
        check_value("marked", marked, -LARGEST, LARGEST)?;
    }

    let kind = chart.kind.unwrap_or(NumberKind::Money);
    let across = Across::Values(Extent { kind, low, high });
    let most = counts.iter().copied().fold(0.0, f64::max);
    let extent = (0.0, if most > 0.0 { most } else { 1.0 });
    let middles: Vec<f64> = bins
        .iter()
        .map(|(from, to)| from + (to - from) / 2.0)
        .collect();
    let mut columns = LineChart::new(&sheet, across, &middles, NumberKind::Count, extent);
    for (&bin, &count) in bins.iter().zip(counts) {
        if count > 0.0 {
            columns.column(Role::Column1, bin, (0.0, count), 10);
        }
    }
    columns.numbers(Role::Column1, &labels.count, counts.clone(), Vec::new());
    let name = |(from, to): &(f64, f64)| [&format(*from, kind), "–", &format(*to, kind)].concat();
    columns.call_points(bins.iter().map(name).collect());
    if let (Some(marked), Some(label)) = (chart.marked, &chart.marked_label)
        && (low..=high).contains(&marked)
    {
        columns.divider(marked, ["", label, ""]);
    }
    Ok(columns.draw())
}
