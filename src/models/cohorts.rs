//! What the contract models are fitted on, and their fits.

use super::contract_likelihood::{BdwLikelihood, SbgLikelihood};
use super::contracts::{Bdw, Sbg};
use super::fit::fit;
use super::likelihood::Likelihood;
use super::outcome::{Fit, FitCaution, FitOutcome, FitRefusal};
use crate::error::{Result, check};
use crate::numerics::chi_square::chi_square_tails;
use serde::{Deserialize, Serialize};

/// How many contracts ended when, over all cohorts.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct ContractCohorts {
    /// Contracts that ended at the renewal decision 1, 2, 3, …
    pub lost: Vec<f64>,
    /// Contracts still alive when last seen, after 1, 2, 3, … renewal decisions.
    pub active: Vec<f64>,
}

impl ContractCohorts {
    /// Counts from the numbers of survivors of each cohort: those who began, those left after one decision, …
    ///
    /// ```
    /// use lifeworth::models::ContractCohorts;
    ///
    /// let older = vec![100.0, 80.0, 70.0];
    /// let newer = vec![50.0, 42.0];
    /// let counts = ContractCohorts::of_survivors(&[older, newer]).unwrap();
    /// assert_eq!(counts.lost, [28.0, 10.0]);
    /// assert_eq!(counts.active, [42.0, 70.0]);
    /// ```
    ///
    /// # Errors
    /// A number that is negative or greater than the one before it.
    pub fn of_survivors(cohorts: &[Vec<f64>]) -> Result<Self> {
        let longest = cohorts.iter().map(Vec::len).max().unwrap_or(0);
        let mut counts = Self {
            lost: vec![0.0; longest.saturating_sub(1)],
            active: vec![0.0; longest.saturating_sub(1)],
        };
        for (c, cohort) in cohorts.iter().enumerate() {
            let later = cohort.iter().zip(cohort.iter().skip(1));
            for (t, (before, after)) in later.enumerate() {
                check(&format!("cohorts[{c}][{}]", t + 1), *after)
                    .at_least(0.0)?
                    .at_most(*before)?;
                if let Some(lost) = counts.lost.get_mut(t) {
                    *lost += before - after;
                }
            }
            let end = cohort
                .len()
                .checked_sub(2)
                .and_then(|t| counts.active.get_mut(t));
            if let (Some(active), Some(left)) = (end, cohort.last()) {
                *active += left;
            }
        }
        Ok(counts)
    }

    fn validate(&self) -> Result<()> {
        for (name, column) in [("lost", &self.lost), ("active", &self.active)] {
            for (t, count) in column.iter().enumerate() {
                check(&format!("{name}[{t}]"), *count).at_least(0.0)?;
            }
        }
        Ok(())
    }

    /// Tenure, how many were lost then, and how many were last seen alive then.
    pub(super) fn rows(&self) -> impl Iterator<Item = (f64, f64, f64)> {
        let periods = self.lost.len().max(self.active.len());
        let at = |column: &[f64], t: usize| column.get(t).copied().unwrap_or(0.0);
        (0..periods).map(move |t| (t as f64 + 1.0, at(&self.lost, t), at(&self.active, t)))
    }

    fn refusal(&self, parameters: usize) -> Option<FitRefusal> {
        let lost: f64 = self.lost.iter().sum();
        let active: f64 = self.active.iter().sum();
        let periods = self.rows().filter(|(_, lost, active)| lost + active > 0.0);
        if lost + active == 0.0 {
            Some(FitRefusal::NoCustomers)
        } else if lost + active <= 1.0 {
            Some(FitRefusal::OneCustomer)
        } else if lost == 0.0 {
            Some(FitRefusal::NobodyLost)
        } else if periods.count() < parameters {
            Some(FitRefusal::TooFewPeriods)
        } else {
            None
        }
    }

    pub(super) fn customers(&self) -> f64 {
        self.lost.iter().chain(&self.active).sum()
    }

    pub(super) fn weights(&self) -> Vec<f64> {
        self.rows()
            .flat_map(|(_, lost, active)| [lost, active])
            .collect()
    }

    pub(super) fn reweighted(&self, weights: &[f64]) -> Self {
        let (pairs, _) = weights.as_chunks::<2>();
        Self {
            lost: pairs.iter().map(|[lost, _]| *lost).collect(),
            active: pairs.iter().map(|[_, active]| *active).collect(),
        }
    }
}

fn fit_cohorts<L: Likelihood<N>, const N: usize>(
    cohorts: &ContractCohorts,
    likelihood: impl FnOnce(ContractCohorts) -> L,
) -> Result<FitOutcome<L::Model>> {
    cohorts.validate()?;
    if let Some(reason) = cohorts.refusal(N) {
        return Ok(FitOutcome::Refused { reason });
    }
    let outcome = FitOutcome::Fitted(fit(&likelihood(cohorts.clone())));
    Ok(outcome.with_cautions(|fit| {
        let few = fit.customers < 100.0;
        let customers = fit.customers;
        few.then_some(FitCaution::FewCustomers { customers })
            .into_iter()
            .collect()
    }))
}

impl Sbg {
    /// Fits the model by maximum likelihood.
    ///
    /// # Errors
    /// A count that is negative or not finite.
    pub fn fit(cohorts: &ContractCohorts) -> Result<FitOutcome<Self>> {
        fit_cohorts(cohorts, SbgLikelihood)
    }
}

impl Bdw {
    /// Fits the model by maximum likelihood.
    ///
    /// # Errors
    /// A count that is negative or not finite.
    pub fn fit(cohorts: &ContractCohorts) -> Result<FitOutcome<Self>> {
        fit_cohorts(cohorts, BdwLikelihood)
    }
}

/// The p-value of the likelihood-ratio test that a customer's chance to leave does not change with time (`c = 1`).
pub fn constant_chance_p_value(without: &Fit<Sbg>, with: &Fit<Bdw>) -> f64 {
    let statistic = 2.0 * (with.log_likelihood - without.log_likelihood);
    chi_square_tails(statistic.max(0.0), 1.0).upper
}
