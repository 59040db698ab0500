//! The gamma function and its regularised incomplete form.

use super::Tails;
use std::f64::consts::TAU;

/// Where Stirling's series and its derivatives, cut after their eighth terms, are exact to the last digit.
pub(super) const STIRLING_FROM: f64 = 10.0;

/// Expansions stop here at the latest; at this depth they serve shapes far beyond 10⁸.
pub(super) const MOST_TERMS: u32 = 1_000_000;

/// Keeps Lentz's continued fractions from dividing by zero.
pub(super) const TINY: f64 = 1e-300;

/// Natural logarithm of Γ(x), for `x > 0`. The absolute error is a few units in the last place of
/// `ln Γ(10)` or of the result, whichever is larger.
///
/// Stirling's series (Abramowitz and Stegun 6.1.41), after raising small arguments by
/// Γ(x + 1) = xΓ(x).
pub fn ln_gamma(x: f64) -> f64 {
    if x.is_nan() || x <= 0.0 {
        return f64::NAN;
    }
    let (mut raised, mut product) = (x, 1.0);
    while raised < STIRLING_FROM {
        product *= raised;
        raised += 1.0;
    }
    (raised - 0.5) * raised.ln() - raised + 0.5 * TAU.ln() + stirling_series(raised)
        - f64::ln(product)
}

/// What Stirling's formula lacks: `ln Γ(x+1) - (x+½) ln x + x - ½ ln 2π`.
pub(super) fn stirling_error(x: f64) -> f64 {
    if x >= STIRLING_FROM {
        stirling_series(x)
    } else {
        ln_gamma(x) - (x - 0.5) * x.ln() + x - 0.5 * TAU.ln()
    }
}

/// The coefficients of Stirling's series, `B₂ₙ / (2n(2n-1))`.
pub(super) const STIRLING: [f64; 8] = [
    1.0 / 12.0,
    -1.0 / 360.0,
    1.0 / 1260.0,
    -1.0 / 1680.0,
    1.0 / 1188.0,
    -691.0 / 360_360.0,
    1.0 / 156.0,
    -3617.0 / 122_400.0,
];

/// Stirling's series, for `x` from [`STIRLING_FROM`].
pub(super) fn stirling_series(x: f64) -> f64 {
    polynomial(&STIRLING, 1.0 / (x * x)) / x
}

/// `Σ cₙ xⁿ`, from the smallest term up.
pub(super) fn polynomial(coefficients: &[f64; 8], x: f64) -> f64 {
    coefficients.iter().rev().fold(0.0, |sum, c| sum * x + c)
}

/// Loader's deviance, `x ln(x/m) + m - x`, without the cancellation near `x = m`
/// (Loader 2000, "Fast and accurate computation of binomial probabilities").
pub(super) fn deviance(x: f64, m: f64) -> f64 {
    if (x - m).abs() >= 0.5 * (x + m) {
        return x * (x / m).ln() + m - x;
    }
    let v = (x - m) / (x + m);
    let (mut sum, mut power, mut odd) = ((x - m) * v, 2.0 * x * v, 1.0);
    loop {
        power *= v * v;
        odd += 2.0;
        let next = sum + power / odd;
        if next == sum {
            return sum;
        }
        sum = next;
    }
}

/// The regularised incomplete gamma function: P(a, x) as `lower`, Q(a, x) as `upper`, for `a > 0`
/// and `x >= 0`.
///
/// Series below `a + 1`, continued fraction by Lentz's method above (Press et al., Numerical
/// Recipes, 6.2), with Loader's form of the common factor, so that large shapes keep their digits.
///
/// ```
/// use lifeworth::numerics::gamma::gamma_tails;
///
/// assert!((gamma_tails(1.0, 2.0).upper - (-2.0f64).exp()).abs() < 1e-15);
/// ```
pub fn gamma_tails(a: f64, x: f64) -> Tails {
    if !(a > 0.0 && a.is_finite() && x >= 0.0) {
        return Tails::UNDEFINED;
    }
    if x == 0.0 {
        return Tails::from_lower(0.0);
    }
    if x == f64::INFINITY {
        return Tails::from_lower(1.0);
    }
    // x^a e^-x / Γ(a+1)
    let factor = (-stirling_error(a) - deviance(a, x)).exp() / (TAU * a).sqrt();
    if x < a + 1.0 {
        Tails::from_lower(factor * series(a, x))
    } else {
        Tails::from_lower(factor * a * fraction(a, x)).swapped()
    }
}

fn series(a: f64, x: f64) -> f64 {
    let (mut sum, mut term, mut shape) = (1.0, 1.0, a);
    for _ in 0..MOST_TERMS {
        shape += 1.0;
        term *= x / shape;
        if sum + term == sum {
            break;
        }
        sum += term;
    }
    sum
}

fn fraction(a: f64, x: f64) -> f64 {
    let mut b = x + 1.0 - a;
    let mut c = 1.0 / TINY;
    let mut d = 1.0 / b;
    let mut value = d;
    for k in 1..MOST_TERMS {
        let k = f64::from(k);
        let numerator = -k * (k - a);
        b += 2.0;
        d = 1.0 / away_from_zero(numerator * d + b);
        c = away_from_zero(b + numerator / c);
        value *= d * c;
        if (d * c - 1.0).abs() <= f64::EPSILON {
            break;
        }
    }
    value
}

pub(super) fn away_from_zero(x: f64) -> f64 {
    if x.abs() < TINY { TINY } else { x }
}
