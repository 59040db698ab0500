//! A forecast in steps: the choice of the model, its fit, its uncertainty. And its first draft, at once.

use super::choice::Choosing;
use super::customers::{Customers, Expectations};
use super::options::ForecastOptions;
use super::result::{Forecast, ForecastChoice, ForecastConventions};
use super::totals::{Spending, add_ends, columns, scales, totals};
use crate::error::Result;
use crate::models::{
    AnyBuyingModel, BuyingFit, BuyingModelName, Convergence, DeltaColumns, Fit, FitOutcome,
    GammaGamma, Groups, ModelComparison, SetBack, SpendCorrelation, Spends, UncertainColumn,
    spend_correlation,
};
use crate::orders::OrderTable;

/// The model of a first draft: quick, and unlike BG/NBD it does not take all one-time buyers for active.
const DRAFT: BuyingModelName = BuyingModelName::MbgNbd;

/// A first forecast without intervals, values and a comparison of models: some milliseconds for a hundred thousand
/// orders.
///
/// # Errors
/// An option that is out of its range.
pub fn draft_forecast(table: &OrderTable, options: &ForecastOptions) -> Result<Forecast> {
    let mut steps = ForecastSteps::new(table, options)?;
    steps.choosing = None;
    while !steps.fit_further(options.model.unwrap_or(DRAFT), false)? {}
    steps.delta = None;
    Ok(Forecast {
        is_draft: true,
        ..steps.finish()
    })
}

/// A forecast in the making.
#[derive(Debug)]
pub struct ForecastSteps {
    options: ForecastOptions,
    conventions: ForecastConventions,
    customers: Customers,
    choosing: Option<Choosing>,
    choice: Option<ForecastChoice>,
    fitting: Option<BuyingFit>,
    fitted: Option<Fitted>,
    delta: Option<DeltaColumns>,
}

#[derive(Debug)]
struct Fitted {
    buying: FitOutcome<AnyBuyingModel>,
    spend: FitOutcome<GammaGamma>,
    correlation: Option<SpendCorrelation>,
    spending: Option<Spending>,
    counts: Vec<f64>,
    /// What the model says, if it can be used.
    expected: Option<Expectations>,
}

impl ForecastSteps {
    /// Gets ready.
    ///
    /// # Errors
    /// An option that is out of its range.
    pub fn new(table: &OrderTable, options: &ForecastOptions) -> Result<Self> {
        options.validate()?;
        let last = table.days().map_or(0, |(_, last)| last);
        let until = options.observed_until.unwrap_or(last);
        let choosing = if options.model.is_some() || options.fitted.is_some() {
            None
        } else {
            Some(Choosing::new(table, options, until)?)
        };
        Ok(Self {
            customers: Customers::of_table(table, options)?,
            conventions: ForecastConventions {
                unit: options.unit,
                days_per_month: ForecastOptions::YEAR / 12.0,
                observed_until: until,
                gross_margin: options.gross_margin,
                annual_discount_rate: options.annual_discount_rate,
                value_months: options.value_months,
                horizon_months: options.horizon_months,
            },
            options: options.clone(),
            choosing,
            choice: None,
            fitting: None,
            fitted: None,
            delta: None,
        })
    }

    /// Goes one step further; the share that is done, 1 at the end.
    ///
    /// # Errors
    /// None that the options could cause.
    pub fn advance(&mut self) -> Result<f64> {
        /// Shares of the work that are behind when the model is chosen, and when it is fitted.
        const CHOSEN: f64 = 0.5;
        const FITTED: f64 = 0.6;
        if let Some(choosing) = &mut self.choosing {
            choosing.advance()?;
            if !choosing.is_complete() {
                return Ok(CHOSEN * choosing.progress());
            }
            self.choice = Some(choosing.finish());
            self.choosing = None;
            return Ok(CHOSEN);
        }
        if self.fitted.is_none() {
            if !self.fit_further(self.chosen(), true)? {
                let done = self.fitting.as_ref().map_or(0.0, BuyingFit::progress);
                return Ok(CHOSEN + (FITTED - CHOSEN) * done);
            }
            return Ok(if self.delta.is_some() { FITTED } else { 1.0 });
        }
        let (Some(delta), Some(fitted)) = (&mut self.delta, &self.fitted) else {
            return Ok(1.0);
        };
        if let FitOutcome::Fitted(fit) = &fitted.buying {
            delta.advance(|parameters| {
                let expected = self
                    .customers
                    .expect(&fit.model.with_parameters(parameters), true);
                columns(expected, &fitted.counts, fitted.spend())
            });
        }
        Ok(FITTED + (1.0 - FITTED) * delta.progress())
    }

    fn chosen(&self) -> BuyingModelName {
        let best = self.choice.as_ref().and_then(|c| match &c.comparison {
            ModelComparison::Compared { candidates, .. } => candidates.first().map(|c| c.model),
            ModelComparison::Refused { .. } => None,
        });
        self.options.model.or(best).unwrap_or(DRAFT)
    }

    /// Goes one step further in fitting the buying model; after the last, fits the spend model too. Whether all is fitted.
    fn fit_further(&mut self, model: BuyingModelName, with_values: bool) -> Result<bool> {
        let histories = self.customers.histories();
        if let Some(fitted) = &self.options.fitted {
            let buying = FitOutcome::Fitted(fitted.buying(&histories));
            self.fit_spend(buying, with_values)?;
            return Ok(true);
        }
        let groups = || Groups::without_index(&histories);
        let fitting = self
            .fitting
            .get_or_insert_with(|| BuyingFit::new(model, groups()));
        if !fitting.advance() {
            return Ok(false);
        }
        if let Some(fitting) = self.fitting.take() {
            let outcome = fitting.finish();
            if self.set_back(&outcome) {
                return Ok(false);
            }
            self.fit_spend(outcome, with_values)?;
        }
        Ok(true)
    }

    /// Puts the chosen model behind the next if all customers together take it to the boundary of its parameters, though those of
    /// the comparison did not, and the next one converged there: without an interval it says less. Whether it did.
    fn set_back(&mut self, outcome: &FitOutcome<AnyBuyingModel>) -> bool {
        let FitOutcome::Fitted(fit) = outcome else {
            return false;
        };
        let Some(ModelComparison::Compared {
            candidates,
            set_back,
            ..
        }) = self.choice.as_mut().map(|choice| &mut choice.comparison)
        else {
            return false;
        };
        if fit.convergence == Convergence::Converged {
            return false;
        }
        let was_tried = |model| set_back.iter().any(|other| other.model == model);
        let others = candidates.iter().skip(1);
        let next = others.take_while(|candidate| {
            candidate.convergence == Convergence::Converged && !was_tried(candidate.model)
        });
        let behind = next.count();
        if behind == 0 {
            return false;
        }
        set_back.push(SetBack {
            model: fit.model.name(),
            convergence: fit.convergence,
        });
        if let Some(ahead) = candidates.get_mut(..=behind) {
            ahead.rotate_left(1);
        }
        true
    }

    fn fit_spend(&mut self, buying: FitOutcome<AnyBuyingModel>, with_values: bool) -> Result<()> {
        let customers = &self.customers;
        let given = self.options.fitted.as_ref();
        let spends = Spends {
            frequency: &customers.frequency,
            spend: &customers.mean_spend,
            weights: None,
        };
        let spend = match given.and_then(|fitted| fitted.spend(&spends)) {
            Some(fit) => FitOutcome::Fitted(fit),
            None => GammaGamma::fit(&spends)?,
        };
        let usable = |convergence| convergence != Convergence::NotConverged;
        let spending = match &spend {
            FitOutcome::Fitted(fit) if usable(fit.convergence) => {
                Spending::new(customers, &fit.model, fit.covariance.clone())
            }
            _ => None,
        };
        let fit = match &buying {
            FitOutcome::Fitted(fit) if usable(fit.convergence) => Some(fit),
            _ => None,
        };
        let expected = fit.map(|fit| customers.expect(&fit.model, with_values));
        let counts = customers.counts();
        self.delta = fit
            .and_then(|fit: &Fit<AnyBuyingModel>| fit.covariance.clone().map(|c| (fit, c)))
            .zip(expected.clone())
            .map(|((fit, covariance), expected)| {
                let values = columns(expected, &counts, by_history(&spending));
                DeltaColumns::new(fit.model.parameters(), covariance, scales(), values)
            });
        self.fitted = Some(Fitted {
            correlation: spend_correlation(&spends)?,
            buying,
            spend,
            spending,
            counts,
            expected,
        });
        Ok(())
    }

    /// The forecast; without intervals if they are not complete.
    pub fn finish(self) -> Forecast {
        let Self {
            customers,
            conventions,
            choice,
            fitted,
            delta,
            options,
            ..
        } = self;
        let Some(fitted) = fitted else {
            let reason = crate::models::FitRefusal::NoCustomers;
            return Forecast {
                is_draft: false,
                conventions,
                choice,
                buying: FitOutcome::Refused { reason },
                spend: FitOutcome::Refused { reason },
                spend_correlation: None,
                totals: None,
                customers: None,
            };
        };
        let Fitted {
            buying,
            spend,
            correlation,
            spending,
            counts,
            expected,
        } = fitted;
        let margin = options.gross_margin;
        let told = expected.map(|expected| {
            let uncertain = match delta {
                Some(delta) if delta.is_complete() => delta.finish(),
                _ => without_errors(columns(expected.clone(), &counts, by_history(&spending))),
            };
            let spending = spending.as_ref();
            let spend = spending.map(|spending| spending.expected.as_slice());
            let mut told = customers.columns(&expected, spend, margin);
            add_ends(&mut told, &customers, &uncertain, spending);
            let totals = totals(&customers, &expected, &uncertain, spending, margin);
            (totals, told)
        });
        let (totals, customers) = told.unzip();
        Forecast {
            is_draft: false,
            conventions,
            choice,
            buying,
            spend,
            spend_correlation: correlation,
            totals,
            customers,
        }
    }
}

impl Fitted {
    fn spend(&self) -> Option<&[f64]> {
        by_history(&self.spending)
    }
}

fn by_history(spending: &Option<Spending>) -> Option<&[f64]> {
    spending
        .as_ref()
        .map(|spending| spending.by_history.as_slice())
}

fn without_errors(columns: Vec<Vec<f64>>) -> Vec<UncertainColumn> {
    let columns = columns.into_iter().zip(scales());
    columns
        .map(|(value, scale)| UncertainColumn {
            scale,
            value,
            error: Vec::new(),
        })
        .collect()
}
