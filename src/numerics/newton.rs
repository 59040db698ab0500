//! The maximum of a smooth function of a few variables by damped Newton steps.

use super::matrix::{self, Matrix};

/// A function's value at a point, with its gradient and Hessian.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Derivatives<const N: usize> {
    /// The value.
    pub value: f64,
    /// The first derivatives.
    pub gradient: [f64; N],
    /// The second derivatives.
    pub hessian: Matrix<N>,
}

impl<const N: usize> Derivatives<N> {
    /// A function that is zero everywhere.
    pub const ZERO: Self = Self {
        value: 0.0,
        gradient: [0.0; N],
        hessian: [[0.0; N]; N],
    };

    /// The derivatives with respect to the logarithms of the (positive) variables.
    pub fn in_logarithms(mut self, point: &[f64; N]) -> Self {
        let rows = self.gradient.iter_mut().zip(&mut self.hessian);
        for (i, ((slope, row), p)) in rows.zip(point).enumerate() {
            *slope *= p;
            for (entry, q) in row.iter_mut().zip(point) {
                *entry *= p * q;
            }
            if let Some(diagonal) = row.get_mut(i) {
                *diagonal += *slope;
            }
        }
        self
    }

    /// Adds a weighted gradient and Hessian.
    #[inline]
    pub fn add(&mut self, weight: f64, gradient: &[f64; N], hessian: &Matrix<N>) {
        for (total, g) in self.gradient.iter_mut().zip(gradient) {
            *total += weight * g;
        }
        let entries = hessian.as_flattened();
        for (total, h) in self.hessian.as_flattened_mut().iter_mut().zip(entries) {
            *total += weight * h;
        }
    }

    fn is_finite(&self) -> bool {
        self.value.is_finite()
            && self.gradient.iter().all(|g| g.is_finite())
            && self.hessian.iter().flatten().all(|h| h.is_finite())
    }
}

/// When to stop; the defaults suit log-likelihoods in log-parameters.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Limits {
    /// No step goes further than this in any variable.
    pub longest_step: f64,
    /// An undamped step this short is the last one.
    pub last_step: f64,
    /// A variable may move this far from its start.
    pub farthest: f64,
    /// At most so many evaluations.
    pub evaluations: u32,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            longest_step: 2.0,
            last_step: 1e-5,
            farthest: 12.0,
            evaluations: 100,
        }
    }
}

/// How a search ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ending {
    /// At a maximum.
    Converged,
    /// A variable went farther from its start than allowed: there is no maximum inside.
    Escaped,
    /// Nothing left to gain, but no curvature either: the function is flat here.
    Flat,
    /// Out of evaluations, or no step went up any more.
    Exhausted,
}

/// Where a search ended.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Maximum<const N: usize> {
    /// The best point.
    pub point: [f64; N],
    /// The function there (gradient and Hessian from one last tiny step before).
    pub at: Derivatives<N>,
    /// How often the function was evaluated.
    pub evaluations: u32,
    /// How it ended.
    pub ending: Ending,
}

/// Climbs from `start` to a maximum of `objective`.
///
/// Newton steps on the negative Hessian, with a multiple of its diagonal added (Levenberg, Marquardt)
/// until it is positive definite and the step goes up.
///
/// ```
/// use lifeworth::numerics::newton::{Derivatives, Limits, maximise};
///
/// // -(x - 3)² has its maximum at 3.
/// let found = maximise([0.0], Limits::default(), |[x]| Derivatives {
///     value: -(x - 3.0) * (x - 3.0),
///     gradient: [-2.0 * (x - 3.0)],
///     hessian: [[-2.0]],
/// });
/// assert_eq!(found.point, [3.0]);
/// ```
pub fn maximise<const N: usize>(
    start: [f64; N],
    limits: Limits,
    mut objective: impl FnMut(&[f64; N]) -> Derivatives<N>,
) -> Maximum<N> {
    maximise_any(start, limits, &mut objective)
}

/// One copy of the search for all functions of so many variables: what it costs to call them is nothing beside what they do.
#[inline(never)]
fn maximise_any<const N: usize>(
    start: [f64; N],
    limits: Limits,
    objective: &mut dyn FnMut(&[f64; N]) -> Derivatives<N>,
) -> Maximum<N> {
    let mut best = Maximum {
        point: start,
        at: objective(&start),
        evaluations: 1,
        ending: Ending::Exhausted,
    };
    if !best.at.is_finite() {
        return best;
    }
    best.ending = climb(&mut best, &start, limits, objective);
    let steepest = longest(&best.at.gradient);
    if best.ending == Ending::Exhausted && steepest < FLAT {
        best.ending = Ending::Flat;
    }
    best
}

/// A gradient this small, where no step goes up, is that of a plain: of log-likelihoods in log-parameters, far below
/// what statistics could tell apart.
const FLAT: f64 = 1e-4;

fn climb<const N: usize>(
    best: &mut Maximum<N>,
    start: &[f64; N],
    limits: Limits,
    objective: &mut dyn FnMut(&[f64; N]) -> Derivatives<N>,
) -> Ending {
    let mut damping = 0.0;
    while best.evaluations < limits.evaluations {
        let Some(mut step) = newton_step(&best.at, damping) else {
            damping = if damping == 0.0 { 1e-3 } else { damping * 10.0 };
            if damping > 1e12 {
                return Ending::Exhausted;
            }
            continue;
        };
        let length = longest(&step);
        if damping == 0.0 && length < limits.last_step {
            // The step is so short that the parabola is exact: no need to look again.
            best.at.value += 0.5 * matrix::dot(&step, &best.at.gradient);
            best.point = sum(&best.point, &step);
            return Ending::Converged;
        }
        if length > limits.longest_step {
            step = step.map(|s| s * (limits.longest_step / length));
        }
        let point = sum(&best.point, &step);
        if point
            .iter()
            .zip(start)
            .any(|(p, s)| (p - s).abs() > limits.farthest)
        {
            return Ending::Escaped;
        }
        let at = objective(&point);
        best.evaluations += 1;
        // Rounding of a large sum must not stop the last steps.
        let slack = 1e-12 * best.at.value.abs();
        if at.is_finite() && at.value >= best.at.value - slack {
            best.point = point;
            best.at = at;
            damping = if damping < 1e-4 { 0.0 } else { damping * 0.1 };
        } else {
            damping = if damping == 0.0 { 1e-2 } else { damping * 10.0 };
            if damping > 1e12 {
                return Ending::Exhausted;
            }
        }
    }
    Ending::Exhausted
}

fn newton_step<const N: usize>(at: &Derivatives<N>, damping: f64) -> Option<[f64; N]> {
    let mut information = at.hessian.map(|row| row.map(|h| -h));
    for (i, row) in information.iter_mut().enumerate() {
        if let Some(entry) = row.get_mut(i) {
            *entry += damping * entry.abs().max(1e-8);
        }
    }
    matrix::cholesky(&information).map(|factor| matrix::solve(&factor, &at.gradient))
}

fn longest<const N: usize>(step: &[f64; N]) -> f64 {
    step.iter().fold(0.0, |longest, s| s.abs().max(longest))
}

fn sum<const N: usize>(x: &[f64; N], y: &[f64; N]) -> [f64; N] {
    let mut sum = *x;
    for (s, v) in sum.iter_mut().zip(y) {
        *s += v;
    }
    sum
}
