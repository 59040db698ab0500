//! Why the programme adds margin: the contribution of each thing that members do differently.

use crate::error::Result;
use crate::loyalty::engine::check_finite;
use crate::loyalty::options::{ProgrammeOptions, ProgrammeUplifts};
use crate::loyalty::segment::{SegmentModel, SegmentMonth};
use crate::loyalty::validate::validate;
use crate::numerics::shapley::shares;
use serde::{Deserialize, Serialize};

/// Something that members do differently.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub enum ProgrammeLever {
    /// They stay longer.
    ChurnReduction,
    /// They order more often.
    Frequency,
    /// They order more at a time.
    AverageOrderValue,
    /// They accept higher prices.
    PricePremium,
    /// They bring new customers.
    Referrals,
}

impl ProgrammeLever {
    /// All levers, in the order in which [`causes`] switches them on.
    pub const ALL: [Self; 5] = [
        Self::ChurnReduction,
        Self::Frequency,
        Self::AverageOrderValue,
        Self::PricePremium,
        Self::Referrals,
    ];

    fn switch_off(self, uplifts: &mut ProgrammeUplifts) {
        *match self {
            Self::ChurnReduction => &mut uplifts.churn_reduction,
            Self::Frequency => &mut uplifts.frequency,
            Self::AverageOrderValue => &mut uplifts.average_order_value,
            Self::PricePremium => &mut uplifts.price_premium,
            Self::Referrals => &mut uplifts.referrals_per_active_member,
        } = 0.0;
    }
}

/// What one lever contributes to the incremental margin of the whole horizon.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct ProgrammeCause {
    /// The lever.
    pub lever: ProgrammeLever,
    /// Added margin when it is switched on after those before it.
    pub in_order: f64,
    /// Added margin on average over all orders in which the levers can be switched on (its Shapley value).
    pub order_free: f64,
}

/// The incremental margin, divided among what members do differently.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct ProgrammeCauses {
    /// Each lever, in the order in which they are switched on.
    pub causes: Vec<ProgrammeCause>,
    /// The incremental margin: the sum of either kind of contribution.
    pub incremental_margin: f64,
}

/// Divides the incremental margin of a programme among its causes.
///
/// Levers multiply one another, so that what each contributes depends on which were there before it. The contributions
/// in order are differences of successive runs, and telescope to the whole; the order-free ones average over all 120
/// orders, from 32 runs.
///
/// ```
/// use lifeworth::loyalty::{ProgrammeLever, ProgrammePreset, causes, preset};
///
/// let causes = causes(&preset(ProgrammePreset::Points))?;
/// assert_eq!(causes.causes[1].lever, ProgrammeLever::Frequency);
/// assert_eq!(causes.causes[1].in_order.round(), 206_160.0);
/// # Ok::<(), lifeworth::error::Error>(())
/// ```
pub fn causes(options: &ProgrammeOptions) -> Result<ProgrammeCauses> {
    validate(options)?;
    let margin = |on| incremental_margin(&with_levers(options, on));
    check_finite("incrementalMargin", margin(31))?;
    let shares = shares(ProgrammeLever::ALL.len(), margin);
    let causes = ProgrammeLever::ALL
        .into_iter()
        .zip(shares.in_order.into_iter().zip(shares.order_free))
        .map(|(lever, (in_order, order_free))| ProgrammeCause {
            lever,
            in_order,
            order_free,
        })
        .collect();
    Ok(ProgrammeCauses {
        causes,
        incremental_margin: margin(31) - margin(0),
    })
}

fn with_levers(options: &ProgrammeOptions, on: usize) -> ProgrammeOptions {
    let mut options = options.clone();
    for (index, lever) in ProgrammeLever::ALL.into_iter().enumerate() {
        if on & (1 << index) == 0 {
            lever.switch_off(&mut options.uplifts);
        }
    }
    options
}

/// The incremental margin of the whole horizon: it needs the people, but not their points.
fn incremental_margin(options: &ProgrammeOptions) -> f64 {
    let mut sum = 0.0;
    for segment in &options.segments {
        let model = SegmentModel::new(options, segment);
        let mut people = SegmentMonth::default();
        for _ in 0..options.horizon_months as usize {
            people = people.next(options, segment, &model);
            sum += people.incremental_margin();
        }
    }
    sum
}
