//! One segment, with the programme and without it: who is a customer, who a member, what they order and earn.

use crate::loyalty::ledger::LedgerRules;
use crate::loyalty::options::{Earning, Enrolment, ProgrammeOptions, ProgrammeSegment, Reward};

/// What stays the same in every month of a segment, derived from the options once.
#[derive(Debug, Clone)]
pub(crate) struct SegmentModel {
    /// Retention of the average member: churn falls for the active ones.
    pub member_retention_rate: f64,
    /// Orders of an active member in a month.
    pub active_orders_per_month: f64,
    /// Average order of an active member at the old prices, which decides the cost of goods.
    unpriced_order_value: f64,
    /// Average order of an active member.
    pub active_order_value: f64,
    /// New customers whom a member brings in a month.
    referral_rate: f64,
    /// Points for one unit of eligible spend.
    pub points_per_currency: f64,
    /// Face value of one point.
    pub point_value: f64,
    /// What one unit of face value costs.
    pub cost_ratio: f64,
    pub ledger_rules: LedgerRules,
}

impl SegmentModel {
    /// The options must be valid.
    pub fn new(options: &ProgrammeOptions, segment: &ProgrammeSegment) -> Self {
        let uplifts = &options.uplifts;
        let causal = |uplift: f64| uplift * (uplifts.incrementality * segment.uplift_share);
        let active_share = options.enrolment.active_share;
        let churn = (1.0 - segment.monthly_retention_rate)
            * (1.0 - active_share * causal(uplifts.churn_reduction));
        let unpriced_order_value =
            segment.average_order_value * (1.0 + causal(uplifts.average_order_value));
        let active_order_value = unpriced_order_value * (1.0 + causal(uplifts.price_premium));
        let (point_value, cost_ratio) = match options.reward {
            Reward::PercentageOff { discount } => (
                discount * active_order_value / options.redemption.points_per_reward,
                1.0,
            ),
            Reward::FixedDiscount { point_value } => (point_value, 1.0),
            Reward::OwnProduct {
                point_value,
                displaced_share,
                reward_margin,
            } => (
                point_value,
                displaced_share + (1.0 - displaced_share) * (1.0 - reward_margin),
            ),
            Reward::External {
                point_value,
                cost_ratio,
            } => (point_value, cost_ratio),
        };
        Self {
            member_retention_rate: 1.0 - churn,
            active_orders_per_month: segment.orders_per_month * (1.0 + causal(uplifts.frequency)),
            unpriced_order_value,
            active_order_value,
            referral_rate: uplifts.referrals_per_active_member * active_share,
            points_per_currency: options.earning.points_per_currency * segment.earn_multiplier,
            point_value,
            cost_ratio,
            ledger_rules: LedgerRules::new(options, churn),
        }
    }
}

/// The people of a segment at the end of a month, and what they did in it. All zero before month 1.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct SegmentMonth {
    pub month: usize,
    pub baseline_customers: f64,
    pub non_members: f64,
    pub members: f64,
    pub new_customers: f64,
    pub enrolments: f64,
    pub referrals: f64,
    pub baseline_orders: f64,
    pub orders: f64,
    pub baseline_revenue: f64,
    pub revenue: f64,
    pub baseline_cost_of_goods: f64,
    pub cost_of_goods: f64,
    pub eligible_spend: f64,
    pub baseline_eligible_spend: f64,
    /// Points earned, before they are rounded to millionths.
    pub points: f64,
}

impl SegmentMonth {
    /// The month that follows this one.
    pub fn next(
        &self,
        options: &ProgrammeOptions,
        segment: &ProgrammeSegment,
        model: &SegmentModel,
    ) -> Self {
        let month = self.month + 1;
        let Enrolment {
            existing_customers,
            new_customers: joining_share,
            active_share,
        } = &options.enrolment;

        let referrals = model.referral_rate * self.members;
        let new_customers = segment.new_customers_per_month.at(month);
        let arrivals = new_customers + referrals;

        let (baseline_stay, outside_stay) = if month == 1 {
            (segment.customers, segment.customers)
        } else {
            (
                segment.monthly_retention_rate * self.baseline_customers,
                segment.monthly_retention_rate * self.non_members,
            )
        };
        let joining = existing_customers.at(month);
        let enrolments = joining * outside_stay + joining_share * arrivals;
        let baseline_customers = baseline_stay + new_customers;
        let non_members = (1.0 - joining) * outside_stay + (1.0 - joining_share) * arrivals;
        let members = model.member_retention_rate * self.members + enrolments;

        let baseline_orders = baseline_customers * segment.orders_per_month;
        let unchanged_orders =
            (non_members + members * (1.0 - active_share)) * segment.orders_per_month;
        let active_members = members * active_share;
        let active_orders = active_members * model.active_orders_per_month;

        let order_value = segment.average_order_value;
        let cost_share = 1.0 - segment.gross_margin;
        let baseline_revenue = baseline_orders * order_value;
        let unchanged_revenue = unchanged_orders * order_value;
        let active_revenue = active_orders * model.active_order_value;
        let Earning {
            eligible_share,
            welcome_points,
            referral_points,
            ..
        } = &options.earning;
        let eligible_spend = eligible_share * active_revenue;

        Self {
            month,
            baseline_customers,
            non_members,
            members,
            new_customers,
            enrolments,
            referrals,
            baseline_orders,
            orders: unchanged_orders + active_orders,
            baseline_revenue,
            revenue: unchanged_revenue + active_revenue,
            baseline_cost_of_goods: cost_share * baseline_revenue,
            cost_of_goods: cost_share
                * (unchanged_revenue + active_orders * model.unpriced_order_value),
            eligible_spend,
            baseline_eligible_spend: eligible_share
                * active_members
                * segment.orders_per_month
                * order_value,
            points: model.points_per_currency * eligible_spend
                + welcome_points * enrolments
                + referral_points * referrals,
        }
    }

    /// What the programme adds to the gross margin, before its costs.
    pub fn incremental_margin(&self) -> f64 {
        (self.revenue - self.cost_of_goods) - (self.baseline_revenue - self.baseline_cost_of_goods)
    }
}
