//! How much of the issued points will ever be redeemed, without running the ledger to its end.

use crate::error::{Result, check};
use crate::loyalty::ledger::first_redeemable_age;
use crate::loyalty::options::{BurnMode, Expiry, ProgrammeOptions};
use crate::loyalty::validate::months;
use serde::{Deserialize, Serialize};

/// The life of a point that is redeemed pro rata.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct UltimateRedemptionOptions {
    /// Share of redeemable points that are redeemed in a month, 0 to 1.
    pub burn_rate: f64,
    /// Share of members who are still members one month later, 0 to 1.
    pub monthly_member_retention_rate: f64,
    /// Months after which points expire, 1 to 600; never if absent.
    #[serde(default)]
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub expiry_months: Option<f64>,
    /// Months before points can be redeemed, 0 to 600. Default 0.
    #[serde(default)]
    pub pending_months: f64,
}

/// Share of the issued points that will ever be redeemed, or why no formula gives it.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct UltimateRedemption {
    /// The ultimate redemption rate, 0 to 1.
    #[serde(default)]
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub rate: Option<f64>,
    /// The share never redeemed: 1 - rate.
    #[serde(default)]
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub breakage: Option<f64>,
    /// Why there is no rate.
    #[serde(default)]
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub reason: Option<NoUltimateRedemption>,
}

/// Why no formula gives the ultimate redemption rate.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub enum NoUltimateRedemption {
    /// With the oldest points first, what becomes of a point depends on all others.
    OldestFirst,
    /// With expiry on a fixed date, it depends on the month in which the point was earned.
    FixedDate,
    /// No points were issued.
    NoPoints,
}

impl UltimateRedemption {
    pub(crate) fn of(rate: f64) -> Self {
        Self {
            rate: Some(rate),
            breakage: Some(1.0 - rate),
            reason: None,
        }
    }

    pub(crate) fn none(reason: NoUltimateRedemption) -> Self {
        Self {
            rate: None,
            breakage: None,
            reason: Some(reason),
        }
    }
}

/// The share of issued points that will ever be redeemed, in closed form.
///
/// With burn rate `b`, member retention `r`, first redeemable age `j = max(1, pending months)` and `s = r (1 - b)`, a
/// point is redeemed at age `j + n` with probability `b r^j s^n`. Until expiry after `X` months that sums to
/// `b r^j (1 - s^(X - j + 1)) / (1 - s)`; without expiry to `b r^j / (1 - s)`.
///
/// Members who leave do not redeem, so expiry by their inactivity changes nothing: leave `expiryMonths` out.
///
/// ```
/// use lifeworth::loyalty::{UltimateRedemptionOptions, ultimate_redemption};
///
/// let result = ultimate_redemption(&UltimateRedemptionOptions {
///     burn_rate: 0.25,
///     monthly_member_retention_rate: 0.91,
///     expiry_months: Some(3.0),
///     pending_months: 0.0,
/// })?;
/// assert!((result.rate.unwrap() - 0.488739671875).abs() < 1e-12);
/// # Ok::<(), lifeworth::error::Error>(())
/// ```
pub fn ultimate_redemption(options: &UltimateRedemptionOptions) -> Result<UltimateRedemption> {
    check("burnRate", options.burn_rate).share()?;
    check(
        "monthlyMemberRetentionRate",
        options.monthly_member_retention_rate,
    )
    .share()?;
    if let Some(expiry) = options.expiry_months {
        months("expiryMonths", expiry, 1.0)?;
    }
    months("pendingMonths", options.pending_months, 0.0)?;
    Ok(UltimateRedemption::of(rate(
        options.burn_rate,
        options.monthly_member_retention_rate,
        options.expiry_months,
        options.pending_months.max(1.0),
    )))
}

fn rate(burn: f64, retention: f64, expiry: Option<f64>, first_age: f64) -> f64 {
    let chances = match expiry {
        Some(age) if age < first_age => return 0.0,
        Some(age) => Some(age - first_age + 1.0),
        None => None,
    };
    // 1 - s, without the cancellation that subtracting from 1 would bring.
    let lost_each_month = burn + (1.0 - retention) * (1.0 - burn);
    let months = match chances {
        Some(chances) if lost_each_month == 0.0 => chances,
        Some(chances) => -(chances * (-lost_each_month).ln_1p()).exp_m1() / lost_each_month,
        None if lost_each_month == 0.0 => return 0.0,
        None => 1.0 / lost_each_month,
    };
    burn * retention.powf(first_age) * months
}

/// The ultimate redemption rate of a segment's points. The options must be valid.
pub(crate) fn of_segment(options: &ProgrammeOptions, retention: f64) -> UltimateRedemption {
    match never_expiring_or_months(options) {
        Ok(expiry) => UltimateRedemption::of(rate(
            options.redemption.burn_rate,
            retention,
            expiry,
            first_redeemable_age(options) as f64,
        )),
        Err(reason) => UltimateRedemption::none(reason),
    }
}

/// Age at which a member's points expire, if they do, where what becomes of a point depends on its age only.
fn never_expiring_or_months(
    options: &ProgrammeOptions,
) -> std::result::Result<Option<f64>, NoUltimateRedemption> {
    match (options.redemption.burn_mode, options.expiry) {
        (BurnMode::OldestFirst, _) => Err(NoUltimateRedemption::OldestFirst),
        (_, Expiry::FixedDate { .. }) => Err(NoUltimateRedemption::FixedDate),
        (_, Expiry::Rolling { months }) => Ok(Some(months)),
        (_, Expiry::None | Expiry::Inactivity { .. }) => Ok(None),
    }
}

/// Share of a member's points that will still be redeemed, by their age at the end of a month.
///
/// `p(j) = e + (1 - e) r p(j + 1)` with `e` the burn rate from the age before the first redeemable one, else 0;
/// 0 from expiry on.
#[derive(Debug, Clone)]
pub(crate) struct Outlook {
    by_age: Vec<f64>,
    /// For all greater ages.
    later: f64,
}

impl Outlook {
    /// `None` where the age of a point does not decide. The options must be valid.
    pub fn new(options: &ProgrammeOptions, retention: f64) -> Option<Self> {
        let burn = options.redemption.burn_rate;
        let first_age = first_redeemable_age(options);
        let (ages, later) = match never_expiring_or_months(options).ok()? {
            Some(expiry) => (expiry as usize, 0.0),
            None if burn == 0.0 => (0, 0.0),
            None => (first_age, burn / (burn + (1.0 - retention) * (1.0 - burn))),
        };
        let mut next = later;
        let mut by_age: Vec<f64> = (0..ages)
            .rev()
            .map(|age| {
                let burn = if age + 1 >= first_age { burn } else { 0.0 };
                next = burn + (1.0 - burn) * retention * next;
                next
            })
            .collect();
        by_age.reverse();
        Some(Self { by_age, later })
    }

    /// Points that will still be redeemed, of points by age from 0.
    pub fn expected(&self, by_age: impl Iterator<Item = u64>) -> f64 {
        by_age
            .zip(self.by_age.iter().chain(std::iter::repeat(&self.later)))
            .map(|(points, share)| points as f64 * share)
            .sum::<f64>()
            / 1e6
    }
}
