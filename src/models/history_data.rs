//! Histories as the likelihoods of BG/NBD, MBG/NBD and Pareto/NBD need them: what depends on x alone or on T alone is
//! summed over the distinct x and T.

use super::coded_rows::Dictionary;
use super::grouping::Groups;
use crate::numerics::lanes::F64x2;

/// A sample pays if it is one pair of rows of so many.
const LEAST_THINNED: usize = 3;

/// Distinct histories and distinct observation times.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct HistoryData {
    /// Distinct rows of frequency, recency and observation time.
    pub groups: Groups,
    /// Number of customers.
    pub customers: f64,
    /// Mean observation time.
    pub mean_observed: f64,
    /// Distinct observation times, two at a time; for each of the rows, which of them it has …
    observed: Vec<[f64; 2]>,
    time_of: Vec<u32>,
    /// … and for each, the customers observed so long and their purchases.
    sums: Vec<[[f64; 2]; 2]>,
}

/// Sums over all customers of `ln(α+T)`, `1/(α+T)` and `1/(α+T)²`, once plain, but with `ln((α+T)/α)`, and once times x.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct LogSums {
    pub log: f64,
    pub inverse: f64,
    pub square: f64,
    pub purchases_log: f64,
    pub purchases_inverse: f64,
    pub purchases_square: f64,
}

impl HistoryData {
    pub fn new(groups: Groups) -> Self {
        let mut times = Dictionary::new();
        let pairs = groups.pairs.iter().flat_map(|[_, observed]| observed);
        let time_of = pairs.map(|time| times.code(*time)).collect();
        let (pairs, last) = times.values().as_chunks::<2>();
        let mut observed = pairs.to_vec();
        observed.extend(last.first().map(|last| [*last; 2]));
        Self::with_times(groups, observed, time_of)
    }

    fn with_times(groups: Groups, observed: Vec<[f64; 2]>, time_of: Vec<u32>) -> Self {
        let mut sums = vec![[[0.0; 2]; 2]; observed.len()];
        let mut time = time_of.iter();
        for block in &groups.blocks {
            for (_, weights) in groups.rows(block) {
                for (w, t) in weights.iter().zip(time.by_ref()) {
                    let [n, purchases] = match sums.get_mut(*t as usize / 2) {
                        Some([[n, _], [purchases, _]]) if t.is_multiple_of(2) => [n, purchases],
                        Some([[_, n], [_, purchases]]) => [n, purchases],
                        None => continue,
                    };
                    *n += w;
                    *purchases += w * block.key;
                }
            }
        }
        let (mut customers, mut total) = (0.0, 0.0);
        for ([n, _], times) in sums.iter().zip(&observed) {
            customers += n.iter().sum::<f64>();
            total += n.iter().zip(times).map(|(n, t)| n * t).sum::<f64>();
        }
        Self {
            groups,
            customers,
            mean_observed: total / customers,
            observed,
            time_of,
            sums,
        }
    }

    pub fn reweighted(&self, weights: &[f64]) -> Self {
        Self::with_times(
            self.groups.reweighted(weights),
            self.observed.clone(),
            self.time_of.clone(),
        )
    }

    pub fn sample(&self, pairs: usize) -> Option<Self> {
        let nth = self.groups.pairs.len().div_ceil(pairs);
        (nth >= LEAST_THINNED).then(|| Self::new(self.groups.thinned(nth)))
    }

    pub fn log_sums(&self, alpha: f64) -> LogSums {
        let mut sums = [F64x2::ZERO; 6];
        for (times, [weights, purchases]) in self.observed.iter().zip(&self.sums) {
            let until = pair(times) + alpha;
            // Of the quotient, so that a large α times a large shape leaves no large terms to cancel.
            let grown = (until * (1.0 / alpha)).ln();
            let log = until.ln();
            let inverse = F64x2::splat(1.0) / until;
            let square = inverse * inverse;
            let (w, x) = (pair(weights), pair(purchases));
            let terms = [
                w * grown,
                w * inverse,
                w * square,
                x * log,
                x * inverse,
                x * square,
            ];
            for (sum, term) in sums.iter_mut().zip(terms) {
                *sum += term;
            }
        }
        let [
            log,
            inverse,
            square,
            purchases_log,
            purchases_inverse,
            purchases_square,
        ] = sums.map(F64x2::sum);
        LogSums {
            log,
            inverse,
            square,
            purchases_log,
            purchases_inverse,
            purchases_square,
        }
    }
}

#[inline(always)]
pub(super) fn pair(&[a, b]: &[f64; 2]) -> F64x2 {
    F64x2::new(a, b)
}
