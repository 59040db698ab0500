//! What the options of a programme must obey.

use crate::error::{Error, Result, check};
use crate::loyalty::options::{
    Earning, Enrolment, Expiry, ProgrammeCosts, ProgrammeOptions, ProgrammeSegment,
    ProgrammeUplifts, Reward, Schedule,
};

/// Longest projection, pending time and validity, in months.
const MOST_MONTHS: f64 = 600.0;

/// Checks all options of a programme; the error names the first field that breaks a rule.
///
/// ```
/// use lifeworth::loyalty::{ProgrammePreset, preset, validate};
///
/// let mut options = preset(ProgrammePreset::Points);
/// assert!(validate(&options).is_ok());
///
/// options.segments[0].gross_margin = 35.0;
/// assert_eq!(validate(&options).unwrap_err().field, "segments[0].grossMargin");
/// ```
pub fn validate(options: &ProgrammeOptions) -> Result<()> {
    months("horizonMonths", options.horizon_months, 1.0)?;
    check("monthlyDiscountRate", options.monthly_discount_rate).at_least(0.0)?;
    month_of_year("startMonthOfYear", options.start_month_of_year)?;
    if options.segments.is_empty() {
        return Err(Error::empty("segments"));
    }
    for (index, segment) in options.segments.iter().enumerate() {
        self::segment(segment).map_err(|error| error.within_item("segments", index))?;
    }
    enrolment(&options.enrolment).map_err(|error| error.within("enrolment"))?;
    uplifts(&options.uplifts).map_err(|error| error.within("uplifts"))?;
    earning(&options.earning).map_err(|error| error.within("earning"))?;
    check(
        "redemption.pointsPerReward",
        options.redemption.points_per_reward,
    )
    .greater_than(0.0)?;
    check("redemption.burnRate", options.redemption.burn_rate).share()?;
    expiry(&options.expiry).map_err(|error| error.within("expiry"))?;
    reward(&options.reward).map_err(|error| error.within("reward"))?;
    costs(&options.costs).map_err(|error| error.within("costs"))
}

fn segment(segment: &ProgrammeSegment) -> Result<()> {
    check("customers", segment.customers).at_least(0.0)?;
    schedule(
        "newCustomersPerMonth",
        &segment.new_customers_per_month,
        f64::INFINITY,
    )?;
    check("monthlyRetentionRate", segment.monthly_retention_rate).share()?;
    check("ordersPerMonth", segment.orders_per_month).at_least(0.0)?;
    check("averageOrderValue", segment.average_order_value).at_least(0.0)?;
    check("grossMargin", segment.gross_margin).share()?;
    check("earnMultiplier", segment.earn_multiplier).at_least(0.0)?;
    check("monthlyBenefitCost", segment.monthly_benefit_cost).at_least(0.0)?;
    check("upliftShare", segment.uplift_share).share()?;
    Ok(())
}

fn schedule(field: &str, schedule: &Schedule, most: f64) -> Result<()> {
    if schedule.values().is_empty() {
        return Err(Error::empty(field));
    }
    for (index, value) in schedule.values().iter().enumerate() {
        check(field, *value)
            .at_least(0.0)
            .and_then(|value| {
                if most.is_finite() {
                    value.at_most(most)
                } else {
                    Ok(value)
                }
            })
            .map_err(|error| match schedule {
                Schedule::Constant(_) => error,
                Schedule::Monthly(_) => Error {
                    field: [field, "[", &index.to_string(), "]"].concat(),
                    ..error
                },
            })?;
    }
    Ok(())
}

fn enrolment(enrolment: &Enrolment) -> Result<()> {
    schedule("existingCustomers", &enrolment.existing_customers, 1.0)?;
    check("newCustomers", enrolment.new_customers).share()?;
    check("activeShare", enrolment.active_share).share()?;
    Ok(())
}

fn uplifts(uplifts: &ProgrammeUplifts) -> Result<()> {
    check("frequency", uplifts.frequency).at_least(-1.0)?;
    check("averageOrderValue", uplifts.average_order_value).at_least(-1.0)?;
    check("churnReduction", uplifts.churn_reduction).share()?;
    check("pricePremium", uplifts.price_premium).at_least(-1.0)?;
    check("incrementality", uplifts.incrementality).share()?;
    check(
        "referralsPerActiveMember",
        uplifts.referrals_per_active_member,
    )
    .share()?;
    Ok(())
}

fn earning(earning: &Earning) -> Result<()> {
    check("pointsPerCurrency", earning.points_per_currency).at_least(0.0)?;
    check("eligibleShare", earning.eligible_share).share()?;
    check("welcomePoints", earning.welcome_points).at_least(0.0)?;
    check("referralPoints", earning.referral_points).at_least(0.0)?;
    months("pendingMonths", earning.pending_months, 0.0)
}

fn expiry(expiry: &Expiry) -> Result<()> {
    match *expiry {
        Expiry::None => Ok(()),
        Expiry::Rolling { months: age } | Expiry::Inactivity { months: age } => {
            months("months", age, 1.0)
        }
        Expiry::FixedDate {
            month_of_year: month,
            minimum_age_months,
        } => {
            month_of_year("monthOfYear", month)?;
            months("minimumAgeMonths", minimum_age_months, 0.0)
        }
    }
}

fn reward(reward: &Reward) -> Result<()> {
    match *reward {
        Reward::PercentageOff { discount } => {
            check("discount", discount).share()?;
        }
        Reward::FixedDiscount { point_value } => {
            check("pointValue", point_value).at_least(0.0)?;
        }
        Reward::OwnProduct {
            point_value,
            displaced_share,
            reward_margin,
        } => {
            check("pointValue", point_value).at_least(0.0)?;
            check("displacedShare", displaced_share).share()?;
            check("rewardMargin", reward_margin).share()?;
        }
        Reward::External {
            point_value,
            cost_ratio,
        } => {
            check("pointValue", point_value).at_least(0.0)?;
            check("costRatio", cost_ratio).at_least(0.0)?;
        }
    }
    Ok(())
}

fn costs(costs: &ProgrammeCosts) -> Result<()> {
    for (field, cost) in [
        ("setup", costs.setup),
        ("fixedPerMonth", costs.fixed_per_month),
        ("perMemberPerMonth", costs.per_member_per_month),
        ("perEnrolment", costs.per_enrolment),
        ("perRedemption", costs.per_redemption),
        ("perReferral", costs.per_referral),
        ("perAcquisition", costs.per_acquisition),
    ] {
        check(field, cost).at_least(0.0)?;
    }
    Ok(())
}

fn month_of_year(field: &str, month: f64) -> Result<()> {
    check(field, month)
        .at_least(1.0)?
        .at_most(12.0)?
        .whole_number()?;
    Ok(())
}

/// A whole number of months from `least` to the longest.
pub(crate) fn months(field: &str, months: f64, least: f64) -> Result<()> {
    check(field, months)
        .at_least(least)?
        .at_most(MOST_MONTHS)?
        .whole_number()?;
    Ok(())
}
