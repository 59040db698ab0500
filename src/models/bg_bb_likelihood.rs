//! The log-likelihood of BG/BB with its derivatives.
//!
//! A customer who bought x times in n opportunities, last at tₓ, is either active or left right after opportunity
//! tₓ, tₓ+1, …, n-1. Each case is a product of gamma functions at a parameter plus a whole number, looked up in tables.

use super::bg_bb::BgBb;
use super::grouping::Groups;
use super::histories::Histories;
use super::likelihood::Likelihood;
use crate::numerics::digamma::LogGamma;
use crate::numerics::newton::Derivatives;

/// The log-likelihood of [`BgBb`] on given histories, whose times are whole numbers of opportunities.
#[derive(Debug, Clone, PartialEq)]
pub struct BgBbLikelihood {
    groups: Groups,
    customers: f64,
    most_opportunities: usize,
}

impl BgBbLikelihood {
    /// The log-likelihood on these histories, which must be valid.
    pub fn new(histories: &Histories<'_>) -> Self {
        Self::of_groups(Groups::without_index(histories))
    }

    /// The same on grouped histories.
    pub fn of_groups(groups: Groups) -> Self {
        let (mut customers, mut most) = (0.0, 0.0f64);
        for ([_, _, n], w) in groups.distinct() {
            customers += w;
            most = most.max(n);
        }
        Self {
            groups,
            customers,
            most_opportunities: most as usize,
        }
    }
}

/// Gamma functions at a parameter plus 0, 1, 2, …
struct Ladder(Vec<LogGamma>);

impl Ladder {
    fn new(parameter: f64, steps: usize) -> Self {
        Self(
            (0..=steps)
                .map(|j| LogGamma::at(parameter + j as f64))
                .collect(),
        )
    }

    fn at(&self, step: f64) -> LogGamma {
        self.0.get(step as usize).copied().unwrap_or_default()
    }
}

/// `ln B(u, v)` with its derivatives, from the gamma functions at u, v and u+v.
struct LogBeta {
    value: f64,
    first: [f64; 2],
    second: [f64; 3],
}

impl LogBeta {
    fn new(u: LogGamma, v: LogGamma, sum: LogGamma) -> Self {
        Self {
            value: u.value + v.value - sum.value,
            first: [u.digamma - sum.digamma, v.digamma - sum.digamma],
            second: [
                u.trigamma - sum.trigamma,
                -sum.trigamma,
                v.trigamma - sum.trigamma,
            ],
        }
    }
}

impl Likelihood<4> for BgBbLikelihood {
    type Model = BgBb;

    const PARAMETERS: [&'static str; 4] = ["alpha", "beta", "gamma", "delta"];

    fn model([alpha, beta, gamma, delta]: [f64; 4]) -> BgBb {
        BgBb {
            alpha,
            beta,
            gamma,
            delta,
        }
    }

    fn parameters(model: &BgBb) -> [f64; 4] {
        [model.alpha, model.beta, model.gamma, model.delta]
    }

    fn start(&self) -> [f64; 4] {
        [1.0; 4]
    }

    fn customers(&self) -> f64 {
        self.customers
    }

    #[inline(never)]
    fn derivatives(&self, &[alpha, beta, gamma, delta]: &[f64; 4]) -> Derivatives<4> {
        let steps = self.most_opportunities + 1;
        let ladder = |parameter| Ladder::new(parameter, steps);
        let (at_a, at_b, at_ab) = (ladder(alpha), ladder(beta), ladder(alpha + beta));
        let (at_d, at_gd) = (ladder(delta), ladder(gamma + delta));
        let at_g = Ladder::new(gamma, 1);
        let buying = |x: f64, n: f64| LogBeta::new(at_a.at(x), at_b.at(n - x), at_ab.at(n));
        let leaving = |x: f64, n: f64| LogBeta::new(at_g.at(x), at_d.at(n), at_gd.at(x + n));
        let mut total = Derivatives::ZERO;
        for ([x, last, n], weight) in self.groups.distinct() {
            if weight == 0.0 {
                continue;
            }
            let mut mixture = Mixture::new();
            mixture.add(&buying(x, n), &leaving(0.0, n));
            let mut k = last;
            while k < n {
                mixture.add(&buying(x, k), &leaving(1.0, k));
                k += 1.0;
            }
            mixture.add_to(&mut total, weight);
        }
        let mut prior = Mixture::new();
        prior.add(&buying(0.0, 0.0), &leaving(0.0, 0.0));
        prior.add_to(&mut total, -self.customers);
        total
    }

    fn weights(&self) -> Vec<f64> {
        self.groups.weights.as_flattened().to_vec()
    }

    fn reweighted(&self, weights: &[f64]) -> Self {
        Self::of_groups(self.groups.reweighted(weights))
    }
}

/// The logarithm of a sum of exponentials, with the sums from which its derivatives follow.
struct Mixture {
    largest: f64,
    sum: f64,
    first: [f64; 4],
    second: [[f64; 4]; 4],
}

impl Mixture {
    const fn new() -> Self {
        Self {
            largest: f64::NEG_INFINITY,
            sum: 0.0,
            first: [0.0; 4],
            second: [[0.0; 4]; 4],
        }
    }

    /// Adds `exp` of the sum of two parts, the first depending on α, β, the second on γ, δ.
    fn add(&mut self, buying: &LogBeta, leaving: &LogBeta) {
        let logarithm = buying.value + leaving.value;
        if logarithm > self.largest {
            self.scale((self.largest - logarithm).exp());
            self.largest = logarithm;
        }
        let share = (logarithm - self.largest).exp();
        let ([a, b], [g, d]) = (buying.first, leaving.first);
        let ([aa, ab, bb], [gg, gd, dd]) = (buying.second, leaving.second);
        let slope = [a, b, g, d];
        let curvature = [
            [aa, ab, 0.0, 0.0],
            [ab, bb, 0.0, 0.0],
            [0.0, 0.0, gg, gd],
            [0.0, 0.0, gd, dd],
        ];
        self.sum += share;
        let rows = self.second.iter_mut().zip(curvature);
        for ((row, bend), (first, s)) in rows.zip(self.first.iter_mut().zip(slope)) {
            *first += share * s;
            for ((entry, c), t) in row.iter_mut().zip(bend).zip(slope) {
                *entry += share * (c + s * t);
            }
        }
    }

    fn scale(&mut self, factor: f64) {
        self.sum *= factor;
        self.first = self.first.map(|s| s * factor);
        self.second = self.second.map(|row| row.map(|s| s * factor));
    }

    fn add_to(&self, total: &mut Derivatives<4>, weight: f64) {
        let mean = self.first.map(|s| s / self.sum);
        total.value += weight * (self.largest + self.sum.ln());
        let rows = total.hessian.iter_mut().zip(self.second);
        for ((row, second), (slope, m)) in rows.zip(total.gradient.iter_mut().zip(mean)) {
            *slope += weight * m;
            for ((entry, s), k) in row.iter_mut().zip(second).zip(mean) {
                *entry += weight * (s / self.sum - m * k);
            }
        }
    }
}
