//! Many customers' histories, arranged so that a prediction is computed once for what it depends on.

use super::buying::{BuyingModel, alive_of_pair, first};
use super::coded_rows::Dictionary;
use super::grouping::Groups;
use super::histories::{Histories, History};

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
        Self::arranged(groups, groups.index.clone())
    }

    /// Arranges the histories of customers.
    pub fn of_histories(histories: &Histories<'_>) -> Self {
        let mut groups = Groups::of_histories(histories);
        let index = std::mem::take(&mut groups.index);
        Self::arranged(&groups, index)
    }

    fn arranged(groups: &Groups, index: Vec<u32>) -> Self {
        let mut histories = Vec::with_capacity(2 * groups.pairs.len());
        let mut future = Vec::with_capacity(2 * groups.pairs.len());
        let mut futures: Vec<History> = Vec::new();
        let mut times = Dictionary::new();
        // The latest future with each observation time: those with the same frequency come one after another.
        let mut latest: Vec<u32> = Vec::new();
        for ([frequency, recency, observed], _) in groups.distinct() {
            let history = History {
                frequency,
                recency,
                observed,
            };
            histories.push(history);
            let time = times.code(observed) as usize;
            latest.resize(times.values().len(), u32::MAX);
            let known = latest.get(time).copied().unwrap_or(u32::MAX);
            let of_known = futures.get(known as usize);
            if of_known.is_some_and(|other| other.frequency == frequency) {
                future.push(known);
                continue;
            }
            let new = futures.len() as u32;
            futures.push(History {
                recency: observed,
                ..history
            });
            future.push(new);
            if let Some(latest) = latest.get_mut(time) {
                *latest = new;
            }
        }
        Self {
            histories,
            index,
            futures,
            future,
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
        let mut alive = Vec::with_capacity(self.len());
        self.each_pair(model, |[chances, _]| alive.extend_from_slice(chances));
        alive
    }

    /// The probability of being active of each distinct history, and its logarithm.
    pub fn alive_with_logarithm<M: BuyingModel>(&self, model: &M) -> (Vec<f64>, Vec<f64>) {
        let mut alive = Vec::with_capacity(self.len());
        let mut logarithms = Vec::with_capacity(self.len());
        self.each_pair(model, |[chances, logs]| {
            alive.extend_from_slice(chances);
            logarithms.extend_from_slice(logs);
        });
        (alive, logarithms)
    }

    /// Tells the probabilities of being active and their logarithms, two histories at a time; there may be one at the end.
    fn each_pair<M: BuyingModel>(&self, model: &M, mut tell: impl FnMut([&[f64]; 2])) {
        let (pairs, rest) = self.histories.as_chunks::<2>();
        for pair in pairs {
            let (alive, log) = alive_of_pair(model.log_odds_of_pair(pair));
            tell([&alive.to_array(), &log.to_array()]);
        }
        if let [last] = rest {
            let (alive, log) = alive_of_pair(model.log_odds_of_pair(&[*last; 2]));
            tell([&[first(alive)], &[first(log)]]);
        }
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
        let at = |future: &u32| of_future.get(*future as usize).copied();
        let chances = self.future.iter().zip(alive);
        let expected = chances.map(|(future, alive)| at(future).unwrap_or(f64::NAN) * alive);
        expected.collect()
    }

    /// A column of distinct histories, one entry for each row as given.
    pub fn scatter(&self, distinct: &[f64]) -> Vec<f64> {
        let at = |position: &u32| distinct.get(*position as usize).copied();
        let rows = self.index.iter();
        rows.map(|row| at(row).unwrap_or(f64::NAN)).collect()
    }
}
