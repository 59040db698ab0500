//! What the models say when data cannot tell, and what they never do: fail silently.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing
)]

mod population;

use lifeworth::error::Rule;
use lifeworth::models::{
    Bdw, BgBb, BgNbd, Bootstrap, BuyingModel, ContractCohorts, ContractModel, Convergence,
    EstimableModel, Fit, FitCaution, FitOutcome, FitRefusal, Future, GammaGamma, Histories,
    History, Likelihood, MbgNbd, ModelComparison, ParetoNbd, PosteriorOptions, Sbg, Spends,
    Valuation, ValuationGap, ValuationOptions, compare, posterior, regularity, spend_correlation,
    value_customers,
};
use population::Population;
use proptest::prelude::*;

fn population(rows: &[(f64, f64, f64)]) -> Population {
    let mut population = Population::default();
    for (x, t_x, t) in rows {
        population.frequency.push(*x);
        population.recency.push(*t_x);
        population.observed.push(*t);
    }
    population
}

fn refused(rows: &[(f64, f64, f64)], reason: FitRefusal) {
    fn of<M: EstimableModel<4>>(data: &Population) -> FitRefusal {
        match M::fit(&data.histories()).unwrap() {
            FitOutcome::Refused { reason } => reason,
            FitOutcome::Fitted(_) => panic!("fitted"),
        }
    }
    let data = population(rows);
    assert_eq!(of::<BgNbd>(&data), reason);
    assert_eq!(of::<MbgNbd>(&data), reason);
    assert_eq!(of::<ParetoNbd>(&data), reason);
    assert_eq!(of::<BgBb>(&data), reason);
    let expected = ModelComparison::Refused { reason };
    assert_eq!(compare(&data.histories(), None).unwrap(), expected);
}

#[test]
fn refusals() {
    refused(&[], FitRefusal::NoCustomers);
    refused(&[(2.0, 3.0, 9.0)], FitRefusal::OneCustomer);
    refused(
        &[(0.0, 0.0, 0.0), (0.0, 0.0, 0.0)],
        FitRefusal::NoTimeObserved,
    );
    refused(
        &[(0.0, 0.0, 5.0), (0.0, 0.0, 9.0)],
        FitRefusal::NoRepeatPurchases,
    );
    refused(&[(2.0, 3.0, 9.0); 50], FitRefusal::IdenticalRows);
}

#[test]
fn impossible_cells_are_named() {
    for (row, field, rule) in [
        ((1.5, 1.0, 2.0), "frequency[1]", Rule::WholeNumber),
        (
            (-1.0, 1.0, 2.0),
            "frequency[1]",
            Rule::AtLeast { limit: 0.0 },
        ),
        ((1.0, 3.0, 2.0), "recency[1]", Rule::AtMost { limit: 2.0 }),
        ((1.0, 1.0, f64::NAN), "observed[1]", Rule::Finite),
        ((1.0, 1.0, f64::INFINITY), "observed[1]", Rule::Finite),
    ] {
        let data = population(&[(0.0, 0.0, 2.0), row]);
        let error = BgNbd::fit(&data.histories()).unwrap_err();
        assert_eq!((error.field.as_str(), error.rule), (field, rule));
    }
    let short = Histories {
        frequency: &[1.0, 0.0],
        recency: &[1.0],
        observed: &[2.0, 2.0],
        weights: None,
    };
    let error = BgNbd::fit(&short).unwrap_err();
    assert_eq!((error.field.as_str(), error.value), ("recency.length", 1.0));
}

fn fit<M: EstimableModel<4>>(data: &Population) -> Fit<M> {
    M::fit(&data.histories()).unwrap().fit().expect("a fit")
}

/// Predictions that must be numbers whatever the fit is like.
fn is_usable<M: EstimableModel<4>>(fit: &Fit<M>, data: &Population) {
    assert!(fit.log_likelihood.is_finite());
    assert!(
        fit.parameters
            .iter()
            .all(|p| p.value > 0.0 && p.value.is_finite())
    );
    let converged = fit.convergence == Convergence::Converged;
    assert_eq!(converged, fit.covariance.is_some());
    for p in &fit.parameters {
        assert_eq!(
            converged,
            p.standard_error.is_some_and(|e| e > 0.0 && e.is_finite())
        );
    }
    for (history, _) in data.histories().iter() {
        let alive = fit.model.probability_alive(&history);
        assert!((0.0..=1.0).contains(&alive), "{alive} {history:?}");
        let purchases = fit.model.conditional_expected_purchases(&history, 10.0);
        assert!(
            purchases >= 0.0 && purchases.is_finite(),
            "{purchases} {history:?}"
        );
    }
}

#[test]
fn nobody_leaves() {
    // Poisson purchases until the end, at rates that differ.
    let data = population::pareto(1, 1_000, [1.0, 5.0, 1.0, 1e12], [30.0, 40.0]);
    let bg: Fit<BgNbd> = fit(&data);
    is_usable(&bg, &data);
    assert!(bg.cautions.contains(&FitCaution::NobodyLeaves), "{bg:?}");
    let pareto: Fit<ParetoNbd> = fit(&data);
    is_usable(&pareto, &data);
    assert!(
        pareto.cautions.contains(&FitCaution::NobodyLeaves),
        "{pareto:?}"
    );
    assert!(pareto.model.survival(35.0) > 0.99, "{:?}", pareto.model);
}

#[test]
fn everybody_buys_at_one_rate() {
    let data = population::pareto(2, 400, [1e6, 5e6, 1.0, 30.0], [30.0, 40.0]);
    let pareto: Fit<ParetoNbd> = fit(&data);
    is_usable(&pareto, &data);
    // The spread of the rates is zero or cannot be told from zero.
    let equal = pareto.cautions.contains(&FitCaution::EqualRates);
    assert!(equal || 1.0 / pareto.model.r < 0.05, "{pareto:?}");
}

#[test]
fn heavy_buyers_do_not_stop_the_fit() {
    let mut data = population::dropout(3, 3_000, [0.3, 4.0, 0.5, 3.0], [30.0, 40.0], true);
    for x in [161.0, 254.0, 501.0] {
        data.frequency.push(x);
        data.recency.push(38.0);
        data.observed.push(39.0);
    }
    let bg: Fit<BgNbd> = fit(&data);
    let mbg: Fit<MbgNbd> = fit(&data);
    let pareto: Fit<ParetoNbd> = fit(&data);
    is_usable(&bg, &data);
    is_usable(&mbg, &data);
    is_usable(&pareto, &data);
    for convergence in [bg.convergence, mbg.convergence, pareto.convergence] {
        assert_eq!(convergence, Convergence::Converged);
    }
    let has = |cautions: &[FitCaution]| {
        let counted = |c: &FitCaution| matches!(c, FitCaution::OneTimeBuyersCountAsActive { .. });
        cautions.iter().any(counted)
    };
    assert!(has(&bg.cautions) && !has(&mbg.cautions) && !has(&pareto.cautions));
}

#[test]
fn a_purchase_in_every_week_is_no_accident() {
    let data = population::opportunities(4, 1_000, [30.0, 1.0, 1.0, 20.0], 26);
    let weekly: Fit<MbgNbd> = fit(&data);
    let regular = |c: &FitCaution| matches!(c, FitCaution::BuysAtEveryOpportunity { .. });
    assert!(weekly.cautions.iter().any(regular), "{weekly:?}");
    let opportunities: Fit<BgBb> = fit(&data);
    assert!(!opportunities.cautions.iter().any(regular));
    is_usable(&opportunities, &data);
    assert_eq!(opportunities.convergence, Convergence::Converged);
}

#[test]
fn few_customers_are_pointed_out() {
    let data = population::dropout(5, 60, [0.6, 7.0, 0.8, 2.0], [20.0, 40.0], true);
    let mbg: Fit<MbgNbd> = fit(&data);
    is_usable(&mbg, &data);
    assert!(
        mbg.cautions
            .contains(&FitCaution::FewCustomers { customers: 60.0 })
    );
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(60))]

    /// Any small file is refused for a reason or gives numbers, and its fit is no worse than its start.
    #[test]
    fn any_small_file(rows in prop::collection::vec((0u32..12, 0.0f64..=1.0, 1u32..60), 1..25)) {
        let rows: Vec<_> = rows
            .into_iter()
            .map(|(x, at, t)| {
                let t = f64::from(t);
                (f64::from(x), if x == 0 { 0.0 } else { at * t }, t)
            })
            .collect();
        fn no_worse<M: EstimableModel<4>>(data: &Population) {
            let FitOutcome::Fitted(fit) = M::fit(&data.histories()).unwrap() else { return };
            is_usable(&fit, data);
            let likelihood = M::likelihood(&data.histories());
            let start = likelihood.derivatives(&likelihood.start()).value;
            assert!(fit.log_likelihood >= start - 1e-9);
            assert!(fit.convergence != Convergence::NotConverged, "{fit:?}");
        }
        let data = population(&rows);
        no_worse::<BgNbd>(&data);
        no_worse::<MbgNbd>(&data);
        no_worse::<ParetoNbd>(&data);
    }
}

#[test]
fn spend() {
    let outcome = |frequency: &[f64], spend: &[f64]| {
        let spends = Spends {
            frequency,
            spend,
            weights: None,
        };
        GammaGamma::fit(&spends).unwrap()
    };
    let reason = |outcome| match outcome {
        FitOutcome::Refused { reason } => reason,
        FitOutcome::Fitted(fit) => panic!("{fit:?}"),
    };
    assert_eq!(
        reason(outcome(&[0.0, 0.0], &[0.0, 0.0])),
        FitRefusal::NoRepeatPurchases
    );
    assert_eq!(reason(outcome(&[2.0], &[9.0])), FitRefusal::OneCustomer);
    assert_eq!(
        reason(outcome(&[2.0; 9], &[9.0; 9])),
        FitRefusal::IdenticalRows
    );

    // Spends so unequal that their mean does not exist.
    let (mut frequency, mut spend) = population::spends(6, 2_000, [4.0, 0.7, 3.0]);
    frequency.push(3.0);
    spend.push(0.0);
    let fit = outcome(&frequency, &spend).fit().unwrap();
    assert_eq!(fit.convergence, Convergence::Converged);
    assert!(fit.cautions.contains(&FitCaution::MeanSpendUndefined));
    assert!(
        fit.cautions
            .contains(&FitCaution::RowsWithoutSpend { customers: 1.0 })
    );
    assert_eq!(fit.model.expected_spend(0.0, 0.0), None);
    assert_eq!(fit.model.spend_variance(), None);
    assert!(fit.model.spend_quantile(0.0, 0.0, 0.5).is_finite());
    let spends = Spends {
        frequency: &[1.0; 30],
        spend: &[2.0; 30],
        weights: None,
    };
    assert_eq!(spend_correlation(&spends).unwrap(), None);
}

#[test]
fn values_that_do_not_exist() {
    let data = population(&[(3.0, 20.0, 30.0), (0.0, 0.0, 30.0)]);
    let model = BgNbd {
        r: 0.5,
        alpha: 6.0,
        a: 0.8,
        b: 2.0,
    };
    let spends = Spends {
        frequency: &[3.0, 0.0],
        spend: &[40.0, 0.0],
        weights: None,
    };
    let good = GammaGamma {
        p: 6.0,
        q: 3.7,
        gamma: 15.0,
    };
    let value = |spend_model: &GammaGamma, discount, horizon| {
        let options = ValuationOptions {
            margin: 0.3,
            discount,
            horizon,
        };
        value_customers(&model, &data.histories(), spend_model, &spends, &options).unwrap()
    };
    let gap = |valuation| match valuation {
        Valuation::Unavailable { reason } => reason,
        Valuation::Valued { .. } => panic!("valued"),
    };
    let endless = gap(value(&good, 0.0, None));
    assert_eq!(endless, ValuationGap::EndlessWithoutDiscount);
    let wild = GammaGamma { q: 0.9, ..good };
    assert_eq!(
        gap(value(&wild, 0.01, None)),
        ValuationGap::MeanSpendUndefined
    );
    for (discount, horizon) in [(0.01, None), (0.0, Some(52.0)), (0.01, Some(52.0))] {
        let Valuation::Valued {
            discounted_purchases,
            spend,
            values,
            total,
        } = value(&good, discount, horizon)
        else {
            panic!("no value");
        };
        assert_eq!(total, values.iter().sum::<f64>());
        for i in 0..2 {
            assert!(
                (values[i] - 0.3 * spend[i] * discounted_purchases[i]).abs() < 1e-12 * values[i]
            );
        }
        assert_eq!(spend[1], good.expected_spend(0.0, 0.0).unwrap());
    }
}

#[test]
fn contracts() {
    let refusal = |lost: &[f64], active: &[f64]| {
        let cohorts = ContractCohorts {
            lost: lost.into(),
            active: active.into(),
        };
        match Bdw::fit(&cohorts).unwrap() {
            FitOutcome::Refused { reason } => reason,
            FitOutcome::Fitted(fit) => panic!("{fit:?}"),
        }
    };
    assert_eq!(refusal(&[], &[]), FitRefusal::NoCustomers);
    assert_eq!(refusal(&[0.0, 0.0], &[0.0, 90.0]), FitRefusal::NobodyLost);
    assert_eq!(
        refusal(&[5.0, 4.0], &[0.0, 90.0]),
        FitRefusal::TooFewPeriods
    );
    let rising = ContractCohorts::of_survivors(&[vec![100.0, 90.0], vec![50.0, 60.0]]).unwrap_err();
    assert_eq!(rising.field, "cohorts[1][1]");

    // Without differences between customers the shapes run off to infinity, but the survival is right.
    let survivors: Vec<f64> = (0..8).map(|t| 10_000.0 * 0.8f64.powi(t)).collect();
    let cohorts = ContractCohorts::of_survivors(&[survivors]).unwrap();
    let fit = Sbg::fit(&cohorts).unwrap().fit().unwrap();
    assert_eq!(fit.convergence, Convergence::AtBoundary);
    assert!((fit.model.survival(7.0) - 0.8f64.powi(7)).abs() < 1e-3);

    let endless = Sbg {
        alpha: 0.7,
        beta: 1.2,
    };
    assert_eq!(endless.discounted_expected_lifetime(0.0), None);
    let finite = Sbg {
        alpha: 3.0,
        beta: 4.0,
    };
    assert_eq!(finite.discounted_expected_lifetime(0.0), Some(3.0));
    let same = Bdw {
        alpha: 3.0,
        beta: 4.0,
        c: 1.0,
    };
    for rate in [0.0, 1e-4, 0.1] {
        let (s, b) = (finite, same);
        let both = (
            s.discounted_expected_lifetime(rate),
            b.discounted_expected_lifetime(rate),
        );
        let (Some(s), Some(b)) = both else {
            panic!("{both:?}")
        };
        assert!((s - b).abs() < 1e-6 * s, "{s} {b}");
        let s = finite
            .discounted_expected_residual_lifetime(5.0, rate)
            .unwrap();
        let b = same
            .discounted_expected_residual_lifetime(5.0, rate)
            .unwrap();
        assert!((s - b).abs() < 1e-6 * s, "{s} {b}");
    }
}

#[test]
fn extremes_of_time() {
    let model = ParetoNbd {
        r: 0.5,
        alpha: 10.0,
        s: 0.6,
        beta: 12.0,
    };
    let new = History {
        frequency: 0.0,
        recency: 0.0,
        observed: 0.0,
    };
    assert_eq!(model.probability_alive(&new), 1.0);
    assert_eq!(model.log_probability_alive(&new), 0.0);
    assert_eq!(model.expected_purchases(0.0), 0.0);
    assert_eq!(model.purchase_probability(0, 0.0), 1.0);
    assert_eq!(model.discounted_purchases(0.0), f64::INFINITY);
    assert_eq!(model.conditional_purchase_quantile(&new, 0.0, 0.9), 0);
}

#[test]
fn posteriors_and_refits_are_reproducible() {
    let data = population::dropout(7, 300, [0.6, 7.0, 0.8, 2.0], [20.0, 40.0], true);
    let likelihood = MbgNbd::likelihood(&data.histories());
    let options = PosteriorOptions {
        effective_draws: 100.0,
        ..PosteriorOptions::default()
    };
    let sample = || posterior(likelihood.clone(), &options).unwrap();
    assert_eq!(sample(), sample());
    let estimate = [0.6, 7.0, 0.8, 2.0];
    let refits = |seed| -> Vec<_> {
        Bootstrap::new(likelihood.clone(), estimate, seed)
            .take(5)
            .collect()
    };
    assert_eq!(refits(1), refits(1));
    assert_ne!(refits(1), refits(2));
    assert_eq!(regularity(&[1.0; 30], &[1.0; 30]), None);
}
