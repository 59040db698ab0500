//! Fitting the buying models: what is refused, what is fitted, and what the reader is warned of.

use super::fit::fit;
use super::grouping::Groups;
use super::likelihood::Likelihood;
use super::outcome::{Fit, FitCaution, FitOutcome, FitRefusal};

/// What the histories are like, as far as a fit depends on it.
struct Look {
    customers: f64,
    repeat_buyers: f64,
    purchases: f64,
    observed: f64,
    at_every_opportunity: f64,
    distinct: bool,
}

impl Look {
    fn at(histories: &Groups) -> Self {
        let mut look = Self {
            customers: 0.0,
            repeat_buyers: 0.0,
            purchases: 0.0,
            observed: 0.0,
            at_every_opportunity: 0.0,
            distinct: false,
        };
        let mut first = None;
        for (row, weight) in histories.distinct().filter(|(_, weight)| *weight > 0.0) {
            let [frequency, _, observed] = row;
            look.customers += weight;
            look.purchases += weight * frequency;
            look.observed += weight * observed;
            if frequency > 0.0 {
                look.repeat_buyers += weight;
                if frequency >= 4.0 && frequency >= 0.8 * observed {
                    look.at_every_opportunity += weight;
                }
            }
            look.distinct |= *first.get_or_insert(row) != row;
        }
        look
    }

    fn refusal(&self) -> Option<FitRefusal> {
        if self.customers == 0.0 {
            Some(FitRefusal::NoCustomers)
        } else if self.customers <= 1.0 {
            Some(FitRefusal::OneCustomer)
        } else if self.observed == 0.0 {
            Some(FitRefusal::NoTimeObserved)
        } else if self.purchases == 0.0 {
            Some(FitRefusal::NoRepeatPurchases)
        } else if !self.distinct {
            Some(FitRefusal::IdenticalRows)
        } else {
            None
        }
    }

    fn cautions(&self, kind: &Kind, poisson: bool) -> Vec<FitCaution> {
        let mut cautions = Vec::new();
        if self.customers < 500.0 {
            cautions.push(FitCaution::FewCustomers {
                customers: self.customers,
            });
        }
        if self.repeat_buyers < 100.0 {
            cautions.push(FitCaution::FewRepeatBuyers {
                repeat_buyers: self.repeat_buyers,
            });
        }
        // Time observed per purchase, over the mean time observed.
        let gaps = self.customers / self.purchases;
        if gaps > 5.0 {
            cautions.push(FitCaution::ShortHistory {
                gaps_per_observation: gaps,
            });
        }
        let share = self.at_every_opportunity / self.repeat_buyers;
        if poisson && share > 0.2 {
            cautions.push(FitCaution::BuysAtEveryOpportunity { share });
        }
        let one_time = 1.0 - self.repeat_buyers / self.customers;
        if kind.one_time_buyers_count_as_active && one_time > 0.0 {
            cautions.push(FitCaution::OneTimeBuyersCountAsActive { share: one_time });
        }
        if kind.leaving < 1e-2 {
            cautions.push(FitCaution::NobodyLeaves);
        }
        if kind.rate_spread < 1e-2 {
            cautions.push(FitCaution::EqualRates);
        }
        cautions
    }
}

/// What a fitted model says about its customers, as far as it calls for a caution.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Kind {
    /// Whether nobody without a repeat purchase can have left.
    pub one_time_buyers_count_as_active: bool,
    /// Chance to leave, per purchase or over the time observed.
    pub leaving: f64,
    /// Squared coefficient of variation of the purchase rates.
    pub rate_spread: f64,
}

/// Refuses or fits valid histories, and adds the cautions.
pub(super) fn fit_groups<L: Likelihood<N>, const N: usize>(
    histories: Groups,
    poisson: bool,
    likelihood: impl FnOnce(Groups) -> L,
    kind: impl FnOnce(&L::Model, f64) -> Kind,
) -> FitOutcome<L::Model> {
    let look = Look::at(&histories);
    if let Some(reason) = look.refusal() {
        return FitOutcome::Refused { reason };
    }
    let fit: Fit<L::Model> = fit(&likelihood(histories));
    let kind = kind(&fit.model, look.observed / look.customers);
    FitOutcome::Fitted(fit).with_cautions(|_| look.cautions(&kind, poisson))
}
