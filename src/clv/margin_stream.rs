//! The value of a stream of margins with constant retention: the closed forms of the literature, per period.

use serde::{Deserialize, Serialize};

use super::MarginTiming;
use super::annuity::{Annuity, Decay, Segment};
use super::answer::{Gaps, Missing, MissingReason, Quantity, representable};
use super::limits::{LARGEST_INPUT, amount, gain_or_loss};
use crate::error::{Result, check};

/// Input of [`margin_stream_value`]. All rates are per period, whatever a period is.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct MarginStreamOptions {
    /// Margin of an active customer in the first period; from −10¹⁰⁰ to 10¹⁰⁰.
    pub margin_per_period: f64,
    /// Probability of staying from one period to the next, 0 to 1.
    pub retention_rate: f64,
    /// Discount rate of one period; 0 or more.
    pub discount_rate: f64,
    /// How many margins are counted: whole, 1 to 2³² − 1. Absent: endless.
    #[serde(default)]
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub periods: Option<f64>,
    /// When in its period the margin falls. Default: at the start.
    #[serde(default)]
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub margin_timing: MarginTiming,
    /// By how much the margin grows from one period to the next, as a share; −1 or more. Default 0.
    #[serde(default)]
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub margin_growth: f64,
}

/// Result of [`margin_stream_value`].
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct MarginStreamValue {
    /// The convention that was used.
    pub margin_timing: MarginTiming,
    /// Expected discounted value of the margins.
    pub value: Option<f64>,
    /// What is missing, and why.
    pub missing: Vec<Missing>,
}

/// Expected discounted value of margins m (1 + g)^t from a customer who stays with probability r per period.
///
/// Endless and with the margin at the start of the period: m (1 + d) / (1 + d − r (1 + g)); n margins:
/// m (1 − qⁿ) / (1 − q) with q = r (1 + g) / (1 + d). [`MarginTiming`] lists the other conventions.
///
/// Sources: Gupta & Lehmann (2003), "Customers as assets", m r / (1 + d − r); Fader & Hardie (2012), "Reconciling and
/// clarifying CLV formulas", cases 1–3.
///
/// # Errors
///
/// Names the field that is not finite or out of its range.
///
/// ```
/// use lifeworth::clv::{margin_stream_value, MarginStreamOptions, MarginTiming};
///
/// // 100 a period, 80 % stay, 10 % discount: 100 × 0.8 ÷ (1 + 0.1 − 0.8) after Gupta & Lehmann …
/// let options = MarginStreamOptions {
///     margin_per_period: 100.0,
///     retention_rate: 0.8,
///     discount_rate: 0.1,
///     periods: None,
///     margin_timing: MarginTiming::AfterFirstRenewal,
///     margin_growth: 0.0,
/// };
/// let later = margin_stream_value(&options)?.value.unwrap();
/// assert!((later - 266.666_666_666_666_7).abs() < 1e-10);
///
/// // … and exactly one margin more when the first one is paid now.
/// let now = MarginStreamOptions { margin_timing: MarginTiming::StartOfPeriod, ..options };
/// assert!((margin_stream_value(&now)?.value.unwrap() - later - 100.0).abs() < 1e-10);
/// # Ok::<(), lifeworth::error::Error>(())
/// ```
pub fn margin_stream_value(options: &MarginStreamOptions) -> Result<MarginStreamValue> {
    let stream = Stream {
        margin: options.margin_per_period,
        retention_rate: options.retention_rate,
        discount_rate: options.discount_rate,
        growth: options.margin_growth,
    };
    stream.validate()?;
    let annuity = stream.annuity(options.margin_timing);
    let weight = match validate_periods(options.periods)? {
        Some(periods) => Some(annuity.weight(f64::from(periods))),
        None => annuity.endless_weight(),
    };
    let value = match weight {
        _ if stream.margin == 0.0 => Ok(0.0),
        Some(weight) => representable(stream.margin * weight),
        None if stream.growth > 0.0 => Err(MissingReason::GrowthNotOutweighed),
        None => Err(MissingReason::EndlessWithoutDiscounting),
    };
    let mut gaps = Gaps::default();
    Ok(MarginStreamValue {
        margin_timing: options.margin_timing,
        value: gaps.take(Quantity::Value, value),
        missing: gaps.0,
    })
}

/// A stream of margins with constant rates per period.
pub(crate) struct Stream {
    pub margin: f64,
    pub retention_rate: f64,
    pub discount_rate: f64,
    pub growth: f64,
}

impl Stream {
    pub fn validate(&self) -> Result<()> {
        gain_or_loss("marginPerPeriod", self.margin)?;
        check("retentionRate", self.retention_rate).share()?;
        amount("discountRate", self.discount_rate)?;
        check("marginGrowth", self.growth)
            .at_least(-1.0)?
            .at_most(LARGEST_INPUT)?;
        Ok(())
    }

    pub fn annuity(&self, timing: MarginTiming) -> Annuity {
        let segment = Segment {
            periods: 1.0,
            ln_retention: self.retention_rate.ln(),
            decay: Decay::from_rates(self.retention_rate, self.discount_rate, self.growth),
        };
        Annuity::new([segment], self.discount_rate.ln_1p(), timing)
    }
}

/// A count of periods, if there is one.
pub(crate) fn validate_periods(periods: Option<f64>) -> Result<Option<u32>> {
    periods
        .map(|periods| {
            check("periods", periods)
                .at_least(1.0)?
                .at_most(f64::from(u32::MAX))?
                .whole_number()?;
            Ok(periods as u32)
        })
        .transpose()
}
