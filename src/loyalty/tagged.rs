//! Reads expiry and reward, whose `type` says which other fields they have.
//!
//! serde's own tagged enums keep a copy of whatever they read until they have seen the tag, which costs the module some
//! kilobytes and loses the path of a bad field.

use crate::loyalty::options::{Expiry, Reward};
use serde::de::{Deserialize, Deserializer, Error};

#[derive(serde::Deserialize)]
#[serde(rename_all = "camelCase")]
enum ExpiryType {
    None,
    Rolling,
    FixedDate,
    Inactivity,
}

#[derive(serde::Deserialize)]
#[serde(rename_all = "camelCase")]
struct ExpiryFields {
    r#type: ExpiryType,
    months: Option<f64>,
    month_of_year: Option<f64>,
    minimum_age_months: Option<f64>,
}

impl<'de> Deserialize<'de> for Expiry {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let fields = ExpiryFields::deserialize(deserializer)?;
        Ok(match fields.r#type {
            ExpiryType::None => Self::None,
            ExpiryType::Rolling => Self::Rolling {
                months: required("months", fields.months)?,
            },
            ExpiryType::FixedDate => Self::FixedDate {
                month_of_year: required("monthOfYear", fields.month_of_year)?,
                minimum_age_months: required("minimumAgeMonths", fields.minimum_age_months)?,
            },
            ExpiryType::Inactivity => Self::Inactivity {
                months: required("months", fields.months)?,
            },
        })
    }
}

#[derive(serde::Deserialize)]
#[serde(rename_all = "camelCase")]
enum RewardType {
    PercentageOff,
    FixedDiscount,
    OwnProduct,
    External,
}

#[derive(serde::Deserialize)]
#[serde(rename_all = "camelCase")]
struct RewardFields {
    r#type: RewardType,
    discount: Option<f64>,
    point_value: Option<f64>,
    displaced_share: Option<f64>,
    reward_margin: Option<f64>,
    cost_ratio: Option<f64>,
}

impl<'de> Deserialize<'de> for Reward {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let fields = RewardFields::deserialize(deserializer)?;
        let point_value = || required("pointValue", fields.point_value);
        Ok(match fields.r#type {
            RewardType::PercentageOff => Self::PercentageOff {
                discount: required("discount", fields.discount)?,
            },
            RewardType::FixedDiscount => Self::FixedDiscount {
                point_value: point_value()?,
            },
            RewardType::OwnProduct => Self::OwnProduct {
                point_value: point_value()?,
                displaced_share: required("displacedShare", fields.displaced_share)?,
                reward_margin: required("rewardMargin", fields.reward_margin)?,
            },
            RewardType::External => Self::External {
                point_value: point_value()?,
                cost_ratio: required("costRatio", fields.cost_ratio)?,
            },
        })
    }
}

fn required<E: Error>(name: &'static str, value: Option<f64>) -> Result<f64, E> {
    value.ok_or_else(|| E::missing_field(name))
}
