//! Customer models for JavaScript: columns in, plain results out; what takes long goes step by step.

use tsify::Ts;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

use super::boundary::{functions, plain, read, thrown, write};
use crate::models::{self, plain as models_plain};

functions! {
    /// What a buying model says about customers: probability of being active, expected and discounted purchases.
    predict_customers as "predictCustomers": models_plain::predict_customers,
        models_plain::CustomerPredictionOptions => models_plain::CustomerPredictions;
    /// What a buying model says about a new customer over time.
    new_customer as "newCustomer": models_plain::new_customer,
        models_plain::NewCustomerOptions => models_plain::NewCustomer;
    /// The range in which each customer's number of purchases will lie with 95 %.
    purchase_range as "purchaseRange": models_plain::purchase_range,
        models_plain::PurchaseRangeOptions => models_plain::PurchaseRange;
    /// Predictions with intervals that come from the uncertainty of the parameters.
    customer_intervals as "customerIntervals": models_plain::customer_intervals,
        models_plain::CustomerIntervalsOptions => models_plain::CustomerIntervals;
    /// What the Gamma–Gamma model expects of customers, given what they spent.
    expected_spend as "expectedSpend": models_plain::expected_spend,
        models_plain::ExpectedSpendOptions => models_plain::ExpectedSpend;
    /// What each customer is worth: margin times expected spend times discounted expected purchases.
    customer_values as "customerValues": models_plain::customer_values,
        models_plain::CustomerValueOptions => models::Valuation;
    /// How often one customer will buy and what they will spend: the range, not the mean.
    spend_ahead as "spendAhead": models_plain::spend_ahead_of,
        models_plain::SpendAheadOptions => models::SpendAhead;
    /// What a contract model projects.
    contract_outlook as "contractOutlook": models_plain::contract_outlook,
        models_plain::ContractOutlookOptions => models_plain::ContractOutlook;
    /// Fits BG/NBD, MBG/NBD, Pareto/NBD and NBD to the same customers, and BG/BB where they buy at regular opportunities, and
    /// ranks them.
    compare_buying_models as "compareBuyingModels": models_plain::compare_buying_models,
        models_plain::ModelComparisonOptions => models::ModelComparison;
    /// The errors of a model's predictions of a period held out.
    hold_out_errors as "holdOutErrors": models_plain::hold_out_errors_of,
        models_plain::HoldOutErrorsOptions => models::HoldOutErrors;
    /// Customers by number of repeat purchases, as a model expects them and as they are.
    frequency_histogram as "frequencyHistogram": models_plain::frequency_histogram_of,
        models_plain::FrequencyHistogramOptions => models::FrequencyHistogram;
    /// The tracking curve: repeat purchases of all customers that a model expects over time.
    cumulative_purchases as "cumulativePurchases": models_plain::cumulative_purchases_of,
        models_plain::CumulativePurchasesOptions => models_plain::CumulativePurchases;
    /// Fits the same model on two periods and compares them.
    stability as "stability": models_plain::stability_of,
        models_plain::StabilityOptions => models_plain::StabilityOutcome;
}

/// Declares functions whose result has no type of its own in Rust.
macro_rules! plain_functions {
    ($($(#[$documentation:meta])* $name:ident as $js_name:literal: $calculate:expr, $options:ty => $result:literal;)*) => {$(
        $(#[$documentation])*
        ///
        /// Throws a `LifeworthError` that names the option and the rule it breaks.
        #[wasm_bindgen(js_name = $js_name, unchecked_return_type = $result)]
        pub fn $name(options: Ts<$options>) -> Result<JsValue, JsValue> {
            plain(&$calculate(&read(options)?).map_err(thrown)?)
        }
    )*};
}

plain_functions! {
    /// Fits a buying model by maximum likelihood, or says why the data cannot tell its parameters.
    fit_buying_model as "fitBuyingModel": models_plain::fit_buying_model,
        models_plain::BuyingFitOptions => "FitOutcome<AnyBuyingModel>";
    /// Fits the Gamma–Gamma model to the customers with purchases and a positive spend.
    fit_spend_model as "fitSpendModel": fit_spends, models_plain::SpendColumns => "FitOutcome<GammaGamma>";
    /// Fits a contract model, or says why the data cannot tell its parameters.
    fit_contract_model as "fitContractModel": models_plain::fit_contract_model,
        models_plain::ContractFitOptions => "FitOutcome<AnyContractModel>";
    /// The log-likelihood of a buying model with given parameters.
    log_likelihood as "logLikelihood": models_plain::log_likelihood_of,
        models_plain::LogLikelihoodOptions => "number";
    /// Correlation of how often customers buy and how much they spend per purchase, which Gamma–Gamma takes to be none;
    /// `null` for fewer than five customers or if either does not vary.
    spend_correlation as "spendCorrelation": correlate, models_plain::SpendColumns => "SpendCorrelation | null";
    /// How regular purchases are; `null` for fewer than 20 customers.
    regularity as "regularity": models_plain::regularity_of, models_plain::RegularityOptions => "Regularity | null";
    /// Fits both contract models to the survivors of each cohort.
    compare_contract_models as "compareContractModels": compare_contracts,
        models_plain::ContractCohortsOptions => "ContractComparison";
    /// The log-likelihood of a contract model with given parameters.
    contract_log_likelihood as "contractLogLikelihood": models_plain::contract_log_likelihood,
        models_plain::ContractLogLikelihoodOptions => "number";
}

fn fit_spends(
    columns: &models_plain::SpendColumns,
) -> crate::error::Result<models::FitOutcome<models::GammaGamma>> {
    models::GammaGamma::fit(&columns.spends())
}

fn correlate(
    columns: &models_plain::SpendColumns,
) -> crate::error::Result<Option<models::SpendCorrelation>> {
    models::spend_correlation(&columns.spends())
}

fn compare_contracts(
    options: &models_plain::ContractCohortsOptions,
) -> crate::error::Result<models_plain::ContractComparison> {
    models_plain::compare_contract_models(&options.cohorts)
}

/// The probabilities of exactly 0, 1, 2, … `most` purchases, of a customer or a new one.
///
/// Throws a `LifeworthError` that names the option and the rule it breaks.
#[wasm_bindgen(js_name = "purchaseProbabilities")]
pub fn purchase_probabilities(
    options: Ts<models_plain::PurchaseProbabilitiesOptions>,
) -> Result<Vec<f64>, JsValue> {
    models_plain::purchase_probabilities(&read(options)?).map_err(thrown)
}

/// Refits a model on as many customers as there are, drawn with replacement, again and again.
///
/// Throws a `LifeworthError` that names the option and the rule it breaks.
#[wasm_bindgen(js_name = "bootstrapBuyingModel")]
pub fn bootstrap_buying_model(
    options: Ts<models_plain::BootstrapOptions>,
) -> Result<BuyingBootstrap, JsValue> {
    models_plain::BuyingBootstrap::new(&read(options)?)
        .map(BuyingBootstrap)
        .map_err(thrown)
}

/// Refits of a model in the making.
#[wasm_bindgen]
pub struct BuyingBootstrap(models_plain::BuyingBootstrap);

#[wasm_bindgen]
impl BuyingBootstrap {
    /// Refits once; the share that is done.
    pub fn step(&mut self) -> f64 {
        self.0.advance();
        self.0.progress()
    }

    /// What the refits told so far.
    pub fn finish(self) -> Result<Ts<models_plain::Refits>, JsValue> {
        write(&self.0.refits())
    }
}

/// Samples the posterior of a buying model by Markov chains.
///
/// Throws a `LifeworthError` that names the option and the rule it breaks.
#[wasm_bindgen(js_name = "sampleBuyingModel")]
pub fn sample_buying_model(
    options: Ts<models_plain::PosteriorSampleOptions>,
) -> Result<BuyingPosterior, JsValue> {
    models_plain::BuyingPosterior::new(&read(options)?)
        .map(BuyingPosterior)
        .map_err(thrown)
}

/// A posterior in the making.
#[wasm_bindgen]
pub struct BuyingPosterior(models_plain::BuyingPosterior);

#[wasm_bindgen]
impl BuyingPosterior {
    /// Goes one step further; the share of the way that is behind, 1 when there are enough draws.
    pub fn step(&mut self) -> f64 {
        if self.0.advance() {
            1.0
        } else {
            self.0.progress().min(0.999)
        }
    }

    /// The draws so far.
    pub fn finish(self) -> Result<Ts<models_plain::PosteriorSample>, JsValue> {
        write(&self.0.finish())
    }
}
