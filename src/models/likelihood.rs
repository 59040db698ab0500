//! The one shape of every log-likelihood that is fitted here.

use crate::numerics::newton::Derivatives;

/// A log-likelihood of `N` positive parameters on given data.
pub trait Likelihood<const N: usize>: Sized + 'static {
    /// The model that the parameters make.
    type Model;

    /// The parameters' names, in their order.
    const PARAMETERS: [&'static str; N];

    /// The model with these parameters.
    fn model(parameters: [f64; N]) -> Self::Model;

    /// The parameters of a model.
    fn parameters(model: &Self::Model) -> [f64; N];

    /// Where to start looking for the maximum.
    fn start(&self) -> [f64; N];

    /// The sum of the weights: the number of customers.
    fn customers(&self) -> f64;

    /// The log-likelihood with its first and second derivatives.
    fn derivatives(&self, parameters: &[f64; N]) -> Derivatives<N>;

    /// How many customers each distinct row stands for.
    fn weights(&self) -> Vec<f64>;

    /// The same rows with other weights, one for each of [`Self::weights`].
    fn reweighted(&self, weights: &[f64]) -> Self;

    /// A part of the data, of about so many pairs of distinct rows, to look for the maximum first; `None` if there are not many
    /// more.
    fn sample(&self, _pairs: usize) -> Option<Self> {
        None
    }

    /// The log-likelihood.
    fn log_likelihood(&self, model: &Self::Model) -> f64 {
        self.derivatives(&Self::parameters(model)).value
    }
}

/// A log-likelihood of `N` parameters whatever its model: what searches and samples is compiled once for all of them.
pub(super) trait AnyLikelihood<const N: usize> {
    fn names(&self) -> [&'static str; N];
    fn start(&self) -> [f64; N];
    fn customers(&self) -> f64;
    /// With respect to the logarithms of the parameters, which are given.
    fn derivatives(&self, logarithms: &[f64; N]) -> Derivatives<N>;
    fn weights(&self) -> Vec<f64>;
    fn reweighted(&self, weights: &[f64]) -> Box<dyn AnyLikelihood<N>>;
    fn sample(&self, pairs: usize) -> Option<Box<dyn AnyLikelihood<N>>>;
}

impl<L: Likelihood<N>, const N: usize> AnyLikelihood<N> for L {
    fn names(&self) -> [&'static str; N] {
        L::PARAMETERS
    }

    fn start(&self) -> [f64; N] {
        Likelihood::start(self)
    }

    fn customers(&self) -> f64 {
        Likelihood::customers(self)
    }

    fn derivatives(&self, logarithms: &[f64; N]) -> Derivatives<N> {
        let parameters = logarithms.map(f64::exp);
        Likelihood::derivatives(self, &parameters).in_logarithms(&parameters)
    }

    fn weights(&self) -> Vec<f64> {
        Likelihood::weights(self)
    }

    fn reweighted(&self, weights: &[f64]) -> Box<dyn AnyLikelihood<N>> {
        Box::new(Likelihood::reweighted(self, weights))
    }

    fn sample(&self, pairs: usize) -> Option<Box<dyn AnyLikelihood<N>>> {
        Some(Box::new(Likelihood::sample(self, pairs)?))
    }
}
