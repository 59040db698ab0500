//! How long fits and predictions take natively: `cargo bench --bench models`.
//!
//! Medians of wall time on this machine; compare only within one run.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing
)]

#[path = "../population/mod.rs"]
mod population;

use lifeworth::models::{
    BgNbd, Bootstrap, BuyingModel, EstimableModel, FitOutcome, Future, GammaGamma, Groups, MbgNbd,
    ParetoNbd, PosteriorOptions, Spends, posterior, predict, probabilities_alive,
};
use population::Population;
use std::hint::black_box;
use std::time::Instant;

fn measure<T>(name: &str, rounds: usize, mut work: impl FnMut() -> T) {
    let mut times: Vec<f64> = (0..rounds)
        .map(|_| {
            let start = Instant::now();
            black_box(work());
            start.elapsed().as_secs_f64() * 1e3
        })
        .collect();
    times.sort_by(f64::total_cmp);
    println!(
        "{name:44} {:10.3} ms  (least {:.3})",
        times[rounds / 2],
        times[0]
    );
}

fn fit<M: EstimableModel<4>>(name: &str, rounds: usize, population: &Population) {
    let mut evaluations = 0;
    measure(name, rounds, || {
        match M::fit(&population.histories()).unwrap() {
            FitOutcome::Fitted(fit) => {
                evaluations = fit.evaluations;
                fit.log_likelihood
            }
            FitOutcome::Refused { reason } => panic!("{reason:?}"),
        }
    });
    println!("{:44} {evaluations} evaluations", "");
}

fn main() {
    let parameters = [0.243, 4.414, 0.793, 2.426];
    for (customers, rounds) in [(2_357, 51), (100_000, 9), (1_000_000, 3)] {
        let data = population::dropout(1, customers, parameters, [27.0, 39.0], false).in_days();
        fit::<BgNbd>(&format!("BG/NBD fit {customers}"), rounds, &data);
        fit::<MbgNbd>(&format!("MBG/NBD fit {customers}"), rounds, &data);
    }
    let year = population::dropout(2, 1_000_000, parameters, [27.0, 78.0], false);
    fit::<BgNbd>("BG/NBD fit 1000000, no equal rows", 3, &year);
    fit::<BgNbd>("BG/NBD fit 1000000, 27 to 78 weeks", 3, &year.in_days());
    let parameters = [0.553, 10.578, 0.606, 11.669];
    for (customers, rounds) in [(2_357, 21), (23_570, 9), (100_000, 3)] {
        let data = population::pareto(3, customers, parameters, [27.0, 39.0]).in_days();
        fit::<ParetoNbd>(&format!("Pareto/NBD fit {customers}"), rounds, &data);
    }
    for (customers, rounds) in [(100_000, 9), (1_000_000, 3)] {
        let (frequency, spend) = population::spends(4, customers, [6.25, 3.74, 15.44]);
        let spends = Spends {
            frequency: &frequency,
            spend: &spend,
            weights: None,
        };
        measure(
            &format!("Gamma-Gamma fit {customers} repeat buyers"),
            rounds,
            || GammaGamma::fit(&spends).unwrap(),
        );
    }
    let sample = population::dropout(1, 2_357, [0.243, 4.414, 0.793, 2.426], [27.0, 39.0], false);
    let sample = sample.in_days();
    let likelihood = BgNbd::likelihood(&sample.histories());
    measure("BG/NBD 1000 refits of 2357", 5, || {
        Bootstrap::new(likelihood.clone(), [0.243, 4.414, 0.793, 2.426], 1)
            .take(1_000)
            .count()
    });
    measure("BG/NBD posterior of 2357", 5, || {
        posterior(likelihood.clone(), &PosteriorOptions::default()).unwrap()
    });
    let million = population::dropout(
        1,
        1_000_000,
        [0.243, 4.414, 0.793, 2.426],
        [27.0, 39.0],
        false,
    );
    let million = million.in_days();
    let rows = million.histories();
    measure("grouping 1000000", 3, || Groups::of_histories(&rows));
    let groups = Groups::of_histories(&rows);
    println!("{:44} {} distinct", "", groups.len());
    let model = BgNbd {
        r: 0.243,
        alpha: 4.414,
        a: 0.793,
        b: 2.426,
    };
    let data = population::dropout(5, 1_000, [0.243, 4.414, 0.793, 2.426], [27.0, 39.0], false);
    measure("BG/NBD 1000 conditional expectations", 21, || {
        let rows = data.histories();
        rows.iter()
            .map(|(h, _)| model.conditional_expected_purchases(&h, 39.0))
            .sum::<f64>()
    });
    measure("BG/NBD 1000 DERT", 3, || {
        let rows = data.histories();
        rows.iter()
            .map(|(h, _)| model.conditional_discounted_purchases(&h, 0.0027))
            .sum::<f64>()
    });
    measure("BG/NBD P(alive) and E of 1000000", 3, || {
        let alive = probabilities_alive(&model, &groups);
        (
            alive,
            predict(&model, &groups, |active| active.expected_purchases(39.0)),
        )
    });
    measure("BG/NBD expected purchases", 101, || {
        model.expected_purchases(39.0)
    });
}
