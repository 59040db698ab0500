//! Maximum likelihood for every model.

use super::likelihood::{AnyLikelihood, Likelihood};
use super::outcome::{Convergence, Fit, FitCaution, ParameterEstimate};
use crate::numerics::matrix::{self, Matrix};
use crate::numerics::newton::{Climb, Derivatives, Ending, Limits, Maximum};
use crate::numerics::normal::normal_quantile;

/// Confidence of every interval here.
pub const CONFIDENCE: f64 = 0.95;

/// An information matrix whose pivots differ more than this does not identify its parameters.
const WORST_CONDITION: f64 = 1e10;

/// Other corners to start from when the first search does not end at a maximum: multiples of its start.
const OTHER_STARTS: [[f64; 4]; 3] = [
    [4.0, 4.0, 0.1, 0.5],
    [0.2, 0.5, 0.05, 4.0],
    [10.0, 10.0, 3.0, 3.0],
];

/// Sizes of the samples to look for the maximum first, in pairs of distinct rows.
const SAMPLES: [usize; 2] = [1_000, 12_000];

/// Fits by maximum likelihood.
///
/// Newton's method with the analytic Hessian in the logarithms of the parameters; where there is much data, samples
/// are fitted first and give the start.
pub fn fit<L: Likelihood<N>, const N: usize>(likelihood: &L) -> Fit<L::Model> {
    let mut search = Search::new(likelihood);
    while !search.advance(likelihood) {}
    search.finish(likelihood).map(L::model)
}

/// A fit in the making, one evaluation of the likelihood at a time.
pub(super) struct Search<const N: usize> {
    corners: Corners<N>,
    /// The sample that is being fitted, and how many of [`SAMPLES`] were tried.
    sample: Option<Box<dyn AnyLikelihood<N>>>,
    tried: usize,
}

impl<const N: usize> Search<N> {
    #[inline(never)]
    pub fn new(likelihood: &dyn AnyLikelihood<N>) -> Self {
        let mut search = Self {
            corners: Corners::new(likelihood.start().map(f64::ln)),
            sample: None,
            tried: 0,
        };
        search.next_sample(likelihood);
        search
    }

    fn next_sample(&mut self, likelihood: &dyn AnyLikelihood<N>) {
        let pairs = SAMPLES.get(self.tried);
        self.sample = pairs.and_then(|pairs| likelihood.sample(*pairs));
        self.corners.coarse = self.sample.is_some();
        self.tried += 1;
        self.corners.begin();
    }

    /// Evaluates the likelihood once; whether the maximum is found.
    #[inline(never)]
    pub fn advance(&mut self, likelihood: &dyn AnyLikelihood<N>) -> bool {
        let data = self.sample.as_deref().unwrap_or(likelihood);
        let at = data.derivatives(self.corners.climb.next());
        match self.corners.tell(at) {
            Told::GoOn => false,
            Told::SampleFitted => {
                self.next_sample(likelihood);
                false
            }
            Told::Found => true,
        }
    }

    /// The parameters at the best point found.
    pub fn finish(&self, likelihood: &dyn AnyLikelihood<N>) -> Fit<[f64; N]> {
        let best = self.corners.best;
        let best = best.unwrap_or_else(|| self.corners.climb.clone().finish());
        summary(
            &best,
            self.corners.evaluations,
            likelihood.names(),
            likelihood.customers(),
        )
    }
}

/// The climbs of a search: of its samples, from the usual start, and, where that does not end at a maximum, from other corners.
#[derive(Debug)]
struct Corners<const N: usize> {
    first: [f64; N],
    /// Where the next climb starts.
    warm: [f64; N],
    /// Whether the climb is that of a sample.
    coarse: bool,
    climb: Climb<N>,
    corner: usize,
    best: Option<Maximum<N>>,
    evaluations: u32,
}

enum Told {
    GoOn,
    SampleFitted,
    Found,
}

impl<const N: usize> Corners<N> {
    fn new(first: [f64; N]) -> Self {
        Self {
            first,
            warm: first,
            coarse: false,
            climb: Climb::new(first, Limits::default()),
            corner: 0,
            best: None,
            evaluations: 0,
        }
    }

    fn begin(&mut self) {
        let last_step = if self.coarse {
            1e-2
        } else {
            Limits::default().last_step
        };
        let limits = Limits {
            last_step,
            ..Limits::default()
        };
        self.climb = Climb::new(self.warm, limits);
    }

    #[inline(never)]
    fn tell(&mut self, at: Derivatives<N>) -> Told {
        if !self.coarse {
            self.evaluations += 1;
        }
        if self.climb.tell(at) {
            return Told::GoOn;
        }
        let found = self.climb.clone().finish();
        let converged = |m: &Maximum<N>| m.ending == Ending::Converged;
        if self.coarse {
            if converged(&found) {
                self.warm = found.point;
            }
            return Told::SampleFitted;
        }
        let better = self.best.is_none_or(|best| {
            let higher = found.at.value > best.at.value + 1e-6;
            let as_high = found.at.value > best.at.value - 1e-6;
            higher || (converged(&found) && !converged(&best) && as_high)
        });
        if better {
            self.best = Some(found);
        }
        // The first climb is tried from other corners only if it did not end at a maximum; then from all.
        let factors = OTHER_STARTS.get(self.corner);
        let Some(factors) = factors.filter(|_| self.corner > 0 || !converged(&found)) else {
            return Told::Found;
        };
        self.corner += 1;
        self.warm = self.first;
        for (logarithm, factor) in self.warm.iter_mut().zip(factors) {
            *logarithm += factor.ln();
        }
        self.begin();
        Told::GoOn
    }
}

#[inline(never)]
fn summary<const N: usize>(
    maximum: &Maximum<N>,
    evaluations: u32,
    names: [&'static str; N],
    n: f64,
) -> Fit<[f64; N]> {
    let parameters = maximum.point.map(f64::exp);
    let covariance = covariance_of_logarithms(maximum);
    let convergence = match (maximum.ending, &covariance) {
        (Ending::Converged, Some(_)) => Convergence::Converged,
        (Ending::Converged | Ending::Escaped | Ending::Flat, _) => Convergence::AtBoundary,
        (Ending::Exhausted, _) => Convergence::NotConverged,
    };
    let quantile = normal_quantile(0.5 + 0.5 * CONFIDENCE);
    let estimates = parameters.iter().zip(names).enumerate();
    let estimates = estimates.map(|(i, (&value, name))| {
        let variance = covariance.and_then(|c| c.get(i).and_then(|row| row.get(i).copied()));
        let error = variance.map(f64::sqrt);
        ParameterEstimate {
            name: name.to_owned(),
            value,
            standard_error: error.map(|e| value * e),
            lower: error.map(|e| value * (-quantile * e).exp()),
            upper: error.map(|e| value * (quantile * e).exp()),
        }
    });
    let natural = covariance.map(|c| {
        let rows = c.iter().zip(&parameters);
        rows.map(|(row, p)| {
            row.iter()
                .zip(&parameters)
                .map(|(v, q)| v * p * q)
                .collect()
        })
        .collect()
    });
    let k = N as f64;
    let log_likelihood = maximum.at.value;
    let collinear = covariance.map_or(0.0, |c| strongest_correlation(&c));
    Fit {
        model: parameters,
        parameters: estimates.collect(),
        covariance: natural,
        log_likelihood,
        aic: 2.0 * k - 2.0 * log_likelihood,
        bic: k * n.ln() - 2.0 * log_likelihood,
        customers: n,
        evaluations,
        convergence,
        cautions: if collinear.abs() > 0.99 {
            vec![FitCaution::NearlyCollinear {
                correlation: collinear,
            }]
        } else {
            Vec::new()
        },
    }
}

/// The inverse of the observed information, unless it is nearly singular.
pub(super) fn covariance_of_logarithms<const N: usize>(maximum: &Maximum<N>) -> Option<Matrix<N>> {
    if maximum.ending != Ending::Converged {
        return None;
    }
    let information = maximum.at.hessian.map(|row| row.map(|h| -h));
    let factor = matrix::cholesky(&information)?;
    let pivots = factor.iter().enumerate().filter_map(|(i, row)| row.get(i));
    let (least, most) = pivots.fold((f64::INFINITY, 0.0f64), |(least, most), p| {
        (p.min(least), p.max(most))
    });
    // The pivots of the factor are square roots.
    ((most / least).powi(2) < WORST_CONDITION).then(|| matrix::inverse(&factor))
}

fn strongest_correlation<const N: usize>(covariance: &Matrix<N>) -> f64 {
    let variance = |i: usize| covariance.get(i).and_then(|row| row.get(i)).copied();
    let mut strongest = 0.0f64;
    for (i, row) in covariance.iter().enumerate() {
        for (j, c) in row.iter().enumerate().take(i) {
            if let (Some(v), Some(w)) = (variance(i), variance(j)) {
                let correlation = c / (v * w).sqrt();
                if correlation.abs() > strongest.abs() {
                    strongest = correlation;
                }
            }
        }
    }
    strongest
}
