//! Each customer under a buying and a spend model: what the forecast's columns and totals are made of.

use super::options::ForecastOptions;
use super::result::ForecastCustomers;
use crate::error::Result;
use crate::models::{AnyBuyingModel, Future, GammaGamma, Histories, PredictionTable};
use crate::orders::{CustomerSummaries, OrderTable, SummaryOptions, summarise};

/// The months ahead that totals are told for.
pub(super) const MONTHS: [f64; 4] = [3.0, 6.0, 12.0, 24.0];

/// The customers of a table, with equal histories put together.
#[derive(Debug)]
pub(super) struct Customers {
    pub customer: Vec<u32>,
    pub frequency: Vec<f64>,
    pub recency: Vec<f64>,
    pub observed: Vec<f64>,
    pub mean_spend: Vec<f64>,
    table: PredictionTable,
    /// Units of time up to each of [`MONTHS`], then up to the customers' own horizon.
    horizons: [f64; 5],
    discount: f64,
    value_horizon: Option<f64>,
}

/// What a buying model says about each distinct history.
#[derive(Debug, Clone)]
pub(super) struct Expectations {
    pub alive: Vec<f64>,
    /// Purchases up to each of [`MONTHS`], then up to the customers' own horizon.
    pub purchases: [Vec<f64>; 5],
    /// Discounted purchases, if values are wanted.
    pub discounted: Option<Vec<f64>>,
}

impl Customers {
    /// The customers of a table with a purchase by the end of the observation.
    pub fn of_table(table: &OrderTable, options: &ForecastOptions) -> Result<Self> {
        let summaries = summarise(
            table,
            &SummaryOptions::observed_until(options.observed_until, options.unit),
        )?;
        Ok(Self::new(summaries, options))
    }

    pub fn new(summaries: CustomerSummaries, options: &ForecastOptions) -> Self {
        let CustomerSummaries {
            customer,
            frequency,
            recency,
            age,
            mean_spend,
            ..
        } = summaries;
        let frequency: Vec<f64> = frequency.into_iter().map(f64::from).collect();
        let table = PredictionTable::of_histories(&Histories {
            frequency: &frequency,
            recency: &recency,
            observed: &age,
            weights: None,
        });
        let [three, six, twelve, two_years] = MONTHS.map(|months| options.units(months));
        let own = options.units(options.horizon_months);
        Self {
            customer,
            frequency,
            recency,
            observed: age,
            mean_spend,
            table,
            horizons: [three, six, twelve, two_years, own],
            discount: options.discount(),
            value_horizon: options.value_months.map(|months| options.units(months)),
        }
    }

    pub fn histories(&self) -> Histories<'_> {
        Histories {
            frequency: &self.frequency,
            recency: &self.recency,
            observed: &self.observed,
            weights: None,
        }
    }

    /// What a model says about each distinct history; values take most of the time.
    pub fn expect(&self, model: &AnyBuyingModel, with_values: bool) -> Expectations {
        let alive = self.table.alive(model);
        let of = |f: &dyn Fn(&AnyBuyingModel) -> f64| self.table.given(model, &alive, f);
        Expectations {
            purchases: self
                .horizons
                .map(|time| of(&|active| active.expected_purchases(time))),
            discounted: with_values.then(|| {
                of(&|active| match self.value_horizon {
                    Some(horizon) => active.discounted_purchases_until(self.discount, horizon),
                    None => active.discounted_purchases(self.discount),
                })
            }),
            alive,
        }
    }

    /// The probability of being active of each distinct history.
    pub fn alive(&self, model: &AnyBuyingModel) -> Vec<f64> {
        self.table.alive(model)
    }

    /// The expectation, for each distinct history, of what `f` tells about an active customer.
    pub fn given(
        &self,
        model: &AnyBuyingModel,
        alive: &[f64],
        f: &dyn Fn(&AnyBuyingModel) -> f64,
    ) -> Vec<f64> {
        self.table.given(model, alive, f)
    }

    /// Mean spend per purchase that a spend model expects of each customer; `None` where it does not exist for all.
    pub fn spend(&self, model: &GammaGamma) -> Option<Vec<f64>> {
        let rows = self.frequency.iter().zip(&self.mean_spend);
        rows.map(|(x, z)| model.expected_spend(if *z > 0.0 { *x } else { 0.0 }, *z))
            .collect()
    }

    /// How many customers share each distinct history.
    pub fn counts(&self) -> Vec<f64> {
        self.sum_of(|_| 1.0)
    }

    /// The sum of a number of each customer over those who share a history.
    pub fn sum_of(&self, number: impl Fn(usize) -> f64) -> Vec<f64> {
        let mut sums = vec![0.0; self.table.len()];
        for (customer, position) in self.table.index().iter().enumerate() {
            if let Some(sum) = sums.get_mut(*position as usize) {
                *sum += number(customer);
            }
        }
        sums
    }

    /// A column of distinct histories, one entry for each customer.
    pub fn scatter(&self, distinct: &[f64]) -> Vec<f64> {
        self.table.scatter(distinct)
    }

    /// The columns without intervals.
    pub fn columns(
        &self,
        expected: &Expectations,
        spend: Option<&[f64]>,
        margin: f64,
    ) -> ForecastCustomers {
        let discounted = expected.discounted.as_ref().map(|d| self.scatter(d));
        let discounted = discounted.filter(|column| !column.contains(&f64::INFINITY));
        let value = |(discounted, spend): (Vec<f64>, &[f64])| {
            let pairs = discounted.iter().zip(spend);
            pairs.map(|(n, z)| margin * n * z).collect()
        };
        let [.., own] = &expected.purchases;
        ForecastCustomers {
            customer: self.customer.clone(),
            frequency: self.frequency.clone(),
            recency: self.recency.clone(),
            observed: self.observed.clone(),
            mean_spend: self.mean_spend.clone(),
            probability_alive: self.scatter(&expected.alive),
            expected_purchases: self.scatter(own),
            expected_spend: spend.map(<[f64]>::to_vec),
            value: discounted.zip(spend).map(value),
            ..ForecastCustomers::default()
        }
    }
}
