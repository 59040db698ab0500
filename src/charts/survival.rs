//! The share of customers still there, over time.

use serde::{Deserialize, Serialize};

use crate::error::{Result, check};

use super::annotation::annotate;
use super::axes::{Axes, Extent};
use super::backend::Caption;
use super::canvas::Canvas;
use super::drawing::{Column, Drawing, FormatNumber, NumberKind, Readout, ReadoutSeries};
use super::label::Side;
use super::mark::Mark;
use super::names::{Name, Names};
use super::role::Role;
use super::series::{areas_to_level, check_series, interpolate, points};
use super::sheet::{Pixels, Sheet, default_text_size};
use super::table::table;

/// What [`draw_survival`] draws.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct SurvivalChart {
    /// Width of the drawing in pixels, 200 to 10 000.
    pub width: f64,
    /// Height of the drawing in pixels, 140 to 10 000.
    pub height: f64,
    /// Size of its text in pixels, 8 to 32; 13 if absent.
    #[serde(default = "default_text_size")]
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub text_size: f64,
    /// Prefix of the ids of title and description, unique in the page.
    pub id: String,
    /// The accessible name: what the chart shows, in a few words. It is not visible.
    pub title: String,
    /// The accessible description: what the chart says.
    pub description: String,
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

/// The words on a [`SurvivalChart`], in the reader's language.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct SurvivalLabels {
    /// The line, such as "customers who stay".
    pub survival: String,
    /// The marked time.
    pub expected_lifetime: String,
    /// What the x axis counts, such as "years"; none is drawn if empty.
    pub time: String,
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
    let sheet = Sheet::new(
        Pixels {
            width: chart.width,
            height: chart.height,
            text_size: chart.text_size,
        },
        Caption {
            id: &chart.id,
            title: &chart.title,
            description: &chart.description,
        },
        &chart.labels.time,
        format,
    )?;
    check_series(&chart.years, "survival", &chart.survival)?;
    check_shares(&chart.survival)?;
    if let Some(lifetime) = chart.expected_lifetime_years {
        check("expectedLifetimeYears", lifetime).at_least(0.0)?;
    }

    let line = points(&chart.years, &chart.survival);
    let (end, last) = line.last().copied().unwrap_or_default();
    let extent = Extent {
        kind: NumberKind::Share,
        low: 0.0,
        high: 1.0,
    };
    let names = Names::new(
        &sheet,
        vec![Name {
            role: Role::Label1,
            label: &chart.labels.survival,
            value: (Role::Value1, format(last, NumberKind::Share)),
            end: (end, last),
            side: Side::Above,
        }],
    );
    let axes = Axes::lay_out(&sheet, &extent, end, names.room(&sheet));
    let mut svg = String::with_capacity(4096 + 16 * line.len());
    let canvas = Canvas::open(&mut svg, &sheet, &axes);
    axes.draw_mesh(&canvas);
    for (_, area) in areas_to_level(&line, 0.0) {
        canvas.area(Role::Band, &area);
    }
    let mark = chart
        .expected_lifetime_years
        .filter(|&time| time <= end)
        .map(|time| Mark {
            at: (time, interpolate(&chart.years, &chart.survival, time)),
            label: chart
                .expected_lifetime_label
                .as_ref()
                .unwrap_or(&chart.labels.expected_lifetime),
        });
    let mut lines = vec![canvas.path(&line)];
    if let Some(mark) = &mark {
        let guide = mark.guide(&axes);
        lines.push(canvas.path(&guide));
        canvas.line(Role::Guide, &guide);
    }
    canvas.curve(&line);

    axes.draw_numbers(&sheet, &canvas);
    annotate(&sheet, &axes, &canvas, lines, &names, mark.as_ref());
    canvas.close();

    let column = |label: &String, kind| Column {
        label: label.clone(),
        kind,
    };
    Ok(Drawing {
        svg,
        width: chart.width,
        height: chart.height,
        scales: axes.scales(),
        readout: Readout {
            x: chart.years.clone(),
            series: vec![ReadoutSeries {
                role: Role::Series1.class().to_owned(),
                label: chart.labels.survival.clone(),
                kind: NumberKind::Share,
                values: chart.survival.clone(),
            }],
        },
        table: table(
            vec![
                column(&chart.labels.time, NumberKind::Years),
                column(&chart.labels.survival, NumberKind::Share),
            ],
            &chart.years,
            &[&chart.survival],
            mark.map(|mark| mark.at.0),
        ),
    })
}

fn check_shares(survival: &[f64]) -> Result<()> {
    survival
        .iter()
        .zip(0_u32..)
        .filter(|(share, _)| !(0.0..=1.0).contains(*share))
        .try_for_each(|(&share, index)| {
            check(&format!("survival[{index}]"), share)
                .share()
                .map(|_| ())
        })
}
