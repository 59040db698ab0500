//! What a programme defers of its sales under IFRS 15 and ASC 606, year by year.

use crate::error::Result;
use crate::loyalty::engine::run_segment;
use crate::loyalty::ledger::Ledger;
use crate::loyalty::material_right::{MaterialRightOptions, RedemptionPeriod, material_right};
use crate::loyalty::options::ProgrammeOptions;
use crate::loyalty::redemption::{NoUltimateRedemption, of_segment};
use crate::loyalty::segment::SegmentModel;
use crate::loyalty::validate::validate;
use serde::{Deserialize, Serialize};

/// The sales of a programme that earn points, divided between goods and points, year by year.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct ProgrammeMaterialRight {
    /// Always true: an indication, not accounting advice.
    pub indicative: bool,
    /// Share of the sales' price that is deferred; absent if no sale earned points.
    #[serde(default)]
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub deferred_share: Option<f64>,
    /// Twelve months each; the last one may be shorter. Empty where the redemption rate is not known.
    pub years: Vec<MaterialRightYear>,
    /// Why the redemption rate is not known.
    #[serde(default)]
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub reason: Option<NoUltimateRedemption>,
}

/// A year of the programme.
#[derive(Debug, Clone, Copy, PartialEq, Default, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct MaterialRightYear {
    /// Its last month, counted from the start of the programme.
    pub month: u32,
    /// Sales that earned points.
    pub sales: f64,
    /// What of them is the price of goods: revenue at once.
    pub goods: f64,
    /// What of them is the price of points: deferred.
    pub deferred: f64,
    /// Revenue from points that were redeemed in this year, whenever they were earned.
    pub recognised: f64,
    /// Deferred at the end of the year: the contract liability.
    pub liability: f64,
}

impl MaterialRightYear {
    /// Adds a segment.
    fn add(&mut self, other: &Self) {
        self.month = other.month;
        self.sales += other.sales;
        self.goods += other.goods;
        self.deferred += other.deferred;
        self.recognised += other.recognised;
        self.liability += other.liability;
    }
}

/// Divides all sales that earn points between goods and points, as [`material_right`] does. Indicative only.
///
/// At the end of each year all sales so far count as one: goods at their price, points at the share expected to be
/// redeemed times face value. Points that no sale earned (welcome, referral) are left out; redemptions are attributed to
/// them in proportion. What never will be redeemed is thereby recognised along with the redemptions.
///
/// ```
/// use lifeworth::loyalty::{ProgrammePreset, preset, programme_material_right};
///
/// let right = programme_material_right(&preset(ProgrammePreset::Points))?;
/// // A rebate of 2.08 %, half of which is expected to be redeemed: 0.0208 · 0.504 / (1 + 0.0208 · 0.504).
/// assert!((right.deferred_share.unwrap() - 0.010_381_8).abs() < 1e-6);
/// assert_eq!(right.years.len(), 3);
/// let deferred: f64 = right.years.iter().map(|year| year.deferred - year.recognised).sum();
/// assert!((right.years[2].liability - deferred).abs() < 1e-6);
/// # Ok::<(), lifeworth::error::Error>(())
/// ```
pub fn programme_material_right(options: &ProgrammeOptions) -> Result<ProgrammeMaterialRight> {
    validate(options)?;
    let mut years =
        vec![MaterialRightYear::default(); (options.horizon_months / 12.0).ceil() as usize];
    let mut ledger = Ledger::default();
    for segment in &options.segments {
        let model = SegmentModel::new(options, segment);
        let redemption = of_segment(options, model.member_retention_rate);
        let Some(rate) = redemption.rate else {
            return Ok(ProgrammeMaterialRight {
                indicative: true,
                deferred_share: None,
                years: Vec::new(),
                reason: redemption.reason,
            });
        };
        let mut to_date = ToDate::default();
        let mut ends = Vec::with_capacity(years.len());
        run_segment(options, segment, &model, &mut ledger, |flow, _| {
            to_date.sales += flow.people.eligible_spend;
            to_date.issued += flow.points.issued as f64 / 1e6;
            to_date.redeemed += flow.points.redeemed as f64 / 1e6;
            let month = flow.people.month;
            if month.is_multiple_of(12) || month == options.horizon_months as usize {
                ends.push((month, to_date));
            }
        })?;
        let mut before = MaterialRightYear::default();
        for (year, (month, to_date)) in years.iter_mut().zip(ends) {
            let now = to_date.divided(month, rate, &model)?;
            year.add(&MaterialRightYear {
                sales: now.sales - before.sales,
                goods: now.goods - before.goods,
                deferred: now.deferred - before.deferred,
                recognised: now.recognised - before.recognised,
                ..now
            });
            before = now;
        }
    }
    let sum = |of: fn(&MaterialRightYear) -> f64| years.iter().map(of).sum::<f64>();
    let (sales, deferred) = (sum(|year| year.sales), sum(|year| year.deferred));
    Ok(ProgrammeMaterialRight {
        indicative: true,
        deferred_share: (sales > 0.0).then(|| deferred / sales),
        years,
        reason: None,
    })
}

/// Sums of a segment since the start of the programme.
#[derive(Debug, Clone, Copy, Default)]
struct ToDate {
    sales: f64,
    issued: f64,
    redeemed: f64,
}

impl ToDate {
    /// All sales so far as one, with the share of points that will ever be redeemed.
    fn divided(&self, month: usize, rate: f64, model: &SegmentModel) -> Result<MaterialRightYear> {
        let earned = self.sales * model.points_per_currency;
        let expected = earned * rate;
        let mut year = MaterialRightYear {
            month: month as u32,
            sales: self.sales,
            goods: self.sales,
            ..MaterialRightYear::default()
        };
        if self.sales <= 0.0 || expected <= 0.0 {
            return Ok(year);
        }
        let redeemed = self.redeemed * (earned / self.issued).min(1.0);
        let right = material_right(&MaterialRightOptions {
            transaction_price: self.sales,
            goods_price: self.sales,
            point_value: model.point_value,
            expected_points: expected,
            periods: vec![RedemptionPeriod {
                redeemed_to_date: redeemed,
                // Millionths of points are rounded; expectations are not.
                expected_total: expected.max(redeemed),
            }],
        })?;
        year.goods = right.goods;
        year.deferred = right.points;
        if let Some(period) = right.periods.first() {
            year.recognised = period.revenue;
            year.liability = period.liability;
        }
        Ok(year)
    }
}
