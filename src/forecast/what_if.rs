//! What would change if customers left more slowly, bought more often or spent more: the fitted customers, changed from the
//! day on which the forecast begins.
//!
//! Who is active on that day stays as it is: that is the past. From then on, if `c` is the factor of leaving, `f` that of
//! buying and `s` that of spending,
//!
//! - each customer leaves at `c` times their own rate, whatever the model says it is: per unit of time µ in Pareto/NBD, and
//!   λp in BG/NBD and MBG/NBD, where p is the chance to leave after a purchase;
//! - each buys `f` times as often while active, and does not leave sooner for that;
//! - each purchase is worth `s` times as much.
//!
//! An active customer then buys at the expected rate `f · E[λ e^(-cµt)]`, which is `f` times the rate of the fitted model at
//! the time `ct`. So purchases up to t are `f/c · E[X(ct)]`, and discounted at δ up to h they are `f/c · DE(δ/c, ch)`: exact, and
//! as quick as the forecast itself. Nobody leaves under NBD, so there `c` changes nothing. BG/BB counts opportunities, not
//! time: there `ct` is rounded down to whole ones.

use super::customers::{Customers, MONTHS};
use super::fitted::FittedModels;
use super::options::ForecastOptions;
use super::totals::{Spending, dot};
use crate::error::{Result, check};
use crate::models::{AnyBuyingModel, DeltaColumns, Future, IntervalScale, ValuationGap};
use crate::orders::{OrderTable, TimeUnit};
use serde::{Deserialize, Serialize};

/// A fitted base, and by how much it is to change. Changes are shares: -0.1 is ten per cent less, 0 no change.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct WhatIfOptions {
    /// The models, as they were fitted to these orders.
    pub fitted: FittedModels,
    /// Unit of time of the models' parameters. Default: weeks.
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub unit: TimeUnit,
    /// Last day of the observation; the last day with an order if absent.
    #[cfg_attr(target_arch = "wasm32", tsify(optional, type = "Day"))]
    pub observed_until: Option<i32>,
    /// Share of the spend that is margin, 0 to 1. Default 1: then a value is revenue.
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub gross_margin: f64,
    /// Discount rate of one year, at least 0. Default 0.1.
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub annual_discount_rate: f64,
    /// How far a customer's value looks ahead, in months; for ever if absent.
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub value_months: Option<f64>,
    /// Change of the rate at which each customer leaves, at least -1: then nobody leaves any more. Default 0.
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub churn_change: f64,
    /// Change of how often each customer buys while active, at least -1. Default 0.
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub purchase_rate_change: f64,
    /// Change of what a purchase is worth, at least -1. Default 0.
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub spend_change: f64,
}

/// A total as it is expected, as it would be, and the difference with its 95 % interval.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct Change {
    /// As the models expect it.
    pub before: f64,
    /// As it would be.
    pub after: f64,
    /// After less before.
    pub difference: f64,
    /// Lower end of the difference, from the uncertainty of the parameters; absent without a covariance.
    pub lower: Option<f64>,
    /// Upper end.
    pub upper: Option<f64>,
}

/// All customers together, so many months ahead.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct WhatIfHorizon {
    /// Months after the end of the observation.
    pub months: f64,
    /// Customers who are still active then.
    pub active_customers: Change,
    /// Purchases up to then.
    pub purchases: Change,
    /// Revenue up to then, not discounted; absent without a spend model.
    pub revenue: Option<Change>,
}

/// The base as it is, and as it would be.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct WhatIf {
    /// Customers who are active on the day the forecast begins: the same in both.
    pub active_customers: f64,
    /// After 3, 6, 12 and 24 months.
    pub horizons: Vec<WhatIfHorizon>,
    /// Customer equity; absent without a spend model, and where it does not exist.
    pub equity: Option<Change>,
    /// Why there is no equity although there is a spend model.
    pub value_gap: Option<ValuationGap>,
}

/// Factors of leaving, buying and spending.
#[derive(Debug, Clone, Copy)]
struct Factors {
    leaving: f64,
    buying: f64,
    spending: f64,
}

impl Factors {
    const NONE: Self = Self {
        leaving: 1.0,
        buying: 1.0,
        spending: 1.0,
    };

    fn survival(self, active: &AnyBuyingModel, time: f64) -> f64 {
        active.survival(self.leaving * time)
    }

    fn purchases(self, active: &AnyBuyingModel, time: f64) -> f64 {
        let (f, c) = (self.buying, self.leaving);
        if c > 0.0 {
            f / c * active.expected_purchases(c * time)
        } else {
            f * active.purchase_rate(0.0) * time
        }
    }

    fn discounted(self, active: &AnyBuyingModel, rate: f64, horizon: Option<f64>) -> f64 {
        let (f, c) = (self.buying, self.leaving);
        match horizon {
            Some(h) if c > 0.0 => f / c * active.discounted_purchases_until(rate / c, c * h),
            None if c > 0.0 => f / c * active.discounted_purchases(rate / c),
            Some(h) if rate == 0.0 => f * active.purchase_rate(0.0) * h,
            Some(h) => f * active.purchase_rate(0.0) * -(-rate * h).exp_m1() / rate,
            None => f * active.purchase_rate(0.0) / rate,
        }
    }
}

/// A change of the base in the making: first the totals, then their uncertainty, one parameter at a time.
#[derive(Debug)]
pub struct WhatIfSteps {
    base: Base,
    before: Vec<Vec<f64>>,
    after: Vec<Vec<f64>>,
    delta: Option<DeltaColumns>,
}

#[derive(Debug)]
struct Base {
    model: AnyBuyingModel,
    factors: Factors,
    customers: Customers,
    counts: Vec<f64>,
    spending: Option<Spending>,
    times: [f64; MONTHS.len()],
    discount: f64,
    value_horizon: Option<f64>,
    margin: f64,
}

impl Base {
    /// By distinct history: the chance of being active after each of [`MONTHS`], purchases up to each, discounted purchases.
    fn columns(&self, model: &AnyBuyingModel, factors: Factors) -> Vec<Vec<f64>> {
        let alive = self.customers.alive(model);
        let given = |f: &dyn Fn(&AnyBuyingModel) -> f64| self.customers.given(model, &alive, f);
        let mut columns = Vec::with_capacity(2 * MONTHS.len() + 1);
        for time in self.times {
            columns.push(given(&|active| factors.survival(active, time)));
        }
        for time in self.times {
            columns.push(given(&|active| factors.purchases(active, time)));
        }
        if self.spending.is_some() {
            let rate = self.discount;
            columns.push(given(&|active| {
                factors.discounted(active, rate, self.value_horizon)
            }));
        }
        columns
    }

    /// Totals before and after: active customers, purchases, then with a spend model revenue and equity.
    fn totals(&self, before: &[Vec<f64>], after: &[Vec<f64>]) -> Vec<(f64, f64)> {
        let mut totals: Vec<(f64, f64)> = before
            .iter()
            .zip(after)
            .take(2 * MONTHS.len())
            .map(|(old, new)| (dot(old, &self.counts), dot(new, &self.counts)))
            .collect();
        if let Some(Spending { by_history, .. }) = &self.spending {
            let sold = before.iter().zip(after).skip(MONTHS.len());
            for (k, (old, new)) in sold.enumerate() {
                let factor = if k < MONTHS.len() { 1.0 } else { self.margin };
                totals.push((
                    factor * dot(old, by_history),
                    factor * self.factors.spending * dot(new, by_history),
                ));
            }
        }
        totals
    }

    /// The part of the variance of a difference of money that comes from the spend model; `k` counts as in [`Self::totals`].
    fn variance_of_spend(&self, k: usize, before: &[Vec<f64>], after: &[Vec<f64>]) -> f64 {
        let position = k.saturating_sub(MONTHS.len());
        let (Some(spending), Some(old), Some(new)) =
            (&self.spending, before.get(position), after.get(position))
        else {
            return 0.0;
        };
        if k < 2 * MONTHS.len() {
            return 0.0;
        }
        let pairs = old.iter().zip(new);
        let more: Vec<f64> = pairs
            .map(|(old, new)| self.factors.spending * new - old)
            .collect();
        let total = dot(&more, &spending.by_history);
        let factor = if position < 2 * MONTHS.len() {
            1.0
        } else {
            self.margin
        };
        let relative = spending.variance_of_total(&self.customers.scatter(&more));
        relative.map_or(0.0, |variance| variance * (factor * total).powi(2))
    }
}

impl WhatIfSteps {
    /// Gets ready, with the totals.
    ///
    /// # Errors
    /// A parameter or an option that is out of its range.
    pub fn new(table: &OrderTable, options: &WhatIfOptions) -> Result<Self> {
        let WhatIfOptions { fitted, .. } = options;
        fitted.validate()?;
        let changes = [
            ("churnChange", options.churn_change),
            ("purchaseRateChange", options.purchase_rate_change),
            ("spendChange", options.spend_change),
        ];
        for (name, change) in changes {
            check(name, change).at_least(-1.0)?;
        }
        let told = ForecastOptions {
            unit: options.unit,
            observed_until: options.observed_until,
            gross_margin: options.gross_margin,
            annual_discount_rate: options.annual_discount_rate,
            value_months: options.value_months,
            ..ForecastOptions::default()
        };
        told.validate()?;
        let customers = Customers::of_table(table, &told)?;
        let base = Base {
            model: fitted.model,
            factors: Factors {
                leaving: 1.0 + options.churn_change,
                buying: 1.0 + options.purchase_rate_change,
                spending: 1.0 + options.spend_change,
            },
            counts: customers.counts(),
            spending: fitted.spend_model.as_ref().and_then(|model| {
                Spending::new(&customers, model, fitted.spend_covariance.clone())
            }),
            customers,
            times: MONTHS.map(|months| told.units(months)),
            discount: told.discount(),
            value_horizon: told.value_months.map(|months| told.units(months)),
            margin: told.gross_margin,
        };
        let before = base.columns(&base.model, Factors::NONE);
        let after = base.columns(&base.model, base.factors);
        let delta = fitted.covariance.clone().map(|covariance| {
            let differences = differences(&base.totals(&before, &after));
            let scales = vec![IntervalScale::Plain; differences.len()];
            DeltaColumns::new(base.model.parameters(), covariance, scales, differences)
        });
        Ok(Self {
            base,
            before,
            after,
            delta,
        })
    }

    /// Goes one step further; the share that is done, 1 at the end.
    pub fn advance(&mut self) -> f64 {
        let (Some(delta), base) = (&mut self.delta, &self.base) else {
            return 1.0;
        };
        delta.advance(|parameters| {
            let model = base.model.with_parameters(parameters);
            let before = base.columns(&model, Factors::NONE);
            differences(&base.totals(&before, &base.columns(&model, base.factors)))
        });
        delta.progress()
    }

    /// Before, after and the difference; without intervals if they are not complete.
    pub fn finish(self) -> WhatIf {
        let Self {
            base,
            before,
            after,
            delta,
        } = self;
        let errors = delta.filter(DeltaColumns::is_complete);
        let errors = errors.map(DeltaColumns::finish);
        let totals = base.totals(&before, &after);
        let change = |k: usize| {
            let (before_total, after_total) = totals.get(k).copied()?;
            let difference = after_total - before_total;
            let ends = errors.as_ref().and_then(|columns| {
                let error = columns.get(k)?.error.first().copied()?;
                let of_spend = base.variance_of_spend(k, &before, &after);
                let error = (error * error + of_spend).sqrt();
                Some(IntervalScale::Plain.interval(difference, error))
            });
            Some(Change {
                before: before_total,
                after: after_total,
                difference,
                lower: ends.map(|(lower, _)| lower),
                upper: ends.map(|(_, upper)| upper),
            })
        };
        let each = MONTHS.iter().enumerate();
        let horizons = each.filter_map(|(k, months)| {
            Some(WhatIfHorizon {
                months: *months,
                active_customers: change(k)?,
                purchases: change(MONTHS.len() + k)?,
                revenue: change(2 * MONTHS.len() + k),
            })
        });
        let equity = change(3 * MONTHS.len());
        let is_endless = equity.is_some_and(|equity| !equity.difference.is_finite());
        WhatIf {
            active_customers: dot(&base.customers.alive(&base.model), &base.counts),
            horizons: horizons.collect(),
            equity: equity.filter(|_| !is_endless),
            value_gap: is_endless.then_some(ValuationGap::EndlessWithoutDiscount),
        }
    }
}

fn differences(totals: &[(f64, f64)]) -> Vec<Vec<f64>> {
    let pairs = totals.iter();
    pairs.map(|(before, after)| vec![after - before]).collect()
}
