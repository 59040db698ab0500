//! How often each answer was given.

use plotters::style::text_anchor::{HPos, VPos};

use crate::error::{Result, check};

use super::across::Across;
use super::axes::{Axes, YNumbers};
use super::drawing::{Axis, Drawing, FormatNumber, NumberKind, Tone};
use super::extent::Extent;
use super::frame::{chart_options, chart_words};
use super::key::Key;
use super::numbers::{Numbers, series};
use super::role::Role;
use super::series::{LARGEST, at_index, check_count, check_values};
use super::sheet::Sheet;
use super::text::{self, Weight};

chart_options! {
    /// What [`draw_histogram`] draws.
    pub struct HistogramChart {
        /// Height of the drawing in pixels, 140 to 10 000.
        pub height: f64,
        /// The words on it.
        pub labels: HistogramLabels,
        /// The lowest answer, such as 0 or 1; a whole number.
        pub lowest: f64,
        /// How often it and each one above it was given: 2 to 101 numbers, zero or more.
        #[cfg_attr(target_arch = "wasm32", tsify(type = "Float64Array | number[]"))]
        pub counts: Vec<f64>,
        /// The answers from the lowest to the highest, in groups that have a colour each.
        pub groups: Vec<HistogramGroup>,
    }
}

chart_words! {
    /// Neighbouring answers of a [`HistogramChart`].
    pub struct HistogramGroup {
        /// What those who gave them are called.
        pub label: String,
        /// Whether these answers speak for or against.
        pub tone: Tone,
        /// The highest answer of the group.
        pub highest: f64,
    }
}

chart_words! {
    /// The words on a [`HistogramChart`] and its table, in the reader's language.
    pub struct HistogramLabels {
        /// What the x axis counts, such as "answer"; none is drawn if empty.
        pub answer: String,
        /// What the columns count.
        pub count: String,
    }
}

/// Draws a column for each answer in the colour of its group, with its count above; where counts have no room there is
/// an axis.
///
/// # Errors
///
/// If width, height or text size are out of their range, there are fewer than 2 answers or more than 101, the lowest
/// is not a whole number, a count is negative, not finite or larger than 10³⁰⁰, or the groups do not ascend.
///
/// ```
/// use lifeworth::charts::{HistogramChart, HistogramGroup, HistogramLabels, NumberKind, Tone, draw_histogram};
///
/// let group = |label: &str, tone, highest| HistogramGroup { label: label.to_owned(), tone, highest };
/// let chart = HistogramChart {
///     width: 640.0,
///     height: 320.0,
///     text_size: 13.0,
///     id: "histogram".to_owned(),
///     title: "Answers".to_owned(),
///     description: "Most customers answered 9 or 10.".to_owned(),
///     labels: HistogramLabels { answer: "answer".to_owned(), count: "Customers".to_owned() },
///     lowest: 1.0,
///     counts: vec![2.0, 1.0, 4.0, 9.0, 12.0],
///     groups: vec![
///         group("Dissatisfied", Tone::Negative, 2.0),
///         group("Neither", Tone::Neutral, 3.0),
///         group("Satisfied", Tone::Positive, 5.0),
///     ],
/// };
/// let drawing = draw_histogram(&chart, &|number, _kind: NumberKind| number.to_string())?;
/// assert_eq!(drawing.table.rows[4], [5.0, 12.0]);
/// # Ok::<(), lifeworth::error::Error>(())
/// ```
pub fn draw_histogram(chart: &HistogramChart, format: FormatNumber<'_>) -> Result<Drawing> {
    let (counts, labels) = (&chart.counts, &chart.labels);
    let mut sheet = Sheet::new(chart.frame(), chart.height, &labels.answer, format)?;
    check("lowest", chart.lowest)
        .at_least(-1000.0)?
        .at_most(1000.0)?
        .whole_number()?;
    check_count("counts", counts.len(), 2, 101)?;
    check_values("counts", counts, counts.len(), 0.0, LARGEST)?;
    let mut last = None;
    for (index, group) in chart.groups.iter().enumerate() {
        let checked = check("groups.highest", group.highest);
        last.map_or_else(|| checked.finite(), |last| checked.greater_than(last))
            .map_err(|error| at_index(error, "groups", index))?;
        last = Some(group.highest);
    }

    let x: Vec<f64> = (0_u32..)
        .take(counts.len())
        .map(|index| chart.lowest + f64::from(index))
        .collect();
    let size = sheet.text_size;
    let key = Key::new(
        &sheet,
        chart
            .groups
            .iter()
            .map(|group| (group.tone.into(), group.label.clone()))
            .collect(),
    );
    let has_key = !chart.groups.is_empty() && key.height <= sheet.height / 3;
    if has_key {
        sheet.head = key.height;
    }
    let pitch = sheet.width / counts.len() as i32;
    let written: Vec<String> = counts
        .iter()
        .map(|&count| format(count, NumberKind::Count))
        .collect();
    let has_room = written
        .iter()
        .all(|count| text::width(count, size, Weight::Normal) + size / 3 <= pitch);
    let across = Across::Columns {
        kind: NumberKind::Answer,
        first: chart.lowest,
        names: x
            .iter()
            .map(|&answer| format(answer, NumberKind::Answer))
            .collect(),
    };
    let most = counts.iter().copied().fold(0.0, f64::max);
    let extent = Extent {
        kind: NumberKind::Count,
        low: 0.0,
        high: if most > 0.0 { most } else { 1.0 },
    };
    let numbers = if has_room {
        YNumbers::Elsewhere
    } else {
        YNumbers::Beside
    };
    let axes = Axes::lay_out(&sheet, &extent, &across, numbers, 0);

    let mut svg = String::with_capacity(1024 + 200 * counts.len());
    let canvas = axes.open(&mut svg, &sheet);
    axes.draw_mesh(&canvas);
    for ((&answer, &count), written) in x.iter().zip(counts).zip(&written) {
        let group = chart.groups.iter().find(|group| answer <= group.highest);
        let tone = group.map_or(Tone::Neutral, |group| group.tone);
        canvas.bar(tone.into(), (answer - 0.4, answer + 0.4), (0.0, count));
        if has_room {
            let (x, y) = canvas.at((answer, count));
            canvas.text(
                Role::Value,
                (HPos::Center, VPos::Bottom),
                (x, y - 10),
                written,
            );
        }
    }
    axes.draw_numbers(&sheet, &canvas);
    if has_key {
        key.draw(&canvas, 0);
    }
    canvas.close();

    let numbers = Numbers {
        along: Axis::X,
        kind: NumberKind::Answer,
        label: &labels.answer,
        x,
        series: vec![series(
            Role::ToneNeutral,
            &labels.count,
            NumberKind::Count,
            counts.clone(),
            Vec::new(),
        )],
        marked: Vec::new(),
        unread: Vec::new(),
        across: Vec::new(),
        categories: Vec::new(),
    };
    Ok(numbers.drawing(&sheet, svg, axes.scales()))
}
