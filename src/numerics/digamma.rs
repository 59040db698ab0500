//! The gamma function with its first two logarithmic derivatives, and quotients of gamma functions.

use super::gamma::{STIRLING, STIRLING_FROM, ln_gamma, polynomial, stirling_series};
use std::f64::consts::TAU;

/// `ln Γ(x)`, digamma `ψ(x)` and trigamma `ψ′(x)` at one `x > 0`: they share a logarithm and a recurrence.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct LogGamma {
    /// `ln Γ(x)`.
    pub value: f64,
    /// `ψ(x)`, the derivative of `ln Γ`.
    pub digamma: f64,
    /// `ψ′(x)`, the second derivative of `ln Γ`.
    pub trigamma: f64,
}

impl LogGamma {
    /// All three at `x > 0`, each to a few units in the last place of its largest part.
    ///
    /// Asymptotic series (Abramowitz and Stegun 6.1.41, 6.3.18, 6.4.12) after raising small arguments
    /// by the recurrences `Γ(x+1) = xΓ(x)` and its derivatives.
    ///
    /// ```
    /// use lifeworth::numerics::digamma::LogGamma;
    ///
    /// let one = LogGamma::at(1.0);
    /// assert!((one.digamma + 0.577_215_664_901_532_9).abs() < 1e-15);
    /// assert!((one.trigamma - std::f64::consts::PI.powi(2) / 6.0).abs() < 1e-15);
    /// ```
    pub fn at(x: f64) -> Self {
        if x.is_nan() || x <= 0.0 {
            return Self {
                value: f64::NAN,
                digamma: f64::NAN,
                trigamma: f64::NAN,
            };
        }
        let (mut raised, mut product, mut first, mut second) = (x, 1.0, 0.0, 0.0);
        while raised < STIRLING_FROM {
            let inverse = 1.0 / raised;
            product *= raised;
            first += inverse;
            second += inverse * inverse;
            raised += 1.0;
        }
        let logarithm = raised.ln();
        let inverse = 1.0 / raised;
        let square = inverse * inverse;
        Self {
            value: (raised - 0.5) * logarithm - raised
                + 0.5 * TAU.ln()
                + polynomial(&STIRLING, square) * inverse
                - f64::ln(product),
            digamma: logarithm - 0.5 * inverse - polynomial(&DIGAMMA, square) * square - first,
            trigamma: inverse + square * (0.5 + inverse * polynomial(&TRIGAMMA, square)) + second,
        }
    }

    /// `self - other`, component by component.
    pub fn minus(self, other: Self) -> Self {
        Self {
            value: self.value - other.value,
            digamma: self.digamma - other.digamma,
            trigamma: self.trigamma - other.trigamma,
        }
    }
}

/// `B₂ₙ / 2n`.
const DIGAMMA: [f64; 8] = [
    1.0 / 12.0,
    -1.0 / 120.0,
    1.0 / 252.0,
    -1.0 / 240.0,
    1.0 / 132.0,
    -691.0 / 32_760.0,
    1.0 / 12.0,
    -3617.0 / 8160.0,
];

/// `B₂ₙ`.
const TRIGAMMA: [f64; 8] = [
    1.0 / 6.0,
    -1.0 / 30.0,
    1.0 / 42.0,
    -1.0 / 30.0,
    5.0 / 66.0,
    -691.0 / 2730.0,
    7.0 / 6.0,
    -3617.0 / 510.0,
];

/// `ln Γ(x+d) - ln Γ(x)` for `x > 0`, `d >= 0`, without the cancellation of two large logarithms.
///
/// ```
/// use lifeworth::numerics::digamma::ln_gamma_ratio;
///
/// // Γ(x+1)/Γ(x) = x
/// assert!((ln_gamma_ratio(1e12, 1.0) - 1e12f64.ln()).abs() < 1e-14);
/// ```
pub fn ln_gamma_ratio(x: f64, d: f64) -> f64 {
    let (mut raised, mut product) = (x, 1.0);
    while raised < STIRLING_FROM {
        product *= (raised + d) / raised;
        raised += 1.0;
    }
    (raised - 0.5) * (d / raised).ln_1p() + d * (raised + d).ln() - d
        + (stirling_series(raised + d) - stirling_series(raised))
        - f64::ln(product)
}

/// `ln B(a, b)`, the logarithm of the beta function, for `a, b > 0`.
pub fn ln_beta(a: f64, b: f64) -> f64 {
    let (small, large) = if a < b { (a, b) } else { (b, a) };
    ln_gamma(small) - ln_gamma_ratio(large, small)
}
