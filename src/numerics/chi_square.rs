//! The chi-square distribution.

use super::Tails;
use super::gamma::gamma_tails;

/// Both tails of the chi-square distribution at `x >= 0`; `upper` is the p-value of a test.
///
/// ```
/// use lifeworth::numerics::chi_square::chi_square_tails;
///
/// assert!((chi_square_tails(5.991464547107982, 2.0).upper - 0.05).abs() < 1e-15);
/// ```
pub fn chi_square_tails(x: f64, degrees_of_freedom: f64) -> Tails {
    gamma_tails(0.5 * degrees_of_freedom, 0.5 * x)
}
