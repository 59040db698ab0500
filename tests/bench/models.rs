//! The native side of `npm run bench -- models`: the same work on the same files as in wasm, with the processor time of each
//! task as a line of JSON.
//!
//! `cargo bench --bench models -- target/bench-models`, once the benchmark has written its files there.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing
)]

use lifeworth::models::plain::{
    BootstrapOptions, BuyingBootstrap, BuyingFitOptions, BuyingPosterior,
    CustomerPredictionOptions, HistoryColumns, PosteriorSampleOptions, SpendColumns,
    fit_buying_model, predict_customers,
};
use lifeworth::models::{AnyBuyingModel, BuyingModelName, GammaGamma};
use std::hint::black_box;
use std::time::Instant;

/// Processor time of this thread in seconds where the system tells it, elapsed time elsewhere.
fn now(start: Instant) -> f64 {
    std::fs::read_to_string("/proc/thread-self/schedstat")
        .ok()
        .and_then(|text| text.split(' ').next()?.parse::<f64>().ok())
        .map_or_else(|| start.elapsed().as_secs_f64(), |nanos| nanos / 1e9)
}

/// Rounds of a measurement, and how long each takes at least: some systems count processor time in steps of milliseconds.
const ROUNDS: usize = 5;
const SHORTEST: f64 = 0.15;

/// The median of some rounds, after one to warm up.
fn measure<T>(task: &str, mut work: impl FnMut() -> T) {
    let start = Instant::now();
    let mut round = |times: u32| {
        let before = now(start);
        for _ in 0..times {
            black_box(work());
        }
        (now(start) - before) / f64::from(times)
    };
    let times = (SHORTEST / round(1).max(1e-3)).ceil() as u32;
    let mut rounds = [0.0; ROUNDS].map(|_| round(times));
    rounds.sort_by(f64::total_cmp);
    let seconds = rounds[ROUNDS / 2];
    println!("{{\"task\": \"{task}\", \"seconds\": {seconds}}}");
}

/// Customers and the mean spend of each.
fn read(folder: &str, name: &str) -> (HistoryColumns, Vec<f64>) {
    let bytes = std::fs::read(format!("{folder}/{name}.f64")).unwrap();
    let cells = bytes.as_chunks::<8>().0.iter();
    let cells: Vec<f64> = cells.map(|cell| f64::from_le_bytes(*cell)).collect();
    let column = |at: usize| cells.iter().skip(at).step_by(4).copied().collect();
    let customers = HistoryColumns {
        frequency: column(0),
        recency: column(1),
        observed: column(2),
        weights: None,
    };
    (customers, column(3))
}

fn estimate(options: &BuyingFitOptions) -> AnyBuyingModel {
    fit_buying_model(options).unwrap().fit().unwrap().model
}

fn main() {
    // cargo adds an option of its own.
    let Some(folder) = std::env::args().skip(1).find(|a| !a.starts_with('-')) else {
        return;
    };
    let (customers, spend) = read(&folder, "million");
    let buyers = customers.frequency.iter().zip(&spend);
    let buyers: Vec<(f64, f64)> = buyers
        .filter(|(x, _)| **x > 0.0)
        .map(|(x, z)| (*x, *z))
        .collect();
    let thrice = buyers.iter().cycle().take(1_000_000.min(3 * buyers.len()));
    let (frequency, spend) = thrice.copied().unzip();
    let spends = SpendColumns {
        frequency,
        spend,
        weights: None,
    };
    let million = BuyingFitOptions {
        model: BuyingModelName::BgNbd,
        customers,
    };
    let model = estimate(&million);
    measure("bgNbdMillion", || fit_buying_model(&million));
    let ahead = CustomerPredictionOptions {
        model,
        customers: million.customers,
        after: None,
        horizon: Some(39.0),
        discount: None,
        periods: None,
    };
    measure("predictionsMillion", || predict_customers(&ahead));
    measure("gammaGammaMillion", || GammaGamma::fit(&spends.spends()));
    let pareto = BuyingFitOptions {
        model: BuyingModelName::ParetoNbd,
        customers: read(&folder, "hundred_thousand").0,
    };
    measure("paretoNbdHundredThousand", || fit_buying_model(&pareto));
    let sample = BuyingFitOptions {
        model: BuyingModelName::BgNbd,
        customers: read(&folder, "cdnow").0,
    };
    let model = estimate(&sample);
    measure("cdnowRefits", || {
        let mut bootstrap = BuyingBootstrap::new(&BootstrapOptions {
            model,
            customers: sample.customers.clone(),
            refits: 1_000,
            seed: 1,
        })
        .unwrap();
        while bootstrap.progress() < 1.0 {
            bootstrap.advance();
        }
        bootstrap.refits()
    });
    measure("cdnowPosterior", || {
        let mut posterior = BuyingPosterior::new(&PosteriorSampleOptions {
            model: BuyingModelName::BgNbd,
            customers: sample.customers.clone(),
            ..PosteriorSampleOptions::default()
        })
        .unwrap();
        while !posterior.advance() {}
        posterior.finish()
    });
}
