//! What all charts of lines have in common: axes, areas, lines, what they are called, and the numbers behind them.

use plotters_backend::BackendCoord;

use super::across::Across;
use super::annotation::annotate;
use super::axes::{Axes, YNumbers};
use super::curve::{DOT, Line, curve, known};
use super::drawing::{Axis, Drawing, NumberKind, ReadoutSeries};
use super::extent::Extent;
use super::key::Key;
use super::label::Side;
use super::mark::{Mark, Style};
use super::names::{Name, Names};
use super::numbers::{Numbers, series};
use super::rank::Rank;
use super::role::Role;
use super::series::interpolate;
use super::sheet::Sheet;
use super::uprights::{Column, Divider};

/// A chart of values of one kind over times or columns.
pub(super) struct LineChart<'a> {
    sheet: &'a Sheet<'a>,
    across: Across,
    x: Vec<f64>,
    extent: Extent,
    areas: Vec<(Role, Line)>,
    /// Each has the name of the same index, if there are so many.
    lines: Vec<(Option<Role>, Line)>,
    /// Says what areas are, in the head of the sheet.
    key: Option<Key>,
    /// The limits at each of some points, drawn as bars.
    intervals: Vec<(f64, f64, f64)>,
    names: Vec<Name<'a>>,
    marks: Vec<Mark<'a>>,
    series: Vec<ReadoutSeries>,
    /// Numbers that only the table has.
    unread: Vec<ReadoutSeries>,
    /// What its points are called, if their columns have no names.
    categories: Vec<String>,
    columns: Vec<Column>,
    divider: Option<Divider<'a>>,
    /// Whether the first line has a dot at every point.
    is_dotted: bool,
    /// Whether the points of the first line belong together.
    is_joined: bool,
}

impl<'a> LineChart<'a> {
    /// An empty chart whose y axis holds `low` and `high`.
    pub(super) fn new(
        sheet: &'a Sheet<'a>,
        across: Across,
        x: &[f64],
        kind: NumberKind,
        (low, high): (f64, f64),
    ) -> Self {
        LineChart {
            sheet,
            across,
            x: x.to_vec(),
            extent: Extent { kind, low, high },
            areas: Vec::new(),
            lines: Vec::new(),
            intervals: Vec::new(),
            key: None,
            names: Vec::new(),
            marks: Vec::new(),
            series: Vec::new(),
            unread: Vec::new(),
            categories: Vec::new(),
            columns: Vec::new(),
            divider: None,
            is_dotted: false,
            is_joined: true,
        }
    }

    /// A chart over months.
    pub(super) fn monthly(
        sheet: &'a Sheet<'a>,
        months: &[f64],
        kind: NumberKind,
        extent: (f64, f64),
    ) -> Self {
        let across = Across::Time {
            kind: NumberKind::Months,
            end: months.last().copied().unwrap_or_default(),
        };
        LineChart::new(sheet, across, months, kind, extent)
    }

    /// A line, its name and its numbers.
    pub(super) fn line(&mut self, rank: Rank, label: &'a str, values: &[f64], side: Side) {
        self.named_line(rank, label, values, side);
        self.numbers(rank[0], label, values.to_vec(), Vec::new());
    }

    /// A line and its name.
    #[inline(never)]
    pub(super) fn named_line(&mut self, rank: Rank, name: &'a str, values: &[f64], side: Side) {
        let line = known(&self.x, values);
        // A line without a point has no place for a name.
        if let Some(&end) = line.last() {
            self.lines.push((Some(rank[0]), line));
            self.name(rank, name, end.1, end, side);
        }
    }

    /// A line without a name. Those with names come first.
    pub(super) fn nameless_line(&mut self, role: Role, values: &[f64]) {
        self.lines.push((Some(role), known(&self.x, values)));
    }

    /// A column from one edge to the other.
    pub(super) fn column(&mut self, role: Role, x: (f64, f64), y: (f64, f64), gap: i32) {
        self.columns.push(Column { role, x, y, gap });
    }

    /// A line through the plot at a value, with words above it: to its left, on it, and to its right.
    pub(super) fn divider(&mut self, at: f64, words: [&'a str; 3]) {
        self.divider = Some(Divider { at, words });
    }

    /// What the points are called, one name each.
    pub(super) fn call_points(&mut self, names: Vec<String>) {
        self.categories = names;
    }

    /// Numbers that only the table has.
    pub(super) fn unread(&mut self, role: Role, label: &str, values: Vec<f64>) {
        self.unread
            .push(series(role, label, self.extent.kind, values, Vec::new()));
    }

    /// How many there are at each point: numbers that only the table has.
    #[cfg(feature = "customer-charts")]
    pub(super) fn counts(&mut self, role: Role, label: &str, values: Vec<f64>) {
        let counted = series(role, label, NumberKind::Count, values, Vec::new());
        self.unread.push(counted);
    }

    /// Writes no values at the ends of the lines: they are the same whatever the data.
    #[cfg(feature = "customer-charts")]
    pub(super) fn without_end_values(&mut self) {
        for name in &mut self.names {
            name.value.1.clear();
        }
    }

    /// Leaves the points of the first line without a line between them.
    pub(super) fn apart(&mut self) {
        self.is_joined = false;
    }

    /// A level, its name and its number.
    #[inline(never)]
    pub(super) fn level(&mut self, rank: Rank, label: &'a str, value: f64, side: Side) {
        let (low, high) = self.across.domain();
        self.lines
            .push((Some(rank[0]), vec![(low, value), (high, value)]));
        self.name(rank, label, value, (high, value), side);
        self.numbers(rank[0], label, vec![value], Vec::new());
    }

    /// An area.
    #[inline(never)]
    pub(super) fn area(&mut self, role: Role, area: Vec<(f64, f64)>) {
        self.areas.push((role, area));
    }

    /// A key in the head of the sheet.
    pub(super) fn key(&mut self, key: Option<Key>) {
        self.key = key;
    }

    /// The lower and the upper limit at a point.
    pub(super) fn interval(&mut self, x: f64, low: f64, high: f64) {
        self.intervals.push((x, low, high));
    }

    /// The edge of an area, not drawn; the next name belongs to it.
    #[inline(never)]
    pub(super) fn edge(&mut self, line: Vec<(f64, f64)>) {
        self.lines.push((None, line));
    }

    /// The name of the line of the same index, and the value beside it.
    #[inline(never)]
    pub(super) fn name(
        &mut self,
        [_, role, value_role]: Rank,
        label: &'a str,
        value: f64,
        end: (f64, f64),
        side: Side,
    ) {
        self.names.push(Name {
            role,
            label,
            value: (value_role, (self.sheet.format)(value, self.extent.kind)),
            end,
            side,
        });
    }

    /// The numbers of a series.
    #[inline(never)]
    pub(super) fn numbers(
        &mut self,
        role: Role,
        label: &str,
        values: Vec<f64>,
        positions: Vec<f64>,
    ) {
        self.series
            .push(series(role, label, self.extent.kind, values, positions));
    }

    /// Gives the first line a dot at every point.
    pub(super) fn dotted(&mut self) {
        self.is_dotted = true;
    }

    /// Marks the point of a line at a time, if there is one within its times.
    #[inline(never)]
    pub(super) fn mark_time(&mut self, time: Option<f64>, values: &[f64], label: &'a str) {
        let end = self.x.last().copied().unwrap_or_default();
        if let Some(time) = time.filter(|&time| time <= end) {
            self.mark((time, interpolate(&self.x, values, time)), None, label);
        }
    }

    /// A marked point, measured from a level if there is one.
    pub(super) fn mark(&mut self, at: (f64, f64), from: Option<f64>, label: &'a str) {
        let style = Style::Dot;
        self.marks.push(Mark {
            at,
            label,
            from,
            style,
        });
    }

    /// A value written beside its point.
    pub(super) fn value(&mut self, at: (f64, f64), label: &'a str) {
        self.marks.push(Mark {
            at,
            label,
            from: None,
            style: Style::Value,
        });
    }

    /// Draws it all: what lies behind first.
    #[inline(never)]
    pub(super) fn draw(self) -> Drawing {
        let sheet = self.sheet;
        let names = Names::new(sheet, self.names);
        let axes = Axes::lay_out(
            sheet,
            &self.extent,
            &self.across,
            YNumbers::Beside,
            names.room(sheet),
        );
        let mut svg = String::with_capacity(4096 + 24 * self.x.len() * self.lines.len());
        let canvas = axes.open(&mut svg, sheet);
        axes.draw_mesh(&canvas);
        for (role, area) in &self.areas {
            canvas.area(*role, area);
        }
        for &(x, low, high) in &self.intervals {
            let half =
                INTERVAL / 2.0 * (axes.x.high - axes.x.low) / f64::from(axes.right - axes.left);
            canvas.bar(Role::Interval, (x - half, x + half), (low, high));
        }
        let mut kept_free: Vec<Vec<BackendCoord>> = Vec::new();
        // Modules without such charts have no use for their code.
        #[cfg(feature = "customer-charts")]
        {
            for column in &self.columns {
                column.draw(&canvas);
            }
            if !self.columns.is_empty() {
                canvas.line(Role::Axis, &[(axes.x.low, 0.0), (axes.x.high, 0.0)]);
            }
            if let Some(divider) = &self.divider {
                kept_free = divider.draw(sheet, &axes, &canvas);
            }
        }
        let lines = self.lines.iter().map(|(_, line)| {
            let known: Line = line.iter().copied().filter(|at| !at.1.is_nan()).collect();
            canvas.path(&known)
        });
        let bars = self.intervals.iter();
        let bars = bars.map(|&(x, low, high)| canvas.path(&[(x, low), (x, high)]));
        kept_free = lines.chain(bars).chain(kept_free).collect();
        let mut lines = self.lines.iter();
        let first = lines.next();
        for (role, line) in lines.rev() {
            curve(&canvas, *role, line);
        }
        let marked = |mark: &&Mark<'_>| mark.style == Style::Dot;
        for mark in self.marks.iter().filter(marked) {
            let guide = mark.guide(&axes);
            kept_free.push(canvas.path(&guide));
            canvas.line(Role::Guide, &guide);
        }
        if let Some((role, line)) = first {
            if self.is_joined {
                curve(&canvas, *role, line);
            }
            for &point in line.iter().filter(|_| self.is_dotted) {
                canvas.dot(Role::Point1, point, DOT);
            }
        }
        axes.draw_numbers(sheet, &canvas);
        if let Some(key) = &self.key {
            key.draw(&canvas, 0);
        }
        annotate(sheet, &axes, &canvas, kept_free, &names, &self.marks);
        canvas.close();

        let mut kind = self.across.kind();
        let categories = match self.across {
            Across::Columns { names, .. } if kind == NumberKind::Category => names,
            _ => self.categories,
        };
        if !categories.is_empty() {
            kind = NumberKind::Category;
        }
        Numbers {
            along: Axis::X,
            kind,
            label: sheet.x_title,
            x: self.x,
            series: self.series,
            unread: self.unread,
            across: Vec::new(),
            marked: self
                .marks
                .iter()
                .filter(marked)
                .map(|mark| mark.at.0)
                .filter(|_| categories.is_empty())
                .collect(),
            categories,
        }
        .drawing(sheet, svg, axes.scales())
    }
}

/// How broad the bar of an interval is.
const INTERVAL: f64 = 70.0;
