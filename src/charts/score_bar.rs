//! A survey in one picture: how the answers divide, and below it the score with its interval.

use plotters::style::text_anchor::{HPos, VPos};

use crate::error::{Result, check};

use super::across::Across;
use super::axes::Axes;
use super::drawing::{Axis, Drawing, FormatNumber, NumberKind, Scale, Tone};
use super::extent::Extent;
use super::frame::{chart_options, chart_words};
use super::key::Key;
use super::label::Area;
use super::numbers::{Numbers, series};
use super::role::Role;
use super::scale::Linear;
use super::series::{LARGEST, at_index, check_count, check_value};
use super::sheet::{Sheet, pixels};
use super::text::{self, Weight};

chart_options! {
    /// What [`draw_score_bar`] draws. Its height follows from what it holds.
    pub struct ScoreBarChart {
        /// The words on it.
        pub labels: ScoreBarLabels,
        /// 2 to 7 groups of answers, from against to for; their shares add up to 1.
        pub segments: Vec<ScoreBarSegment>,
        /// The score.
        pub score: f64,
        /// The lower limit of its interval; drawn together with `upper`.
        #[serde(default)]
        #[cfg_attr(target_arch = "wasm32", tsify(optional))]
        pub lower: Option<f64>,
        /// The upper limit of its interval.
        #[serde(default)]
        #[cfg_attr(target_arch = "wasm32", tsify(optional))]
        pub upper: Option<f64>,
        /// What stands at the score, such as "NPS 62.7 (54.5 to 70.9)"; `labels.score` and the score if absent.
        #[serde(default)]
        #[cfg_attr(target_arch = "wasm32", tsify(optional))]
        pub score_label: Option<String>,
        /// What the score is; a score if absent.
        #[serde(default)]
        #[cfg_attr(target_arch = "wasm32", tsify(optional))]
        pub kind: Option<NumberKind>,
        /// The lowest score there can be; -100 if absent.
        #[serde(default)]
        #[cfg_attr(target_arch = "wasm32", tsify(optional))]
        pub lowest: Option<f64>,
        /// The highest score there can be; 100 if absent.
        #[serde(default)]
        #[cfg_attr(target_arch = "wasm32", tsify(optional))]
        pub highest: Option<f64>,
    }
}

chart_words! {
    /// One group of answers of a [`ScoreBarChart`].
    pub struct ScoreBarSegment {
        /// What it is called.
        pub label: String,
        /// Its share of all answers, 0 to 1.
        pub share: f64,
        /// Whether its answers speak for or against.
        pub tone: Tone,
    }
}

chart_words! {
    /// The words on a [`ScoreBarChart`] and its table, in the reader's language.
    pub struct ScoreBarLabels {
        /// What a segment is, such as "answers".
        pub answers: String,
        /// Its share.
        pub share: String,
        /// The score, such as "NPS".
        pub score: String,
        /// The lower limit of its interval.
        pub lower: String,
        /// The upper limit of its interval.
        pub upper: String,
    }
}

/// Draws the segments as one bar with their shares in it, and below it the score as a dot and its interval as a bar on
/// the axis of all possible scores.
///
/// The x scale is that of the shares; the readout goes by segments, from the middle of each to the next.
///
/// # Errors
///
/// If width or text size are out of their range, there are fewer than 2 or more than 7 segments, a share is not one,
/// the highest score is not above the lowest, or the score or a limit is outside of them.
///
/// ```
/// use lifeworth::charts::{NumberKind, ScoreBarChart, ScoreBarLabels, ScoreBarSegment, Tone, draw_score_bar};
///
/// let segment = |label: &str, share, tone| ScoreBarSegment { label: label.to_owned(), share, tone };
/// let chart = ScoreBarChart {
///     width: 640.0,
///     text_size: 13.0,
///     id: "score".to_owned(),
///     title: "NPS".to_owned(),
///     description: "The net promoter score is 50.".to_owned(),
///     labels: ScoreBarLabels {
///         answers: "Answers".to_owned(),
///         share: "Share".to_owned(),
///         score: "NPS".to_owned(),
///         lower: "at least".to_owned(),
///         upper: "at most".to_owned(),
///     },
///     segments: vec![
///         segment("Detractors", 0.125, Tone::Negative),
///         segment("Passives", 0.25, Tone::Neutral),
///         segment("Promoters", 0.625, Tone::Positive),
///     ],
///     score: 50.0,
///     lower: Some(33.1),
///     upper: Some(63.6),
///     score_label: None,
///     kind: None,
///     lowest: None,
///     highest: None,
/// };
/// let drawing = draw_score_bar(&chart, &|number, _kind: NumberKind| number.to_string())?;
/// assert_eq!(drawing.categories, ["Detractors", "Passives", "Promoters"]);
/// assert_eq!(drawing.table.rows[2], [2.0, 0.625, 50.0, 33.1, 63.6]);
/// # Ok::<(), lifeworth::error::Error>(())
/// ```
pub fn draw_score_bar(chart: &ScoreBarChart, format: FormatNumber<'_>) -> Result<Drawing> {
    let mut sheet = Sheet::rows(chart.frame(), format)?;
    let (lowest, highest) = (
        chart.lowest.unwrap_or(-100.0),
        chart.highest.unwrap_or(100.0),
    );
    check_chart(chart, lowest, highest)?;

    let (size, width) = (sheet.text_size, sheet.width);
    let (line, gap) = (text::line_height(size), size / 2);
    let segments = lay_out(chart, width);
    let share = |segment: &ScoreBarSegment| format(segment.share, NumberKind::Share);
    let is_inside = |(segment, left, right): &Placed<'_>| {
        text::width(&share(segment), size, Weight::Normal) + gap <= right - left
    };
    // What stands above a segment: its name, and its share where that has no room inside.
    let names: Vec<String> = segments
        .iter()
        .map(|placed| match is_inside(placed) {
            true => placed.0.label.clone(),
            false => [&placed.0.label, ": ", &share(placed.0)].concat(),
        })
        .collect();
    let starts = starts(&segments, &names, &sheet);
    let key = starts.is_none().then(|| {
        let name = |(segment, ..): &Placed<'_>| {
            let name = [&segment.label, ": ", &share(segment)].concat();
            (Role::from(segment.tone), name)
        };
        Key::new(&sheet, segments.iter().map(name).collect())
    });

    let top = if key.is_some() { 0 } else { line };
    let bottom = top + 2 * size;
    let key_height = key.as_ref().map_or(0, |key| key.height + gap);
    let axis = Area {
        left: DOT + 5,
        top: bottom + key_height + 2 * gap + line,
        right: width - DOT - 5,
        bottom: bottom + key_height + 2 * gap + line + 3 * gap,
    };
    sheet.height = axis.bottom + gap + line;
    let kind = chart.kind.unwrap_or(NumberKind::Score);
    let across = Across::Values(Extent {
        kind,
        low: lowest,
        high: highest,
    });
    let y = Linear {
        low: 0.0,
        high: 1.0,
        ticks: Vec::new(),
    };
    let mut axes = Axes::bare(&axis, &across, y);
    axes.choose_x_ticks(&sheet, &across);

    let mut svg = String::with_capacity(4096);
    let canvas = axes.open(&mut svg, &sheet);
    for placed in &segments {
        let (segment, left, right) = *placed;
        // Segments of one colour stay apart.
        let end = if right < width {
            (right - APART).max(left)
        } else {
            right
        };
        let area = Area {
            left,
            top,
            right: end,
            bottom,
        };
        canvas.rectangle(segment.tone.into(), &area);
        if is_inside(placed) {
            let middle = (left.midpoint(right), top.midpoint(bottom));
            let centred = (HPos::Center, VPos::Center);
            canvas.text(Role::Inside, centred, middle, &share(segment));
        }
    }
    for ((name, x), (segment, ..)) in names
        .iter()
        .zip(starts.into_iter().flatten())
        .zip(&segments)
    {
        let role = segment.tone.into();
        canvas.text(role, (HPos::Left, VPos::Top), (x, 0), name);
    }
    if let Some(key) = key {
        key.draw(&canvas, bottom + gap);
    }

    axes.draw_mesh(&canvas);
    canvas.line(Role::Axis, &[(lowest, 0.0), (highest, 0.0)]);
    if lowest < 0.0 && highest > 0.0 {
        canvas.line(Role::Zero, &[(0.0, 0.0), (0.0, 1.0)]);
    }
    if let (Some(lower), Some(upper)) = (chart.lower, chart.upper) {
        canvas.bar(Role::Interval, (lower, upper), (0.25, 0.75));
    }
    canvas.dot(Role::Point1, (chart.score, 0.5), DOT);
    let label = match &chart.score_label {
        Some(label) => label.clone(),
        None => [&chart.labels.score, " ", &format(chart.score, kind)].concat(),
    };
    canvas.over(&sheet, Role::Label, (chart.score, 1.0), &label);
    axes.draw_numbers(&sheet, &canvas);
    canvas.close();

    let labels = &chart.labels;
    let middles = segments
        .iter()
        .map(|(_, left, right)| f64::from(left + right) / 2.0 / f64::from(width));
    let x = middles.collect();
    let shares = chart.segments.iter().map(|segment| segment.share).collect();
    let constant = |role, label: &String, value| series(role, label, kind, vec![value], Vec::new());
    let mut columns = vec![
        series(
            Role::ToneNeutral,
            &labels.share,
            NumberKind::Share,
            shares,
            Vec::new(),
        ),
        constant(Role::Point1, &labels.score, chart.score),
    ];
    if let (Some(lower), Some(upper)) = (chart.lower, chart.upper) {
        columns.push(constant(Role::Interval, &labels.lower, lower));
        columns.push(constant(Role::Interval, &labels.upper, upper));
    }
    let scales = vec![Scale {
        axis: Axis::X,
        kind: NumberKind::Share,
        domain: [0.0, 1.0],
        range: [0.0, pixels(width)],
    }];
    let numbers = Numbers {
        along: Axis::X,
        kind: NumberKind::Category,
        label: &labels.answers,
        x,
        series: columns,
        marked: Vec::new(),
        unread: Vec::new(),
        across: Vec::new(),
        categories: chart
            .segments
            .iter()
            .map(|segment| segment.label.clone())
            .collect(),
    };
    Ok(numbers.drawing(&sheet, svg, scales))
}

/// Between two segments.
const APART: i32 = 15;

/// Radius of the dot.
const DOT: i32 = 45;

/// A segment and its edges.
type Placed<'a> = (&'a ScoreBarSegment, i32, i32);

fn check_chart(chart: &ScoreBarChart, lowest: f64, highest: f64) -> Result<()> {
    check_count("segments", chart.segments.len(), 2, 7)?;
    for (index, segment) in chart.segments.iter().enumerate() {
        check("segments.share", segment.share)
            .share()
            .map_err(|error| at_index(error, "segments", index))?;
    }
    check_value("lowest", lowest, -LARGEST, LARGEST)?;
    check("highest", highest)
        .greater_than(lowest)?
        .at_most(LARGEST)?;
    check_value("score", chart.score, lowest, highest)?;
    for (name, limit) in [("lower", chart.lower), ("upper", chart.upper)] {
        if let Some(limit) = limit {
            check_value(name, limit, lowest, highest)?;
        }
    }
    Ok(())
}

/// The edges of the segments. Shares are drawn in proportion even if rounding keeps them from adding up to 1.
fn lay_out(chart: &ScoreBarChart, width: i32) -> Vec<Placed<'_>> {
    let whole: f64 = chart.segments.iter().map(|segment| segment.share).sum();
    let unit = if whole > 0.0 {
        f64::from(width) / whole
    } else {
        0.0
    };
    let mut sum = 0.0;
    let edge = |sum: f64| (sum * unit).round() as i32;
    chart
        .segments
        .iter()
        .map(|segment| {
            let left = edge(sum);
            sum += segment.share;
            (segment, left, edge(sum))
        })
        .collect()
}

/// Where the names of the segments start, if there is room above the bar for all.
fn starts(segments: &[Placed<'_>], names: &[String], sheet: &Sheet<'_>) -> Option<Vec<i32>> {
    let mut free = 0;
    let mut starts = Vec::new();
    for ((_, left, right), name) in segments.iter().zip(names) {
        let width = text::width(name, sheet.text_size, Weight::Bold);
        // A name may reach over the next segment, but starts above its own.
        let start = (*left).min(sheet.width - width).max(free);
        if start >= *right || start + width > sheet.width {
            return None;
        }
        free = start + width + sheet.text_size / 2;
        starts.push(start);
    }
    Some(starts)
}
