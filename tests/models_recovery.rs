//! Simulated populations: the intervals must hold the truth as often as they say.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing
)]

mod population;

use lifeworth::models::{
    BgBb, BgNbd, Bootstrap, BuyingModel, ContractCohorts, Convergence, EstimableModel, Fit, Future,
    GammaGamma, Groups, Histories, History, IntervalScale, Likelihood, MbgNbd, MbgNbdLikelihood,
    ParetoNbd, PosteriorOptions, PosteriorSampler, PredictionTable, Sbg, Spends, delta_interval,
    draws_interval, posterior, predict, regularity, spend_ahead,
};
use lifeworth::numerics::random::Random;
use population::Population;

/// Counts how often 95 % intervals hold the truth, parameter by parameter.
#[derive(Default)]
struct Coverage {
    held: Vec<f64>,
    tried: f64,
}

impl Coverage {
    fn add<M>(&mut self, fit: &Fit<M>, truth: &[f64]) {
        assert_eq!(fit.convergence, Convergence::Converged);
        self.held.resize(truth.len(), 0.0);
        self.tried += 1.0;
        for ((p, truth), held) in fit.parameters.iter().zip(truth).zip(&mut self.held) {
            if p.lower.unwrap() <= *truth && *truth <= p.upper.unwrap() {
                *held += 1.0;
            }
        }
    }

    /// Each parameter's rate within four standard errors of 95 %, and all together within 2 %.
    fn check(&self) {
        let error = (0.95 * 0.05 / self.tried).sqrt();
        let rates: Vec<f64> = self.held.iter().map(|h| h / self.tried).collect();
        for rate in &rates {
            assert!((rate - 0.95).abs() < 4.0 * error, "{rates:?}");
        }
        let mean = rates.iter().sum::<f64>() / rates.len() as f64;
        assert!((mean - 0.95).abs() < 0.02, "{rates:?}");
    }
}

fn coverage<M: EstimableModel<4>>(
    truth: [f64; 4],
    repetitions: u64,
    simulate: impl Fn(u64) -> Population,
) {
    let mut coverage = Coverage::default();
    for seed in 0..repetitions {
        let fit = M::fit(&simulate(seed).histories()).unwrap().fit().unwrap();
        coverage.add(&fit, &truth);
    }
    coverage.check();
}

/// What a model says about a population: purchases of all in half a year, and how many are active.
fn totals<M: BuyingModel>(model: &M, table: &PredictionTable) -> [f64; 2] {
    let alive = table.alive(model);
    let purchases = table.given(model, &alive, &|active| active.expected_purchases(26.0));
    let sum = |column: &[f64]| table.index().iter().map(|at| column[*at as usize]).sum();
    [sum(&purchases), sum(&alive)]
}

/// How often intervals hold the truth lies within four standard errors of 95 %: those of the number of tries.
fn check_rate(held: f64, tried: f64) {
    let error = (0.95 * 0.05 / tried).sqrt();
    let rate = held / tried;
    assert!((rate - 0.95).abs() < 4.0 * error, "{held} of {tried}");
}

/// The delta method's intervals of totals hold what the true parameters say about the same customers: in 120 populations
/// 95 % of the time, give or take 8 %.
#[test]
fn delta_intervals_of_totals() {
    let truth = [0.9, 5.0, 0.9, 2.5];
    let model = MbgNbdLikelihood::model(truth);
    let mut held = [0.0; 2];
    for seed in 0..120 {
        let data = population::dropout(10_100 + seed, 1_000, truth, [30.0, 52.0], true).in_days();
        let table = PredictionTable::new(&Groups::of_histories(&data.histories()));
        let expected = totals(&model, &table);
        let fit = MbgNbd::fit(&data.histories()).unwrap().fit().unwrap();
        for (i, held) in held.iter_mut().enumerate() {
            let scale = IntervalScale::Logarithm;
            let total = |model: &MbgNbd| totals(model, &table)[i];
            let interval = delta_interval::<MbgNbdLikelihood, 4>(&fit, scale, total).unwrap();
            if interval.lower <= expected[i] && expected[i] <= interval.upper {
                *held += 1.0;
            }
        }
    }
    held.into_iter().for_each(|held| check_rate(held, 120.0));
}

/// So do those of refits, which do not believe the model, where it is true: in 60 populations, give or take 11 %.
#[test]
fn bootstrap_intervals_of_totals() {
    let truth = [0.9, 5.0, 0.9, 2.5];
    let model = MbgNbdLikelihood::model(truth);
    let mut held = [0.0; 2];
    for seed in 0..60 {
        let data = population::dropout(11_100 + seed, 1_000, truth, [30.0, 52.0], true).in_days();
        let table = PredictionTable::new(&Groups::of_histories(&data.histories()));
        let expected = totals(&model, &table);
        let fit = MbgNbd::fit(&data.histories()).unwrap().fit().unwrap();
        let estimate = MbgNbdLikelihood::parameters(&fit.model);
        let likelihood = MbgNbd::likelihood(&data.histories());
        let refits = Bootstrap::new(likelihood, estimate, seed)
            .take(80)
            .flatten();
        let refits: Vec<[f64; 2]> = refits
            .map(|parameters| totals(&MbgNbdLikelihood::model(parameters), &table))
            .collect();
        let of_fit = totals(&fit.model, &table);
        for (i, held) in held.iter_mut().enumerate() {
            let draws = refits.iter().map(|totals| totals[i]).collect();
            let interval = draws_interval(of_fit[i], draws).unwrap();
            if interval.lower <= expected[i] && expected[i] <= interval.upper {
                *held += 1.0;
            }
        }
    }
    held.into_iter().for_each(|held| check_rate(held, 60.0));
}

#[test]
fn bg_nbd() {
    let truth = [0.6, 5.0, 0.9, 2.5];
    let simulate = |seed| population::dropout(100 + seed, 3_000, truth, [30.0, 52.0], false);
    coverage::<BgNbd>(truth, 200, simulate);
}

#[test]
fn mbg_nbd() {
    let truth = [0.9, 5.0, 0.9, 2.5];
    let simulate = |seed| population::dropout(1_100 + seed, 3_000, truth, [30.0, 52.0], true);
    coverage::<MbgNbd>(truth, 200, simulate);
}

#[test]
fn pareto_nbd() {
    let truth = [0.8, 6.0, 0.9, 15.0];
    let simulate = |seed| population::pareto(2_100 + seed, 2_000, truth, [30.0, 52.0]).in_days();
    coverage::<ParetoNbd>(truth, 100, simulate);
}

#[test]
fn bg_bb() {
    let truth = [1.2, 0.75, 0.66, 2.8];
    let simulate = |seed| population::opportunities(3_100 + seed, 4_000, truth, 12);
    coverage::<BgBb>(truth, 200, simulate);
}

#[test]
fn gamma_gamma() {
    let truth = [6.25, 3.74, 15.44];
    let mut coverage = Coverage::default();
    for seed in 0..200 {
        let (frequency, spend) = population::spends(4_100 + seed, 1_000, truth);
        let spends = Spends {
            frequency: &frequency,
            spend: &spend,
            weights: None,
        };
        coverage.add(&GammaGamma::fit(&spends).unwrap().fit().unwrap(), &truth);
    }
    coverage.check();
}

#[test]
fn sbg() {
    let (alpha, beta) = (0.7, 2.5);
    let mut coverage = Coverage::default();
    for seed in 0..200 {
        let mut random = Random::seeded(5_100 + seed);
        let mut counts = vec![0.0; 9];
        for _ in 0..2_000 {
            let theta = population::beta(&mut random, alpha, beta);
            let mut alive = 0;
            counts[0] += 1.0;
            while alive < 8 && random.uniform() >= theta {
                alive += 1;
                counts[alive] += 1.0;
            }
        }
        let cohorts = ContractCohorts::of_survivors(&[counts]).unwrap();
        coverage.add(&Sbg::fit(&cohorts).unwrap().fit().unwrap(), &[alpha, beta]);
    }
    coverage.check();
}

/// Somebody who waits for a posterior is told of the warm-up too, and never that less is done than before.
#[test]
fn progress_of_a_posterior_only_rises() {
    let data = cdnow();
    let likelihood = BgNbd::likelihood(&data.histories());
    let mut sampler = PosteriorSampler::new(likelihood, &PosteriorOptions::default()).unwrap();
    let mut shares = vec![0.0];
    while !sampler.advance() {
        shares.push(sampler.progress());
    }
    assert!(shares.is_sorted());
    // 24 steps of warm-up, and the beginning of each of 4 chains.
    assert!(shares[28] > 0.2, "{shares:?}");
    assert!(shares.iter().all(|share| *share < 1.0));
    let longest = shares
        .windows(2)
        .map(|pair| pair[1] - pair[0])
        .fold(0.0, f64::max);
    assert!(longest < 0.1, "{shares:?}");
}

/// The CDNOW sample of 2,357 customers.
fn cdnow() -> Population {
    let text = std::fs::read_to_string("tests/reference/cdnow_sample_cbs_days.csv").unwrap();
    let mut data = Population::default();
    for line in text.lines().skip(1) {
        let cells: Vec<f64> = line
            .split(',')
            .map(|c| c.trim().parse().unwrap_or(0.0))
            .collect();
        data.frequency.push(cells[1]);
        data.recency.push(cells[2] / 7.0);
        data.observed.push(cells[3] / 7.0);
    }
    data
}

fn deviation(draws: &[f64]) -> f64 {
    let n = draws.len() as f64;
    let mean = draws.iter().sum::<f64>() / n;
    (draws.iter().map(|d| (d - mean).powi(2)).sum::<f64>() / (n - 1.0)).sqrt()
}

/// 500 refits gave standard errors of .0150, .467, .227 and .937 in an independent program.
#[test]
fn bootstrap_of_cdnow() {
    let data = cdnow();
    let likelihood = BgNbd::likelihood(&data.histories());
    let estimate = [0.242595, 4.413602, 0.792922, 2.425907];
    let refits: Vec<[f64; 4]> = Bootstrap::new(likelihood.clone(), estimate, 1)
        .take(1_000)
        .flatten()
        .collect();
    assert_eq!(refits.len(), 1_000);
    for (i, expected) in [0.0150, 0.467, 0.227, 0.937].into_iter().enumerate() {
        let draws: Vec<f64> = refits.iter().map(|r| r[i]).collect();
        let found = deviation(&draws);
        assert!(
            (found / expected - 1.0).abs() < 0.1,
            "{i}: {found}, expected {expected}"
        );
    }
}

fn check_posterior<M: EstimableModel<4>>(rows: &Histories<'_>) {
    let fit = M::fit(rows).unwrap().fit().unwrap();
    let sample = posterior(M::likelihood(rows), &PosteriorOptions::default()).unwrap();
    assert!(sample.effective_draws.iter().all(|n| *n >= 1_000.0));
    assert!(sample.r_hat.iter().all(|r| *r < 1.01));
    // With much data the posterior is that of the maximum-likelihood estimate.
    for (i, p) in fit.parameters.iter().enumerate() {
        let logs: Vec<f64> = sample.chains.iter().flatten().map(|d| d[i].ln()).collect();
        let error = p.standard_error.unwrap() / p.value;
        let mean = logs.iter().sum::<f64>() / logs.len() as f64;
        assert!(
            (mean - p.value.ln()).abs() < 0.35 * error,
            "{}: {mean}",
            p.name
        );
        let found = deviation(&logs);
        assert!(
            (found / error - 1.0).abs() < 0.3,
            "{}: {found}, {error}",
            p.name
        );
    }
    // The delta method and the posterior agree on the total of the next 39 weeks.
    let groups = Groups::of_histories(rows);
    let total = |model: &M| -> f64 {
        let purchases = predict(model, &groups, |active| active.expected_purchases(39.0));
        purchases.iter().sum()
    };
    let delta = delta_interval::<M::Likelihood, 4>(&fit, IntervalScale::Logarithm, total).unwrap();
    let totals = sample.chains.iter().flatten().step_by(10);
    let totals = totals.map(|d| total(&M::Likelihood::model(*d))).collect();
    let draws = draws_interval(delta.value, totals).unwrap();
    let width = draws.upper - draws.lower;
    assert!(
        (delta.lower - draws.lower).abs() < 0.15 * width,
        "{delta:?} {draws:?}"
    );
    assert!(
        (delta.upper - draws.upper).abs() < 0.15 * width,
        "{delta:?} {draws:?}"
    );
}

#[test]
fn posterior_of_cdnow() {
    let data = cdnow();
    check_posterior::<BgNbd>(&data.histories());
    check_posterior::<MbgNbd>(&data.histories());
}

/// A posterior is right about parameters drawn from its own prior: their ranks among the draws are uniform.
#[test]
fn posterior_is_calibrated() {
    let mut below = [0.0f64; 4];
    let mut repetitions = 0.0;
    for seed in 0..60 {
        let mut random = Random::seeded(6_100 + seed);
        // The prior of the sampler, which is centred at the start of a fit.
        let start = [0.5f64, 0.3 * 40.0, 1.0, 2.5];
        let truth = start.map(|s| {
            let z = lifeworth::numerics::normal::normal_quantile(random.uniform() + 1e-17);
            s * (0.5 * z).exp()
        });
        let data = population::dropout(7_100 + seed, 300, truth, [40.0, 40.0], true);
        let options = PosteriorOptions {
            chains: 2,
            effective_draws: 100.0,
            prior_deviation: 0.5,
            ..PosteriorOptions::default()
        };
        let sample = posterior(MbgNbd::likelihood(&data.histories()), &options).unwrap();
        repetitions += 1.0;
        for (i, sum) in below.iter_mut().enumerate() {
            let draws: Vec<f64> = sample.chains.iter().flatten().map(|d| d[i]).collect();
            let smaller = draws.iter().filter(|d| **d < truth[i]).count() as f64;
            *sum += smaller / draws.len() as f64;
        }
    }
    for sum in below {
        // The mean of that many uniform numbers, within four standard errors.
        let mean: f64 = sum / repetitions;
        assert!(
            (mean - 0.5).abs() < 4.0 / (12.0 * repetitions).sqrt(),
            "{below:?}"
        );
    }
}

/// The range of what a customer will buy and spend holds what simulated customers of that kind do.
#[test]
fn ranges_hold_what_happens() {
    let truth = [0.9, 5.0, 0.9, 2.5];
    let model = MbgNbd {
        r: 0.9,
        alpha: 5.0,
        a: 0.9,
        b: 2.5,
    };
    let spend_model = GammaGamma {
        p: 6.0,
        q: 4.0,
        gamma: 15.0,
    };
    // New customers, who are the whole population.
    let new = History {
        frequency: 0.0,
        recency: 0.0,
        observed: 0.0,
    };
    let ahead = spend_ahead(&model, &spend_model, &new, 0.0, 30.0, 20_000, 1);
    let population = population::dropout(9_100, 20_000, truth, [30.0, 30.0], true);
    let mut random = Random::seeded(9_200);
    let mut spends: Vec<f64> = population
        .frequency
        .iter()
        .map(|n| match *n {
            0.0 => 0.0,
            n => {
                population::gamma(&mut random, 6.0 * n) / population::gamma(&mut random, 4.0) * 15.0
            }
        })
        .collect();
    let mut counts = population.frequency.clone();
    counts.sort_by(f64::total_cmp);
    spends.sort_by(f64::total_cmp);
    for (i, level) in [0.025, 0.5, 0.975].into_iter().enumerate() {
        let rank = (level * 20_000.0) as usize;
        assert!(
            (ahead.purchases[i] - counts[rank]).abs() <= 1.0,
            "{ahead:?}"
        );
        assert!(
            (ahead.spend[i] - spends[rank]).abs() <= 0.06 * spends[rank].max(20.0),
            "{ahead:?} {}",
            spends[rank]
        );
    }
}

/// Gamma-distributed times between purchases give their shape back.
#[test]
fn regularity_of_rhythms() {
    for shape in [0.6, 1.0, 3.0] {
        let mut random = Random::seeded(8_100);
        let mut times = || -> Vec<f64> {
            (0..20_000)
                .map(|_| population::gamma(&mut random, shape))
                .collect()
        };
        let found = regularity(&times(), &times()).unwrap().shape;
        assert!(
            (found / shape - 1.0).abs() < 0.05,
            "{found}, expected {shape}"
        );
    }
}
