//! Mathematics that no single domain owns: special functions, distributions, random streams, root finding.
//!
//! Nothing here validates: an argument outside a function's domain gives NaN, as in `f64::ln`.

pub mod beta;
pub mod beta_expectation;
pub mod bounds;
pub mod chi_square;
pub mod digamma;
pub mod exponential_integral;
pub mod gamma;
pub mod lanes;
pub mod matrix;
pub mod newton;
pub mod normal;
pub mod quadrature;
pub mod quantile;
pub mod random;
pub mod root;
pub mod shapley;
pub mod student;
pub mod triangular;
pub mod variates;

/// Both tails of a distribution, each accurate on its own: `upper` is not computed as `1 - lower`
/// where that would lose its digits.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Tails {
    /// Probability at or below the argument.
    pub lower: f64,
    /// Probability above the argument.
    pub upper: f64,
}

impl Tails {
    pub(crate) const UNDEFINED: Tails = Tails {
        lower: f64::NAN,
        upper: f64::NAN,
    };

    pub(crate) fn from_lower(lower: f64) -> Tails {
        Tails {
            lower,
            upper: 1.0 - lower,
        }
    }

    pub(crate) fn swapped(self) -> Tails {
        Tails {
            lower: self.upper,
            upper: self.lower,
        }
    }
}
