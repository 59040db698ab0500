//! Surveys for JavaScript.

use wasm_bindgen::prelude::wasm_bindgen;

use super::boundary::functions;
use crate::survey::{
    benchmark, comparison, groups, net_promoter, point_value, power, response_bounds, sample_size,
    satisfaction_index, scales, scenario, strata, trend,
};

functions! {
    /// The Net Promoter Score with its interval, its groups and what to mind.
    net_promoter_score as "netPromoterScore": net_promoter::net_promoter_score,
        net_promoter::NetPromoterScoreOptions => net_promoter::NetPromoterScore;
    /// Customer satisfaction from answers of 1 to 5.
    customer_satisfaction as "customerSatisfaction": scales::customer_satisfaction,
        scales::RatingOptions => scales::CustomerSatisfaction;
    /// Customer effort from answers to one of the two questions, which run in opposite directions.
    customer_effort as "customerEffort": scales::customer_effort,
        scales::CustomerEffortOptions => scales::CustomerEffort;
    /// Star ratings from 1 to 5.
    star_rating as "starRating": scales::star_rating, scales::RatingOptions => scales::StarRating;
    /// Several questions weighted into one index from 0 to 100.
    satisfaction_index as "satisfactionIndex": satisfaction_index::satisfaction_index,
        satisfaction_index::SatisfactionIndexOptions => satisfaction_index::SatisfactionIndex;
    /// Two waves or groups: their difference by every method, with a verdict by the chosen one.
    compare as "compare": comparison::compare, comparison::ComparisonOptions => comparison::Comparison;
    /// Every group with every other, with Holm's correction.
    compare_groups as "compareGroups": groups::compare_groups,
        groups::GroupComparisonOptions => groups::GroupComparison;
    /// The own score against a benchmark that the visitor types.
    compare_with_benchmark as "compareWithBenchmark": benchmark::compare_with_benchmark,
        benchmark::BenchmarkOptions => benchmark::BenchmarkComparison;
    /// A straight line through the waves, and whether they differ at all.
    trend as "trend": trend::trend, trend::TrendOptions => trend::Trend;
    /// A score weighted by strata, for answers that do not mirror the customers.
    weighted_score as "weightedScore": strata::weighted_score,
        strata::WeightedScoreOptions => strata::WeightedScore;
    /// How many answers a margin takes.
    sample_size as "sampleSize": sample_size::sample_size,
        sample_size::SampleSizeOptions => sample_size::SampleSize;
    /// How many answers per wave it takes to see a change, and what given answers can show.
    power as "power": power::power, power::PowerOptions => power::Power;
    /// What the silence of those who did not answer could hide.
    response_bounds as "responseBounds": response_bounds::response_bounds,
        response_bounds::ResponseBoundsOptions => response_bounds::ResponseBounds;
    /// What promoters, passives and detractors are worth, and one point: an association.
    point_value as "pointValue": point_value::point_value,
        point_value::PointValueOptions => point_value::PointValue;
    /// A change of the score as a scenario for the value calculator.
    score_scenario as "scoreScenario": scenario::score_scenario,
        scenario::ScoreScenarioOptions => scenario::ScoreScenario;
}

/// Holm's correction of p-values for looking often, in the order given.
#[wasm_bindgen(js_name = "holm")]
pub fn holm(#[wasm_bindgen(js_name = "pValues")] p_values: &[f64]) -> Vec<f64> {
    groups::holm(p_values)
}
