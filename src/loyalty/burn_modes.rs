//! The same programme with both orders of redemption: the band between which reality lies.

use crate::error::Result;
use crate::loyalty::months::ProgrammeMonth;
use crate::loyalty::options::{BurnMode, ProgrammeOptions};
use crate::loyalty::points::Points;
use crate::loyalty::projection::project;
use crate::loyalty::results::{ProgrammeProjection, ProgrammeSummary};
use serde::{Deserialize, Serialize};

/// A programme with either order of redemption.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct BurnModes {
    /// The same share of every age: the most points expire.
    pub pro_rata: BurnModeResult,
    /// The oldest points first: the fewest points expire.
    pub oldest_first: BurnModeResult,
}

/// What the order of redemption changes, month by month from month 1.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct BurnModeResult {
    /// The whole horizon.
    pub summary: ProgrammeSummary,
    /// Net result since the start, less the setup cost.
    #[serde(serialize_with = "crate::column::serialize")]
    #[cfg_attr(target_arch = "wasm32", tsify(type = "Float64Array"))]
    pub cumulative_net: Vec<f64>,
    /// Points redeemed since the start.
    #[serde(serialize_with = "crate::loyalty::points::as_column")]
    #[cfg_attr(target_arch = "wasm32", tsify(type = "Float64Array"))]
    pub redeemed_to_date: Vec<Points>,
    /// Points expired since the start.
    #[serde(serialize_with = "crate::loyalty::points::as_column")]
    #[cfg_attr(target_arch = "wasm32", tsify(type = "Float64Array"))]
    pub expired_to_date: Vec<Points>,
    /// Points that exist.
    #[serde(serialize_with = "crate::loyalty::points::as_column")]
    #[cfg_attr(target_arch = "wasm32", tsify(type = "Float64Array"))]
    pub outstanding: Vec<Points>,
}

/// Projects a programme with both orders of redemption, whichever the options say.
///
/// ```
/// use lifeworth::loyalty::{ProgrammePreset, both_burn_modes, preset};
///
/// let modes = both_burn_modes(&preset(ProgrammePreset::Points))?;
/// assert!(modes.oldest_first.summary.expired <= modes.pro_rata.summary.expired);
/// # Ok::<(), lifeworth::error::Error>(())
/// ```
pub fn both_burn_modes(options: &ProgrammeOptions) -> Result<BurnModes> {
    let mut options = options.clone();
    let mut with = |burn_mode| {
        options.redemption.burn_mode = burn_mode;
        project(&options).map(BurnModeResult::from)
    };
    Ok(BurnModes {
        pro_rata: with(BurnMode::ProRata)?,
        oldest_first: with(BurnMode::OldestFirst)?,
    })
}

impl From<ProgrammeProjection> for BurnModeResult {
    fn from(projection: ProgrammeProjection) -> Self {
        let points = |of: fn(&ProgrammeMonth) -> Points| -> Vec<Points> {
            projection.months.iter().map(of).collect()
        };
        Self {
            cumulative_net: projection
                .months
                .iter()
                .map(|month| month.cumulative_net)
                .collect(),
            redeemed_to_date: points(|month| month.redeemed_to_date),
            expired_to_date: points(|month| month.expired_to_date),
            outstanding: points(|month| month.outstanding),
            summary: projection.summary,
        }
    }
}
