//! One line of a chart, with its gaps and its dots.

use super::canvas::Canvas;
use super::rank::is_equal;
use super::role::Role;
use super::series::points;

/// Points of time and value.
pub(super) type Line = Vec<(f64, f64)>;

/// Radius of the dot at a point of the line that the chart is about.
pub(super) const DOT: i32 = 30;

/// The known values of a line, from the first to the last; what is not known between them stays NaN.
pub(super) fn known(x: &[f64], values: &[f64]) -> Line {
    let mut line = points(x, values);
    let is_known = |at: &(f64, f64)| !at.1.is_nan();
    line.truncate(line.iter().rposition(is_known).map_or(0, |last| last + 1));
    line.drain(..line.iter().position(is_known).unwrap_or(0));
    line
}

/// A line, if it is drawn: the first of a chart, and those of equal standing, with a dot at the end, and a single point
/// as a dot only. Where a value is not known there is a gap.
pub(super) fn curve(canvas: &Canvas<'_>, role: Option<Role>, line: &[(f64, f64)]) {
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
