//! Every number of `reference/nps_golden.json`, at the tolerances that it states.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing
)]

use lifeworth::survey::comparison::{ComparisonOptions, compare};
use lifeworth::survey::customer_group::GroupBehaviour;
use lifeworth::survey::groups::holm;
use lifeworth::survey::interval::ShareEstimate;
use lifeworth::survey::net_promoter::{
    NetPromoterScore, NetPromoterScoreOptions, net_promoter_score,
};
use lifeworth::survey::point_value::{PointValueOptions, point_value};
use lifeworth::survey::power::{PowerOptions, power};
use lifeworth::survey::ratings::RatingSummary;
use lifeworth::survey::response_bounds::{ResponseBoundsOptions, response_bounds};
use lifeworth::survey::responses::{NetPromoterCounts, NetPromoterResponses, RatingResponses};
use lifeworth::survey::sample_size::{ExpectedShares, SampleSizeOptions, sample_size};
use lifeworth::survey::satisfaction_index::{
    IndexResponses, SatisfactionIndexOptions, satisfaction_index,
};
use lifeworth::survey::scales::{
    CustomerEffortOptions, EffortScale, RatingOptions, customer_effort, customer_satisfaction,
};
use lifeworth::survey::score_interval::{ScoreInterval, ScoreMethod};
use lifeworth::survey::strata::{Stratum, WeightedScoreOptions, weighted_score};
use lifeworth::survey::trend::{TrendOptions, Wave, trend};
use serde_json::Value;
use std::collections::BTreeSet;

const POINTS: f64 = 1e-9;
const SCORE: f64 = 1e-8;
const SHARE: f64 = 1e-11; // 1e-9 points

/// A row of the file that remembers which of its numbers have been compared, so that none is
/// forgotten.
struct Row<'a> {
    value: &'a Value,
    seen: BTreeSet<String>,
}

impl<'a> Row<'a> {
    fn new(value: &'a Value) -> Row<'a> {
        Row {
            value,
            seen: BTreeSet::new(),
        }
    }

    fn get(&mut self, pointer: &str) -> &'a Value {
        self.seen.insert(pointer.to_owned());
        let found = self.value.pointer(pointer);
        found.unwrap_or_else(|| panic!("no {pointer} in {}", self.value))
    }

    fn has(&self, pointer: &str) -> bool {
        self.value.pointer(pointer).is_some()
    }

    fn number(&mut self, pointer: &str) -> f64 {
        self.get(pointer).as_f64().unwrap()
    }

    fn optional(&mut self, pointer: &str) -> Option<f64> {
        if self.has(pointer) {
            self.get(pointer).as_f64()
        } else {
            None
        }
    }

    fn numbers(&mut self, pointer: &str) -> Vec<f64> {
        self.seen.insert(pointer.to_owned());
        numbers(self.value.pointer(pointer).unwrap())
    }

    fn close(&mut self, pointer: &str, actual: f64, tolerance: f64) {
        let expected = self.number(pointer);
        assert!(
            (actual - expected).abs() <= tolerance,
            "{pointer}: {actual:?}, expected {expected:?}, in {}",
            self.value
        );
    }

    fn pair(&mut self, pointer: &str, (lower, upper): (f64, f64), tolerance: f64) {
        self.close(&format!("{pointer}/0"), lower, tolerance);
        self.close(&format!("{pointer}/1"), upper, tolerance);
    }

    /// Fails if a number of the row has not been looked at.
    fn finish(self) {
        let mut left = Vec::new();
        unseen(self.value, String::new(), &self.seen, &mut left);
        assert!(left.is_empty(), "not compared: {left:?} of {}", self.value);
    }
}

fn unseen(value: &Value, pointer: String, seen: &BTreeSet<String>, left: &mut Vec<String>) {
    if seen.contains(&pointer) {
        return;
    }
    match value {
        Value::Object(map) => {
            for (key, value) in map {
                unseen(value, format!("{pointer}/{key}"), seen, left);
            }
        }
        Value::Array(items) => {
            for (i, value) in items.iter().enumerate() {
                unseen(value, format!("{pointer}/{i}"), seen, left);
            }
        }
        Value::Number(_) => left.push(pointer),
        _ => {}
    }
}

fn numbers(value: &Value) -> Vec<f64> {
    let items = value.as_array().unwrap();
    items.iter().map(|item| item.as_f64().unwrap()).collect()
}

fn golden() -> Value {
    serde_json::from_str(include_str!("reference/nps_golden.json")).unwrap()
}

fn each(section: &str, mut test: impl FnMut(&mut Row)) {
    let golden = golden();
    let rows = golden[section].as_array().unwrap();
    assert!(!rows.is_empty());
    for value in rows {
        let mut row = Row::new(value);
        test(&mut row);
        row.finish();
    }
}

fn groups(counts: &[f64]) -> NetPromoterResponses {
    NetPromoterResponses::Groups(NetPromoterCounts {
        promoters: counts[0],
        passives: counts[1],
        detractors: counts[2],
    })
}

fn score_of(responses: NetPromoterResponses) -> NetPromoterScore {
    net_promoter_score(&NetPromoterScoreOptions {
        responses,
        confidence: None,
        method: None,
        population: None,
    })
    .unwrap()
}

/// The fields that `distributions` and `intervals` share.
fn basics(row: &mut Row, at: &str, score: &NetPromoterScore) {
    let p = |key: &str| format!("{at}/{key}");
    row.close(&p("promoters"), score.promoters.count, 0.0);
    row.close(&p("passives"), score.passives.count, 0.0);
    row.close(&p("detractors"), score.detractors.count, 0.0);
    row.close(&p("n"), score.n, 0.0);
    row.close(&p("share_promoters"), score.promoters.share, SHARE);
    row.close(&p("share_passives"), score.passives.share, SHARE);
    row.close(&p("share_detractors"), score.detractors.share, SHARE);
    row.close(&p("nps"), score.net_promoter_score, POINTS);
    row.close(&p("variance_plugin"), score.variance, SHARE);
    row.close(&p("se_plugin"), score.standard_error, POINTS);
    let unbiased = score.unbiased_standard_error.unwrap();
    row.close(&p("se_unbiased"), unbiased, POINTS);
}

#[test]
fn distributions() {
    each("distributions", |row| {
        let counts = row.numbers("/counts_0_to_10");
        let score = score_of(NetPromoterResponses::Counts(counts.clone()));
        basics(row, "", &score);
        row.close("/mean_0_to_10", score.mean.unwrap(), POINTS);
        assert_eq!(score.distribution, Some(counts.clone()));
        if row.has("/published_nps_rounded") {
            let rounded = score.net_promoter_score.round();
            row.close("/published_nps_rounded", rounded, 0.0);
        }
        // The same answers one by one give the same result.
        let answers = (0..=10).flat_map(|rating| {
            let count = counts[rating] as usize;
            std::iter::repeat_n(rating as f64, count)
        });
        let again = score_of(NetPromoterResponses::Answers(answers.collect()));
        assert_eq!(again, score);
    });
}

#[test]
fn intervals() {
    each("intervals", |row| {
        let confidence = row.number("/intervals/confidence");
        let counts: Vec<f64> = ["promoters", "passives", "detractors"]
            .map(|key| row.number(&format!("/basics/{key}")))
            .to_vec();
        let by = |method, population| {
            net_promoter_score(&NetPromoterScoreOptions {
                responses: groups(&counts),
                confidence: Some(confidence),
                method: Some(method),
                population,
            })
            .unwrap()
        };
        let interval = |method| by(method, None).interval.unwrap();
        let score = by(ScoreMethod::AdjustedWald, None);
        basics(row, "/basics", &score);

        let z = -lifeworth::numerics::normal::normal_quantile((1.0 - confidence) / 2.0);
        row.close("/intervals/z", z, 1e-14);
        let raw = |interval: ScoreInterval| (interval.unclamped_lower, interval.unclamped_upper);
        let wald = raw(interval(ScoreMethod::Wald));
        row.pair("/intervals/wald", wald, POINTS);
        let t = raw(interval(ScoreMethod::StudentT));
        row.pair("/intervals/t_trinomial_mean", t, POINTS);
        let tango = raw(interval(ScoreMethod::Score));
        row.pair("/intervals/score_tango", tango, SCORE);
        for (key, method) in [
            ("adjusted_wald_T_3", ScoreMethod::AdjustedWald),
            ("adjusted_wald_U_3", ScoreMethod::AddOne),
        ] {
            let found = interval(method);
            let p = |field: &str| format!("/intervals/{key}/{field}");
            row.close(&p("centre"), found.centre.unwrap(), POINTS);
            row.close(&p("se"), found.standard_error.unwrap(), POINTS);
            row.close(&p("lower"), found.unclamped_lower, POINTS);
            row.close(&p("upper"), found.unclamped_upper, POINTS);
            row.close(&p("lower_clamped"), found.lower, POINTS);
            row.close(&p("upper_clamped"), found.upper, POINTS);
        }
        if row.has("/intervals/exact_percentile_bootstrap") {
            let found = interval(ScoreMethod::Bootstrap);
            let law = found.bootstrap.unwrap();
            let p = |field: &str| format!("/intervals/exact_percentile_bootstrap/{field}");
            row.close(&p("lower"), found.lower, POINTS);
            row.close(&p("upper"), found.upper, POINTS);
            row.close(&p("net_count_lower"), law.net_count_lower, 0.0);
            row.close(&p("net_count_upper"), law.net_count_upper, 0.0);
            row.close(&p("cdf_lower"), law.cumulative_lower, SHARE);
            row.close(&p("cdf_upper"), law.cumulative_upper, SHARE);
        }
        if row.has("/intervals/wald_fpc") {
            let population = row.number("/intervals/wald_fpc/population");
            let found = by(ScoreMethod::Wald, Some(population)).interval.unwrap();
            let factor = found.standard_error.unwrap() / score.standard_error;
            row.close("/intervals/wald_fpc/factor", factor, SHARE);
            row.close("/intervals/wald_fpc/lower", found.unclamped_lower, POINTS);
            row.close("/intervals/wald_fpc/upper", found.unclamped_upper, POINTS);
        }
        let shares = [score.promoters, score.passives, score.detractors];
        for (i, share) in shares.into_iter().enumerate() {
            let limits = (share.simultaneous.lower, share.simultaneous.upper);
            let path = format!("/intervals/goodman_simultaneous_shares/{i}");
            row.pair(&path, limits, SHARE);
            let limits = (share.interval.lower, share.interval.upper);
            row.pair(&format!("/intervals/wilson_shares/{i}"), limits, SHARE);
        }
        if row.has("/published/promoter_pct") {
            // Printed with six decimals.
            for (key, share) in ["promoter", "passive", "detractor"].iter().zip(shares) {
                let percent = 100.0 * share.share;
                row.close(&format!("/published/{key}_pct"), percent, 5e-6);
            }
        }
        if row.has("/published/variance") {
            row.close("/published/variance", score.variance, POINTS);
        }
        if row.has("/published/nps") {
            row.close("/published/nps", score.net_promoter_score, POINTS);
        }
    });
}

#[test]
fn two_wave_tests() {
    each("two_wave_tests", |row| {
        let found = compare(&ComparisonOptions {
            current: groups(&row.numbers("/wave_a")),
            reference: groups(&row.numbers("/wave_b")),
            confidence: Some(row.number("/confidence")),
            method: None,
        })
        .unwrap();
        row.close("/difference", found.difference, POINTS);
        let wald = found.wald.unwrap();
        row.close("/wald/se", wald.standard_error, POINTS);
        row.close("/wald/z", wald.statistic, POINTS);
        row.close("/wald/p_value", wald.p_value, POINTS);
        row.close("/wald/lower", wald.lower, POINTS);
        row.close("/wald/upper", wald.upper, POINTS);
        let adjusted = found.adjusted_wald;
        row.close("/adjusted_wald/difference", adjusted.difference, POINTS);
        row.close("/adjusted_wald/se", adjusted.standard_error, POINTS);
        row.close("/adjusted_wald/z", adjusted.statistic, POINTS);
        row.close("/adjusted_wald/p_value", adjusted.p_value, POINTS);
        row.close("/adjusted_wald/lower", adjusted.lower, POINTS);
        row.close("/adjusted_wald/upper", adjusted.upper, POINTS);
        let welch = found.welch_t.unwrap();
        row.close("/welch_t/t", welch.statistic, POINTS);
        row.close("/welch_t/df", welch.degrees_of_freedom.unwrap(), POINTS);
        row.close("/welch_t/p_value", welch.p_value, POINTS);
        row.close("/welch_t/lower", welch.lower, POINTS);
        row.close("/welch_t/upper", welch.upper, POINTS);
        let homogeneity = found.homogeneity.unwrap();
        row.close("/chi2_homogeneity/chi2", homogeneity.chi_square, POINTS);
        let df = homogeneity.degrees_of_freedom;
        row.close("/chi2_homogeneity/df", df, 0.0);
        row.close("/chi2_homogeneity/p_value", homogeneity.p_value, POINTS);
        row.close("/mover_score/lower", found.mover.lower, SCORE);
        row.close("/mover_score/upper", found.mover.upper, SCORE);
    });
}

#[test]
fn trends_and_holm() {
    each("trend", |row| {
        if row.has("/holm_input") {
            for (i, p) in holm(&row.numbers("/holm_input")).into_iter().enumerate() {
                row.close(&format!("/holm_adjusted/{i}"), p, SHARE);
            }
            return;
        }
        let waves = row.get("/waves").as_array().unwrap().iter().map(numbers);
        let options = TrendOptions {
            waves: waves
                .map(|wave| Wave {
                    time: wave[0],
                    responses: groups(&wave[1..]),
                })
                .collect(),
            confidence: None,
        };
        let found = trend(&options).unwrap();
        for (i, score) in found.scores.iter().enumerate() {
            row.close(&format!("/nps/{i}"), *score, POINTS);
            row.close(&format!("/se/{i}"), found.standard_errors[i], POINTS);
        }
        let line = found.line.unwrap();
        row.close("/slope", line.slope, POINTS);
        row.close("/slope_se", line.standard_error, POINTS);
        row.close("/z", line.z, POINTS);
        row.close("/p_value", line.p_value, POINTS);
        row.close("/intercept", line.intercept, POINTS);
        row.close("/pooled_nps", found.pooled_score, POINTS);
        let heterogeneity = found.heterogeneity;
        row.close("/heterogeneity_Q", heterogeneity.q, POINTS);
        row.close("/heterogeneity_df", heterogeneity.degrees_of_freedom, 0.0);
        row.close("/heterogeneity_p", heterogeneity.p_value, POINTS);
        row.close("/residual_Q", line.scatter.unwrap().q, POINTS);
    });
}

#[test]
fn sample_sizes() {
    each("sample_size", |row| {
        let promoters = row.optional("/share_promoters");
        let detractors = row.optional("/share_detractors");
        let found = sample_size(&SampleSizeOptions {
            margin: row.number("/moe"),
            confidence: Some(row.number("/confidence")),
            expected: promoters.map(|promoters| ExpectedShares {
                promoters,
                detractors: detractors.unwrap(),
            }),
            adjusted: row.get("/adjusted").as_bool().unwrap(),
            population: row.optional("/population"),
            response_rate: None,
        })
        .unwrap();
        row.close("/variance", found.variance, SHARE);
        row.close("/n_raw", found.unrounded, POINTS);
        row.close("/n", found.answers, 0.0);
        assert_eq!(found.answers_from_population.is_some(), row.has("/n_fpc"));
        if let Some(answers) = found.answers_from_population {
            let unrounded = found.unrounded_from_population.unwrap();
            row.close("/n_fpc_raw", unrounded, POINTS);
            row.close("/n_fpc", answers, 0.0);
        }
    });
}

#[test]
fn powers() {
    each("power", |row| {
        let found = power(&PowerOptions {
            change: row.number("/delta_nps"),
            confidence: Some(row.number("/confidence")),
            power: Some(row.number("/power")),
            variance_before: Some(row.number("/variance_a")),
            variance_after: Some(row.number("/variance_b")),
            answers_per_wave: Some(row.number("/n_per_wave_raw")),
        })
        .unwrap();
        row.close("/n_per_wave_raw", found.unrounded_per_wave, POINTS);
        row.close("/n_per_wave", found.answers_per_wave, 0.0);
        // So many answers give that power, and show that change.
        row.close("/power", found.power_of_given.unwrap(), POINTS);
        let change = found.smallest_change_of_given.unwrap();
        row.close("/delta_nps", change, POINTS);
    });
}

#[test]
fn weighted_scores() {
    each("weighted", |row| {
        let strata = row.get("/strata").as_array().unwrap().iter().map(numbers);
        let options = WeightedScoreOptions {
            strata: strata
                .map(|stratum| Stratum {
                    weight: stratum[0],
                    responses: groups(&stratum[1..]),
                })
                .collect(),
            confidence: Some(row.number("/confidence")),
        };
        let found = weighted_score(&options).unwrap();
        row.close("/nps", found.net_promoter_score, POINTS);
        row.close("/se", found.standard_error.unwrap(), POINTS);
        row.close("/lower", found.lower.unwrap(), POINTS);
        row.close("/upper", found.upper.unwrap(), POINTS);
    });
}

#[test]
fn nonresponse_bounds() {
    each("nonresponse_bounds", |row| {
        let found = response_bounds(&ResponseBoundsOptions {
            net_promoter_score: row.number("/nps"),
            response_rate: row.number("/response_rate"),
        })
        .unwrap();
        row.close("/lower", found.lower, POINTS);
        row.close("/upper", found.upper, POINTS);
    });
}

fn in_percent(row: &mut Row, pointer: &str, share: ShareEstimate) {
    let limits = (100.0 * share.interval.lower, 100.0 * share.interval.upper);
    row.pair(pointer, limits, POINTS);
}

fn mean(row: &mut Row, ratings: &RatingSummary) {
    row.close("/n", ratings.n, 0.0);
    row.close("/mean", ratings.mean.mean, POINTS);
    let interval = ratings.mean.interval.unwrap();
    row.pair("/mean_ci", (interval.lower, interval.upper), POINTS);
    if row.has("/sd") {
        let deviation = ratings.mean.standard_deviation.unwrap();
        row.close("/sd", deviation, POINTS);
    }
}

#[test]
fn satisfaction() {
    each("csat", |row| {
        let found = customer_satisfaction(&RatingOptions {
            responses: RatingResponses::Counts(row.numbers("/counts_1_to_5")),
            confidence: Some(row.number("/confidence")),
        })
        .unwrap();
        mean(row, &found.ratings);
        row.close("/top2box", 100.0 * found.top_two_box.share, POINTS);
        in_percent(row, "/wilson", found.top_two_box);
        row.close("/rescaled_0_100", found.ratings.rescaled, POINTS);
        let net = found.net_satisfaction.net;
        row.close("/net_top2_minus_bottom2", net, POINTS);
    });
}

#[test]
fn effort() {
    each("ces", |row| {
        let original = row.has("/counts_1_to_5");
        let (scale, counts) = if original {
            (EffortScale::Effort, row.numbers("/counts_1_to_5"))
        } else {
            (EffortScale::Ease, row.numbers("/counts_1_to_7"))
        };
        let found = customer_effort(&CustomerEffortOptions {
            scale,
            responses: RatingResponses::Counts(counts),
            confidence: Some(row.number("/confidence")),
        })
        .unwrap();
        mean(row, &found.ratings);
        let easy = 100.0 * found.easy.share;
        if original {
            row.close("/pct_low_effort_1_2", easy, POINTS);
            row.close("/net_low_minus_high", found.net_ease.net, POINTS);
        } else {
            row.close("/pct_5_to_7", easy, POINTS);
            in_percent(row, "/pct_5_to_7_wilson", found.easy);
            let net = found.net_ease.net;
            row.close("/net_easy_67_minus_difficult_123", net, POINTS);
        }
        if row.has("/published/mean") {
            row.close("/published/mean", found.ratings.mean.mean, POINTS);
        }
    });
}

#[test]
fn satisfaction_indices() {
    each("csi", |row| {
        let scale = row.numbers("/scale");
        let responses = if row.has("/rows") {
            let rows = row.get("/rows").as_array().unwrap();
            IndexResponses::Respondents(rows.iter().map(numbers).collect())
        } else {
            IndexResponses::Means(row.numbers("/means"))
        };
        let found = satisfaction_index(&SatisfactionIndexOptions {
            responses,
            weights: row.numbers("/weights"),
            lowest: scale[0],
            highest: scale[1],
            confidence: row.optional("/confidence"),
        })
        .unwrap();
        row.close("/index", found.index.mean, POINTS);
        let parts: f64 = found.items.iter().map(|item| item.contribution).sum();
        row.close("/index", parts, POINTS);
        assert_eq!(found.index.interval.is_some(), row.has("/ci"));
        if let Some(interval) = found.index.interval {
            row.close("/sd", found.index.standard_deviation.unwrap(), POINTS);
            row.pair("/ci", (interval.lower, interval.upper), POINTS);
        }
    });
}

#[test]
fn score_to_value() {
    each("nps_to_value", |row| {
        let mut behaviour = |group: &str| {
            let mut get = |key: &str| row.number(&format!("/groups/{group}/{key}"));
            GroupBehaviour {
                annual_spend: get("annual_spend"),
                gross_margin: get("gross_margin"),
                price_premium: get("price_premium"),
                service_cost: get("service_cost"),
                retention_rate: get("retention"),
                referrals_per_year: get("referrals_per_year"),
                acquisition_cost_saved: get("cac_saved_per_referral"),
                deterred_per_year: get("deterred_per_year"),
            }
        };
        let promoters = behaviour("promoter");
        let passives = behaviour("passive");
        let detractors = behaviour("detractor");
        let shares = ["promoter", "passive", "detractor"]
            .map(|group| (1000.0 * row.number(&format!("/shares/{group}"))).round());
        let found = point_value(&PointValueOptions {
            responses: groups(&shares),
            promoters,
            passives,
            detractors,
            annual_discount_rate: row.number("/discount_annual"),
            horizon_years: row.optional("/horizon_years"),
            confidence: None,
        })
        .unwrap();
        for (key, group) in [
            ("promoter", found.promoters),
            ("passive", found.passives),
            ("detractor", found.detractors),
        ] {
            row.close(&format!("/base_value/{key}"), group.base_value, POINTS);
            row.close(&format!("/total_value/{key}"), group.total_value, POINTS);
        }
        row.close("/average_base_value", found.average_base_value, POINTS);
        row.close("/average_value", found.average_value.value, POINTS);
        for (key, step) in [
            ("passive_to_promoter", found.passive_to_promoter),
            ("detractor_to_passive", found.detractor_to_passive),
            ("detractor_to_promoter", found.detractor_to_promoter),
        ] {
            let path = format!("/value_per_nps_point/{key}");
            row.close(&path, step.value, POINTS);
        }
    });
}

#[test]
fn no_section_is_left_out() {
    let tested = [
        "distributions",
        "intervals",
        "two_wave_tests",
        "trend",
        "sample_size",
        "power",
        "weighted",
        "nonresponse_bounds",
        "csat",
        "ces",
        "csi",
        "nps_to_value",
    ];
    let golden = golden();
    let sections = golden.as_object().unwrap();
    for (name, section) in sections {
        let prose = ["version", "conventions", "equations"].contains(&name.as_str());
        assert!(
            prose || tested.contains(&name.as_str()),
            "{name}: {section}"
        );
    }
}
