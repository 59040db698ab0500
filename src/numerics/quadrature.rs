//! Integrals: Gauss and Legendre's rule on panels.

use super::lanes::F64x2;

/// The positive abscissas and the weights of the rule with 8 points on [-1, 1].
#[rustfmt::skip]
const POINTS_8: [(f64, f64); 4] = [
    (0.183434642495649805, 0.362683783378361983),
    (0.525532409916328986, 0.313706645877887287),
    (0.79666647741362674, 0.222381034453374471),
    (0.960289856497536232, 0.101228536290376259),
];

/// The positive abscissas and the weights of the rule with 16 points on [-1, 1].
#[rustfmt::skip]
const POINTS_16: [(f64, f64); 8] = [
    (0.0950125098376374402, 0.189450610455068496),
    (0.281603550779258913, 0.182603415044923589),
    (0.458016777657227386, 0.169156519395002538),
    (0.617876244402643748, 0.149595988816576732),
    (0.755404408355003034, 0.124628971255533872),
    (0.865631202387831744, 0.0951585116824927848),
    (0.944575023073232576, 0.0622535239386478929),
    (0.989400934991649933, 0.0271524594117540949),
];

/// The positive abscissas and the weights of the rule with 32 points on [-1, 1].
#[rustfmt::skip]
const POINTS_32: [(f64, f64); 16] = [
    (0.0483076656877383162, 0.0965400885147278006),
    (0.144471961582796493, 0.0956387200792748594),
    (0.239287362252137075, 0.0938443990808045656),
    (0.33186860228212765, 0.0911738786957638847),
    (0.421351276130635345, 0.0876520930044038111),
    (0.50689990893222939, 0.0833119242269467552),
    (0.587715757240762329, 0.0781938957870703065),
    (0.663044266930215201, 0.0723457941088485062),
    (0.73218211874028968, 0.0658222227763618468),
    (0.794483795967942407, 0.0586840934785355471),
    (0.84936761373256997, 0.0509980592623761762),
    (0.896321155766052124, 0.0428358980222266807),
    (0.934906075937739689, 0.0342738629130214331),
    (0.964762255587506431, 0.0253920653092620595),
    (0.985611511545268335, 0.0162743947309056706),
    (0.997263861849481564, 0.0070186100094700966),
];

/// A Gauss and Legendre rule; the number is how many points each panel gets.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Rule {
    /// 8 points.
    Eight,
    /// 16 points.
    Sixteen,
    /// 32 points.
    ThirtyTwo,
}

impl Rule {
    const fn points(self) -> &'static [(f64, f64)] {
        match self {
            Self::Eight => &POINTS_8,
            Self::Sixteen => &POINTS_16,
            Self::ThirtyTwo => &POINTS_32,
        }
    }

    /// Calls `visit` with the abscissas of a panel, mirrored pairs in two lanes, and their common weight.
    #[inline(always)]
    pub fn panel(self, from: f64, to: f64, mut visit: impl FnMut(F64x2, f64)) {
        let (centre, half) = (0.5 * (from + to), 0.5 * (to - from));
        for (abscissa, weight) in self.points() {
            let offset = half * abscissa;
            visit(F64x2::new(centre - offset, centre + offset), half * weight);
        }
    }
}

/// The integral of `f` over `[from, to]`, cut into panels no longer than `longest`.
///
/// ```
/// use lifeworth::numerics::quadrature::{Rule, integrate};
///
/// assert!((integrate(Rule::Sixteen, f64::cos, 0.0, 1.0, 1.0) - 1f64.sin()).abs() < 1e-15);
/// ```
pub fn integrate(
    rule: Rule,
    mut f: impl FnMut(f64) -> f64,
    from: f64,
    to: f64,
    longest: f64,
) -> f64 {
    let panels = ((to - from) / longest).ceil().max(1.0);
    let width = (to - from) / panels;
    let mut sum = 0.0;
    for k in 0..panels as u32 {
        let start = from + f64::from(k) * width;
        rule.panel(start, start + width, |points, weight| {
            let [low, high] = points.to_array();
            sum += weight * (f(low) + f(high));
        });
    }
    sum
}
