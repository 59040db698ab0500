//! Intervals of a Net Promoter Score.

use super::bootstrap::{BootstrapPercentiles, MOST_ANSWERS, bootstrap_percentiles};
use super::caution::Caution;
use super::interval::two_sided_quantile;
use super::responses::NetPromoterCounts;
use super::tango::score_limits;
use crate::numerics::bounds::bounded;
use crate::numerics::student::student_t_quantile;
use serde::{Deserialize, Serialize};

/// How the interval of a Net Promoter Score is made.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub enum ScoreMethod {
    /// Adds ¾ promoters, 1½ passives, ¾ detractors, then Wald (Rocks 2016, "Interval estimation for
    /// the Net Promoter Score", Am. Stat. 70). Covers about what it says from 10 answers on. Leans
    /// towards 0, so that around a single answer it does not even reach that answer's score.
    #[default]
    AdjustedWald,
    /// All scores that a test would not reject (Tango 1998). Never leaves the scale.
    Score,
    /// Estimate ± z standard errors. Covers too little below about 100 answers.
    Wald,
    /// Student's t interval of the answers scored +1, 0, −1.
    StudentT,
    /// Adds one of each, then Wald.
    AddOne,
    /// Percentiles of all samples that could be drawn from the answers. A teaching aid.
    Bootstrap,
}

/// The interval of a Net Promoter Score, in points.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct ScoreInterval {
    /// How it was made.
    pub method: ScoreMethod,
    /// Share of repeated surveys whose interval covers the truth, such as 0.95.
    pub confidence: f64,
    /// Lower limit, not below −100.
    pub lower: f64,
    /// Upper limit, not above 100.
    pub upper: f64,
    /// Lower limit as the formula gives it.
    pub unclamped_lower: f64,
    /// Upper limit as the formula gives it.
    pub unclamped_upper: f64,
    /// What the interval is centred on, if the method has a centre. The adjusted methods lean
    /// towards 0.
    pub centre: Option<f64>,
    /// Standard error used, if the method has one.
    pub standard_error: Option<f64>,
    /// What the bootstrap counted.
    pub bootstrap: Option<BootstrapPercentiles>,
}

/// The pseudo-answers of the adjusted Wald interval: promoters, passives, detractors.
pub(crate) const ADJUSTED: [f64; 3] = [0.75, 1.5, 0.75];

const ADD_ONE: [f64; 3] = [1.0, 1.0, 1.0];

impl ScoreMethod {
    /// From this number of answers on the exact coverage of a nominal 95 % interval stays near 95 %
    /// (enumerated in `tests/bench/nps_coverage.rs`).
    pub fn least_answers(self) -> f64 {
        match self {
            Self::AdjustedWald | Self::Score | Self::AddOne => 10.0,
            Self::Wald | Self::StudentT | Self::Bootstrap => 100.0,
        }
    }

    fn trusts_the_spread(self) -> bool {
        matches!(self, Self::Wald | Self::StudentT | Self::Bootstrap)
    }
}

/// How many times as many answers the finite population makes them worth: `(N − 1) / (N − n)`,
/// the inverse square of the usual correction of the standard error. Infinite if all answered.
pub(crate) fn population_factor(n: f64, population: Option<f64>) -> f64 {
    match population {
        Some(population) if population > n => (population - 1.0) / (population - n),
        Some(_) => f64::INFINITY,
        None => 1.0,
    }
}

/// The interval of the score of `counts`, `None` where the method has none, and what to mind.
///
/// The methods that add pseudo-answers or test do so after the answers have been inflated by
/// the factor of the finite population, so that the interval closes on the score as the survey
/// approaches a census; for Wald and t this is the usual `√((N − n)/(N − 1))`.
pub(crate) fn score_interval(
    counts: &NetPromoterCounts,
    method: ScoreMethod,
    confidence: f64,
    factor: f64,
) -> (Option<ScoreInterval>, Vec<Caution>) {
    let n = counts.n();
    let estimate = counts.net_share();
    let z = two_sided_quantile(confidence);
    let shrink = factor.recip().sqrt();
    let mut made = Parts::default();
    let mut cautions = Vec::new();
    if n < method.least_answers() {
        let least = method.least_answers();
        cautions.push(Caution::FewAnswers { least });
    }
    if method.trusts_the_spread() && counts.variance() == 0.0 {
        cautions.push(Caution::NoVariation);
    }
    match method {
        ScoreMethod::AdjustedWald => made = adjusted(counts, ADJUSTED, z, factor),
        ScoreMethod::AddOne => made = adjusted(counts, ADD_ONE, z, factor),
        ScoreMethod::Score if factor.is_infinite() => made.limits = (estimate, estimate),
        ScoreMethod::Score => made.limits = score_limits(&counts.inflated(factor, [0.0; 3]), z),
        ScoreMethod::Wald => {
            let error = (counts.variance() / n).sqrt() * shrink;
            made = Parts::around(estimate, error, z);
        }
        ScoreMethod::StudentT if n < 2.0 => {
            cautions.push(Caution::OneAnswer);
            return (None, cautions);
        }
        ScoreMethod::StudentT => {
            let error = (counts.variance() / (n - 1.0)).sqrt() * shrink;
            let t = -student_t_quantile(0.5 * (1.0 - confidence), n - 1.0);
            made = Parts::around(estimate, error, t);
        }
        ScoreMethod::Bootstrap => {
            made.bootstrap = bootstrap_percentiles(counts, confidence);
            let Some(found) = made.bootstrap else {
                cautions.push(Caution::TooManyAnswers { most: MOST_ANSWERS });
                return (None, cautions);
            };
            let scaled = |net: f64| estimate + shrink * (net / n - estimate);
            made.limits = (scaled(found.net_count_lower), scaled(found.net_count_upper));
        }
    }
    (Some(made.in_points(method, confidence)), cautions)
}

/// Centre, standard error and limits on the scale from −1 to 1.
#[derive(Default)]
struct Parts {
    centre: Option<f64>,
    standard_error: Option<f64>,
    limits: (f64, f64),
    bootstrap: Option<BootstrapPercentiles>,
}

impl Parts {
    fn around(centre: f64, error: f64, quantile: f64) -> Parts {
        Parts {
            centre: Some(centre),
            standard_error: Some(error),
            limits: (centre - quantile * error, centre + quantile * error),
            bootstrap: None,
        }
    }

    fn in_points(self, method: ScoreMethod, confidence: f64) -> ScoreInterval {
        let (lower, upper) = (100.0 * self.limits.0, 100.0 * self.limits.1);
        ScoreInterval {
            method,
            confidence,
            lower: bounded(lower, -100.0, 100.0),
            upper: bounded(upper, -100.0, 100.0),
            unclamped_lower: lower,
            unclamped_upper: upper,
            centre: self.centre.map(|centre| 100.0 * centre),
            standard_error: self.standard_error.map(|error| 100.0 * error),
            bootstrap: self.bootstrap,
        }
    }
}

fn adjusted(counts: &NetPromoterCounts, extra: [f64; 3], z: f64, factor: f64) -> Parts {
    if factor.is_infinite() {
        return Parts::around(counts.net_share(), 0.0, z);
    }
    let counts = counts.inflated(factor, extra);
    Parts::around(
        counts.net_share(),
        (counts.variance() / counts.n()).sqrt(),
        z,
    )
}
