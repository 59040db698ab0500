//! Refits of the models on customers drawn with replacement, and what the totals would be under each.

use super::customers::Customers;
use super::options::ForecastOptions;
use super::result::{Estimate, ForecastTotals};
use super::totals::{arranged, columns};
use crate::error::Result;
use crate::models::plain::{BootstrapOptions, BuyingBootstrap, HistoryColumns, Refits};
use crate::models::{
    AnyBuyingModel, Bootstrap, Convergence, FitOutcome, GammaGamma, GammaGammaLikelihood,
    Likelihood, Spends, draws_interval,
};
use crate::orders::CustomerSummaries;

/// Refits of a buying and a spend model in the making.
///
/// Each refit moves the parameters; the customers whose totals are told stay those of the table. The spend model is refitted
/// on buyers drawn on their own, as it takes spend to be independent of how often customers buy. The delta method does the
/// same two things, so that the two intervals of a total differ only in what they believe: the delta method believes
/// that the model is right, refits do not.
///
/// There are no intervals of single customers: a thousand numbers for each of a hundred thousand customers are more than a page
/// can hold, and the delta method's are there.
pub(super) struct TableRefits {
    buying: BuyingBootstrap,
    spend: Option<Bootstrap<3>>,
    customers: Customers,
    counts: Vec<f64>,
    margin: f64,
    /// The totals of the fit, then those of every refit, by their place in [`columns`].
    of_fit: Vec<Option<f64>>,
    of_refits: Vec<Vec<f64>>,
}

impl TableRefits {
    /// Refits around the fit of a buying model.
    pub fn new(
        model: AnyBuyingModel,
        summaries: CustomerSummaries,
        options: &ForecastOptions,
        [refits, seed]: [u32; 2],
    ) -> Result<Self> {
        let customers = Customers::new(summaries, options);
        let buying = BuyingBootstrap::new(&BootstrapOptions {
            model,
            customers: HistoryColumns {
                frequency: customers.frequency.clone(),
                recency: customers.recency.clone(),
                observed: customers.observed.clone(),
                weights: None,
            },
            refits,
            seed,
        })?;
        let spends = Spends {
            frequency: &customers.frequency,
            spend: &customers.mean_spend,
            weights: None,
        };
        let fitted = match GammaGamma::fit(&spends)? {
            FitOutcome::Fitted(fit) if fit.convergence != Convergence::NotConverged => {
                Some(fit.model)
            }
            _ => None,
        };
        let spend = fitted.map(|fitted| {
            let estimate = GammaGammaLikelihood::parameters(&fitted);
            // Another stream than that of the buying model.
            let seed = u64::from(seed) + (1 << 32);
            Bootstrap::new(GammaGammaLikelihood::new(&spends), estimate, seed)
        });
        let mut refits = Self {
            buying,
            spend,
            counts: customers.counts(),
            margin: options.gross_margin,
            customers,
            of_fit: Vec::new(),
            of_refits: Vec::new(),
        };
        let totals = refits.totals(&model, fitted.as_ref());
        refits.of_refits = vec![Vec::new(); totals.len()];
        refits.of_fit = totals;
        Ok(refits)
    }

    /// Totals under a buying and a spend model; those of money only where customers have a mean spend.
    fn totals(&self, model: &AnyBuyingModel, spend: Option<&GammaGamma>) -> Vec<Option<f64>> {
        let expected = self.customers.expect(model, spend.is_some());
        let each = spend.and_then(|spend| self.customers.spend(spend));
        let spend = each.map(|each| {
            let of = |i: usize| each.get(i).copied().unwrap_or(f64::NAN);
            self.customers.sum_of(of)
        });
        let columns = columns(expected, &self.counts, spend.as_deref());
        columns
            .iter()
            .map(|column| column.first().copied())
            .collect()
    }

    /// Refits once more.
    pub fn advance(&mut self) {
        let refit = self.buying.advance();
        let spend = self.spend.as_mut().and_then(Iterator::next).flatten();
        let Some(model) = refit else {
            return;
        };
        let spend = spend.map(GammaGammaLikelihood::model);
        let totals = self.totals(&model, spend.as_ref());
        for (column, total) in self.of_refits.iter_mut().zip(totals) {
            column.extend(total);
        }
    }

    /// The share of the refits that are done.
    pub fn progress(&self) -> f64 {
        self.buying.progress()
    }

    /// The refits so far, and the totals with the intervals that hold 95 % of theirs.
    pub fn finish(self) -> (Refits, ForecastTotals) {
        let totals = arranged(&self.customers, self.margin, &|c| {
            let value = self.of_fit.get(c).copied().flatten()?;
            let draws = self.of_refits.get(c).cloned().unwrap_or_default();
            let interval = draws_interval(value, draws);
            let ends = interval.map(|interval| [interval.lower, interval.upper]);
            let ends = ends.filter(|ends| ends.iter().all(|end| end.is_finite()));
            Some(Estimate {
                value,
                lower: ends.map(|[lower, _]| lower),
                upper: ends.map(|[_, upper]| upper),
            })
        });
        (self.buying.refits(), totals)
    }
}
