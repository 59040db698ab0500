//! Buying models whose parameters can be estimated from histories.

use super::buying::BuyingModel;
use super::buying_fit::{Kind, fit_groups};
use super::grouping::Groups;
use super::histories::Histories;
use super::likelihood::Likelihood;
use super::outcome::FitOutcome;
use crate::error::Result;

/// A buying model of `N` parameters with its likelihood.
pub trait EstimableModel<const N: usize>: BuyingModel {
    /// The model's log-likelihood.
    type Likelihood: Likelihood<N, Model = Self>;

    /// The model's log-likelihood on grouped histories: frequency, recency and observation time.
    fn likelihood_of(histories: Groups) -> Self::Likelihood;

    /// The model's log-likelihood on these histories, which must be valid.
    fn likelihood(histories: &Histories<'_>) -> Self::Likelihood {
        Self::likelihood_of(Groups::without_index(histories))
    }

    /// What the model, with these parameters, says about customers observed for `observed` on average.
    fn kind(&self, observed: f64) -> Kind;

    /// Whether purchases are at random times, rather than at given opportunities.
    const RANDOM_TIMES: bool = true;

    /// Fits the model by maximum likelihood.
    ///
    /// ```
    /// use lifeworth::models::{EstimableModel, FitOutcome, FitRefusal, Histories, ParetoNbd};
    ///
    /// // Nobody bought again: there is nothing to learn from.
    /// let histories = Histories {
    ///     frequency: &[0.0, 0.0, 0.0],
    ///     recency: &[0.0, 0.0, 0.0],
    ///     observed: &[30.0, 20.0, 10.0],
    ///     weights: None,
    /// };
    /// let outcome = ParetoNbd::fit(&histories).unwrap();
    /// let reason = FitRefusal::NoRepeatPurchases;
    /// assert_eq!(outcome, FitOutcome::Refused { reason });
    /// ```
    ///
    /// # Errors
    /// A column that is not of the others' length, or a cell that is impossible.
    fn fit(histories: &Histories<'_>) -> Result<FitOutcome<Self>> {
        histories.validate()?;
        let groups = Groups::without_index(histories);
        Ok(fit_groups(
            groups,
            Self::RANDOM_TIMES,
            Self::likelihood_of,
            Self::kind,
        ))
    }
}
