//! The generalised exponential integral.

use super::quadrature::{Rule, integrate};

/// `eˣ Eₛ(x) = ∫₀^∞ e^(-xv) (1+v)^(-s) dv`, for `s > 0` and `x > 0`.
///
/// Continued fraction 5.1.22 of Abramowitz and Stegun in its even form where it is quick, otherwise
/// quadrature in `ln(1+v)`, whose integrand is positive and dies off doubly exponentially.
///
/// ```
/// use lifeworth::numerics::exponential_integral::scaled_exponential_integral;
///
/// // e E₁(1)
/// assert!((scaled_exponential_integral(1.0, 1.0) - 0.596_347_362_323_194_1).abs() < 1e-14);
/// ```
pub fn scaled_exponential_integral(s: f64, x: f64) -> f64 {
    if x < 1.0 && s < 20.0 {
        let end = (45.0 / x).ln_1p();
        return integrate(
            Rule::Sixteen,
            |w| ((1.0 - s) * w - x * w.exp_m1()).exp(),
            0.0,
            end,
            1.5,
        );
    }
    let mut b = x + s;
    let mut c = 1.0 / 1e-300;
    let mut d = 1.0 / b;
    let mut value = d;
    for k in 1..10_000 {
        let k = f64::from(k);
        let numerator = -k * (s + k - 1.0);
        b += 2.0;
        d = 1.0 / (numerator * d + b);
        c = b + numerator / c;
        value *= d * c;
        if (d * c - 1.0).abs() <= f64::EPSILON {
            break;
        }
    }
    value
}
