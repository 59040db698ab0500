//! The fitted base of the CDNOW sample: changed, set beside the simple formula, and taken from an earlier fit.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing
)]

mod cdnow;

use lifeworth::forecast::{
    FittedModels, Forecast, ForecastOptions, ForecastSteps, PopulationOptions,
    SimpleFormulaOptions, WhatIf, WhatIfOptions, WhatIfSteps, population, simple_formula,
};
use lifeworth::models::{
    AnyBuyingModel, BgNbd, BuyingModel, BuyingModelName, FitOutcome, Future, GammaGamma, ParetoNbd,
};
use lifeworth::orders::{OrderTable, SummaryOptions, TimeUnit, summarise};

fn forecast(table: &OrderTable, options: &ForecastOptions) -> Forecast {
    let mut steps = ForecastSteps::new(table, options).unwrap();
    while steps.advance().unwrap() < 1.0 {}
    steps.finish()
}

fn fitted(forecast: &Forecast) -> FittedModels {
    let (FitOutcome::Fitted(buying), FitOutcome::Fitted(spend)) =
        (&forecast.buying, &forecast.spend)
    else {
        panic!("both models can be fitted to CDNOW");
    };
    FittedModels {
        model: buying.model,
        covariance: buying.covariance.clone(),
        spend_model: Some(spend.model),
        spend_covariance: spend.covariance.clone(),
    }
}

fn unchanged(fitted: FittedModels) -> WhatIfOptions {
    WhatIfOptions {
        fitted,
        unit: TimeUnit::Week,
        observed_until: None,
        gross_margin: 0.3,
        annual_discount_rate: 0.1,
        value_months: Some(12.0),
        churn_change: 0.0,
        purchase_rate_change: 0.0,
        spend_change: 0.0,
    }
}

fn what_if(table: &OrderTable, options: &WhatIfOptions) -> WhatIf {
    let mut steps = WhatIfSteps::new(table, options).unwrap();
    while steps.advance() < 1.0 {}
    steps.finish()
}

const WEEKS_OF_YEAR: f64 = 365.25 / 7.0;

fn close(found: f64, expected: f64, tolerance: f64, what: &str) {
    assert!(
        (found - expected).abs() <= tolerance * expected.abs(),
        "{what}: {found} is not {expected}"
    );
}

#[test]
fn without_a_change_before_and_after_are_the_forecast() {
    let table = cdnow::sample().0;
    for model in [
        BuyingModelName::BgNbd,
        BuyingModelName::MbgNbd,
        BuyingModelName::ParetoNbd,
        BuyingModelName::Nbd,
    ] {
        let told = forecast(
            &table,
            &ForecastOptions {
                model: Some(model),
                gross_margin: 0.3,
                value_months: Some(12.0),
                ..ForecastOptions::default()
            },
        );
        let totals = told.totals.clone().unwrap();
        let same = what_if(&table, &unchanged(fitted(&told)));
        for (horizon, known) in same.horizons.iter().zip(&totals.horizons) {
            assert_eq!(horizon.months, known.months);
            close(
                horizon.purchases.before,
                known.purchases.value,
                1e-12,
                "purchases",
            );
            close(
                horizon.purchases.after,
                known.purchases.value,
                1e-12,
                "after",
            );
            assert_eq!(horizon.purchases.difference, 0.0);
            let revenue = horizon.revenue.unwrap();
            close(
                revenue.after,
                known.revenue.unwrap().value,
                1e-12,
                "revenue",
            );
        }
        close(
            same.equity.unwrap().after,
            totals.equity.unwrap().value,
            1e-12,
            "equity",
        );
        close(
            same.active_customers,
            totals.active_customers.value,
            1e-12,
            "active",
        );
    }
}

#[test]
fn slower_leaving_in_pareto_nbd_is_a_larger_beta_of_everyone_who_is_active() {
    let table = cdnow::sample().0;
    let parameters = ParetoNbd {
        r: 0.553,
        alpha: 10.578,
        s: 0.606,
        beta: 11.669,
    };
    let model = AnyBuyingModel::ParetoNbd(parameters);
    let options = WhatIfOptions {
        churn_change: -0.25,
        ..unchanged(FittedModels {
            model,
            covariance: None,
            spend_model: None,
            spend_covariance: None,
        })
    };
    let told = what_if(&table, &options);
    let summaries = summarise(&table, &SummaryOptions::default()).unwrap();
    let (mut active_after_year, mut purchases) = (0.0, 0.0);
    for (row, frequency) in summaries.frequency.iter().enumerate() {
        let history = lifeworth::models::History {
            frequency: f64::from(*frequency),
            recency: summaries.recency[row],
            observed: summaries.age[row],
        };
        let active = parameters.given_active(&history);
        // µ ~ Gamma(s, β) times ¾ is Gamma(s, β ÷ ¾).
        let slower = ParetoNbd {
            beta: active.beta / 0.75,
            ..active
        };
        let alive = parameters.probability_alive(&history);
        active_after_year += alive * slower.survival(WEEKS_OF_YEAR);
        purchases += alive * slower.expected_purchases(WEEKS_OF_YEAR);
    }
    let year = &told.horizons[2];
    close(
        year.active_customers.after,
        active_after_year,
        1e-10,
        "active",
    );
    close(year.purchases.after, purchases, 1e-10, "purchases");
    assert!(year.purchases.difference > 0.0 && year.purchases.lower.is_none());
    assert!(year.revenue.is_none() && told.equity.is_none());
}

#[test]
fn slower_leaving_in_bg_nbd_is_a_smaller_chance_to_leave_after_each_purchase() {
    // One customer who is active: E over p of (1 - (α/(α + cpt))^r) / (cp), by the midpoint rule on a fine grid.
    let BgNbd { r, alpha, a, b } = BgNbd {
        r: 1.3,
        alpha: 4.4,
        a: 1.8,
        b: 3.4,
    };
    let (c, t) = (0.6, 30.0);
    let (mut sum, mut weight) = (0.0, 0.0);
    let n = 200_000;
    for i in 0..n {
        let p = (f64::from(i) + 0.5) / f64::from(n);
        let density = p.powf(a - 1.0) * (1.0 - p).powf(b - 1.0);
        sum += density * (1.0 - (alpha / (alpha + c * p * t)).powf(r)) / (c * p);
        weight += density;
    }
    let model = BgNbd { r, alpha, a, b };
    close(
        model.expected_purchases(c * t) / c,
        sum / weight,
        1e-6,
        "BG/NBD",
    );
}

#[test]
fn each_lever_does_what_it_says_and_nothing_else() {
    let table = cdnow::sample().0;
    let told = forecast(
        &table,
        &ForecastOptions {
            model: Some(BuyingModelName::ParetoNbd),
            ..ForecastOptions::default()
        },
    );
    let base = unchanged(fitted(&told));
    let slower = what_if(
        &table,
        &WhatIfOptions {
            churn_change: -0.1,
            ..base.clone()
        },
    );
    let dearer = what_if(
        &table,
        &WhatIfOptions {
            spend_change: 0.05,
            ..base.clone()
        },
    );
    let oftener = what_if(
        &table,
        &WhatIfOptions {
            purchase_rate_change: 0.2,
            ..base.clone()
        },
    );
    let year = |told: &WhatIf| told.horizons[2].clone();
    assert!(year(&slower).active_customers.difference > 0.0);
    assert_eq!(year(&oftener).active_customers.difference, 0.0);
    close(
        year(&oftener).purchases.after,
        1.2 * year(&oftener).purchases.before,
        1e-12,
        "oftener",
    );
    assert_eq!(year(&dearer).purchases.difference, 0.0);
    let equity = dearer.equity.unwrap();
    close(equity.after, 1.05 * equity.before, 1e-12, "dearer");
    for told in [slower, dearer, oftener] {
        let change = told.equity.unwrap();
        assert!(
            change.lower.unwrap() < change.difference && change.upper.unwrap() > change.difference
        );
    }
    // If nobody left any more, those who are active would all still be there.
    let for_ever = what_if(
        &table,
        &WhatIfOptions {
            churn_change: -1.0,
            ..base.clone()
        },
    );
    let last = &for_ever.horizons[3];
    close(
        last.active_customers.after,
        for_ever.active_customers,
        1e-12,
        "for ever",
    );
    let nearly = what_if(
        &table,
        &WhatIfOptions {
            churn_change: -0.999_999,
            ..base.clone()
        },
    );
    close(
        nearly.horizons[3].purchases.after,
        last.purchases.after,
        1e-5,
        "nearly",
    );
    close(
        nearly.equity.unwrap().after,
        for_ever.equity.unwrap().after,
        1e-5,
        "value",
    );
    let error = WhatIfSteps::new(
        &table,
        &WhatIfOptions {
            churn_change: -1.1,
            ..base
        },
    );
    assert_eq!(error.unwrap_err().field, "churnChange");
}

#[test]
fn where_nobody_leaves_slower_leaving_changes_nothing() {
    let table = cdnow::sample().0;
    let told = forecast(
        &table,
        &ForecastOptions {
            model: Some(BuyingModelName::Nbd),
            ..ForecastOptions::default()
        },
    );
    let options = WhatIfOptions {
        churn_change: -0.5,
        ..unchanged(fitted(&told))
    };
    for horizon in what_if(&table, &options).horizons {
        close(
            horizon.purchases.after,
            horizon.purchases.before,
            1e-12,
            "purchases",
        );
    }
}

#[test]
fn the_reasons_add_up_to_the_gap_between_the_simple_formula_and_the_models() {
    let table = cdnow::sample().0;
    let told = forecast(
        &table,
        &ForecastOptions {
            model: Some(BuyingModelName::ParetoNbd),
            gross_margin: 0.3,
            value_months: Some(12.0),
            ..ForecastOptions::default()
        },
    );
    let options = SimpleFormulaOptions {
        fitted: fitted(&told),
        unit: TimeUnit::Week,
        observed_until: None,
        gross_margin: 0.3,
        annual_discount_rate: 0.1,
        months: 12.0,
    };
    let beside = simple_formula(&table, &options).unwrap();
    let summaries = summarise(&table, &SummaryOptions::default()).unwrap();
    let bought: f64 = summaries.frequency.iter().copied().map(f64::from).sum();
    let spent: f64 = summaries
        .frequency
        .iter()
        .zip(&summaries.mean_spend)
        .map(|(x, z)| f64::from(*x) * z)
        .sum();
    let per_year = bought / summaries.age.iter().sum::<f64>() * WEEKS_OF_YEAR;
    close(beside.purchases_per_year, per_year, 1e-12, "rate");
    close(
        beside.formula,
        2357.0 * per_year * spent / bought * 0.3,
        1e-12,
        "formula",
    );
    let equity = told.totals.unwrap().equity.unwrap().value;
    close(beside.models, equity, 1e-12, "models");
    let reasons = beside.active_buy_more
        + beside.have_left
        + beside.will_leave
        + beside.spend_differs
        + beside.discounting;
    close(beside.formula + reasons, equity, 1e-10, "sum");
    assert!(beside.active_buy_more > 0.0 && beside.have_left < 0.0);
    assert!(beside.will_leave < 0.0 && beside.discounting < 0.0);
}

#[test]
fn a_forecast_from_models_fitted_earlier_is_the_same_without_a_search() {
    let table = cdnow::sample().0;
    let options = ForecastOptions {
        model: Some(BuyingModelName::MbgNbd),
        gross_margin: 0.3,
        value_months: Some(12.0),
        ..ForecastOptions::default()
    };
    let first = forecast(&table, &options);
    let again = forecast(
        &table,
        &ForecastOptions {
            model: None,
            fitted: Some(fitted(&first)),
            ..options.clone()
        },
    );
    assert!(again.choice.is_none());
    let (FitOutcome::Fitted(old), FitOutcome::Fitted(new)) = (&first.buying, &again.buying) else {
        panic!("both are fits");
    };
    assert_eq!(new.evaluations, 1);
    close(
        new.log_likelihood,
        old.log_likelihood,
        1e-12,
        "log-likelihood",
    );
    close(new.bic, old.bic, 1e-12, "BIC");
    for (parameter, known) in new.parameters.iter().zip(&old.parameters) {
        assert_eq!(parameter.name, known.name);
        close(
            parameter.lower.unwrap(),
            known.lower.unwrap(),
            1e-10,
            &known.name,
        );
    }
    let (FitOutcome::Fitted(old), FitOutcome::Fitted(new)) = (&first.spend, &again.spend) else {
        panic!("both are fits");
    };
    close(new.log_likelihood, old.log_likelihood, 1e-12, "spend");
    close(new.aic, old.aic, 1e-12, "AIC");
    let (old, new) = (
        first.totals.unwrap().equity.unwrap(),
        again.totals.unwrap().equity.unwrap(),
    );
    close(new.value, old.value, 1e-12, "equity");
    close(new.lower.unwrap(), old.lower.unwrap(), 1e-10, "lower end");
    let wrong = FittedModels {
        spend_model: Some(GammaGamma {
            p: 6.0,
            q: -1.0,
            gamma: 15.0,
        }),
        ..fitted(&forecast(&table, &options))
    };
    let refused = ForecastSteps::new(
        &table,
        &ForecastOptions {
            fitted: Some(wrong),
            ..options
        },
    );
    assert_eq!(refused.unwrap_err().field, "fitted.spendModel.q");
}

#[test]
fn new_customers_leave_and_differ_as_their_distributions_say() {
    // Rates of purchase with r = 1 are exponential: the fifth above q = ln 5 makes e^-q (1 + q) of all purchases.
    let model = AnyBuyingModel::BgNbd(BgNbd {
        r: 1.0,
        alpha: 6.0,
        a: 0.6,
        b: 2.0,
    });
    let asked = |model, months| {
        population(&PopulationOptions {
            model,
            unit: TimeUnit::Week,
            months,
        })
        .unwrap()
    };
    let share = asked(model, 12.0).top_fifth_share.unwrap();
    close(share, 0.2 * (1.0 + 5.0_f64.ln()), 1e-9, "the top fifth");
    let half = asked(model, 12.0).half_life_months.unwrap();
    close(asked(model, half).still_active, 0.5, 1e-9, "the half-life");
    // The more alike customers are, the nearer it is to a fifth.
    let alike = AnyBuyingModel::BgNbd(BgNbd {
        r: 1e4,
        alpha: 6e4,
        a: 0.6,
        b: 2.0,
    });
    let share = asked(alike, 12.0).top_fifth_share.unwrap();
    assert!((0.2..0.204).contains(&share), "{share}");
}
