//! Two numbers in one: arithmetic, `exp` and `ln` on pairs, for the loops that must be fast.
//!
//! In WebAssembly with `simd128` a pair is one vector register; elsewhere it is an array that the compiler
//! turns into one. Unlike the functions of `std`, `exp` and `ln` here cost the same on every platform.

use std::ops::{Add, AddAssign, Div, Mul, Neg, Sub};

#[cfg(all(target_arch = "wasm32", target_feature = "simd128"))]
use std::arch::wasm32 as simd;

/// A pair of numbers.
#[cfg(not(all(target_arch = "wasm32", target_feature = "simd128")))]
#[derive(Debug, Clone, Copy)]
#[repr(align(16))]
pub struct F64x2([f64; 2]);

/// A pair of numbers.
#[cfg(all(target_arch = "wasm32", target_feature = "simd128"))]
#[derive(Debug, Clone, Copy)]
pub struct F64x2(simd::v128);

#[cfg(not(all(target_arch = "wasm32", target_feature = "simd128")))]
impl F64x2 {
    /// The pair of two numbers.
    #[inline(always)]
    pub const fn new(a: f64, b: f64) -> Self {
        Self([a, b])
    }

    /// The two numbers.
    #[inline(always)]
    pub const fn to_array(self) -> [f64; 2] {
        self.0
    }

    #[inline(always)]
    fn zip(self, other: Self, f: impl Fn(f64, f64) -> f64) -> Self {
        let ([a, b], [c, d]) = (self.0, other.0);
        Self([f(a, c), f(b, d)])
    }

    #[inline(always)]
    fn bits(self, f: impl Fn(u64) -> u64) -> Self {
        let [a, b] = self.0;
        Self([
            f64::from_bits(f(a.to_bits())),
            f64::from_bits(f(b.to_bits())),
        ])
    }

    /// The larger of each.
    #[inline(always)]
    pub fn max(self, other: Self) -> Self {
        self.zip(other, |a, b| if a > b { a } else { b })
    }

    /// Without its sign.
    #[inline(always)]
    pub fn abs(self) -> Self {
        self.bits(|x| x & (u64::MAX >> 1))
    }

    /// `yes` where `self` is positive, else `no`.
    #[inline(always)]
    pub fn if_positive(self, yes: Self, no: Self) -> Self {
        let ([s, t], [a, b], [c, d]) = (self.0, yes.0, no.0);
        Self([if s > 0.0 { a } else { c }, if t > 0.0 { b } else { d }])
    }

    /// 2ᵏ, from a number whose lowest bits hold k.
    #[inline(always)]
    fn power_of_two(self) -> Self {
        self.bits(|x| (x << 52).wrapping_add(1023 << 52))
    }

    /// Bits above those of √½, then: the exponent as a number near 2⁵², and the mantissa in [√½, √2).
    #[inline(always)]
    fn exponent_and_mantissa(self) -> (Self, Self) {
        (
            self.bits(|x| (x.wrapping_add(RAISE) >> 52) | MAGIC_EXPONENT),
            self.bits(|x| (x.wrapping_add(RAISE) & MANTISSA).wrapping_add(ROOT_HALF)),
        )
    }
}

#[cfg(all(target_arch = "wasm32", target_feature = "simd128"))]
impl F64x2 {
    /// The pair of two numbers.
    #[inline(always)]
    pub const fn new(a: f64, b: f64) -> Self {
        Self(simd::f64x2(a, b))
    }

    /// The two numbers.
    #[inline(always)]
    pub fn to_array(self) -> [f64; 2] {
        [
            simd::f64x2_extract_lane::<0>(self.0),
            simd::f64x2_extract_lane::<1>(self.0),
        ]
    }

    /// The larger of each.
    #[inline(always)]
    pub fn max(self, other: Self) -> Self {
        // As the code for other machines does, and unlike `f64x2_max` one instruction.
        Self(simd::f64x2_pmax(other.0, self.0))
    }

    /// Without its sign.
    #[inline(always)]
    pub fn abs(self) -> Self {
        Self(simd::f64x2_abs(self.0))
    }

    /// `yes` where `self` is positive, else `no`.
    #[inline(always)]
    pub fn if_positive(self, yes: Self, no: Self) -> Self {
        let mask = simd::f64x2_gt(self.0, simd::f64x2_splat(0.0));
        Self(simd::v128_bitselect(yes.0, no.0, mask))
    }

    /// 2ᵏ, from a number whose lowest bits hold k.
    #[inline(always)]
    fn power_of_two(self) -> Self {
        Self(simd::i64x2_add(
            simd::i64x2_shl(self.0, 52),
            simd::u64x2_splat(1023 << 52),
        ))
    }

    /// Bits above those of √½, then: the exponent as a number near 2⁵², and the mantissa in [√½, √2).
    #[inline(always)]
    fn exponent_and_mantissa(self) -> (Self, Self) {
        let raised = simd::i64x2_add(self.0, simd::u64x2_splat(RAISE));
        (
            Self(simd::v128_or(
                simd::u64x2_shr(raised, 52),
                simd::u64x2_splat(MAGIC_EXPONENT),
            )),
            Self(simd::i64x2_add(
                simd::v128_and(raised, simd::u64x2_splat(MANTISSA)),
                simd::u64x2_splat(ROOT_HALF),
            )),
        )
    }
}

macro_rules! operator {
    ($trait:ident, $method:ident, $simd:ident) => {
        impl $trait for F64x2 {
            type Output = Self;
            #[inline(always)]
            fn $method(self, other: Self) -> Self {
                #[cfg(all(target_arch = "wasm32", target_feature = "simd128"))]
                return Self(simd::$simd(self.0, other.0));
                #[cfg(not(all(target_arch = "wasm32", target_feature = "simd128")))]
                return self.zip(other, |a, b| $trait::$method(a, b));
            }
        }

        impl $trait<f64> for F64x2 {
            type Output = Self;
            #[inline(always)]
            fn $method(self, other: f64) -> Self {
                $trait::$method(self, Self::splat(other))
            }
        }
    };
}

operator!(Add, add, f64x2_add);
operator!(Sub, sub, f64x2_sub);
operator!(Mul, mul, f64x2_mul);
operator!(Div, div, f64x2_div);

impl AddAssign for F64x2 {
    #[inline(always)]
    fn add_assign(&mut self, other: Self) {
        *self = *self + other;
    }
}

impl Neg for F64x2 {
    type Output = Self;
    #[inline(always)]
    fn neg(self) -> Self {
        Self::splat(0.0) - self
    }
}

const ROOT_HALF: u64 = 0x3fe6_a09e_667f_3bcd;
/// Moves √½ to where the exponent of 1 begins.
const RAISE: u64 = (1023 << 52) - ROOT_HALF;
const MANTISSA: u64 = (1 << 52) - 1;
/// The exponent bits of 2⁵²: an integer in the bits below is added to it.
const MAGIC_EXPONENT: u64 = (1023 + 52) << 52;
/// 1.5 × 2⁵²: adding it leaves the rounded number in the lowest bits.
const MAGIC: f64 = 6_755_399_441_055_744.0;
const LN_2_HIGH: f64 = 6.931_471_803_691_238e-1;
const LN_2_LOW: f64 = 1.908_214_929_270_587_7e-10;

impl F64x2 {
    /// Nothing, twice.
    pub const ZERO: Self = Self::new(0.0, 0.0);

    /// The same number twice.
    #[inline(always)]
    pub const fn splat(a: f64) -> Self {
        Self::new(a, a)
    }

    /// The sum of both.
    #[inline(always)]
    pub fn sum(self) -> f64 {
        let [a, b] = self.to_array();
        a + b
    }

    /// `eˣ` to about one unit in the last place, for `x < 709`; below -708 it stays at `e⁻⁷⁰⁸`.
    ///
    /// ```
    /// use lifeworth::numerics::lanes::F64x2;
    ///
    /// let [one, e] = F64x2::new(0.0, 1.0).exp().to_array();
    /// assert_eq!(one, 1.0);
    /// assert!((e / std::f64::consts::E - 1.0).abs() < 4e-16);
    /// ```
    #[inline(always)]
    pub fn exp(self) -> Self {
        let x = self.max(Self::splat(-708.0));
        let shifted = x * std::f64::consts::LOG2_E + MAGIC;
        let k = shifted - MAGIC;
        let r = x - k * LN_2_HIGH - k * LN_2_LOW;
        // Taylor's polynomial of degree 13, in pairs so that the additions need not wait for each other.
        let r2 = r * r;
        let r4 = r2 * r2;
        let low = (r * (1.0 / 6.0) + 0.5) + r2 * (r * (1.0 / 120.0) + 1.0 / 24.0);
        let middle =
            (r * (1.0 / 5040.0) + 1.0 / 720.0) + r2 * (r * (1.0 / 362_880.0) + 1.0 / 40_320.0);
        let high = (r * (1.0 / 39_916_800.0) + 1.0 / 3_628_800.0)
            + r2 * (r * (1.0 / 6_227_020_800.0) + 1.0 / 479_001_600.0);
        let polynomial = (low + r4 * (middle + r4 * high)) * r2 + r + 1.0;
        polynomial * shifted.power_of_two()
    }

    /// `ln x` to less than one unit in the last place, for normal positive `x`.
    ///
    /// The rational form of fdlibm's `log` (Sun Microsystems, 1993).
    ///
    /// ```
    /// use lifeworth::numerics::lanes::F64x2;
    ///
    /// let [a, b] = F64x2::new(1.0, 10.0).ln().to_array();
    /// assert_eq!((a, b), (0.0, std::f64::consts::LN_10));
    /// ```
    #[inline(always)]
    pub fn ln(self) -> Self {
        let (exponent, mantissa) = self.exponent_and_mantissa();
        let k = exponent - (4_503_599_627_370_496.0 + 1023.0);
        let f = mantissa - 1.0;
        let s = f / (f + 2.0);
        let z = s * s;
        let w = z * z;
        let odd = w
            * (w * (w * 0.153_138_376_992_093_73 + 0.222_221_984_321_497_84)
                + 0.399_999_999_994_094_2);
        let even = z
            * (w * (w * (w * 0.147_981_986_051_165_86 + 0.181_835_721_616_180_5)
                + 0.285_714_287_436_623_9)
                + 0.666_666_666_666_673_5);
        let half_square = f * f * 0.5;
        let rest = s * (half_square + odd + even) + k * LN_2_LOW;
        k * LN_2_HIGH - ((half_square - rest) - f)
    }
}
