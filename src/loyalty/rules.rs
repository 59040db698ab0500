//! The rules of a programme as facts, for the sentences that explain it to a customer.

use crate::error::Result;
use crate::loyalty::options::{Expiry, ProgrammeOptions, Reward};
use crate::loyalty::projection::describe;
use crate::loyalty::segment::SegmentModel;
use crate::loyalty::validate::validate;
use serde::{Deserialize, Serialize};

/// One rule of a programme that concerns its members.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(
    tag = "type",
    rename_all = "camelCase",
    rename_all_fields = "camelCase"
)]
pub enum ProgrammeRule {
    /// What a purchase earns.
    EarnRate {
        /// Name of the tier; absent if all earn the same.
        #[serde(default)]
        #[cfg_attr(target_arch = "wasm32", tsify(optional))]
        tier: Option<String>,
        /// Points for one unit of currency.
        points_per_currency: f64,
    },
    /// Only a part of the spend earns points.
    EligibleShare {
        /// Which part.
        share: f64,
    },
    /// Points for joining.
    Welcome {
        /// How many.
        points: f64,
    },
    /// Points for bringing a new customer.
    Referral {
        /// How many.
        points: f64,
    },
    /// Points can be redeemed only some months after they were earned; less than two are not worth a sentence.
    Pending {
        /// How many.
        months: f64,
    },
    /// A percentage off an order.
    PercentageOff {
        /// Points that it costs.
        points: f64,
        /// Share of the order's value.
        discount: f64,
    },
    /// Money off.
    FixedDiscount {
        /// Points that it costs.
        points: f64,
        /// How much.
        value: f64,
    },
    /// Own goods.
    OwnProduct {
        /// Points that they cost.
        points: f64,
        /// Their price.
        value: f64,
    },
    /// A gift card or a partner's reward.
    External {
        /// Points that it costs.
        points: f64,
        /// Its face value.
        value: f64,
    },
    /// Points do not expire.
    NoExpiry,
    /// Points expire some months after they were earned, at the end of the month.
    RollingExpiry {
        /// How many.
        months: f64,
    },
    /// Points expire once a year, at the end of a month.
    FixedDateExpiry {
        /// Month of the year, 1 (January) to 12.
        month_of_year: f64,
        /// Points younger than so many months stay: at least 1, because points of that very month always do.
        minimum_age_months: f64,
    },
    /// Points expire after some months without activity.
    InactivityExpiry {
        /// How many.
        months: f64,
    },
    /// When an average member who always takes part gets the first reward.
    FirstReward {
        /// Name of the tier; absent if there is only one.
        #[serde(default)]
        #[cfg_attr(target_arch = "wasm32", tsify(optional))]
        tier: Option<String>,
        /// Month counted from joining; absent if out of reach.
        #[serde(default)]
        #[cfg_attr(target_arch = "wasm32", tsify(optional))]
        month: Option<u32>,
        /// Whether the points live long enough.
        reachable: bool,
    },
}

/// The rules of a programme in the order in which a member meets them.
///
/// ```
/// use lifeworth::loyalty::{ProgrammePreset, ProgrammeRule, preset, rules};
///
/// let rules = rules(&preset(ProgrammePreset::Points))?;
/// assert_eq!(rules[0], ProgrammeRule::EarnRate { tier: None, points_per_currency: 1.0 });
/// assert_eq!(rules[1], ProgrammeRule::PercentageOff { points: 1000.0, discount: 0.1 });
/// assert_eq!(rules[2], ProgrammeRule::RollingExpiry { months: 12.0 });
/// # Ok::<(), lifeworth::error::Error>(())
/// ```
pub fn rules(options: &ProgrammeOptions) -> Result<Vec<ProgrammeRule>> {
    validate(options)?;
    let mut rules = Vec::new();
    welcome_and_earning(options, &mut rules);
    if options.earning.pending_months > 1.0 {
        rules.push(ProgrammeRule::Pending {
            months: options.earning.pending_months,
        });
    }
    rules.push(reward(options));
    rules.push(match options.expiry {
        Expiry::None => ProgrammeRule::NoExpiry,
        Expiry::Rolling { months } => ProgrammeRule::RollingExpiry { months },
        Expiry::FixedDate {
            month_of_year,
            minimum_age_months,
        } => ProgrammeRule::FixedDateExpiry {
            month_of_year,
            minimum_age_months: minimum_age_months.max(1.0),
        },
        Expiry::Inactivity { months } => ProgrammeRule::InactivityExpiry { months },
    });
    let several = options.segments.len() > 1;
    for segment in &options.segments {
        let first = describe(options, segment, &SegmentModel::new(options, segment)).first_reward;
        rules.push(ProgrammeRule::FirstReward {
            tier: several.then(|| segment.name.clone()),
            month: first.month,
            reachable: first.reachable,
        });
    }
    Ok(rules)
}

fn welcome_and_earning(options: &ProgrammeOptions, rules: &mut Vec<ProgrammeRule>) {
    let earning = &options.earning;
    if earning.welcome_points > 0.0 {
        rules.push(ProgrammeRule::Welcome {
            points: earning.welcome_points,
        });
    }
    let mut rates = options.segments.iter().map(|segment| {
        (
            segment,
            earning.points_per_currency * segment.earn_multiplier,
        )
    });
    let first = rates.clone().next().map_or(0.0, |(_, rate)| rate);
    if rates.clone().all(|(_, rate)| rate == first) {
        rules.extend(
            rates
                .next()
                .map(|(_, points_per_currency)| ProgrammeRule::EarnRate {
                    tier: None,
                    points_per_currency,
                }),
        );
    } else {
        rules.extend(
            rates.map(|(segment, points_per_currency)| ProgrammeRule::EarnRate {
                tier: Some(segment.name.clone()),
                points_per_currency,
            }),
        );
    }
    if earning.eligible_share < 1.0 {
        rules.push(ProgrammeRule::EligibleShare {
            share: earning.eligible_share,
        });
    }
    if earning.referral_points > 0.0 {
        rules.push(ProgrammeRule::Referral {
            points: earning.referral_points,
        });
    }
}

fn reward(options: &ProgrammeOptions) -> ProgrammeRule {
    let points = options.redemption.points_per_reward;
    match options.reward {
        Reward::PercentageOff { discount } => ProgrammeRule::PercentageOff { points, discount },
        Reward::FixedDiscount { point_value } => ProgrammeRule::FixedDiscount {
            points,
            value: points * point_value,
        },
        Reward::OwnProduct { point_value, .. } => ProgrammeRule::OwnProduct {
            points,
            value: points * point_value,
        },
        Reward::External { point_value, .. } => ProgrammeRule::External {
            points,
            value: points * point_value,
        },
    }
}
