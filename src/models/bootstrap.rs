//! How much the estimates would vary with other customers: refits on customers drawn with replacement.

use super::likelihood::{AnyLikelihood, Likelihood};
use crate::numerics::newton::{Ending, Limits, maximise};
use crate::numerics::random::Random;

/// Refits of a model, each on as many customers as there are, drawn with replacement: an iterator of parameters.
///
/// Unlike standard errors from the curvature of the likelihood it does not believe the model: where that is wrong, the
/// bootstrap is wider. Each refit starts from the estimate. A refit that does not converge, as may happen with few
/// customers, gives `None`.
///
/// ```
/// use lifeworth::models::{BgNbd, Bootstrap, EstimableModel, Histories};
///
/// let histories = Histories {
///     frequency: &[0.0, 0.0, 1.0, 2.0, 3.0, 6.0, 9.0, 0.0, 4.0, 2.0],
///     recency: &[0.0, 0.0, 5.0, 20.0, 30.0, 35.0, 38.0, 0.0, 12.0, 3.0],
///     observed: &[39.0, 30.0, 38.0, 39.0, 35.0, 36.0, 39.0, 33.0, 39.0, 37.0],
///     weights: None,
/// };
/// let likelihood = BgNbd::likelihood(&histories);
/// let estimate = [0.8, 6.0, 0.6, 2.0];
/// let refits: Vec<_> = Bootstrap::new(likelihood, estimate, 42).take(20).collect();
/// assert_eq!(refits.len(), 20);
/// ```
pub struct Bootstrap<const N: usize> {
    likelihood: Box<dyn AnyLikelihood<N>>,
    start: [f64; N],
    customers: Vec<u32>,
    weights: Vec<f64>,
    random: Random,
}

impl<const N: usize> Bootstrap<N> {
    /// Refits of the model whose estimated parameters are `estimate`. Weights are rounded to whole customers.
    pub fn new<L: Likelihood<N>>(likelihood: L, estimate: [f64; N], seed: u64) -> Self {
        Self::of(Box::new(likelihood), estimate, seed)
    }

    fn of(likelihood: Box<dyn AnyLikelihood<N>>, estimate: [f64; N], seed: u64) -> Self {
        let weights = likelihood.weights();
        let customers = (0..).zip(&weights).flat_map(|(row, weight): (u32, &f64)| {
            std::iter::repeat_n(row, weight.round() as usize)
        });
        Self {
            start: estimate.map(f64::ln),
            customers: customers.collect(),
            weights,
            random: Random::seeded(seed),
            likelihood,
        }
    }
}

impl<const N: usize> Iterator for Bootstrap<N> {
    type Item = Option<[f64; N]>;

    fn next(&mut self) -> Option<Self::Item> {
        self.weights.fill(0.0);
        let count = self.customers.len() as u64;
        for _ in 0..count {
            // The upper half of a 128-bit product: a whole number below `count`.
            let drawn = (u128::from(self.random.next_u64()) * u128::from(count)) >> 64;
            let row = self.customers.get(drawn as usize).copied().unwrap_or(0);
            if let Some(weight) = self.weights.get_mut(row as usize) {
                *weight += 1.0;
            }
        }
        let other = self.likelihood.reweighted(&self.weights);
        // Sampling error dwarfs what a looser end leaves.
        let limits = Limits {
            last_step: 1e-3,
            ..Limits::default()
        };
        let found = maximise(self.start, limits, |logarithms| {
            other.derivatives(logarithms)
        });
        Some((found.ending == Ending::Converged).then(|| found.point.map(f64::exp)))
    }
}
