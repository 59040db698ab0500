//! What all charts of lines have in common: axes, areas, lines, what they are called, and the numbers behind them.

use super::annotation::annotate;
use super::axes::{Across, Axes, Extent, YNumbers};
use super::canvas::Canvas;
use super::drawing::{Axis, Drawing, NumberKind, ReadoutSeries};
use super::key::Key;
use super::label::Side;
use super::mark::{Mark, Style};
use super::names::{Name, Names};
use super::numbers::{Numbers, series};
use super::role::Role;
use super::series::{interpolate, points};
use super::sheet::Sheet;

/// Points of time and value.
type Line = Vec<(f64, f64)>;

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
    /// Whether the first line has a dot at every point.
    is_dotted: bool,
}

/// What a line is drawn as, what it is called, and what is written at its end.
pub(super) type Rank = [Role; 3];

/// The line that the chart is about.
pub(super) const FIRST: Rank = [Role::Series1, Role::Label1, Role::Value1];
/// What it is compared with.
pub(super) const SECOND: Rank = [Role::Series2, Role::Label2, Role::Value2];
/// What both are part of.
pub(super) const THIRD: Rank = [Role::Series3, Role::Label3, Role::Value3];
/// The edge of a range.
pub(super) const LIMIT: Rank = [Role::Limit, Role::Tick, Role::Tick];

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
            is_dotted: false,
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
    pub(super) fn named_line(&mut self, rank: Rank, name: &'a str, values: &[f64], side: Side) {
        let line = points(&self.x, values);
        let end = line.last().copied().unwrap_or_default();
        self.lines.push((Some(rank[0]), line));
        self.name(rank, name, end.1, end, side);
    }

    /// A level, its name and its number.
    pub(super) fn level(&mut self, rank: Rank, label: &'a str, value: f64, side: Side) {
        let (low, high) = self.across.domain();
        self.lines
            .push((Some(rank[0]), vec![(low, value), (high, value)]));
        self.name(rank, label, value, (high, value), side);
        self.numbers(rank[0], label, vec![value], Vec::new());
    }

    /// An area.
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
    pub(super) fn edge(&mut self, line: Vec<(f64, f64)>) {
        self.lines.push((None, line));
    }

    /// The name of the line of the same index, and the value beside it.
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
        let canvas = Canvas::open(&mut svg, sheet, &axes);
        axes.draw_mesh(&canvas);
        for (role, area) in &self.areas {
            canvas.area(*role, area);
        }
        for &(x, low, high) in &self.intervals {
            let half =
                INTERVAL / 2.0 * (axes.x.high - axes.x.low) / f64::from(axes.right - axes.left);
            canvas.bar(Role::Interval, (x - half, x + half), (low, high));
        }
        let lines = self.lines.iter().map(|(_, line)| canvas.path(line));
        let bars = self.intervals.iter();
        let bars = bars.map(|&(x, low, high)| canvas.path(&[(x, low), (x, high)]));
        let mut kept_free: Vec<_> = lines.chain(bars).collect();
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
            curve(&canvas, *role, line);
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

        let kind = self.across.kind();
        let categories = match self.across {
            Across::Columns { names, .. } if kind == NumberKind::Category => names,
            _ => Vec::new(),
        };
        Numbers {
            along: Axis::X,
            kind,
            label: sheet.x_title,
            x: self.x,
            series: self.series,
            marked: self
                .marks
                .iter()
                .filter(marked)
                .map(|mark| mark.at.0)
                .collect(),
            categories,
        }
        .drawing(sheet, svg, axes.scales())
    }
}

/// How broad the bar of an interval is.
const INTERVAL: f64 = 70.0;

/// Radius of the dot at a point of the line that the chart is about.
const DOT: i32 = 30;

/// A line, if it is drawn: the first of a chart with a dot at its end, and a single point as a dot only.
fn curve(canvas: &Canvas<'_>, role: Option<Role>, line: &[(f64, f64)]) {
    let Some(role) = role else { return };
    if line.len() > 1 {
        canvas.line(role, line);
    }
    let point = match role {
        Role::Series1 => Role::Point1,
        _ if line.len() > 1 => return,
        Role::Series2 => Role::Point2,
        _ => Role::Point3,
    };
    if let Some(&last) = line.last() {
        canvas.dot(point, last, DOT);
    }
}

/// The least and the greatest of some values, and of zero.
pub(super) fn extent_with_zero<'v>(values: impl IntoIterator<Item = &'v f64>) -> (f64, f64) {
    values.into_iter().fold((0.0, 0.0), |(low, high), &value| {
        (low.min(value), high.max(value))
    })
}
