//! What a beta-distributed chance of leaving after each purchase does to gamma-distributed purchases:
//! the mathematics that BG/NBD and MBG/NBD share.
//!
//! With purchases at a rate λ ~ Gamma(r, α) and a chance p ~ Beta(a, b) to leave at each, everything depends on
//! time only through `z = t/α`. Series after Euler's and Pfaff's transformations of the papers' ₂F₁, which remove all
//! large powers; where a series is slow or would cancel, a quadrature with a positive integrand.

use crate::numerics::beta_expectation::beta_expectation;
use crate::numerics::exponential_integral::scaled_exponential_integral;

/// Beyond this `z/(1+z)` the series converge too slowly.
const SERIES_UP_TO: f64 = 0.95;

/// A sum this much smaller than its parts has lost too many digits.
const CANCELLED: f64 = 1e-3;

/// `E[(1 + pz)^(-r)]`: the probability of not having left by the time `z`.
pub(super) fn survival(r: f64, a: f64, b: f64, z: f64) -> f64 {
    let w = z / (1.0 + z);
    let d = a + b - r;
    let sum = if w > SERIES_UP_TO {
        None
    } else {
        series(w, |k| (a + k) * (d + k) / ((a + b + k) * (k + 1.0)))
    };
    match sum {
        Some(sum) => (-a * z.ln_1p()).exp() * sum,
        None => beta_expectation(a, b, |p| (-r * (p * z).ln_1p()).exp()),
    }
}

/// `E[(1 - (1 + pz)^(-r)) / p]`: the expected number of purchases by the time `z`.
pub(super) fn expected_purchases(r: f64, a: f64, b: f64, z: f64) -> f64 {
    if z == 0.0 {
        return 0.0;
    }
    expected_by_series(r, a, b, z).unwrap_or_else(|| {
        beta_expectation(a, b, |p| {
            let x = p * z;
            // For the smallest p, the limit.
            if p < 1e-200 {
                r * z
            } else {
                -(-r * x.ln_1p()).exp_m1() / p
            }
        })
    })
}

fn expected_by_series(r: f64, a: f64, b: f64, z: f64) -> Option<f64> {
    let w = z / (1.0 + z);
    let (c, d) = (a + b - 1.0, a + b - 1.0 - r);
    if w > SERIES_UP_TO || c < 0.5 {
        return None;
    }
    let power = (1.0 - a) * z.ln_1p();
    // (1 - (1-w)^(a-1)) / (a-1), also at a = 1.
    let first = if a == 1.0 {
        z.ln_1p()
    } else {
        -power.exp_m1() / (a - 1.0)
    };
    // Σ (a)ₖ₋₁ (d)ₖ / ((c)ₖ k!) wᵏ from k = 1; its first term is d/c w.
    let sum = series(w, |k| {
        let k = k + 1.0;
        (a + k - 1.0) * (d + k) / ((c + k) * (k + 1.0))
    })?;
    let second = power.exp() * (d / c) * w * sum;
    let difference = first - second;
    (difference > CANCELLED * first).then_some(c * difference)
}

/// `Σ wᵏ ∏ ratio` from the term 1 on, or `None` if it cancels or does not end soon.
fn series(w: f64, ratio: impl Fn(f64) -> f64) -> Option<f64> {
    let (mut sum, mut size, mut term, mut k) = (1.0f64, 1.0f64, 1.0f64, 0.0);
    while k < 1000.0 {
        term *= ratio(k) * w;
        sum += term;
        size += term.abs();
        k += 1.0;
        // The ratio may still grow while it is below w; from there on the rest is a geometric series.
        if term.abs() <= 1e-17 * sum.abs() && (ratio(k) * w).abs() < 1.0 {
            return (sum > CANCELLED * size).then_some(sum);
        }
    }
    None
}

/// `E[λ / (δ + pλ)]`: the expected number of all purchases to come, discounted at the rate δ.
pub(super) fn discounted_purchases(r: f64, alpha: f64, a: f64, b: f64, discount: f64) -> f64 {
    if discount == 0.0 {
        return if a > 1.0 {
            (a + b - 1.0) / (a - 1.0)
        } else {
            f64::INFINITY
        };
    }
    let least = discount * alpha;
    beta_expectation(a, b, |p| {
        // For the smallest p, the limit.
        if p * 1e17 * (r + 1.0) < least {
            r / least
        } else {
            r / p * scaled_exponential_integral(r + 1.0, least / p)
        }
    })
}
