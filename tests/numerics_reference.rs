//! Special functions and distributions against values computed with 60 digits.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing
)]

use lifeworth::numerics::Tails;
use lifeworth::numerics::beta::beta_tails;
use lifeworth::numerics::chi_square::chi_square_tails;
use lifeworth::numerics::gamma::{gamma_tails, ln_gamma};
use lifeworth::numerics::normal::{normal_cdf, normal_quantile, normal_tails};
use lifeworth::numerics::root::find_root;
use lifeworth::numerics::student::{student_t_quantile, student_t_tails};
use serde_json::Value;

const RELATIVE: f64 = 1e-13;

fn rows(section: &str) -> Vec<Value> {
    let text = include_str!("reference/numerics.json");
    let all: Value = serde_json::from_str(text).unwrap();
    let rows = all[section].as_array().unwrap().clone();
    assert!(!rows.is_empty());
    rows
}

fn number(row: &Value, key: &str) -> f64 {
    row[key].as_f64().unwrap()
}

fn close(row: &Value, key: &str, actual: f64) {
    let expected = number(row, key);
    // Below the smallest normal number digits are lost by the format, not by us.
    let error = (actual - expected).abs();
    assert!(
        error <= RELATIVE * expected.abs() + f64::MIN_POSITIVE,
        "{key} of {row}: {actual:e}, relative error {:e}",
        error / expected.abs()
    );
}

fn both(row: &Value, tails: Tails) {
    close(row, "lower", tails.lower);
    close(row, "upper", tails.upper);
}

#[test]
fn normal() {
    for row in rows("normal") {
        let x = number(&row, "x");
        both(&row, normal_tails(x));
        close(&row, "negative_lower", normal_cdf(-x));
    }
    for row in rows("normal_quantile") {
        close(&row, "x", normal_quantile(number(&row, "p")));
    }
}

#[test]
fn gamma_and_chi_square() {
    for row in rows("gamma") {
        both(&row, gamma_tails(number(&row, "a"), number(&row, "x")));
    }
    for row in rows("chi_square") {
        both(
            &row,
            chi_square_tails(number(&row, "x"), number(&row, "df")),
        );
    }
    for row in rows("ln_gamma") {
        let (x, expected) = (number(&row, "x"), number(&row, "value"));
        let error = (ln_gamma(x) - expected).abs();
        assert!(error <= 1e-14 + 1e-15 * expected.abs(), "{row}: {error:e}");
    }
}

#[test]
fn beta() {
    for row in rows("beta") {
        let x = number(&row, "x");
        both(
            &row,
            beta_tails(number(&row, "a"), number(&row, "b"), x, 1.0 - x),
        );
    }
}

#[test]
fn student() {
    for row in rows("student") {
        let (t, df) = (number(&row, "t"), number(&row, "df"));
        both(&row, student_t_tails(t, df));
        assert_eq!(student_t_tails(-t, df).lower, student_t_tails(t, df).upper);
    }
    for row in rows("student_quantile") {
        let (p, df) = (number(&row, "p"), number(&row, "df"));
        close(&row, "t", student_t_quantile(p, df));
    }
}

#[test]
fn student_with_many_degrees_of_freedom_is_normal() {
    let near = student_t_quantile(0.975, 1e12);
    assert!((near - normal_quantile(0.975)).abs() < 1e-11);
    assert_eq!(
        student_t_quantile(0.975, f64::INFINITY),
        normal_quantile(0.975)
    );
}

#[test]
fn ends_of_the_domains() {
    assert_eq!(normal_quantile(0.0), f64::NEG_INFINITY);
    assert_eq!(normal_quantile(1.0), f64::INFINITY);
    assert_eq!(normal_tails(f64::INFINITY).upper, 0.0);
    assert_eq!(normal_tails(f64::NEG_INFINITY).lower, 0.0);
    assert_eq!(student_t_quantile(0.0, 3.0), f64::NEG_INFINITY);
    assert_eq!(student_t_quantile(1.0, 3.0), f64::INFINITY);
    assert_eq!(student_t_quantile(0.5, 3.0), 0.0);
    assert_eq!(student_t_tails(f64::INFINITY, 3.0).upper, 0.0);
    assert_eq!(gamma_tails(2.0, 0.0).lower, 0.0);
    assert_eq!(gamma_tails(2.0, f64::INFINITY).upper, 0.0);
    assert_eq!(beta_tails(2.0, 3.0, 0.0, 1.0).upper, 1.0);
    assert_eq!(beta_tails(2.0, 3.0, 1.0, 0.0).upper, 0.0);
}

#[test]
fn outside_the_domain_is_nan() {
    for outside in [
        normal_quantile(-0.1),
        normal_quantile(f64::NAN),
        normal_cdf(f64::NAN),
        ln_gamma(0.0),
        ln_gamma(f64::NAN),
        gamma_tails(0.0, 1.0).lower,
        gamma_tails(1.0, -1.0).lower,
        gamma_tails(1.0, f64::NAN).upper,
        beta_tails(0.0, 1.0, 0.5, 0.5).lower,
        beta_tails(1.0, 1.0, 1.5, -0.5).lower,
        student_t_tails(1.0, 0.0).lower,
        student_t_tails(f64::NAN, 2.0).lower,
        student_t_quantile(0.3, 0.0),
        student_t_quantile(0.3, f64::NAN),
        student_t_quantile(2.0, 3.0),
    ] {
        assert!(outside.is_nan(), "{outside}");
    }
}

#[test]
fn a_root_needs_a_change_of_sign() {
    assert_eq!(find_root(|x| x * x + 1.0, -1.0, 1.0), None);
    assert_eq!(find_root(|_| f64::NAN, -1.0, 1.0), None);
    assert_eq!(find_root(|x| x, 0.0, 1.0), Some(0.0));
    assert_eq!(find_root(|x| x - 1.0, 0.0, 1.0), Some(1.0));
    let flat = find_root(|x: f64| (x - 0.3).powi(9), 0.0, 1.0).unwrap();
    assert!((flat - 0.3).abs() < 1e-3);
}
