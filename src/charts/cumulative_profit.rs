//! Cumulative profit per customer against what the customer cost to acquire.

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
use super::series::{LARGEST, areas_to_level, check_series, interpolate, points};
use super::sheet::{Pixels, Sheet, default_text_size};
use super::table::table;

/// What [`draw_cumulative_profit`] draws.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct CumulativeProfitChart {
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
    pub labels: CumulativeProfitLabels,
    /// The points in time, in years since the customer was acquired, ascending from zero or later.
    #[cfg_attr(target_arch = "wasm32", tsify(type = "Float64Array | number[]"))]
    pub years: Vec<f64>,
    /// The profit per customer up to each of them, before acquisition cost.
    #[cfg_attr(target_arch = "wasm32", tsify(type = "Float64Array | number[]"))]
    pub cumulative_profit: Vec<f64>,
    /// What acquiring the customer cost, zero or more.
    pub acquisition_cost: f64,
    /// When profit reaches cost, in years; absent if it does not. Marked if it lies within `years`.
    #[serde(default)]
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub payback_years: Option<f64>,
    /// What the mark says, such as "pays back in month 7"; `labels.payback` if absent.
    #[serde(default)]
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub payback_label: Option<String>,
}

/// The words on a [`CumulativeProfitChart`], in the reader's language.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct CumulativeProfitLabels {
    /// The line that the chart is about.
    pub cumulative_profit: String,
    /// The line it is compared with.
    pub acquisition_cost: String,
    /// The point where they meet.
    pub payback: String,
    /// What the x axis counts, such as "years"; none is drawn if empty.
    pub time: String,
}

/// Draws cumulative profit as a line, acquisition cost as a level, the loss and the gain between them as areas, and
/// payback as a point.
///
/// # Errors
///
/// If width, height or text size are out of their range, `years` is empty or does not ascend, the lengths differ, a
/// number is not finite or larger than 10³⁰⁰, or acquisition cost or payback time is negative.
///
/// ```
/// use lifeworth::charts::{CumulativeProfitChart, CumulativeProfitLabels, NumberKind, draw_cumulative_profit};
///
/// let chart = CumulativeProfitChart {
///     width: 640.0,
///     height: 320.0,
///     text_size: 13.0,
///     id: "profit".to_owned(),
///     title: "Cumulative profit per customer".to_owned(),
///     description: "Profit passes the acquisition cost of 300 after 1.5 years.".to_owned(),
///     labels: CumulativeProfitLabels {
///         cumulative_profit: "Cumulative profit".to_owned(),
///         acquisition_cost: "Acquisition cost".to_owned(),
///         payback: "Payback".to_owned(),
///         time: "years".to_owned(),
///     },
///     years: vec![0.0, 1.0, 2.0],
///     cumulative_profit: vec![0.0, 200.0, 400.0],
///     acquisition_cost: 300.0,
///     payback_years: Some(1.5),
///     payback_label: None,
/// };
/// let drawing = draw_cumulative_profit(&chart, &|number, _kind: NumberKind| number.to_string())?;
/// assert!(drawing.svg.starts_with("<svg"));
/// assert_eq!(drawing.table.rows, [[0.0, 0.0, 300.0], [1.0, 200.0, 300.0], [1.5, 300.0, 300.0], [2.0, 400.0, 300.0]]);
/// assert_eq!(drawing.table.marked_row, Some(2));
/// # Ok::<(), lifeworth::error::Error>(())
/// ```
pub fn draw_cumulative_profit(
    chart: &CumulativeProfitChart,
    format: FormatNumber<'_>,
) -> Result<Drawing> {
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
    check_series(&chart.years, "cumulativeProfit", &chart.cumulative_profit)?;
    let cost = chart.acquisition_cost;
    check("acquisitionCost", cost)
        .at_least(0.0)?
        .at_most(LARGEST)?;
    if let Some(payback) = chart.payback_years {
        check("paybackYears", payback).at_least(0.0)?;
    }

    let line = points(&chart.years, &chart.cumulative_profit);
    let (end, last) = line.last().copied().unwrap_or_default();
    let profits = chart.cumulative_profit.iter().copied();
    let extent = Extent {
        kind: NumberKind::Money,
        low: profits.clone().fold(0.0, f64::min),
        high: profits.fold(cost, f64::max),
    };

    let names = Names::new(
        &sheet,
        vec![
            Name {
                role: Role::Label1,
                label: &chart.labels.cumulative_profit,
                value: (Role::Value1, format(last, NumberKind::Money)),
                end: (end, last),
                side: Side::Above,
            },
            Name {
                role: Role::Label2,
                label: &chart.labels.acquisition_cost,
                value: (Role::Value2, format(cost, NumberKind::Money)),
                end: (end, cost),
                side: Side::Below,
            },
        ],
    );
    let axes = Axes::lay_out(&sheet, &extent, end, names.room(&sheet));
    let mut svg = String::with_capacity(4096 + 24 * line.len());
    let canvas = Canvas::open(&mut svg, &sheet, &axes);
    axes.draw_mesh(&canvas);
    for (above, area) in areas_to_level(&line, cost) {
        let role = if above {
            Role::BandGain
        } else {
            Role::BandLoss
        };
        canvas.area(role, &area);
    }
    let level = [(0.0, cost), (axes.x.high, cost)];
    canvas.line(Role::Series2, &level);
    let mark = chart
        .payback_years
        .filter(|&time| time <= end)
        .map(|time| Mark {
            at: (
                time,
                interpolate(&chart.years, &chart.cumulative_profit, time),
            ),
            label: chart
                .payback_label
                .as_ref()
                .unwrap_or(&chart.labels.payback),
        });
    let mut lines = vec![canvas.path(&line), canvas.path(&level)];
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
    let series = |role: Role, label: &String, values| ReadoutSeries {
        role: role.class().to_owned(),
        label: label.clone(),
        kind: NumberKind::Money,
        values,
    };
    Ok(Drawing {
        svg,
        width: chart.width,
        height: chart.height,
        scales: axes.scales(),
        readout: Readout {
            x: chart.years.clone(),
            series: vec![
                series(
                    Role::Series1,
                    &chart.labels.cumulative_profit,
                    chart.cumulative_profit.clone(),
                ),
                series(Role::Series2, &chart.labels.acquisition_cost, vec![cost]),
            ],
        },
        table: table(
            vec![
                column(&chart.labels.time, NumberKind::Years),
                column(&chart.labels.cumulative_profit, NumberKind::Money),
                column(&chart.labels.acquisition_cost, NumberKind::Money),
            ],
            &chart.years,
            &[&chart.cumulative_profit, &[cost]],
            mark.map(|mark| mark.at.0),
        ),
    })
}
