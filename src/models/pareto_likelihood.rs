//! The log-likelihood of Pareto/NBD with its derivatives.
//!
//! One customer has `ln Γ(r+x)/Γ(r) + r ln α + s ln β - (r+x) ln(α+T) - s ln(β+T) + ln(1 + eˡ)` with the odds eˡ of having
//! left. All but the last term is summed over the distinct x and T.

use super::grouping::Groups;
use super::histories::Histories;
use super::history_data::{HistoryData, pair};
use super::likelihood::Likelihood;
use super::pareto_nbd::ParetoNbd;
use super::pareto_odds::{Odds, Parameters, odds};
use crate::numerics::digamma::{LogGamma, ln_gamma_ratio};
use crate::numerics::lanes::F64x2;
use crate::numerics::newton::Derivatives;

/// The log-likelihood of Pareto/NBD on given histories.
#[derive(Debug, Clone, PartialEq)]
pub struct ParetoNbdLikelihood(HistoryData);

impl ParetoNbdLikelihood {
    /// The log-likelihood on these histories, which must be valid.
    pub fn new(histories: &Histories<'_>) -> Self {
        Self::of_groups(Groups::without_index(histories))
    }

    /// The same on grouped histories.
    pub fn of_groups(histories: Groups) -> Self {
        Self(HistoryData::new(histories))
    }
}

impl Likelihood<4> for ParetoNbdLikelihood {
    type Model = ParetoNbd;

    const PARAMETERS: [&'static str; 4] = ["r", "alpha", "s", "beta"];

    fn model([r, alpha, s, beta]: [f64; 4]) -> ParetoNbd {
        ParetoNbd { r, alpha, s, beta }
    }

    fn parameters(&ParetoNbd { r, alpha, s, beta }: &ParetoNbd) -> [f64; 4] {
        [r, alpha, s, beta]
    }

    fn start(&self) -> [f64; 4] {
        let scale = 0.3 * self.0.mean_observed;
        [0.5, scale, 0.6, scale]
    }

    fn customers(&self) -> f64 {
        self.0.customers
    }

    #[inline(never)]
    fn derivatives(&self, &[r, alpha, s, beta]: &[f64; 4]) -> Derivatives<4> {
        let data = &self.0;
        let parameters = Parameters { r, alpha, s, beta };
        let n = data.customers;
        let mut sum = Derivatives::ZERO;
        let at_r = LogGamma::at(r);
        for block in &data.groups.blocks {
            let weight = data.groups.weight(block);
            let x = block.key;
            let bought = LogGamma::at(r + x).minus(at_r);
            // A ratio, because the logarithms themselves would cancel where r is large.
            sum.value += weight * ln_gamma_ratio(r, x);
            sum.add(
                weight,
                &[bought.digamma, 0.0, 0.0, 0.0],
                &[
                    [bought.trigamma, 0.0, 0.0, 0.0],
                    [0.0; 4],
                    [0.0; 4],
                    [0.0; 4],
                ],
            );
            let mut left = LeftSums::default();
            for ([recency, observed], weights) in data.groups.rows(block) {
                let odds = odds::<true>(&parameters, x, pair(recency), pair(observed));
                left.add(&odds, &parameters, r + x, pair(weights));
            }
            left.add_to(&mut sum);
        }
        let buying = data.log_sums(alpha);
        let leaving = data.log_sums(beta);
        let (r_alpha, s_beta) = (n / alpha - buying.inverse, n / beta - leaving.inverse);
        sum.value -= r * buying.log + buying.purchases_log + s * leaving.log;
        sum.add(
            1.0,
            &[
                -buying.log,
                n * r / alpha - (r * buying.inverse + buying.purchases_inverse),
                -leaving.log,
                s * s_beta,
            ],
            &[
                [0.0, r_alpha, 0.0, 0.0],
                [
                    r_alpha,
                    r * buying.square + buying.purchases_square - n * r / (alpha * alpha),
                    0.0,
                    0.0,
                ],
                [0.0, 0.0, 0.0, s_beta],
                [0.0, 0.0, s_beta, s * (leaving.square - n / (beta * beta))],
            ],
        );
        sum
    }

    fn weights(&self) -> Vec<f64> {
        self.0.groups.weights.as_flattened().to_vec()
    }

    fn reweighted(&self, weights: &[f64]) -> Self {
        Self(self.0.reweighted(weights))
    }

    fn sample(&self, pairs: usize) -> Option<Self> {
        self.0.sample(pairs).map(Self)
    }
}

/// Sums over rows of `ln(1 + eˡ)` and its derivatives, the Hessian by rows of its upper triangle.
#[derive(Default)]
struct LeftSums {
    value: Lanes,
    gradient: [Lanes; 4],
    hessian: [Lanes; 10],
}

/// A sum that starts at zero.
#[derive(Clone, Copy)]
struct Lanes(F64x2);

impl Default for Lanes {
    fn default() -> Self {
        Self(F64x2::ZERO)
    }
}

impl LeftSums {
    #[inline(always)]
    fn add(&mut self, odds: &Odds, parameters: &Parameters, bought: f64, weight: F64x2) {
        let &Parameters { s, .. } = parameters;
        let left = s + 1.0;
        let l = odds.log;
        let small = (-l.abs()).exp();
        let share = F64x2::splat(1.0) / (small + 1.0);
        let q = weight * l.if_positive(share, small * share);
        let v = weight * small * share * share;
        self.value.0 += weight * (l.max(F64x2::ZERO) + (small + 1.0).ln());
        let [until_a, until_b] = odds.until;
        let [a, b, c, d] = odds.mean;
        let [bb_mean, dd_mean] = odds.mean_square;
        let [aa, ab, ac, ad, bb, bc, bd, cc, cd, dd] = odds.covariance;
        // The gradient of a term is (a, n(1/(α+T) - b), 1/s + c, s/(β+T) - (s+1)d), n = r+x.
        let slope = [
            a,
            (until_a - b) * bought,
            c + 1.0 / s,
            until_b * s - d * left,
        ];
        let bend = [
            aa,
            until_a - b - ab * bought,
            ac,
            -(ad * left),
            ((bb_mean - until_a * until_a) + bb * bought) * bought,
            -(bc * bought),
            bd * (bought * left),
            cc - 1.0 / (s * s),
            until_b - d - cd * left,
            (dd_mean + dd * left) * left - until_b * until_b * s,
        ];
        let [g, h, i, j] = slope;
        let products = [
            g * g,
            g * h,
            g * i,
            g * j,
            h * h,
            h * i,
            h * j,
            i * i,
            i * j,
            j * j,
        ];
        for (sum, d) in self.gradient.iter_mut().zip(slope) {
            sum.0 += q * d;
        }
        for ((sum, second), product) in self.hessian.iter_mut().zip(bend).zip(products) {
            sum.0 += q * second + v * product;
        }
    }

    fn add_to(&self, total: &mut Derivatives<4>) {
        total.value += self.value.0.sum();
        let gradient = self.gradient.map(|lanes| lanes.0.sum());
        let [aa, ab, ac, ad, bb, bc, bd, cc, cd, dd] = self.hessian.map(|lanes| lanes.0.sum());
        total.add(
            1.0,
            &gradient,
            &[
                [aa, ab, ac, ad],
                [ab, bb, bc, bd],
                [ac, bc, cc, cd],
                [ad, bd, cd, dd],
            ],
        );
    }
}
