//! The mean of a function of a beta-distributed probability.

/// No node is farther from the next than this, in log-odds: the error of the rule, `exp(-π²/h)`, is then below 10⁻¹⁷.
const LONGEST_STEP: f64 = 0.25;

/// Parts of the sum below this share of it are left out.
const NEGLIGIBLE: f64 = 1e-18;

/// `E[f(p)]` for `p` of the beta distribution with `a, b > 0`, where `f` is positive and monotone in `p` and at
/// most as steep as a power.
///
/// The trapezoid rule in the log-odds of `p`, which no singularity of the density at 0 or 1 disturbs; what is left
/// of the sum where density and function have become pure exponentials is added as a geometric series, so that
/// shapes near zero cost no more nodes.
///
/// ```
/// use lifeworth::numerics::beta_expectation::beta_expectation;
///
/// assert!((beta_expectation(0.2, 0.3, |p| p) - 0.4).abs() < 1e-15);
/// ```
pub fn beta_expectation(a: f64, b: f64, f: impl Fn(f64) -> f64) -> f64 {
    expectation(a, b, &f)
}

#[inline(never)]
fn expectation(a: f64, b: f64, f: &dyn Fn(f64) -> f64) -> f64 {
    let peak = (a / b).ln();
    let step = LONGEST_STEP.min((1.0 / a + 1.0 / b).sqrt() / 1.5);
    // Relative to the peak, so that the density cannot underflow as a whole.
    let log_density = |log_odds: f64| -a * (-log_odds).exp().ln_1p() - b * log_odds.exp().ln_1p();
    let highest = log_density(peak);
    let mut sums = Sums::default();
    sums.add(1.0, f(a / (a + b)));
    for (direction, rate, other) in [(-1.0, a, b), (1.0, b, a)] {
        let decay = (-rate * step).exp();
        let mut previous = f64::NAN;
        for k in 1..1_000_000 {
            let log_odds = peak + direction * step * f64::from(k);
            let density = (log_density(log_odds) - highest).exp();
            let value = f(1.0 / (1.0 + (-log_odds).exp()));
            sums.add(density, value);
            // How far density and function are from their limits at this end.
            let distance = (direction * log_odds).exp().recip();
            if distance * (1.0 + other) < 1e-17 && (value - previous).abs() <= 1e-16 * value {
                let tail = decay / (1.0 - decay);
                sums.add(density * tail, value);
                break;
            }
            if density < NEGLIGIBLE * sums.density && density * value < NEGLIGIBLE * sums.product {
                break;
            }
            previous = value;
        }
    }
    sums.product / sums.density
}

#[derive(Default)]
struct Sums {
    density: f64,
    product: f64,
}

impl Sums {
    fn add(&mut self, density: f64, value: f64) {
        self.density += density;
        self.product += density * value;
    }
}
