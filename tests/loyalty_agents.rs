//! A simulation of single members, each with a balance of their own, agrees with the projection within sampling noise.
//!
//! The projection follows shares of groups; here each customer decides by chance, independently of all others: to stay,
//! to join, to take part, to order, and, as the pro-rata order of redemption assumes, to redeem all or nothing. The
//! population is divided into batches, whose spread gives the sampling error that the comparison allows for.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing
)]

use lifeworth::loyalty::{
    Expiry, ProgrammeMonth, ProgrammeOptions, ProgrammePreset, Schedule, preset, project,
};
use lifeworth::numerics::random::Random;

const MONTHS: usize = 24;
const BATCHES: usize = 40;
/// Customers at the start, in all batches.
const CUSTOMERS: f64 = 800_000.0;

/// What is compared, per month.
const QUANTITIES: [&str; 8] = [
    "members",
    "non-members",
    "enrolments",
    "revenue",
    "issued",
    "redeemed",
    "expired",
    "dormant",
];

fn of_projection(month: &ProgrammeMonth) -> [f64; QUANTITIES.len()] {
    [
        month.members,
        month.non_members,
        month.enrolments,
        month.revenue,
        month.issued.to_f64(),
        month.redeemed.to_f64(),
        month.expired.to_f64(),
        month.dormant.to_f64(),
    ]
}

/// Points by the month in which they were earned.
type Points = [f64; MONTHS];

struct Batch<'a> {
    options: &'a ProgrammeOptions,
    random: Random,
    non_members: usize,
    members: Vec<Points>,
    /// Points of members who left by the month earned, or with expiry by inactivity by the month left.
    dormant: Points,
    referrals: usize,
}

impl Batch<'_> {
    fn happens(&mut self, probability: f64) -> bool {
        self.random.uniform() < probability
    }

    fn count(&mut self, of: usize, probability: f64) -> usize {
        (0..of)
            .filter(|_| self.random.uniform() < probability)
            .count()
    }

    fn month(&mut self, month: usize) -> [f64; QUANTITIES.len()] {
        let options = self.options;
        let segment = &options.segments[0];
        let (uplifts, earning) = (&options.uplifts, &options.earning);
        let active_share = options.enrolment.active_share;
        let mut revenue = 0.0;

        // Arrivals and enrolment.
        let arrivals = segment.new_customers_per_month.at(month) as usize + self.referrals;
        let referred = std::mem::take(&mut self.referrals);
        let joining = self.count(
            self.non_members,
            options.enrolment.existing_customers.at(month),
        );
        let joining_arrivals = self.count(arrivals, options.enrolment.new_customers);
        let enrolments = joining + joining_arrivals;
        self.non_members = self.non_members - joining + arrivals - joining_arrivals;
        let old_members = self.members.len();
        self.members.resize(old_members + enrolments, [0.0; MONTHS]);

        // Orders outside the programme.
        let orders = self.count(self.non_members, segment.orders_per_month);
        revenue += orders as f64 * segment.average_order_value;

        let order_value = segment.average_order_value
            * (1.0 + uplifts.incrementality * uplifts.average_order_value);
        let active_frequency =
            segment.orders_per_month * (1.0 + uplifts.incrementality * uplifts.frequency);
        let first_age = earning.pending_months.max(1.0) as usize;
        let (expired_age, all_expire) = match options.expiry {
            Expiry::Rolling { months } => (months as usize, true),
            Expiry::Inactivity { months } => (months as usize, false),
            Expiry::FixedDate {
                month_of_year,
                minimum_age_months,
            } if month % 12 == month_of_year as usize % 12 => (minimum_age_months as usize, true),
            Expiry::FixedDate { .. } | Expiry::None => (usize::MAX, false),
        };
        // Earned in a month up to this one, and so of this age or older.
        let redeemable = month.saturating_sub(first_age);
        let expiring = month.saturating_sub(expired_age);
        let take = |points: &mut Points, until: usize| -> f64 {
            points[..until].iter_mut().map(std::mem::take).sum()
        };

        let (mut issued, mut redeemed, mut expired) = (0.0, 0.0, 0.0);
        let mut members = std::mem::take(&mut self.members);
        for (index, points) in members.iter_mut().enumerate() {
            if self.happens(options.redemption.burn_rate) {
                redeemed += take(points, redeemable);
            }
            if all_expire {
                expired += take(points, expiring);
            }
            if index >= old_members {
                points[month - 1] += earning.welcome_points;
            }
            if self.happens(active_share) {
                if self.happens(active_frequency) {
                    // Orders differ in value.
                    let spend = order_value * (0.5 + self.random.uniform());
                    revenue += spend;
                    points[month - 1] +=
                        earning.points_per_currency * earning.eligible_share * spend;
                }
            } else if self.happens(segment.orders_per_month) {
                revenue += segment.average_order_value;
            }
            issued += points[month - 1];
        }
        // Points for each new customer who was brought, to one of the members.
        for _ in 0..referred {
            let index = (self.random.uniform() * members.len() as f64) as usize;
            members[index][month - 1] += earning.referral_points;
            issued += earning.referral_points;
        }
        expired += take(&mut self.dormant, expiring);

        // Members as they were in this month; then some leave, and their points go dormant.
        let result_members = members.len() as f64;
        let result_non_members = self.non_members as f64;
        self.referrals = self.count(
            members.len(),
            active_share * uplifts.referrals_per_active_member,
        );
        let churn = (1.0 - segment.monthly_retention_rate)
            * (1.0 - active_share * uplifts.incrementality * uplifts.churn_reduction);
        let by_month_left = matches!(options.expiry, Expiry::Inactivity { .. });
        members.retain(|points| {
            let leaves = self.random.uniform() < churn;
            if leaves {
                for (earned, points) in points[..month].iter().enumerate() {
                    self.dormant[if by_month_left { month - 1 } else { earned }] += points;
                }
            }
            !leaves
        });
        self.members = members;
        self.non_members = self.count(self.non_members, segment.monthly_retention_rate);
        [
            result_members,
            result_non_members,
            enrolments as f64,
            revenue,
            issued,
            redeemed,
            expired,
            self.dormant.iter().sum(),
        ]
    }
}

/// Compares each quantity of each month with its mean over the batches, by the standard error of that mean.
fn assert_agents_agree(mut options: ProgrammeOptions, seed: u64) {
    options.horizon_months = MONTHS as f64;
    // Each agent orders at most once a month.
    options.segments[0].customers = CUSTOMERS / BATCHES as f64;
    options.segments[0].new_customers_per_month = Schedule::Constant(400.0);
    let projection = project(&options).unwrap();

    let mut enrolled = 0.0;
    let mut sums = vec![[(0.0, 0.0); QUANTITIES.len()]; MONTHS];
    for batch in 0..BATCHES {
        let mut batch = Batch {
            options: &options,
            random: Random::seeded(seed + batch as u64),
            non_members: options.segments[0].customers as usize,
            members: Vec::new(),
            dormant: [0.0; MONTHS],
            referrals: 0,
        };
        for (index, sums) in sums.iter_mut().enumerate() {
            let results = batch.month(index + 1);
            enrolled += results[2];
            for ((sum, squares), result) in sums.iter_mut().zip(results) {
                *sum += result;
                *squares += result * result;
            }
        }
    }
    assert!(enrolled > 100_000.0, "only {enrolled} members");

    let batches = BATCHES as f64;
    let mut squared_deviations = Vec::new();
    for (month, sums) in projection.months.iter().zip(&sums) {
        for ((name, expected), (sum, squares)) in
            QUANTITIES.iter().zip(of_projection(month)).zip(sums)
        {
            let mean = sum / batches;
            let variance = (squares / batches - mean * mean).max(0.0) * batches / (batches - 1.0);
            let error = (variance / batches).sqrt();
            let context = format!(
                "{name} of month {}: {mean} ± {error}, projected {expected}",
                month.month
            );
            if error == 0.0 {
                assert!((mean - expected).abs() < 1e-6, "{context}");
                continue;
            }
            // The comparison says something: the sampling error is small against the quantity, once there is enough.
            if month.month > 13 {
                assert!(error < 0.02 * expected.max(1.0), "{context}");
            }
            let deviation = (mean - expected) / error;
            // Under Student's t with 39 degrees of freedom, one of 200 numbers is beyond 5 once in 400 runs.
            assert!(deviation.abs() < 5.0, "{context}");
            squared_deviations.push(deviation * deviation);
        }
    }
    // All together. Months hang together, so count only the quantities as independent: the mean of the squares of eight
    // normal deviations is beyond 4 once in 10 000 runs.
    let mean_square = squared_deviations.iter().sum::<f64>() / squared_deviations.len() as f64;
    assert!(squared_deviations.len() > 150, "{squared_deviations:?}");
    assert!(mean_square < 4.0, "{mean_square}");
}

#[test]
fn rolling_expiry_of_the_article() {
    assert_agents_agree(preset(ProgrammePreset::Points), 1);
}

#[test]
fn expiry_by_inactivity_with_pending_and_welcome_points() {
    let mut options = preset(ProgrammePreset::Points);
    options.expiry = Expiry::Inactivity { months: 4.0 };
    options.earning.pending_months = 2.0;
    options.earning.welcome_points = 200.0;
    options.earning.referral_points = 250.0;
    options.uplifts.referrals_per_active_member = 0.01;
    options.segments[0].monthly_retention_rate = 0.9;
    assert_agents_agree(options, 1000);
}

#[test]
fn expiry_on_a_fixed_date() {
    let mut options = preset(ProgrammePreset::Points);
    options.expiry = Expiry::FixedDate {
        month_of_year: 6.0,
        minimum_age_months: 4.0,
    };
    options.earning.eligible_share = 0.9;
    options.redemption.burn_rate = 0.2;
    assert_agents_agree(options, 2000);
}
