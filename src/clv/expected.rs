//! How long a customer is expected to stay at a constant retention rate.

use serde::{Deserialize, Serialize};

use super::answer::{Gaps, Missing, MissingReason, Quantity};
use crate::error::{Result, check};

/// Input of [`expected_lifetime`].
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct ExpectedLifetimeOptions {
    /// Probability of staying from one period to the next, 0 to 1.
    pub retention_rate: f64,
}

/// Result of [`expected_lifetime`]: three conventions, in periods. None exists when nobody leaves.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct ExpectedLifetime {
    /// 1 / (1 − r), one over churn: the periods in which the customer is active, the first one counted.
    pub periods: Option<f64>,
    /// r / (1 − r): the periods after the current one.
    pub further_periods: Option<f64>,
    /// −1 / ln r: the time until leaving when customers leave at any moment, at a constant rate.
    pub continuous_periods: Option<f64>,
    /// What is missing, and why.
    pub missing: Vec<Missing>,
}

/// Expected lifetime of a customer, whose length is geometrically distributed.
///
/// # Errors
///
/// Names `retentionRate` when it is not a share.
///
/// ```
/// use lifeworth::clv::{expected_lifetime, ExpectedLifetimeOptions};
///
/// // A quarter leaves each period: four periods, three of them after this one.
/// let result = expected_lifetime(&ExpectedLifetimeOptions { retention_rate: 0.75 })?;
/// assert_eq!(result.periods, Some(4.0));
/// assert_eq!(result.further_periods, Some(3.0));
/// # Ok::<(), lifeworth::error::Error>(())
/// ```
pub fn expected_lifetime(options: &ExpectedLifetimeOptions) -> Result<ExpectedLifetime> {
    let retention = options.retention_rate;
    check("retentionRate", retention).share()?;
    let mut gaps = Gaps::default();
    let mut unless_nobody_leaves = |quantity, periods: f64| {
        let answer = if retention < 1.0 {
            Ok(periods)
        } else {
            Err(MissingReason::NobodyLeaves)
        };
        gaps.take(quantity, answer)
    };
    Ok(ExpectedLifetime {
        periods: unless_nobody_leaves(Quantity::Periods, 1.0 / (1.0 - retention)),
        further_periods: unless_nobody_leaves(
            Quantity::FurtherPeriods,
            retention / (1.0 - retention),
        ),
        continuous_periods: unless_nobody_leaves(
            Quantity::ContinuousPeriods,
            -1.0 / retention.ln(),
        ),
        missing: gaps.0,
    })
}
