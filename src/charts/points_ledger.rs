//! What became of the points issued: redeemed, expired and outstanding, by month.

use crate::error::Result;

use super::drawing::{Drawing, FormatNumber, NumberKind};
use super::extent::extent_with_zero;
use super::frame::{chart_options, chart_words};
use super::key::Key;
use super::label::Side;
use super::line_chart::LineChart;
use super::rank::{FIRST, Rank, SECOND, THIRD};
use super::role::Role;
use super::series::{LARGEST, area_between, check_times, check_values, points};
use super::sheet::Sheet;

chart_options! {
    /// What [`draw_points_ledger`] draws.
    pub struct PointsLedgerChart {
        /// Height of the drawing in pixels, 140 to 10 000.
        pub height: f64,
        /// The words on it.
        pub labels: PointsLedgerLabels,
        /// The points in time, in months from the start, ascending from zero or later.
        #[cfg_attr(target_arch = "wasm32", tsify(type = "Float64Array | number[]"))]
        pub months: Vec<f64>,
        /// Points redeemed up to each of them, zero or more.
        #[cfg_attr(target_arch = "wasm32", tsify(type = "Float64Array | number[]"))]
        pub redeemed: Vec<f64>,
        /// Points expired up to each of them, zero or more.
        #[cfg_attr(target_arch = "wasm32", tsify(type = "Float64Array | number[]"))]
        pub expired: Vec<f64>,
        /// Points that exist at each of them, zero or more.
        #[cfg_attr(target_arch = "wasm32", tsify(type = "Float64Array | number[]"))]
        pub outstanding: Vec<f64>,
    }
}

chart_words! {
    /// The words on a [`PointsLedgerChart`], in the reader's language.
    pub struct PointsLedgerLabels {
        /// All points, the upper edge of the areas.
        pub issued: String,
        /// The lowest area.
        pub redeemed: String,
        /// The middle area.
        pub expired: String,
        /// The upper area.
        pub outstanding: String,
        /// What the x axis counts, such as "months"; none is drawn if empty.
        pub time: String,
    }
}

/// Draws redeemed, expired and outstanding points as areas on top of each other, and what was issued as their upper
/// edge.
///
/// # Errors
///
/// If width, height or text size are out of their range, `months` is empty or does not ascend, the lengths differ, or a
/// number is negative, not finite or larger than 10³⁰⁰.
///
/// ```
/// use lifeworth::charts::{NumberKind, PointsLedgerChart, PointsLedgerLabels, draw_points_ledger};
///
/// let chart = PointsLedgerChart {
///     width: 640.0,
///     height: 320.0,
///     text_size: 13.0,
///     id: "ledger".to_owned(),
///     title: "Points".to_owned(),
///     description: "Of 300 points issued in two months 100 were redeemed.".to_owned(),
///     labels: PointsLedgerLabels {
///         issued: "Issued".to_owned(),
///         redeemed: "Redeemed".to_owned(),
///         expired: "Expired".to_owned(),
///         outstanding: "Outstanding".to_owned(),
///         time: "months".to_owned(),
///     },
///     months: vec![0.0, 1.0, 2.0],
///     redeemed: vec![0.0, 20.0, 100.0],
///     expired: vec![0.0, 0.0, 50.0],
///     outstanding: vec![0.0, 130.0, 150.0],
/// };
/// let drawing = draw_points_ledger(&chart, &|number, _kind: NumberKind| number.to_string())?;
/// assert_eq!(drawing.table.rows[2], [2.0, 300.0, 150.0, 50.0, 100.0]);
/// # Ok::<(), lifeworth::error::Error>(())
/// ```
pub fn draw_points_ledger(chart: &PointsLedgerChart, format: FormatNumber<'_>) -> Result<Drawing> {
    let (months, labels) = (&chart.months, &chart.labels);
    let mut sheet = Sheet::new(chart.frame(), chart.height, &labels.time, format)?;
    check_times("months", months)?;
    let stack: [(Role, Rank, _, _, _); 3] = [
        (
            Role::Stack1,
            FIRST,
            "redeemed",
            &labels.redeemed,
            &chart.redeemed,
        ),
        (
            Role::Stack2,
            SECOND,
            "expired",
            &labels.expired,
            &chart.expired,
        ),
        (
            Role::Stack3,
            THIRD,
            "outstanding",
            &labels.outstanding,
            &chart.outstanding,
        ),
    ];
    for (.., name, _, values) in stack {
        check_values(name, values, months.len(), 0.0, LARGEST)?;
    }

    // On a narrow sheet the areas are too steep and too thin for names.
    let key = (!sheet.is_wide()).then(|| {
        let items = stack.into_iter().rev();
        let items = items.map(|(role, _, _, label, _)| (role, label.clone()));
        Key::new(&sheet, items.collect())
    });
    let key = key.filter(|key| key.height <= sheet.height / 3);
    sheet.head = key.as_ref().map_or(0, |key| key.height);

    // From the bottom up: the edges of the areas.
    let mut edges = vec![vec![0.0; months.len()]];
    for (.., values) in stack {
        let below = edges.last().into_iter().flatten();
        edges.push(
            below
                .zip(values)
                .map(|(below, value)| below + value)
                .collect(),
        );
    }
    let issued = edges.last().cloned().unwrap_or_default();
    let extent = extent_with_zero(&issued);
    let mut lines = LineChart::monthly(&sheet, months, NumberKind::Points, extent);
    lines.line(THIRD, &labels.issued, &issued, Side::Above);
    for ((role, rank, _, label, values), edges) in stack.into_iter().zip(edges.windows(2)).rev() {
        let [lower, upper] = edges else { continue };
        let (low, high) = (points(months, lower), points(months, upper));
        let (x, top) = high.last().copied().unwrap_or_default();
        let value = values.last().copied().unwrap_or_default();
        lines.area(role, area_between(&low, &high));
        if sheet.is_wide() {
            lines.edge(high);
            lines.name(rank, label, value, (x, top - value / 2.0), Side::Below);
        }
        lines.numbers(role, label, values.clone(), upper.clone());
    }
    lines.key(key);
    Ok(lines.draw())
}
