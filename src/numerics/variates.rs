//! Random numbers of the gamma distribution.

use super::normal::normal_quantile;
use super::random::Random;

/// A random number of the gamma distribution with this shape and scale 1.
///
/// Marsaglia and Tsang (2000), "A simple method for generating gamma variables", ACM TOMS 26:3; shapes below 1 by
/// raising the shape by one and a power of a uniform number.
///
/// ```
/// use lifeworth::numerics::random::Random;
/// use lifeworth::numerics::variates::gamma_variate;
///
/// let mut random = Random::seeded(1);
/// let mean = (0..10_000).map(|_| gamma_variate(&mut random, 2.5)).sum::<f64>() / 10_000.0;
/// assert!((mean - 2.5).abs() < 0.1);
/// ```
pub fn gamma_variate(random: &mut Random, shape: f64) -> f64 {
    if shape < 1.0 {
        let power = positive_uniform(random).powf(1.0 / shape);
        return gamma_variate(random, shape + 1.0) * power;
    }
    let d = shape - 1.0 / 3.0;
    let c = 1.0 / (9.0 * d).sqrt();
    loop {
        let x = normal_quantile(positive_uniform(random));
        let root = 1.0 + c * x;
        let v = root * root * root;
        if v > 0.0 && positive_uniform(random).ln() < 0.5 * x * x + d - d * v + d * v.ln() {
            return d * v;
        }
    }
}

/// Uniform on (0, 1).
fn positive_uniform(random: &mut Random) -> f64 {
    random.uniform() + 0.5 / 9_007_199_254_740_992.0
}
