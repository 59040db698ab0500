//! What we draw: plain data in, a [`Drawing`] out.
//!
//! plotters does the geometry and the composition; the backend is ours (`backend.rs`), because plotters' own SVG
//! backend rounds to whole pixels, writes colours, and measures text by touching the document. Ours works in tenths
//! of a pixel, writes roles as classes, and measures from a static table, so that the same bytes come out natively,
//! in Node, in a worker and in a page.
//!
//! # Roles
//!
//! A drawing names no colour, no stroke and no font. Every element has one class, its role, and the page's style
//! sheet decides what it looks like (`tests/charts/preview.css` is one that works in light and dark):
//!
//! | class | element | what it is |
//! |---|---|---|
//! | `grid` | path | a light horizontal line at a tick of the y axis |
//! | `zero` | path | the heavier line at zero |
//! | `axis` | path | a tick mark under the plot, or the line of an axis |
//! | `tick` | text | a number or a name along an axis, in a key, or at the edge of a range |
//! | `axis-title` | text | what the x axis counts |
//! | `band` | path | the quiet area under a line |
//! | `band-gain`, `band-loss` | path | the area between a line and its level: after payback and before it, above zero and below |
//! | `range` | path | the area between the limits of a line |
//! | `limit` | path | the thin line at the edge of a range |
//! | `interval` | path | the broad bar between the limits of one value |
//! | `series-1` | path | the line that the chart is about |
//! | `series-2` | path | the line it is compared with; dashed |
//! | `series-3` | path | the line of the whole that both are part of |
//! | `stack-1` to `stack-3` | path | areas on top of each other, from the bottom up, and their squares in a key |
//! | `bar-gain`, `bar-loss` | path | a bar, or a part of one, that adds or takes away |
//! | `bar-total` | path | the bar of a total |
//! | `connector` | path | a thin line from the end of a bar to the next bar |
//! | `tone-negative`, `tone-neutral`, `tone-positive` | path | a segment or column of answers, and its square in a key |
//! | the same | text | the name of such a segment |
//! | `inside` | text | the number inside a segment |
//! | `row-label` | text | the name of a row |
//! | `value` | text | the number at the end of a bar or above a column |
//! | `point-1`, `point-2`, `point-3` | circle | a point of a series: the last, or the only one |
//! | `label-1`, `label-2`, `label-3` | text | the name of a series or of a stacked area |
//! | `value-1`, `value-2`, `value-3` | text | its last value |
//! | `guide` | path | a quiet line from a marked point to the x axis or to zero, or through rows at a value |
//! | `mark` | circle | a marked point |
//! | `label` | text | what the marked point says |
//! | `line-1` to `line-6` | path, circle | lines of equal standing and the rings at their ends; each has a dash of its own |
//! | `line-label-1` to `line-label-6` | text | the name of such a line, and its last value |
//! | `cohort` | path, circle | one of many lines behind those that have names |
//! | `range-inner` | path | the inner part of a range |
//! | `column-1`, `column-2` | path | columns side by side; the second is hollow |
//! | `divider` | path | a line from the bottom of the plot to its top |
//! | `tint-0` to `tint-7` | path | cells from the least value to the greatest |
//! | `on-tint`, `on-deep-tint` | text | the number in a cell of tint 0 to 3, or 4 to 7 |
//!
//! Paths of `grid`, `zero`, `axis`, `limit`, `series-*`, `line-*`, `cohort`, `connector`, `divider` and `guide` are
//! lines (they need `fill: none`, and so do the circles of `line-*` and `cohort`);
//! the others are areas. A bar of no length needs a stroke to be seen. Text inherits its font; `font-size` and
//! `text-anchor` are attributes.

// A module with one calculator draws with a part of what all of them need.
#![cfg_attr(
    not(all(
        feature = "clv",
        feature = "levers",
        feature = "loyalty",
        feature = "survey",
        feature = "customer-charts"
    )),
    allow(dead_code)
)]

mod across;
mod annotation;
mod axes;
mod backend;
mod canvas;
#[cfg(feature = "levers")]
mod channels;
#[cfg(any(feature = "customer-charts", feature = "levers"))]
mod chart_line;
#[cfg(feature = "customer-charts")]
mod cohort_lines;
#[cfg(feature = "customer-charts")]
mod columns;
#[cfg(feature = "loyalty")]
mod cumulative_net;
#[cfg(feature = "clv")]
mod cumulative_profit;
mod curve;
#[cfg(feature = "customer-charts")]
mod customer_history;
#[cfg(feature = "customer-charts")]
mod distribution;
mod drawing;
mod extent;
#[cfg(feature = "levers")]
mod fan;
mod frame;
#[cfg(feature = "customer-charts")]
mod heat_map;
#[cfg(feature = "survey")]
mod histogram;
#[cfg(feature = "customer-charts")]
mod intervals;
mod key;
mod label;
#[cfg(feature = "loyalty")]
mod liability;
mod line_chart;
#[cfg(feature = "customer-charts")]
mod lorenz;
mod mark;
#[cfg(feature = "loyalty")]
mod members;
mod names;
mod numbers;
#[cfg(feature = "customer-charts")]
mod period_lines;
#[cfg(feature = "loyalty")]
mod points_ledger;
mod rank;
mod role;
mod rows;
mod scale;
#[cfg(feature = "levers")]
mod scenarios;
#[cfg(feature = "survey")]
mod score_bar;
mod series;
mod sheet;
#[cfg(feature = "clv")]
mod survival;
mod table;
mod text;
mod thin;
mod ticks;
#[cfg(feature = "customer-charts")]
mod tints;
#[cfg(any(feature = "loyalty", feature = "levers"))]
mod tornado;
#[cfg(feature = "customer-charts")]
mod tracking;
mod uprights;
#[cfg(any(feature = "loyalty", feature = "levers"))]
mod waterfall;
#[cfg(feature = "survey")]
mod waves;

#[cfg(feature = "levers")]
pub use channels::{ChannelsChart, ChannelsLabels, ChannelsRow, draw_channels};
#[cfg(any(feature = "customer-charts", feature = "levers"))]
pub use chart_line::ChartLine;
#[cfg(feature = "customer-charts")]
pub use cohort_lines::{CohortLinesChart, CohortLinesLabels, draw_cohort_lines};
#[cfg(feature = "customer-charts")]
pub use columns::{ColumnArrangement, ColumnsChart, ColumnsLabels, draw_columns};
#[cfg(feature = "loyalty")]
pub use cumulative_net::{CumulativeNetChart, CumulativeNetLabels, draw_cumulative_net};
#[cfg(feature = "clv")]
pub use cumulative_profit::{
    CumulativeProfitChart, CumulativeProfitLabels, draw_cumulative_profit,
};
#[cfg(feature = "customer-charts")]
pub use customer_history::{CustomerHistoryChart, CustomerHistoryLabels, draw_customer_history};
#[cfg(feature = "customer-charts")]
pub use distribution::{DistributionChart, DistributionLabels, draw_distribution};
pub use drawing::{
    Axis, Column, Drawing, FormatNumber, NumberKind, Readout, ReadoutSeries, Scale, Table, Tone,
};
#[cfg(feature = "levers")]
pub use fan::{FanChart, FanLabels, draw_fan};
#[cfg(feature = "customer-charts")]
pub use heat_map::{HeatMapChart, HeatMapLabels, draw_heat_map};
#[cfg(feature = "survey")]
pub use histogram::{HistogramChart, HistogramGroup, HistogramLabels, draw_histogram};
#[cfg(feature = "customer-charts")]
pub use intervals::{IntervalsChart, IntervalsLabels, IntervalsRow, draw_intervals};
#[cfg(feature = "loyalty")]
pub use liability::{LiabilityChart, LiabilityLabels, draw_liability};
#[cfg(feature = "customer-charts")]
pub use lorenz::{LorenzChart, LorenzLabels, draw_lorenz};
#[cfg(feature = "loyalty")]
pub use members::{MembersChart, MembersLabels, draw_members};
#[cfg(feature = "customer-charts")]
pub use period_lines::{PeriodLinesChart, PeriodLinesLabels, draw_period_lines};
#[cfg(feature = "loyalty")]
pub use points_ledger::{PointsLedgerChart, PointsLedgerLabels, draw_points_ledger};
#[cfg(feature = "levers")]
pub use scenarios::{ScenariosChart, ScenariosLabels, draw_scenarios};
#[cfg(feature = "survey")]
pub use score_bar::{ScoreBarChart, ScoreBarLabels, ScoreBarSegment, draw_score_bar};
#[cfg(feature = "clv")]
pub use survival::{SurvivalChart, SurvivalLabels, draw_survival};
#[cfg(any(feature = "loyalty", feature = "levers"))]
pub use tornado::{TornadoChart, TornadoInput, TornadoLabels, draw_tornado};
#[cfg(feature = "customer-charts")]
pub use tracking::{TrackingChart, TrackingLabels, draw_tracking};
#[cfg(any(feature = "loyalty", feature = "levers"))]
pub use waterfall::{WaterfallChart, WaterfallLabels, WaterfallStep, draw_waterfall};
#[cfg(feature = "survey")]
pub use waves::{WavesChart, WavesLabels, draw_waves};
