//! How the options of surveys read themselves from plain values.

use crate::read::{Item, alternatives, choices, fields};
use crate::survey::benchmark::{BenchmarkMethod, BenchmarkOptions};
use crate::survey::comparison::{ComparisonMethod, ComparisonOptions};
use crate::survey::customer_group::GroupBehaviour;
use crate::survey::groups::{GroupComparisonOptions, NamedResponses};
use crate::survey::net_promoter::NetPromoterScoreOptions;
use crate::survey::point_value::PointValueOptions;
use crate::survey::power::PowerOptions;
use crate::survey::response_bounds::ResponseBoundsOptions;
use crate::survey::responses::{NetPromoterCounts, NetPromoterResponses, RatingResponses};
use crate::survey::sample_size::{ExpectedShares, SampleSizeOptions};
use crate::survey::satisfaction_index::{IndexResponses, SatisfactionIndexOptions};
use crate::survey::scales::{CustomerEffortOptions, EffortScale, RatingOptions};
use crate::survey::scenario::{PointReading, ScoreScenarioOptions};
use crate::survey::score_interval::ScoreMethod;
use crate::survey::strata::{Stratum, WeightedScoreOptions};
use crate::survey::trend::{TrendOptions, Wave};

alternatives! { NetPromoterResponses { Groups, Counts, Answers, } }

fields! { NetPromoterCounts { promoters, passives, detractors, } }

alternatives! { RatingResponses { Counts, Answers, } }

alternatives! { IndexResponses { Means, Respondents, } }

fields! { NetPromoterScoreOptions { responses, confidence, method, population, } }

choices! { ScoreMethod { AdjustedWald, Score, Wald, StudentT, AddOne, Bootstrap, } }

fields! { RatingOptions { responses, confidence, } }

fields! { CustomerEffortOptions { scale, responses, confidence, } }

choices! { EffortScale { Effort, Ease, } }

fields! { SatisfactionIndexOptions { responses, weights, lowest, highest, confidence, } }

fields! { ComparisonOptions { current, reference, confidence, method, } }

choices! { ComparisonMethod { AdjustedWald, Mover, Wald, WelchT, } }

fields! { GroupComparisonOptions { groups, confidence, } }

fields! { NamedResponses { name, responses, } }

impl Item for NamedResponses {}

fields! { BenchmarkOptions { responses, benchmark, confidence, method, } }

choices! { BenchmarkMethod { AdjustedWald, Score, } }

fields! { TrendOptions { waves, confidence, } }

fields! { Wave { time, responses, } }

impl Item for Wave {}

fields! { WeightedScoreOptions { strata, confidence, } }

fields! { Stratum { weight, responses, } }

impl Item for Stratum {}

fields! { SampleSizeOptions {
    margin,
    confidence,
    expected,
    adjusted or false,
    population,
    response_rate,
} }

fields! { ExpectedShares { promoters, detractors, } }

fields! { PowerOptions {
    change,
    confidence,
    power,
    variance_before,
    variance_after,
    answers_per_wave,
} }

fields! { ResponseBoundsOptions { net_promoter_score, response_rate, } }

fields! { PointValueOptions {
    responses,
    promoters,
    passives,
    detractors,
    annual_discount_rate,
    horizon_years,
    confidence,
} }

fields! { GroupBehaviour {
    annual_spend,
    gross_margin,
    price_premium or 0.0,
    service_cost or 0.0,
    retention_rate,
    referrals_per_year or 0.0,
    acquisition_cost_saved or 0.0,
    deterred_per_year or 0.0,
} }

fields! { ScoreScenarioOptions { today, points, reading, } }

choices! { PointReading { PassiveToPromoter, DetractorToPassive, DetractorToPromoter, } }
