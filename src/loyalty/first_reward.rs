//! When a member who always takes part can redeem for the first time, and whether the points live that long.

use crate::loyalty::ledger::first_redeemable_age;
use crate::loyalty::options::{Expiry, ProgrammeOptions};
use serde::{Deserialize, Serialize};

/// The first reward of a member whose every purchase earns points.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct FirstReward {
    /// Points that this member earns in a month by buying.
    pub points_per_month: f64,
    /// Months of earning until the points are enough, if they never expired; absent if nothing is earned.
    #[serde(default)]
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub months_of_earning: Option<u32>,
    /// Month, counted from joining, in which the reward can be redeemed for the first time: later than the last
    /// month of earning, as points must be one month old, or their pending months. Absent if out of reach.
    #[serde(default)]
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub month: Option<u32>,
    /// Whether the member gets there before the points expire; with a fixed date, for who joins in month 1.
    pub reachable: bool,
    /// The most points that this member ever has to redeem; absent if they grow without end.
    #[serde(default)]
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub highest_balance: Option<f64>,
}

/// The options must be valid.
pub(crate) fn first_reward(options: &ProgrammeOptions, points_per_month: f64) -> FirstReward {
    let needed = options.redemption.points_per_reward;
    let welcome = options.earning.welcome_points;
    let first_age = first_redeemable_age(options) as f64;
    let months_of_earning = if welcome >= needed {
        Some(1.0)
    } else if points_per_month > 0.0 {
        Some(((needed - welcome) / points_per_month).ceil())
    } else {
        None
    };
    let (month, highest_balance) = match options.expiry {
        Expiry::None | Expiry::Inactivity { .. } => (
            months_of_earning.map(|months| months + first_age),
            (points_per_month == 0.0).then_some(welcome),
        ),
        Expiry::Rolling { months } => {
            // So many months' points can be redeemed at once, the oldest in the last month of its validity.
            let together = (months - first_age + 1.0).max(0.0);
            (
                months_of_earning
                    .filter(|months| *months <= together)
                    .map(|months| months + first_age),
                Some(if together > 0.0 {
                    points_per_month * together + welcome
                } else {
                    0.0
                }),
            )
        }
        Expiry::FixedDate {
            month_of_year,
            minimum_age_months,
        } => walk(
            options,
            points_per_month,
            options.month_of_programme_year(month_of_year),
            minimum_age_months as usize,
        ),
    };
    FirstReward {
        points_per_month,
        months_of_earning: months_of_earning.map(|months| months as u32),
        month: month.map(|month| month as u32),
        reachable: month.is_some(),
        highest_balance,
    }
}

/// With a fixed date: the balance of who joined in month 1, month by month, until it only repeats itself.
fn walk(
    options: &ProgrammeOptions,
    points_per_month: f64,
    month_of_year: usize,
    minimum_age: usize,
) -> (Option<f64>, Option<f64>) {
    let first_age = first_redeemable_age(options);
    let welcome = options.earning.welcome_points;
    let (mut first, mut highest) = (None, 0.0_f64);
    // Months of earning that have expired, always the oldest ones.
    let mut expired = 0;
    for month in 1..=minimum_age + first_age + 24 {
        let redeemable = month.saturating_sub(first_age).saturating_sub(expired);
        let mut balance = redeemable as f64 * points_per_month;
        if expired == 0 && redeemable > 0 {
            balance += welcome;
        }
        highest = highest.max(balance);
        if first.is_none() && redeemable > 0 && balance >= options.redemption.points_per_reward {
            first = Some(month as f64);
        }
        if month % 12 == month_of_year % 12 {
            expired = expired.max((month - 1).min(month.saturating_sub(minimum_age)));
        }
    }
    (first, Some(highest))
}
