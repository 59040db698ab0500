//! The triangular distribution: what is left of an unknown number when a person can name its least, likeliest and greatest value.

/// The value below which a triangular variable lies with the given probability (its inverse distribution function).
///
/// `minimum <= likely <= maximum` and `0 <= probability <= 1`. With `c = (likely - minimum) / (maximum - minimum)`
/// it is `minimum + sqrt(probability (maximum - minimum)(likely - minimum))` up to `c`, mirrored above.
///
/// ```
/// use lifeworth::numerics::triangular::quantile;
///
/// assert_eq!(quantile(0.0, 1.0, 3.0, 1.0 / 3.0), 1.0);
/// assert_eq!(quantile(0.0, 1.0, 3.0, 1.0), 3.0);
/// ```
pub fn quantile(minimum: f64, likely: f64, maximum: f64, probability: f64) -> f64 {
    let width = maximum - minimum;
    if probability * width < likely - minimum {
        minimum + (probability * width * (likely - minimum)).sqrt()
    } else {
        maximum - ((1.0 - probability) * width * (maximum - likely)).sqrt()
    }
}
