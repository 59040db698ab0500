//! The models of the customer-base literature: when customers buy, when they leave, what they spend, and what
//! follows for each of them.

pub mod bg_bb;
pub mod bg_bb_likelihood;
pub mod bg_nbd;
pub mod bootstrap;
pub mod buying;
pub mod buying_fit;
pub mod checks;
pub mod cohorts;
pub mod comparison;
pub mod contracts;
mod dropout;
pub mod dropout_likelihood;
pub mod fit;
pub mod future;
pub mod gamma_gamma;
pub mod grouping;
pub mod histories;
mod history_data;
pub mod interval;
pub mod likelihood;
pub mod pareto_likelihood;
pub mod pareto_nbd;
mod pareto_odds;
pub mod posterior;
pub mod predictions;
pub mod spend_likelihood;

pub use bg_bb::BgBb;
pub use bg_nbd::{BgNbd, MbgNbd};
pub use bootstrap::Bootstrap;
pub use buying::{BuyingModel, PeriodTiming, Periods};
pub use checks::{
    Regularity, SpendCorrelation, Stability, regularity, spend_correlation, stability,
};
pub use cohorts::{BdwLikelihood, ContractCohorts, SbgLikelihood, constant_chance_p_value};
pub use comparison::{
    FrequencyClass, FrequencyHistogram, HoldOut, HoldOutErrors, ModelCandidate, ModelComparison,
    ModelName, RankedBy, compare, cumulative_purchases, frequency_histogram, hold_out_errors,
};
pub use contracts::{Bdw, ContractModel, Sbg};
pub use dropout_likelihood::{BgNbdLikelihood, MbgNbdLikelihood};
pub use fit::{Convergence, Fit, FitCaution, FitOutcome, FitRefusal, ParameterEstimate};
pub use future::Future;
pub use gamma_gamma::GammaGamma;
pub use grouping::Groups;
pub use histories::{Histories, History};
pub use interval::{IntervalScale, PredictionInterval, delta_interval, draws_interval};
pub use likelihood::Likelihood;
pub use pareto_likelihood::ParetoNbdLikelihood;
pub use pareto_nbd::ParetoNbd;
pub use posterior::{Posterior, PosteriorOptions, posterior};
pub use predictions::{
    Valuation, ValuationGap, ValuationOptions, predict, probabilities_alive, value_customers,
};
pub use spend_likelihood::{GammaGammaLikelihood, Spends};
