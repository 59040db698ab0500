//! What a model would have foreseen: fitted on the orders up to a day, and held against those that came later.

use super::purchases::{Followed, PurchaseTrack};
use crate::error::{Result, check};
use crate::models::{
    AnyBuyingModel, BuyingModelName, Convergence, FitOutcome, FitRefusal, Histories, HoldOut,
    HoldOutErrors, hold_out_errors,
};
use crate::orders::{OrderTable, SummaryOptions, TimeUnit, summarise};
use serde::{Deserialize, Serialize};

/// Which model, and the day up to which it is fitted.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct CalibrationOptions {
    /// The buying model.
    pub model: BuyingModelName,
    /// Unit of time of its parameters. Default: weeks.
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub unit: TimeUnit,
    /// Last day of the orders that it is fitted on.
    #[cfg_attr(target_arch = "wasm32", tsify(type = "Day"))]
    pub calibration_end: i32,
    /// Last day of those that it is held against; the last day with an order if absent.
    #[cfg_attr(target_arch = "wasm32", tsify(optional, type = "Day"))]
    pub observed_until: Option<i32>,
}

/// What it would have foreseen.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct Calibration {
    /// The fit on the orders of the calibration.
    #[cfg_attr(target_arch = "wasm32", tsify(type = "FitOutcome<AnyBuyingModel>"))]
    pub buying: FitOutcome<AnyBuyingModel>,
    /// Purchases week by week, of the whole time; absent where the fit cannot be used.
    pub track: Option<PurchaseTrack>,
    /// Errors in the time held out, of the customers of the calibration; absent where the fit cannot be used, or nothing
    /// was held out.
    pub errors: Option<HoldOutErrors>,
}

/// Customers by repeat purchases: 0 to 6, 7 and more, as in the papers.
const MOST: u32 = 7;

/// A calibration in the making.
#[derive(Debug)]
pub struct CalibrationSteps {
    options: CalibrationOptions,
    followed: Followed,
    frequency: Vec<f64>,
    recency: Vec<f64>,
    observed: Vec<f64>,
    purchases: Vec<f64>,
    /// Length of the time held out, in units of time.
    length: f64,
    fitted: Option<FitOutcome<AnyBuyingModel>>,
}

impl CalibrationSteps {
    /// Gets ready.
    ///
    /// # Errors
    /// An end of the calibration after the last day.
    pub fn new(table: &OrderTable, options: &CalibrationOptions) -> Result<Self> {
        let last = table.days().map_or(0, |(_, last)| last);
        let until = options.observed_until.unwrap_or(last);
        let end = options.calibration_end;
        check("calibrationEnd", end.into()).at_most(until.into())?;
        let summaries = summarise(
            table,
            &SummaryOptions {
                unit: options.unit,
                calibration_end: Some(end),
                holdout_end: Some(until),
            },
        )?;
        let counts = |column: Vec<u32>| column.into_iter().map(f64::from).collect();
        Ok(Self {
            followed: Followed::new(table, until),
            frequency: counts(summaries.frequency),
            recency: summaries.recency,
            observed: summaries.age,
            purchases: counts(summaries.holdout_frequency),
            length: f64::from(until - end) / options.unit.days(),
            fitted: None,
            options: options.clone(),
        })
    }

    /// Fits the model; the share that is done.
    ///
    /// # Errors
    /// None that the options could cause.
    pub fn advance(&mut self) -> Result<f64> {
        self.fitted = Some(AnyBuyingModel::fit(self.options.model, &self.histories())?);
        Ok(1.0)
    }

    fn histories(&self) -> Histories<'_> {
        Histories {
            frequency: &self.frequency,
            recency: &self.recency,
            observed: &self.observed,
            weights: None,
        }
    }

    /// What the model would have foreseen.
    ///
    /// # Errors
    /// None that the options could cause.
    pub fn finish(mut self) -> Result<Calibration> {
        let buying = self.fitted.take().unwrap_or(FitOutcome::Refused {
            reason: FitRefusal::NoCustomers,
        });
        let (mut track, mut errors) = (None, None);
        if let FitOutcome::Fitted(fit) = &buying
            && fit.convergence != Convergence::NotConverged
        {
            let (unit, covariance) = (self.options.unit, fit.covariance.as_deref());
            track = Some(self.followed.track(&fit.model, unit, covariance));
            if self.length > 0.0 {
                let held = HoldOut {
                    purchases: &self.purchases,
                    length: self.length,
                };
                errors = Some(hold_out_errors(&fit.model, &self.histories(), &held, MOST)?);
            }
        }
        Ok(Calibration {
            buying,
            track,
            errors,
        })
    }
}
