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
//! | `axis` | path | a tick mark under the plot |
//! | `tick` | text | a number along an axis |
//! | `axis-title` | text | what the x axis counts |
//! | `band` | path | the quiet area under a line |
//! | `band-gain`, `band-loss` | path | the area between profit and cost, after and before payback |
//! | `series-1` | path | the line that the chart is about |
//! | `series-2` | path | the line it is compared with; dashed |
//! | `point-1` | circle | the last point of `series-1` |
//! | `label-1`, `label-2` | text | the name of a series |
//! | `value-1`, `value-2` | text | its last value |
//! | `guide` | path | a quiet line from a marked point to the x axis |
//! | `mark` | circle | a marked point |
//! | `label` | text | what the marked point says |
//!
//! Paths of `grid`, `zero`, `axis`, `series-*` and `guide` are lines (they need `fill: none`); those of `band*` are
//! areas. Text inherits its font; `font-size` and `text-anchor` are attributes.

mod annotation;
mod axes;
mod backend;
mod canvas;
mod cumulative_net;
mod cumulative_profit;
mod drawing;
mod frame;
mod histogram;
mod key;
mod label;
mod liability;
mod line_chart;
mod mark;
mod members;
mod names;
mod numbers;
mod points_ledger;
mod role;
mod rows;
mod scale;
mod score_bar;
mod series;
mod sheet;
mod survival;
mod table;
mod text;
mod ticks;
mod tornado;
mod waterfall;
mod waves;

pub use cumulative_net::{CumulativeNetChart, CumulativeNetLabels, draw_cumulative_net};
pub use cumulative_profit::{
    CumulativeProfitChart, CumulativeProfitLabels, draw_cumulative_profit,
};
pub use drawing::{
    Axis, Column, Drawing, FormatNumber, NumberKind, Readout, ReadoutSeries, Scale, Table, Tone,
};
pub use histogram::{HistogramChart, HistogramGroup, HistogramLabels, draw_histogram};
pub use liability::{LiabilityChart, LiabilityLabels, draw_liability};
pub use members::{MembersChart, MembersLabels, draw_members};
pub use points_ledger::{PointsLedgerChart, PointsLedgerLabels, draw_points_ledger};
pub use score_bar::{ScoreBarChart, ScoreBarLabels, ScoreBarSegment, draw_score_bar};
pub use survival::{SurvivalChart, SurvivalLabels, draw_survival};
pub use tornado::{TornadoChart, TornadoInput, TornadoLabels, draw_tornado};
pub use waterfall::{WaterfallChart, WaterfallLabels, WaterfallStep, draw_waterfall};
pub use waves::{WavesChart, WavesLabels, draw_waves};
