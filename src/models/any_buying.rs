//! Any of the buying models, chosen by name when the program runs.

use super::bg_bb::BgBb;
use super::bg_nbd::{BgNbd, MbgNbd};
use super::buying::BuyingModel;
use super::buying_fit::BuyingFit;
use super::estimable::EstimableModel;
use super::future::Future;
use super::grouping::Groups;
use super::histories::{Histories, History};
use super::likelihood::Likelihood;
use super::nbd::Nbd;
use super::outcome::FitOutcome;
use super::pareto_nbd::ParetoNbd;
use crate::error::{Result, check};
use crate::numerics::lanes::F64x2;
use serde::{Deserialize, Serialize};

/// A buying model's name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub enum BuyingModelName {
    /// BG/NBD: may leave after each repeat purchase.
    BgNbd,
    /// MBG/NBD: may leave after each purchase.
    MbgNbd,
    /// Pareto/NBD: may leave at any time.
    ParetoNbd,
    /// NBD: never leaves.
    Nbd,
    /// BG/BB: buys or not at each of a row of opportunities.
    BgBb,
}

impl BuyingModelName {
    /// Those of purchases at random times.
    pub const AT_RANDOM_TIMES: [Self; 4] = [Self::BgNbd, Self::MbgNbd, Self::ParetoNbd, Self::Nbd];

    /// All of them.
    pub const ALL: [Self; 5] = [
        Self::BgNbd,
        Self::MbgNbd,
        Self::ParetoNbd,
        Self::Nbd,
        Self::BgBb,
    ];
}

/// A buying model with its parameters.
///
/// ```
/// use lifeworth::models::{AnyBuyingModel, BgNbd, BuyingModel, History};
///
/// let model = BgNbd { r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 };
/// let any = AnyBuyingModel::BgNbd(model);
/// let customer = History { frequency: 2.0, recency: 30.43, observed: 38.86 };
/// assert_eq!(any.probability_alive(&customer), model.probability_alive(&customer));
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(tag = "name", rename_all = "camelCase")]
pub enum AnyBuyingModel {
    /// BG/NBD.
    BgNbd(BgNbd),
    /// MBG/NBD.
    MbgNbd(MbgNbd),
    /// Pareto/NBD.
    ParetoNbd(ParetoNbd),
    /// NBD.
    Nbd(Nbd),
    /// BG/BB.
    BgBb(BgBb),
}

/// Calls generic code with the model that it is.
macro_rules! with_model {
    ($any:expr, $model:ident => $call:expr) => {
        match $any {
            AnyBuyingModel::BgNbd($model) => $call,
            AnyBuyingModel::MbgNbd($model) => $call,
            AnyBuyingModel::ParetoNbd($model) => $call,
            AnyBuyingModel::Nbd($model) => $call,
            AnyBuyingModel::BgBb($model) => $call,
        }
    };
}

/// Calls generic code with the type of a model, its number of parameters and what makes any model of it.
macro_rules! with_model_type {
    ($name:expr, $model:ident, $wrap:ident => $call:expr) => {
        $crate::models::any_buying::with_model_type!(@each $name, $model, $wrap => $call; BgNbd, MbgNbd, ParetoNbd, Nbd, BgBb)
    };
    (@each $name:expr, $model:ident, $wrap:ident => $call:expr; $($variant:ident),*) => {
        match $name {
            $($crate::models::BuyingModelName::$variant => {
                type $model = $crate::models::$variant;
                #[allow(unused_variables)]
                let $wrap = $crate::models::AnyBuyingModel::$variant;
                $call
            })*
        }
    };
}
pub(crate) use with_model_type;

impl AnyBuyingModel {
    /// Which model it is.
    pub const fn name(&self) -> BuyingModelName {
        match self {
            Self::BgNbd(_) => BuyingModelName::BgNbd,
            Self::MbgNbd(_) => BuyingModelName::MbgNbd,
            Self::ParetoNbd(_) => BuyingModelName::ParetoNbd,
            Self::Nbd(_) => BuyingModelName::Nbd,
            Self::BgBb(_) => BuyingModelName::BgBb,
        }
    }

    /// The names of the parameters, in their order.
    pub const fn parameter_names(&self) -> &'static [&'static str] {
        match self {
            Self::BgNbd(_) | Self::MbgNbd(_) => &["r", "alpha", "a", "b"],
            Self::ParetoNbd(_) => &["r", "alpha", "s", "beta"],
            Self::Nbd(_) => &["r", "alpha"],
            Self::BgBb(_) => &["alpha", "beta", "gamma", "delta"],
        }
    }

    /// The parameters, in their order.
    pub fn parameters(&self) -> Vec<f64> {
        match *self {
            Self::BgNbd(BgNbd { r, alpha, a, b }) | Self::MbgNbd(MbgNbd { r, alpha, a, b }) => {
                vec![r, alpha, a, b]
            }
            Self::ParetoNbd(ParetoNbd { r, alpha, s, beta }) => vec![r, alpha, s, beta],
            Self::Nbd(Nbd { r, alpha }) => vec![r, alpha],
            Self::BgBb(BgBb {
                alpha,
                beta,
                gamma,
                delta,
            }) => vec![alpha, beta, gamma, delta],
        }
    }

    /// The same model with other parameters; those that are not given stay.
    pub fn with_parameters(&self, parameters: &[f64]) -> Self {
        let mut given = parameters.iter().copied();
        let mut next = |old: f64| given.next().unwrap_or(old);
        match *self {
            Self::BgNbd(BgNbd { r, alpha, a, b }) => Self::BgNbd(BgNbd {
                r: next(r),
                alpha: next(alpha),
                a: next(a),
                b: next(b),
            }),
            Self::MbgNbd(MbgNbd { r, alpha, a, b }) => Self::MbgNbd(MbgNbd {
                r: next(r),
                alpha: next(alpha),
                a: next(a),
                b: next(b),
            }),
            Self::ParetoNbd(ParetoNbd { r, alpha, s, beta }) => Self::ParetoNbd(ParetoNbd {
                r: next(r),
                alpha: next(alpha),
                s: next(s),
                beta: next(beta),
            }),
            Self::Nbd(Nbd { r, alpha }) => Self::Nbd(Nbd {
                r: next(r),
                alpha: next(alpha),
            }),
            Self::BgBb(BgBb {
                alpha,
                beta,
                gamma,
                delta,
            }) => Self::BgBb(BgBb {
                alpha: next(alpha),
                beta: next(beta),
                gamma: next(gamma),
                delta: next(delta),
            }),
        }
    }

    /// Checks that every parameter is positive and finite.
    ///
    /// # Errors
    /// Names the first that is not, such as `model.alpha`.
    pub fn validate(&self) -> Result<()> {
        for (name, value) in self.parameter_names().iter().zip(self.parameters()) {
            check(&["model.", name].concat(), value).greater_than(0.0)?;
        }
        Ok(())
    }

    /// Fits the model of this name by maximum likelihood.
    ///
    /// # Errors
    /// A column that is not of the others' length, or a cell that is impossible.
    pub fn fit(name: BuyingModelName, histories: &Histories<'_>) -> Result<FitOutcome<Self>> {
        histories.validate()?;
        let mut fit = BuyingFit::new(name, Groups::without_index(histories));
        while !fit.advance() {}
        Ok(fit.finish())
    }

    /// The log-likelihood on these histories, which must be valid.
    pub fn log_likelihood(&self, histories: &Histories<'_>) -> f64 {
        fn of<M: EstimableModel<N>, const N: usize>(model: &M, histories: &Histories<'_>) -> f64 {
            M::likelihood(histories).log_likelihood(model)
        }
        with_model!(self, model => of(model, histories))
    }
}

impl Future for AnyBuyingModel {
    #[inline(never)]
    fn survival(&self, time: f64) -> f64 {
        with_model!(self, model => model.survival(time))
    }

    #[inline(never)]
    fn expected_purchases(&self, time: f64) -> f64 {
        with_model!(self, model => model.expected_purchases(time))
    }

    #[inline(never)]
    fn purchase_rate(&self, time: f64) -> f64 {
        with_model!(self, model => model.purchase_rate(time))
    }

    #[inline(never)]
    fn purchase_probability(&self, count: u32, time: f64) -> f64 {
        with_model!(self, model => model.purchase_probability(count, time))
    }

    #[inline(never)]
    fn discounted_purchases(&self, discount: f64) -> f64 {
        with_model!(self, model => model.discounted_purchases(discount))
    }

    fn time_scale(&self) -> f64 {
        with_model!(self, model => model.time_scale())
    }

    #[inline(never)]
    fn discounted_purchases_until(&self, discount: f64, horizon: f64) -> f64 {
        with_model!(self, model => model.discounted_purchases_until(discount, horizon))
    }
}

impl BuyingModel for AnyBuyingModel {
    type Active = Self;

    #[inline(never)]
    fn log_odds_of_having_left(&self, history: &History) -> f64 {
        with_model!(self, model => model.log_odds_of_having_left(history))
    }

    #[inline(never)]
    fn log_odds_of_pair(&self, histories: &[History; 2]) -> F64x2 {
        with_model!(self, model => model.log_odds_of_pair(histories))
    }

    #[inline(never)]
    fn given_active(&self, history: &History) -> Self {
        match self {
            Self::BgNbd(model) => Self::BgNbd(model.given_active(history)),
            Self::MbgNbd(model) => Self::BgNbd(model.given_active(history)),
            Self::ParetoNbd(model) => Self::ParetoNbd(model.given_active(history)),
            Self::Nbd(model) => Self::Nbd(model.given_active(history)),
            Self::BgBb(model) => Self::BgBb(model.given_active(history)),
        }
    }
}
