//! The totals of a forecast, and how sure they and its columns are.

use super::customers::{Customers, Expectations, MONTHS};
use super::result::{Estimate, ForecastCustomers, ForecastHorizon, ForecastTotals};
use crate::models::{GammaGamma, IntervalScale, UncertainColumn, ValuationGap};

/// What customers spend under the fitted model.
#[derive(Debug)]
pub(super) struct Spending {
    /// Mean spend per purchase expected of each customer.
    pub expected: Vec<f64>,
    /// The same, added up over the customers who share a history.
    pub by_history: Vec<f64>,
    /// For each customer, the slopes of the logarithm of the expected spend with respect to p, q and γ.
    slopes: Vec<[f64; 3]>,
    covariance: Option<Vec<Vec<f64>>>,
}

impl Spending {
    /// `None` where the model has no mean for everyone.
    pub fn new(
        customers: &Customers,
        model: &GammaGamma,
        covariance: Option<Vec<Vec<f64>>>,
    ) -> Option<Self> {
        let expected = customers.spend(model)?;
        let GammaGamma { p, q, gamma } = *model;
        let rows = customers.frequency.iter().zip(&customers.mean_spend);
        let slopes = rows.map(|(x, z)| {
            let known = if *z > 0.0 { *x } else { 0.0 };
            let shape = p * known + q - 1.0;
            [
                1.0 / p - known / shape,
                -1.0 / shape,
                1.0 / (gamma + known * z),
            ]
        });
        Some(Self {
            slopes: slopes.collect(),
            by_history: customers.sum_of(|i| expected.get(i).copied().unwrap_or(f64::NAN)),
            expected,
            covariance,
        })
    }

    /// Relative variance of each customer's expected spend.
    fn variances(&self) -> Option<Vec<f64>> {
        let covariance = self.covariance.as_ref()?;
        Some(self.slopes.iter().map(|s| form(covariance, s)).collect())
    }

    /// The part of the relative variance of `Σ number × spend` that comes from the spend model.
    pub fn variance_of_total(&self, numbers: &[f64]) -> Option<f64> {
        let covariance = self.covariance.as_ref()?;
        let (mut total, mut slope) = (0.0, [0.0; 3]);
        for ((n, z), slopes) in numbers.iter().zip(&self.expected).zip(&self.slopes) {
            total += n * z;
            for (sum, s) in slope.iter_mut().zip(slopes) {
                *sum += n * z * s;
            }
        }
        Some(form(covariance, &slope.map(|s| s / total)))
    }
}

fn form(covariance: &[Vec<f64>], slopes: &[f64; 3]) -> f64 {
    let rows = covariance.iter().zip(slopes);
    rows.map(|(row, s)| s * row.iter().zip(slopes).map(|(c, t)| c * t).sum::<f64>())
        .sum()
}

/// Scales of the columns of [`columns`].
pub(super) fn scales() -> Vec<IntervalScale> {
    let mut scales = vec![IntervalScale::Logarithm; 13];
    if let Some(alive) = scales.first_mut() {
        *alive = IntervalScale::LogOdds;
    }
    scales
}

pub(super) fn dot(a: &[f64], b: &[f64]) -> f64 {
    a.iter().zip(b).map(|(x, y)| x * y).sum()
}

/// By distinct history: probability of being active, purchases up to the horizon, discounted purchases; then totals, one
/// number each: active customers, purchases up to each of the months, revenue up to each, equity but for the margin.
///
/// `spend` is the expected spend per purchase, added up over the customers who share a history.
pub(super) fn columns(
    expected: Expectations,
    counts: &[f64],
    spend: Option<&[f64]>,
) -> Vec<Vec<f64>> {
    let Expectations {
        alive,
        purchases: [three, six, twelve, two_years, own],
        discounted,
    } = expected;
    let total = |column: &[f64]| vec![dot(column, counts)];
    let money = |column: &[f64]| match spend {
        Some(spend) => vec![dot(column, spend)],
        None => Vec::new(),
    };
    let totals = [
        total(&alive),
        total(&three),
        total(&six),
        total(&twelve),
        total(&two_years),
        money(&three),
        money(&six),
        money(&twelve),
        money(&two_years),
        discounted.as_deref().map(money).unwrap_or_default(),
    ];
    let mut columns = vec![alive, own, discounted.unwrap_or_default()];
    columns.extend(totals);
    columns
}

/// The totals with intervals from the errors of the columns; without, where there are none.
pub(super) fn totals(
    customers: &Customers,
    expected: &Expectations,
    columns: &[UncertainColumn],
    spending: Option<&Spending>,
    margin: f64,
) -> ForecastTotals {
    let Expectations {
        purchases: [three, six, twelve, two_years, _],
        discounted,
        ..
    } = expected;
    // Of a total of money, the part that comes from the spend model adds to the part of the buying model.
    let from_spend = |c: usize| {
        let distinct = match c {
            8 => Some(three),
            9 => Some(six),
            10 => Some(twelve),
            11 => Some(two_years),
            _ => discounted.as_ref(),
        };
        spending?.variance_of_total(&customers.scatter(distinct?))
    };
    arranged(customers, margin, &|c| {
        let column = columns.get(c)?;
        let value = *column.value.first()?;
        let error = column.error.first().copied();
        let error = match c {
            8.. => error.and_then(|error| Some((error * error + from_spend(c)?).sqrt())),
            _ => error,
        };
        Some(match error {
            Some(error) if value > 0.0 => {
                let (lower, upper) = IntervalScale::Logarithm.interval(value, error);
                Estimate {
                    value,
                    lower: Some(lower),
                    upper: Some(upper),
                }
            }
            _ => Estimate::without_interval(value),
        })
    })
}

/// The totals from those of [`columns`], each by its number there.
pub(super) fn arranged(
    customers: &Customers,
    margin: f64,
    estimate: &dyn Fn(usize) -> Option<Estimate>,
) -> ForecastTotals {
    let plain = |c: usize| estimate(c).unwrap_or(Estimate::without_interval(0.0));
    let equity = estimate(12);
    let endless = equity.is_some_and(|equity| !equity.value.is_finite());
    ForecastTotals {
        customers: customers.customer.len() as f64,
        active_customers: plain(3),
        horizons: (4..)
            .zip(MONTHS)
            .map(|(c, months)| ForecastHorizon {
                months,
                purchases: plain(c),
                revenue: estimate(c + 4),
            })
            .collect(),
        value_gap: endless.then_some(ValuationGap::EndlessWithoutDiscount),
        equity: equity.filter(|_| !endless).map(|equity| Estimate {
            value: margin * equity.value,
            lower: equity.lower.map(|end| margin * end),
            upper: equity.upper.map(|end| margin * end),
        }),
    }
}

/// Adds the ends of the intervals to the columns of customers.
pub(super) fn add_ends(
    told: &mut ForecastCustomers,
    customers: &Customers,
    columns: &[UncertainColumn],
    spending: Option<&Spending>,
) {
    let [alive, purchases, discounted, ..] = columns else {
        return;
    };
    if alive.error.is_empty() {
        return;
    }
    let both = |column: &UncertainColumn| {
        let (lower, upper) = column.ends();
        (
            Some(customers.scatter(&lower)),
            Some(customers.scatter(&upper)),
        )
    };
    (told.probability_alive_lower, told.probability_alive_upper) = both(alive);
    (told.expected_purchases_lower, told.expected_purchases_upper) = both(purchases);
    let (Some(spending), Some(values)) = (spending, &told.value) else {
        return;
    };
    let Some(variances) = spending.variances() else {
        return;
    };
    let errors = customers.scatter(&discounted.error);
    let rows = values.iter().zip(errors.iter().zip(variances));
    let (lower, upper) = rows
        .map(|(value, (error, variance))| {
            IntervalScale::Logarithm.interval(*value, (error * error + variance).sqrt())
        })
        .unzip();
    (told.value_lower, told.value_upper) = (Some(lower), Some(upper));
}
