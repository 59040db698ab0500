//! Which buying model: every model fitted on the first two thirds of the time and judged by the last.

use super::options::ForecastOptions;
use super::result::ForecastChoice;
use crate::error::Result;
use crate::models::{
    BuyingFit, BuyingModelName, FitOutcome, FitRefusal, Groups, Histories, HoldOut, LeftOut,
    LeftOutBecause, ModelCandidate, ModelComparison, judged, opportunities, ranked,
};
use crate::orders::{OrderTable, SummaryOptions, TimeUnit, summarise};

/// More customers than this are thinned before models are compared: what is left still tells them apart.
const MOST_CUSTOMERS: usize = 30_000;

/// A comparison of models, one step of a fit at a time.
#[derive(Debug)]
pub(super) struct Choosing {
    frequency: Vec<f64>,
    recency: Vec<f64>,
    observed: Vec<f64>,
    purchases: Vec<f64>,
    held_out: Option<(i32, f64)>,
    groups: Groups,
    /// The models that are compared, and how many of them are fitted and judged.
    compared: Vec<BuyingModelName>,
    done: usize,
    fit: Option<BuyingFit>,
    candidates: Vec<ModelCandidate>,
    refused: Option<FitRefusal>,
    left_out: Vec<LeftOut>,
}

impl Choosing {
    pub fn new(table: &OrderTable, options: &ForecastOptions, until: i32) -> Result<Self> {
        let first = table.days().map_or(until, |(first, _)| first);
        let unit = options.unit.days();
        let calibration_until = until - (until - first) / 3;
        // Less than four units of either side tell nothing.
        let enough = f64::from(until - calibration_until) >= 4.0 * unit
            && f64::from(calibration_until - first) >= 4.0 * unit;
        let end = if enough { calibration_until } else { until };
        let summaries = summarise(
            table,
            &SummaryOptions {
                unit: options.unit,
                calibration_end: Some(end),
                holdout_end: Some(until),
            },
        )?;
        let nth = summaries.customer.len().div_ceil(MOST_CUSTOMERS).max(1);
        let counts = |column: &[u32]| column.iter().step_by(nth).map(|n| f64::from(*n)).collect();
        let times = |column: &[f64]| column.iter().step_by(nth).copied().collect();
        let mut choosing = Self {
            frequency: counts(&summaries.frequency),
            recency: times(&summaries.recency),
            observed: times(&summaries.age),
            purchases: counts(&summaries.holdout_frequency),
            held_out: enough.then(|| (end, f64::from(until - end) / unit)),
            groups: Groups::default(),
            compared: BuyingModelName::AT_RANDOM_TIMES.to_vec(),
            done: 0,
            fit: None,
            candidates: Vec::new(),
            refused: None,
            left_out: Vec::new(),
        };
        choosing.groups = Groups::without_index(&choosing.histories());
        match opportunities(&choosing.groups, enough) {
            // An opportunity is a day. In weeks or more the last one would be a part of one.
            Ok(()) if options.unit == TimeUnit::Day => {
                choosing.compared.push(BuyingModelName::BgBb)
            }
            Ok(()) => choosing.left_out.push(LeftOut {
                model: BuyingModelName::BgBb,
                because: LeftOutBecause::NoOpportunities,
            }),
            Err(left_out) => choosing.left_out.push(left_out),
        }
        Ok(choosing)
    }

    fn histories(&self) -> Histories<'_> {
        Histories {
            frequency: &self.frequency,
            recency: &self.recency,
            observed: &self.observed,
            weights: None,
        }
    }

    /// Goes one step further in fitting and judging the next model.
    pub fn advance(&mut self) -> Result<()> {
        let Some(model) = self.compared.get(self.done).copied() else {
            return Ok(());
        };
        let groups = &self.groups;
        let fit = self
            .fit
            .get_or_insert_with(|| BuyingFit::new(model, groups.clone()));
        if !fit.advance() {
            return Ok(());
        }
        let held = self.held_out.map(|(_, length)| HoldOut {
            purchases: &self.purchases,
            length,
        });
        match self.fit.take().map(BuyingFit::finish) {
            Some(FitOutcome::Fitted(fit)) => {
                let candidate = judged(fit, &self.histories(), held.as_ref())?;
                self.candidates.push(candidate);
                self.done += 1;
            }
            Some(FitOutcome::Refused { reason }) => {
                self.refused = Some(reason);
                self.done = self.compared.len();
            }
            None => {}
        }
        Ok(())
    }

    pub fn is_complete(&self) -> bool {
        self.done >= self.compared.len()
    }

    pub fn progress(&self) -> f64 {
        let of_fit = self.fit.as_ref().map_or(0.0, BuyingFit::progress);
        (self.done as f64 + of_fit) / self.compared.len() as f64
    }

    /// The models, ranked.
    pub fn finish(&mut self) -> ForecastChoice {
        let candidates = std::mem::take(&mut self.candidates);
        ForecastChoice {
            comparison: match self.refused {
                Some(reason) => ModelComparison::Refused { reason },
                None => ranked(candidates, std::mem::take(&mut self.left_out)),
            },
            customers: self.frequency.len() as f64,
            calibration_until: self.held_out.map(|(day, _)| day),
            held_out: self.held_out.map(|(_, length)| length),
        }
    }
}
