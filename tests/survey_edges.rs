//! Surveys at the edge: none, one, all alike, and how each is answered.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing
)]

use lifeworth::error::{Error, Rule};
use lifeworth::survey::benchmark::{BenchmarkMethod, BenchmarkOptions, compare_with_benchmark};
use lifeworth::survey::bootstrap::MOST_ANSWERS;
use lifeworth::survey::caution::Caution;
use lifeworth::survey::comparison::{ComparisonMethod, ComparisonOptions, compare};
use lifeworth::survey::customer_group::GroupBehaviour;
use lifeworth::survey::groups::{GroupComparisonOptions, NamedResponses, compare_groups};
use lifeworth::survey::net_promoter::{
    NetPromoterScore, NetPromoterScoreOptions, net_promoter_score,
};
use lifeworth::survey::point_value::{Evidence, PointValue, PointValueOptions, point_value};
use lifeworth::survey::power::{PowerOptions, power};
use lifeworth::survey::responses::{NetPromoterCounts, NetPromoterResponses, RatingResponses};
use lifeworth::survey::sample_size::{SampleSizeOptions, sample_size};
use lifeworth::survey::satisfaction_index::{
    IndexResponses, SatisfactionIndexOptions, satisfaction_index,
};
use lifeworth::survey::scales::{
    BetterEnd, CustomerEffortOptions, EffortScale, RatingOptions, customer_effort,
    customer_satisfaction, star_rating,
};
use lifeworth::survey::scenario::{PointReading, ScoreScenarioOptions, score_scenario};
use lifeworth::survey::score_interval::ScoreMethod;
use lifeworth::survey::strata::{Stratum, WeightedScoreOptions, weighted_score};
use lifeworth::survey::trend::{TrendErrors, TrendOptions, Wave, trend};
use lifeworth::survey::verdict::Direction;

fn groups(promoters: f64, passives: f64, detractors: f64) -> NetPromoterResponses {
    NetPromoterResponses::Groups(NetPromoterCounts {
        promoters,
        passives,
        detractors,
    })
}

fn by(responses: NetPromoterResponses, method: ScoreMethod) -> Result<NetPromoterScore, Error> {
    net_promoter_score(&NetPromoterScoreOptions {
        responses,
        confidence: None,
        method: Some(method),
        population: None,
    })
}

fn score(responses: NetPromoterResponses) -> Result<NetPromoterScore, Error> {
    by(responses, ScoreMethod::default())
}

fn broken<T: std::fmt::Debug>(result: Result<T, Error>) -> (String, Rule) {
    let error = result.unwrap_err();
    (error.field, error.rule)
}

fn close(a: f64, b: f64) {
    assert!((a - b).abs() < 1e-9, "{a} instead of {b}");
}

mod without_answers {
    use super::*;

    #[test]
    fn there_is_no_score() {
        let empty = ("responses".to_owned(), Rule::NotEmpty);
        assert_eq!(broken(score(groups(0.0, 0.0, 0.0))), empty);
        assert_eq!(broken(score(NetPromoterResponses::Answers(vec![]))), empty);
        let zeros = NetPromoterResponses::Counts(vec![0.0; 11]);
        assert_eq!(broken(score(zeros)), empty);
        let ratings = RatingOptions {
            responses: RatingResponses::Answers(vec![]),
            confidence: None,
        };
        assert_eq!(broken(customer_satisfaction(&ratings)), empty);
    }

    #[test]
    fn a_wave_is_named_by_its_place() {
        let wave = |time, responses| Wave { time, responses };
        let options = TrendOptions {
            waves: vec![
                wave(1.0, groups(1.0, 0.0, 0.0)),
                wave(2.0, groups(0.0, 0.0, 0.0)),
            ],
            confidence: None,
        };
        assert_eq!(broken(trend(&options)).0, "waves[1].responses");
    }
}

mod with_one_answer {
    use super::*;

    #[test]
    fn the_default_interval_exists_with_a_caution() {
        let found = score(groups(1.0, 0.0, 0.0)).unwrap();
        assert_eq!(found.net_promoter_score, 100.0);
        assert_eq!(found.cautions, [Caution::FewAnswers { least: 10.0 }]);
        assert_eq!(found.unbiased_standard_error, None);
        let interval = found.interval.unwrap();
        // (1¾ − ¾) / 4 ± z √(0.5625 / 4): leans so far towards 0 that it stops short of 100.
        close(interval.lower, 25.0 - 37.5 * 1.959963984540054);
        close(interval.upper, 25.0 + 37.5 * 1.959963984540054);
    }

    #[test]
    fn student_has_no_interval() {
        let found = by(groups(0.0, 1.0, 0.0), ScoreMethod::StudentT).unwrap();
        assert_eq!(found.interval, None);
        assert!(found.cautions.contains(&Caution::OneAnswer));
    }

    #[test]
    fn a_mean_has_no_interval() {
        let found = star_rating(&RatingOptions {
            responses: RatingResponses::Answers(vec![4.0]),
            confidence: None,
        })
        .unwrap();
        assert_eq!(found.ratings.mean.mean, 4.0);
        assert_eq!(found.ratings.mean.interval, None);
        assert!(found.ratings.cautions.contains(&Caution::OneAnswer));
    }

    #[test]
    fn in_a_stratum_there_is_no_weighted_interval() {
        let stratum = |weight, responses| Stratum { weight, responses };
        for single in [groups(1.0, 0.0, 0.0), groups(0.0, 0.0, 1.0)] {
            let found = weighted_score(&WeightedScoreOptions {
                strata: vec![stratum(3.0, groups(6.0, 2.0, 2.0)), stratum(1.0, single)],
                confidence: None,
            })
            .unwrap();
            assert!(found.net_promoter_score.is_finite());
            assert_eq!((found.standard_error, found.lower), (None, None));
        }
    }

    #[test]
    fn welch_is_left_out_and_the_verdict_follows_adjusted_wald() {
        let found = compare(&ComparisonOptions {
            current: groups(1.0, 0.0, 0.0),
            reference: groups(5.0, 5.0, 5.0),
            confidence: None,
            method: Some(ComparisonMethod::WelchT),
        })
        .unwrap();
        assert_eq!(found.welch_t, None);
        assert_eq!(found.verdict.p_value, Some(found.adjusted_wald.p_value));
    }
}

mod with_all_answers_alike {
    use super::*;

    #[test]
    fn wald_claims_certainty_and_is_marked() {
        for (responses, expected) in [
            (groups(12.0, 0.0, 0.0), 100.0),
            (groups(0.0, 12.0, 0.0), 0.0),
            (groups(0.0, 0.0, 12.0), -100.0),
        ] {
            for method in [
                ScoreMethod::Wald,
                ScoreMethod::StudentT,
                ScoreMethod::Bootstrap,
            ] {
                let found = by(responses.clone(), method).unwrap();
                let interval = found.interval.unwrap();
                assert_eq!((interval.lower, interval.upper), (expected, expected));
                assert!(found.cautions.contains(&Caution::NoVariation));
            }
            for method in [ScoreMethod::AdjustedWald, ScoreMethod::Score] {
                let found = by(responses.clone(), method).unwrap();
                let interval = found.interval.unwrap();
                assert!(interval.upper - interval.lower > 30.0, "{method:?}");
                assert_eq!(found.cautions, []);
            }
        }
    }

    #[test]
    fn the_score_interval_ends_at_the_scale_and_has_a_closed_form() {
        let z2 = 1.959963984540054f64.powi(2);
        let interval = by(groups(12.0, 0.0, 0.0), ScoreMethod::Score).unwrap();
        let interval = interval.interval.unwrap();
        assert_eq!(interval.upper, 100.0);
        close(interval.lower, 100.0 * (12.0 - z2) / (12.0 + z2));
        let interval = by(groups(0.0, 9.0, 0.0), ScoreMethod::Score).unwrap();
        close(interval.interval.unwrap().upper, 100.0 * z2 / (9.0 + z2));
    }

    #[test]
    fn two_such_waves_have_no_wald_test() {
        let same = compare(&ComparisonOptions {
            current: groups(20.0, 0.0, 0.0),
            reference: groups(30.0, 0.0, 0.0),
            confidence: None,
            method: None,
        })
        .unwrap();
        assert_eq!(
            (same.wald, same.welch_t, same.homogeneity),
            (None, None, None)
        );
        assert_eq!(same.verdict.direction, Direction::Equal);
        assert!(!same.verdict.significant);

        let opposite = compare(&ComparisonOptions {
            current: groups(20.0, 0.0, 0.0),
            reference: groups(0.0, 0.0, 20.0),
            confidence: None,
            method: None,
        })
        .unwrap();
        assert_eq!((opposite.wald, opposite.welch_t), (None, None));
        assert!(opposite.verdict.significant && opposite.homogeneity.is_some());
    }

    #[test]
    fn a_trend_takes_its_errors_from_the_adjusted_answers() {
        let wave = |time, responses| Wave { time, responses };
        let found = trend(&TrendOptions {
            waves: vec![
                wave(1.0, groups(10.0, 0.0, 0.0)),
                wave(2.0, groups(5.0, 5.0, 0.0)),
                wave(3.0, groups(2.0, 6.0, 2.0)),
            ],
            confidence: None,
        })
        .unwrap();
        assert_eq!(found.errors, TrendErrors::Adjusted);
        assert!(found.standard_errors.iter().all(|error| *error > 0.0));
        let line = found.line.unwrap();
        assert_eq!(line.direction, Direction::Lower);
        assert!(line.significant && line.p_value < 0.05);
    }
}

mod comparisons {
    use super::*;

    #[test]
    fn the_published_waves_fell_but_not_significantly() {
        for method in [
            ComparisonMethod::AdjustedWald,
            ComparisonMethod::Mover,
            ComparisonMethod::Wald,
            ComparisonMethod::WelchT,
        ] {
            let found = compare(&ComparisonOptions {
                current: groups(49.0, 30.0, 8.0),
                reference: groups(93.0, 32.0, 9.0),
                confidence: None,
                method: Some(method),
            })
            .unwrap();
            assert_eq!(found.verdict.direction, Direction::Lower);
            assert!(found.verdict.interval_contains_zero && !found.verdict.significant);
            let p_value = found.verdict.p_value;
            assert_eq!(p_value.is_none(), method == ComparisonMethod::Mover);
        }
    }

    #[test]
    fn three_against_seven_is_not_the_proof_that_wald_sees() {
        let found = compare(&ComparisonOptions {
            current: groups(3.0, 0.0, 0.0),
            reference: groups(2.0, 1.0, 4.0),
            confidence: None,
            method: None,
        })
        .unwrap();
        assert!(found.wald.unwrap().p_value < 0.001);
        assert!((found.adjusted_wald.p_value - 0.075).abs() < 0.001);
        assert!(!found.verdict.significant);
        let few = Caution::FewAnswers { least: 10.0 };
        assert_eq!(found.verdict.cautions, [few]);
    }

    #[test]
    fn a_single_promoter_does_not_prove_a_fall() {
        // The correction alone moves 100 (n = 1) far below 99.9: no verdict from that.
        let found = compare(&ComparisonOptions {
            current: groups(1.0, 0.0, 0.0),
            reference: groups(9_990.0, 10.0, 0.0),
            confidence: None,
            method: None,
        })
        .unwrap();
        assert!(found.adjusted_wald.p_value < 0.05);
        assert_eq!(found.verdict.direction, Direction::Higher);
        assert!(!found.verdict.significant);
        let cautions = found.verdict.cautions;
        assert!(cautions.contains(&Caution::DirectionsDisagree));
    }

    #[test]
    fn the_propcis_example_of_tango() {
        // PropCIs::scoreci.mp(40, 20, 160, 0.95), printed (-0.218064, -0.030865) for c − b.
        let found = by(groups(20.0, 100.0, 40.0), ScoreMethod::Score).unwrap();
        let interval = found.interval.unwrap();
        assert!(
            (interval.lower / 100.0 + 0.218064).abs() < 1e-6,
            "{interval:?}"
        );
        assert!(
            (interval.upper / 100.0 + 0.030865).abs() < 1e-6,
            "{interval:?}"
        );
    }

    #[test]
    fn groups_are_corrected_for_looking_often() {
        let named = |name: &str, responses| NamedResponses {
            name: name.to_owned(),
            responses,
        };
        let found = compare_groups(&GroupComparisonOptions {
            groups: vec![
                named("north", groups(60.0, 20.0, 20.0)),
                named("south", groups(45.0, 25.0, 30.0)),
                named("west", groups(20.0, 30.0, 50.0)),
            ],
            confidence: None,
        })
        .unwrap();
        let pairs: Vec<(u32, u32)> = found.pairs.iter().map(|p| (p.first, p.second)).collect();
        assert_eq!(pairs, [(0, 1), (0, 2), (1, 2)]);
        // North and south alone would be called different; among three pairs they still are not
        // further apart than their corrected p-value says.
        let first = &found.pairs[0];
        assert_eq!(first.adjusted_p_value, first.verdict.p_value.unwrap());
        let third = &found.pairs[2];
        close(third.adjusted_p_value, 2.0 * third.verdict.p_value.unwrap());
        assert!(found.pairs[1].verdict.significant);
        for pair in &found.pairs {
            assert_eq!(pair.verdict.significant, pair.adjusted_p_value < 0.05);
        }
        assert_eq!(found.groups[1].name, "south");
        assert_eq!(found.groups[1].net_promoter_score, 15.0);
    }

    #[test]
    fn one_group_or_wave_is_too_few() {
        let groups_options = GroupComparisonOptions {
            groups: vec![],
            confidence: None,
        };
        let error = broken(compare_groups(&groups_options));
        assert_eq!(
            error,
            ("groups.length".into(), Rule::AtLeast { limit: 2.0 })
        );
        let wave = Wave {
            time: 1.0,
            responses: groups(1.0, 1.0, 1.0),
        };
        let options = TrendOptions {
            waves: vec![wave],
            confidence: None,
        };
        assert_eq!(broken(trend(&options)).0, "waves.length");
    }

    #[test]
    fn waves_of_one_time_have_no_trend_and_two_no_scatter() {
        let wave = |time, responses| Wave { time, responses };
        let waves = |second| {
            trend(&TrendOptions {
                waves: vec![
                    wave(1.0, groups(5.0, 5.0, 5.0)),
                    wave(second, groups(6.0, 5.0, 4.0)),
                ],
                confidence: None,
            })
            .unwrap()
        };
        assert_eq!(waves(1.0).line, None);
        let line = waves(3.0).line.unwrap();
        assert_eq!(line.scatter, None);
        close(line.slope, 100.0 * (2.0 / 15.0) / 2.0);
    }
}

mod benchmarks {
    use super::*;

    fn against(
        responses: NetPromoterResponses,
        benchmark: f64,
        method: BenchmarkMethod,
    ) -> (bool, f64) {
        let found = compare_with_benchmark(&BenchmarkOptions {
            responses,
            benchmark,
            confidence: None,
            method: Some(method),
        })
        .unwrap();
        (found.verdict.significant, found.verdict.p_value.unwrap())
    }

    #[test]
    fn the_tests_agree_with_their_intervals() {
        let responses = groups(93.0, 32.0, 9.0);
        for (method, interval) in [
            (BenchmarkMethod::AdjustedWald, ScoreMethod::AdjustedWald),
            (BenchmarkMethod::Score, ScoreMethod::Score),
        ] {
            let interval = by(responses.clone(), interval).unwrap().interval.unwrap();
            for limit in [interval.lower, interval.upper] {
                let (_, p_value) = against(responses.clone(), limit, method);
                close(p_value, 0.05);
            }
            assert!(against(responses.clone(), interval.lower - 0.1, method).0);
            assert!(!against(responses.clone(), interval.lower + 0.1, method).0);
        }
    }

    #[test]
    fn a_perfect_benchmark_is_refuted_by_one_other_answer() {
        let (significant, p_value) = against(groups(50.0, 1.0, 0.0), 100.0, BenchmarkMethod::Score);
        assert!(significant && p_value == 0.0);
        let (significant, p_value) = against(groups(50.0, 0.0, 0.0), 100.0, BenchmarkMethod::Score);
        assert!(!significant && p_value == 1.0);
    }

    #[test]
    fn it_must_be_on_the_scale() {
        let error = broken(compare_with_benchmark(&BenchmarkOptions {
            responses: groups(1.0, 1.0, 1.0),
            benchmark: 101.0,
            confidence: None,
            method: None,
        }));
        assert_eq!(error, ("benchmark".into(), Rule::AtMost { limit: 100.0 }));
    }
}

mod inputs {
    use super::*;

    #[test]
    fn wrong_counts_and_answers_are_named() {
        let field = |responses| broken(score(responses)).0;
        assert_eq!(field(groups(-1.0, 2.0, 3.0)), "responses.groups.promoters");
        assert_eq!(field(groups(1.0, 2.5, 3.0)), "responses.groups.passives");
        let infinite = groups(1.0, 2.0, f64::INFINITY);
        assert_eq!(field(infinite), "responses.groups.detractors");
        let counts = |counts| NetPromoterResponses::Counts(counts);
        assert_eq!(field(counts(vec![1.0; 10])), "responses.counts.length");
        assert_eq!(field(counts(vec![f64::NAN; 11])), "responses.counts[0]");
        let answers = |answers| NetPromoterResponses::Answers(answers);
        assert_eq!(field(answers(vec![9.0, 11.0])), "responses.answers[1]");
        assert_eq!(field(answers(vec![9.0, 7.5])), "responses.answers[1]");
        assert_eq!(field(answers(vec![f64::NAN])), "responses.answers[0]");
        assert_eq!(field(answers(vec![-1.0])), "responses.answers[0]");
    }

    #[test]
    fn confidence_and_population_have_limits() {
        let with = |confidence, population| {
            broken(net_promoter_score(&NetPromoterScoreOptions {
                responses: groups(5.0, 3.0, 2.0),
                confidence,
                method: None,
                population,
            }))
        };
        let limit = Rule::LessThan { limit: 1.0 };
        assert_eq!(with(Some(1.0), None), ("confidence".into(), limit));
        let limit = Rule::GreaterThan { limit: 0.0 };
        assert_eq!(with(Some(0.0), None), ("confidence".into(), limit));
        let limit = Rule::AtLeast { limit: 10.0 };
        assert_eq!(with(None, Some(9.0)), ("population".into(), limit));
    }

    #[test]
    fn the_bootstrap_has_a_largest_survey() {
        let largest = by(
            groups(MOST_ANSWERS - 10.0, 7.0, 3.0),
            ScoreMethod::Bootstrap,
        )
        .unwrap();
        assert!(largest.interval.is_some());
        let beyond = by(groups(MOST_ANSWERS, 1.0, 0.0), ScoreMethod::Bootstrap).unwrap();
        assert_eq!(beyond.interval, None);
        let most = MOST_ANSWERS;
        assert!(beyond.cautions.contains(&Caution::TooManyAnswers { most }));
    }

    #[test]
    fn a_trillion_answers_are_no_problem() {
        for method in [
            ScoreMethod::AdjustedWald,
            ScoreMethod::Score,
            ScoreMethod::Wald,
            ScoreMethod::StudentT,
        ] {
            let found = by(groups(1e12, 1e12, 1e12), method).unwrap();
            let interval = found.interval.unwrap();
            assert!(interval.lower < 0.0 && interval.upper > 0.0, "{method:?}");
            assert!(interval.upper - interval.lower < 1e-3, "{method:?}");
        }
    }
}

mod scales {
    use super::*;

    #[test]
    fn effort_runs_down_and_ease_runs_up() {
        let effort = |scale, answers| {
            customer_effort(&CustomerEffortOptions {
                scale,
                responses: RatingResponses::Answers(answers),
                confidence: None,
            })
        };
        let easy = effort(EffortScale::Effort, vec![1.0, 1.0, 2.0]).unwrap();
        assert_eq!(easy.better, BetterEnd::Lower);
        assert_eq!((easy.easy.share, easy.net_ease.net), (1.0, 100.0));
        let easy = effort(EffortScale::Ease, vec![7.0, 6.0, 7.0]).unwrap();
        assert_eq!(easy.better, BetterEnd::Higher);
        assert_eq!((easy.easy.share, easy.net_ease.net), (1.0, 100.0));
        let error = broken(effort(EffortScale::Effort, vec![6.0]));
        assert_eq!(error.1, Rule::AtMost { limit: 5.0 });
    }

    #[test]
    fn an_index_needs_an_answer_and_a_weight_for_every_question() {
        let index = |responses, weights| {
            satisfaction_index(&SatisfactionIndexOptions {
                responses,
                weights,
                lowest: 1.0,
                highest: 10.0,
                confidence: None,
            })
        };
        let means = |means| IndexResponses::Means(means);
        let field = |result| broken(result).0;
        let result = index(means(vec![5.0]), vec![1.0, 1.0]);
        assert_eq!(field(result), "responses.means.length");
        let result = index(means(vec![0.5]), vec![1.0]);
        assert_eq!(field(result), "responses.means[0]");
        let result = index(means(vec![5.0]), vec![0.0]);
        assert_eq!(field(result), "weights");
        let result = index(means(vec![5.0]), vec![-1.0]);
        assert_eq!(field(result), "weights[0]");
        let rows = |rows| IndexResponses::Respondents(rows);
        let result = index(rows(vec![vec![5.0], vec![11.0]]), vec![1.0]);
        assert_eq!(field(result), "responses.respondents[1][0]");
        let result = index(rows(vec![]), vec![1.0]);
        assert_eq!(field(result), "responses.respondents.length");
        let one = index(rows(vec![vec![10.0]]), vec![1.0]).unwrap();
        assert_eq!((one.index.mean, one.index.interval), (100.0, None));
    }
}

mod plans {
    use super::*;

    fn sample(margin: f64, population: Option<f64>, adjusted: bool) -> (f64, Option<f64>) {
        let plan = sample_size(&SampleSizeOptions {
            margin,
            confidence: None,
            expected: None,
            adjusted,
            population,
            response_rate: None,
        })
        .unwrap();
        (plan.answers, plan.answers_from_population)
    }

    #[test]
    fn at_least_one_answer_and_at_most_the_population() {
        assert_eq!(sample(100.0, Some(1.0), true), (1.0, Some(1.0)));
        let (_, most) = sample(0.01, Some(500.0), false);
        assert_eq!(most, Some(500.0));
    }

    #[test]
    fn no_change_needs_no_survey() {
        let options = |change| PowerOptions {
            change,
            confidence: None,
            power: None,
            variance_before: None,
            variance_after: None,
            answers_per_wave: None,
        };
        let error = broken(power(&options(0.0)));
        assert_eq!(error, ("change".into(), Rule::GreaterThan { limit: 0.0 }));
        let (fall, rise) = (power(&options(-8.0)), power(&options(8.0)));
        assert_eq!(fall, rise);
    }
}

mod money {
    use super::*;

    fn behaviour(annual_spend: f64, retention_rate: f64, referrals: f64) -> GroupBehaviour {
        GroupBehaviour {
            annual_spend,
            gross_margin: 0.4,
            price_premium: 0.0,
            service_cost: 10.0,
            retention_rate,
            referrals_per_year: referrals,
            acquisition_cost_saved: 60.0,
            deterred_per_year: 0.0,
        }
    }

    fn options(
        promoters: f64,
        passives: f64,
        detractors: f64,
        referrals: f64,
    ) -> PointValueOptions {
        PointValueOptions {
            responses: groups(promoters, passives, detractors),
            promoters: behaviour(1200.0, 0.9, referrals),
            passives: behaviour(900.0, 0.8, 0.2 * referrals),
            detractors: behaviour(700.0, 0.6, 0.0),
            annual_discount_rate: 0.1,
            horizon_years: None,
            confidence: None,
        }
    }

    fn value(options: &PointValueOptions) -> PointValue {
        point_value(options).unwrap()
    }

    #[test]
    fn it_is_labelled_as_an_association() {
        assert_eq!(
            value(&options(5.0, 3.0, 2.0, 0.1)).evidence,
            Evidence::Association
        );
    }

    #[test]
    fn without_referrals_the_error_is_the_textbook_one() {
        let found = value(&options(45.0, 35.0, 20.0, 0.0));
        let groups = [found.promoters, found.passives, found.detractors];
        let squares: f64 = groups.iter().map(|g| g.share * g.total_value.powi(2)).sum();
        let average = found.average_value.value;
        let expected = ((squares - average.powi(2)) / 100.0).sqrt();
        close(found.average_value.standard_error, expected);
        // What a group is worth does then not depend on the shares.
        close(found.passive_to_promoter.standard_error, 0.0);
    }

    #[test]
    fn with_referrals_the_error_is_the_slope_with_respect_to_the_shares() {
        // Moves one share at a time by a little and measures how the result moves.
        let n = 1e9;
        let at = |p: f64, s: f64, d: f64| {
            let found = value(&options(
                (p * n).round(),
                (s * n).round(),
                (d * n).round(),
                0.3,
            ));
            [found.average_value.value, found.passive_to_promoter.value]
        };
        let shares = [0.45, 0.35, 0.2];
        let found = value(&options(45.0, 35.0, 20.0, 0.3));
        for (i, estimate) in [found.average_value, found.passive_to_promoter]
            .iter()
            .enumerate()
        {
            // Var = Σ over pairs of share · share · (slope of moving from the one to the other)².
            let mut variance = 0.0;
            for (from, to) in [(0, 1), (0, 2), (1, 2)] {
                let moved = |step: f64| {
                    let mut shares = shares;
                    shares[from] -= step;
                    shares[to] += step;
                    at(shares[0], shares[1], shares[2])[i]
                };
                let slope = (moved(1e-4) - moved(-1e-4)) / 2e-4;
                variance += shares[from] * shares[to] * slope.powi(2);
            }
            let expected = (variance / 100.0).sqrt();
            let error = (estimate.standard_error / expected - 1.0).abs();
            assert!(error < 1e-6, "{i}: {error}");
        }
    }

    #[test]
    fn a_long_horizon_is_endless_and_one_year_is_one_payment() {
        let mut years = options(45.0, 35.0, 20.0, 0.1);
        let endless = value(&years).average_value.value;
        years.horizon_years = Some(1000.0);
        close(value(&years).average_value.value / endless, 1.0);
        years.horizon_years = Some(1.0);
        assert_eq!(value(&years).promoters.discounted_years, 1.0);
        assert_eq!(value(&years).promoters.base_value, 470.0);
    }

    #[test]
    fn who_stays_for_ever_needs_a_discount_or_a_horizon() {
        let mut forever = options(45.0, 35.0, 20.0, 0.0);
        forever.promoters.retention_rate = 1.0;
        assert!(point_value(&forever).is_ok());
        forever.annual_discount_rate = 0.0;
        let error = broken(point_value(&forever));
        assert_eq!(error.0, "promoters.retentionRate");
        forever.horizon_years = Some(7.0);
        assert_eq!(value(&forever).promoters.discounted_years, 7.0);
    }

    #[test]
    fn a_scenario_moves_the_value_by_the_points() {
        let today = options(45.0, 35.0, 20.0, 0.3);
        let one = value(&today);
        for (reading, point) in [
            (PointReading::PassiveToPromoter, one.passive_to_promoter),
            (PointReading::DetractorToPassive, one.detractor_to_passive),
            (PointReading::DetractorToPromoter, one.detractor_to_promoter),
        ] {
            for points in [3.0, -2.0] {
                let found = score_scenario(&ScoreScenarioOptions {
                    today: today.clone(),
                    points,
                    reading,
                })
                .unwrap();
                let (before, after) = (found.today, found.changed);
                close(after.net_promoter_score - before.net_promoter_score, points);
                close(
                    after.average_value - before.average_value,
                    points * point.value,
                );
                close(after.segments.iter().map(|s| s.share).sum(), 1.0);
                // The value calculator gets the same value from the segments.
                let recomputed = after.segments.iter().map(|segment| {
                    let kept = segment.retention_rate / 1.1;
                    segment.share * segment.annual_contribution / (1.0 - kept)
                });
                close(recomputed.sum(), after.average_value);
            }
        }
    }

    #[test]
    fn a_scenario_cannot_move_more_customers_than_there_are() {
        let scenario = |points| {
            score_scenario(&ScoreScenarioOptions {
                today: options(45.0, 35.0, 20.0, 0.0),
                points,
                reading: PointReading::DetractorToPromoter,
            })
        };
        assert_eq!(
            scenario(40.0).unwrap().changed.net_promoter_score.round(),
            65.0
        );
        assert_eq!(broken(scenario(40.1)).0, "points");
        let mut wrong = options(45.0, 35.0, 20.0, 0.0);
        wrong.passives.gross_margin = 1.4;
        let result = score_scenario(&ScoreScenarioOptions {
            today: wrong,
            points: 1.0,
            reading: PointReading::PassiveToPromoter,
        });
        assert_eq!(broken(result).0, "today.passives.grossMargin");
    }
}
