//! What a projection says: every month, the whole, and each segment.

use crate::loyalty::first_reward::FirstReward;
use crate::loyalty::months::ProgrammeMonth;
use crate::loyalty::points::Points;
use crate::loyalty::redemption::UltimateRedemption;
use serde::{Deserialize, Serialize};

/// A loyalty programme, month by month, against the same customers without it.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct ProgrammeProjection {
    /// Month 1 to the horizon; written as columns.
    #[serde(serialize_with = "crate::loyalty::months::as_columns")]
    #[cfg_attr(target_arch = "wasm32", tsify(type = "ProgrammeMonths"))]
    pub months: Vec<ProgrammeMonth>,
    /// The whole horizon.
    pub summary: ProgrammeSummary,
    /// Each segment, in the order of the options.
    pub segments: Vec<ProgrammeSegmentResult>,
}

/// The whole horizon.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct ProgrammeSummary {
    /// Gross margin that the programme adds, before its costs.
    pub incremental_margin: f64,
    /// Cost of redeemed points.
    pub reward_cost: f64,
    /// Cost of running the programme, with the setup cost.
    pub programme_cost: f64,
    /// Cost of referrals.
    pub referral_cost: f64,
    /// All three costs.
    pub total_cost: f64,
    /// Incremental margin less total cost.
    pub net: f64,
    /// The same, discounted to the start.
    pub net_present_value: f64,
    /// Incremental margin / total cost - 1; none without costs.
    #[serde(default)]
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub return_on_investment: Option<f64>,
    /// First month whose cumulative net result is not negative; none within the horizon if empty.
    #[serde(default)]
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub break_even_month: Option<u32>,
    /// The moment of break-even inside that month, in months from the start.
    #[serde(default)]
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub break_even_moment: Option<f64>,
    /// First month from which the cumulative net result stays not negative to the horizon.
    #[serde(default)]
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub payback_month: Option<u32>,
    /// The lowest cumulative net result: the money that must be there.
    pub peak_funding: f64,
    /// Points issued.
    pub issued: Points,
    /// Points redeemed.
    pub redeemed: Points,
    /// Points expired.
    pub expired: Points,
    /// Points that exist at the horizon.
    pub outstanding: Points,
    /// Redeemed / issued within the horizon; none if no points were issued.
    #[serde(default)]
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub redemption_rate: Option<f64>,
    /// Expired / issued within the horizon.
    #[serde(default)]
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub expiry_rate: Option<f64>,
    /// Share of all points issued that will ever be redeemed, over the segments weighted by their points.
    pub ultimate_redemption: UltimateRedemption,
    /// Share of the spend that earned points which would have come without the programme: the cannibalised part.
    #[serde(default)]
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub subsidy_share: Option<f64>,
    /// Face value of the points earned by one unit of active members' spend.
    #[serde(default)]
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub effective_rebate: Option<f64>,
    /// What a new customer costs, those whom members brought included: acquisition costs, referral costs and the full
    /// cost of referral points, divided by all new customers.
    #[serde(default)]
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub blended_acquisition_cost: Option<f64>,
}

/// One segment: what the programme means to its members, and what they mean to it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct ProgrammeSegmentResult {
    /// Name as given.
    pub name: String,
    /// Average order of an active member.
    pub active_order_value: f64,
    /// Share of members who are still customers one month later.
    pub monthly_member_retention_rate: f64,
    /// Face value of one point.
    pub point_value: f64,
    /// What one unit of face value costs.
    pub cost_ratio: f64,
    /// Points that an active member earns with an average order.
    pub points_per_order: f64,
    /// Face value of the points earned by one unit of active members' spend.
    pub effective_rebate: f64,
    /// When a member who always takes part can redeem for the first time.
    pub first_reward: FirstReward,
    /// Share of issued points that will ever be redeemed.
    pub ultimate_redemption: UltimateRedemption,
    /// Members at the horizon.
    pub members: f64,
    /// Gross margin that the programme adds in this segment, before costs.
    pub incremental_margin: f64,
    /// Cost of redeemed points.
    pub reward_cost: f64,
    /// Points issued.
    pub issued: Points,
    /// Points redeemed.
    pub redeemed: Points,
    /// Points expired.
    pub expired: Points,
    /// Points of members at the horizon by age in months, from 0.
    #[serde(serialize_with = "crate::loyalty::points::as_column")]
    #[cfg_attr(target_arch = "wasm32", tsify(type = "Float64Array"))]
    pub active_by_age: Vec<Points>,
    /// Points of members who left, by age in months; with expiry by inactivity by months since they left.
    #[serde(serialize_with = "crate::loyalty::points::as_column")]
    #[cfg_attr(target_arch = "wasm32", tsify(type = "Float64Array"))]
    pub dormant_by_age: Vec<Points>,
}
