//! What comes of fitting a model: the estimate, how sure it is, what to know about it, or why there is none.

use serde::{Deserialize, Serialize};

/// A parameter with its uncertainty.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct ParameterEstimate {
    /// The parameter's name.
    pub name: String,
    /// The estimate.
    pub value: f64,
    /// Its standard error; absent where the fit does not support one.
    pub standard_error: Option<f64>,
    /// Lower end of the 95 % interval, computed on the logarithm so that it stays positive.
    pub lower: Option<f64>,
    /// Upper end of the 95 % interval.
    pub upper: Option<f64>,
}

/// How the search for the maximum ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub enum Convergence {
    /// At a maximum with a curvature: the estimates and their standard errors are good.
    Converged,
    /// The likelihood still rises towards zero or infinity: the data do not tell all parameters. Predictions may
    /// still be good, the parameters and their standard errors are not.
    AtBoundary,
    /// The search gave up. Do not use the fit.
    NotConverged,
}

/// Something that the reader of a fit should know.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(
    tag = "caution",
    rename_all = "camelCase",
    rename_all_fields = "camelCase"
)]
#[non_exhaustive]
pub enum FitCaution {
    /// So few customers that the estimates are wide.
    FewCustomers {
        /// How many there are.
        customers: f64,
    },
    /// So few customers came back that the estimates are wide.
    FewRepeatBuyers {
        /// How many did.
        repeat_buyers: f64,
    },
    /// Customers were watched for less time than passes between two of their purchases.
    ShortHistory {
        /// Time observed per repeat purchase over the mean time observed.
        gaps_per_observation: f64,
    },
    /// No sign that customers leave: they look active however long they have been silent.
    NobodyLeaves,
    /// All customers buy at nearly the same rate.
    EqualRates,
    /// Under this model everyone without a repeat purchase counts as active.
    OneTimeBuyersCountAsActive {
        /// Their share of all customers.
        share: f64,
    },
    /// Many customers buy in almost every unit of time; purchases are not random. A model of opportunities or of
    /// subscriptions suits better.
    BuysAtEveryOpportunity {
        /// Share of the repeat buyers who do.
        share: f64,
    },
    /// Two parameters can hardly be told apart.
    NearlyCollinear {
        /// The larger one's correlation with another, on the logarithmic scale.
        correlation: f64,
    },
    /// Rows without a positive spend were left out.
    RowsWithoutSpend {
        /// How many customers they stand for.
        customers: f64,
    },
    /// The population's mean spend does not exist under the fitted parameters.
    MeanSpendUndefined,
}

/// Why a fit was not even tried.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub enum FitRefusal {
    /// There is no customer.
    NoCustomers,
    /// There is only one customer.
    OneCustomer,
    /// All rows are the same: differences between customers cannot be estimated.
    IdenticalRows,
    /// Nobody bought again.
    NoRepeatPurchases,
    /// No time has passed since anybody's first purchase.
    NoTimeObserved,
    /// Nobody was lost, or nobody was kept.
    NobodyLost,
    /// Fewer periods than the model needs.
    TooFewPeriods,
}

/// What came of fitting a model.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(
    tag = "outcome",
    rename_all = "camelCase",
    rename_all_fields = "camelCase"
)]
pub enum FitOutcome<M> {
    /// A fit; look at its convergence and cautions.
    Fitted(Fit<M>),
    /// The data cannot tell the parameters.
    Refused {
        /// Why not.
        reason: FitRefusal,
    },
}

impl<M> FitOutcome<M> {
    /// The fit, if there is one.
    pub fn fit(self) -> Option<Fit<M>> {
        match self {
            Self::Fitted(fit) => Some(fit),
            Self::Refused { .. } => None,
        }
    }

    /// The same with the model seen as another type.
    pub fn map<T>(self, f: impl FnOnce(M) -> T) -> FitOutcome<T> {
        match self {
            Self::Fitted(fit) => FitOutcome::Fitted(fit.map(f)),
            Self::Refused { reason } => FitOutcome::Refused { reason },
        }
    }

    /// Adds to the cautions of a fit.
    pub(super) fn with_cautions(
        mut self,
        cautions: impl FnOnce(&Fit<M>) -> Vec<FitCaution>,
    ) -> Self {
        if let Self::Fitted(fit) = &mut self {
            let more = cautions(fit);
            fit.cautions.extend(more);
        }
        self
    }
}

/// A fitted model.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct Fit<M> {
    /// The model with the estimated parameters.
    pub model: M,
    /// The parameters with their uncertainty.
    pub parameters: Vec<ParameterEstimate>,
    /// Covariance matrix of the parameters, by rows; absent where the fit does not support one.
    pub covariance: Option<Vec<Vec<f64>>>,
    /// Log-likelihood at the estimate. It compares models only on the same customers in the same unit of time.
    pub log_likelihood: f64,
    /// Akaike's information criterion, `2k - 2 ln L`.
    pub aic: f64,
    /// Schwarz's criterion, `k ln n - 2 ln L` with n customers.
    pub bic: f64,
    /// Number of customers.
    pub customers: f64,
    /// How often the likelihood was evaluated.
    pub evaluations: u32,
    /// How the search ended.
    pub convergence: Convergence,
    /// What to know before using it.
    pub cautions: Vec<FitCaution>,
}

impl<M> Fit<M> {
    /// The same with the model seen as another type.
    pub fn map<T>(self, f: impl FnOnce(M) -> T) -> Fit<T> {
        Fit {
            model: f(self.model),
            parameters: self.parameters,
            covariance: self.covariance,
            log_likelihood: self.log_likelihood,
            aic: self.aic,
            bic: self.bic,
            customers: self.customers,
            evaluations: self.evaluations,
            convergence: self.convergence,
            cautions: self.cautions,
        }
    }
}
