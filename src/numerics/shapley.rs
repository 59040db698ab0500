//! Dividing a whole among what brought it about.

/// What each of several causes contributes to a whole.
#[derive(Debug, Clone, PartialEq)]
pub struct Shares {
    /// Added when the cause is switched on after those before it; these telescope to the whole.
    pub in_order: Vec<f64>,
    /// Added on average over all orders in which the causes can be switched on (its Shapley value).
    pub order_free: Vec<f64>,
}

/// Divides `value` of all causes less `value` of none among `causes` of them, at most 20.
///
/// `value` gets a set of causes as bits: bit n says whether cause n is on. It is called once for each of the 2ⁿ sets.
/// The share of a cause i is Σ s! (n − s − 1)! / n! (v(S ∪ i) − v(S)) over the sets S without it, of s causes: exact,
/// not sampled. Source: L. S. Shapley (1953), "A value for n-person games".
///
/// ```
/// use lifeworth::numerics::shapley::shares;
///
/// // Two factors, 1.1 and 1.2, on 100: 10 and then 22; free of order both get half of what only the two together add.
/// let factors = [1.1, 1.2];
/// let value = |on: usize| {
///     (0..2).filter(|cause| on & (1 << cause) != 0).fold(100.0, |value, cause| value * factors[cause])
/// };
/// let shares = shares(2, value);
/// assert!((shares.in_order[0] - 10.0).abs() < 1e-12 && (shares.in_order[1] - 22.0).abs() < 1e-12);
/// assert!((shares.order_free[0] - 11.0).abs() < 1e-12 && (shares.order_free[1] - 21.0).abs() < 1e-12);
/// ```
pub fn shares(causes: usize, value: impl FnMut(usize) -> f64) -> Shares {
    let values: Vec<f64> = (0..1_usize << causes).map(value).collect();
    let value = |on: usize| values.get(on).copied().unwrap_or_default();
    let weights: Vec<f64> = (0..causes).map(|before| weight(causes, before)).collect();
    let of = |on: usize| {
        let before = on.count_ones() as usize;
        weights.get(before).copied().unwrap_or_default()
    };
    let bits = || (0..causes).map(|cause| 1_usize << cause);
    Shares {
        in_order: bits()
            .map(|bit| value(bit | (bit - 1)) - value(bit - 1))
            .collect(),
        order_free: bits()
            .map(|bit| {
                (0..values.len())
                    .filter(|on| on & bit == 0)
                    .map(|on| of(on) * (value(on | bit) - value(on)))
                    .sum()
            })
            .collect(),
    }
}

/// Share of all orders in which exactly `before` given causes come before a given other one: s! (n − s − 1)! / n!.
fn weight(causes: usize, before: usize) -> f64 {
    let choices: f64 = (0..before)
        .map(|i| (causes - 1 - i) as f64 / (i + 1) as f64)
        .product();
    1.0 / (choices * causes as f64)
}
