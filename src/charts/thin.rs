//! Leaves out the points of a path that nobody would miss.
//!
//! A curve of 500 points on 560 pixels is drawn as well by forty. The page then has a fifth of the text to parse and
//! of the line to paint.

use plotters_backend::BackendCoord;

/// How far above or below a point that is left out the path may pass, in tenths of a pixel.
const TOLERANCE: f64 = 1.0;

/// The first, the last, and those between without which the path would pass too far from a point.
///
/// One pass: from the last point that was kept, the directions that pass near every point since then are a cone; as
/// long as the next point lies in it, the one before is not needed.
pub(super) fn thin(points: &[BackendCoord]) -> Vec<BackendCoord> {
    let mut kept = Vec::new();
    let mut cone: Option<Cone> = None;
    let mut last = None;
    for &point in points {
        cone = match (cone.and_then(|cone| cone.narrowed(point)), last) {
            (Some(cone), _) => Some(cone),
            (None, Some(last)) => {
                if kept.last() != Some(&last) {
                    kept.push(last);
                }
                Cone::towards(last, point)
            }
            (None, None) => {
                kept.push(point);
                None
            }
        };
        last = Some(point);
    }
    if let Some(last) = last
        && points.len() > 1
    {
        kept.push(last);
    }
    kept
}

/// The directions in which the path may go on from a point, all of them to one side.
#[derive(Clone, Copy)]
struct Cone {
    from: BackendCoord,
    side: f64,
    reached: f64,
    least: f64,
    most: f64,
}

impl Cone {
    /// None for a point straight above or below, or for the same point.
    fn towards(from: BackendCoord, point: BackendCoord) -> Option<Self> {
        let side = f64::from((point.0 - from.0).signum());
        let open = Cone {
            from,
            side,
            reached: 0.0,
            least: f64::NEG_INFINITY,
            most: f64::INFINITY,
        };
        open.narrowed(point)
    }

    /// The directions that also pass near this point; none if the point itself lies in none of them.
    fn narrowed(self, point: BackendCoord) -> Option<Self> {
        let across = f64::from(point.0 - self.from.0) * self.side;
        let up = f64::from(point.1 - self.from.1);
        let slope = up / across;
        (across > self.reached && slope >= self.least && slope <= self.most).then(|| Cone {
            reached: across,
            least: self.least.max((up - TOLERANCE) / across),
            most: self.most.min((up + TOLERANCE) / across),
            ..self
        })
    }
}

#[cfg(test)]
#[allow(clippy::indexing_slicing, clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn a_straight_line_is_its_two_ends() {
        let line: Vec<_> = (0..100).map(|i| (i * 10, i * 5)).collect();
        assert_eq!(thin(&line), [(0, 0), (990, 495)]);
        assert_eq!(thin(&[(3, 4)]), [(3, 4)]);
        assert_eq!(thin(&[]), []);
    }

    #[test]
    fn corners_stay() {
        let corner = [(0, 0), (50, 0), (100, 0), (100, 100), (50, 100), (0, 100)];
        assert_eq!(thin(&corner), [(0, 0), (100, 0), (100, 100), (0, 100)]);
    }

    #[test]
    fn the_path_passes_every_point_within_the_tolerance() {
        let curve: Vec<_> = (0..=560)
            .map(|x| (x * 10, (3000.0 * (-f64::from(x) / 150.0).exp()) as i32))
            .collect();
        let thinned = thin(&curve);
        assert!(thinned.len() < 90, "{}", thinned.len());
        for &(x, y) in &curve {
            let span = thinned
                .windows(2)
                .find(|span| (span[0].0..=span[1].0).contains(&x))
                .unwrap();
            let part = f64::from(x - span[0].0) / f64::from(span[1].0 - span[0].0);
            let passes = f64::from(span[0].1) + part * f64::from(span[1].1 - span[0].1);
            assert!(
                (passes - f64::from(y)).abs() <= TOLERANCE + 1e-9,
                "{x}: {passes}, {y}"
            );
        }
    }

    #[test]
    fn a_way_out_and_back_keeps_its_turn() {
        let way = [(0, 0), (50, 0), (100, 0), (50, 0), (0, 0)];
        assert_eq!(thin(&way), [(0, 0), (100, 0), (0, 0)]);
    }
}
