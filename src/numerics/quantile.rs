//! Sample quantiles by selection: no full sort, no allocation.

/// Writes the quantiles of a sample for rising probabilities into `quantiles`; reorders the sample.
///
/// Type 7 of Hyndman and Fan (1996), the default of R and NumPy: linear between the order statistics around
/// `probability × (n - 1)`. The sample must be free of NaN; of an empty one every quantile is NaN.
///
/// ```
/// use lifeworth::numerics::quantile::quantiles;
///
/// let mut sample = [4.0, 1.0, 3.0, 2.0];
/// let mut results = [0.0; 2];
/// quantiles(&mut sample, &[0.25, 0.5], &mut results);
/// assert_eq!(results, [1.75, 2.5]);
/// ```
pub fn quantiles(sample: &mut [f64], probabilities: &[f64], quantiles: &mut [f64]) {
    // Everything before `done` is in its place or smaller than what follows, so each selection looks only at the rest.
    let mut rest = sample;
    let mut done = 0;
    let last = rest.len().saturating_sub(1);
    let mut found = f64::NAN;
    for (probability, quantile) in probabilities.iter().zip(quantiles) {
        let position = probability * last as f64;
        let rank = (position as usize).min(last);
        if rank >= done && !rest.is_empty() {
            let (_, value, above) =
                std::mem::take(&mut rest).select_nth_unstable_by(rank - done, f64::total_cmp);
            found = *value;
            rest = above;
            done = rank + 1;
        }
        let next = rest.iter().copied().fold(f64::INFINITY, f64::min);
        let fraction = position - rank as f64;
        *quantile = if fraction > 0.0 && !rest.is_empty() {
            found + fraction * (next - found)
        } else {
            found
        };
    }
}
