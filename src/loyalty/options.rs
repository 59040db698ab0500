//! What a visitor can say about a loyalty programme: its customers, its rules and its costs.

use serde::{Deserialize, Serialize};

/// A loyalty programme and the customers who could join it.
///
/// Months are counted from the start of the programme: month 1 is its first. Shares and rates are fractions; money is
/// in any one currency.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct ProgrammeOptions {
    /// Number of months to project, 1 to 600. Default 36.
    #[serde(default = "default_horizon_months")]
    pub horizon_months: f64,
    /// Discount rate of one month, at least 0. Default 0.
    #[serde(default)]
    pub monthly_discount_rate: f64,
    /// Month of the year in which the programme starts, 1 (January) to 12. Only expiry on a fixed date depends on it.
    /// Default 1.
    #[serde(default = "one")]
    pub start_month_of_year: f64,
    /// Groups of customers that differ in value, tier or channel; at least one.
    pub segments: Vec<ProgrammeSegment>,
    /// Who joins, and how many members take part.
    pub enrolment: Enrolment,
    /// How members behave differently. Default: not at all.
    #[serde(default)]
    pub uplifts: ProgrammeUplifts,
    /// How points are earned. Default: one point per unit of currency.
    #[serde(default)]
    pub earning: Earning,
    /// How points are redeemed.
    pub redemption: Redemption,
    /// When points expire. Default: never.
    #[serde(default)]
    pub expiry: Expiry,
    /// What points buy.
    pub reward: Reward,
    /// What the programme costs besides its rewards. Default: nothing.
    #[serde(default)]
    pub costs: ProgrammeCosts,
}

pub(crate) fn default_horizon_months() -> f64 {
    36.0
}

/// Customers who behave alike: a value segment, a tier or a channel.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct ProgrammeSegment {
    /// Name to show; may be empty.
    #[serde(default)]
    pub name: String,
    /// Customers when the programme starts, at least 0.
    pub customers: f64,
    /// New customers in each month, at least 0, with or without the programme. Default 0.
    #[serde(default)]
    pub new_customers_per_month: Schedule,
    /// Share of customers who are still customers one month later, 0 to 1.
    pub monthly_retention_rate: f64,
    /// Orders of a customer in a month, at least 0.
    pub orders_per_month: f64,
    /// Average value of an order, at least 0.
    pub average_order_value: f64,
    /// Share of revenue left after the cost of goods, 0 to 1.
    pub gross_margin: f64,
    /// How many times the normal points this segment earns, at least 0. Default 1.
    #[serde(default = "one")]
    pub earn_multiplier: f64,
    /// What the other benefits of this tier cost for one member and month, at least 0. Default 0.
    #[serde(default)]
    pub monthly_benefit_cost: f64,
    /// Share of the programme's uplifts (frequency, order value, churn, price) that members of this segment show, 0 to
    /// 1: heavy buyers claim rewards but hardly change (Liu 2007). Default 1.
    #[serde(default = "one")]
    pub uplift_share: f64,
}

/// A number for every month: one for all, or one each, the last of which stays.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(untagged)]
pub enum Schedule {
    /// The same number in every month.
    Constant(f64),
    /// Numbers for month 1, 2, …; the last one repeats. Must not be empty.
    Monthly(Vec<f64>),
}

impl Schedule {
    /// The number of a month, counted from 1; 0 if there is none.
    ///
    /// ```
    /// use lifeworth::loyalty::Schedule;
    ///
    /// let enrolment = Schedule::Monthly(vec![0.2, 0.1]);
    /// assert_eq!((enrolment.at(1), enrolment.at(2), enrolment.at(9)), (0.2, 0.1, 0.1));
    /// ```
    pub fn at(&self, month: usize) -> f64 {
        let values = self.values();
        let index = month.saturating_sub(1);
        values
            .get(index)
            .or_else(|| values.last())
            .copied()
            .unwrap_or(0.0)
    }

    /// All numbers, at least the one of month 1 unless the list is empty.
    pub fn values(&self) -> &[f64] {
        match self {
            Self::Constant(value) => std::slice::from_ref(value),
            Self::Monthly(values) => values,
        }
    }

    pub(crate) fn values_mut(&mut self) -> &mut [f64] {
        match self {
            Self::Constant(value) => std::slice::from_mut(value),
            Self::Monthly(values) => values,
        }
    }
}

impl Default for Schedule {
    fn default() -> Self {
        Self::Constant(0.0)
    }
}

/// Who joins the programme, and how many members take part in it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct Enrolment {
    /// Share of the customers outside the programme who join in each month, 0 to 1.
    pub existing_customers: Schedule,
    /// Share of new customers who join on arrival, 0 to 1. Default 0.
    #[serde(default)]
    pub new_customers: f64,
    /// Share of members' purchases that are identified and earn points, 0 to 1. Default 1.
    #[serde(default = "one")]
    pub active_share: f64,
}

/// How an active member differs from the same customer without the programme.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase", default)]
pub struct ProgrammeUplifts {
    /// Relative change of orders per month, at least -1. Default 0.
    pub frequency: f64,
    /// Relative change of the average order value, at least -1. Default 0.
    pub average_order_value: f64,
    /// Share of the churn that the programme prevents, 0 to 1. Default 0.
    pub churn_reduction: f64,
    /// Relative change of prices that members accept, at least -1; adds no cost of goods. Default 0.
    pub price_premium: f64,
    /// Share of these four differences that the programme causes, 0 to 1; the rest is self-selection: better
    /// customers join. Default 1.
    pub incrementality: f64,
    /// New customers whom an active member brings in a month, 0 to 1. Default 0.
    pub referrals_per_active_member: f64,
}

impl Default for ProgrammeUplifts {
    fn default() -> Self {
        Self {
            frequency: 0.0,
            average_order_value: 0.0,
            churn_reduction: 0.0,
            price_premium: 0.0,
            incrementality: 1.0,
            referrals_per_active_member: 0.0,
        }
    }
}

/// How points are earned.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase", default)]
pub struct Earning {
    /// Points for one unit of currency spent, at least 0. Default 1.
    pub points_per_currency: f64,
    /// Share of active members' spend that earns points, 0 to 1. Default 1.
    pub eligible_share: f64,
    /// Points for joining, at least 0. Default 0.
    pub welcome_points: f64,
    /// Points for bringing a new customer, at least 0. Default 0.
    pub referral_points: f64,
    /// Months before points can be redeemed, 0 to 600; with 0 and 1 they can be in the month after they were earned.
    /// Default 0.
    pub pending_months: f64,
}

impl Default for Earning {
    fn default() -> Self {
        Self {
            points_per_currency: 1.0,
            eligible_share: 1.0,
            welcome_points: 0.0,
            referral_points: 0.0,
            pending_months: 0.0,
        }
    }
}

/// How points are redeemed.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct Redemption {
    /// Points that one reward costs, greater than 0.
    pub points_per_reward: f64,
    /// Share of redeemable points that are redeemed in a month, 0 to 1.
    pub burn_rate: f64,
    /// Which points are redeemed first. Default pro rata.
    #[serde(default)]
    pub burn_mode: BurnMode,
}

/// Which points a redemption takes. The two are bounds: real programmes lie between them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub enum BurnMode {
    /// The same share of every age: exact if who redeems empties the balance. The most points expire.
    #[default]
    ProRata,
    /// The oldest points of all members first: the fewest points expire.
    OldestFirst,
}

/// When points lose their validity.
#[derive(Debug, Clone, Copy, PartialEq, Default, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(
    tag = "type",
    rename_all = "camelCase",
    rename_all_fields = "camelCase"
)]
pub enum Expiry {
    /// Never.
    #[default]
    None,
    /// A number of months after they were earned, at the end of the month.
    Rolling {
        /// Months, 1 to 600.
        months: f64,
    },
    /// Once a year, all points that are old enough.
    FixedDate {
        /// Month of the year, 1 (January) to 12, at whose end they expire.
        month_of_year: f64,
        /// Least age in months of points that expire, 0 to 600.
        minimum_age_months: f64,
    },
    /// A number of months after the member's last activity.
    Inactivity {
        /// Months, 1 to 600.
        months: f64,
    },
}

/// What points buy: it decides what a point is worth to a member, and what it costs.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(
    tag = "type",
    rename_all = "camelCase",
    rename_all_fields = "camelCase"
)]
pub enum Reward {
    /// A percentage off the next order; costs what it is worth.
    PercentageOff {
        /// Share of the order's value, 0 to 1.
        discount: f64,
    },
    /// Money off; costs what it is worth.
    FixedDiscount {
        /// Value of one point, at least 0.
        point_value: f64,
    },
    /// Own goods: cost their cost, or the sale they displace.
    OwnProduct {
        /// Price in goods of one point, at least 0.
        point_value: f64,
        /// Share of rewards that replace a sale at the full price, 0 to 1.
        displaced_share: f64,
        /// Gross margin of the goods given, 0 to 1.
        reward_margin: f64,
    },
    /// A gift card or a partner's reward.
    External {
        /// Face value of one point, at least 0.
        point_value: f64,
        /// What one unit of face value costs, at least 0; what a partner pays lowers it.
        cost_ratio: f64,
    },
}

/// What the programme costs besides its rewards. All amounts are at least 0; the default is 0.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase", default)]
pub struct ProgrammeCosts {
    /// Before month 1.
    pub setup: f64,
    /// Each month.
    pub fixed_per_month: f64,
    /// Each month for each member.
    pub per_member_per_month: f64,
    /// For each new member.
    pub per_enrolment: f64,
    /// For each reward that is handed out.
    pub per_redemption: f64,
    /// For each new customer brought by a member.
    pub per_referral: f64,
    /// For each other new customer: needed for the blended acquisition cost only, as it arises with or without the
    /// programme.
    pub per_acquisition: f64,
}

impl ProgrammeOptions {
    /// A month of the year, counted from the month in which the programme starts: 1 is that month.
    pub(crate) fn month_of_programme_year(&self, month_of_year: f64) -> usize {
        (month_of_year as usize + 12 - self.start_month_of_year as usize) % 12 + 1
    }
}

pub(crate) fn one() -> f64 {
    1.0
}
