//! The log-likelihood of the Gamma–Gamma model with its derivatives, and its fit.
//!
//! One customer with x purchases worth m together has
//! `ln Γ(px+q)/(Γ(px)Γ(q)) + q ln γ + px ln m - (px+q) ln(γ+m) - ln(m/x)`: gamma functions once for each distinct x, one
//! logarithm for each distinct row.

use super::fit::fit;
use super::gamma_gamma::GammaGamma;
use super::grouping::Groups;
use super::histories::same_length;
use super::likelihood::Likelihood;
use super::outcome::{FitCaution, FitOutcome, FitRefusal};
use crate::error::{Result, check};
use crate::numerics::digamma::LogGamma;
use crate::numerics::lanes::F64x2;
use crate::numerics::newton::Derivatives;

/// What customers spent, one column each.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Spends<'a> {
    /// Number of purchases that the mean is over, x.
    pub frequency: &'a [f64],
    /// Mean spend per purchase.
    pub spend: &'a [f64],
    /// How many customers each row stands for; one if absent.
    pub weights: Option<&'a [f64]>,
}

impl Spends<'_> {
    /// Frequency, mean spend and weight of each row.
    pub fn iter(&self) -> impl Iterator<Item = (f64, f64, f64)> {
        let rows = self.frequency.iter().zip(self.spend).enumerate();
        rows.map(|(row, (&x, &z))| {
            let weight = self
                .weights
                .map_or(1.0, |w| w.get(row).copied().unwrap_or(0.0));
            (x, z, weight)
        })
    }

    /// Checks that every number is finite and no frequency or weight negative.
    ///
    /// # Errors
    /// Names the first cell that is not, such as `spend[3]`.
    pub fn validate(&self) -> Result<()> {
        same_length("spend", self.spend, self.frequency.len())?;
        if let Some(weights) = self.weights {
            same_length("weights", weights, self.frequency.len())?;
        }
        for (row, (x, z, w)) in self.iter().enumerate() {
            if !(x >= 0.0 && w >= 0.0 && (x + z + w).is_finite()) {
                check(&format!("frequency[{row}]"), x).at_least(0.0)?;
                check(&format!("spend[{row}]"), z).finite()?;
                check(&format!("weights[{row}]"), w).at_least(0.0)?;
            }
        }
        Ok(())
    }
}

/// The log-likelihood of [`GammaGamma`] on what given customers spent.
#[derive(Debug, Clone, PartialEq)]
pub struct GammaGammaLikelihood {
    groups: Groups,
    customers: f64,
    mean_spend: f64,
    /// Σ x ln m
    bought_logs: f64,
    /// Σ ln(m/x)
    logs: f64,
}

impl GammaGammaLikelihood {
    /// The log-likelihood on the rows with purchases and a positive spend.
    pub fn new(spends: &Spends<'_>) -> Self {
        let usable = |(x, z, w): &(f64, f64, f64)| *x > 0.0 && *z > 0.0 && *w > 0.0;
        let rows = spends.iter().filter(usable);
        // Amounts are rarely equal: looking for equal rows would cost more than it saves.
        let rows = rows.map(|(x, z, w)| ([x, x * z, 0.0], w)).collect();
        Self::of_groups(Groups::blocks_of(rows))
    }

    fn of_groups(groups: Groups) -> Self {
        let (mut n, mut spend, mut bought_logs, mut logs) = (0.0, 0.0, 0.0, 0.0);
        for ([x, total, _], w) in groups.distinct() {
            let logarithm = total.ln();
            n += w;
            spend += w * total / x;
            bought_logs += w * x * logarithm;
            logs += w * (logarithm - x.ln());
        }
        Self {
            customers: n,
            mean_spend: spend / n,
            bought_logs,
            logs,
            groups,
        }
    }
}

impl Likelihood<3> for GammaGammaLikelihood {
    type Model = GammaGamma;

    const PARAMETERS: [&'static str; 3] = ["p", "q", "gamma"];

    fn model([p, q, gamma]: [f64; 3]) -> GammaGamma {
        GammaGamma { p, q, gamma }
    }

    fn parameters(&GammaGamma { p, q, gamma }: &GammaGamma) -> [f64; 3] {
        [p, q, gamma]
    }

    fn start(&self) -> [f64; 3] {
        [2.0, 3.0, self.mean_spend]
    }

    fn customers(&self) -> f64 {
        self.customers
    }

    #[inline(never)]
    fn derivatives(&self, &[p, q, gamma]: &[f64; 3]) -> Derivatives<3> {
        let n = self.customers;
        let at_q = LogGamma::at(q);
        let mut value = p * self.bought_logs - self.logs + n * (q * gamma.ln() - at_q.value);
        let mut slope_p = self.bought_logs;
        let mut slope_q = n * (gamma.ln() - at_q.digamma);
        let mut slope_gamma = n * q / gamma;
        let (mut pp, mut pq, mut p_gamma) = (0.0, 0.0, 0.0);
        let mut qq = -n * at_q.trigamma;
        let mut q_gamma = n / gamma;
        let mut gamma_gamma = -n * q / (gamma * gamma);
        for block in &self.groups.blocks {
            let x = block.key;
            let (mut weight, mut logs, mut inverse, mut square) =
                (F64x2::ZERO, F64x2::ZERO, F64x2::ZERO, F64x2::ZERO);
            for (&[[m, k], _], &[v, w]) in self.groups.rows(block) {
                let w = F64x2::new(v, w);
                let total = F64x2::new(m, k) + gamma;
                let inverted = F64x2::splat(1.0) / total;
                weight += w;
                logs += w * total.ln();
                inverse += w * inverted;
                square += w * inverted * inverted;
            }
            let (w, logs) = (weight.sum(), logs.sum());
            let (inverse, square) = (inverse.sum(), square.sum());
            let (all, bought) = (LogGamma::at(p * x + q), LogGamma::at(p * x));
            let shape = p * x + q;
            value += w * (all.value - bought.value) - shape * logs;
            slope_p += x * (w * (all.digamma - bought.digamma) - logs);
            slope_q += w * all.digamma - logs;
            slope_gamma -= shape * inverse;
            pp += w * x * x * (all.trigamma - bought.trigamma);
            pq += w * x * all.trigamma;
            qq += w * all.trigamma;
            p_gamma -= x * inverse;
            q_gamma -= inverse;
            gamma_gamma += shape * square;
        }
        Derivatives {
            value,
            gradient: [slope_p, slope_q, slope_gamma],
            hessian: [
                [pp, pq, p_gamma],
                [pq, qq, q_gamma],
                [p_gamma, q_gamma, gamma_gamma],
            ],
        }
    }

    fn weights(&self) -> Vec<f64> {
        self.groups.weights.as_flattened().to_vec()
    }

    fn reweighted(&self, weights: &[f64]) -> Self {
        Self::of_groups(self.groups.reweighted(weights))
    }

    fn sample(&self, pairs: usize) -> Option<Self> {
        let nth = self.groups.pairs.len().div_ceil(pairs);
        (nth >= 3).then(|| Self::of_groups(self.groups.thinned(nth)))
    }
}

impl GammaGamma {
    /// Fits the model to the customers with purchases and a positive spend.
    ///
    /// # Errors
    /// A column that is not of the others' length, or a cell that is impossible.
    pub fn fit(spends: &Spends<'_>) -> Result<FitOutcome<Self>> {
        spends.validate()?;
        let likelihood = GammaGammaLikelihood::new(spends);
        if let Some(reason) = refusal(&likelihood) {
            return Ok(FitOutcome::Refused { reason });
        }
        let without: f64 = spends
            .iter()
            .map(|(x, z, w)| if x > 0.0 && z <= 0.0 { w } else { 0.0 })
            .sum();
        let outcome = FitOutcome::Fitted(fit(&likelihood));
        Ok(outcome.with_cautions(|fit| {
            let mut cautions = Vec::new();
            if without > 0.0 {
                cautions.push(FitCaution::RowsWithoutSpend { customers: without });
            }
            if fit.model.q <= 1.0 {
                cautions.push(FitCaution::MeanSpendUndefined);
            }
            if fit.customers < 100.0 {
                cautions.push(FitCaution::FewRepeatBuyers {
                    repeat_buyers: fit.customers,
                });
            }
            cautions
        }))
    }
}

fn refusal(likelihood: &GammaGammaLikelihood) -> Option<FitRefusal> {
    let mut rows = likelihood
        .groups
        .distinct()
        .filter(|(_, weight)| *weight > 0.0);
    let Some((first, _)) = rows.next() else {
        return Some(FitRefusal::NoRepeatPurchases);
    };
    if likelihood.customers <= 1.0 {
        Some(FitRefusal::OneCustomer)
    } else if rows.all(|(row, _)| row == first) {
        Some(FitRefusal::IdenticalRows)
    } else {
        None
    }
}
