//! Every value of the models against 50-digit references: `tests/reference/models.json`.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing
)]

use lifeworth::models::{
    Bdw, BgBb, BgNbd, BuyingModel, ContractCohorts, ContractModel, EstimableModel, Future,
    GammaGamma, Histories, History, Likelihood, MbgNbd, ParetoNbd, PeriodTiming, Periods, Sbg,
    SbgLikelihood,
};
use serde_json::Value;

fn number(object: &Value, name: &str) -> f64 {
    object[name]
        .as_f64()
        .unwrap_or_else(|| panic!("{name} in {object}"))
}

fn entries(model: &str) -> Vec<Value> {
    let file = std::fs::read_to_string("tests/reference/models.json").unwrap();
    let file: Value = serde_json::from_str(&file).unwrap();
    let entries = file["entries"].as_array().unwrap();
    let entries: Vec<_> = entries
        .iter()
        .filter(|e| e["model"] == model)
        .cloned()
        .collect();
    assert!(!entries.is_empty());
    entries
}

/// Compares every entry of a model and lists all that miss their own tolerance.
fn compare(model: &str, compute: impl Fn(&Value, &Value, &str) -> f64) {
    let mut misses = Vec::new();
    for entry in entries(model) {
        let quantity = entry["quantity"].as_str().unwrap();
        let computed = compute(&entry["params"], &entry["inputs"], quantity);
        let expected: f64 = entry["value"].as_str().unwrap().parse().unwrap();
        let allowed = number(&entry, "rtol") * expected.abs() + number(&entry, "atol");
        // What does not fit into a double may come out as its rounding to a subnormal, or as zero.
        let subnormal = expected.abs() < f64::MIN_POSITIVE && computed.abs() < f64::MIN_POSITIVE;
        let off = (computed - expected).abs();
        if !(off <= allowed || subnormal) {
            misses.push(format!(
                "{}: {computed:e}, expected {expected:e}, relative {:.1e}",
                entry["id"],
                off / expected.abs()
            ));
        }
    }
    assert!(misses.is_empty(), "{}\n{}", misses.len(), misses.join("\n"));
}

fn history(inputs: &Value) -> History {
    History {
        frequency: number(inputs, "x"),
        recency: number(inputs, "t_x"),
        observed: number(inputs, if inputs["T"].is_null() { "n" } else { "T" }),
    }
}

fn log_likelihood<M: EstimableModel<4>>(model: &M, history: History) -> f64 {
    let histories = Histories {
        frequency: &[history.frequency],
        recency: &[history.recency],
        observed: &[history.observed],
        weights: None,
    };
    histories.validate().unwrap();
    M::likelihood(&histories).log_likelihood(model)
}

fn buying(model: &impl EstimableModel<4>, inputs: &Value, quantity: &str) -> f64 {
    let at = |name| number(inputs, name);
    let count = |name: &str| inputs[name].as_u64().unwrap() as u32;
    match quantity {
        "log_likelihood" => log_likelihood(model, history(inputs)),
        "p_alive" => model.probability_alive(&history(inputs)),
        "log_p_alive" => model.log_probability_alive(&history(inputs)),
        "p_alive_at" => model.probability_alive_after(&history(inputs), at("t")),
        "expected_purchases" => model.expected_purchases(at("t")),
        "conditional_expected_purchases" => {
            model.conditional_expected_purchases(&history(inputs), at("t"))
        }
        "pmf" => model.purchase_probability(count("n"), at("t")),
        "conditional_pmf" => {
            model.conditional_purchase_probability(&history(inputs), count("n"), at("t"))
        }
        "dert" => model.conditional_discounted_purchases(&history(inputs), at("delta")),
        "dect" => model.conditional_discounted_purchases_until(
            &history(inputs),
            at("delta"),
            at("horizon"),
        ),
        "clv_discrete_periods" => {
            let periods = Periods {
                count: count("periods"),
                length: at("period_length"),
                rate: at("rate_per_period"),
                timing: match inputs["timing"].as_str().unwrap() {
                    "end_of_period" => PeriodTiming::EndOfPeriod,
                    "mid_period" => PeriodTiming::MidPeriod,
                    other => panic!("{other}"),
                },
            };
            at("value_per_purchase")
                * model.conditional_purchases_by_period(&history(inputs), &periods)
        }
        other => panic!("{other}"),
    }
}

#[test]
fn bg_nbd() {
    compare("bgnbd", |params, inputs, quantity| {
        let model = BgNbd {
            r: number(params, "r"),
            alpha: number(params, "alpha"),
            a: number(params, "a"),
            b: number(params, "b"),
        };
        buying(&model, inputs, quantity)
    });
}

#[test]
fn mbg_nbd() {
    compare("mbgnbd", |params, inputs, quantity| {
        let model = MbgNbd {
            r: number(params, "r"),
            alpha: number(params, "alpha"),
            a: number(params, "a"),
            b: number(params, "b"),
        };
        buying(&model, inputs, quantity)
    });
}

#[test]
fn gamma_gamma() {
    compare("gamma_gamma", |params, inputs, quantity| {
        let model = GammaGamma {
            p: number(params, "p"),
            q: number(params, "q"),
            gamma: number(params, "gamma"),
        };
        let (frequency, spend) = (number(inputs, "x"), number(inputs, "zbar"));
        match quantity {
            "log_likelihood" => model.log_density(frequency, spend),
            "expected_spend" => model.expected_spend(frequency, spend).unwrap(),
            "spend_quantile" => model.spend_quantile(frequency, spend, number(inputs, "prob")),
            other => panic!("{other}"),
        }
    });
}

#[test]
fn bg_bb() {
    compare("bgbb", |params, inputs, quantity| {
        let model = BgBb {
            alpha: number(params, "alpha"),
            beta: number(params, "beta"),
            gamma: number(params, "gamma"),
            delta: number(params, "delta"),
        };
        let at = |name| number(inputs, name);
        match quantity {
            "p_alive" => model.probability_alive_after(&history(inputs), at("m")),
            "conditional_expected_purchases" => {
                model.conditional_expected_purchases(&history(inputs), at("n_star"))
            }
            "expected_purchases" => model.expected_purchases(at("n")),
            "dert" => {
                let discount = at("rate_per_period").ln_1p();
                model.conditional_discounted_purchases(&history(inputs), discount)
            }
            other => buying(&model, inputs, other),
        }
    });
}

#[test]
fn sbg() {
    compare("sbg", |params, inputs, quantity| {
        let model = Sbg {
            alpha: number(params, "alpha"),
            beta: number(params, "beta"),
        };
        let at = |name| number(inputs, name);
        match quantity {
            "survival" => model.survival(at("t")),
            "pmf" => model.churn_probability(at("t")),
            "retention_rate" => model.retention_rate(at("t")),
            "discounted_expected_lifetime" => model
                .discounted_expected_lifetime(at("rate_per_period"))
                .unwrap(),
            "discounted_expected_residual_lifetime" => model
                .discounted_expected_residual_lifetime(at("payments_made"), at("rate_per_period"))
                .unwrap(),
            "log_likelihood_cohort" => {
                let lost = inputs["lost"].as_array().unwrap();
                let lost: Vec<_> = lost.iter().map(|n| n.as_f64().unwrap()).collect();
                let mut active = vec![0.0; lost.len()];
                *active.last_mut().unwrap() = at("still_active");
                SbgLikelihood(ContractCohorts { lost, active }).log_likelihood(&model)
            }
            other => panic!("{other}"),
        }
    });
}

#[test]
fn bdw() {
    compare("bdw", |params, inputs, quantity| {
        let model = Bdw {
            alpha: number(params, "alpha"),
            beta: number(params, "beta"),
            c: number(params, "c"),
        };
        match quantity {
            "survival" => model.survival(number(inputs, "t")),
            other => panic!("{other}"),
        }
    });
}

#[test]
fn pareto_nbd() {
    compare("pareto_nbd", |params, inputs, quantity| {
        let model = ParetoNbd {
            r: number(params, "r"),
            alpha: number(params, "alpha"),
            s: number(params, "s"),
            beta: number(params, "beta"),
        };
        buying(&model, inputs, quantity)
    });
}
