//! What the answers of this room share: the curve, the payback, and why a number does not exist.

use serde::{Deserialize, Serialize};

/// A number of a result. Its name is the path of that number in the result.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub enum Quantity {
    /// Revenue per customer over the relationship.
    Revenue,
    /// Profit per customer before the cost of winning the customer.
    Profit,
    /// Profit without discounting.
    UndiscountedProfit,
    /// Profit less acquisition cost.
    NetValue,
    /// Profit divided by acquisition cost (CLV:CAC).
    ValueToCostRatio,
    /// When the acquisition cost is earned back.
    Payback,
    /// The highest acquisition cost that still meets the target ratio.
    HighestAcquisitionCost,
    /// How long a customer is expected to stay, in years.
    ExpectedLifetimeYears,
    /// Revenue of an active customer in one period.
    #[serde(rename = "perPeriod.revenue")]
    RevenuePerPeriod,
    /// Margin of an active customer in one period.
    #[serde(rename = "perPeriod.margin")]
    MarginPerPeriod,
    /// Service cost of an active customer in one period.
    #[serde(rename = "perPeriod.serviceCost")]
    ServiceCostPerPeriod,
    /// Referral income from an active customer in one period.
    #[serde(rename = "perPeriod.referralIncome")]
    ReferralIncomePerPeriod,
    /// Profit of an active customer in one period.
    #[serde(rename = "perPeriod.profit")]
    ProfitPerPeriod,
    /// Probability of staying from one period to the next.
    #[serde(rename = "perPeriod.retentionRate")]
    RetentionRatePerPeriod,
    /// Discount rate of one period.
    #[serde(rename = "perPeriod.discountRate")]
    DiscountRatePerPeriod,
    /// What a customer who is still active brings from now on.
    #[serde(rename = "establishedCustomer.remainingProfit")]
    RemainingProfit,
    /// Net value of a new customer, beside an established one.
    #[serde(rename = "establishedCustomer.newCustomerNetValue")]
    NewCustomerNetValue,
    /// How much more an established customer is worth than a new one.
    #[serde(rename = "establishedCustomer.difference")]
    Difference,
    /// Value of a stream of margins.
    Value,
    /// First period by whose end the acquisition cost is earned back.
    Period,
    /// Interpolated time until the acquisition cost is earned back, in periods.
    TimeInPeriods,
    /// Value per unit of acquisition cost.
    Ratio,
    /// Value less acquisition cost.
    Net,
    /// Expected periods, the first one counted.
    Periods,
    /// Expected periods after the current one.
    FurtherPeriods,
    /// Expected time when customers leave at a constant rate in continuous time, in periods.
    ContinuousPeriods,
    /// Acquisition spend per new customer.
    AcquisitionCost,
    /// Orders per customer and year.
    OrdersPerYear,
}

/// Why a number does not exist.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub enum MissingReason {
    /// Nobody leaves, no horizon ends the relationship and nothing is discounted: the sum grows without limit.
    EndlessWithoutDiscounting,
    /// Margins grow at least as fast as churn and discounting shrink them: the endless sum has no limit.
    GrowthNotOutweighed,
    /// Nobody leaves and no horizon ends the relationship: its length has no average.
    NobodyLeaves,
    /// Nobody can be active at that time, so there is no such customer to value.
    NobodyStays,
    /// There is no acquisition cost to divide by.
    NoAcquisitionCost,
    /// There are no new customers to divide by.
    NoNewCustomers,
    /// An active customer brings no profit, so nothing is ever earned back and no acquisition cost is affordable.
    NoProfitPerPeriod,
    /// The horizon ends before the acquisition cost is earned back; with a longer one it would be.
    NotWithinHorizon,
    /// The acquisition cost is more than the customer is ever expected to bring.
    NeverPaysBack,
    /// The number is too large to be represented (beyond 1.8 × 10³⁰⁸, or for a count of periods beyond 2³² − 1).
    TooLarge,
}

/// A number that a result does not have, and why.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct Missing {
    /// The number that does not exist.
    pub quantity: Quantity,
    /// Why it does not exist.
    pub reason: MissingReason,
}

/// When the acquisition cost is earned back.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct Payback {
    /// The first period by whose end the cumulative profit covers the cost; 0 when there is no cost.
    pub period: u32,
    /// The time at which the cumulative profit, drawn as straight lines between the ends of periods, meets the cost;
    /// in years.
    pub years: f64,
}

/// Expected course of one customer. Point i is the end of period i; point 0 is the start.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct ValueCurve {
    /// Time since the customer was won, in years.
    #[serde(serialize_with = "crate::column::serialize")]
    #[cfg_attr(target_arch = "wasm32", tsify(type = "Float64Array"))]
    pub years: Vec<f64>,
    /// Probability that the customer is still active, after the renewal decision due at that time.
    #[serde(serialize_with = "crate::column::serialize")]
    #[cfg_attr(target_arch = "wasm32", tsify(type = "Float64Array"))]
    pub survival: Vec<f64>,
    /// Profit per customer won, until then, before acquisition cost.
    #[serde(serialize_with = "crate::column::serialize")]
    #[cfg_attr(target_arch = "wasm32", tsify(type = "Float64Array"))]
    pub cumulative_profit: Vec<f64>,
    /// Revenue per customer won, until then.
    #[serde(serialize_with = "crate::column::serialize")]
    #[cfg_attr(target_arch = "wasm32", tsify(type = "Float64Array"))]
    pub cumulative_revenue: Vec<f64>,
}

/// A number of a result, or the reason why there is none.
pub(crate) type Answer = std::result::Result<f64, MissingReason>;

/// A number that can be shown: not infinite, not NaN, and zero without a sign.
pub(crate) fn representable(value: f64) -> Answer {
    if value.is_finite() {
        Ok(value + 0.0)
    } else {
        Err(MissingReason::TooLarge)
    }
}

/// `numerator / denominator`, where the denominator is an acquisition cost.
pub(crate) fn per_acquisition_cost(value: f64, acquisition_cost: f64) -> Answer {
    if acquisition_cost > 0.0 {
        representable(value / acquisition_cost)
    } else {
        Err(MissingReason::NoAcquisitionCost)
    }
}

/// Collects what is missing while the numbers that exist pass through.
#[derive(Default)]
pub(crate) struct Gaps(pub Vec<Missing>);

impl Gaps {
    /// The answer if there is one; otherwise notes why not.
    pub fn take<T>(
        &mut self,
        quantity: Quantity,
        answer: std::result::Result<T, MissingReason>,
    ) -> Option<T> {
        answer
            .map_err(|reason| self.0.push(Missing { quantity, reason }))
            .ok()
    }
}
