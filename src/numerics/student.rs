//! Student's t distribution, for any positive degrees of freedom, whole or not.

use super::Tails;
use super::beta::beta_tails;
use super::normal::normal_quantile;
use super::root::find_root;

/// Both tails of Student's t distribution at `t`.
///
/// ```
/// use lifeworth::numerics::student::student_t_tails;
///
/// // With one degree of freedom it is the Cauchy distribution.
/// assert!((student_t_tails(1.0, 1.0).upper - 0.25).abs() < 1e-14);
/// ```
pub fn student_t_tails(t: f64, degrees_of_freedom: f64) -> Tails {
    if t < 0.0 {
        return student_t_tails(-t, degrees_of_freedom).swapped();
    }
    let outside = two_sided(t, degrees_of_freedom).lower;
    Tails::from_lower(0.5 * outside).swapped()
}

/// Probability that |T| is beyond `t` as `lower`, within `t` as `upper`.
fn two_sided(t: f64, degrees_of_freedom: f64) -> Tails {
    let ratio = t / degrees_of_freedom.sqrt();
    // Dividing by the larger keeps the squares finite and both parts exact.
    let (x, y) = if ratio <= 1.0 {
        let square = ratio * ratio;
        (1.0 / (1.0 + square), square / (1.0 + square))
    } else {
        let square = 1.0 / (ratio * ratio);
        (square / (1.0 + square), 1.0 / (1.0 + square))
    };
    beta_tails(0.5 * degrees_of_freedom, 0.5, x, y)
}

/// The `t` at which the lower tail is `p`, for `p` from 0 to 1.
///
/// Found on logarithmic scales, on which the tail is nearly a straight line, from the
/// side (tail or centre) that is exact.
///
/// ```
/// use lifeworth::numerics::student::student_t_quantile;
///
/// assert!((student_t_quantile(0.975, 4.0) - 2.7764451051977934).abs() < 1e-14);
/// ```
pub fn student_t_quantile(p: f64, degrees_of_freedom: f64) -> f64 {
    if !(0.0..=1.0).contains(&p) || degrees_of_freedom.is_nan() || degrees_of_freedom <= 0.0 {
        return f64::NAN;
    }
    if degrees_of_freedom == f64::INFINITY {
        return normal_quantile(p);
    }
    if p > 0.5 {
        return -student_t_quantile(1.0 - p, degrees_of_freedom);
    }
    if p == 0.5 {
        return 0.0;
    }
    if p == 0.0 {
        return f64::NEG_INFINITY;
    }
    let excess = |log_t: f64| {
        let sides = two_sided(log_t.exp(), degrees_of_freedom);
        if p < 0.25 {
            sides.lower.ln() - (2.0 * p).ln()
        } else {
            (1.0 - 2.0 * p).ln() - sides.upper.ln()
        }
    };
    // The normal quantile is always nearer to the centre.
    let near = (-normal_quantile(p)).ln();
    let mut width = 1.0;
    while excess(near + width) > 0.0 {
        width *= 2.0;
    }
    find_root(excess, near - 1e-9, near + width).map_or(f64::NAN, |log_t| -log_t.exp())
}
