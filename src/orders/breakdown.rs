//! By what indicators are broken down, and in which row an order counts.

use serde::{Deserialize, Serialize};

use super::periods::{Period, PeriodTable};
use super::table::{Order, OrderTable};

/// By what the indicators are broken down.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub enum Breakdown {
    /// One row for everything.
    #[default]
    Total,
    /// A row per calendar month.
    Month,
    /// A row per calendar quarter.
    Quarter,
    /// A row per calendar year.
    Year,
    /// A row per channel, of the orders sold there.
    Channel,
    /// A row per segment, of its orders.
    Segment,
}

impl Breakdown {
    /// The length of its rows, where they are periods.
    pub(super) fn period(self) -> Option<Period> {
        match self {
            Self::Month => Some(Period::Month),
            Self::Quarter => Some(Period::Quarter),
            Self::Year => Some(Period::Year),
            Self::Total | Self::Channel | Self::Segment => None,
        }
    }
}

/// Which group an order is in.
pub(super) enum Grouping {
    Total,
    Period(PeriodTable, i32),
    Channel(Vec<String>),
    Segment(Vec<String>),
}

impl Grouping {
    pub(super) fn new(table: &OrderTable, by: Breakdown, from: i32, until: i32) -> Self {
        match (by, by.period()) {
            (_, Some(period)) => Self::Period(PeriodTable::new(period, from, until), from),
            (Breakdown::Channel, _) => Self::Channel(table.channels()),
            (Breakdown::Segment, _) => Self::Segment(table.segments()),
            _ => Self::Total,
        }
    }

    pub(super) fn len(&self) -> usize {
        match self {
            Self::Total => 1,
            Self::Period(periods, _) => periods.len(),
            Self::Channel(names) | Self::Segment(names) => names.len(),
        }
    }

    #[inline]
    pub(super) fn of(&self, order: &Order) -> usize {
        match self {
            Self::Total => 0,
            Self::Period(periods, _) => periods.of(order.day),
            Self::Channel(_) => usize::from(order.channel),
            Self::Segment(_) => usize::from(order.segment),
        }
    }

    pub(super) fn label(&self, group: usize) -> String {
        match self {
            Self::Total => String::new(),
            Self::Period(periods, _) => periods.label(group),
            Self::Channel(names) | Self::Segment(names) => {
                names.get(group).cloned().unwrap_or_default()
            }
        }
    }

    pub(super) fn start(&self, group: usize) -> Option<i32> {
        match self {
            Self::Period(periods, from) => Some(periods.start(group).max(*from)),
            _ => None,
        }
    }
}
