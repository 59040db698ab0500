//! What the contract models are fitted on, their log-likelihoods and their fits.

use super::contracts::{Bdw, Sbg};
use super::fit::{Fit, FitCaution, FitOutcome, FitRefusal, fit};
use super::likelihood::Likelihood;
use crate::error::{Result, check};
use crate::numerics::chi_square::chi_square_tails;
use crate::numerics::digamma::{LogGamma, ln_gamma_ratio};
use crate::numerics::newton::Derivatives;
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
    fn rows(&self) -> impl Iterator<Item = (f64, f64, f64)> {
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

    fn customers(&self) -> f64 {
        self.lost.iter().chain(&self.active).sum()
    }

    fn weights(&self) -> Vec<f64> {
        self.rows()
            .flat_map(|(_, lost, active)| [lost, active])
            .collect()
    }

    fn reweighted(&self, weights: &[f64]) -> Self {
        let (pairs, _) = weights.as_chunks::<2>();
        Self {
            lost: pairs.iter().map(|[lost, _]| *lost).collect(),
            active: pairs.iter().map(|[_, active]| *active).collect(),
        }
    }
}

/// The log-likelihood of [`Sbg`] on given cohorts.
#[derive(Debug, Clone, PartialEq)]
pub struct SbgLikelihood(pub ContractCohorts);

impl Likelihood<2> for SbgLikelihood {
    type Model = Sbg;

    const PARAMETERS: [&'static str; 2] = ["alpha", "beta"];

    fn model([alpha, beta]: [f64; 2]) -> Sbg {
        Sbg { alpha, beta }
    }

    fn parameters(&Sbg { alpha, beta }: &Sbg) -> [f64; 2] {
        [alpha, beta]
    }

    fn start(&self) -> [f64; 2] {
        [1.0; 2]
    }

    fn customers(&self) -> f64 {
        self.0.customers()
    }

    fn derivatives(&self, &[alpha, beta]: &[f64; 2]) -> Derivatives<2> {
        let mut total = Derivatives::ZERO;
        let prior = LogGamma::at(alpha + beta).minus(LogGamma::at(beta));
        for (t, lost, active) in self.0.rows() {
            // S(t) = B(α, β+t)/B(α, β); lost at t: α/(α+β+t-1) S(t-1).
            for (tenure, count) in [(t - 1.0, lost), (t, active)] {
                let (stayed, all) = (
                    LogGamma::at(beta + tenure),
                    LogGamma::at(alpha + beta + tenure),
                );
                let both = ln_gamma_ratio(beta, tenure) - ln_gamma_ratio(alpha + beta, tenure);
                let d_a = LogGamma::at(alpha + beta).digamma - all.digamma;
                let d_b = prior.digamma + (stayed.digamma - all.digamma);
                let d_ab = LogGamma::at(alpha + beta).trigamma - all.trigamma;
                let d_bb = prior.trigamma + (stayed.trigamma - all.trigamma);
                total.add(count, &[d_a, d_b], &[[d_ab, d_ab], [d_ab, d_bb]]);
                total.value += count * both;
            }
            let n = alpha + beta + t - 1.0;
            let (slope, bend) = (1.0 / n, 1.0 / (n * n));
            total.value += lost * (alpha / n).ln();
            total.add(
                lost,
                &[1.0 / alpha - slope, -slope],
                &[[bend - 1.0 / (alpha * alpha), bend], [bend, bend]],
            );
        }
        total
    }

    fn weights(&self) -> Vec<f64> {
        self.0.weights()
    }

    fn reweighted(&self, weights: &[f64]) -> Self {
        Self(self.0.reweighted(weights))
    }
}

/// The log-likelihood of [`Bdw`] on given cohorts.
#[derive(Debug, Clone, PartialEq)]
pub struct BdwLikelihood(pub ContractCohorts);

/// `ln S(t)` of the beta-discrete-Weibull model with its derivatives.
fn log_survival([alpha, beta, c]: [f64; 3], t: f64) -> Derivatives<3> {
    if t == 0.0 {
        return Derivatives::ZERO;
    }
    let stretched = t.powf(c);
    let (at_ab, at_b) = (LogGamma::at(alpha + beta), LogGamma::at(beta));
    let (stayed, all) = (
        LogGamma::at(beta + stretched),
        LogGamma::at(alpha + beta + stretched),
    );
    let gap = stayed.digamma - all.digamma;
    let bend = stayed.trigamma - all.trigamma;
    let u = stretched * t.ln();
    let d_ab = at_ab.trigamma - all.trigamma;
    Derivatives {
        value: ln_gamma_ratio(beta, stretched) - ln_gamma_ratio(alpha + beta, stretched),
        gradient: [
            at_ab.digamma - all.digamma,
            at_ab.digamma - at_b.digamma + gap,
            u * gap,
        ],
        hessian: [
            [d_ab, d_ab, -u * all.trigamma],
            [d_ab, at_ab.trigamma - at_b.trigamma + bend, u * bend],
            [-u * all.trigamma, u * bend, u * t.ln() * gap + u * u * bend],
        ],
    }
}

impl Likelihood<3> for BdwLikelihood {
    type Model = Bdw;

    const PARAMETERS: [&'static str; 3] = ["alpha", "beta", "c"];

    fn model([alpha, beta, c]: [f64; 3]) -> Bdw {
        Bdw { alpha, beta, c }
    }

    fn parameters(&Bdw { alpha, beta, c }: &Bdw) -> [f64; 3] {
        [alpha, beta, c]
    }

    fn start(&self) -> [f64; 3] {
        [1.0; 3]
    }

    fn customers(&self) -> f64 {
        self.0.customers()
    }

    fn derivatives(&self, parameters: &[f64; 3]) -> Derivatives<3> {
        let mut total = Derivatives::ZERO;
        let mut before = log_survival(*parameters, 0.0);
        for (t, lost, active) in self.0.rows() {
            let after = log_survival(*parameters, t);
            total.value += active * after.value;
            total.add(active, &after.gradient, &after.hessian);
            // ln(S(t-1) - S(t)) = ln S(t-1) + ln(1 - e^(-g)), g = ln S(t-1) - ln S(t)
            let gap = before.value - after.value;
            let odds = 1.0 / gap.exp_m1();
            let slope: [f64; 3] = difference(&before.gradient, &after.gradient);
            let bend = odds * (1.0 + odds);
            let mut hessian = before.hessian;
            let rows = hessian.iter_mut().zip(&before.hessian).zip(&after.hessian);
            for (((row, first), second), s) in rows.zip(&slope) {
                let cells = row.iter_mut().zip(first).zip(second);
                for (((cell, f), g), u) in cells.zip(&slope) {
                    *cell = f + odds * (f - g) - bend * s * u;
                }
            }
            let mut gradient = before.gradient;
            for (g, s) in gradient.iter_mut().zip(&slope) {
                *g += odds * s;
            }
            if lost > 0.0 {
                total.value += lost * (before.value + (-(-gap).exp_m1()).ln());
                total.add(lost, &gradient, &hessian);
            }
            before = after;
        }
        total
    }

    fn weights(&self) -> Vec<f64> {
        self.0.weights()
    }

    fn reweighted(&self, weights: &[f64]) -> Self {
        Self(self.0.reweighted(weights))
    }
}

fn difference<const N: usize>(x: &[f64; N], y: &[f64; N]) -> [f64; N] {
    let mut difference = *x;
    for (d, v) in difference.iter_mut().zip(y) {
        *d -= v;
    }
    difference
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
