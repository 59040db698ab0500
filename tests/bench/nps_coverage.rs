//! How often each interval of a Net Promoter Score covers the truth: enumerated, not simulated.
//!
//! `npm run bench -- coverage`. For every sample size all possible surveys are
//! listed with their exact probabilities under each population, so that the only thing left to
//! chance is which populations are looked at. The draw behind the reference's table is not
//! known (uniform draws without very small shares come nearest to it), so that means should agree
//! to about 0.01, while minima depend on the most extreme population drawn.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing
)]

use lifeworth::numerics::gamma::ln_gamma;
use lifeworth::survey::net_promoter::{NetPromoterScoreOptions, net_promoter_score};
use lifeworth::survey::responses::{NetPromoterCounts, NetPromoterResponses};
use lifeworth::survey::score_interval::ScoreMethod;

const POPULATIONS: usize = 120;
const SMALLEST_SHARE: f64 = 0.02;
const SEED: u64 = 20_160_101;

/// Mean and minimum of the coverage as the reference prints them; none where it has none.
type Printed = Option<(f64, f64)>;

const METHODS: [(&str, ScoreMethod); 5] = [
    ("Wald", ScoreMethod::Wald),
    ("t", ScoreMethod::StudentT),
    ("adjusted Wald", ScoreMethod::AdjustedWald),
    ("score", ScoreMethod::Score),
    ("bootstrap", ScoreMethod::Bootstrap),
];

#[rustfmt::skip]
const REFERENCE: [(u32, [Printed; 5]); 5] = [
    (10, [Some((0.874, 0.478)), Some((0.915, 0.483)), Some((0.952, 0.921)), Some((0.962, 0.939)), Some((0.870, 0.284))]),
    (20, [Some((0.917, 0.729)), Some((0.936, 0.729)), Some((0.950, 0.932)), Some((0.955, 0.940)), Some((0.913, 0.485))]),
    (30, [Some((0.929, 0.849)), Some((0.942, 0.849)), Some((0.950, 0.941)), Some((0.952, 0.942)), Some((0.928, 0.625))]),
    (50, [Some((0.938, 0.868)), Some((0.946, 0.909)), Some((0.950, 0.943)), Some((0.951, 0.937)), Some((0.939, 0.787))]),
    (100, [Some((0.944, 0.915)), Some((0.948, 0.928)), Some((0.950, 0.946)), Some((0.950, 0.946)), None]),
];

/// One possible survey: its counts and the logarithm of its number of orders.
struct Outcome {
    counts: [f64; 3],
    ln_orders: f64,
}

fn outcomes(n: u32) -> Vec<Outcome> {
    let ln_factorial = |k: f64| ln_gamma(k + 1.0);
    let pairs = (0..=n).flat_map(|p| (0..=n - p).map(move |d| (p, d)));
    pairs
        .map(|(p, d)| {
            let counts = [p, n - p - d, d].map(f64::from);
            let within: f64 = counts.iter().map(|k| ln_factorial(*k)).sum();
            Outcome {
                counts,
                ln_orders: ln_factorial(n.into()) - within,
            }
        })
        .collect()
}

/// Shares drawn uniformly, those with a very small share left out.
fn populations() -> Vec<[f64; 3]> {
    let mut state = SEED;
    let mut exponential = || {
        // SplitMix64 (Steele, Lea, Flood 2014).
        state = state.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = state;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        z ^= z >> 31;
        -(((z >> 11) as f64 + 0.5) / (1u64 << 53) as f64).ln()
    };
    let draws = std::iter::repeat_with(|| {
        let parts = [exponential(), exponential(), exponential()];
        let sum: f64 = parts.iter().sum();
        parts.map(|part| part / sum)
    });
    let kept = draws.filter(|shares| shares.iter().all(|share| *share >= SMALLEST_SHARE));
    kept.take(POPULATIONS).collect()
}

fn limits(counts: [f64; 3], method: ScoreMethod) -> (f64, f64) {
    let [promoters, passives, detractors] = counts;
    let found = net_promoter_score(&NetPromoterScoreOptions {
        responses: NetPromoterResponses::Groups(NetPromoterCounts {
            promoters,
            passives,
            detractors,
        }),
        confidence: Some(0.95),
        method: Some(method),
        population: None,
    });
    let interval = found.unwrap().interval.unwrap();
    (interval.unclamped_lower, interval.unclamped_upper)
}

fn main() {
    let populations = populations();
    println!("Coverage of nominal 95 % intervals, mean / minimum over {POPULATIONS} populations");
    println!(
        "(uniform, every share at least {SMALLEST_SHARE}, seed {SEED}); in brackets the reference's"
    );
    for (n, printed) in REFERENCE {
        println!("\nn = {n}");
        let outcomes = outcomes(n);
        let probabilities: Vec<Vec<f64>> = populations
            .iter()
            .map(|shares| {
                let ln = shares.map(f64::ln);
                let one = |outcome: &Outcome| {
                    let [p, q, d] = outcome.counts;
                    (outcome.ln_orders + p * ln[0] + q * ln[1] + d * ln[2]).exp()
                };
                outcomes.iter().map(one).collect()
            })
            .collect();
        for ((name, method), reference) in METHODS.into_iter().zip(printed) {
            let all = outcomes
                .iter()
                .map(|outcome| limits(outcome.counts, method));
            let intervals: Vec<(f64, f64)> = all.collect();
            let coverage = populations.iter().zip(&probabilities).map(|(shares, law)| {
                let truth = 100.0 * (shares[0] - shares[2]);
                let covering = intervals.iter().zip(law);
                let covering =
                    covering.filter(|((lower, upper), _)| *lower <= truth && truth <= *upper);
                covering.map(|(_, probability)| probability).sum()
            });
            let coverage: Vec<f64> = coverage.collect();
            let mean = coverage.iter().sum::<f64>() / POPULATIONS as f64;
            let least = coverage.iter().copied().fold(1.0, f64::min);
            let reference = reference.map_or("-".to_owned(), |(mean, least)| {
                format!("{mean:.3} / {least:.3}")
            });
            println!("  {name:<14} {mean:.3} / {least:.3}   ({reference})");
        }
    }
}
