//! Points as a material right under IFRS 15 and ASC 606: how much of a sale's price waits for their redemption.

use crate::error::{Result, check};
use serde::{Deserialize, Serialize};

/// A sale that grants points, and what was known of their redemption at the end of each period.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct MaterialRightOptions {
    /// What the customers paid, at least 0.
    pub transaction_price: f64,
    /// What the goods alone would have cost, greater than 0.
    pub goods_price: f64,
    /// Face value of one point, at least 0.
    pub point_value: f64,
    /// Points of this sale that are expected to be redeemed, at least 0: the issued ones times the redemption rate.
    pub expected_points: f64,
    /// Periods in their order.
    #[serde(default)]
    pub periods: Vec<RedemptionPeriod>,
}

/// What is known of redemption at the end of a period.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct RedemptionPeriod {
    /// Points redeemed since the sale, at least 0.
    pub redeemed_to_date: f64,
    /// Points that are now expected to be redeemed in total, greater than 0 and at least those redeemed.
    pub expected_total: f64,
}

/// How the price divides between goods and points, and when the points' part becomes revenue.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct MaterialRight {
    /// Always true: an indication, not accounting advice. Points not tied to a sale (welcome points) are no part of it.
    pub indicative: bool,
    /// Price of the goods: revenue now.
    pub goods: f64,
    /// Price of the points: deferred.
    pub points: f64,
    /// Each period.
    pub periods: Vec<RecognisedPeriod>,
}

/// Revenue from points in a period, and what is still deferred.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct RecognisedPeriod {
    /// Revenue of this period, with the catch-up for a changed expectation.
    pub revenue: f64,
    /// Deferred at its end: the contract liability.
    pub liability: f64,
}

/// Divides a price between goods and points by their relative stand-alone selling prices. Indicative only.
///
/// Stand-alone price of the points: expected points × face value. Revenue to date: deferred × redeemed / expected in
/// total, so that a changed expectation is caught up in the period of the change.
///
/// ```
/// use lifeworth::loyalty::{MaterialRightOptions, RedemptionPeriod, material_right};
///
/// // IFRS 15, illustrative example 52.
/// let right = material_right(&MaterialRightOptions {
///     transaction_price: 100_000.0,
///     goods_price: 100_000.0,
///     point_value: 1.0,
///     expected_points: 9_500.0,
///     periods: vec![RedemptionPeriod { redeemed_to_date: 4_500.0, expected_total: 9_500.0 }],
/// })?;
/// assert_eq!(right.points.round(), 8_676.0);
/// assert_eq!(right.periods[0].revenue.round(), 4_110.0);
/// # Ok::<(), lifeworth::error::Error>(())
/// ```
pub fn material_right(options: &MaterialRightOptions) -> Result<MaterialRight> {
    check("transactionPrice", options.transaction_price).at_least(0.0)?;
    check("goodsPrice", options.goods_price).greater_than(0.0)?;
    check("pointValue", options.point_value).at_least(0.0)?;
    check("expectedPoints", options.expected_points).at_least(0.0)?;
    let points_price = options.expected_points * options.point_value;
    let both = options.goods_price + points_price;
    check("expectedPoints", both).finite()?;
    let points = options.transaction_price * (points_price / both);

    let mut recognised = 0.0;
    let mut redeemed = 0.0;
    let mut periods = Vec::with_capacity(options.periods.len());
    for (index, period) in options.periods.iter().enumerate() {
        check_period(period, redeemed).map_err(|error| error.within_item("periods", index))?;
        redeemed = period.redeemed_to_date;
        let to_date = points * (redeemed / period.expected_total);
        periods.push(RecognisedPeriod {
            revenue: to_date - recognised,
            liability: points - to_date,
        });
        recognised = to_date;
    }
    Ok(MaterialRight {
        indicative: true,
        goods: options.transaction_price * (options.goods_price / both),
        points,
        periods,
    })
}

fn check_period(period: &RedemptionPeriod, redeemed_before: f64) -> Result<()> {
    check("redeemedToDate", period.redeemed_to_date).at_least(redeemed_before)?;
    check("expectedTotal", period.expected_total)
        .greater_than(0.0)?
        .at_least(period.redeemed_to_date)?;
    Ok(())
}
