//! Round numbers along an axis.

/// The round steps of an axis of money or shares, times a power of ten.
const STEPS: [f64; 4] = [1.0, 2.0, 2.5, 5.0];

/// The round parts of a year, in months, and how many years they are for: 1/12 is no round number beside a 1.
const MONTHS: [(f64, f64); 4] = [(1.0, 0.5), (2.0, 0.5), (3.0, 2.0), (6.0, 2.0)];

/// 3 to `most` round numbers that reach from `low` or below to `high` or above: every way to choose them, the one
/// with the least empty space first, and of equals the finest.
pub(super) fn covering(low: f64, high: f64, most: usize) -> impl Iterator<Item = Vec<f64>> {
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
    std::iter::from_fn(move || {
        // The first of equals, which is the finest.
        let (index, _) = candidates
            .iter()
            .enumerate()
            .min_by(|(_, a), (_, b)| a.0.total_cmp(&b.0))?;
        Some(candidates.remove(index).1)
    })
}

/// Whole years from zero to `end`, or whole months when there are fewer than two years or months are what is counted;
/// at most `most` of them, the finest step first.
pub(super) fn times(end: f64, per_year: f64, most: usize) -> impl Iterator<Item = Vec<f64>> {
    let unit = 12.0 / per_year;
    let years =
        (0..7).flat_map(|exponent| [1.0, 2.0, 5.0].map(|step| scaled(step, exponent) * 12.0));
    MONTHS
        .into_iter()
        .filter(move |&(_, below)| unit == 1.0 || end < below)
        .map(|(months, _)| months)
        .chain(years)
        // A hair more than the quotient, so that 0.3 years hold a tick at 0.3 whatever the last digit says.
        .map(move |months| (months, (end * unit / months * (1.0 + 1e-12)).floor()))
        .filter(move |&(_, steps)| steps < most as f64)
        .map(move |(months, steps)| {
            (0..=steps as u32)
                .map(|index| f64::from(index) * months / unit)
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

#[cfg(test)]
#[allow(clippy::indexing_slicing)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// Whether a step is one of the round ones times a power of ten.
    fn is_round(step: f64) -> bool {
        let digits = format!("{step:.9e}");
        let mantissa = digits
            .split('e')
            .next()
            .and_then(|digits| digits.parse().ok());
        mantissa.is_some_and(|mantissa| STEPS.contains(&mantissa))
    }

    proptest! {
        #[test]
        fn ticks_are_round_and_cover(
            a in -1.0..1.0_f64,
            b in -1.0..1.0_f64,
            exponent in -200..290,
            most in 3..=6_usize,
        ) {
            let size = 10.0_f64.powi(exponent);
            // As charts do: zero is always among the values.
            let (low, high) = (a.min(b).min(0.0) * size, a.max(b).max(0.0) * size);
            let mut some = 0;
            for ticks in covering(low, high, most) {
                some += 1;
                prop_assert!((3..=most).contains(&ticks.len()));
                let (first, last) = (ticks[0], ticks[ticks.len() - 1]);
                prop_assert!(first <= low && high <= last, "{ticks:?} {low} {high}");
                prop_assert!(ticks.contains(&0.0));
                let step = (last - first) / (ticks.len() - 1) as f64;
                prop_assert!(low - first < step * (1.0 + 1e-9) && last - high < step * (1.0 + 1e-9));
                prop_assert!(is_round(step), "{ticks:?}");
            }
            prop_assert!(some > 0);
        }

        #[test]
        fn times_are_whole_months_or_years(end in 0.01..2000.0_f64, most in 2..=8_usize) {
            let mut some = 0;
            for ticks in times(end, 1.0, most) {
                prop_assert!(ticks.len() <= most && ticks[0] == 0.0);
                for tick in &ticks {
                    let months = tick * 12.0;
                    prop_assert!((months - months.round()).abs() < 1e-9 && *tick <= end * (1.0 + 1e-9));
                    prop_assert!(end < 2.0 || tick.fract() == 0.0);
                }
                some += 1;
            }
            prop_assert!(some > 0);
            for ticks in times(end, 12.0, most) {
                prop_assert!(ticks.len() <= most && ticks[0] == 0.0);
                prop_assert!(ticks.iter().all(|tick| tick.fract() == 0.0 && *tick <= end * (1.0 + 1e-9)));
            }
        }
    }

    #[test]
    fn months_go_by_quarters_and_years() {
        for (end, expected) in [
            (1.0, &[0.0, 1.0][..]),
            (6.0, &[0.0, 2.0, 4.0, 6.0]),
            (12.0, &[0.0, 3.0, 6.0, 9.0, 12.0]),
            (24.0, &[0.0, 6.0, 12.0, 18.0, 24.0]),
            (36.0, &[0.0, 12.0, 24.0, 36.0]),
            (120.0, &[0.0, 24.0, 48.0, 72.0, 96.0, 120.0]),
        ] {
            assert_eq!(times(end, 12.0, 6).next().as_deref(), Some(expected));
        }
    }

    #[test]
    fn ticks_are_the_numbers_one_would_write() {
        for (low, high, most, expected) in [
            (
                0.0,
                1127.0,
                6,
                &[0.0, 250.0, 500.0, 750.0, 1000.0, 1250.0][..],
            ),
            (0.0, 1.0, 6, &[0.0, 0.2, 0.4, 0.6, 0.8, 1.0]),
            (0.0, 0.3, 4, &[0.0, 0.1, 0.2, 0.3]),
            (
                -310.0,
                80.0,
                6,
                &[-400.0, -300.0, -200.0, -100.0, 0.0, 100.0],
            ),
            (0.0, 0.0, 3, &[0.0, 0.5, 1.0]),
        ] {
            assert_eq!(covering(low, high, most).next().as_deref(), Some(expected));
        }
    }
}
