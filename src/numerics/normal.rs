//! The standard normal distribution: density, both tails and quantile.

use super::Tails;

const ONE_OVER_SQRT_TAU: f64 = 0.398_942_280_401_432_7;

/// From here on the continued fraction of the tail is the better expansion.
const SERIES_UP_TO: f64 = 2.0;

/// Density of the standard normal distribution, `exp(-x²/2) / √(2π)`.
pub fn normal_density(x: f64) -> f64 {
    // x² is split so that its rounding error does not grow with the exponent.
    let coarse = (x * 16.0).trunc() / 16.0;
    if !coarse.is_finite() {
        return if x.is_nan() { f64::NAN } else { 0.0 };
    }
    let rest = (x - coarse) * (x + coarse);
    ONE_OVER_SQRT_TAU * (-0.5 * coarse * coarse).exp() * (-0.5 * rest).exp()
}

/// Both tails of the standard normal distribution at `x`.
///
/// Marsaglia's series (2004, "Evaluating the normal distribution", J. Stat. Softw. 11:4) near the
/// centre, Laplace's continued fraction of the Mills ratio in the tails.
///
/// ```
/// use lifeworth::numerics::normal::normal_tails;
///
/// let tails = normal_tails(1.959963984540054);
/// assert!((tails.upper - 0.025).abs() < 1e-15);
/// ```
pub fn normal_tails(x: f64) -> Tails {
    if x.is_nan() {
        return Tails::UNDEFINED;
    }
    if x < 0.0 {
        return normal_tails(-x).swapped();
    }
    if x < SERIES_UP_TO {
        let (mut sum, mut term, mut odd) = (x, x, 1.0);
        while sum + term != sum {
            odd += 2.0;
            term *= x * x / odd;
            sum += term;
        }
        return Tails::from_lower(0.5 + sum * normal_density(x));
    }
    // Deep enough for the last digit: 135 terms at 2, fewer as x grows.
    let depth = (10.0 + 500.0 / (x * x)) as u32;
    let fraction = (1..=depth)
        .rev()
        .fold(x, |below, k| x + f64::from(k) / below);
    Tails::from_lower(normal_density(x) / fraction).swapped()
}

/// Probability that a standard normal variable is at most `x`.
pub fn normal_cdf(x: f64) -> f64 {
    normal_tails(x).lower
}

/// The `x` at which [`normal_cdf`] is `p`, for `p` from 0 to 1.
///
/// Wichura (1988), Algorithm AS 241, PPND16: about 1 part in 10¹⁶.
///
/// ```
/// use lifeworth::numerics::normal::normal_quantile;
///
/// assert!((normal_quantile(0.975) - 1.959963984540054).abs() < 1e-15);
/// ```
pub fn normal_quantile(p: f64) -> f64 {
    if !(0.0..=1.0).contains(&p) {
        return f64::NAN;
    }
    let centred = p - 0.5;
    if centred.abs() <= 0.425 {
        let r = 0.180_625 - centred * centred;
        return centred * ratio(r, &CENTRE);
    }
    let tail = if centred < 0.0 { p } else { 1.0 - p };
    if tail == 0.0 {
        return f64::INFINITY.copysign(centred);
    }
    let r = (-tail.ln()).sqrt();
    let distance = if r <= 5.0 {
        ratio(r - 1.6, &SHOULDER)
    } else {
        ratio(r - 5.0, &TAIL)
    };
    distance.copysign(centred)
}

/// Numerator and denominator coefficients, constant term first.
type Rational = ([f64; 8], [f64; 8]);

fn ratio(x: f64, (numerator, denominator): &Rational) -> f64 {
    let polynomial = |c: &[f64; 8]| c.iter().rev().fold(0.0, |sum, c| sum * x + c);
    polynomial(numerator) / polynomial(denominator)
}

#[rustfmt::skip]
#[expect(clippy::excessive_precision, reason = "as printed in AS 241")]
const CENTRE: Rational = (
    [3.387132872796366608, 133.14166789178437745, 1971.5909503065514427, 13731.693765509461125,
     45921.953931549871457, 67265.770927008700853, 33430.575583588128105, 2509.0809287301226727],
    [1.0, 42.313330701600911252, 687.1870074920579083, 5394.1960214247511077,
     21213.794301586595867, 39307.89580009271061, 28729.085735721942674, 5226.495278852545925],
);

#[rustfmt::skip]
#[expect(clippy::excessive_precision, reason = "as printed in AS 241")]
const SHOULDER: Rational = (
    [1.42343711074968357734, 4.6303378461565452959, 5.7694972214606914055, 3.64784832476320460504,
     1.27045825245236838258, 0.24178072517745061177, 0.0227238449892691845833, 7.7454501427834140764e-4],
    [1.0, 2.05319162663775882187, 1.6763848301838038494, 0.68976733498510000455,
     0.14810397642748007459, 0.0151986665636164571966, 5.475938084995344946e-4, 1.05075007164441684324e-9],
);

#[rustfmt::skip]
#[expect(clippy::excessive_precision, reason = "as printed in AS 241")]
const TAIL: Rational = (
    [6.6579046435011037772, 5.4637849111641143699, 1.7848265399172913358, 0.29656057182850489123,
     0.026532189526576123093, 0.0012426609473880784386, 2.71155556874348757815e-5, 2.01033439929228813265e-7],
    [1.0, 0.59983220655588793769, 0.13692988092273580531, 0.0148753612908506148525,
     7.868691311456132591e-4, 1.8463183175100546818e-5, 1.4215117583164458887e-7, 2.04426310338993978564e-15],
);
