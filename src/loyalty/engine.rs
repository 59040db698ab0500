//! The month-by-month run of a programme that every result is made from; it keeps its memory between runs.

use crate::error::{Error, Result, Rule};
use crate::loyalty::ledger::{Ledger, LedgerMonth, too_many_points};
use crate::loyalty::options::{ProgrammeOptions, ProgrammeSegment};
use crate::loyalty::points::to_millionths;
use crate::loyalty::segment::{SegmentModel, SegmentMonth};

/// One month of one segment: its people, its points and its money.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Flow {
    pub people: SegmentMonth,
    pub points: LedgerMonth,
    pub face_redeemed: f64,
    pub reward_cost: f64,
    /// Without the costs of the programme as a whole.
    pub programme_cost: f64,
    pub referral_cost: f64,
    pub incremental_margin: f64,
}

/// Runs a segment over the horizon and hands each month to `record`. The options must be valid.
pub(crate) fn run_segment(
    options: &ProgrammeOptions,
    segment: &ProgrammeSegment,
    model: &SegmentModel,
    ledger: &mut Ledger,
    mut record: impl FnMut(&Flow, &Ledger),
) -> Result<()> {
    ledger.clear();
    let costs = &options.costs;
    let cost_per_member = costs.per_member_per_month + segment.monthly_benefit_cost;
    let cost_per_point = costs.per_redemption / options.redemption.points_per_reward;
    let mut people = SegmentMonth::default();
    for _ in 0..options.horizon_months as usize {
        people = people.next(options, segment, model);
        let issued = to_millionths(people.points).ok_or_else(|| too_many_points(people.points))?;
        let points = ledger.advance(&model.ledger_rules, issued)?;
        let redeemed = points.redeemed as f64 / 1e6;
        let face_redeemed = model.point_value * redeemed;
        let flow = Flow {
            people,
            points,
            face_redeemed,
            reward_cost: model.cost_ratio * face_redeemed,
            programme_cost: cost_per_member * people.members
                + costs.per_enrolment * people.enrolments
                + cost_per_point * redeemed,
            referral_cost: costs.per_referral * people.referrals,
            incremental_margin: people.incremental_margin(),
        };
        record(&flow, ledger);
    }
    Ok(())
}

/// The money of a programme: the light run that simulations repeat thousands of times.
#[derive(Debug, Clone, Default)]
pub(crate) struct MoneyRun {
    ledger: Ledger,
    /// Net result of each month, then cumulative with the setup costs.
    pub cumulative_net: Vec<f64>,
    pub incremental_margin: f64,
    pub total_cost: f64,
    pub net_present_value: f64,
}

impl MoneyRun {
    /// Runs the programme; the results are in the fields. The options must be valid.
    pub fn run(&mut self, options: &ProgrammeOptions) -> Result<()> {
        let costs = &options.costs;
        let months = options.horizon_months as usize;
        self.cumulative_net.clear();
        self.cumulative_net.resize(months, -costs.fixed_per_month);
        self.incremental_margin = 0.0;
        self.total_cost = costs.setup + costs.fixed_per_month * months as f64;
        for segment in &options.segments {
            let model = SegmentModel::new(options, segment);
            let mut nets = self.cumulative_net.iter_mut();
            let (margin_sum, cost_sum) = (&mut self.incremental_margin, &mut self.total_cost);
            run_segment(options, segment, &model, &mut self.ledger, |flow, _| {
                let cost = flow.reward_cost + flow.programme_cost + flow.referral_cost;
                *margin_sum += flow.incremental_margin;
                *cost_sum += cost;
                if let Some(net) = nets.next() {
                    *net += flow.incremental_margin - cost;
                }
            })?;
        }
        let mut cumulative = -costs.setup;
        let mut discounting = Discounting::new(costs.setup, options.monthly_discount_rate);
        for net in &mut self.cumulative_net {
            discounting.add(*net);
            cumulative += *net;
            *net = cumulative;
        }
        self.net_present_value = discounting.value;
        check_finite("netPresentValue", self.net_present_value)?;
        check_finite("totalCost", self.total_cost)
    }

    /// Incremental margin for each unit of cost, minus one; `None` without costs.
    pub fn return_on_investment(&self) -> Option<f64> {
        return_on_investment(self.incremental_margin, self.total_cost)
    }
}

/// Incremental margin for each unit of cost, minus one; `None` without costs.
pub(crate) fn return_on_investment(incremental_margin: f64, cost: f64) -> Option<f64> {
    (cost > 0.0).then(|| incremental_margin / cost - 1.0)
}

/// The present value of a row of months, the first of which is discounted by one month.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Discounting {
    pub value: f64,
    growth: f64,
    factor: f64,
}

impl Discounting {
    pub fn new(setup: f64, monthly_rate: f64) -> Self {
        Self {
            value: -setup,
            growth: 1.0 + monthly_rate,
            factor: 1.0,
        }
    }

    pub fn add(&mut self, net: f64) {
        self.factor *= self.growth;
        self.value += net / self.factor;
    }
}

/// A result so large that it is no number any more is an error, as the inputs that led to it are.
pub(crate) fn check_finite(field: &str, value: f64) -> Result<()> {
    if value.is_finite() {
        Ok(())
    } else {
        Err(Error {
            field: field.to_owned(),
            rule: Rule::Finite,
            value,
        })
    }
}

/// First month, counted from 1, in which a cumulative result is not negative.
pub(crate) fn break_even_month(cumulative: impl IntoIterator<Item = f64>) -> Option<u32> {
    (1..)
        .zip(cumulative)
        .find(|(_, sum)| *sum >= 0.0)
        .map(|(month, _)| month)
}
