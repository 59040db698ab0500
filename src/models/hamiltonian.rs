//! Hamiltonian Monte Carlo: Neal (2011), "MCMC using Hamiltonian dynamics"; the step length adapts during the warm-up
//! (Hoffman and Gelman, 2014).

use super::likelihood::AnyLikelihood;
use crate::numerics::matrix::{self, Matrix};
use crate::numerics::newton::Derivatives;
use crate::numerics::normal::normal_quantile;
use crate::numerics::random::Random;

/// Leapfrog steps per proposal: with the step length that the warm-up finds, about a quarter of an orbit.
const FEWEST_STEPS: u32 = 1;
const MOST_STEPS: u32 = 4;

/// Share of proposals to accept (Betancourt, Byrne and Girolami, 2014).
const TARGET: f64 = 0.8;

/// The logarithm of a density, up to a constant, with its derivatives.
pub(super) type LogDensity<const N: usize> = Box<dyn Fn(&[f64; N]) -> Derivatives<N>>;

/// The posterior density of the logarithms of a model's parameters, each with a normal prior.
pub(super) fn log_posterior<const N: usize>(
    likelihood: Box<dyn AnyLikelihood<N>>,
    prior_mean: [f64; N],
    prior_deviation: f64,
) -> LogDensity<N> {
    let precision = prior_deviation.powi(-2);
    Box::new(move |logarithms| {
        let mut at = likelihood.derivatives(logarithms);
        let rows = at.gradient.iter_mut().zip(&mut at.hessian).enumerate();
        for ((i, (slope, row)), (x, mean)) in rows.zip(logarithms.iter().zip(&prior_mean)) {
            at.value -= 0.5 * precision * (x - mean) * (x - mean);
            *slope -= precision * (x - mean);
            if let Some(diagonal) = row.get_mut(i) {
                *diagonal -= precision;
            }
        }
        at
    })
}

/// Samples a target in coordinates in which it is nearly a standard normal.
pub(super) struct Sampler<const N: usize> {
    pub target: LogDensity<N>,
    pub center: [f64; N],
    /// Lower triangular; its columns span the posterior.
    pub scale: Matrix<N>,
    pub random: Random,
    pub evaluations: u32,
}

/// A chain: where it is, how far its steps go, and its draws as logarithms of the parameters.
pub(super) struct Chain<const N: usize> {
    here: Place<N>,
    step: DualAveraging,
    pub warmed_up: u32,
    pub draws: Vec<[f64; N]>,
    pub accepted: f64,
}

/// A place, in standardised coordinates, with the log-density and its gradient there.
#[derive(Clone, Copy)]
struct Place<const N: usize> {
    z: [f64; N],
    value: f64,
    gradient: [f64; N],
}

impl<const N: usize> Sampler<N> {
    fn logarithms(&self, z: &[f64; N]) -> [f64; N] {
        let mut point = matrix::times_lower(&self.scale, z);
        for (p, c) in point.iter_mut().zip(&self.center) {
            *p += c;
        }
        point
    }

    fn place(&mut self, z: [f64; N]) -> Place<N> {
        self.evaluations += 1;
        let at = (self.target)(&self.logarithms(&z));
        Place {
            z,
            value: at.value,
            gradient: matrix::times_upper(&self.scale, &at.gradient),
        }
    }

    fn normals(&mut self) -> [f64; N] {
        // Never exactly 0, where the quantile is infinite.
        std::array::from_fn(|_| normal_quantile(self.random.uniform() + f64::EPSILON / 4.0))
    }

    /// A chain at a place around the mode.
    pub fn chain(&mut self) -> Chain<N> {
        let start = self.normals();
        Chain {
            here: self.place(start.map(|z| 1.5 * z)),
            step: DualAveraging::new(0.8),
            warmed_up: 0,
            draws: Vec::new(),
            accepted: 0.0,
        }
    }

    /// Lets a chain leave its start behind and learn how far to step.
    pub fn warm_up(&mut self, chain: &mut Chain<N>, iterations: u32) {
        for _ in 0..iterations {
            let (next, probability) = self.propose(&chain.here, chain.step.current);
            if self.random.uniform() < probability {
                chain.here = next;
            }
            chain.step.update(probability);
            chain.warmed_up += 1;
        }
    }

    pub fn extend(&mut self, chain: &mut Chain<N>, draws: u32) {
        for _ in 0..draws {
            let (next, probability) = self.propose(&chain.here, chain.step.average);
            if self.random.uniform() < probability {
                chain.here = next;
            }
            chain.accepted += probability;
            chain.draws.push(self.logarithms(&chain.here.z));
        }
    }

    /// Where a push in a random direction leads, and the probability to go there.
    fn propose(&mut self, here: &Place<N>, length: f64) -> (Place<N>, f64) {
        let mut momentum = self.normals();
        let energy = here.value - 0.5 * matrix::dot(&momentum, &momentum);
        let choice = self.random.uniform() * f64::from(MOST_STEPS - FEWEST_STEPS + 1);
        let mut place = *here;
        for _ in 0..FEWEST_STEPS + choice as u32 {
            push(&mut momentum, &place.gradient, 0.5 * length);
            let mut z = place.z;
            push(&mut z, &momentum, length);
            place = self.place(z);
            push(&mut momentum, &place.gradient, 0.5 * length);
        }
        let change = place.value - 0.5 * matrix::dot(&momentum, &momentum) - energy;
        // A density that is not finite is nowhere to go.
        let probability = if change.is_nan() {
            0.0
        } else {
            change.exp().min(1.0)
        };
        (place, probability)
    }
}

fn push<const N: usize>(x: &mut [f64; N], direction: &[f64; N], by: f64) {
    for (x, d) in x.iter_mut().zip(direction) {
        *x += by * d;
    }
}

/// Step length by dual averaging: Hoffman and Gelman (2014), section 3.2.
struct DualAveraging {
    center: f64,
    mean_error: f64,
    count: f64,
    log_average: f64,
    current: f64,
    average: f64,
}

impl DualAveraging {
    fn new(start: f64) -> Self {
        Self {
            center: (2.0 * start).ln(),
            mean_error: 0.0,
            count: 0.0,
            log_average: start.ln(),
            current: start,
            average: start,
        }
    }

    fn update(&mut self, probability: f64) {
        self.count += 1.0;
        let share = 1.0 / (self.count + 10.0);
        self.mean_error += share * (TARGET - probability - self.mean_error);
        let log = self.center - self.count.sqrt() / 0.05 * self.mean_error;
        let weight = self.count.powf(-0.75);
        self.log_average += weight * (log - self.log_average);
        // Longer steps than this overshoot even a standard normal.
        self.current = log.exp().min(1.5);
        self.average = self.log_average.exp().min(1.5);
    }
}
