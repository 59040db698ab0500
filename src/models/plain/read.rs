//! How the options of this room read themselves from plain values.

use super::columns::{HistoryColumns, SpendColumns};
use super::contracts::{
    AnyContractModel, ContractCohortsOptions, ContractFitOptions, ContractLogLikelihoodOptions,
    ContractModelName, ContractOutlookOptions,
};
use super::diagnosis::{
    CumulativePurchasesOptions, FrequencyHistogramOptions, HoldOutColumns, HoldOutErrorsOptions,
    ModelComparisonOptions, RegularityOptions, StabilityOptions, default_most,
};
use super::fitting::{BuyingFitOptions, LogLikelihoodOptions};
use super::posterior::PosteriorSampleOptions;
use super::prediction::{
    CustomerPredictionOptions, DiscountOptions, NewCustomerOptions, PurchaseProbabilitiesOptions,
    PurchaseRangeOptions,
};
use super::refits::{BootstrapOptions, default_refits};
use super::spending::{
    CustomerValueOptions, ExpectedSpendOptions, SpendAheadOptions, default_draws, default_seed,
};
use super::uncertainty::CustomerIntervalsOptions;
use crate::models::{
    AnyBuyingModel, Bdw, BgBb, BgNbd, BuyingModelName, GammaGamma, History, MbgNbd, Nbd, ParetoNbd,
    PeriodTiming, Periods, Sbg,
};
use crate::read::{Read, Source, choices, field, fields};

choices! { BuyingModelName {
    "bgNbd" BgNbd,
    "mbgNbd" MbgNbd,
    "paretoNbd" ParetoNbd,
    "nbd" Nbd,
    "bgBb" BgBb,
} }

choices! { ContractModelName { "sbg" Sbg, "bdw" Bdw, } }

choices! { PeriodTiming { "endOfPeriod" EndOfPeriod, "midPeriod" MidPeriod, } }

/// A parameter of a model.
fn parameter(source: &mut dyn Source, name: &'static str) -> f64 {
    field(source, name)
}

impl Read for AnyBuyingModel {
    fn read(source: &mut dyn Source) -> Self {
        let name: BuyingModelName = field(source, "name");
        let mut next = |name| parameter(source, name);
        let model = match name {
            BuyingModelName::BgNbd => Self::BgNbd(BgNbd {
                r: next("r"),
                alpha: next("alpha"),
                a: next("a"),
                b: next("b"),
            }),
            BuyingModelName::MbgNbd => Self::MbgNbd(MbgNbd {
                r: next("r"),
                alpha: next("alpha"),
                a: next("a"),
                b: next("b"),
            }),
            BuyingModelName::ParetoNbd => Self::ParetoNbd(ParetoNbd {
                r: next("r"),
                alpha: next("alpha"),
                s: next("s"),
                beta: next("beta"),
            }),
            BuyingModelName::Nbd => Self::Nbd(Nbd {
                r: next("r"),
                alpha: next("alpha"),
            }),
            BuyingModelName::BgBb => Self::BgBb(BgBb {
                alpha: next("alpha"),
                beta: next("beta"),
                gamma: next("gamma"),
                delta: next("delta"),
            }),
        };
        source.close();
        model
    }
}

impl Read for AnyContractModel {
    fn read(source: &mut dyn Source) -> Self {
        let name: ContractModelName = field(source, "name");
        let (alpha, beta) = (parameter(source, "alpha"), parameter(source, "beta"));
        let model = match name {
            ContractModelName::Sbg => Self::Sbg(Sbg { alpha, beta }),
            ContractModelName::Bdw => Self::Bdw(Bdw {
                alpha,
                beta,
                c: parameter(source, "c"),
            }),
        };
        source.close();
        model
    }
}

fields! { GammaGamma { p, q, gamma, } }

fields! { History { frequency, recency, observed, } }

fields! { Periods { count, length, rate, timing, } }

fields! { HistoryColumns { frequency, recency, observed, weights, } }

fields! { SpendColumns { frequency, spend, weights, } }

fields! { BuyingFitOptions { model, customers, } }

fields! { LogLikelihoodOptions { model, customers, } }

fields! { DiscountOptions { rate, horizon, } }

fields! { CustomerPredictionOptions { model, customers, after, horizon, discount, periods, } }

fields! { NewCustomerOptions { model, times, } }

fields! { PurchaseProbabilitiesOptions { model, customer, time, most, } }

fields! { PurchaseRangeOptions { model, customers, time, } }

fields! { ExpectedSpendOptions { model, spends, probabilities or Vec::new(), } }

fields! { CustomerValueOptions { model, spend_model, customers, spend, margin, discount, } }

fields! { SpendAheadOptions {
    model,
    spend_model,
    customer,
    spend,
    time,
    draws or default_draws(),
    seed or default_seed(),
} }

fields! { ContractCohortsOptions { cohorts, } }

fields! { ContractLogLikelihoodOptions { model, cohorts, } }

fields! { ContractFitOptions { model, cohorts, } }

fields! { ContractOutlookOptions { model, periods, discount_rate or 0.0, margin_per_period or 1.0, } }

fields! { HoldOutColumns { purchases, length, } }

fields! { ModelComparisonOptions { customers, hold_out, } }

fields! { HoldOutErrorsOptions { model, customers, hold_out, most or default_most(), } }

fields! { FrequencyHistogramOptions { model, customers, most or default_most(), } }

fields! { CumulativePurchasesOptions { model, arrivals, times, } }

fields! { RegularityOptions { first, second, } }

fields! { StabilityOptions { model, earlier, later, } }

fields! { CustomerIntervalsOptions { model, covariance, customers, horizon, } }

fields! { BootstrapOptions {
    model,
    customers,
    refits or default_refits(),
    seed or default_seed(),
} }

fields! { PosteriorSampleOptions {
    model,
    customers,
    chains or PosteriorSampleOptions::default().chains,
    effective_draws or PosteriorSampleOptions::default().effective_draws,
    most_draws or PosteriorSampleOptions::default().most_draws,
    prior_deviation or PosteriorSampleOptions::default().prior_deviation,
    seed or default_seed(),
} }
