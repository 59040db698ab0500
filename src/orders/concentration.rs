//! How revenue is spread over customers: Lorenz curve, Gini coefficient, share of the top tenth.

use serde::{Deserialize, Serialize};

use super::table::{OrderTable, money};

/// Which days to look at.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase", default)]
pub struct ConcentrationOptions {
    /// First day, days since 1970-01-01; the first with an order if absent.
    #[cfg_attr(target_arch = "wasm32", tsify(optional, type = "Day"))]
    pub from: Option<i32>,
    /// Last day; the last with an order if absent.
    #[cfg_attr(target_arch = "wasm32", tsify(optional, type = "Day"))]
    pub until: Option<i32>,
}

/// How revenue is spread over customers, from the one with the least to the one with the most.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct Concentration {
    /// Customers with a purchase.
    pub customers: f64,
    /// Their revenue; a customer whose refunds exceed the purchases counts as 0.
    pub revenue: f64,
    /// Share of the customers at each point of the Lorenz curve: 0, 0.01, …, 1.
    #[serde(serialize_with = "crate::column::serialize")]
    #[cfg_attr(target_arch = "wasm32", tsify(type = "Float64Array"))]
    pub customer_share: Vec<f64>,
    /// Share of the revenue that these customers, who bought least, brought.
    #[serde(serialize_with = "crate::column::serialize")]
    #[cfg_attr(target_arch = "wasm32", tsify(type = "Float64Array"))]
    pub revenue_share: Vec<f64>,
    /// Share of the revenue of the tenth of the customers who bought most; absent without revenue.
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub top_tenth_share: Option<f64>,
    /// Gini coefficient: 0 when all customers bring the same, near 1 when one brings all; absent without revenue.
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub gini: Option<f64>,
}

/// Concentration of the revenue on the given days, the first and the last included.
///
/// Where the tenth of the customers is not a whole number, the Lorenz curve is read between its points.
pub fn concentration(table: &OrderTable, options: &ConcentrationOptions) -> Concentration {
    let from = options.from.unwrap_or(i32::MIN);
    let until = options.until.unwrap_or(i32::MAX);
    let mut revenues = Vec::new();
    for customer in 0..table.customers() as u32 {
        let mut revenue = 0_i64;
        let mut bought = false;
        for order in table.orders_of(customer) {
            if (from..=until).contains(&order.day) {
                revenue += order.hundredths;
                bought |= !order.refund;
            }
        }
        if bought {
            revenues.push(revenue.max(0));
        }
    }
    let lorenz = Lorenz::new(revenues);
    let (customer_share, revenue_share) = lorenz.curve();
    Concentration {
        customers: lorenz.sums.len() as f64,
        revenue: money(lorenz.total()),
        revenue_share,
        customer_share,
        top_tenth_share: lorenz.top_tenth_share(),
        gini: lorenz.gini(),
    }
}

/// Running sums of sorted revenues.
pub(crate) struct Lorenz {
    sums: Vec<i64>,
}

impl Lorenz {
    pub(super) fn new(mut revenues: Vec<i64>) -> Self {
        revenues.sort_unstable();
        let mut total = 0;
        for revenue in &mut revenues {
            total += *revenue;
            *revenue = total;
        }
        Self { sums: revenues }
    }

    /// Of values that are no amounts in hundredths: parts of their sum, so small that none is lost.
    pub(crate) fn of_values(values: &[f64], sum: f64) -> Self {
        const PARTS: f64 = 1e15;
        let scale = if sum > 0.0 { PARTS / sum } else { 0.0 };
        Self::new(values.iter().map(|value| (value * scale) as i64).collect())
    }

    fn total(&self) -> i64 {
        self.sums.last().copied().unwrap_or(0)
    }

    /// Shares of the customers in steps of a hundredth, and the share of the revenue of each; where there is none to
    /// divide, as if all had the same.
    pub(crate) fn curve(&self) -> (Vec<f64>, Vec<f64>) {
        let shares = (0..=100).map(|percent| f64::from(percent) / 100.0);
        shares
            .map(|share| (share, self.at(share).unwrap_or(share)))
            .unzip()
    }

    /// Share of the revenue of the given share of the customers, those with the least.
    fn at(&self, share: f64) -> Option<f64> {
        let total = self.total();
        if total <= 0 {
            return None;
        }
        let place = share * self.sums.len() as f64;
        let whole = place.floor() as usize;
        let sum = |count: usize| {
            let at = count.min(self.sums.len()).checked_sub(1);
            at.and_then(|at| self.sums.get(at))
                .map_or(0.0, |&sum| sum as f64)
        };
        let below = sum(whole);
        Some((below + (place - whole as f64) * (sum(whole + 1) - below)) / total as f64)
    }

    /// Share of the revenue of the tenth of the customers with the most.
    pub(crate) fn top_tenth_share(&self) -> Option<f64> {
        self.at(0.9).map(|rest| 1.0 - rest)
    }

    pub(crate) fn gini(&self) -> Option<f64> {
        let total = self.total();
        if total <= 0 {
            return None;
        }
        let count = self.sums.len() as f64;
        let area: f64 = self.sums.iter().map(|&sum| sum as f64 / total as f64).sum();
        Some((count + 1.0 - 2.0 * area) / count)
    }
}
