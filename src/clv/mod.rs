//! Customer lifetime value.
