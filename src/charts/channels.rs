//! What a customer of each channel is worth, against what one costs to acquire.

use crate::error::{Result, check};

use super::drawing::{Axis, Drawing, FormatNumber, NumberKind};
use super::extent::extent_with_zero;
use super::frame::{chart_options, chart_words};
use super::key::Key;
use super::numbers::{Numbers, series};
use super::role::Role;
use super::rows::{MOST, Row, Rows, Stand};
use super::series::{LARGEST, at_index, check_count, check_value};
use super::sheet::Sheet;

chart_options! {
    /// What [`draw_channels`] draws. Its height follows from its rows.
    pub struct ChannelsChart {
        /// The words on it.
        pub labels: ChannelsLabels,
        /// 1 to 100 channels, the best first.
        pub channels: Vec<ChannelsRow>,
    }
}

chart_words! {
    /// One channel of a [`ChannelsChart`].
    pub struct ChannelsRow {
        /// What it is called.
        pub label: String,
        /// What a customer of it is worth; below zero for a loss.
        pub value: f64,
        /// What acquiring one costs, zero or more.
        pub acquisition_cost: f64,
        /// How many times the cost the value is; absent if acquiring costs nothing.
        #[serde(default)]
        #[cfg_attr(target_arch = "wasm32", tsify(optional))]
        pub ratio: Option<f64>,
    }
}

chart_words! {
    /// The words on a [`ChannelsChart`] and its table, in the reader's language.
    pub struct ChannelsLabels {
        /// What a row is, such as "channel".
        pub channel: String,
        /// What a customer is worth.
        pub value: String,
        /// What acquiring one costs.
        pub acquisition_cost: String,
        /// How many times the cost the value is.
        pub ratio: String,
    }
}

/// Draws two bars for each channel, its value above its cost, and their ratio beside them.
///
/// # Errors
///
/// If width or text size are out of their range, there is no channel or more than 100, a cost is negative, or a number
/// is not finite or larger than 10³⁰⁰.
///
/// ```
/// use lifeworth::charts::{ChannelsChart, ChannelsLabels, ChannelsRow, NumberKind, draw_channels};
///
/// let chart = ChannelsChart {
///     width: 640.0,
///     text_size: 13.0,
///     id: "channels".to_owned(),
///     title: "Newsletters pay best".to_owned(),
///     description: "Value and acquisition cost of a customer by channel.".to_owned(),
///     labels: ChannelsLabels {
///         channel: "Channel".to_owned(),
///         value: "CLV".to_owned(),
///         acquisition_cost: "CAC".to_owned(),
///         ratio: "CLV : CAC".to_owned(),
///     },
///     channels: vec![ChannelsRow {
///         label: "Newsletter".to_owned(),
///         value: 90.0,
///         acquisition_cost: 15.0,
///         ratio: Some(6.0),
///     }],
/// };
/// let drawing = draw_channels(&chart, &|number, _kind: NumberKind| number.to_string())?;
/// assert_eq!(drawing.table.rows, [[0.0, 90.0, 15.0, 6.0]]);
/// # Ok::<(), lifeworth::error::Error>(())
/// ```
pub fn draw_channels(chart: &ChannelsChart, format: FormatNumber<'_>) -> Result<Drawing> {
    let (channels, labels) = (&chart.channels, &chart.labels);
    let mut sheet = Sheet::rows(chart.frame(), format)?;
    check_count("channels", channels.len(), 1, MOST)?;
    for (index, channel) in channels.iter().enumerate() {
        let cost = channel.acquisition_cost;
        let ratio = channel.ratio.unwrap_or_default();
        check_value("channels.value", channel.value, -LARGEST, LARGEST)
            .and_then(|()| check_value("channels.acquisitionCost", cost, 0.0, LARGEST))
            .and_then(|()| check("channels.ratio", ratio).finite().map(|_| ()))
            .map_err(|error| at_index(error, "channels", index))?;
    }

    let kind = NumberKind::Money;
    let written = |channel: &ChannelsRow| {
        let ratio = channel.ratio.map(|ratio| format(ratio, NumberKind::Ratio));
        ratio.unwrap_or_default()
    };
    let rows: Vec<Row<'_>> = channels
        .iter()
        .map(|channel| Row {
            label: &channel.label,
            bar: vec![
                (Role::BarGain, 0.0, channel.value),
                (Role::BarLoss, 0.0, channel.acquisition_cost),
            ],
            ends: [String::new(), written(channel)],
            stand: Stand::Paired,
        })
        .collect();
    let ends: Vec<f64> = rows
        .iter()
        .flat_map(|row| &row.bar)
        .map(|part| part.2)
        .collect();
    let key = Key::new(
        &sheet,
        vec![
            (Role::BarGain, labels.value.clone()),
            (Role::BarLoss, labels.acquisition_cost.clone()),
        ],
    );
    let head = key.height + sheet.text_size / 2;
    let laid_out = Rows::lay_out(&mut sheet, &rows, kind, extent_with_zero(&ends), head);
    let mut svg = String::with_capacity(1024 + 400 * rows.len());
    let canvas = laid_out.axes.open(&mut svg, &sheet);
    key.draw(&canvas, 0);
    laid_out.line(&canvas, Role::Zero, 0.0);
    laid_out.draw(&canvas);
    canvas.close();

    let column = |role, label: &String, kind, value: fn(&ChannelsRow) -> f64| {
        series(
            role,
            label,
            kind,
            channels.iter().map(value).collect(),
            Vec::new(),
        )
    };
    let ratios = channels
        .iter()
        .map(|channel| channel.ratio.unwrap_or(f64::NAN));
    // The ratio has no place on the scale of money; it is read at the end of the bar.
    let ends = channels.iter().map(|channel| channel.value).collect();
    let numbers = Numbers {
        along: Axis::Y,
        kind: NumberKind::Category,
        label: &labels.channel,
        x: laid_out.middles().collect(),
        series: vec![
            column(Role::BarGain, &labels.value, kind, |channel| channel.value),
            column(Role::BarLoss, &labels.acquisition_cost, kind, |channel| {
                channel.acquisition_cost
            }),
            series(
                Role::Value,
                &labels.ratio,
                NumberKind::Ratio,
                ratios.collect(),
                ends,
            ),
        ],
        unread: Vec::new(),
        across: Vec::new(),
        marked: Vec::new(),
        categories: channels
            .iter()
            .map(|channel| channel.label.clone())
            .collect(),
    };
    Ok(numbers.drawing(&sheet, svg, laid_out.axes.scales()))
}
