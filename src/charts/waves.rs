//! A score by wave, with its intervals.

use crate::error::Result;

use super::across::Across;
use super::drawing::{Drawing, FormatNumber, NumberKind};
use super::extent::around;
use super::frame::{chart_options, chart_words};
use super::label::Side;
use super::line_chart::LineChart;
use super::rank::{FIRST, SECOND};
use super::role::Role;
use super::series::{LARGEST, area_between, check_some, check_value, check_values, points};
use super::sheet::Sheet;

chart_options! {
    /// What [`draw_waves`] draws.
    pub struct WavesChart {
        /// Height of the drawing in pixels, 140 to 10 000.
        pub height: f64,
        /// The words on it.
        pub labels: WavesLabels,
        /// What the scores are; scores if absent.
        #[serde(default)]
        #[cfg_attr(target_arch = "wasm32", tsify(optional))]
        pub kind: Option<NumberKind>,
        /// What each wave is called, such as "2020-03", in their order.
        pub waves: Vec<String>,
        /// The score of each.
        #[cfg_attr(target_arch = "wasm32", tsify(type = "Float64Array | number[]"))]
        pub scores: Vec<f64>,
        /// The lower limits of their intervals; drawn together with `upper`.
        #[serde(default)]
        #[cfg_attr(
            target_arch = "wasm32",
            tsify(optional, type = "Float64Array | number[]")
        )]
        pub lower: Option<Vec<f64>>,
        /// The upper limits of their intervals.
        #[serde(default)]
        #[cfg_attr(
            target_arch = "wasm32",
            tsify(optional, type = "Float64Array | number[]")
        )]
        pub upper: Option<Vec<f64>>,
        /// A score to compare with.
        #[serde(default)]
        #[cfg_attr(target_arch = "wasm32", tsify(optional))]
        pub benchmark: Option<f64>,
        /// Whether one score follows the other, so that a line joins them; yes if absent. Groups are not joined.
        #[serde(default)]
        #[cfg_attr(target_arch = "wasm32", tsify(optional))]
        pub joined: Option<bool>,
    }
}

chart_words! {
    /// The words on a [`WavesChart`] and its table, in the reader's language.
    pub struct WavesLabels {
        /// What the x axis counts, such as "wave"; none is drawn if empty.
        pub wave: String,
        /// The line.
        pub score: String,
        /// The lower limits.
        pub lower: String,
        /// The upper limits.
        pub upper: String,
        /// The score to compare with.
        pub benchmark: String,
    }
}

/// Draws the scores as dots, on a line unless they are those of groups, their intervals as bars, or as a band where the waves are many, and the
/// benchmark as a level.
///
/// # Errors
///
/// If width, height or text size are out of their range, there is no wave, the lengths differ, or a number is not
/// finite or larger than 10³⁰⁰.
///
/// ```
/// use lifeworth::charts::{NumberKind, WavesChart, WavesLabels, draw_waves};
///
/// let chart = WavesChart {
///     width: 640.0,
///     height: 320.0,
///     text_size: 13.0,
///     id: "waves".to_owned(),
///     title: "NPS by wave".to_owned(),
///     description: "The score fell from 62.7 to 47.1.".to_owned(),
///     labels: WavesLabels {
///         wave: "wave".to_owned(),
///         score: "NPS".to_owned(),
///         lower: "at least".to_owned(),
///         upper: "at most".to_owned(),
///         benchmark: "Benchmark".to_owned(),
///     },
///     kind: None,
///     waves: vec!["2020-03".to_owned(), "2020-12".to_owned()],
///     scores: vec![62.7, 47.1],
///     lower: Some(vec![52.5, 33.3]),
///     upper: Some(vec![71.7, 59.9]),
///     benchmark: None,
///     joined: None,
/// };
/// let drawing = draw_waves(&chart, &|number, _kind: NumberKind| number.to_string())?;
/// assert_eq!(drawing.categories, ["2020-03", "2020-12"]);
/// assert_eq!(drawing.table.rows, [[0.0, 62.7, 52.5, 71.7], [1.0, 47.1, 33.3, 59.9]]);
/// # Ok::<(), lifeworth::error::Error>(())
/// ```
pub fn draw_waves(chart: &WavesChart, format: FormatNumber<'_>) -> Result<Drawing> {
    let (scores, labels) = (&chart.scores, &chart.labels);
    let sheet = Sheet::new(chart.frame(), chart.height, &labels.wave, format)?;
    let count = chart.waves.len();
    check_some("waves", count)?;
    check_values("scores", scores, count, -LARGEST, LARGEST)?;
    let limits = [
        (&labels.lower, "lower", &chart.lower),
        (&labels.upper, "upper", &chart.upper),
    ];
    for (_, name, values) in limits {
        if let Some(values) = values {
            check_values(name, values, count, -LARGEST, LARGEST)?;
        }
    }
    if let Some(benchmark) = chart.benchmark {
        check_value("benchmark", benchmark, -LARGEST, LARGEST)?;
    }

    let x: Vec<f64> = (0_u32..).take(count).map(f64::from).collect();
    let values = limits
        .into_iter()
        .filter_map(|(.., values)| values.as_ref())
        .flatten();
    let values = values.chain(scores).chain(&chart.benchmark);
    let (low, high) = values.fold((f64::INFINITY, f64::NEG_INFINITY), |(low, high), &value| {
        (low.min(value), high.max(value))
    });
    let extent = around(low, high);
    let across = Across::Columns {
        kind: NumberKind::Category,
        first: 0.0,
        names: chart.waves.clone(),
    };
    let kind = chart.kind.unwrap_or(NumberKind::Score);
    let mut lines = LineChart::new(&sheet, across, &x, kind, extent);
    let has_room = sheet.width > count as i32 * sheet.text_size * 2;
    if let (Some(lower), Some(upper)) = (&chart.lower, &chart.upper) {
        if has_room {
            for ((&x, &low), &high) in x.iter().zip(lower).zip(upper) {
                lines.interval(x, low, high);
            }
        } else {
            lines.area(
                Role::Range,
                area_between(&points(&x, lower), &points(&x, upper)),
            );
        }
    }
    let is_joined = chart.joined.unwrap_or(true);
    if has_room || !is_joined {
        lines.dotted();
    }
    if !is_joined {
        lines.apart();
    }
    lines.line(FIRST, &labels.score, scores, Side::Above);
    // Where there is no room beside the line, the last value stands beside its point.
    let last = points(&x, scores).pop().unwrap_or_default();
    let value = format(last.1, kind);
    if !sheet.is_wide() {
        lines.value(last, &value);
    }
    if let Some(benchmark) = chart.benchmark {
        lines.level(SECOND, &labels.benchmark, benchmark, Side::Below);
    }
    for (label, _, values) in limits {
        if let Some(values) = values {
            lines.numbers(Role::Interval, label, values.clone(), Vec::new());
        }
    }
    Ok(lines.draw())
}
