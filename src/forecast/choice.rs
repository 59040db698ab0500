//! Which buying model: every model fitted on the first two thirds of the time and judged by the last.

use super::options::ForecastOptions;
use super::result::ForecastChoice;
use crate::error::Result;
use crate::models::{
    BuyingModelName, FitRefusal, Histories, HoldOut, ModelCandidate, ModelComparison, candidate,
    ranked,
};
use crate::orders::{OrderTable, SummaryOptions, summarise};

/// More customers than this are thinned before models are compared: what is left still tells them apart.
const MOST_CUSTOMERS: usize = 30_000;

/// The models that are compared: those of purchases at random times.
const COMPARED: [BuyingModelName; 4] = [
    BuyingModelName::BgNbd,
    BuyingModelName::MbgNbd,
    BuyingModelName::ParetoNbd,
    BuyingModelName::Nbd,
];

/// A comparison of models, one model at a time.
#[derive(Debug)]
pub(super) struct Choosing {
    frequency: Vec<f64>,
    recency: Vec<f64>,
    observed: Vec<f64>,
    purchases: Vec<f64>,
    held_out: Option<(i32, f64)>,
    candidates: Vec<ModelCandidate>,
    refused: Option<FitRefusal>,
    next: usize,
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
        Ok(Self {
            frequency: counts(&summaries.frequency),
            recency: times(&summaries.recency),
            observed: times(&summaries.age),
            purchases: counts(&summaries.holdout_frequency),
            held_out: enough.then(|| (end, f64::from(until - end) / unit)),
            candidates: Vec::new(),
            refused: None,
            next: 0,
        })
    }

    /// Fits and judges the next model.
    pub fn advance(&mut self) -> Result<()> {
        let Some(model) = COMPARED.get(self.next).copied() else {
            return Ok(());
        };
        let histories = Histories {
            frequency: &self.frequency,
            recency: &self.recency,
            observed: &self.observed,
            weights: None,
        };
        let held = self.held_out.map(|(_, length)| HoldOut {
            purchases: &self.purchases,
            length,
        });
        match candidate(model, &histories, held.as_ref())? {
            Ok(candidate) => self.candidates.push(candidate),
            Err(reason) => self.refused = Some(reason),
        }
        self.next += 1;
        if self.refused.is_some() {
            self.next = COMPARED.len();
        }
        Ok(())
    }

    pub fn is_complete(&self) -> bool {
        self.next >= COMPARED.len()
    }

    pub fn progress(&self) -> f64 {
        self.next as f64 / COMPARED.len() as f64
    }

    /// The models, ranked.
    pub fn finish(&mut self) -> ForecastChoice {
        let candidates = std::mem::take(&mut self.candidates);
        ForecastChoice {
            comparison: match self.refused {
                Some(reason) => ModelComparison::Refused { reason },
                None => ranked(candidates),
            },
            customers: self.frequency.len() as f64,
            calibration_until: self.held_out.map(|(day, _)| day),
            held_out: self.held_out.map(|(_, length)| length),
        }
    }
}
