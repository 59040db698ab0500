//! Populations simulated from the models' own stories, for the tests and measurements that need many customers.

#![allow(dead_code)]

use lifeworth::models::Histories;
use lifeworth::numerics::normal::normal_quantile;
use lifeworth::numerics::random::Random;

pub fn uniform(random: &mut Random) -> f64 {
    1.0 - random.uniform()
}

pub fn exponential(random: &mut Random) -> f64 {
    -uniform(random).ln()
}

/// Marsaglia and Tsang (2000).
pub fn gamma(random: &mut Random, shape: f64) -> f64 {
    if shape < 1.0 {
        return gamma(random, shape + 1.0) * uniform(random).powf(1.0 / shape);
    }
    let d = shape - 1.0 / 3.0;
    let c = 1.0 / (9.0 * d).sqrt();
    loop {
        let x = normal_quantile(uniform(random).min(1.0 - 1e-16));
        let v = (1.0 + c * x).powi(3);
        if v > 0.0 && uniform(random).ln() < 0.5 * x * x + d - d * v + d * v.ln() {
            return d * v;
        }
    }
}

pub fn beta(random: &mut Random, a: f64, b: f64) -> f64 {
    let (x, y) = (gamma(random, a), gamma(random, b));
    x / (x + y)
}

/// Simulated histories, one column each.
#[derive(Default)]
pub struct Population {
    pub frequency: Vec<f64>,
    pub recency: Vec<f64>,
    pub observed: Vec<f64>,
}

impl Population {
    pub fn histories(&self) -> Histories<'_> {
        Histories {
            frequency: &self.frequency,
            recency: &self.recency,
            observed: &self.observed,
            weights: None,
        }
    }

    fn push(&mut self, frequency: f64, recency: f64, observed: f64) {
        self.frequency.push(frequency);
        self.recency.push(recency);
        self.observed.push(observed);
    }

    /// Cuts times to whole days, in weeks: what an order export gives.
    pub fn in_days(mut self) -> Self {
        let days = |t: &mut f64| *t = (*t * 7.0).floor() / 7.0;
        self.recency.iter_mut().for_each(days);
        self.observed.iter_mut().for_each(days);
        self
    }
}

/// Observation times between `least` and `most`.
fn observation(random: &mut Random, [least, most]: [f64; 2]) -> f64 {
    least + (most - least) * random.uniform()
}

/// BG/NBD, or with `modified` MBG/NBD.
pub fn dropout(
    seed: u64,
    customers: usize,
    [r, alpha, a, b]: [f64; 4],
    observed: [f64; 2],
    modified: bool,
) -> Population {
    let mut random = Random::seeded(seed);
    let mut population = Population::default();
    for _ in 0..customers {
        let t = observation(&mut random, observed);
        let rate = gamma(&mut random, r) / alpha;
        let p = beta(&mut random, a, b);
        let (mut x, mut last) = (0.0, 0.0);
        let mut active = !(modified && random.uniform() < p);
        while active {
            let next = last + exponential(&mut random) / rate;
            if next > t {
                break;
            }
            (x, last) = (x + 1.0, next);
            active = random.uniform() >= p;
        }
        population.push(x, last, t);
    }
    population
}

/// Pareto/NBD.
pub fn pareto(
    seed: u64,
    customers: usize,
    [r, alpha, s, beta]: [f64; 4],
    observed: [f64; 2],
) -> Population {
    let mut random = Random::seeded(seed);
    let mut population = Population::default();
    for _ in 0..customers {
        let t = observation(&mut random, observed);
        let rate = gamma(&mut random, r) / alpha;
        let end = t.min(exponential(&mut random) * beta / gamma(&mut random, s));
        let (mut x, mut last) = (0.0, 0.0);
        loop {
            let next = last + exponential(&mut random) / rate;
            if next > end {
                break;
            }
            (x, last) = (x + 1.0, next);
        }
        population.push(x, last, t);
    }
    population
}

/// BG/BB with the same number of opportunities for everyone.
pub fn opportunities(
    seed: u64,
    customers: usize,
    [alpha, b, c, delta]: [f64; 4],
    count: u32,
) -> Population {
    let mut random = Random::seeded(seed);
    let mut population = Population::default();
    for _ in 0..customers {
        let p = beta(&mut random, alpha, b);
        let theta = beta(&mut random, c, delta);
        let (mut x, mut last) = (0.0, 0.0);
        for i in 1..=count {
            if random.uniform() < theta {
                break;
            }
            if random.uniform() < p {
                (x, last) = (x + 1.0, f64::from(i));
            }
        }
        population.push(x, last, f64::from(count));
    }
    population
}

/// Gamma–Gamma: frequencies from 1 and mean spends.
pub fn spends(seed: u64, customers: usize, [p, q, scale]: [f64; 3]) -> (Vec<f64>, Vec<f64>) {
    let mut random = Random::seeded(seed);
    let rows = (0..customers).map(|_| {
        let x = 1.0 + (exponential(&mut random) * 2.0).floor();
        let nu = gamma(&mut random, q) / scale;
        (x, gamma(&mut random, p * x) / nu / x)
    });
    rows.unzip()
}
