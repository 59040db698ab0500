//! A customer who is still active after some time, beside a new one.

use serde::{Deserialize, Serialize};

use super::annuity::Annuity;
use super::answer::{Answer, Gaps, MissingReason, Quantity, representable};
use super::lifetime_options::{LifetimeValueOptions, Periods};

/// What a customer who is still active brings from then on, against a new customer who must first be won.
///
/// Both look equally far ahead, and money is discounted to the moment of the comparison. With one retention rate for all
/// years both bring the same and the difference is the acquisition cost; where retention grows with the relationship,
/// the established customer brings more.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct EstablishedCustomer {
    /// For how many years the customer has been active.
    pub after_years: f64,
    /// Expected discounted profit from then on.
    pub remaining_profit: Option<f64>,
    /// Net value of a new customer.
    pub new_customer_net_value: Option<f64>,
    /// Remaining profit less a new customer's net value: what it costs to lose the one and win the other.
    pub difference: Option<f64>,
}

impl EstablishedCustomer {
    pub(crate) fn new(
        options: &LifetimeValueOptions,
        periods: Periods,
        from_the_start: &Annuity,
        profit_per_period: f64,
        net_value: Answer,
        gaps: &mut Gaps,
    ) -> Self {
        let elapsed = periods.established_after;
        let remaining = if from_the_start.nobody_stays(f64::from(elapsed)) {
            Err(MissingReason::NobodyStays)
        } else {
            let annuity = options.annuity(
                options.ln_discount_per_period(),
                options.margin_timing,
                elapsed,
            );
            annuity.total(
                profit_per_period,
                periods.horizon,
                MissingReason::EndlessWithoutDiscounting,
            )
        };
        let difference = remaining
            .and_then(|remaining| net_value.and_then(|new| representable(remaining - new)));
        Self {
            after_years: options.established_after_years,
            remaining_profit: gaps.take(Quantity::RemainingProfit, remaining),
            new_customer_net_value: gaps.take(Quantity::NewCustomerNetValue, net_value),
            difference: gaps.take(Quantity::Difference, difference),
        }
    }
}
