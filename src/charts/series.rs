//! Values over time: the rules they keep, and what lies between two of them.

use crate::error::{Error, Result, check};

/// Times must ascend from zero or later.
#[inline(never)]
pub(super) fn check_times(name: &str, times: &[f64]) -> Result<()> {
    check_some(name, times.len())?;
    let mut last = None;
    for (index, &time) in times.iter().enumerate() {
        let checked = match last {
            None => check(name, time).at_least(0.0),
            Some(last) => check(name, time).greater_than(last),
        };
        checked
            .and_then(|checked| checked.at_most(1e6))
            .map_err(|error| at_index(error, name, index))?;
        last = Some(time);
    }
    Ok(())
}

/// There must be `count` values, from `least` to `most`.
#[inline(never)]
pub(super) fn check_values(
    name: &str,
    values: &[f64],
    count: usize,
    least: f64,
    most: f64,
) -> Result<()> {
    let count = count as f64;
    check(&[name, ".length"].concat(), values.len() as f64)
        .at_least(count)?
        .at_most(count)?;
    for (index, &value) in values.iter().enumerate() {
        check_value(name, value, least, most).map_err(|error| at_index(error, name, index))?;
    }
    Ok(())
}

/// There must be `count` values; NaN says that there is none.
#[cfg(any(feature = "customer-charts", feature = "levers"))]
#[inline(never)]
pub(super) fn check_values_or_none(
    name: &str,
    values: &[f64],
    count: usize,
    least: f64,
) -> Result<()> {
    let known = |&value: &f64| {
        if value.is_nan() {
            least.max(0.0)
        } else {
            value
        }
    };
    let known: Vec<f64> = values.iter().map(known).collect();
    check_values(name, &known, count, least, LARGEST)
}

/// A value must be a number from `least` to `most`.
#[inline(never)]
pub(super) fn check_value(name: &str, value: f64, least: f64, most: f64) -> Result<()> {
    check(name, value).at_least(least)?.at_most(most)?;
    Ok(())
}

/// There must be `least` to `most` items.
#[inline(never)]
pub(super) fn check_count(name: &str, count: usize, least: usize, most: usize) -> Result<()> {
    check_some(name, count)?;
    check(&[name, ".length"].concat(), count as f64)
        .at_least(least as f64)?
        .at_most(most as f64)?;
    Ok(())
}

/// There must be something to draw.
pub(super) fn check_some(name: &str, count: usize) -> Result<()> {
    if count > 0 {
        return Ok(());
    }
    Err(Error::empty(name))
}

/// The largest amount that can be drawn: the difference of two must not overflow.
pub(super) const LARGEST: f64 = 1e300;

/// The same error, of one item of a list.
pub(super) fn at_index(error: Error, name: &str, index: usize) -> Error {
    let field = error.field.strip_prefix(name).unwrap_or_default();
    Error {
        field: format!("{name}[{index}]{field}"),
        ..error
    }
}

/// The value at a time: on the straight line between its neighbours, and the nearest value outside.
#[inline(never)]
pub(super) fn interpolate(times: &[f64], values: &[f64], time: f64) -> f64 {
    let after = times.partition_point(|&other| other < time);
    let at = |index: usize| Some((*times.get(index)?, *values.get(index)?));
    // A value has no part in another one: its neighbour may be none.
    if let Some((_, value)) = at(after).filter(|&(at, _)| at == time) {
        return value;
    }
    match (after.checked_sub(1).and_then(at), at(after)) {
        (Some((from, low)), Some((to, high))) => {
            let part = (time - from) / (to - from);
            low * (1.0 - part) + high * part
        }
        (Some((_, value)), None) | (None, Some((_, value))) => value,
        (None, None) => 0.0,
    }
}

/// Pairs of time and value.
#[inline(never)]
pub(super) fn points(times: &[f64], values: &[f64]) -> Vec<(f64, f64)> {
    times.iter().copied().zip(values.iter().copied()).collect()
}

/// The area between two lines over the same times.
#[inline(never)]
pub(super) fn area_between(lower: &[(f64, f64)], upper: &[(f64, f64)]) -> Vec<(f64, f64)> {
    upper.iter().chain(lower.iter().rev()).copied().collect()
}

/// The areas between a line and a level, each with whether the line is above.
#[inline(never)]
pub(super) fn areas_to_level(line: &[(f64, f64)], level: f64) -> Vec<(bool, Vec<(f64, f64)>)> {
    let mut areas: Vec<(bool, Vec<(f64, f64)>)> = Vec::new();
    let mut last: Option<(f64, f64)> = None;
    for &(x, y) in line {
        let above = y >= level;
        match (areas.last_mut(), last) {
            (Some((side, area)), _) if *side == above => area.push((x, y)),
            (Some((_, area)), Some((from_x, from_y))) => {
                let part = (level - from_y) / (y - from_y);
                let crossing = (from_x + part * (x - from_x), level);
                area.push(crossing);
                areas.push((above, vec![crossing, (x, y)]));
            }
            _ => areas.push((above, vec![(x, level), (x, y)])),
        }
        last = Some((x, y));
    }
    if let (Some((_, area)), Some((x, _))) = (areas.last_mut(), last) {
        area.push((x, level));
    }
    areas
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn interpolates_between_and_holds_outside() {
        let (years, values) = ([1.0, 2.0, 4.0], [10.0, 20.0, 0.0]);
        for (time, expected) in [
            (0.0, 10.0),
            (1.0, 10.0),
            (1.5, 15.0),
            (3.0, 10.0),
            (4.0, 0.0),
            (9.0, 0.0),
        ] {
            assert_eq!(interpolate(&years, &values, time), expected);
        }
    }

    #[test]
    fn areas_change_side_where_the_line_crosses() {
        let areas = areas_to_level(&[(0.0, 0.0), (2.0, 2.0), (4.0, 0.0)], 1.0);
        assert_eq!(
            areas,
            [
                (false, vec![(0.0, 1.0), (0.0, 0.0), (1.0, 1.0)]),
                (true, vec![(1.0, 1.0), (2.0, 2.0), (3.0, 1.0)]),
                (false, vec![(3.0, 1.0), (4.0, 0.0), (4.0, 1.0)]),
            ]
        );
    }
}
