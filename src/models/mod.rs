//! The models of the customer-base literature: when customers buy, when they leave, what they spend, and what
//! follows for each of them.

mod any_buying;
mod bg_bb;
mod bg_bb_likelihood;
mod bg_nbd;
mod bootstrap;
mod buying;
mod buying_fit;
mod chains;
mod checks;
mod coded_rows;
mod cohorts;
mod comparison;
mod contract_likelihood;
mod contracts;
mod delta_columns;
mod description;
mod dropout;
mod dropout_likelihood;
mod estimable;
mod fit;
mod future;
mod gamma_gamma;
mod grouping;
mod hamiltonian;
mod histories;
mod history_data;
mod interval;
mod likelihood;
pub(crate) mod long_column;
mod nbd;
mod outcome;
mod pareto_likelihood;
mod pareto_nbd;
mod pareto_odds;
pub mod plain;
mod posterior;
mod prediction_table;
mod predictions;
mod spend_ahead;
mod spend_likelihood;

pub use any_buying::{AnyBuyingModel, BuyingModelName};
pub use bg_bb::BgBb;
pub use bg_nbd::{BgNbd, MbgNbd};
pub use bootstrap::Bootstrap;
pub use buying::{BuyingModel, PeriodTiming, Periods};
pub use buying_fit::{BuyingFit, Kind};
pub use checks::{
    Regularity, SpendCorrelation, Stability, regularity, spend_correlation, stability,
};
pub use cohorts::{ContractCohorts, constant_chance_p_value};
pub use comparison::{
    LeftOut, LeftOutBecause, ModelCandidate, ModelComparison, RankedBy, SetBack, compare, judged,
    opportunities, ranked,
};
pub use contract_likelihood::{BdwLikelihood, SbgLikelihood};
pub use contracts::{Bdw, ContractModel, Sbg};
pub use delta_columns::{DeltaColumns, UncertainColumn};
pub use description::{
    FrequencyClass, FrequencyHistogram, HoldOut, HoldOutErrors, cumulative_purchases,
    frequency_histogram, hold_out_errors,
};
pub use dropout_likelihood::{BgNbdLikelihood, MbgNbdLikelihood};
pub use estimable::EstimableModel;
pub use fit::{CONFIDENCE, fit};
pub use future::Future;
pub use gamma_gamma::GammaGamma;
pub use grouping::{Block, Groups};
pub use histories::{Histories, History};
pub use interval::{IntervalScale, PredictionInterval, delta_interval, draws_interval};
pub use likelihood::Likelihood;
pub use nbd::{Nbd, NbdLikelihood};
pub use outcome::{Convergence, Fit, FitCaution, FitOutcome, FitRefusal, ParameterEstimate};
pub use pareto_likelihood::ParetoNbdLikelihood;
pub use pareto_nbd::ParetoNbd;
pub use posterior::{Posterior, PosteriorOptions, PosteriorSampler, posterior};
pub use prediction_table::PredictionTable;
pub use predictions::{
    Valuation, ValuationGap, ValuationOptions, predict, probabilities_alive, value_customers,
};
pub use spend_ahead::{SpendAhead, spend_ahead};
pub use spend_likelihood::{GammaGammaLikelihood, Spends};
