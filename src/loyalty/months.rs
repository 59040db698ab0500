//! The months of a projection: in Rust a row for each, in JavaScript a column for each quantity.
//!
//! Sixty rows of thirty numbers cost the boundary twenty times what it costs to work them out.

use serde::{Serialize, Serializer};

use crate::column::Column;
use crate::loyalty::liability::Liability;
use crate::loyalty::points::Points;

/// Lists the quantities of a month once, for the row and for the columns.
macro_rules! months {
    ($($(#[$documentation:meta])* $name:ident: $kind:ty,)*) => {
        /// One month of all segments. `baseline…` is the world without the programme.
        #[derive(Debug, Clone, PartialEq, Default)]
        pub struct ProgrammeMonth {
            $($(#[$documentation])* pub $name: $kind,)*
            /// What is owed to members at the end of the month.
            pub liability: Liability,
        }

        /// Month 1 to the horizon, a column for each quantity. `baseline…` is the world without the programme.
        #[derive(Debug, Serialize)]
        #[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
        #[serde(rename_all = "camelCase")]
        pub struct ProgrammeMonths {
            $(
                $(#[$documentation])*
                #[cfg_attr(target_arch = "wasm32", tsify(type = "Float64Array"))]
                $name: Column,
            )*
            /// What is owed to members at the end of each month.
            liability: LiabilityMonths,
        }

        impl ProgrammeMonths {
            fn of(months: &[ProgrammeMonth]) -> Self {
                Self {
                    $($name: column(months, |month| month.$name.into()),)*
                    liability: LiabilityMonths::of(months),
                }
            }
        }
    };
}

months! {
    /// Number of the month, from 1.
    month: u32,
    /// Customers without the programme.
    baseline_customers: f64,
    /// Customers who are not members.
    non_members: f64,
    /// Members.
    members: f64,
    /// New members of this month.
    enrolments: f64,
    /// New customers whom members brought.
    referrals: f64,
    /// Orders without the programme.
    baseline_orders: f64,
    /// Orders with it.
    orders: f64,
    /// Revenue without the programme.
    baseline_revenue: f64,
    /// Revenue with it.
    revenue: f64,
    /// Cost of goods without the programme.
    baseline_cost_of_goods: f64,
    /// Cost of goods with it.
    cost_of_goods: f64,
    /// Spend that earns points.
    eligible_spend: f64,
    /// What of it the same members would have spent without the programme.
    baseline_eligible_spend: f64,
    /// Points issued in this month.
    issued: Points,
    /// Points redeemed.
    redeemed: Points,
    /// Points expired.
    expired: Points,
    /// Points issued since the start: always exactly redeemed + expired + outstanding.
    issued_to_date: Points,
    /// Points redeemed since the start.
    redeemed_to_date: Points,
    /// Points expired since the start.
    expired_to_date: Points,
    /// Points that exist at the end of the month.
    outstanding: Points,
    /// What of them belongs to members who left.
    dormant: Points,
    /// Face value of the redeemed points.
    face_redeemed: f64,
    /// What the redeemed points cost.
    reward_cost: f64,
    /// Gross margin with the programme less that without it, before costs of the programme.
    incremental_margin: f64,
    /// Cost of running the programme.
    programme_cost: f64,
    /// Cost of referrals.
    referral_cost: f64,
    /// Incremental margin less all three costs.
    net: f64,
    /// Sum of the net results, less the setup cost.
    cumulative_net: f64,
    /// The same, discounted.
    net_present_value: f64,
}

/// What outstanding points mean in money at the end of each month; see `Liability`.
#[derive(Debug, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct LiabilityMonths {
    /// All outstanding points at face value.
    #[cfg_attr(target_arch = "wasm32", tsify(type = "Float64Array"))]
    gross: Column,
    /// Points that will still be redeemed; absent where the age of a point does not decide that.
    #[cfg_attr(target_arch = "wasm32", tsify(optional, type = "Float64Array"))]
    expected_points: Option<Column>,
    /// They at face value.
    #[cfg_attr(target_arch = "wasm32", tsify(optional, type = "Float64Array"))]
    face: Option<Column>,
    /// They at their cost.
    #[cfg_attr(target_arch = "wasm32", tsify(optional, type = "Float64Array"))]
    cost: Option<Column>,
}

impl LiabilityMonths {
    fn of(months: &[ProgrammeMonth]) -> Self {
        // What decides whether an amount is known is the same in every month.
        let known = |of: fn(&Liability) -> Option<f64>| {
            let amounts = months.iter().map(|month| of(&month.liability));
            amounts.collect::<Option<Vec<f64>>>().map(Column)
        };
        Self {
            gross: column(months, |month| month.liability.gross),
            expected_points: known(|liability| liability.expected_points),
            face: known(|liability| liability.face),
            cost: known(|liability| liability.cost),
        }
    }
}

/// Never inlined: thirty copies of it would weigh more than all else here.
#[inline(never)]
fn column(months: &[ProgrammeMonth], of: fn(&ProgrammeMonth) -> f64) -> Column {
    Column(months.iter().map(of).collect())
}

/// For `#[serde(serialize_with = "…")]`.
pub(crate) fn as_columns<S: Serializer>(
    months: &[ProgrammeMonth],
    serializer: S,
) -> Result<S::Ok, S::Error> {
    ProgrammeMonths::of(months).serialize(serializer)
}
