//! The formula behind each number, for a page to show with words and again with the visitor's numbers.

use serde::{Deserialize, Serialize};

use super::{MarginTiming, Quantity};

/// How a number is computed.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct Formula {
    /// The number.
    pub quantity: Quantity,
    /// The formula, without words. `{perPeriod.profit}` stands for a field of the options or the result; `Σ[t = a … b]`
    /// sums what follows it; `S(t)` is the probability of being active after t periods.
    pub expression: String,
}

/// Input of [`lifetime_value_formulas`].
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase", default)]
pub struct LifetimeValueFormulasOptions {
    /// When the margin falls.
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub margin_timing: MarginTiming,
    /// Whether no horizon ends the relationship.
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub endless: bool,
    /// Whether retention is given by year.
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub retention_by_year: bool,
}

fn formula(quantity: Quantity, expression: impl Into<String>) -> Formula {
    Formula {
        quantity,
        expression: expression.into(),
    }
}

/// The formulas of [`simple_value`](super::simple_value).
///
/// ```
/// use lifeworth::clv::{simple_value_formulas, Quantity};
///
/// let formulas = simple_value_formulas();
/// assert_eq!(formulas[0].quantity, Quantity::Revenue);
/// assert_eq!(formulas[0].expression, "{averageOrderValue} × {ordersPerYear} × {years}");
/// ```
pub fn simple_value_formulas() -> Vec<Formula> {
    vec![
        formula(
            Quantity::Revenue,
            "{averageOrderValue} × {ordersPerYear} × {years}",
        ),
        formula(Quantity::Profit, "{revenue} × {grossMargin}"),
        formula(Quantity::NetValue, "{profit} − {acquisitionCost}"),
        formula(Quantity::ValueToCostRatio, "{profit} ÷ {acquisitionCost}"),
        formula(
            Quantity::Payback,
            "{acquisitionCost} ÷ ({profit} ÷ {years})",
        ),
    ]
}

/// The formulas of [`lifetime_value`](super::lifetime_value) for a convention, with or without a horizon.
///
/// ```
/// use lifeworth::clv::{lifetime_value_formulas, LifetimeValueFormulasOptions, MarginTiming, Quantity};
///
/// let formulas = lifetime_value_formulas(&LifetimeValueFormulasOptions {
///     margin_timing: MarginTiming::EndOfPeriod,
///     endless: true,
///     retention_by_year: false,
/// });
/// let profit = formulas.iter().find(|formula| formula.quantity == Quantity::Profit).unwrap();
/// assert_eq!(
///     profit.expression,
///     "{perPeriod.profit} ÷ (1 + {perPeriod.discountRate} − {perPeriod.retentionRate})"
/// );
/// ```
pub fn lifetime_value_formulas(options: &LifetimeValueFormulasOptions) -> Vec<Formula> {
    let sums = Sums { options };
    let discounted = |amount: &str| [amount, &sums.discounted(0)].concat();
    vec![
        formula(
            Quantity::RevenuePerPeriod,
            "{averageOrderValue} × (1 + {pricePremium}) × {ordersPerYear} ÷ {periodsPerYear}",
        ),
        formula(
            Quantity::MarginPerPeriod,
            "{averageOrderValue} × ({grossMargin} + {pricePremium}) × {ordersPerYear} ÷ {periodsPerYear}",
        ),
        formula(
            Quantity::ServiceCostPerPeriod,
            "{annualServiceCost} ÷ {periodsPerYear}",
        ),
        formula(
            Quantity::ReferralIncomePerPeriod,
            "{referralsPerYear} × {valuePerReferral} ÷ {periodsPerYear}",
        ),
        formula(
            Quantity::ProfitPerPeriod,
            "{perPeriod.margin} − {perPeriod.serviceCost} + {perPeriod.referralIncome}",
        ),
        formula(
            Quantity::RetentionRatePerPeriod,
            if options.retention_by_year {
                "{annualRetentionRate[0]}^(1 ÷ {periodsPerYear})"
            } else {
                "{annualRetentionRate}^(1 ÷ {periodsPerYear})"
            },
        ),
        formula(
            Quantity::DiscountRatePerPeriod,
            "(1 + {annualDiscountRate})^(1 ÷ {periodsPerYear}) − 1",
        ),
        formula(Quantity::Revenue, discounted("{perPeriod.revenue}")),
        formula(Quantity::Profit, discounted("{perPeriod.profit}")),
        formula(Quantity::NetValue, "{profit} − {acquisitionCost}"),
        formula(Quantity::ValueToCostRatio, "{profit} ÷ {acquisitionCost}"),
        formula(Quantity::HighestAcquisitionCost, "{profit} ÷ {targetRatio}"),
    ]
}

struct Sums<'a> {
    options: &'a LifetimeValueFormulasOptions,
}
impl Sums<'_> {
    fn discounted(&self, _from: u32) -> String {
        let _ = self.options;
        String::new()
    }
}
