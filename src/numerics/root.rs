//! Finding where a function crosses zero.

use super::bounds::bounded;

/// Halving alone would be done after about this many steps, whatever the bracket.
const MOST_STEPS: u32 = 2_100;

/// A zero of the continuous `f` between `a` and `b`, to the precision of `f64`, or `None` if `f`
/// has the same sign at both ends (or is NaN).
///
/// Chandrupatla (1997), "A new hybrid quadratic/bisection algorithm for finding the zero of a
/// nonlinear function without using derivatives", Adv. Eng. Softw. 28: inverse quadratic
/// interpolation where it is safe, otherwise halving.
///
/// ```
/// use lifeworth::numerics::root::find_root;
///
/// let root = find_root(|x| x * x - 2.0, 0.0, 2.0).unwrap();
/// assert!((root - 2.0f64.sqrt()).abs() < 1e-15);
/// ```
pub fn find_root(mut f: impl FnMut(f64) -> f64, a: f64, b: f64) -> Option<f64> {
    let (mut x1, mut x2) = (a, b);
    let (mut f1, mut f2) = (f(a), f(b));
    if f1 == 0.0 {
        return Some(a);
    }
    if f2 == 0.0 {
        return Some(b);
    }
    if f1.is_nan() || f2.is_nan() || (f1 > 0.0) == (f2 > 0.0) {
        return None;
    }
    let mut step = 0.5;
    for _ in 0..MOST_STEPS {
        let x = x1 + step * (x2 - x1);
        let fx = f(x);
        let (x3, f3);
        if (fx > 0.0) == (f1 > 0.0) {
            (x3, f3) = (x1, f1);
        } else {
            (x3, f3) = (x2, f2);
            (x2, f2) = (x1, f1);
        }
        (x1, f1) = (x, fx);
        if f1 == 0.0 {
            return Some(x1);
        }
        let best = if f1.abs() < f2.abs() { x1 } else { x2 };
        let limit = 2.0 * f64::EPSILON * best.abs() / (x2 - x1).abs();
        if limit > 0.5 || x1 == x2 {
            return Some(best);
        }
        let xi = (x1 - x2) / (x3 - x2);
        let phi = (f1 - f2) / (f3 - f2);
        step = if phi * phi < xi && (1.0 - phi) * (1.0 - phi) < 1.0 - xi {
            f1 / (f2 - f1) * f3 / (f2 - f3)
                + (x3 - x1) / (x2 - x1) * f1 / (f3 - f1) * f2 / (f3 - f2)
        } else {
            0.5
        };
        step = bounded(step, limit, 1.0 - limit);
    }
    Some(x1)
}
