//! The models of the customer-base literature: when customers buy, when they leave, what they spend, and what
//! follows for each of them.

pub mod bg_bb;
pub mod bg_bb_likelihood;
pub mod bg_nbd;
pub mod buying;
pub mod buying_fit;
pub mod cohorts;
pub mod contracts;
mod dropout;
pub mod dropout_likelihood;
pub mod fit;
pub mod future;
pub mod gamma_gamma;
pub mod grouping;
pub mod histories;
mod history_data;
pub mod likelihood;
pub mod pareto_likelihood;
pub mod pareto_nbd;
mod pareto_odds;
pub mod spend_likelihood;

pub use bg_bb::BgBb;
pub use bg_nbd::{BgNbd, MbgNbd};
pub use buying::{BuyingModel, Periods, Timing};
pub use cohorts::{BdwLikelihood, Cohorts, SbgLikelihood, constant_chance_p_value};
pub use contracts::{Bdw, ContractModel, Sbg};
pub use dropout_likelihood::{BgNbdLikelihood, MbgNbdLikelihood};
pub use fit::{Caution, Convergence, Estimate, Fit, Outcome, Refusal};
pub use future::Future;
pub use gamma_gamma::GammaGamma;
pub use histories::{Histories, History};
pub use likelihood::Likelihood;
pub use pareto_likelihood::ParetoNbdLikelihood;
pub use pareto_nbd::ParetoNbd;
pub use spend_likelihood::{GammaGammaLikelihood, Spends};
