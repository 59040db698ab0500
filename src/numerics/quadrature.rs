//! Integrals: Gauss and Legendre's rule on panels.

use super::lanes::F64x2;

/// The positive abscissas and the weights of the rule with 8 points on [-1, 1].
#[rustfmt::skip]
const POINTS_8: [(f64, f64); 4] = [
    (0.183_434_642_495_649_8, 0.362_683_783_378_362),
    (0.525_532_409_916_329, 0.313_706_645_877_887_27),
    (0.796_666_477_413_626_7, 0.222_381_034_453_374_48),
    (0.960_289_856_497_536_3, 0.101_228_536_290_376_26),
];

/// The positive abscissas and the weights of the rule with 16 points on [-1, 1].
#[rustfmt::skip]
const POINTS_16: [(f64, f64); 8] = [
    (0.095_012_509_837_637_44, 0.189_450_610_455_068_5),
    (0.281_603_550_779_258_9, 0.182_603_415_044_923_58),
    (0.458_016_777_657_227_37, 0.169_156_519_395_002_54),
    (0.617_876_244_402_643_8, 0.149_595_988_816_576_74),
    (0.755_404_408_355_003, 0.124_628_971_255_533_88),
    (0.865_631_202_387_831_8, 0.095_158_511_682_492_79),
    (0.944_575_023_073_232_6, 0.062_253_523_938_647_894),
    (0.989_400_934_991_649_9, 0.027_152_459_411_754_096),
];

/// The positive abscissas and the weights of the rule with 32 points on [-1, 1].
#[rustfmt::skip]
const POINTS_32: [(f64, f64); 16] = [
    (0.048_307_665_687_738_32, 0.096_540_088_514_727_8),
    (0.144_471_961_582_796_5, 0.095_638_720_079_274_86),
    (0.239_287_362_252_137_06, 0.093_844_399_080_804_57),
    (0.33186860228212765, 0.091_173_878_695_763_89),
    (0.421_351_276_130_635_33, 0.087_652_093_004_403_81),
    (0.506_899_908_932_229_4, 0.083_311_924_226_946_75),
    (0.587_715_757_240_762_3, 0.078_193_895_787_070_31),
    (0.663_044_266_930_215_2, 0.072_345_794_108_848_5),
    (0.732_182_118_740_289_7, 0.065_822_222_776_361_85),
    (0.794_483_795_967_942_4, 0.058_684_093_478_535_544),
    (0.849_367_613_732_57, 0.050_998_059_262_376_175),
    (0.896_321_155_766_052_1, 0.042_835_898_022_226_68),
    (0.934_906_075_937_739_7, 0.034_273_862_913_021_43),
    (0.964_762_255_587_506_4, 0.025_392_065_309_262_06),
    (0.985_611_511_545_268_4, 0.016_274_394_730_905_67),
    (0.997_263_861_849_481_6, 0.007_018_610_009_470_096),
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
    integrate_any(rule, &mut f, from, to, longest)
}

#[inline(never)]
fn integrate_any(
    rule: Rule,
    f: &mut dyn FnMut(f64) -> f64,
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
