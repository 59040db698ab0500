//! The regularised incomplete beta function.

use super::Tails;
use super::gamma::{MOST_TERMS, away_from_zero, deviance, stirling_error};
use std::f64::consts::TAU;

/// The regularised incomplete beta function with `y = 1 - x` given as its own number, so that
/// neither end loses its digits: Iₓ(a, b) as `lower`, its complement as `upper`, for `a, b > 0`.
///
/// The continued fraction of Didonato and Morris (1992, "Algorithm 708", ACM TOMS 18:3, eq. 9) by
/// Lentz's method, with Loader's binomial form of the common factor.
///
/// ```
/// use lifeworth::numerics::beta::beta_tails;
///
/// assert!((beta_tails(2.0, 1.0, 0.3, 0.7).lower - 0.09).abs() < 1e-15);
/// ```
pub fn beta_tails(a: f64, b: f64, x: f64, y: f64) -> Tails {
    let inside = a > 0.0 && b > 0.0 && (0.0..=1.0).contains(&x) && (0.0..=1.0).contains(&y);
    if !inside || !(a + b).is_finite() {
        return Tails::UNDEFINED;
    }
    if x == 0.0 {
        return Tails::from_lower(0.0);
    }
    if y == 0.0 {
        return Tails::from_lower(1.0);
    }
    if x > (a + 1.0) / (a + b + 2.0) {
        return beta_lower(b, a, y, x).swapped();
    }
    beta_lower(a, b, x, y)
}

fn beta_lower(a: f64, b: f64, x: f64, y: f64) -> Tails {
    let n = a + b;
    let exponent = stirling_error(n)
        - stirling_error(a)
        - stirling_error(b)
        - deviance(a, n * x)
        - deviance(b, n * y);
    // x^a y^b / B(a, b)
    let factor = exponent.exp() * (b / n * a / TAU).sqrt();
    Tails::from_lower(factor / fraction(a, b, x, y))
}

fn fraction(a: f64, b: f64, x: f64, y: f64) -> f64 {
    let start = away_from_zero(a * (a * y - b * x + 1.0) / (a + 1.0));
    let (mut value, mut c, mut d) = (start, start, 0.0);
    for m in 1..MOST_TERMS {
        let m = f64::from(m);
        let (w, s) = (m * (b - m) * x, a + 2.0 * m - 1.0);
        let numerator = (a + m - 1.0) / s * ((a + b + m - 1.0) / s) * w * x;
        let denominator = m + w / s + (a + m) * (a * y - b * x + 1.0 + m * (1.0 + y)) / (s + 2.0);
        d = 1.0 / away_from_zero(denominator + numerator * d);
        c = away_from_zero(denominator + numerator / c);
        value *= d * c;
        if (d * c - 1.0).abs() <= f64::EPSILON {
            break;
        }
    }
    value
}
