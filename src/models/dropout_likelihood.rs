//! The log-likelihood of BG/NBD and MBG/NBD with its derivatives.
//!
//! With k = 0 (BG/NBD) or 1 (MBG/NBD), one customer has
//!
//! ```text
//! ln Γ(r+x)/Γ(r) + r ln α - (r+x) ln(α+T) + ln B(a, b+x+k)/B(a, b) + ln(1 + eˡ),
//! l = ln a - ln(b+x-1+k) + (r+x) ln((α+T)/(α+tₓ))
//! ```
//!
//! where eˡ, the odds of having left, are 0 for BG/NBD at x = 0. Everything but the last term depends on x alone or on
//! T alone, so that it is summed over the distinct x and T; what is left of each distinct row are two logarithms and
//! an exponential, computed for two rows at a time.

use super::bg_nbd::{BgNbd, MbgNbd};
use super::grouping::{Block, Groups};
use super::histories::Histories;
use super::history_data::{HistoryData, pair};
use super::likelihood::Likelihood;
use crate::numerics::digamma::{LogGamma, ln_gamma_ratio};
use crate::numerics::lanes::F64x2;
use crate::numerics::newton::Derivatives;

impl HistoryData {
    #[inline(never)]
    fn dropout_derivatives(&self, modified: bool, &[r, alpha, a, b]: &[f64; 4]) -> Derivatives<4> {
        let k = if modified { 1.0 } else { 0.0 };
        let n = self.customers;
        let mut sum = Derivatives::ZERO;
        let at_r = LogGamma::at(r);
        // B(a, b+x+k)/B(a, b) = Γ(a+b)/Γ(b) · Γ(b+x+k)/Γ(a+b+x+k)
        let stayed_prior = ln_gamma_ratio(b, a);
        let prior = LogGamma::at(a + b).minus(LogGamma::at(b));
        let at_ab = LogGamma::at(a + b);
        for block in &self.groups.blocks {
            let x = block.key;
            let weight = self.groups.weight(block);
            let bought = LogGamma::at(r + x).minus(at_r);
            let stayed = LogGamma::at(b + x + k);
            let all = LogGamma::at(a + b + x + k);
            // Ratios, because the logarithms themselves would cancel where a shape is large.
            let values = ln_gamma_ratio(r, x) + stayed_prior - ln_gamma_ratio(b + x + k, a);
            sum.value += weight * values;
            let d_a = at_ab.digamma - all.digamma;
            let d_ab = at_ab.trigamma - all.trigamma;
            sum.add(
                weight,
                &[
                    bought.digamma,
                    0.0,
                    d_a,
                    prior.digamma + (stayed.digamma - all.digamma),
                ],
                &[
                    [bought.trigamma, 0.0, 0.0, 0.0],
                    [0.0, 0.0, 0.0, 0.0],
                    [0.0, 0.0, d_ab, d_ab],
                    [
                        0.0,
                        0.0,
                        d_ab,
                        prior.trigamma + (stayed.trigamma - all.trigamma),
                    ],
                ],
            );
            if modified || x > 0.0 {
                let sums = self.row_sums(block, [r, alpha, a], b + x - 1.0 + k);
                sum.value += sums.softplus;
                sums.add_to(&mut sum, r + x, a, b + x - 1.0 + k);
            }
        }
        // n r ln α - Σ (r+x) ln(α+T)
        let logs = self.log_sums(alpha);
        let cross = n / alpha - logs.inverse;
        let curvature = r * logs.square + logs.purchases_square;
        sum.value -= r * logs.log + logs.purchases_log;
        sum.add(
            1.0,
            &[
                -logs.log,
                n * r / alpha - (r * logs.inverse + logs.purchases_inverse),
                0.0,
                0.0,
            ],
            &[
                [0.0, cross, 0.0, 0.0],
                [cross, curvature - n * r / (alpha * alpha), 0.0, 0.0],
                [0.0; 4],
                [0.0; 4],
            ],
        );
        sum
    }

    /// Sums over the rows of a block, each row weighted by the probability q of having left, or by q(1-q).
    #[inline]
    fn row_sums(&self, block: &Block, [r, alpha, a]: [f64; 3], stayed: f64) -> RowSums {
        let bought = r + block.key;
        let constant = (a / stayed).ln();
        let one = F64x2::splat(1.0);
        let mut softplus = F64x2::ZERO;
        let (mut q_1, mut q_g, mut q_d, mut q_e) =
            (F64x2::ZERO, F64x2::ZERO, F64x2::ZERO, F64x2::ZERO);
        let (mut v_1, mut v_g, mut v_d) = (F64x2::ZERO, F64x2::ZERO, F64x2::ZERO);
        let (mut v_gg, mut v_gd, mut v_dd) = (F64x2::ZERO, F64x2::ZERO, F64x2::ZERO);
        for ([recency, observed], weights) in self.groups.rows(block) {
            let w = pair(weights);
            let until = pair(observed) + alpha;
            let since = one / (pair(recency) + alpha);
            let until_inverse = one / until;
            // g = ln((α+T)/(α+tₓ)), d and e its derivatives with respect to α.
            let g = (until * since).ln();
            let d = until_inverse - since;
            let e = since * since - until_inverse * until_inverse;
            let l = g * bought + constant;
            let small = (-l.abs()).exp();
            let share = one / (small + 1.0);
            softplus += w * (l.max(F64x2::ZERO) + (small + 1.0).ln());
            let q = w * l.if_positive(share, small * share);
            let v = w * small * share * share;
            let (vg, vd) = (v * g, v * d);
            q_1 += q;
            q_g += q * g;
            q_d += q * d;
            q_e += q * e;
            v_1 += v;
            v_g += vg;
            v_d += vd;
            v_gg += vg * g;
            v_gd += vg * d;
            v_dd += vd * d;
        }
        RowSums {
            softplus: softplus.sum(),
            q: [q_1.sum(), q_g.sum(), q_d.sum(), q_e.sum()],
            v: [v_1.sum(), v_g.sum(), v_d.sum()],
            vv: [v_gg.sum(), v_gd.sum(), v_dd.sum()],
        }
    }
}

/// Weighted sums over rows: of ln(1+eˡ); of q times 1, g, d, e; of v times 1, g, d; of v times gg, gd, dd.
struct RowSums {
    softplus: f64,
    q: [f64; 4],
    v: [f64; 3],
    vv: [f64; 3],
}

impl RowSums {
    /// The gradient of l is (g, n d, 1/a, -1/s), with n = r+x and s = b+x-1+k.
    fn add_to(&self, sum: &mut Derivatives<4>, n: f64, a: f64, s: f64) {
        let [q, q_g, q_d, q_e] = self.q;
        let [v, v_g, v_d] = self.v;
        let [v_gg, v_gd, v_dd] = self.vv;
        let (ra, al_a) = (v_g / a, n * v_d / a);
        let (rb, al_b) = (-v_g / s, -n * v_d / s);
        let r_alpha = q_d + n * v_gd;
        let ab = -v / (a * s);
        sum.add(
            1.0,
            &[q_g, n * q_d, q / a, -q / s],
            &[
                [v_gg, r_alpha, ra, rb],
                [r_alpha, n * q_e + n * n * v_dd, al_a, al_b],
                [ra, al_a, (v - q) / (a * a), ab],
                [rb, al_b, ab, (v + q) / (s * s)],
            ],
        );
    }
}

macro_rules! likelihood {
    ($name:ident, $model:ident, $modified:literal, $title:literal) => {
        #[doc = $title]
        #[derive(Debug, Clone, PartialEq)]
        pub struct $name(HistoryData);

        impl $name {
            /// The log-likelihood on these histories, which must be valid.
            pub fn new(histories: &Histories<'_>) -> Self {
                Self::of_groups(Groups::without_index(histories))
            }

            /// The same on grouped histories.
            pub fn of_groups(histories: Groups) -> Self {
                Self(HistoryData::new(histories))
            }
        }

        impl Likelihood<4> for $name {
            type Model = $model;

            const PARAMETERS: [&'static str; 4] = ["r", "alpha", "a", "b"];

            fn model([r, alpha, a, b]: [f64; 4]) -> $model {
                $model { r, alpha, a, b }
            }

            fn parameters(&$model { r, alpha, a, b }: &$model) -> [f64; 4] {
                [r, alpha, a, b]
            }

            fn start(&self) -> [f64; 4] {
                [0.5, 0.3 * self.0.mean_observed, 1.0, 2.5]
            }

            fn customers(&self) -> f64 {
                self.0.customers
            }

            fn derivatives(&self, parameters: &[f64; 4]) -> Derivatives<4> {
                self.0.dropout_derivatives($modified, parameters)
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
    };
}

likelihood!(
    BgNbdLikelihood,
    BgNbd,
    false,
    "The log-likelihood of BG/NBD on given histories."
);
likelihood!(
    MbgNbdLikelihood,
    MbgNbd,
    true,
    "The log-likelihood of MBG/NBD on given histories."
);
