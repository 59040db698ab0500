//! The inputs that a range can be put on, each addressed by its path in the options.

use crate::error::{Error, Result};
use crate::inputs::{indexed, inputs, written_as_path};
use crate::loyalty::options::{Expiry, ProgrammeOptions, ProgrammeSegment, Reward, Schedule};
use serde::{Deserialize, Serialize};

/// A place in the options where a number stands.
pub(crate) enum Place<'a> {
    Number(&'a mut f64),
    Months(&'a mut f64),
    Schedule(&'a mut Schedule),
}

fn number(place: &mut f64) -> Option<Place<'_>> {
    Some(Place::Number(place))
}

inputs! {
    /// An input of the programme as a whole.
    WholeInput of ProgrammeOptions |o| -> Place<'_> {
        MonthlyDiscountRate "monthlyDiscountRate" number(&mut o.monthly_discount_rate);
        ExistingCustomersEnrolment "enrolment.existingCustomers" Some(Place::Schedule(&mut o.enrolment.existing_customers));
        NewCustomersEnrolment "enrolment.newCustomers" number(&mut o.enrolment.new_customers);
        ActiveShare "enrolment.activeShare" number(&mut o.enrolment.active_share);
        Frequency "uplifts.frequency" number(&mut o.uplifts.frequency);
        AverageOrderValueUplift "uplifts.averageOrderValue" number(&mut o.uplifts.average_order_value);
        ChurnReduction "uplifts.churnReduction" number(&mut o.uplifts.churn_reduction);
        PricePremium "uplifts.pricePremium" number(&mut o.uplifts.price_premium);
        Incrementality "uplifts.incrementality" number(&mut o.uplifts.incrementality);
        ReferralsPerActiveMember "uplifts.referralsPerActiveMember" number(&mut o.uplifts.referrals_per_active_member);
        PointsPerCurrency "earning.pointsPerCurrency" number(&mut o.earning.points_per_currency);
        EligibleShare "earning.eligibleShare" number(&mut o.earning.eligible_share);
        WelcomePoints "earning.welcomePoints" number(&mut o.earning.welcome_points);
        ReferralPoints "earning.referralPoints" number(&mut o.earning.referral_points);
        PendingMonths "earning.pendingMonths" Some(Place::Months(&mut o.earning.pending_months));
        PointsPerReward "redemption.pointsPerReward" number(&mut o.redemption.points_per_reward);
        BurnRate "redemption.burnRate" number(&mut o.redemption.burn_rate);
        ExpiryMonths "expiry.months" match &mut o.expiry {
            Expiry::Rolling { months } | Expiry::Inactivity { months } => Some(Place::Months(months)),
            Expiry::None | Expiry::FixedDate { .. } => None,
        };
        MinimumAgeMonths "expiry.minimumAgeMonths" match &mut o.expiry {
            Expiry::FixedDate { minimum_age_months, .. } => Some(Place::Months(minimum_age_months)),
            _ => None,
        };
        Discount "reward.discount" match &mut o.reward {
            Reward::PercentageOff { discount } => number(discount),
            _ => None,
        };
        PointValue "reward.pointValue" match &mut o.reward {
            Reward::PercentageOff { .. } => None,
            Reward::FixedDiscount { point_value }
            | Reward::OwnProduct { point_value, .. }
            | Reward::External { point_value, .. } => number(point_value),
        };
        DisplacedShare "reward.displacedShare" match &mut o.reward {
            Reward::OwnProduct { displaced_share, .. } => number(displaced_share),
            _ => None,
        };
        RewardMargin "reward.rewardMargin" match &mut o.reward {
            Reward::OwnProduct { reward_margin, .. } => number(reward_margin),
            _ => None,
        };
        CostRatio "reward.costRatio" match &mut o.reward {
            Reward::External { cost_ratio, .. } => number(cost_ratio),
            _ => None,
        };
        SetupCost "costs.setup" number(&mut o.costs.setup);
        FixedCostPerMonth "costs.fixedPerMonth" number(&mut o.costs.fixed_per_month);
        CostPerMemberPerMonth "costs.perMemberPerMonth" number(&mut o.costs.per_member_per_month);
        CostPerEnrolment "costs.perEnrolment" number(&mut o.costs.per_enrolment);
        CostPerRedemption "costs.perRedemption" number(&mut o.costs.per_redemption);
        CostPerReferral "costs.perReferral" number(&mut o.costs.per_referral);
        CostPerAcquisition "costs.perAcquisition" number(&mut o.costs.per_acquisition);
    }
}

inputs! {
    /// An input of one segment.
    SegmentInput of ProgrammeSegment |o| -> Place<'_> {
        Customers "customers" number(&mut o.customers);
        NewCustomersPerMonth "newCustomersPerMonth" Some(Place::Schedule(&mut o.new_customers_per_month));
        MonthlyRetentionRate "monthlyRetentionRate" number(&mut o.monthly_retention_rate);
        OrdersPerMonth "ordersPerMonth" number(&mut o.orders_per_month);
        AverageOrderValue "averageOrderValue" number(&mut o.average_order_value);
        GrossMargin "grossMargin" number(&mut o.gross_margin);
        EarnMultiplier "earnMultiplier" number(&mut o.earn_multiplier);
        MonthlyBenefitCost "monthlyBenefitCost" number(&mut o.monthly_benefit_cost);
        UpliftShare "upliftShare" number(&mut o.uplift_share);
    }
}

/// An input: in JavaScript its path, such as `"uplifts.frequency"` or `"segments[0].averageOrderValue"`.
///
/// A list (`enrolment.existingCustomers`, `segments[0].newCustomersPerMonth`) stands for its first number: the others
/// change in proportion. Months are rounded to whole ones.
///
/// ```
/// use lifeworth::loyalty::{ProgrammeInput, SegmentInput};
///
/// let input: ProgrammeInput = "segments[0].averageOrderValue".parse()?;
/// assert_eq!(input, ProgrammeInput::Segment { index: 0, input: SegmentInput::AverageOrderValue });
/// assert_eq!(input.to_string(), "segments[0].averageOrderValue");
/// # Ok::<(), lifeworth::error::Error>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify), tsify(type = "string"))]
#[serde(try_from = "String", into = "String")]
pub enum ProgrammeInput {
    /// Of the programme.
    Programme(WholeInput),
    /// Of a segment.
    Segment {
        /// Its index, from 0.
        index: usize,
        /// Which input.
        input: SegmentInput,
    },
}

impl std::fmt::Display for ProgrammeInput {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Programme(input) => f.write_str(input.path()),
            Self::Segment { index, input } => {
                write!(f, "segments[{index}].{}", input.path())
            }
        }
    }
}

impl std::str::FromStr for ProgrammeInput {
    type Err = Error;

    /// The error has the unknown path as its field.
    fn from_str(path: &str) -> Result<Self> {
        let segment = || {
            let (index, name) = indexed(path, "segments[")?;
            let input = SegmentInput::at_path(name.strip_prefix('.')?)?;
            Some(Self::Segment { index, input })
        };
        WholeInput::at_path(path)
            .map(Self::Programme)
            .or_else(segment)
            .ok_or_else(|| Error::empty(path))
    }
}

written_as_path!(ProgrammeInput);

impl ProgrammeInput {
    /// Where the number stands; `None` if these options have no such number.
    pub(crate) fn place(self, options: &mut ProgrammeOptions) -> Option<Place<'_>> {
        match self {
            Self::Programme(input) => input.place(options),
            Self::Segment { index, input } => input.place(options.segments.get_mut(index)?),
        }
    }
}
