//! How the options of a programme read themselves from plain values: a third of what serde makes of them.

use crate::loyalty::break_even::ProgrammeBreakEvenOptions;
use crate::loyalty::input::{ProgrammeInput, WholeInput};
use crate::loyalty::material_right::{MaterialRightOptions, RedemptionPeriod};
use crate::loyalty::options::{
    BurnMode, Earning, Enrolment, Expiry, ProgrammeCosts, ProgrammeOptions, ProgrammeSegment,
    ProgrammeUplifts, Redemption, Reward, Schedule, default_horizon_months, one,
};
use crate::loyalty::presets::ProgrammePreset;
use crate::loyalty::range::ProgrammeInputRange;
use crate::loyalty::redemption::UltimateRedemptionOptions;
use crate::loyalty::simulation::{ProgrammeSimulationOptions, default_draws};
use crate::read::{Item, Read, Source, choices, field, fields};

fields! { ProgrammeOptions {
    horizon_months or default_horizon_months(),
    monthly_discount_rate or 0.0,
    start_month_of_year or one(),
    segments,
    enrolment,
    uplifts or ProgrammeUplifts::default(),
    earning or Earning::default(),
    redemption,
    expiry or Expiry::None,
    reward,
    costs or ProgrammeCosts::default(),
} }

fields! { ProgrammeSegment {
    name or String::new(),
    customers,
    new_customers_per_month or Schedule::default(),
    monthly_retention_rate,
    orders_per_month,
    average_order_value,
    gross_margin,
    earn_multiplier or one(),
    monthly_benefit_cost or 0.0,
    uplift_share or one(),
} }

impl Item for ProgrammeSegment {}

fields! { Enrolment {
    existing_customers,
    new_customers or 0.0,
    active_share or one(),
} }

fields! { ProgrammeUplifts {
    frequency or 0.0,
    average_order_value or 0.0,
    churn_reduction or 0.0,
    price_premium or 0.0,
    incrementality or one(),
    referrals_per_active_member or 0.0,
} }

fields! { Earning {
    points_per_currency or one(),
    eligible_share or one(),
    welcome_points or 0.0,
    referral_points or 0.0,
    pending_months or 0.0,
} }

fields! { Redemption {
    points_per_reward,
    burn_rate,
    burn_mode or BurnMode::default(),
} }

fields! { ProgrammeCosts {
    setup or 0.0,
    fixed_per_month or 0.0,
    per_member_per_month or 0.0,
    per_enrolment or 0.0,
    per_redemption or 0.0,
    per_referral or 0.0,
    per_acquisition or 0.0,
} }

fields! { ProgrammeInputRange { input, minimum, likely, maximum, } }

impl Item for ProgrammeInputRange {}

fields! { ProgrammeSimulationOptions {
    ranges,
    draws or default_draws(),
    seed or one(),
} }

fields! { ProgrammeBreakEvenOptions {
    input or ProgrammeBreakEvenOptions::default().input,
    minimum or ProgrammeBreakEvenOptions::default().minimum,
    maximum or ProgrammeBreakEvenOptions::default().maximum,
} }

fields! { UltimateRedemptionOptions {
    burn_rate,
    monthly_member_retention_rate,
    expiry_months,
    pending_months or 0.0,
} }

fields! { MaterialRightOptions {
    transaction_price,
    goods_price,
    point_value,
    expected_points,
    periods or Vec::new(),
} }

fields! { RedemptionPeriod { redeemed_to_date, expected_total, } }

impl Item for RedemptionPeriod {}

impl Read for Schedule {
    fn read(source: &mut dyn Source) -> Self {
        if source.is_list() {
            Self::Monthly(source.numbers())
        } else {
            Self::Constant(source.number())
        }
    }
}

choices! { BurnMode { ProRata, OldestFirst, } }

impl Read for ProgrammePreset {
    fn read(source: &mut dyn Source) -> Self {
        let chosen = source.choice(&["points", "tiers", "cashback", "partnerRewards"]);
        Self::ALL.get(chosen).copied().unwrap_or_default()
    }
}

impl Read for ProgrammeInput {
    fn read(source: &mut dyn Source) -> Self {
        source.text().parse().unwrap_or_else(|_| {
            source.choice(&[]); // there is no such input
            Self::Programme(WholeInput::Frequency)
        })
    }
}

/// Which kind an object says it is.
fn kind(source: &mut dyn Source, names: &[&str]) -> usize {
    source.enter("type");
    let chosen = source.choice(names);
    source.leave();
    chosen
}

impl Read for Expiry {
    fn read(source: &mut dyn Source) -> Self {
        let expiry = match kind(source, &["none", "rolling", "fixedDate", "inactivity"]) {
            1 => Self::Rolling {
                months: field(source, "months"),
            },
            2 => Self::FixedDate {
                month_of_year: field(source, "month_of_year"),
                minimum_age_months: field(source, "minimum_age_months"),
            },
            3 => Self::Inactivity {
                months: field(source, "months"),
            },
            _ => Self::None,
        };
        source.close();
        expiry
    }
}

impl Read for Reward {
    fn read(source: &mut dyn Source) -> Self {
        let names = &["percentageOff", "fixedDiscount", "ownProduct", "external"];
        let reward = match kind(source, names) {
            1 => Self::FixedDiscount {
                point_value: field(source, "point_value"),
            },
            2 => Self::OwnProduct {
                point_value: field(source, "point_value"),
                displaced_share: field(source, "displaced_share"),
                reward_margin: field(source, "reward_margin"),
            },
            3 => Self::External {
                point_value: field(source, "point_value"),
                cost_ratio: field(source, "cost_ratio"),
            },
            _ => Self::PercentageOff {
                discount: field(source, "discount"),
            },
        };
        source.close();
        reward
    }
}
