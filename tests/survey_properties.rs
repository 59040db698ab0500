//! What must hold for every survey, whatever the answers.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing
)]

use lifeworth::survey::answers::{ReadAnswersOptions, read_answers};
use lifeworth::survey::comparison::{Comparison, ComparisonMethod, ComparisonOptions, compare};
use lifeworth::survey::date::DayOrder;
use lifeworth::survey::grouping::{Grouping, group_answers};
use lifeworth::survey::groups::holm;
use lifeworth::survey::net_promoter::{
    NetPromoterScore, NetPromoterScoreOptions, net_promoter_score,
};
use lifeworth::survey::responses::{NetPromoterCounts, NetPromoterResponses};
use lifeworth::survey::score_interval::ScoreMethod;
use proptest::prelude::*;

const METHODS: [ScoreMethod; 6] = [
    ScoreMethod::AdjustedWald,
    ScoreMethod::Score,
    ScoreMethod::Wald,
    ScoreMethod::StudentT,
    ScoreMethod::AddOne,
    ScoreMethod::Bootstrap,
];

fn groups((promoters, passives, detractors): (u32, u32, u32)) -> NetPromoterResponses {
    NetPromoterResponses::Groups(NetPromoterCounts {
        promoters: promoters.into(),
        passives: passives.into(),
        detractors: detractors.into(),
    })
}

fn score(
    responses: NetPromoterResponses,
    method: ScoreMethod,
    confidence: f64,
    population: Option<f64>,
) -> NetPromoterScore {
    net_promoter_score(&NetPromoterScoreOptions {
        responses,
        confidence: Some(confidence),
        method: Some(method),
        population,
    })
    .unwrap()
}

fn comparison(a: (u32, u32, u32), b: (u32, u32, u32), method: ComparisonMethod) -> Comparison {
    compare(&ComparisonOptions {
        current: groups(a),
        reference: groups(b),
        confidence: None,
        method: Some(method),
    })
    .unwrap()
}

fn counts(most: u32) -> impl Strategy<Value = (u32, u32, u32)> {
    let up_to = |most| (0..=most, 0..=most, 0..=most);
    // Small surveys are where things go wrong.
    prop_oneof![up_to(2), up_to(most)].prop_filter("some answer", |(p, n, d)| p + n + d > 0)
}

fn close(a: f64, b: f64) -> bool {
    (a - b).abs() <= 1e-9
}

proptest! {
    #[test]
    fn an_interval_contains_the_score(counts in counts(60), confidence in 0.5..0.999) {
        for method in METHODS {
            let found = score(groups(counts), method, confidence, None);
            let Some(interval) = found.interval else { continue };
            let estimate = found.net_promoter_score;
            // The adjusted intervals lean towards 0: at a low confidence, or for a single answer,
            // they may stop short of an extreme score.
            let leans = matches!(method, ScoreMethod::AddOne | ScoreMethod::AdjustedWald);
            if !leans || (confidence >= 0.95 && found.n >= 2.0) {
                prop_assert!(
                    interval.lower <= estimate + 1e-9 && estimate - 1e-9 <= interval.upper,
                    "{method:?} {interval:?} {estimate}"
                );
            }
            prop_assert!(interval.lower >= -100.0 && interval.upper <= 100.0);
            prop_assert!(interval.unclamped_lower <= interval.unclamped_upper);
        }
    }

    #[test]
    fn the_score_method_never_leaves_the_scale(counts in counts(1000), confidence in 0.01..0.9999) {
        let interval = score(groups(counts), ScoreMethod::Score, confidence, None).interval.unwrap();
        prop_assert!(interval.unclamped_lower >= -100.0);
        prop_assert!(interval.unclamped_upper <= 100.0);
    }

    #[test]
    fn swapping_promoters_and_detractors_mirrors_everything(
        (p, n, d) in counts(80), confidence in 0.5..0.999
    ) {
        for method in METHODS {
            let one = score(groups((p, n, d)), method, confidence, None);
            let other = score(groups((d, n, p)), method, confidence, None);
            prop_assert_eq!(one.net_promoter_score, -other.net_promoter_score);
            prop_assert_eq!(one.promoters, other.detractors);
            let (Some(one), Some(other)) = (one.interval, other.interval) else { continue };
            if method == ScoreMethod::Bootstrap {
                // "Smallest count that reaches the level" is not a symmetric rule: one answer.
                let step = 100.0 / f64::from(p + n + d) + 1e-9;
                prop_assert!((one.lower + other.upper).abs() <= step);
            } else {
                prop_assert!(close(one.unclamped_lower, -other.unclamped_upper), "{method:?}");
                prop_assert!(close(one.unclamped_upper, -other.unclamped_lower), "{method:?}");
            }
        }
    }

    #[test]
    fn more_answers_of_the_same_kind_narrow_the_interval((p, n, d) in counts(40), times in 2u32..20) {
        for method in METHODS {
            if method == ScoreMethod::Bootstrap {
                continue; // moves in steps of one answer
            }
            let width = |counts| {
                let interval = score(groups(counts), method, 0.95, None).interval?;
                // Clamped, both may be as wide as the scale.
                Some(interval.unclamped_upper - interval.unclamped_lower)
            };
            let (Some(few), Some(many)) = (width((p, n, d)), width((p * times, n * times, d * times)))
            else { continue };
            let varies = [p, n, d].iter().filter(|count| **count > 0).count() > 1;
            prop_assert!(many <= few + 1e-9, "{method:?}: {few} to {many}");
            prop_assert!(!varies || many < few, "{method:?}: {few} to {many}");
        }
    }

    #[test]
    fn higher_confidence_widens_the_interval(counts in counts(60), low in 0.5..0.9) {
        for method in METHODS {
            let width = |confidence| {
                let interval = score(groups(counts), method, confidence, None).interval?;
                Some(interval.unclamped_upper - interval.unclamped_lower)
            };
            let (Some(narrow), Some(wide)) = (width(low), width(0.99)) else { continue };
            prop_assert!(narrow <= wide + 1e-9, "{method:?}");
        }
    }

    #[test]
    fn the_interval_closes_on_the_score_as_the_survey_becomes_a_census(
        (p, n, d) in counts(60), more in 1u32..500
    ) {
        let answers = p + n + d;
        for method in METHODS {
            let width = |population: Option<u32>| {
                let found = score(groups((p, n, d)), method, 0.95, population.map(f64::from));
                let interval = found.interval?;
                Some((interval.upper - interval.lower, interval.lower, found.net_promoter_score))
            };
            let Some((unlimited, ..)) = width(None) else { continue };
            let (some, ..) = width(Some(answers + more)).unwrap();
            let (census, lower, estimate) = width(Some(answers)).unwrap();
            prop_assert!(some <= unlimited + 1e-9, "{method:?}");
            prop_assert!(census < 1e-9 && close(lower, estimate), "{method:?}");
        }
    }

    #[test]
    fn counts_answers_and_groups_agree(histogram in prop::collection::vec(0u32..20, 11)) {
        prop_assume!(histogram.iter().sum::<u32>() > 0);
        let sum = |range: std::ops::Range<usize>| histogram[range].iter().sum();
        let by = |responses| score(responses, ScoreMethod::AdjustedWald, 0.95, None);
        let counted = by(NetPromoterResponses::Counts(
            histogram.iter().map(|count| f64::from(*count)).collect(),
        ));
        let each = histogram.iter().enumerate();
        let each = each.flat_map(|(rating, n)| vec![rating as f64; *n as usize]);
        prop_assert_eq!(&by(NetPromoterResponses::Answers(each.collect())), &counted);
        let grouped = by(groups((sum(9..11), sum(7..9), sum(0..7))));
        prop_assert_eq!(grouped.interval, counted.interval);
        prop_assert_eq!(grouped.net_promoter_score, counted.net_promoter_score);
    }

    #[test]
    fn shares_add_up_and_lie_in_their_intervals(counts in counts(500)) {
        let found = score(groups(counts), ScoreMethod::Score, 0.95, None);
        let shares = [found.promoters, found.passives, found.detractors];
        prop_assert!(close(shares.iter().map(|share| share.share).sum(), 1.0));
        for share in shares {
            prop_assert!(share.interval.lower <= share.share + 1e-15);
            prop_assert!(share.share <= share.interval.upper + 1e-15);
            // Simultaneous limits are the wider ones, within 0 and 1.
            prop_assert!(0.0 <= share.simultaneous.lower && share.simultaneous.upper <= 1.0);
            prop_assert!(share.simultaneous.lower <= share.interval.lower);
            prop_assert!(share.simultaneous.upper >= share.interval.upper);
        }
    }

    #[test]
    fn a_comparison_mirrors_when_the_sides_change(a in counts(80), b in counts(80)) {
        for method in [ComparisonMethod::AdjustedWald, ComparisonMethod::Mover,
                       ComparisonMethod::Wald, ComparisonMethod::WelchT] {
            let (there, back) = (comparison(a, b, method), comparison(b, a, method));
            prop_assert!(close(there.difference, -back.difference));
            prop_assert!(close(there.verdict.lower, -back.verdict.upper));
            prop_assert_eq!(there.verdict.significant, back.verdict.significant);
            prop_assert!(close(there.mover.upper, -back.mover.lower));
        }
    }

    #[test]
    fn a_verdict_says_what_its_numbers_say(a in counts(80), b in counts(80)) {
        let verdict = comparison(a, b, ComparisonMethod::AdjustedWald).verdict;
        let inside = verdict.lower <= 0.0 && 0.0 <= verdict.upper;
        prop_assert_eq!(verdict.interval_contains_zero, inside);
        prop_assert_eq!(inside, verdict.p_value.unwrap() >= 0.05);
        prop_assert!(!(inside && verdict.significant));
    }

    #[test]
    fn holm_is_monotone_and_never_lowers_a_p_value(p in prop::collection::vec(0.0..=1.0, 0..20)) {
        let adjusted = holm(&p);
        prop_assert_eq!(adjusted.len(), p.len());
        for (i, &one) in p.iter().enumerate() {
            prop_assert!(adjusted[i] >= one && adjusted[i] <= 1.0);
            for (j, &other) in p.iter().enumerate() {
                prop_assert!(one > other || adjusted[i] <= adjusted[j]);
            }
        }
    }

    #[test]
    fn reading_never_fails_and_accounts_for_every_row(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        accounts_for_every_row(&bytes)?;
    }

    #[test]
    fn reading_what_looks_like_an_export_accounts_for_every_row(
        text in "([0-9]{1,2}|\"|,|;|\t|\\||\r?\n|[a-z]{1,8}| |4/5/2020|13\\.2\\.2021|2020-01-31|\"\"|sep=;|/10|\\.0|-|€){0,80}"
    ) {
        accounts_for_every_row(text.as_bytes())?;
    }

    #[test]
    fn what_was_written_as_an_export_is_read_back(
        rows in prop::collection::vec((0u8..=10, 1u8..=12, 1u8..=28, "[a-z\",;\n ]{0,40}"), 2..30),
        delimiter in prop::sample::select(vec![',', ';', '\t', '|'])
    ) {
        let mut text = format!("score{delimiter}date{delimiter}comment\r\n");
        for (score, month, day, comment) in &rows {
            let quoted = comment.replace('"', "\"\"");
            text += &format!("{score}{delimiter}2021-{month:02}-{day:02}{delimiter}\"{quoted}\"\r\n");
        }
        let table = read_answers(text.as_bytes(), &ReadAnswersOptions::default()).unwrap();
        prop_assert_eq!(table.rejected.len(), 0);
        prop_assert_eq!(table.answers.len(), rows.len());
        for (answer, (score, month, day, comment)) in table.answers.iter().zip(&rows) {
            prop_assert_eq!(answer.score, *score);
            let date = answer.date.unwrap();
            prop_assert_eq!((date.year, date.month, date.day), (2021, *month, *day));
            let comment = Some(comment.trim().to_owned()).filter(|text| !text.is_empty());
            prop_assert_eq!(&answer.comment, &comment);
        }
    }
}

fn accounts_for_every_row(bytes: &[u8]) -> Result<(), TestCaseError> {
    for day_order in [None, Some(DayOrder::DayFirst)] {
        let options = ReadAnswersOptions {
            day_order,
            ..Default::default()
        };
        let table = read_answers(bytes, &options).unwrap();
        let accounted = table.answers.len() + table.rejected.len();
        prop_assert_eq!(accounted, table.rows as usize);
        let total: f64 = table.distribution.iter().sum();
        prop_assert_eq!(total, table.answers.len() as f64);
        prop_assert!(
            table
                .answers
                .windows(2)
                .all(|pair| pair[0].line <= pair[1].line)
        );
        for by in [Grouping::Month, Grouping::Quarter, Grouping::Segment] {
            let grouped = group_answers(&table, by);
            let inside: f64 = grouped.groups.iter().map(|group| group.n).sum();
            prop_assert_eq!(inside + grouped.unassigned, total);
        }
    }
    Ok(())
}
