//! Many customers' histories, arranged so that a prediction is computed once for what it depends on.

use super::buying::{BuyingModel, log_probability_alive, probability_alive};
use super::grouping::Groups;
use super::histories::History;

/// Distinct histories, and the distinct futures that they have in common: what an active customer will do depends on the
/// frequency and the observation time alone.
#[derive(Debug, Clone)]
pub struct PredictionTable {
    histories: Vec<History>,
    /// For each row as given, which of the histories it is.
    index: Vec<u32>,
    /// Histories that stand for all with the same future.
    futures: Vec<History>,
    /// For each of the histories, which of the futures it has.
    future: Vec<u32>,
}

impl PredictionTable {
    /// Arranges grouped histories: frequency, recency and observation time.
    pub fn new(groups: &Groups) -> Self {
        let rows: Vec<_> = groups.distinct().collect();
        let pairs = rows.iter().map(|([x, _, t], w)| ([*x, *t, 0.0], *w));
        let futures = Groups::new(pairs.collect());
        let representative = |([frequency, observed, _], _): ([f64; 3], f64)| History {
            frequency,
            recency: observed,
            observed,
        };
        let history = |([frequency, recency, observed], _): ([f64; 3], f64)| History {
            frequency,
            recency,
            observed,
        };
        Self {
            index: groups.index.clone(),
            futures: futures.distinct().map(representative).collect(),
            future: futures.index,
            histories: rows.into_iter().map(history).collect(),
        }
    }

    /// Number of distinct histories.
    pub const fn len(&self) -> usize {
        self.histories.len()
    }

    /// Whether there is none.
    pub const fn is_empty(&self) -> bool {
        self.histories.is_empty()
    }

    /// For each row as given, which of the distinct histories it is.
    pub fn index(&self) -> &[u32] {
        &self.index
    }

    /// The distinct histories.
    pub fn histories(&self) -> &[History] {
        &self.histories
    }

    /// The probability of being active of each distinct history.
    pub fn alive<M: BuyingModel>(&self, model: &M) -> Vec<f64> {
        let histories = self.histories.iter();
        histories.map(|h| model.probability_alive(h)).collect()
    }

    /// The probability of being active of each distinct history, and its logarithm.
    pub fn alive_with_logarithm<M: BuyingModel>(&self, model: &M) -> (Vec<f64>, Vec<f64>) {
        let odds = self.histories.iter();
        odds.map(|h| model.log_odds_of_having_left(h))
            .map(|odds| (probability_alive(odds), log_probability_alive(odds)))
            .unzip()
    }

    /// The conditional expectation, for each distinct history, of what `f` tells about an active customer, given the
    /// probabilities of being active.
    pub fn given<M: BuyingModel>(
        &self,
        model: &M,
        alive: &[f64],
        f: &dyn Fn(&M::Active) -> f64,
    ) -> Vec<f64> {
        let futures = self.futures.iter();
        let of_future: Vec<f64> = futures.map(|h| f(&model.given_active(h))).collect();
        let mut expected = scatter(&self.future, &of_future);
        for (expectation, alive) in expected.iter_mut().zip(alive) {
            *expectation *= alive;
        }
        expected
    }

    /// A column of distinct histories, one entry for each row as given.
    pub fn scatter(&self, distinct: &[f64]) -> Vec<f64> {
        scatter(&self.index, distinct)
    }
}

fn scatter(index: &[u32], values: &[f64]) -> Vec<f64> {
    let at = |position: &u32| values.get(*position as usize).copied();
    index.iter().map(|p| at(p).unwrap_or(f64::NAN)).collect()
}
