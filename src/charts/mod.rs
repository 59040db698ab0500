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
mod cumulative_profit;
mod drawing;
mod label;
mod mark;
mod names;
mod role;
mod scale;
mod series;
mod sheet;
mod survival;
mod table;
mod text;
mod thin;
mod ticks;

pub use cumulative_profit::{
    CumulativeProfitChart, CumulativeProfitLabels, draw_cumulative_profit,
};
pub use drawing::{
    Axis, Column, Drawing, FormatNumber, NumberKind, Readout, ReadoutSeries, Scale, Table,
};
pub use survival::{SurvivalChart, SurvivalLabels, draw_survival};
