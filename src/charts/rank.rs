//! The standing of a line among the others of its chart.

use super::role::Role;

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

/// Whether a role is that of a line of equal standing; modules without such lines do not ask.
pub(super) fn is_equal(role: Role) -> bool {
    let has_such_lines = cfg!(any(feature = "customer-charts", feature = "levers"));
    has_such_lines && EQUALS.iter().any(|rank| rank[0] == role)
}
