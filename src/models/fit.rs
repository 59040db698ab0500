//! Maximum likelihood for every model.

use super::likelihood::Likelihood;
use super::outcome::{Convergence, Fit, FitCaution, ParameterEstimate};
use crate::numerics::matrix::{self, Matrix};
use crate::numerics::newton::{Ending, Limits, Maximum, maximise};
use crate::numerics::normal::normal_quantile;

/// Confidence of every interval here.
pub const CONFIDENCE: f64 = 0.95;

/// An information matrix whose pivots differ more than this does not identify its parameters.
const WORST_CONDITION: f64 = 1e10;

/// The maximum of a likelihood in the logarithms of its parameters.
pub(super) fn maximum<L: Likelihood<N>, const N: usize>(
    likelihood: &L,
    start: [f64; N],
    limits: Limits,
) -> Maximum<N> {
    maximise(start, limits, |logarithms| {
        let parameters = logarithms.map(f64::exp);
        likelihood
            .derivatives(&parameters)
            .in_logarithms(&parameters)
    })
}

/// Other corners to start from when the first search does not end at a maximum: multiples of its start.
const OTHER_STARTS: [[f64; 4]; 3] = [
    [4.0, 4.0, 0.1, 0.5],
    [0.2, 0.5, 0.05, 4.0],
    [10.0, 10.0, 3.0, 3.0],
];

/// Fits by maximum likelihood.
///
/// Newton's method with the analytic Hessian in the logarithms of the parameters; where there is much data, a sample
/// is fitted first and gives the start.
pub fn fit<L: Likelihood<N>, const N: usize>(likelihood: &L) -> Fit<L::Model> {
    let first = likelihood.start().map(f64::ln);
    let warm = likelihood.sample().and_then(|sample| {
        let coarse = Limits {
            last_step: 1e-2,
            ..Limits::default()
        };
        let found = maximum(&sample, first, coarse);
        (found.ending == Ending::Converged).then_some(found.point)
    });
    let (best, evaluations) = search(first, warm.unwrap_or(first), &|start| {
        maximum(likelihood, start, Limits::default())
    });
    summary(&best, evaluations, L::PARAMETERS, likelihood.customers()).map(L::model)
}

/// The best maximum found from a start, or, where that does not end at a maximum, from other corners.
#[inline(never)]
fn search<const N: usize>(
    first: [f64; N],
    warm: [f64; N],
    maximum: &dyn Fn([f64; N]) -> Maximum<N>,
) -> (Maximum<N>, u32) {
    let mut best = maximum(warm);
    let mut evaluations = best.evaluations;
    if best.ending != Ending::Converged {
        for factors in OTHER_STARTS {
            let mut start = first;
            for (logarithm, factor) in start.iter_mut().zip(factors) {
                *logarithm += factor.ln();
            }
            let found = maximum(start);
            evaluations += found.evaluations;
            let converged = |m: &Maximum<N>| m.ending == Ending::Converged;
            let higher = found.at.value > best.at.value + 1e-6;
            if higher
                || (converged(&found) && !converged(&best) && found.at.value > best.at.value - 1e-6)
            {
                best = found;
            }
        }
    }
    (best, evaluations)
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
