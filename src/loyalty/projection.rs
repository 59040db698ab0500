//! The projection of a loyalty programme: every month, the whole and each segment.

use crate::error::Result;
use crate::loyalty::engine::{Discounting, Flow, check_finite, run_segment};
use crate::loyalty::first_reward::first_reward;
use crate::loyalty::ledger::{Ledger, too_many_points};
use crate::loyalty::months::ProgrammeMonth;
use crate::loyalty::options::{ProgrammeOptions, ProgrammeSegment};
use crate::loyalty::points::{MOST_MILLIONTHS, Points};
use crate::loyalty::redemption::{Outlook, of_segment};
use crate::loyalty::results::{ProgrammeProjection, ProgrammeSegmentResult};
use crate::loyalty::segment::SegmentModel;
use crate::loyalty::summary::{PerUnit, summarise};
use crate::loyalty::validate::validate;

/// Projects a loyalty programme month by month against the same customers without it.
///
/// Each month, in this order: customers arrive and leave, some of them enrol, all order; points age, are redeemed,
/// expire and are issued, and those of leaving members go dormant. Every benefit is a difference of the two worlds.
/// Points are whole millionths and always exactly issued = redeemed + expired + outstanding; if that ever failed, the
/// result would be an error with [`Rule::Balanced`](crate::error::Rule::Balanced).
///
/// Whether a member takes part in a month is taken as independent of whether the member stays. If those who take part
/// are also the ones who stay in that very month, about 1 % more is redeemed than projected.
///
/// Errors: an option breaks its rule (see [`validate`]); more than 9.2 trillion points are issued (`pointsIssued`); or
/// amounts are too large to be numbers.
///
/// ```
/// use lifeworth::loyalty::{ProgrammePreset, preset, project};
///
/// let projection = project(&preset(ProgrammePreset::Points))?;
/// let summary = &projection.summary;
/// assert_eq!(summary.break_even_month, Some(21));
/// assert_eq!(projection.segments[0].first_reward.month, Some(10));
/// assert!((projection.segments[0].effective_rebate - 0.0208).abs() < 1e-12);
/// # Ok::<(), lifeworth::error::Error>(())
/// ```
pub fn project(options: &ProgrammeOptions) -> Result<ProgrammeProjection> {
    validate(options)?;
    let mut months = vec![ProgrammeMonth::default(); options.horizon_months as usize];
    let mut ledger = Ledger::default();
    let mut segments = Vec::with_capacity(options.segments.len());
    let mut per_unit = PerUnit::default();
    for segment in &options.segments {
        let model = SegmentModel::new(options, segment);
        let outlook = Outlook::new(options, model.member_retention_rate);
        let mut result = describe(options, segment, &model);
        let mut rows = months.iter_mut();
        run_segment(options, segment, &model, &mut ledger, |flow, ledger| {
            result.add(flow);
            per_unit.add(options, flow, &model);
            if let Some(month) = rows.next() {
                month.add(flow);
                month.liability.add(
                    (flow.points.active + flow.points.dormant) as f64 / 1e6,
                    outlook
                        .as_ref()
                        .map(|outlook| outlook.expected(ledger.active_by_age())),
                    model.point_value,
                    model.cost_ratio,
                );
            }
        })?;
        result.active_by_age = ledger
            .active_by_age()
            .map(Points::from_millionths)
            .collect();
        result.dormant_by_age = ledger
            .dormant_by_age()
            .map(Points::from_millionths)
            .collect();
        segments.push(result);
    }
    accumulate(options, &mut months)?;
    let summary = summarise(options, &months, &segments, &per_unit);
    check_finite("totalCost", summary.total_cost)?;
    check_finite("netPresentValue", summary.net_present_value)?;
    Ok(ProgrammeProjection {
        months,
        summary,
        segments,
    })
}

/// What can be said of a segment before its first month.
pub(crate) fn describe(
    options: &ProgrammeOptions,
    segment: &ProgrammeSegment,
    model: &SegmentModel,
) -> ProgrammeSegmentResult {
    let points_per_spend = options.earning.eligible_share * model.points_per_currency;
    let points_per_order = points_per_spend * model.active_order_value;
    ProgrammeSegmentResult {
        name: segment.name.clone(),
        active_order_value: model.active_order_value,
        monthly_member_retention_rate: model.member_retention_rate,
        point_value: model.point_value,
        cost_ratio: model.cost_ratio,
        points_per_order,
        effective_rebate: points_per_spend * model.point_value,
        first_reward: first_reward(options, points_per_order * model.active_orders_per_month),
        ultimate_redemption: of_segment(options, model.member_retention_rate),
        members: 0.0,
        incremental_margin: 0.0,
        reward_cost: 0.0,
        issued: Points::default(),
        redeemed: Points::default(),
        expired: Points::default(),
        active_by_age: Vec::new(),
        dormant_by_age: Vec::new(),
    }
}

impl ProgrammeSegmentResult {
    fn add(&mut self, flow: &Flow) {
        self.members = flow.people.members;
        self.incremental_margin += flow.incremental_margin;
        self.reward_cost += flow.reward_cost;
        self.issued = self.issued.plus(flow.points.issued);
        self.redeemed = self.redeemed.plus(flow.points.redeemed);
        self.expired = self.expired.plus(flow.points.expired);
    }
}

impl ProgrammeMonth {
    fn add(&mut self, flow: &Flow) {
        let people = &flow.people;
        self.month = people.month as u32;
        self.baseline_customers += people.baseline_customers;
        self.non_members += people.non_members;
        self.members += people.members;
        self.enrolments += people.enrolments;
        self.referrals += people.referrals;
        self.baseline_orders += people.baseline_orders;
        self.orders += people.orders;
        self.baseline_revenue += people.baseline_revenue;
        self.revenue += people.revenue;
        self.baseline_cost_of_goods += people.baseline_cost_of_goods;
        self.cost_of_goods += people.cost_of_goods;
        self.eligible_spend += people.eligible_spend;
        self.baseline_eligible_spend += people.baseline_eligible_spend;
        self.issued = self.issued.plus(flow.points.issued);
        self.redeemed = self.redeemed.plus(flow.points.redeemed);
        self.expired = self.expired.plus(flow.points.expired);
        self.outstanding = self
            .outstanding
            .plus(flow.points.active + flow.points.dormant);
        self.dormant = self.dormant.plus(flow.points.dormant);
        self.face_redeemed += flow.face_redeemed;
        self.reward_cost += flow.reward_cost;
        self.incremental_margin += flow.incremental_margin;
        self.programme_cost += flow.programme_cost;
        self.referral_cost += flow.referral_cost;
    }
}

/// Adds the costs of the programme as a whole, and everything that runs from the start to each month.
fn accumulate(options: &ProgrammeOptions, months: &mut [ProgrammeMonth]) -> Result<()> {
    let setup = options.costs.setup;
    let mut discounting = Discounting::new(setup, options.monthly_discount_rate);
    let mut cumulative_net = -setup;
    let (mut issued, mut redeemed, mut expired) = <(Points, Points, Points)>::default();
    for month in months {
        month.programme_cost += options.costs.fixed_per_month;
        month.net = month.incremental_margin
            - month.reward_cost
            - month.programme_cost
            - month.referral_cost;
        check_finite("revenue", month.revenue)?;
        check_finite("net", month.net)?;
        cumulative_net += month.net;
        discounting.add(month.net);
        month.cumulative_net = cumulative_net;
        month.net_present_value = discounting.value;

        issued = month.issued.plus(issued.millionths());
        redeemed = month.redeemed.plus(redeemed.millionths());
        expired = month.expired.plus(expired.millionths());
        if issued.millionths() > MOST_MILLIONTHS {
            return Err(too_many_points(issued.to_f64()));
        }
        month.issued_to_date = issued;
        month.redeemed_to_date = redeemed;
        month.expired_to_date = expired;
    }
    Ok(())
}
