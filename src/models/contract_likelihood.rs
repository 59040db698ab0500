//! The log-likelihoods of the contract models with their derivatives.

use super::cohorts::ContractCohorts;
use super::contracts::{Bdw, Sbg};
use super::likelihood::Likelihood;
use crate::numerics::digamma::{LogGamma, ln_gamma_ratio};
use crate::numerics::newton::Derivatives;

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

    #[inline(never)]
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

    #[inline(never)]
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
