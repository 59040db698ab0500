//! Round numbers along an axis.

/// The round steps of an axis of money or shares, times a power of ten.
const STEPS: [f64; 4] = [1.0, 2.0, 2.5, 5.0];

/// The round parts of a year, in months.
const MONTHS: [f64; 4] = [1.0, 2.0, 3.0, 6.0];

/// 3 to `most` round numbers that reach from `low` or below to `high` or above: every way to choose them, the one
/// with the least empty space first, and of equals the finest.
pub(super) fn covering(low: f64, high: f64, most: usize) -> Vec<Vec<f64>> {
    let is_flat = high - low < 1e-300;
    let high = if is_flat { low + 1.0 } else { high };
    let span = high - low;
    let mut exponent = 0;
    while power_of_ten(exponent) > span {
        exponent -= 1;
    }
    while power_of_ten(exponent + 1) <= span {
        exponent += 1;
    }
    let mut candidates: Vec<(f64, Vec<f64>)> = Vec::new();
    for exponent in exponent - 1..=exponent + 1 {
        for step in STEPS {
            let size = scaled(step, exponent);
            let (first, last) = ((low / size).floor(), (high / size).ceil());
            let count = last - first + 1.0;
            if count >= 3.0 && count <= most.max(3) as f64 {
                let ticks = (0..count as u32)
                    .map(|index| scaled((first + f64::from(index)) * step, exponent))
                    .collect();
                candidates.push(((last - first) * size, ticks));
            }
        }
    }
    // Stable, and finer steps were pushed first.
    candidates.sort_by(|a, b| a.0.total_cmp(&b.0));
    candidates.into_iter().map(|(_, ticks)| ticks).collect()
}

/// Whole years from zero to `end`, or whole months when there are fewer than two years; at most `most` of them, the
/// finest step first.
pub(super) fn times(end: f64, most: usize) -> impl Iterator<Item = Vec<f64>> {
    let years =
        (0..7).flat_map(|exponent| [1.0, 2.0, 5.0].map(|step| scaled(step, exponent) * 12.0));
    MONTHS
        .into_iter()
        .filter(move |_| end < 2.0)
        .chain(years)
        // A hair more than the quotient, so that 0.3 years hold a tick at 0.3 whatever the last digit says.
        .map(move |months| (months, (end * 12.0 / months * (1.0 + 1e-12)).floor()))
        .filter(move |&(_, steps)| steps < most as f64)
        .map(|(months, steps)| {
            (0..=steps as u32)
                .map(|index| f64::from(index) * months / 12.0)
                .collect()
        })
}

/// `value` times a power of ten; dividing by the inverse keeps 0.1 the number that "0.1" means.
fn scaled(value: f64, exponent: i32) -> f64 {
    if exponent < 0 {
        value / power_of_ten(-exponent)
    } else {
        value * power_of_ten(exponent)
    }
}

/// Multiplied out, because the library's powers may differ in the last digit between targets.
fn power_of_ten(exponent: i32) -> f64 {
    let power = (0..exponent.unsigned_abs()).fold(1.0, |power, _| power * 10.0);
    if exponent < 0 { 1.0 / power } else { power }
}
