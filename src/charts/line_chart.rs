//! What all charts of lines have in common: axes, areas, lines, what they are called, and the numbers behind them.

#[cfg(feature = "customer-charts")]
use plotters::style::text_anchor::{HPos, VPos};
use plotters_backend::BackendCoord;

use super::annotation::annotate;
use super::axes::{Across, Axes, Extent, YNumbers};
use super::canvas::Canvas;
use super::drawing::{Axis, Drawing, NumberKind, ReadoutSeries};
use super::key::Key;
#[cfg(feature = "customer-charts")]
use super::label::Area;
use super::label::Side;
use super::mark::{Mark, Style};
use super::names::{Name, Names};
use super::numbers::{Numbers, series};
use super::role::Role;
use super::series::{interpolate, points};
use super::sheet::Sheet;
#[cfg(feature = "customer-charts")]
use super::text::{self, Weight};

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

/// A column from edge to edge.
struct Column {
    role: Role,
    x: (f64, f64),
    y: (f64, f64),
    /// The most that is kept free beside it, in tenths of a pixel.
    gap: i32,
}

/// A line from the bottom of the plot to its top, and what stands above: left of it, on it, and right of it.
struct Divider<'a> {
    at: f64,
    words: [&'a str; 3],
}

/// What a line is drawn as, what it is called, and what is written at its end.
pub(super) type Rank = [Role; 3];

/// The line that the chart is about.
pub(super) const FIRST: Rank = [Role::Series1, Role::Label1, Role::Value1];
/// What it is compared with.
pub(super) const SECOND: Rank = [Role::Series2, Role::Label2, Role::Value2];
/// What both are part of.
pub(super) const THIRD: Rank = [Role::Series3, Role::Label3, Role::Value3];
/// Lines of equal standing.
pub(super) const EQUALS: [Rank; 6] = [
    [Role::Line1, Role::LineLabel1, Role::LineLabel1],
    [Role::Line2, Role::LineLabel2, Role::LineLabel2],
    [Role::Line3, Role::LineLabel3, Role::LineLabel3],
    [Role::Line4, Role::LineLabel4, Role::LineLabel4],
    [Role::Line5, Role::LineLabel5, Role::LineLabel5],
    [Role::Line6, Role::LineLabel6, Role::LineLabel6],
];
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

/// Radius of the dot at a point of the line that the chart is about.
const DOT: i32 = 30;

#[cfg(feature = "customer-charts")]
impl Column {
    /// Its edges lie on whole pixels, so that neighbours have no seam between them; the gap is what that leaves.
    fn draw(&self, canvas: &Canvas<'_>) {
        let whole = |tenths: i32| (tenths + 5).div_euclid(10) * 10;
        let (left, from) = canvas.at((self.x.0, self.y.0));
        let (right, to) = canvas.at((self.x.1, self.y.1));
        let width = right - left;
        let gap = if width < 30 { 0 } else { (width / 5).max(10) };
        let (left, right) = (whole(left), whole(right) - whole(gap.min(self.gap)));
        let area = Area {
            left,
            top: from.min(to),
            right: right.max(left + 5),
            bottom: from.max(to),
        };
        canvas.rectangle(self.role, &area);
    }
}

#[cfg(feature = "customer-charts")]
impl Divider<'_> {
    /// Gives lines through its words, which no name may cover.
    fn draw(&self, sheet: &Sheet<'_>, axes: &Axes, canvas: &Canvas<'_>) -> Vec<Vec<BackendCoord>> {
        let mut taken = Vec::new();
        let top = (self.at, axes.y.high);
        canvas.line(Role::Divider, &[(self.at, axes.y.low), top]);
        let size = sheet.text_size;
        let (x, y) = canvas.at(top);
        let [left, on, right] = self.words;
        if !on.is_empty() {
            canvas.over(sheet, Role::Label, top, on);
            let (middle, half) = sheet.within(x, on, Weight::Bold);
            let bottom = y - size / 3;
            for down in [bottom - size, bottom - size / 2, bottom] {
                taken.push(vec![(middle - half, down), (middle + half, down)]);
            }
        }
        for (words, align, at, room) in [
            (left, HPos::Right, x - size / 2, x - size / 2),
            (right, HPos::Left, x + size / 2, sheet.width - x - size / 2),
        ] {
            let (lines, is_cut) = text::wrap(words, size, Weight::Normal, room, 1);
            // A word cut to a stump says less than none.
            for line in lines.iter().filter(|_| !is_cut || room > 6 * size) {
                canvas.text(Role::Tick, (align, VPos::Top), (at, 0), line);
            }
        }
        taken
    }
}

/// The known values of a line, from the first to the last; what is not known between them stays NaN.
fn known(x: &[f64], values: &[f64]) -> Line {
    let mut line = points(x, values);
    let is_known = |at: &(f64, f64)| !at.1.is_nan();
    line.truncate(line.iter().rposition(is_known).map_or(0, |last| last + 1));
    line.drain(..line.iter().position(is_known).unwrap_or(0));
    line
}

/// A line, if it is drawn: the first of a chart, and those of equal standing, with a dot at the end, and a single point
/// as a dot only. Where a value is not known there is a gap.
fn curve(canvas: &Canvas<'_>, role: Option<Role>, line: &[(f64, f64)]) {
    let Some(role) = role else { return };
    let (point, is_ended) = match role {
        Role::Series1 => (Role::Point1, true),
        Role::Series2 => (Role::Point2, false),
        Role::Cohort => (role, false),
        role if is_equal(role) => (role, true),
        _ => (Role::Point3, false),
    };
    let parts = line.split(|at| at.1.is_nan());
    for part in parts.filter(|part| !part.is_empty()) {
        if part.len() > 1 {
            canvas.line(role, part);
        }
        let has_point = part.len() == 1 || (is_ended && part.last() == line.last());
        if let Some(&last) = part.last().filter(|_| has_point) {
            canvas.dot(point, last, DOT);
        }
    }
}

/// Whether a role is that of a line of equal standing; modules without such lines do not ask.
pub(super) fn is_equal(role: Role) -> bool {
    let has_such_lines = cfg!(any(feature = "customer-charts", feature = "levers"));
    has_such_lines && EQUALS.iter().any(|rank| rank[0] == role)
}

/// The least and the greatest of some values, and of zero.
pub(super) fn extent_with_zero<'v>(values: impl IntoIterator<Item = &'v f64>) -> (f64, f64) {
    values.into_iter().fold((0.0, 0.0), |(low, high), &value| {
        (low.min(value), high.max(value))
    })
}

/// From the least to the greatest value: with zero if that is not far, and otherwise with some room if they are close
/// together, because 0.1 point is no cliff.
#[cfg(any(feature = "customer-charts", feature = "levers"))]
pub(super) fn extent_of_lines<'v>(values: impl Iterator<Item = &'v f64>) -> (f64, f64) {
    let known = values.copied().filter(|value| !value.is_nan());
    let (low, high) = known.fold((f64::INFINITY, f64::NEG_INFINITY), |(low, high), value| {
        (low.min(value), high.max(value))
    });
    if low > high {
        return (0.0, 1.0);
    }
    if low.abs().min(high.abs()) < low.abs().max(high.abs()) / 2.0 {
        return (low.min(0.0), high.max(0.0));
    }
    around(low, high)
}

/// Some room if both are close together.
pub(super) fn around(low: f64, high: f64) -> (f64, f64) {
    let least = low.abs().max(high.abs()) / 5.0;
    let room = (least - (high - low)).max(0.0) / 2.0;
    (low - room, high + room)
}
