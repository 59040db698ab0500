//! What must hold for every model whatever its parameters.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing
)]

mod population;

use lifeworth::models::{
    BdwLikelihood, BgBb, BgNbd, BuyingModel, ContractCohorts, EstimableModel, Future, GammaGamma,
    GammaGammaLikelihood, Groups, Histories, History, Likelihood, MbgNbd, ParetoNbd, SbgLikelihood,
    Spends, predict, probabilities_alive,
};
use proptest::prelude::*;

const CASES: u32 = 64;

fn shape() -> impl Strategy<Value = f64> {
    (-3.0f64..3.0).prop_map(f64::exp)
}

fn scale() -> impl Strategy<Value = f64> {
    (-1.0f64..5.0).prop_map(f64::exp)
}

prop_compose! {
    fn history()(frequency in 0u32..60, observed in 0.01f64..300.0, at in 0.0f64..=1.0) -> History {
        let recency = if frequency == 0 { 0.0 } else { at * observed };
        History { frequency: f64::from(frequency), recency, observed }
    }
}

prop_compose! {
    fn opportunities()(observed in 1u32..60, at in 0.0f64..1.0, share in 0.0f64..1.0) -> History {
        let recency = (at * f64::from(observed + 1)).floor();
        let frequency = (share * (recency + 1.0)).floor().max(recency.min(1.0));
        History { frequency, recency, observed: f64::from(observed) }
    }
}

fn close(what: &str, a: f64, b: f64, relative: f64) {
    assert!(
        (a - b).abs() <= relative * a.abs().max(b.abs()).max(1e-300),
        "{what}: {a:e} and {b:e}"
    );
}

/// Laws of any model at one history.
fn laws<M: BuyingModel>(model: &M, history: &History, whole: bool) {
    let alive = model.probability_alive(history);
    assert!((0.0..=1.0).contains(&alive), "{alive}");
    if alive > 1e-300 {
        close(
            "logarithm",
            model.log_probability_alive(history),
            alive.ln(),
            1e-9 / alive.ln().abs().max(1e-6),
        );
    }
    // The longer the silence, the less likely to be active.
    let longer = History {
        observed: history.observed + 1.0,
        ..*history
    };
    assert!(model.probability_alive(&longer) <= alive * (1.0 + 1e-12));
    let times = if whole {
        [1.0, 7.0, 52.0]
    } else {
        [0.1, 7.0, 520.0]
    };
    let (mut survived, mut bought) = (alive, 0.0);
    for time in times {
        let survival = model.probability_alive_after(history, time);
        assert!(survival <= survived * (1.0 + 1e-9) && survival >= 0.0);
        let purchases = model.conditional_expected_purchases(history, time);
        assert!(
            purchases >= bought * (1.0 - 1e-9) && purchases.is_finite(),
            "{purchases} {bought}"
        );
        (survived, bought) = (survival, purchases);
        // Discounting takes away, and less discount takes less.
        let until =
            |discount| model.conditional_discounted_purchases_until(history, discount, time);
        assert!(until(0.1) <= until(0.01) * (1.0 + 1e-9));
        assert!(until(0.01) <= purchases * (1.0 + 1e-9));
        // Nearly no discount is nearly none.
        close("discount to 0", until(1e-9), purchases, 1e-5);
    }
    let ever = |discount| model.conditional_discounted_purchases(history, discount);
    assert!(ever(0.1) <= ever(0.01) * (1.0 + 1e-9));
    let long = model.conditional_discounted_purchases_until(history, 0.05, 1000.0);
    close("horizon to infinity", ever(0.05), long, 1e-6);
    // The probabilities of all counts add up to one, and their mean is the expectation.
    let time = 3.0;
    let expected = model.conditional_expected_purchases(history, time);
    if expected < 20.0 {
        let (mut sum, mut mean) = (0.0, 0.0);
        for count in 0..400 {
            let p = model.conditional_purchase_probability(history, count, time);
            sum += p;
            mean += f64::from(count) * p;
        }
        if 1.0 - sum < 1e-9 {
            close("sum of probabilities", sum, 1.0, 1e-9);
            close("mean", mean, expected, 1e-5);
        }
        assert!(sum < 1.0 + 1e-9);
    }
}

/// The time unit: scales change with it, probabilities do not.
fn unit_free<M: EstimableModel<4>>(model: &M, other: &M, history: &History, factor: f64) {
    let rescaled = History {
        frequency: history.frequency,
        recency: factor * history.recency,
        observed: factor * history.observed,
    };
    close(
        "alive",
        model.probability_alive(history),
        other.probability_alive(&rescaled),
        1e-9,
    );
    close(
        "purchases",
        model.conditional_expected_purchases(history, 10.0),
        other.conditional_expected_purchases(&rescaled, 10.0 * factor),
        1e-8,
    );
    let shift = log_likelihood(model, history) - log_likelihood(other, &rescaled);
    assert!(
        (shift - history.frequency * factor.ln()).abs() < 1e-8,
        "{shift}"
    );
}

fn log_likelihood<M: EstimableModel<4>>(model: &M, history: &History) -> f64 {
    let histories = Histories {
        frequency: &[history.frequency],
        recency: &[history.recency],
        observed: &[history.observed],
        weights: None,
    };
    M::likelihood(&histories).log_likelihood(model)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(CASES))]

    #[test]
    fn bg_nbd(r in shape(), alpha in scale(), a in shape(), b in shape(), h in history(), c in 0.1f64..10.0) {
        let model = BgNbd { r, alpha, a, b };
        laws(&model, &h, false);
        unit_free(&model, &BgNbd { alpha: c * alpha, ..model }, &h, c);
    }

    #[test]
    fn mbg_nbd(r in shape(), alpha in scale(), a in shape(), b in shape(), h in history(), c in 0.1f64..10.0) {
        let model = MbgNbd { r, alpha, a, b };
        laws(&model, &h, false);
        unit_free(&model, &MbgNbd { alpha: c * alpha, ..model }, &h, c);
    }

    #[test]
    fn pareto_nbd(r in shape(), alpha in scale(), s in shape(), beta in scale(), h in history(), c in 0.1f64..10.0) {
        let model = ParetoNbd { r, alpha, s, beta };
        laws(&model, &h, false);
        unit_free(&model, &ParetoNbd { alpha: c * alpha, beta: c * beta, ..model }, &h, c);
    }

    #[test]
    fn bg_bb(alpha in shape(), beta in shape(), gamma in shape(), delta in shape(), h in opportunities()) {
        laws(&BgBb { alpha, beta, gamma, delta }, &h, true);
    }

    /// One customer's probabilities of every possible history add up to one.
    #[test]
    fn bg_bb_histories_are_exhaustive(alpha in shape(), beta in shape(), gamma in shape(), delta in shape(), n in 1u32..8) {
        let model = BgBb { alpha, beta, gamma, delta };
        let mut sum = 0.0;
        for pattern in 0u32..1 << n {
            let history = History {
                frequency: f64::from(pattern.count_ones()),
                recency: f64::from(32 - pattern.leading_zeros()),
                observed: f64::from(n),
            };
            sum += log_likelihood(&model, &history).exp();
        }
        close("sum", sum, 1.0, 1e-10);
    }

    /// Even at parameters that only a fit at a boundary would give, predictions stay within their bounds and agree.
    #[test]
    fn wild_parameters(logs in prop::array::uniform4(-12.0f64..12.0), t in (-5.0f64..14.0).prop_map(f64::exp)) {
        let [r, alpha, a, b] = logs.map(f64::exp);
        fn bounded(model: &impl Future, rate: f64, t: f64) {
            let survival = model.survival(t);
            assert!((0.0..=1.0 + 1e-12).contains(&survival), "{survival}");
            let purchases = model.expected_purchases(t);
            assert!(purchases >= 0.0 && purchases <= rate * t * (1.0 + 1e-9), "{purchases}");
            let discounted = model.discounted_purchases(0.001);
            assert!(discounted >= 0.0 && discounted <= rate / 0.001 * (1.0 + 1e-9), "{discounted}");
            // The rate is the slope of the expectation.
            let step = 1e-4 * t;
            let slope = (model.expected_purchases(t + step) - model.expected_purchases(t - step)) / (2.0 * step);
            let rate = model.purchase_rate(t);
            if rate * t > 1e-3 * purchases && purchases > 1e-200 {
                close("rate", slope, rate, 1e-5);
            }
        }
        bounded(&BgNbd { r, alpha, a, b }, r / alpha, t);
        bounded(&ParetoNbd { r, alpha, s: a, beta: b }, r / alpha, t);
    }

    #[test]
    fn currency(p in shape(), q in shape(), gamma in scale(), x in 1u32..40, z in 0.1f64..500.0, c in 0.01f64..100.0) {
        let (x, model) = (f64::from(x), GammaGamma { p, q, gamma });
        let other = GammaGamma { gamma: c * gamma, ..model };
        let spend = model.expected_spend(x, z).map(|s| c * s);
        if let Some(spend) = spend {
            close("spend", spend, other.expected_spend(x, c * z).unwrap(), 1e-12);
        }
        for probability in [0.001, 0.025, 0.5, 0.9] {
            let quantile = model.spend_quantile(x, z, probability);
            close("quantile", c * quantile, other.spend_quantile(x, c * z, probability), 1e-9);
        }
        let shift = model.log_density(x, z) - other.log_density(x, c * z);
        assert!((shift - c.ln()).abs() < 1e-9, "{shift}");
        // The density of one row is the likelihood of that row.
        let spends = Spends { frequency: &[x], spend: &[z], weights: None };
        let of_row = GammaGammaLikelihood::new(&spends).log_likelihood(&model);
        assert!((of_row - model.log_density(x, z)).abs() < 1e-9, "{of_row}");
    }

    #[test]
    fn spend_quantiles_rise(p in shape(), q in shape(), gamma in scale(), x in 0u32..40, z in 0.1f64..500.0) {
        let model = GammaGamma { p, q, gamma };
        let at = |probability| model.spend_quantile(f64::from(x), z, probability);
        let quantiles: Vec<f64> = [1e-9, 0.01, 0.3, 0.5, 0.7, 0.99, 1.0 - 1e-9].map(at).into();
        prop_assert!(quantiles.is_sorted() && quantiles[0] >= 0.0, "{quantiles:?}");
    }
}

/// The derivatives of a likelihood against differences of its values and gradients.
fn check_derivatives<L: Likelihood<N>, const N: usize>(likelihood: &L, at: [f64; N]) {
    let here = likelihood.derivatives(&at);
    for i in 0..N {
        let step = 1e-5 * at[i];
        let moved = |by: f64| {
            let mut point = at;
            point[i] += by;
            likelihood.derivatives(&point)
        };
        let (up, down) = (moved(step), moved(-step));
        let slope = (up.value - down.value) / (2.0 * step);
        let size = 1e-5 * (here.value.abs() / at[i] + slope.abs()) * 1e-1;
        assert!(
            (slope - here.gradient[i]).abs() < size,
            "slope {i}: {slope} and {}",
            here.gradient[i]
        );
        for j in 0..N {
            let bend = (up.gradient[j] - down.gradient[j]) / (2.0 * step);
            let size = 1e-6
                * (here.gradient[j].abs() / at[i]
                    + bend.abs()
                    + here.value.abs() / (at[i] * at[j]));
            let found = here.hessian[i][j];
            assert!(
                (bend - found).abs() < size,
                "bend {i} {j}: {bend} and {found}"
            );
            assert!((found - here.hessian[j][i]).abs() <= 1e-9 * found.abs() + 1e-12);
        }
    }
}

#[test]
fn derivatives() {
    let data = population::dropout(7, 300, [0.6, 7.0, 0.8, 2.0], [20.0, 60.0], true).in_days();
    let rows = data.histories();
    for point in [
        [0.5, 6.0, 0.7, 2.5],
        [3.0, 80.0, 0.05, 0.3],
        [0.05, 0.5, 4.0, 9.0],
    ] {
        check_derivatives(&BgNbd::likelihood(&rows), point);
        check_derivatives(&MbgNbd::likelihood(&rows), point);
    }
    for point in [
        [0.5, 6.0, 0.7, 9.0],
        [3.0, 80.0, 0.1, 3.0],
        [0.05, 0.5, 4.0, 200.0],
    ] {
        check_derivatives(&ParetoNbd::likelihood(&rows), point);
    }
    let donors = population::opportunities(8, 300, [1.2, 0.8, 0.7, 2.8], 9);
    check_derivatives(&BgBb::likelihood(&donors.histories()), [0.9, 1.3, 0.4, 5.0]);
    let (frequency, spend) = population::spends(9, 300, [6.0, 4.0, 15.0]);
    let spends = Spends {
        frequency: &frequency,
        spend: &spend,
        weights: None,
    };
    check_derivatives(&GammaGammaLikelihood::new(&spends), [2.0, 3.0, 9.0]);
    let cohorts = ContractCohorts {
        lost: vec![131.0, 126.0, 90.0, 60.0, 42.0],
        active: vec![0.0, 20.0, 0.0, 0.0, 400.0],
    };
    check_derivatives(&SbgLikelihood(cohorts.clone()), [0.6, 3.0]);
    check_derivatives(&BdwLikelihood(cohorts.clone()), [0.6, 3.0, 1.3]);
    // Without time, the wider model is the narrower one.
    let narrow = SbgLikelihood(cohorts.clone())
        .derivatives(&[0.6, 3.0])
        .value;
    let wide = BdwLikelihood(cohorts).derivatives(&[0.6, 3.0, 1.0]).value;
    close("c = 1", narrow, wide, 1e-12);
}

#[test]
fn a_weight_of_k_is_k_rows() {
    let data = population::dropout(10, 500, [0.6, 7.0, 0.8, 2.0], [20.0, 60.0], true).in_days();
    let weights: Vec<f64> = (0..500).map(|i| f64::from(i % 4)).collect();
    let weighted = Histories {
        weights: Some(&weights),
        ..data.histories()
    };
    let mut repeated = population::Population::default();
    for (history, weight) in weighted.iter() {
        for _ in 0..weight as u32 {
            repeated.frequency.push(history.frequency);
            repeated.recency.push(history.recency);
            repeated.observed.push(history.observed);
        }
    }
    fn same<M: EstimableModel<4>>(a: &Histories<'_>, b: &Histories<'_>) {
        let (a, b) = (
            M::fit(a).unwrap().fit().unwrap(),
            M::fit(b).unwrap().fit().unwrap(),
        );
        close("log-likelihood", a.log_likelihood, b.log_likelihood, 1e-12);
        for (p, q) in a.parameters.iter().zip(&b.parameters) {
            close(&p.name, p.value, q.value, 1e-8);
        }
    }
    same::<BgNbd>(&weighted, &repeated.histories());
    same::<MbgNbd>(&weighted, &repeated.histories());
    same::<ParetoNbd>(&weighted, &repeated.histories());
}

#[test]
fn predictions_of_many_are_those_of_each() {
    // An odd number of rows: two are predicted at a time.
    let data = population::pareto(11, 2_001, [0.6, 7.0, 0.8, 20.0], [20.0, 60.0]).in_days();
    let rows = data.histories();
    fn same<M: BuyingModel>(model: &M, rows: &Histories<'_>) {
        let groups = Groups::of_histories(rows);
        let alive = probabilities_alive(model, &groups);
        let purchases = predict(model, &groups, |active| active.expected_purchases(10.0));
        for ((h, _), (p, n)) in rows.iter().zip(alive.iter().zip(&purchases)) {
            assert_eq!(*p, model.probability_alive(&h));
            assert_eq!(*n, model.conditional_expected_purchases(&h, 10.0));
        }
    }
    let [r, alpha] = [0.6, 7.0];
    same(
        &ParetoNbd {
            r,
            alpha,
            s: 0.8,
            beta: 20.0,
        },
        &rows,
    );
    let [a, b] = [0.8, 2.4];
    same(&BgNbd { r, alpha, a, b }, &rows);
    same(&MbgNbd { r, alpha, a, b }, &rows);
}

#[test]
fn odds_of_any_size_have_a_probability_and_a_finite_logarithm() {
    let model = MbgNbd {
        r: 0.5,
        alpha: 2.0,
        a: 0.8,
        b: 2.4,
    };
    // Bought so often, and then no more for so long.
    for (frequency, recency, observed) in [
        (0.0, 0.0, 0.0),
        (1.0, 1.0, 1.0 + 1e-9),
        (30.0, 10.0, 12.0),
        (300.0, 10.0, 100.0),
        (400.0, 10.0, 120.0),
        (4_000.0, 10.0, 1e6),
    ] {
        let history = History {
            frequency,
            recency,
            observed,
        };
        let odds = model.log_odds_of_having_left(&history);
        let log = model.log_probability_alive(&history);
        assert!(odds.is_finite() && log.is_finite());
        let exact = -(odds.max(0.0) + (-odds.abs()).exp().ln_1p());
        assert!((log - exact).abs() <= 4e-16 * exact.abs(), "{log} {exact}");
        let alive = model.probability_alive(&history);
        // Below the normal numbers it may be zero.
        let expected = 1.0 / (1.0 + odds.exp());
        assert!((alive - expected).abs() <= 1e-15 * expected + 1e-307);
    }
}
