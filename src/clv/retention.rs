//! Yearly retention, as one rate or as a list by year.

use serde::{Deserialize, Serialize};

use crate::error::{Error, Result, check};

/// Yearly retention rates: one for all years, or one per year of the relationship, where the last one goes on.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(untagged)]
pub enum Retention {
    /// The same rate in every year, 0 to 1.
    Constant(f64),
    /// The rate of the first, second, … year, each 0 to 1; the last one holds for all later years.
    ByYear(Vec<f64>),
}

impl Retention {
    /// The rates by year; the last one goes on.
    pub(crate) fn rates(&self) -> &[f64] {
        match self {
            Self::Constant(rate) => std::slice::from_ref(rate),
            Self::ByYear(rates) => rates,
        }
    }

    pub(crate) fn validate(&self) -> Result<()> {
        match self {
            Self::Constant(rate) => check("annualRetentionRate", *rate).share().map(drop),
            Self::ByYear(rates) if rates.is_empty() => Err(Error::empty("annualRetentionRate")),
            Self::ByYear(rates) => rates.iter().enumerate().try_for_each(|(i, rate)| {
                check("", *rate).share().map(drop).map_err(|error| Error {
                    field: format!("annualRetentionRate[{i}]"),
                    ..error
                })
            }),
        }
    }
}
