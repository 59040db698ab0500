//! Histories as the likelihoods of BG/NBD, MBG/NBD and Pareto/NBD need them: what depends on x alone or on T alone is
//! summed over the distinct x and T.

use super::grouping::Groups;
use crate::numerics::lanes::F64x2;

/// Below so many pairs of rows a sample does not pay.
const SAMPLE_FROM: usize = 2_000;

/// Distinct histories and distinct observation times.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct HistoryData {
    /// Distinct rows of frequency, recency and observation time.
    pub groups: Groups,
    /// Number of customers.
    pub customers: f64,
    /// Mean observation time.
    pub mean_observed: f64,
    /// Distinct observation times with the customers observed so long …
    observed: Groups,
    /// … and their purchases.
    purchases: Vec<[f64; 2]>,
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
        let rows: Vec<_> = groups.distinct().collect();
        let times = rows.iter().map(|([_, _, t], w)| ([0.0, *t, 0.0], *w));
        let observed = Groups::new(times.collect());
        let mut purchases = vec![[0.0; 2]; observed.pairs.len()];
        let sums = purchases.as_flattened_mut();
        let (mut customers, mut total) = (0.0, 0.0);
        for (([x, _, t], w), position) in rows.iter().zip(&observed.index) {
            customers += w;
            total += w * t;
            if let Some(sum) = sums.get_mut(*position as usize) {
                *sum += w * x;
            }
        }
        Self {
            groups,
            customers,
            mean_observed: total / customers,
            observed,
            purchases,
        }
    }

    pub fn reweighted(&self, weights: &[f64]) -> Self {
        Self::new(self.groups.reweighted(weights))
    }

    pub fn sample(&self) -> Option<Self> {
        let pairs = self.groups.pairs.len();
        let nth = pairs.div_ceil(SAMPLE_FROM / 2);
        (pairs >= SAMPLE_FROM).then(|| Self::new(self.groups.thinned(nth)))
    }

    pub fn log_sums(&self, alpha: f64) -> LogSums {
        let mut sums = [F64x2::ZERO; 6];
        let rows = self.observed.pairs.iter().zip(&self.observed.weights);
        for (([times, _], weights), purchases) in rows.zip(&self.purchases) {
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
