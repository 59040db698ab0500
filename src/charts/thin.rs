//! Leaves out the points of a path that nobody would miss.
//!
//! A curve of 500 points on 560 pixels is drawn as well by forty. The page then has a fifth of the text to parse and
//! of the line to paint, which is most of what a moving slider costs.

use plotters_backend::BackendCoord;

/// How far the thinned path may lie from a point it leaves out, in tenths of a pixel.
const TOLERANCE: f64 = 1.0;

/// The first, the last, and those between that are more than the tolerance away from the straight way past them
/// (Douglas & Peucker 1973).
pub(super) fn thin(points: &[BackendCoord]) -> Vec<BackendCoord> {
    let mut kept = vec![false; points.len()];
    let mut spans = vec![(0, points.len().saturating_sub(1))];
    while let Some((from, to)) = spans.pop() {
        for end in [from, to] {
            if let Some(kept) = kept.get_mut(end) {
                *kept = true;
            }
        }
        if let Some(farthest) = farthest(points, from, to) {
            spans.push((from, farthest));
            spans.push((farthest, to));
        }
    }
    points
        .iter()
        .zip(kept)
        .filter_map(|(&point, kept)| kept.then_some(point))
        .collect()
}

/// The point between two others that is farthest from the straight way between them, if it is beyond the tolerance.
fn farthest(points: &[BackendCoord], from: usize, to: usize) -> Option<usize> {
    let (&start, &end) = (points.get(from)?, points.get(to)?);
    let mut most = TOLERANCE;
    let mut index = None;
    for (offset, &point) in points.get(from + 1..to)?.iter().enumerate() {
        let distance = distance_to_segment(point, start, end);
        if distance > most {
            most = distance;
            index = Some(from + 1 + offset);
        }
    }
    index
}

fn distance_to_segment(point: BackendCoord, start: BackendCoord, end: BackendCoord) -> f64 {
    let along = (f64::from(end.0 - start.0), f64::from(end.1 - start.1));
    let away = (f64::from(point.0 - start.0), f64::from(point.1 - start.1));
    let length = along.0 * along.0 + along.1 * along.1;
    let part = if length > 0.0 {
        ((away.0 * along.0 + away.1 * along.1) / length).clamp(0.0, 1.0)
    } else {
        0.0
    };
    let (x, y) = (away.0 - part * along.0, away.1 - part * along.1);
    (x * x + y * y).sqrt()
}

#[cfg(test)]
#[allow(clippy::indexing_slicing)]
mod tests {
    use super::*;

    #[test]
    fn a_straight_line_is_its_two_ends() {
        let line: Vec<_> = (0..100).map(|i| (i * 10, i * 5)).collect();
        assert_eq!(thin(&line), [(0, 0), (990, 495)]);
    }

    #[test]
    fn corners_stay() {
        let corner = [(0, 0), (50, 0), (100, 0), (100, 50), (100, 100)];
        assert_eq!(thin(&corner), [(0, 0), (100, 0), (100, 100)]);
    }

    #[test]
    fn no_point_of_a_curve_is_farther_than_the_tolerance() {
        let curve: Vec<_> = (0..=560)
            .map(|x| (x * 10, (3000.0 * (-f64::from(x) / 150.0).exp()) as i32))
            .collect();
        let thinned = thin(&curve);
        assert!(thinned.len() < 60, "{}", thinned.len());
        for &point in &curve {
            let nearest = thinned
                .windows(2)
                .map(|pair| distance_to_segment(point, pair[0], pair[1]))
                .fold(f64::INFINITY, f64::min);
            assert!(nearest <= TOLERANCE, "{point:?}: {nearest}");
        }
    }

    #[test]
    fn a_way_out_and_back_keeps_its_turn() {
        assert_eq!(
            thin(&[(0, 0), (100, 0), (0, 0)]),
            [(0, 0), (100, 0), (0, 0)]
        );
    }
}
