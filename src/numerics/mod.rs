//! Mathematics that no single domain owns.

pub mod quantile;
pub mod random;
pub mod triangular;
