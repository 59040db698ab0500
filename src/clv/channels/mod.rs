//! Channels beside one another: what a customer costs and is worth in each, and where the next money should go.

mod budget;
mod comparison;
mod options;

pub use budget::{BudgetSplit, NoBudgetSplit};
pub use comparison::{ChannelComparison, ChannelSum, ChannelValue, compare_channels};
pub use options::{Channel, ChannelOptions, MOST_CHANNELS};
