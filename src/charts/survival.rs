//! The share of customers still there, over time.

use crate::error::{Result, check};

use super::across::Across;
use super::drawing::{Drawing, FormatNumber, NumberKind};
use super::frame::{chart_options, chart_words};
use super::label::Side;
use super::line_chart::LineChart;
use super::rank::FIRST;
use super::role::Role;
use super::series::{areas_to_level, check_times, check_values, points};
use super::sheet::Sheet;

chart_options! {
    /// What [`draw_survival`] draws.
    pub struct SurvivalChart {
        /// Height of the drawing in pixels, 140 to 10 000.
        pub height: f64,
        /// The words on it.
        pub labels: SurvivalLabels,
        /// The points in time, in years since the customers were acquired, ascending from zero or later.
        #[cfg_attr(target_arch = "wasm32", tsify(type = "Float64Array | number[]"))]
        pub years: Vec<f64>,
        /// The share of customers still there at each of them, 0 to 1.
        #[cfg_attr(target_arch = "wasm32", tsify(type = "Float64Array | number[]"))]
        pub survival: Vec<f64>,
        /// How long a customer stays on average, in years; absent if not known. Marked if it lies within `years`.
        #[serde(default)]
        #[cfg_attr(target_arch = "wasm32", tsify(optional))]
        pub expected_lifetime_years: Option<f64>,
        /// What the mark says, such as "stays 4.5 years on average"; `labels.expectedLifetime` if absent.
        #[serde(default)]
        #[cfg_attr(target_arch = "wasm32", tsify(optional))]
        pub expected_lifetime_label: Option<String>,
    }
}

chart_words! {
    /// The words on a [`SurvivalChart`], in the reader's language.
    pub struct SurvivalLabels {
        /// The line, such as "customers who stay".
        pub survival: String,
        /// The marked time.
        pub expected_lifetime: String,
        /// What the x axis counts, such as "years"; none is drawn if empty.
        pub time: String,
    }
}

/// Draws survival as a line over a quiet area, from none to all, and the expected lifetime as a marked point.
///
/// # Errors
///
/// If width, height or text size are out of their range, `years` is empty or does not ascend, the lengths differ, a
/// survival is not a share, or the expected lifetime is negative or not finite.
///
/// ```
/// use lifeworth::charts::{NumberKind, SurvivalChart, SurvivalLabels, draw_survival};
///
/// let chart = SurvivalChart {
///     width: 640.0,
///     height: 320.0,
///     text_size: 13.0,
///     id: "survival".to_owned(),
///     title: "Customers who stay".to_owned(),
///     description: "Of 100 customers 64 stay two years.".to_owned(),
///     labels: SurvivalLabels {
///         survival: "Customers who stay".to_owned(),
///         expected_lifetime: "Expected lifetime".to_owned(),
///         time: "years".to_owned(),
///     },
///     years: vec![0.0, 1.0, 2.0],
///     survival: vec![1.0, 0.8, 0.64],
///     expected_lifetime_years: Some(5.0),
///     expected_lifetime_label: None,
/// };
/// let drawing = draw_survival(&chart, &|number, _kind: NumberKind| number.to_string())?;
/// assert_eq!(drawing.scales[1].domain, [0.0, 1.0]);
/// assert_eq!(drawing.table.rows, [[0.0, 1.0], [1.0, 0.8], [2.0, 0.64]]);
/// # Ok::<(), lifeworth::error::Error>(())
/// ```
pub fn draw_survival(chart: &SurvivalChart, format: FormatNumber<'_>) -> Result<Drawing> {
    let (years, survival, labels) = (&chart.years, &chart.survival, &chart.labels);
    let sheet = Sheet::new(chart.frame(), chart.height, &labels.time, format)?;
    check_times("years", years)?;
    check_values("survival", survival, years.len(), 0.0, 1.0)?;
    if let Some(lifetime) = chart.expected_lifetime_years {
        check("expectedLifetimeYears", lifetime).at_least(0.0)?;
    }

    let across = Across::Time {
        kind: NumberKind::Years,
        end: years.last().copied().unwrap_or_default(),
    };
    let mut lines = LineChart::new(&sheet, across, years, NumberKind::Share, (0.0, 1.0));
    for (_, area) in areas_to_level(&points(years, survival), 0.0) {
        lines.area(Role::Band, area);
    }
    lines.line(FIRST, &labels.survival, survival, Side::Above);
    let label = chart.expected_lifetime_label.as_ref();
    lines.mark_time(
        chart.expected_lifetime_years,
        survival,
        label.unwrap_or(&labels.expected_lifetime),
    );
    Ok(lines.draw())
}
