//! Which columns are which, where no name says it: by what is in them.

use super::amount::decimal_evidence;
use super::detect::{any_order, values};
use super::options::{ReadingOptions, Role};

/// Fills the needed columns that no name gave from what is in them.
pub(super) fn guess_columns(options: &mut ReadingOptions, rows: &[Vec<String>], width: usize) {
    let share = |column: usize, is: &dyn Fn(&str) -> bool| {
        let all = values(rows, Some(column as u32)).count();
        let fitting = values(rows, Some(column as u32))
            .filter(|text| is(text))
            .count();
        if all == 0 {
            0.0
        } else {
            fitting as f64 / all as f64
        }
    };
    let best = |taken: &[Option<u32>], is: &dyn Fn(&str) -> bool| {
        (0..width)
            .filter(|&column| !taken.contains(&Some(column as u32)))
            .map(|column| (column, share(column, is)))
            .filter(|&(_, share)| share >= 0.8)
            .max_by(|one, other| one.1.total_cmp(&other.1).then(other.0.cmp(&one.0)))
            .map(|(column, _)| column as u32)
    };
    let columns = &mut options.columns;
    let taken: Vec<Option<u32>> = (0..)
        .map_while(|at| ROLES.get(at))
        .map(|&role| *columns.slot(role))
        .collect();
    if columns.date.is_none() {
        columns.date = best(&taken, &|text| any_order(text).is_some());
    }
    if columns.customer.is_none() {
        columns.customer = best(&taken, &|text| {
            text.split_once('@')
                .is_some_and(|(_, host)| host.contains('.'))
        });
    }
    let mut taken = taken;
    taken.extend([columns.date, columns.customer]);
    if columns.amount.is_none() {
        let decimal = |text: &str| decimal_evidence(text.as_bytes()).is_some();
        columns.amount = best(&taken, &decimal);
    }
    taken.push(columns.amount);
    // The only column that is left can only be the customer.
    if columns.customer.is_none() {
        let mut left = (0..width as u32).filter(|&column| !taken.contains(&Some(column)));
        if let (Some(column), None) = (left.next(), left.next()) {
            columns.customer = Some(column);
        }
    }
}

const ROLES: [Role; 11] = [
    Role::Customer,
    Role::Date,
    Role::Amount,
    Role::OrderId,
    Role::Channel,
    Role::Segment,
    Role::Quantity,
    Role::Refund,
    Role::Status,
    Role::Cancelled,
    Role::Currency,
];
