//! The projection in a few numbers.

use crate::loyalty::engine::{Flow, break_even_month, return_on_investment};
use crate::loyalty::months::ProgrammeMonth;
use crate::loyalty::options::ProgrammeOptions;
use crate::loyalty::points::Points;
use crate::loyalty::redemption::{NoUltimateRedemption, UltimateRedemption};
use crate::loyalty::results::{ProgrammeSegmentResult, ProgrammeSummary};
use crate::loyalty::segment::SegmentModel;

/// Sums over months and segments that only averages need.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct PerUnit {
    face_earned: f64,
    new_customers: f64,
    referral_points_cost: f64,
}

impl PerUnit {
    pub fn add(&mut self, options: &ProgrammeOptions, flow: &Flow, model: &SegmentModel) {
        let people = &flow.people;
        self.face_earned += people.eligible_spend * model.points_per_currency * model.point_value;
        self.new_customers += people.new_customers;
        self.referral_points_cost += people.referrals
            * options.earning.referral_points
            * model.point_value
            * model.cost_ratio;
    }
}

pub(crate) fn summarise(
    options: &ProgrammeOptions,
    months: &[ProgrammeMonth],
    segments: &[ProgrammeSegmentResult],
    per_unit: &PerUnit,
) -> ProgrammeSummary {
    let sum = |of: fn(&ProgrammeMonth) -> f64| months.iter().map(of).sum::<f64>();
    let setup = options.costs.setup;
    let incremental_margin = sum(|month| month.incremental_margin);
    let reward_cost = sum(|month| month.reward_cost);
    let programme_cost = setup + sum(|month| month.programme_cost);
    let referral_cost = sum(|month| month.referral_cost);
    let total_cost = reward_cost + programme_cost + referral_cost;
    let eligible_spend = sum(|month| month.eligible_spend);

    let last = months.last();
    let points = |of: fn(&ProgrammeMonth) -> Points| last.map(of).unwrap_or_default();
    let issued = points(|month| month.issued_to_date);
    let redeemed = points(|month| month.redeemed_to_date);
    let expired = points(|month| month.expired_to_date);
    let money = |of: fn(&ProgrammeMonth) -> f64| last.map_or(-setup, of);

    let cumulative = || months.iter().map(|month| month.cumulative_net);
    let referrals = sum(|month| month.referrals);
    ProgrammeSummary {
        incremental_margin,
        reward_cost,
        programme_cost,
        referral_cost,
        total_cost,
        net: money(|month| month.cumulative_net),
        net_present_value: money(|month| month.net_present_value),
        return_on_investment: return_on_investment(incremental_margin, total_cost),
        break_even_month: break_even_month(cumulative()),
        break_even_moment: break_even_moment(setup, cumulative()),
        payback_month: payback_month(months),
        peak_funding: cumulative().fold(-setup, f64::min),
        issued,
        redeemed,
        expired,
        outstanding: points(|month| month.outstanding),
        redemption_rate: ratio(redeemed.to_f64(), issued.to_f64()),
        expiry_rate: ratio(expired.to_f64(), issued.to_f64()),
        ultimate_redemption: blended_redemption(segments, issued),
        subsidy_share: ratio(sum(|month| month.baseline_eligible_spend), eligible_spend),
        effective_rebate: ratio(
            options.earning.eligible_share * per_unit.face_earned,
            eligible_spend,
        ),
        blended_acquisition_cost: ratio(
            options.costs.per_acquisition * per_unit.new_customers
                + referral_cost
                + per_unit.referral_points_cost,
            per_unit.new_customers + referrals,
        ),
    }
}

fn ratio(part: f64, whole: f64) -> Option<f64> {
    (whole > 0.0).then(|| part / whole)
}

/// When the cumulative result crosses zero, if the net result of a month comes evenly within it.
pub(crate) fn break_even_moment(
    setup: f64,
    cumulative: impl IntoIterator<Item = f64>,
) -> Option<f64> {
    let mut before = -setup;
    for (month, after) in cumulative.into_iter().enumerate() {
        if after >= 0.0 {
            let net = after - before;
            return Some(
                month as f64
                    + if net > 0.0 {
                        (-before / net).max(0.0)
                    } else {
                        0.0
                    },
            );
        }
        before = after;
    }
    None
}

fn payback_month(months: &[ProgrammeMonth]) -> Option<u32> {
    months
        .iter()
        .rev()
        .take_while(|month| month.cumulative_net >= 0.0)
        .last()
        .map(|month| month.month)
}

fn blended_redemption(segments: &[ProgrammeSegmentResult], issued: Points) -> UltimateRedemption {
    let weighted = segments.iter().try_fold(0.0, |sum, segment| {
        let reason = segment.ultimate_redemption.reason;
        let rate = segment.ultimate_redemption.rate;
        rate.map(|rate| sum + rate * segment.issued.to_f64())
            .ok_or(reason)
    });
    match weighted {
        Err(reason) => UltimateRedemption {
            rate: None,
            breakage: None,
            reason,
        },
        Ok(sum) => match ratio(sum, issued.to_f64()) {
            Some(rate) => UltimateRedemption::of(rate),
            None => UltimateRedemption::none(NoUltimateRedemption::NoPoints),
        },
    }
}
