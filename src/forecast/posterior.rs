//! The posterior and the refits of a buying model on the customers of a table.

use super::options::ForecastOptions;
use crate::error::Result;
use crate::models::plain::{
    BootstrapOptions, BuyingBootstrap, BuyingPosterior, HistoryColumns, PosteriorSample,
    PosteriorSampleOptions, Refits,
};
use crate::models::{AnyBuyingModel, BuyingModelName, FitOutcome, FitRefusal};
use crate::orders::{OrderTable, SummaryOptions, TimeUnit, summarise};
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
}

/// The customers of a table as columns.
pub(super) fn histories_of(
    table: &OrderTable,
    unit: TimeUnit,
    observed_until: Option<i32>,
) -> Result<HistoryColumns> {
    let summaries = summarise(
        table,
        &SummaryOptions {
            unit,
            calibration_end: observed_until,
            holdout_end: observed_until,
        },
    )?;
    Ok(HistoryColumns {
        frequency: summaries.frequency.into_iter().map(f64::from).collect(),
        recency: summaries.recency,
        observed: summaries.age,
        weights: None,
    })
}

/// A posterior or a bootstrap in the making, unless the model cannot be fitted.
pub struct PosteriorSteps(std::result::Result<Work, FitRefusal>);

enum Work {
    Posterior(BuyingPosterior),
    Bootstrap(BuyingBootstrap),
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
        /// The refits, with intervals.
        refits: Refits,
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
        Self::new(table, options, |_, customers| {
            let posterior = BuyingPosterior::new(&PosteriorSampleOptions {
                model: options.model,
                customers,
                effective_draws: options.effective_draws,
                seed: options.seed,
                ..PosteriorSampleOptions::default()
            })?;
            Ok(Work::Posterior(posterior))
        })
    }

    /// Refits a model on customers drawn with replacement.
    ///
    /// # Errors
    /// An option that is out of its range.
    pub fn bootstrap(table: &OrderTable, options: &TablePosteriorOptions) -> Result<Self> {
        Self::new(table, options, |model, customers| {
            let bootstrap = BuyingBootstrap::new(&BootstrapOptions {
                model,
                customers,
                refits: options.refits,
                seed: options.seed,
            })?;
            Ok(Work::Bootstrap(bootstrap))
        })
    }

    fn new(
        table: &OrderTable,
        options: &TablePosteriorOptions,
        begin: impl FnOnce(AnyBuyingModel, HistoryColumns) -> Result<Work>,
    ) -> Result<Self> {
        let customers = histories_of(table, options.unit, options.observed_until)?;
        let outcome = AnyBuyingModel::fit(options.model, &customers.histories())?;
        Ok(Self(match outcome {
            FitOutcome::Fitted(fit) => Ok(begin(fit.model, customers)?),
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
            Ok(Work::Bootstrap(bootstrap)) => TablePosterior::Refitted {
                refits: bootstrap.refits(),
            },
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
        }
    }
}
