//! Maximum-likelihood fits of published data sets against 18-digit references: `tests/reference/golden_fits.json`.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing
)]

use lifeworth::models::{
    AnyBuyingModel, Bdw, BgBb, BgNbd, BuyingModel, BuyingModelName, ContractCohorts, ContractModel,
    Convergence, EstimableModel, Fit, FitOutcome, Future, GammaGamma, Histories, History, HoldOut,
    LeftOut, LeftOutBecause, Likelihood, MbgNbd, ModelCandidate, ModelComparison, ParetoNbd, Sbg,
    SetBack, Spends, compare, constant_chance_p_value, cumulative_purchases, frequency_histogram,
    hold_out_errors, ranked, spend_correlation, stability,
};
use serde_json::Value;

/// The columns of a CSV file in `tests/reference`, by name.
fn columns(file: &str, names: &[&str]) -> Vec<Vec<f64>> {
    let text = std::fs::read_to_string(format!("tests/reference/{file}")).unwrap();
    let mut lines = text.lines();
    let header: Vec<_> = lines.next().unwrap().split(',').collect();
    let places = names
        .iter()
        .map(|n| header.iter().position(|h| h == n).unwrap());
    let places: Vec<_> = places.collect();
    let mut columns = vec![Vec::new(); names.len()];
    for line in lines.filter(|l| !l.is_empty()) {
        let cells: Vec<_> = line.split(',').collect();
        for (column, place) in columns.iter_mut().zip(&places) {
            column.push(cells[*place].trim().parse().unwrap());
        }
    }
    columns
}

fn entry(model: &str, dataset: &str) -> Value {
    let file = std::fs::read_to_string("tests/reference/golden_fits.json").unwrap();
    let file: Value = serde_json::from_str(&file).unwrap();
    let entries = file["entries"].as_array().unwrap();
    let found = entries
        .iter()
        .find(|e| e["model"] == model && e["dataset"].as_str().unwrap().starts_with(dataset));
    found.unwrap().clone()
}

fn decimal(value: &Value) -> f64 {
    match value {
        Value::String(s) => s.parse().unwrap(),
        other => other.as_f64().unwrap_or_else(|| panic!("{other}")),
    }
}

fn close(what: &str, computed: f64, expected: &Value, relative: f64) {
    let expected = decimal(expected);
    let off = (computed - expected).abs();
    assert!(
        off <= relative * expected.abs(),
        "{what}: {computed:.15e}, expected {expected:.15e}, relative {:.1e}",
        off / expected.abs()
    );
}

/// Parameters, log-likelihood, criteria, standard errors and covariance.
fn check_fit<M>(fit: &Fit<M>, expected: &Value) {
    assert_eq!(fit.convergence, Convergence::Converged);
    assert_eq!(fit.customers, decimal(&expected["customers"]));
    let off = (fit.log_likelihood - decimal(&expected["log_likelihood"])).abs();
    assert!(off < 1e-8, "log-likelihood off by {off:e}");
    close("aic", fit.aic, &expected["aic"], 1e-12);
    close("bic", fit.bic, &expected["bic"], 1e-12);
    let covariance = fit.covariance.as_ref().unwrap();
    for (i, p) in fit.parameters.iter().enumerate() {
        close(&p.name, p.value, &expected["mle"][&p.name], 1e-8);
        let error = p.standard_error.unwrap();
        close(
            "standard error",
            error,
            &expected["standard_errors"][&p.name],
            1e-6,
        );
        let log_error = &expected["standard_errors_of_log_parameters"][&p.name];
        close(
            "upper",
            (p.upper.unwrap() / p.value).ln() / 1.959963984540054,
            log_error,
            1e-6,
        );
        close(
            "lower",
            (p.value / p.lower.unwrap()).ln() / 1.959963984540054,
            log_error,
            1e-6,
        );
        for (j, c) in covariance[i].iter().enumerate() {
            close("covariance", *c, &expected["covariance"][i][j], 1e-5);
        }
    }
}

fn fitted<M>(outcome: FitOutcome<M>) -> Fit<M> {
    outcome.fit().expect("a fit")
}

struct Cdnow {
    name: &'static str,
    frequency: Vec<f64>,
    recency: Vec<f64>,
    observed: Vec<f64>,
}

impl Cdnow {
    fn both() -> [Self; 2] {
        let rounded = "cdnow_summary_2dp.csv";
        let [frequency, recency, observed] = columns(rounded, &["frequency", "recency", "T"])
            .try_into()
            .unwrap();
        let exact = "cdnow_sample_cbs_days.csv";
        let [x, t_x, t] = columns(exact, &["x", "t_x_days", "T_days"])
            .try_into()
            .unwrap();
        let weeks = |days: Vec<f64>| days.iter().map(|d| d / 7.0).collect();
        [
            Self {
                name: rounded,
                frequency,
                recency,
                observed,
            },
            Self {
                name: exact,
                frequency: x,
                recency: weeks(t_x),
                observed: weeks(t),
            },
        ]
    }

    fn histories(&self) -> Histories<'_> {
        Histories {
            frequency: &self.frequency,
            recency: &self.recency,
            observed: &self.observed,
            weights: None,
        }
    }
}

fn check_buying<M: EstimableModel<4>>(name: &str) {
    for data in Cdnow::both() {
        let expected = entry(name, data.name);
        let histories = data.histories();
        let fit = fitted(M::fit(&histories).unwrap());
        check_fit(&fit, &expected);

        let published = &expected["at_published_params"];
        let names = <M::Likelihood as Likelihood<4>>::PARAMETERS;
        let parameters = names.map(|n| published["params"][n].as_f64().unwrap());
        let at = M::likelihood(&histories).derivatives(&parameters);
        let off = (at.value - decimal(&published["log_likelihood"])).abs();
        assert!(off < 1e-8, "log-likelihood off by {off:e}");
        for (slope, name) in at.gradient.iter().zip(names) {
            close("gradient", *slope, &published["gradient"][name], 1e-6);
        }

        let histogram = frequency_histogram(&fit.model, &histories, 7);
        let bins = expected["histogram"]["expected"].as_array().unwrap();
        for (bin, expected) in histogram.expected.iter().zip(bins) {
            close("histogram", *bin, expected, 1e-8);
        }
        let actual: Vec<f64> = expected["histogram"]["actual"]
            .as_array()
            .unwrap()
            .iter()
            .map(decimal)
            .collect();
        assert_eq!(histogram.actual, actual);
        close(
            "chi-square",
            histogram.chi_square,
            &expected["histogram"]["chi_square"],
            1e-7,
        );

        if let Some(weeks) = expected["expected_cumulative_by_week"].as_object() {
            // The last day of week w is day 7w - 1; the calibration period ends on day 272.
            let arrivals: Vec<f64> = data.observed.iter().map(|t| 272.0 / 7.0 - t).collect();
            for (week, purchases) in weeks {
                let end = week.parse::<f64>().unwrap() - 1.0 / 7.0;
                let tracked = cumulative_purchases(&fit.model, &arrivals, &[end]);
                close(week, tracked[0], purchases, 1e-8);
            }
        }

        let predictions = &expected["predictions"];
        let [held] = columns("cdnow_sample_cbs_days.csv", &["x_holdout"])
            .try_into()
            .unwrap();
        let hold_out = HoldOut {
            purchases: &held,
            length: 39.0,
        };
        let errors = hold_out_errors(&fit.model, &histories, &hold_out, 7).unwrap();
        close(
            "correlation",
            errors.correlation,
            &predictions["holdout_correlation"],
            1e-8,
        );
        close(
            "mae",
            errors.mean_absolute,
            &predictions["holdout_mae"],
            1e-8,
        );
        close(
            "rmse",
            errors.root_mean_square,
            &predictions["holdout_rmse"],
            1e-8,
        );
        close(
            "actual",
            errors.actual_total,
            &predictions["holdout_actual_total"],
            1e-15,
        );
        let classes = predictions["by_calibration_frequency"].as_array().unwrap();
        assert_eq!(classes.len(), errors.by_frequency.len());
        for (class, expected) in errors.by_frequency.iter().zip(classes) {
            assert_eq!(class.customers, decimal(&expected["customers"]));
            close("class", class.expected, &expected["mean_expected"], 1e-8);
            close("class", class.actual, &expected["mean_actual"], 1e-11);
        }

        let (mut alive, mut purchases) = (0.0, 0.0);
        for (history, _) in histories.iter() {
            alive += fit.model.probability_alive(&history);
            purchases += fit.model.conditional_expected_purchases(&history, 39.0);
        }
        close("active", alive, &predictions["sum_p_alive"], 1e-8);
        let expected = &predictions["sum_conditional_expected_purchases"];
        close("purchases", purchases, expected, 1e-8);
    }
}

#[test]
fn bg_nbd() {
    check_buying::<BgNbd>("bgnbd");
}

#[test]
fn mbg_nbd() {
    check_buying::<MbgNbd>("mbgnbd");
}

#[test]
fn gamma_gamma() {
    for (file, names) in [
        ("cdnow_summary_spend_2dp.csv", ["x", "zbar"]),
        ("cdnow_sample_cbs_days.csv", ["x", "zbar"]),
    ] {
        let [frequency, spend] = columns(file, &names).try_into().unwrap();
        let spends = Spends {
            frequency: &frequency,
            spend: &spend,
            weights: None,
        };
        let fit = fitted(GammaGamma::fit(&spends).unwrap());
        let expected = entry("gamma_gamma", file);
        check_fit(&fit, &expected);
        let mean = fit.model.expected_spend(0.0, 0.0).unwrap();
        close("mean spend", mean, &expected["population_mean_spend"], 1e-8);
    }
}

#[test]
fn bg_bb() {
    let file = "donations_calibration.csv";
    let [frequency, recency, observed, weights] =
        columns(file, &["frequency", "recency", "periods", "weights"])
            .try_into()
            .unwrap();
    let histories = Histories {
        frequency: &frequency,
        recency: &recency,
        observed: &observed,
        weights: Some(&weights),
    };
    let fit = fitted(BgBb::fit(&histories).unwrap());
    let expected = entry("bgbb", file);
    check_fit(&fit, &expected);
    for (n, purchases) in expected["expected_purchases_new_customer_by_n"]
        .as_object()
        .unwrap()
    {
        close(
            n,
            fit.model.expected_purchases(n.parse().unwrap()),
            purchases,
            1e-8,
        );
    }
    let next = histories
        .iter()
        .map(|(h, w)| w * fit.model.conditional_expected_purchases(&h, 5.0));
    let expected = &expected["sum_conditional_expected_purchases_5"];
    close("next five years", next.sum(), expected, 1e-8);
}

#[test]
fn contracts() {
    for segment in ["regular_pct_active", "high_end_pct_active"] {
        let [percent] = columns("retention_regular_high_end.csv", &[segment])
            .try_into()
            .unwrap();
        let survivors: Vec<f64> = percent.iter().take(8).map(|p| (p * 10.0).round()).collect();
        let cohorts = ContractCohorts::of_survivors(&[survivors]).unwrap();
        let fit = fitted(Sbg::fit(&cohorts).unwrap());
        let expected = entry("sbg", &format!("retention_regular_high_end.csv:{segment}"));
        check_fit(&fit, &expected);
        for (t, survival) in expected["survival"].as_object().unwrap() {
            close(t, fit.model.survival(t.parse().unwrap()), survival, 1e-8);
        }
        // The wider model cannot be worse.
        let wider = fitted(Bdw::fit(&cohorts).unwrap());
        assert_eq!(wider.convergence, Convergence::Converged);
        assert!(wider.log_likelihood > fit.log_likelihood);
        let p = constant_chance_p_value(&fit, &wider);
        // A chance to leave that does not change with time fits the regular segment, not the high end.
        assert_eq!(p < 0.05, segment == "high_end_pct_active", "{p}");
    }
}

#[test]
fn pareto_nbd() {
    check_buying::<ParetoNbd>("pareto_nbd");
}

/// The parameters that Fader, Hardie, Liu, Davin and Steenburgh (2018) print for the high end's first four years.
#[test]
fn published_beta_discrete_weibull() {
    let file = "retention_regular_high_end.csv";
    let [percent] = columns(file, &["high_end_pct_active"]).try_into().unwrap();
    let survivors: Vec<f64> = percent.iter().take(5).map(|p| (p * 10.0).round()).collect();
    let cohorts = ContractCohorts::of_survivors(&[survivors]).unwrap();
    let Bdw { alpha, beta, c } = fitted(Bdw::fit(&cohorts).unwrap()).model;
    for (computed, printed) in [(alpha, 0.259), (beta, 1.722), (c, 1.584)] {
        assert!(
            (computed - printed).abs() < 1e-3,
            "{computed}, printed {printed}"
        );
    }
}

/// Fader and Hardie (2015): what a contract of $100 is still worth after 1, 2 and 5 payments at 10 %.
#[test]
fn published_residual_value() {
    let model = Sbg {
        alpha: 0.764,
        beta: 1.296,
    };
    for (payments, printed) in [(1.0, 288.0), (2.0, 394.0), (5.0, 568.0)] {
        let residual = model
            .discounted_expected_residual_lifetime(payments, 0.1)
            .unwrap();
        assert!(
            (100.0 * residual - printed).abs() < 0.5,
            "{residual}, printed {printed}"
        );
    }
}

/// Fader, Hardie and Lee (2005), RFM and CLV: discounted expected transactions of two customers who look different.
#[test]
fn published_iso_value() {
    let model = ParetoNbd {
        r: 0.563,
        alpha: 12.559,
        s: 0.4081,
        beta: 10.515,
    };
    for (frequency, recency) in [(7.0, 35.0), (1.0, 30.0)] {
        let history = History {
            frequency,
            recency,
            observed: 77.86,
        };
        let transactions = model.conditional_discounted_purchases(&history, 0.0027);
        assert!(
            (transactions - 2.0).abs() < 0.25,
            "{transactions}, printed: about 2"
        );
    }
}

/// The drop in log-likelihood when 78-week parameters are used on 39 weeks: -9608 against -9595 in the paper.
#[test]
fn published_stability() {
    let [_, data] = Cdnow::both();
    let name = BuyingModelName::ParetoNbd;
    let earlier = fitted(AnyBuyingModel::fit(name, &data.histories()).unwrap());
    let mut later = earlier.clone();
    later.model = AnyBuyingModel::ParetoNbd(ParetoNbd {
        r: 0.56300,
        alpha: 12.5592,
        s: 0.40811,
        beta: 10.5145,
    });
    let loss = stability(&data.histories(), &earlier, &later).log_likelihood_loss;
    assert!((loss - 13.27).abs() < 0.02, "{loss}");
}

/// The models ranked on CDNOW: by BIC the modified BG/NBD, by the 39 weeks held out Pareto/NBD.
#[test]
fn comparison() {
    let [_, data] = Cdnow::both();
    let [held] = columns("cdnow_sample_cbs_days.csv", &["x_holdout"])
        .try_into()
        .unwrap();
    let hold_out = HoldOut {
        purchases: &held,
        length: 39.0,
    };
    let compared = |hold_out| match compare(&data.histories(), hold_out).unwrap() {
        ModelComparison::Compared { candidates, .. } => candidates,
        ModelComparison::Refused { reason } => panic!("{reason:?}"),
    };
    let names = |candidates: &[ModelCandidate]| -> Vec<BuyingModelName> {
        candidates.iter().map(|c| c.model).collect()
    };
    let by_fit = compared(None);
    assert_eq!(
        names(&by_fit),
        [
            BuyingModelName::MbgNbd,
            BuyingModelName::BgNbd,
            BuyingModelName::ParetoNbd,
            BuyingModelName::Nbd
        ]
    );
    let by_error = compared(Some(&hold_out));
    assert_eq!(
        names(&by_error),
        [
            BuyingModelName::ParetoNbd,
            BuyingModelName::MbgNbd,
            BuyingModelName::BgNbd,
            BuyingModelName::Nbd
        ]
    );
    let active: Vec<f64> = by_error
        .iter()
        .map(|c| c.active_customers.round())
        .collect();
    assert_eq!(active, [1052.0, 1058.0, 1917.0, 2357.0]);
    a_fit_at_the_boundary_stands_behind_those_that_converged(by_error);
}

fn a_fit_at_the_boundary_stands_behind_those_that_converged(mut candidates: Vec<ModelCandidate>) {
    let rank = |candidates: &[ModelCandidate]| match ranked(candidates.to_vec(), Vec::new()) {
        ModelComparison::Compared {
            candidates,
            set_back,
            ..
        } => (candidates[0].model, set_back),
        ModelComparison::Refused { reason } => panic!("{reason:?}"),
    };
    candidates[0].convergence = Convergence::AtBoundary;
    let behind = SetBack {
        model: BuyingModelName::ParetoNbd,
        convergence: Convergence::AtBoundary,
    };
    let expected = (BuyingModelName::MbgNbd, vec![behind]);
    assert_eq!(rank(&candidates), expected);
    // Unless it is all there is.
    for candidate in &mut candidates {
        candidate.convergence = Convergence::AtBoundary;
    }
    let expected = (BuyingModelName::ParetoNbd, Vec::new());
    assert_eq!(rank(&candidates), expected);
    candidates[0].convergence = Convergence::NotConverged;
    assert_eq!(rank(&candidates).0, BuyingModelName::MbgNbd);
}

/// BG/BB is compared where many buy at nearly every opportunity and a period is held out to compare it by.
#[test]
fn opportunities_decide_on_the_beta_bernoulli_model() {
    // Of every four customers one buys on each day, the others now and then.
    let row = |i: u32| match i % 4 {
        0 => [20.0, 20.0, 20.0, 9.0],
        1 => [5.0, f64::from(5 + i % 13), 20.0, 2.0],
        2 => [2.0, f64::from(2 + i % 17), 20.0, 1.0],
        _ => [0.0, 0.0, 20.0, 0.0],
    };
    let rows: Vec<[f64; 4]> = (0..600).map(row).collect();
    let column = |at: usize| -> Vec<f64> { rows.iter().map(|row| row[at]).collect() };
    let (frequency, recency, observed, purchases) = (column(0), column(1), column(2), column(3));
    let daily = Histories {
        frequency: &frequency,
        recency: &recency,
        observed: &observed,
        weights: None,
    };
    let hold_out = HoldOut {
        purchases: &purchases,
        length: 10.0,
    };
    fn told(histories: &Histories<'_>, hold_out: Option<&HoldOut<'_>>) -> (bool, Vec<LeftOut>) {
        match compare(histories, hold_out).unwrap() {
            ModelComparison::Compared {
                candidates,
                left_out,
                ..
            } => (
                candidates.iter().any(|c| c.model == BuyingModelName::BgBb),
                left_out,
            ),
            ModelComparison::Refused { reason } => panic!("{reason:?}"),
        }
    }
    let without = |because| {
        let model = BuyingModelName::BgBb;
        (false, vec![LeftOut { model, because }])
    };
    assert_eq!(told(&daily, Some(&hold_out)), (true, Vec::new()));
    let expected = without(LeftOutBecause::NothingHeldOut);
    assert_eq!(told(&daily, None), expected);
    let [in_weeks, _] = Cdnow::both();
    let expected = without(LeftOutBecause::NoOpportunities);
    assert_eq!(told(&in_weeks.histories(), None), expected);
    let sparse = Histories {
        frequency: &frequency.iter().map(|x| x.min(5.0)).collect::<Vec<_>>(),
        ..daily
    };
    let expected = without(LeftOutBecause::RandomTimes);
    assert_eq!(told(&sparse, Some(&hold_out)), expected);
}

/// Spend and frequency on CDNOW: .11, and .06 without one customer, as Fader and Hardie report.
#[test]
fn spend_is_independent_of_frequency() {
    let [frequency, spend] = columns("cdnow_sample_cbs_days.csv", &["x", "zbar"])
        .try_into()
        .unwrap();
    let spends = Spends {
        frequency: &frequency,
        spend: &spend,
        weights: None,
    };
    let found = spend_correlation(&spends).unwrap().unwrap();
    assert!((found.correlation - 0.11).abs() < 0.005, "{found:?}");
    assert!(
        (found.without_most_influential - 0.06).abs() < 0.005,
        "{found:?}"
    );
}
