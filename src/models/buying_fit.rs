//! Fitting the buying models: what is refused, what is fitted, and what the reader is warned of.

use super::any_buying::{AnyBuyingModel, BuyingModelName, with_model_type};
use super::estimable::EstimableModel;
use super::fit::{Search, fit};
use super::grouping::Groups;
use super::likelihood::Likelihood;
use super::outcome::{Fit, FitCaution, FitOutcome, FitRefusal};

/// Whether someone who bought so often in so many units of time did so in nearly all of them.
pub(super) fn at_nearly_every_opportunity(frequency: f64, observed: f64) -> bool {
    frequency >= 4.0 && frequency >= 0.8 * observed
}

/// From this share of the repeat buyers on, purchases at nearly every opportunity are not by chance.
pub(super) const MANY_AT_EVERY_OPPORTUNITY: f64 = 0.2;

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
                if at_nearly_every_opportunity(frequency, observed) {
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
        if poisson && share > MANY_AT_EVERY_OPPORTUNITY {
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

/// A fit of any buying model in the making, one evaluation of its likelihood at a time: of a million customers one takes some
/// hundredths of a second, the whole fit many times that.
pub struct BuyingFit(Result<Box<dyn Fitting>, FitRefusal>, u32);

impl std::fmt::Debug for BuyingFit {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("BuyingFit").finish_non_exhaustive()
    }
}

trait Fitting {
    fn advance(&mut self) -> bool;
    fn finish(&self) -> Fit<AnyBuyingModel>;
}

struct InProgress<M: EstimableModel<N>, const N: usize> {
    look: Look,
    likelihood: M::Likelihood,
    search: Search<N>,
    wrap: fn(M) -> AnyBuyingModel,
}

impl<M: EstimableModel<N>, const N: usize> Fitting for InProgress<M, N> {
    fn advance(&mut self) -> bool {
        self.search.advance(&self.likelihood)
    }

    fn finish(&self) -> Fit<AnyBuyingModel> {
        let fit = self.search.finish(&self.likelihood);
        let model = M::Likelihood::model(fit.model);
        let kind = model.kind(self.look.observed / self.look.customers);
        let mut fit = fit.map(|_| (self.wrap)(model));
        fit.cautions
            .extend(self.look.cautions(&kind, M::RANDOM_TIMES));
        fit
    }
}

impl BuyingFit {
    /// Gets ready to fit the model of this name to valid grouped histories: frequency, recency and observation time.
    pub fn new(name: BuyingModelName, histories: Groups) -> Self {
        fn of<M: EstimableModel<N> + 'static, const N: usize>(
            look: Look,
            histories: Groups,
            wrap: fn(M) -> AnyBuyingModel,
        ) -> Box<dyn Fitting> {
            let likelihood = M::likelihood_of(histories);
            Box::new(InProgress {
                look,
                search: Search::new(&likelihood),
                likelihood,
                wrap,
            })
        }
        let look = Look::at(&histories);
        let refusal = look.refusal();
        let begin = || with_model_type!(name, Model, wrap => of::<Model, _>(look, histories, wrap));
        Self(refusal.map_or_else(|| Ok(begin()), Err), 0)
    }

    /// Goes one step further; whether the fit is done.
    pub fn advance(&mut self) -> bool {
        self.1 += 1;
        match &mut self.0 {
            Ok(fitting) => fitting.advance(),
            Err(_) => true,
        }
    }

    /// About how much of the work is done: how many evaluations a search takes is not known before.
    pub fn progress(&self) -> f64 {
        let evaluations = f64::from(self.1);
        evaluations / (evaluations + 6.0)
    }

    /// The fit, or why there is none.
    pub fn finish(self) -> FitOutcome<AnyBuyingModel> {
        match self.0 {
            Ok(fitting) => FitOutcome::Fitted(fitting.finish()),
            Err(reason) => FitOutcome::Refused { reason },
        }
    }
}
