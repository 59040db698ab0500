//! The models as a program without types of ours asks for them: one object of options in, a plain result out, any
//! model by its name, columns that own their numbers.

mod columns;
mod contracts;
mod diagnosis;
mod fitting;
mod posterior;
mod prediction;
mod read;
mod refits;
mod spending;
mod uncertainty;

pub use columns::{HistoryColumns, SpendColumns};
pub use contracts::{
    AnyContractModel, ContractCohortsOptions, ContractComparison, ContractFitOptions,
    ContractLogLikelihoodOptions, ContractModelName, ContractOutlook, ContractOutlookOptions,
    compare_contract_models, contract_log_likelihood, contract_outlook, fit_contract_model,
};
pub use diagnosis::{
    CumulativePurchases, CumulativePurchasesOptions, FrequencyHistogramOptions, HoldOutColumns,
    HoldOutErrorsOptions, ModelComparisonOptions, RegularityOptions, StabilityOptions,
    StabilityOutcome, compare_buying_models, cumulative_purchases_of, frequency_histogram_of,
    hold_out_errors_of, regularity_of, stability_of,
};
pub use fitting::{BuyingFitOptions, LogLikelihoodOptions, fit_buying_model, log_likelihood_of};
pub use posterior::{BuyingPosterior, PosteriorParameter, PosteriorSample, PosteriorSampleOptions};
pub use prediction::{
    CustomerPredictionOptions, CustomerPredictions, DiscountOptions, NewCustomer,
    NewCustomerOptions, PurchaseProbabilitiesOptions, PurchaseRange, PurchaseRangeOptions,
    new_customer, predict_customers, purchase_probabilities, purchase_range,
};
pub use refits::{BootstrapOptions, BuyingBootstrap, Refits};
pub use spending::{
    CustomerValueOptions, ExpectedSpend, ExpectedSpendOptions, SpendAheadOptions, customer_values,
    expected_spend, spend_ahead_of,
};
pub use uncertainty::{CustomerIntervals, CustomerIntervalsOptions, customer_intervals};
