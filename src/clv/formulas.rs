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
    /// sums the product that follows it; `S(t)` is the probability of being active after t periods; `min n: …` is the
    /// smallest n for which what follows is true.
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
    let retention_rate = if options.retention_by_year {
        "{annualRetentionRate[0]}^(1 ÷ {periodsPerYear})"
    } else {
        "{annualRetentionRate}^(1 ÷ {periodsPerYear})"
    };
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
        formula(Quantity::RetentionRatePerPeriod, retention_rate),
        formula(
            Quantity::DiscountRatePerPeriod,
            "(1 + {annualDiscountRate})^(1 ÷ {periodsPerYear}) − 1",
        ),
        formula(Quantity::Revenue, sums.discounted("{perPeriod.revenue}")),
        formula(Quantity::Profit, sums.discounted(PROFIT)),
        formula(Quantity::UndiscountedProfit, sums.undiscounted(PROFIT)),
        formula(Quantity::NetValue, "{profit} − {acquisitionCost}"),
        formula(Quantity::ExpectedLifetimeYears, sums.expected_lifetime()),
        formula(Quantity::ValueToCostRatio, "{profit} ÷ {acquisitionCost}"),
        formula(
            Quantity::Payback,
            format!(
                "min n: {PROFIT} × {} ≥ {{acquisitionCost}}",
                sums.series("n − 1", str::to_owned)
            ),
        ),
        formula(Quantity::HighestAcquisitionCost, "{profit} ÷ {targetRatio}"),
        formula(Quantity::RemainingProfit, sums.remaining()),
        formula(Quantity::NewCustomerNetValue, "{netValue}"),
        formula(
            Quantity::Difference,
            "{establishedCustomer.remainingProfit} − {establishedCustomer.newCustomerNetValue}",
        ),
    ]
}

const PROFIT: &str = "{perPeriod.profit}";
const RETENTION: &str = "{perPeriod.retentionRate}";
const DISCOUNT: &str = "(1 + {perPeriod.discountRate})";

/// Writes the annuity factor for a convention.
struct Sums<'a> {
    options: &'a LifetimeValueFormulasOptions,
}

impl Sums<'_> {
    /// The endless sum has a closed form when retention is constant.
    fn closed(&self) -> bool {
        self.options.endless && !self.options.retention_by_year
    }

    fn last_term(&self) -> &'static str {
        if self.options.endless {
            "∞"
        } else {
            "{periods} − 1"
        }
    }

    fn survival(&self, time: &str) -> String {
        if self.options.retention_by_year {
            format!("S({time})")
        } else if time == "t" {
            format!("{RETENTION}^t")
        } else {
            format!("{RETENTION}^({time})")
        }
    }

    fn renewed(&self) -> &'static str {
        if self.options.margin_timing.renews_first() {
            "t + 1"
        } else {
            "t"
        }
    }

    /// Σ S ÷ (1 + d)^…; `at` places the time of survival in the relationship.
    fn series(&self, last: &str, at: impl Fn(&str) -> String) -> String {
        let moment = match self.options.margin_timing {
            MarginTiming::StartOfPeriod | MarginTiming::BeforeNextRenewal => "t",
            MarginTiming::MiddleOfPeriod => "(t + ½)",
            MarginTiming::EndOfPeriod | MarginTiming::AfterFirstRenewal => "(t + 1)",
        };
        let survival = self.survival(&at(self.renewed()));
        format!("Σ[t = 0 … {last}] {survival} ÷ {DISCOUNT}^{moment}")
    }

    fn discounted(&self, amount: &str) -> String {
        if !self.closed() {
            return format!(
                "{amount} × {}",
                self.series(self.last_term(), str::to_owned)
            );
        }
        let first = match self.options.margin_timing {
            MarginTiming::StartOfPeriod => format!(" × {DISCOUNT}"),
            MarginTiming::MiddleOfPeriod => format!(" × {DISCOUNT}^½"),
            MarginTiming::EndOfPeriod => String::new(),
            MarginTiming::AfterFirstRenewal => format!(" × {RETENTION}"),
            MarginTiming::BeforeNextRenewal => format!(" × {RETENTION} × {DISCOUNT}"),
        };
        format!("{amount}{first} ÷ (1 + {{perPeriod.discountRate}} − {RETENTION})")
    }

    fn undiscounted(&self, amount: &str) -> String {
        if !self.closed() {
            let survival = self.survival(self.renewed());
            return format!("{amount} × Σ[t = 0 … {}] {survival}", self.last_term());
        }
        let first = if self.options.margin_timing.renews_first() {
            format!(" × {RETENTION}")
        } else {
            String::new()
        };
        format!("{amount}{first} ÷ (1 − {RETENTION})")
    }

    fn expected_lifetime(&self) -> String {
        if self.closed() {
            format!("1 ÷ (1 − {RETENTION}) ÷ {{periodsPerYear}}")
        } else {
            let (last, survival) = (self.last_term(), self.survival("t"));
            format!("Σ[t = 0 … {last}] {survival} ÷ {{periodsPerYear}}")
        }
    }

    /// With one retention rate an established customer brings what a new one brings.
    fn remaining(&self) -> String {
        if !self.options.retention_by_year {
            return "{profit}".to_owned();
        }
        let elapsed = "{establishedCustomer.afterYears} × {periodsPerYear}";
        let series = self.series(self.last_term(), |t| format!("{elapsed} + {t}"));
        format!("{PROFIT} × {series} ÷ S({elapsed})")
    }
}
