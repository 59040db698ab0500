//! The odds of having left under Pareto/NBD, with their derivatives, without the ₂F₁ of the papers.
//!
//! ```text
//! eˡ = ∫ s ((α+T)/(α+u))^(r+x) ((β+T)/(β+u))^s du/(β+u)   over u from tₓ to T
//! ```
//!
//! The papers write this as a difference of two hypergeometric functions, which cancels when tₓ is near T. Here it is a
//! quadrature in `v = ln(1 + κ(u - tₓ))`, κ chosen so that the integrand is flat at its maximum `v = 0`: all terms
//! are positive and at most 1. As each term is an exponential of logarithms of the parameters, the derivatives of l are the
//! means and covariances of the terms' derivatives.

use crate::numerics::lanes::F64x2;
use crate::numerics::quadrature::Rule;

/// The four parameters.
#[derive(Debug, Clone, Copy)]
pub(super) struct Parameters {
    pub r: f64,
    pub alpha: f64,
    pub s: f64,
    pub beta: f64,
}

/// The log-odds of two customers with the same frequency, and means over the terms of the integral.
#[derive(Debug, Clone, Copy)]
pub(super) struct Odds {
    /// The log-odds l.
    pub log: F64x2,
    /// `(α+T)⁻¹` and `(β+T)⁻¹`.
    pub until: [F64x2; 2],
    /// Means of `ln((α+T)/(α+u))`, `(α+u)⁻¹`, `ln((β+T)/(β+u))`, `(β+u)⁻¹`.
    pub mean: [F64x2; 4],
    /// Means of `(α+u)⁻²` and `(β+u)⁻²`.
    pub mean_square: [F64x2; 2],
    /// Covariances of the four, by rows of the upper triangle.
    pub covariance: [F64x2; 10],
}

/// The log-odds of two customers with `bought = r + x` in common; with `DERIVATIVES` also the means.
#[inline]
pub(super) fn odds<const DERIVATIVES: bool>(
    &Parameters { r, alpha, s, beta }: &Parameters,
    frequency: f64,
    recency: F64x2,
    observed: F64x2,
) -> Odds {
    let one = F64x2::splat(1.0);
    let bought = r + frequency;
    let (since_a, since_b) = (one / (recency + alpha), one / (recency + beta));
    let (until_a, until_b) = (observed + alpha, observed + beta);
    let (gone_a, gone_b) = ((until_a * since_a).ln(), (until_b * since_b).ln());
    let kappa = since_a * bought + since_b * (s + 1.0);
    let step = one / kappa;
    let length = (kappa * (observed - recency) + 1.0).ln();
    let [low, high] = length.to_array();
    let (rule, panels) = plan(low.max(high));
    let width = length * (1.0 / panels);
    let mut total = F64x2::ZERO;
    let mut first = [F64x2::ZERO; 4];
    let mut square = [F64x2::ZERO; 2];
    let mut second = [F64x2::ZERO; 10];
    let mut panel = 0.0;
    while panel < panels {
        rule.panel(panel, panel + 1.0, |points, weight| {
            for point in points.to_array() {
                let v = width * point;
                let y = (v.exp() - 1.0) * step;
                let (over_a, over_b) = (y * since_a + 1.0, y * since_b + 1.0);
                let (a, c) = (over_a.ln(), over_b.ln());
                let term = (v - a * bought - c * (s + 1.0)).exp() * weight;
                total += term;
                if DERIVATIVES {
                    let (b, d) = (since_a / over_a, since_b / over_b);
                    let (ta, tb, tc, td) = (term * a, term * b, term * c, term * d);
                    let terms = [
                        ta * a,
                        ta * b,
                        ta * c,
                        ta * d,
                        tb * b,
                        tb * c,
                        tb * d,
                        tc * c,
                        tc * d,
                        td * d,
                    ];
                    for (sum, t) in first.iter_mut().zip([ta, tb, tc, td]) {
                        *sum += t;
                    }
                    for (sum, t) in second.iter_mut().zip(terms) {
                        *sum += t;
                    }
                }
            }
        });
        panel += 1.0;
    }
    // Without a gap nothing is summed and the odds are zero.
    let total = total.max(F64x2::splat(1e-300));
    let log = gone_a * bought
        + gone_b * s
        + (total * width * step * since_b * s)
            .max(F64x2::splat(1e-300))
            .ln();
    let inverse = one / total;
    let until = [one / until_a, one / until_b];
    if !DERIVATIVES {
        return Odds {
            log,
            until,
            mean: first,
            mean_square: square,
            covariance: second,
        };
    }
    let [a, b, c, d] = first.map(|sum| sum * inverse);
    let [_, _, _, _, bb, _, _, _, _, dd] = second;
    square = [bb * inverse, dd * inverse];
    let products = [
        a * a,
        a * b,
        a * c,
        a * d,
        b * b,
        b * c,
        b * d,
        c * c,
        c * d,
        d * d,
    ];
    for (sum, product) in second.iter_mut().zip(products) {
        *sum = *sum * inverse - product;
    }
    // The sums hold logarithms from tₓ to u; wanted are those from u to T, which changes the sign of their covariances.
    let [aa, ab, ac, ad, bb, bc, bd, cc, cd, dd] = second;
    Odds {
        log,
        until,
        mean: [gone_a - a, b, gone_b - c, d],
        mean_square: square,
        covariance: [aa, -ab, ac, -ad, bb, -bc, bd, cc, -cd, dd],
    }
}

/// How many points for an interval of this length.
fn plan(length: f64) -> (Rule, f64) {
    if length <= 0.4 {
        (Rule::Eight, 1.0)
    } else if length <= 1.6 {
        (Rule::Sixteen, 1.0)
    } else {
        (Rule::ThirtyTwo, (length / 3.0).ceil())
    }
}
