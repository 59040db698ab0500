//! The points ledger of one segment: what is issued is redeemed, expired or outstanding, to the millionth of a point.

use crate::error::{Error, Result, Rule};
use crate::loyalty::options::{BurnMode, Expiry, ProgrammeOptions};
use crate::loyalty::points::{Billionths, MOST_MILLIONTHS};

/// What happens to points each month, in whole numbers.
#[derive(Debug, Clone, Copy)]
pub(crate) struct LedgerRules {
    burn: Billionths,
    churn: Billionths,
    burn_mode: BurnMode,
    first_redeemable_age: usize,
    expiry: LedgerExpiry,
}

#[derive(Debug, Clone, Copy)]
enum LedgerExpiry {
    None,
    Rolling(usize),
    FixedDate { month: usize, minimum_age: usize },
    Inactivity(usize),
}

impl LedgerRules {
    /// The rules of a programme for members of whom a share churns each month. The options must be valid.
    pub fn new(options: &ProgrammeOptions, churn: f64) -> Self {
        Self {
            burn: Billionths::from_share(options.redemption.burn_rate),
            churn: Billionths::from_share(churn),
            burn_mode: options.redemption.burn_mode,
            first_redeemable_age: first_redeemable_age(options),
            expiry: match options.expiry {
                Expiry::None => LedgerExpiry::None,
                Expiry::Rolling { months } => LedgerExpiry::Rolling(months as usize),
                Expiry::FixedDate {
                    month_of_year,
                    minimum_age_months,
                } => LedgerExpiry::FixedDate {
                    month: options.month_of_programme_year(month_of_year) % 12,
                    minimum_age: minimum_age_months as usize,
                },
                Expiry::Inactivity { months } => LedgerExpiry::Inactivity(months as usize),
            },
        }
    }
}

/// Age in months at which points can first be redeemed: 1, or the pending months if they are more.
pub(crate) fn first_redeemable_age(options: &ProgrammeOptions) -> usize {
    (options.earning.pending_months as usize).max(1)
}

/// Points of one segment in millionths, by the month in which they were earned.
#[derive(Debug, Clone, Default)]
pub(crate) struct Ledger {
    /// Points of members.
    active: Vec<u64>,
    /// Points of members who left: by the month earned, with expiry by inactivity by the month left.
    dormant: Vec<u64>,
    /// Months before these hold no points any more.
    oldest_active: usize,
    oldest_dormant: usize,
    issued: u64,
    redeemed: u64,
    expired: u64,
}

/// What a month did to the points of a segment, and what it left; in millionths.
#[derive(Debug, Clone, Copy)]
pub(crate) struct LedgerMonth {
    pub issued: u64,
    pub redeemed: u64,
    pub expired: u64,
    pub active: u64,
    pub dormant: u64,
}

impl Ledger {
    /// Forgets everything but the memory it holds.
    pub fn clear(&mut self) {
        self.active.clear();
        self.dormant.clear();
        (self.oldest_active, self.oldest_dormant) = (0, 0);
        (self.issued, self.redeemed, self.expired) = (0, 0, 0);
    }

    /// Goes through the next month: points age, are redeemed, expire, are issued, and go dormant with their owners.
    pub fn advance(&mut self, rules: &LedgerRules, issued: u64) -> Result<LedgerMonth> {
        let redeemed = self.redeem(rules);
        let expired = self.expire(rules);
        self.issue(issued)?;
        self.redeemed += redeemed;
        self.expired += expired;
        let (active, dormant) = self.churn(rules);
        self.check_balance(active, dormant)?;
        Ok(LedgerMonth {
            issued,
            redeemed,
            expired,
            active,
            dormant,
        })
    }

    /// How many months of earning are at least `age` months old in the month that is about to be added.
    fn months_aged(&self, age: usize) -> usize {
        (self.active.len() + 1)
            .saturating_sub(age)
            .min(self.active.len())
    }

    fn redeem(&mut self, rules: &LedgerRules) -> u64 {
        let end = self.months_aged(rules.first_redeemable_age);
        let redeemable = self.active.get_mut(self.oldest_active..end);
        let redeemable = redeemable.unwrap_or_default();
        match rules.burn_mode {
            BurnMode::ProRata => redeemable.iter_mut().fold(0, |sum, points| {
                let taken = rules.burn.of(*points);
                *points -= taken;
                sum + taken
            }),
            BurnMode::OldestFirst => {
                let redeemed = rules.burn.of(redeemable.iter().sum());
                let mut left = redeemed;
                for points in redeemable {
                    let taken = left.min(*points);
                    *points -= taken;
                    left -= taken;
                    if *points > 0 {
                        break;
                    }
                    self.oldest_active += 1;
                }
                redeemed
            }
        }
    }

    fn expire(&mut self, rules: &LedgerRules) -> u64 {
        let (age, actives_too) = match rules.expiry {
            LedgerExpiry::None => return 0,
            LedgerExpiry::Rolling(age) => (age, true),
            LedgerExpiry::FixedDate { month, .. } if (self.active.len() + 1) % 12 != month => {
                return 0;
            }
            LedgerExpiry::FixedDate { minimum_age, .. } => (minimum_age, true),
            LedgerExpiry::Inactivity(age) => (age, false),
        };
        let end = self.months_aged(age);
        let mut expired = take_all(&mut self.dormant, &mut self.oldest_dormant, end);
        if actives_too {
            expired += take_all(&mut self.active, &mut self.oldest_active, end);
        }
        expired
    }

    fn issue(&mut self, issued: u64) -> Result<()> {
        self.issued = match self.issued.checked_add(issued) {
            Some(sum) if sum <= MOST_MILLIONTHS => sum,
            _ => return Err(too_many_points((self.issued as f64 + issued as f64) / 1e6)),
        };
        self.active.push(issued);
        self.dormant.push(0);
        Ok(())
    }

    /// Moves the points of members who leave, and sums both kinds.
    fn churn(&mut self, rules: &LedgerRules) -> (u64, u64) {
        let mut active_sum = 0;
        let mut left_sum = 0;
        let by_month_left = matches!(rules.expiry, LedgerExpiry::Inactivity(_));
        let members = self.active.iter_mut().zip(&mut self.dormant);
        for (active, dormant) in members.skip(self.oldest_active) {
            let taken = rules.churn.of(*active);
            *active -= taken;
            active_sum += *active;
            if by_month_left {
                left_sum += taken;
            } else {
                *dormant += taken;
            }
        }
        if let (true, Some(last)) = (by_month_left, self.dormant.last_mut()) {
            *last = left_sum;
        }
        (
            active_sum,
            self.dormant.iter().skip(self.oldest_dormant).sum(),
        )
    }

    /// The law of the ledger. If it fails, the fault is ours, and no result is better than a wrong one.
    fn check_balance(&self, active: u64, dormant: u64) -> Result<()> {
        let sum = u128::from(self.redeemed)
            + u128::from(self.expired)
            + u128::from(active)
            + u128::from(dormant);
        if sum == u128::from(self.issued) {
            Ok(())
        } else {
            Err(Error {
                field: "pointsIssued".to_owned(),
                rule: Rule::Balanced,
                value: (self.issued as f64 - sum as f64) / 1e6,
            })
        }
    }

    /// Points of members by age in months, youngest first.
    pub fn active_by_age(&self) -> impl DoubleEndedIterator<Item = u64> {
        self.active.iter().rev().copied()
    }

    /// Points of members who left, by age; with expiry by inactivity by months since they left.
    pub fn dormant_by_age(&self) -> impl DoubleEndedIterator<Item = u64> {
        self.dormant.iter().rev().copied()
    }
}

/// Empties everything up to `end` and remembers that it is empty.
fn take_all(points: &mut [u64], oldest: &mut usize, end: usize) -> u64 {
    let old = points.get_mut(*oldest..end).unwrap_or_default();
    *oldest = end.max(*oldest);
    old.iter_mut().map(std::mem::take).sum()
}

/// The error of a programme that issues more points than a ledger accepts.
pub(crate) fn too_many_points(points: f64) -> Error {
    Error {
        field: "pointsIssued".to_owned(),
        rule: Rule::AtMost {
            limit: MOST_MILLIONTHS as f64 / 1e6,
        },
        value: points,
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use crate::loyalty::presets::{ProgrammePreset, preset};

    #[test]
    fn a_ledger_that_does_not_add_up_is_an_error() {
        let rules = LedgerRules::new(&preset(ProgrammePreset::Points), 0.05);
        let mut ledger = Ledger::default();
        assert!(ledger.advance(&rules, 1_000_000_000).is_ok());
        ledger.redeemed += 1;
        let error = ledger.advance(&rules, 5).unwrap_err();
        assert_eq!(error.rule, Rule::Balanced);
        assert_eq!(error.value, -1e-6);
    }
}
