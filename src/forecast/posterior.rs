//! The posterior and the refits of a buying model on the customers of a table.

use super::options::ForecastOptions;
use super::refits::TableRefits;
use super::result::ForecastTotals;
use crate::error::Result;
use crate::models::plain::{
    BuyingPosterior, HistoryColumns, PosteriorSample, PosteriorSampleOptions, Refits,
};
use crate::models::{AnyBuyingModel, BuyingModelName, FitOutcome, FitRefusal};
use crate::orders::{CustomerSummaries, OrderTable, SummaryOptions, TimeUnit, summarise};
use serde::{Deserialize, Serialize};

/// Which model, on whom, and how long to sample or refit.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct TablePosteriorOptions {
    /// The buying model.
    pub model: BuyingModelName,
    /// Unit of time of the model's parameters. Default: weeks.
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub unit: TimeUnit,
    /// Last day of the observation; the last day with an order if absent.
    #[cfg_attr(target_arch = "wasm32", tsify(optional, type = "Day"))]
    pub observed_until: Option<i32>,
    /// Of a posterior: effective draws wanted of each parameter. Default 1,000.
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub effective_draws: f64,
    /// Of a bootstrap: number of refits. Default 1,000.
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub refits: u32,
    /// The same seed gives the same draws. Default 1.
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub seed: u32,
    /// Of a bootstrap: share of the spend that is margin, for the equity. Default 1.
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub gross_margin: f64,
    /// Of a bootstrap: discount rate of one year, at least 0, for the equity. Default 0.1.
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub annual_discount_rate: f64,
    /// Of a bootstrap: how far the equity looks ahead, in months; for ever if absent.
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub value_months: Option<f64>,
}

impl TablePosteriorOptions {
    /// The same as the forecast has them, which tells the same totals with other intervals.
    fn of_forecast(&self) -> ForecastOptions {
        ForecastOptions {
            model: Some(self.model),
            unit: self.unit,
            observed_until: self.observed_until,
            gross_margin: self.gross_margin,
            annual_discount_rate: self.annual_discount_rate,
            value_months: self.value_months,
            ..ForecastOptions::default()
        }
    }
}

fn histories_of(summaries: &CustomerSummaries) -> HistoryColumns {
    HistoryColumns {
        frequency: summaries.frequency.iter().copied().map(f64::from).collect(),
        recency: summaries.recency.clone(),
        observed: summaries.age.clone(),
        weights: None,
    }
}

/// A posterior or a bootstrap in the making, unless the model cannot be fitted.
pub struct PosteriorSteps(std::result::Result<Work, FitRefusal>);

enum Work {
    Posterior(BuyingPosterior),
    Bootstrap(Box<TableRefits>),
}

/// What came of it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(
    tag = "outcome",
    rename_all = "camelCase",
    rename_all_fields = "camelCase"
)]
pub enum TablePosterior {
    /// Draws from the posterior.
    Sampled {
        /// The draws, and whether they can be trusted.
        posterior: PosteriorSample,
    },
    /// Refits.
    Refitted {
        /// The refits, with intervals of the parameters.
        refits: Refits,
        /// The totals of the forecast with the same model and options, with the intervals that hold 95 % of the refits' totals
        /// of the same customers. They stand beside those of the forecast: where they are wider, the model is not quite right.
        totals: ForecastTotals,
    },
    /// The data cannot tell the parameters.
    Refused {
        /// Why not.
        reason: FitRefusal,
    },
}

impl PosteriorSteps {
    /// Samples the posterior of a model.
    ///
    /// # Errors
    /// An option that is out of its range.
    pub fn posterior(table: &OrderTable, options: &TablePosteriorOptions) -> Result<Self> {
        Self::new(table, options, |_, summaries| {
            let posterior = BuyingPosterior::new(&PosteriorSampleOptions {
                model: options.model,
                customers: histories_of(&summaries),
                effective_draws: options.effective_draws,
                seed: options.seed,
                ..PosteriorSampleOptions::default()
            })?;
            Ok(Work::Posterior(posterior))
        })
    }

    /// Refits a model on customers drawn with replacement, and tells what the forecast's totals would be.
    ///
    /// # Errors
    /// An option that is out of its range.
    pub fn bootstrap(table: &OrderTable, options: &TablePosteriorOptions) -> Result<Self> {
        let of_forecast = options.of_forecast();
        of_forecast.validate()?;
        Self::new(table, options, |model, summaries| {
            let how = [options.refits, options.seed];
            let refits = TableRefits::new(model, summaries, &of_forecast, how)?;
            Ok(Work::Bootstrap(Box::new(refits)))
        })
    }

    fn new(
        table: &OrderTable,
        options: &TablePosteriorOptions,
        begin: impl FnOnce(AnyBuyingModel, CustomerSummaries) -> Result<Work>,
    ) -> Result<Self> {
        let summaries = summarise(
            table,
            &SummaryOptions::observed_until(options.observed_until, options.unit),
        )?;
        let outcome = AnyBuyingModel::fit(options.model, &histories_of(&summaries).histories())?;
        Ok(Self(match outcome {
            FitOutcome::Fitted(fit) => Ok(begin(fit.model, summaries)?),
            FitOutcome::Refused { reason } => Err(reason),
        }))
    }

    /// Goes one step further; the share that is done, 1 at the end.
    pub fn advance(&mut self) -> f64 {
        match &mut self.0 {
            Ok(Work::Posterior(posterior)) => {
                if posterior.advance() {
                    1.0
                } else {
                    posterior.progress().min(0.999)
                }
            }
            Ok(Work::Bootstrap(bootstrap)) => {
                bootstrap.advance();
                bootstrap.progress()
            }
            Err(_) => 1.0,
        }
    }

    /// What came of it.
    pub fn finish(self) -> TablePosterior {
        match self.0 {
            Ok(Work::Posterior(posterior)) => TablePosterior::Sampled {
                posterior: posterior.finish(),
            },
            Ok(Work::Bootstrap(bootstrap)) => {
                let (refits, totals) = bootstrap.finish();
                TablePosterior::Refitted { refits, totals }
            }
            Err(reason) => TablePosterior::Refused { reason },
        }
    }
}

impl Default for TablePosteriorOptions {
    fn default() -> Self {
        Self {
            model: BuyingModelName::MbgNbd,
            unit: ForecastOptions::default().unit,
            observed_until: None,
            effective_draws: 1_000.0,
            refits: 1_000,
            seed: 1,
            gross_margin: ForecastOptions::default().gross_margin,
            annual_discount_rate: ForecastOptions::default().annual_discount_rate,
            value_months: None,
        }
    }
}
