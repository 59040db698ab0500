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
    let mut climb = Climb::new(start, limits);
    while climb.tell(objective(climb.next())) {}
    climb.finish()
}

/// A climb to a maximum, one evaluation of the function at a time, by whoever can evaluate it.
#[derive(Debug, Clone)]
pub struct Climb<const N: usize> {
    limits: Limits,
    start: [f64; N],
    best: Maximum<N>,
    damping: f64,
    /// Where to evaluate the function next.
    next: [f64; N],
    /// Length of the last step, if it was a whole one of Newton's.
    last: Option<f64>,
}

/// A gradient this small, where no step goes up, is that of a plain: of log-likelihoods in log-parameters, far below
/// what statistics could tell apart.
const FLAT: f64 = 1e-4;

/// A last step may leave so much to the maximum, as the one before it and the step itself foretell: each of Newton's steps is
/// about a constant times the square of the one before.
const LEFT: f64 = 1e-9;

impl<const N: usize> Climb<N> {
    /// At its start.
    pub const fn new(start: [f64; N], limits: Limits) -> Self {
        Self {
            limits,
            start,
            best: Maximum {
                point: start,
                at: Derivatives::ZERO,
                evaluations: 0,
                ending: Ending::Exhausted,
            },
            damping: 0.0,
            next: start,
            last: None,
        }
    }

    /// Where the function is to be evaluated.
    pub const fn next(&self) -> &[f64; N] {
        &self.next
    }

    /// Takes the function's value at [`Self::next`]; whether the climb goes on.
    #[inline(never)]
    pub fn tell(&mut self, at: Derivatives<N>) -> bool {
        self.best.evaluations += 1;
        if self.best.evaluations == 1 {
            self.best.at = at;
            if !at.is_finite() {
                return false;
            }
        } else if !self.take(at) {
            return self.end(Ending::Exhausted);
        }
        match self.propose() {
            None => self.best.evaluations < self.limits.evaluations || self.end(Ending::Exhausted),
            Some(ending) => self.end(ending),
        }
    }

    /// The best point so far.
    pub const fn finish(self) -> Maximum<N> {
        self.best
    }

    fn end(&mut self, ending: Ending) -> bool {
        let flat = longest(&self.best.at.gradient) < FLAT;
        self.best.ending = match ending {
            Ending::Exhausted if flat => Ending::Flat,
            ending => ending,
        };
        false
    }

    /// Goes to the point that was evaluated if that is up; whether it is worth trying on.
    fn take(&mut self, at: Derivatives<N>) -> bool {
        // Rounding of a large sum must not stop the last steps.
        let slack = 1e-12 * self.best.at.value.abs();
        let damping = self.damping;
        if at.is_finite() && at.value >= self.best.at.value - slack {
            self.best.point = self.next;
            self.best.at = at;
            self.damping = if damping < 1e-4 { 0.0 } else { damping * 0.1 };
            true
        } else {
            self.last = None;
            self.raise(1e-2)
        }
    }

    /// Damps more; whether there is a point in that.
    fn raise(&mut self, least: f64) -> bool {
        self.damping = if self.damping == 0.0 {
            least
        } else {
            self.damping * 10.0
        };
        self.damping <= 1e12
    }

    /// Finds the next point to evaluate, or how the climb ends.
    fn propose(&mut self) -> Option<Ending> {
        let mut step = loop {
            match newton_step(&self.best.at, self.damping) {
                Some(step) => break step,
                None if self.raise(1e-3) => {}
                None => return Some(Ending::Exhausted),
            }
        };
        let length = longest(&step);
        let whole = self.damping == 0.0 && length <= self.limits.longest_step;
        if whole {
            let last = self.last.replace(length).unwrap_or(f64::INFINITY);
            let left = length.powi(3) / (last * last);
            if length < self.limits.last_step || (length < last && left < LEFT && last.is_finite())
            {
                // The step is so short that the parabola is exact: no need to look again.
                self.best.at.value += 0.5 * matrix::dot(&step, &self.best.at.gradient);
                self.best.point = sum(&self.best.point, &step);
                return Some(Ending::Converged);
            }
        } else {
            self.last = None;
        }
        if length > self.limits.longest_step {
            step = step.map(|s| s * (self.limits.longest_step / length));
        }
        self.next = sum(&self.best.point, &step);
        let mut moved = self.next.iter().zip(&self.start);
        moved
            .any(|(p, s)| (p - s).abs() > self.limits.farthest)
            .then_some(Ending::Escaped)
    }
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
