//! Programmes to start from. Their numbers are assumptions to be replaced, not benchmarks, unless said otherwise.

use crate::loyalty::input::{ProgrammeInput, WholeInput};
use crate::loyalty::options::{
    BurnMode, Earning, Enrolment, Expiry, ProgrammeCosts, ProgrammeOptions, ProgrammeSegment,
    ProgrammeUplifts, Redemption, Reward, Schedule,
};
use crate::loyalty::range::ProgrammeInputRange;
use serde::{Deserialize, Serialize};

/// A programme to start from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub enum ProgrammePreset {
    /// "1000 points for 10 % off the next purchase", as the article puts it. Given are these two numbers; all others
    /// are assumed: a shop with 10 000 customers who order every other month for 200, and a discount rate of 8 % a
    /// year. Half of the uplift that members show is assumed to be caused by the programme.
    #[default]
    Points,
    /// Three tiers that earn 1, 1.25 and 1.5 points, for the same 10 000 customers. Assumed: the best tenth orders most
    /// and changes least, as heavy buyers claimed rewards but did not change their behaviour (Liu, *Journal of
    /// Marketing* 71 (2007)); higher tiers cost benefits besides points.
    Tiers,
    /// 2 % of each purchase back as money off. A point is a hundredth of the currency, so that any amount can be
    /// redeemed, here assumed to be 5 at a time; it is used soon, and rarely lost.
    Cashback,
    /// Points for gift cards of partners, who are assumed to pay a tenth of the face value; they expire two years
    /// after a member's last activity.
    PartnerRewards,
}

impl ProgrammePreset {
    /// All presets, the article's first.
    pub const ALL: [Self; 4] = [
        Self::Points,
        Self::Tiers,
        Self::Cashback,
        Self::PartnerRewards,
    ];
}

/// The options of a preset.
///
/// ```
/// use lifeworth::loyalty::{ProgrammePreset, Reward, preset};
///
/// let options = preset(ProgrammePreset::Points);
/// assert_eq!(options.redemption.points_per_reward, 1000.0);
/// assert_eq!(options.reward, Reward::PercentageOff { discount: 0.1 });
/// ```
pub fn preset(preset: ProgrammePreset) -> ProgrammeOptions {
    match preset {
        ProgrammePreset::Points => points(),
        ProgrammePreset::Tiers => tiers(),
        ProgrammePreset::Cashback => cashback(),
        ProgrammePreset::PartnerRewards => partner_rewards(),
    }
}

/// Ranges for the inputs of a preset that are hardest to know, around the values that it has.
///
/// All are assumptions, for want of evidence that would fit every shop.
pub fn preset_ranges(preset: ProgrammePreset) -> Vec<ProgrammeInputRange> {
    let options = self::preset(preset);
    let uplifts = &options.uplifts;
    let programme = |input, minimum, likely, maximum| ProgrammeInputRange {
        input: ProgrammeInput::Programme(input),
        minimum,
        likely,
        maximum,
    };
    // Money off a purchase is redeemed sooner than a far reward.
    let (least_burn, most_burn) = match preset {
        ProgrammePreset::Cashback => (0.2, 0.6),
        ProgrammePreset::Points | ProgrammePreset::Tiers | ProgrammePreset::PartnerRewards => {
            (0.04, 0.2)
        }
    };
    let enrolment = &options.enrolment;
    vec![
        programme(WholeInput::Incrementality, 0.2, uplifts.incrementality, 1.0),
        programme(WholeInput::ActiveShare, 0.4, enrolment.active_share, 0.8),
        programme(WholeInput::Frequency, 0.05, uplifts.frequency, 0.25),
        programme(
            WholeInput::ChurnReduction,
            0.0,
            uplifts.churn_reduction,
            0.35,
        ),
        programme(
            WholeInput::AverageOrderValueUplift,
            0.02,
            uplifts.average_order_value,
            0.15,
        ),
        programme(
            WholeInput::NewCustomersEnrolment,
            0.2,
            enrolment.new_customers,
            0.6,
        ),
        programme(
            WholeInput::BurnRate,
            least_burn,
            options.redemption.burn_rate,
            most_burn,
        ),
    ]
}

/// The customers, the uplifts and the costs that all presets share.
fn points() -> ProgrammeOptions {
    ProgrammeOptions {
        horizon_months: 36.0,
        // 8 % a year: 1.08^(1/12) - 1.
        monthly_discount_rate: 0.006_434_030_110_003_4,
        start_month_of_year: 1.0,
        segments: vec![ProgrammeSegment {
            name: String::new(),
            customers: 10_000.0,
            new_customers_per_month: Schedule::Constant(400.0),
            monthly_retention_rate: 0.94,
            orders_per_month: 0.5,
            average_order_value: 200.0,
            gross_margin: 0.35,
            earn_multiplier: 1.0,
            monthly_benefit_cost: 0.0,
            uplift_share: 1.0,
        }],
        enrolment: Enrolment {
            existing_customers: Schedule::Monthly(vec![0.08, 0.06, 0.05, 0.04, 0.03, 0.02]),
            new_customers: 0.4,
            active_share: 0.6,
        },
        uplifts: ProgrammeUplifts {
            frequency: 0.16,
            average_order_value: 0.08,
            churn_reduction: 0.2,
            price_premium: 0.0,
            incrementality: 0.5,
            referrals_per_active_member: 0.002,
        },
        earning: Earning {
            pending_months: 1.0,
            ..Earning::default()
        },
        redemption: Redemption {
            points_per_reward: 1000.0,
            burn_rate: 0.09,
            burn_mode: BurnMode::ProRata,
        },
        expiry: Expiry::Rolling { months: 12.0 },
        reward: Reward::PercentageOff { discount: 0.1 },
        costs: ProgrammeCosts {
            setup: 40_000.0,
            fixed_per_month: 6_000.0,
            per_member_per_month: 0.25,
            per_enrolment: 2.0,
            per_redemption: 0.5,
            ..ProgrammeCosts::default()
        },
    }
}

fn tiers() -> ProgrammeOptions {
    let points = points();
    let tier = |name: &str, customers, new_customers, retention, orders| ProgrammeSegment {
        name: name.to_owned(),
        customers,
        new_customers_per_month: Schedule::Constant(new_customers),
        monthly_retention_rate: retention,
        orders_per_month: orders,
        average_order_value: 200.0,
        gross_margin: 0.35,
        earn_multiplier: 1.0,
        monthly_benefit_cost: 0.0,
        uplift_share: 1.0,
    };
    ProgrammeOptions {
        segments: vec![
            tier("Basic", 6_000.0, 340.0, 0.93, 0.3),
            ProgrammeSegment {
                earn_multiplier: 1.25,
                monthly_benefit_cost: 0.2,
                uplift_share: 0.75,
                ..tier("Silver", 3_000.0, 50.0, 0.95, 0.6)
            },
            ProgrammeSegment {
                earn_multiplier: 1.5,
                monthly_benefit_cost: 1.0,
                uplift_share: 0.4,
                ..tier("Gold", 1_000.0, 10.0, 0.97, 1.4)
            },
        ],
        ..points
    }
}

fn cashback() -> ProgrammeOptions {
    ProgrammeOptions {
        earning: Earning {
            points_per_currency: 2.0,
            pending_months: 1.0,
            ..Earning::default()
        },
        redemption: Redemption {
            points_per_reward: 500.0,
            burn_rate: 0.35,
            burn_mode: BurnMode::OldestFirst,
        },
        expiry: Expiry::None,
        reward: Reward::FixedDiscount { point_value: 0.01 },
        costs: ProgrammeCosts {
            per_redemption: 0.05,
            ..points().costs
        },
        ..points()
    }
}

fn partner_rewards() -> ProgrammeOptions {
    ProgrammeOptions {
        redemption: Redemption {
            points_per_reward: 2500.0,
            ..points().redemption
        },
        expiry: Expiry::Inactivity { months: 24.0 },
        reward: Reward::External {
            point_value: 0.02,
            cost_ratio: 0.9,
        },
        ..points()
    }
}
