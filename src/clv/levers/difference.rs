//! Why two plans are worth differently: the difference divided among the quantities in which they differ.

use serde::{Deserialize, Serialize};

use super::options::LeverPlan;
use super::valuation::{Affected, Valuation};
use super::value::representable;
use crate::error::Result;
use crate::numerics::shapley::shares;

/// Two plans to compare.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct PlanDifferenceOptions {
    /// The plan to compare with.
    pub from: LeverPlan,
    /// The plan that is compared.
    pub to: LeverPlan,
}

/// A quantity in which two plans can differ, once their levers have acted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub enum PlanCause {
    /// Average order value.
    AverageOrderValue,
    /// Orders per year.
    OrdersPerYear,
    /// Gross margin.
    GrossMargin,
    /// Price premium.
    PricePremium,
    /// Retention.
    AnnualRetentionRate,
    /// Referrals per year, and what one is worth.
    Referrals,
    /// Service cost, with what levers cost per order, per customer and month, and of revenue.
    AnnualServiceCost,
    /// Acquisition cost, with what levers cost per customer won and their share of one-off and monthly costs.
    AcquisitionCost,
    /// New customers per year.
    NewCustomersPerYear,
    /// Discount rate.
    AnnualDiscountRate,
    /// How far the plan looks and how it counts: horizon, length of the plan, periods, timing of the margin.
    Horizon,
}

impl PlanCause {
    /// All of them, in the order in which [`plan_difference`] switches them over.
    pub const ALL: [Self; 11] = [
        Self::AverageOrderValue,
        Self::OrdersPerYear,
        Self::GrossMargin,
        Self::PricePremium,
        Self::AnnualRetentionRate,
        Self::Referrals,
        Self::AnnualServiceCost,
        Self::AcquisitionCost,
        Self::NewCustomersPerYear,
        Self::AnnualDiscountRate,
        Self::Horizon,
    ];

    /// Takes the quantity from one side to the other.
    fn switch(self, state: &mut Affected, to: &Affected) {
        let (customer, other) = (&mut state.customer, &to.customer);
        match self {
            Self::AverageOrderValue => customer.average_order_value = other.average_order_value,
            Self::OrdersPerYear => customer.orders_per_year = other.orders_per_year,
            Self::GrossMargin => customer.gross_margin = other.gross_margin,
            Self::PricePremium => customer.price_premium = other.price_premium,
            Self::AnnualRetentionRate => customer
                .annual_retention_rate
                .clone_from(&other.annual_retention_rate),
            Self::Referrals => {
                customer.referrals_per_year = other.referrals_per_year;
                customer.value_per_referral = other.value_per_referral;
            }
            Self::AnnualServiceCost => customer.annual_service_cost = other.annual_service_cost,
            Self::AcquisitionCost => customer.acquisition_cost = other.acquisition_cost,
            Self::NewCustomersPerYear => state.new_customers_per_year = to.new_customers_per_year,
            Self::AnnualDiscountRate => customer.annual_discount_rate = other.annual_discount_rate,
            Self::Horizon => {
                customer.horizon_years = other.horizon_years;
                customer.periods_per_year = other.periods_per_year;
                customer.margin_timing = other.margin_timing;
            }
        }
    }

    /// Whether the two sides differ in it.
    fn differs(self, from: &Affected, to: &Affected) -> bool {
        let mut switched = from.clone();
        self.switch(&mut switched, to);
        switched.customer != from.customer
            || switched.new_customers_per_year != from.new_customers_per_year
    }
}

/// What one quantity contributes to a difference.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct PlanDifferenceCause {
    /// The quantity.
    pub cause: PlanCause,
    /// Its mean contribution over all orders in which the quantities can be switched over (its Shapley value).
    pub contribution: f64,
}

/// Result of [`plan_difference`].
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct PlanDifference {
    /// Total of the plan to compare with.
    pub from: f64,
    /// The quantities in which the plans differ; their contributions add up to the difference.
    pub causes: Vec<PlanDifferenceCause>,
    /// Total of the plan that is compared.
    pub to: f64,
}

/// Divides the difference between the totals of two plans among the quantities in which they differ, free of order.
///
/// The quantities are those after the levers, so that a lever shows where it acts: as a higher order value, say, and as a
/// higher acquisition cost for its own.
///
/// # Errors
///
/// As [`lever_value`](super::lever_value), with `from.` or `to.` before the field.
///
/// ```
/// use lifeworth::clv::levers::{LeverPlan, PlanCause, PlanDifferenceOptions, plan_difference};
/// use lifeworth::clv::{LifetimeValueOptions, Retention};
///
/// // 10 orders of 100 at one half for each of 100 customers; then 12 orders and 120 customers: 50 000 and 72 000.
/// let from = LeverPlan {
///     customer: LifetimeValueOptions {
///         average_order_value: 100.0, orders_per_year: 10.0, gross_margin: 0.5,
///         annual_retention_rate: Retention::Constant(0.0), horizon_years: Some(1.0), periods_per_year: 1.0,
///         ..Default::default()
///     },
///     new_customers_per_year: 100.0,
///     plan_years: 1.0,
///     levers: vec![],
/// };
/// let mut to = LeverPlan { new_customers_per_year: 120.0, ..from.clone() };
/// to.customer.orders_per_year = 12.0;
/// let difference = plan_difference(&PlanDifferenceOptions { from, to })?;
/// assert_eq!((difference.from.round(), difference.to.round()), (50_000.0, 72_000.0));
/// assert_eq!(difference.causes[0].cause, PlanCause::OrdersPerYear);
/// assert_eq!(difference.causes[0].contribution.round(), 11_000.0);
/// # Ok::<(), lifeworth::error::Error>(())
/// ```
pub fn plan_difference(options: &PlanDifferenceOptions) -> Result<PlanDifference> {
    let (from, from_state) = side(&options.from, "from")?;
    let (to, to_state) = side(&options.to, "to")?;
    let causes: Vec<PlanCause> = PlanCause::ALL
        .into_iter()
        .filter(|cause| {
            cause.differs(&from_state, &to_state)
                || (*cause == PlanCause::Horizon && from.plan.plan_years != to.plan.plan_years)
        })
        .collect();
    let value = |on: usize| {
        let mut state = from_state.clone();
        let mut sides = (from.horizon, from.plan.plan_years);
        for (index, cause) in causes.iter().enumerate() {
            if on & (1 << index) != 0 {
                cause.switch(&mut state, &to_state);
                if *cause == PlanCause::Horizon {
                    sides = (to.horizon, to.plan.plan_years);
                }
            }
        }
        from.looking(sides, &state).total(&state)
    };
    let contributions = shares(causes.len(), value).order_free;
    Ok(PlanDifference {
        from: representable(from.total(&from_state))?,
        causes: causes
            .iter()
            .zip(contributions)
            .map(|(cause, contribution)| PlanDifferenceCause {
                cause: *cause,
                contribution,
            })
            .collect(),
        to: representable(to.total(&to_state))?,
    })
}

fn side(plan: &LeverPlan, name: &str) -> Result<(Valuation, Affected)> {
    let valuation = Valuation::new(plan).map_err(|error| error.within(name))?;
    let mut affected = valuation.unaffected();
    valuation.affect(&valuation.all(), &mut affected);
    Ok((valuation, affected))
}
