//! The formulas a page shows: every placeholder exists, and working a formula out gives the number beside it.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing
)]

use lifeworth::clv::*;
use serde_json::{Value, json};

/// Works out an expression: sums, products, powers, Σ[t = a … b], S(t), and placeholders from options and result.
struct Calculator<'a> {
    rest: &'a str,
    fields: &'a Value,
    variables: Vec<(char, f64)>,
    survival: &'a dyn Fn(f64) -> f64,
}

impl<'a> Calculator<'a> {
    fn peek(&mut self) -> Option<char> {
        self.rest = self.rest.trim_start();
        self.rest.chars().next()
    }

    fn eat(&mut self, symbol: char) -> bool {
        let there = self.peek() == Some(symbol);
        if there {
            self.rest = &self.rest[symbol.len_utf8()..];
        }
        there
    }

    fn need(&mut self, symbol: char) {
        assert!(self.eat(symbol), "expected {symbol} before {}", self.rest);
    }

    fn sum(&mut self) -> f64 {
        let mut value = self.product();
        loop {
            if self.eat('+') {
                value += self.product();
            } else if self.eat('−') {
                value -= self.product();
            } else {
                return value;
            }
        }
    }

    fn product(&mut self) -> f64 {
        let mut value = self.power();
        loop {
            if self.eat('×') {
                value *= self.power();
            } else if self.eat('÷') {
                value /= self.power();
            } else {
                return value;
            }
        }
    }

    fn power(&mut self) -> f64 {
        let base = self.atom();
        if self.eat('^') {
            base.powf(self.atom())
        } else {
            base
        }
    }

    fn atom(&mut self) -> f64 {
        match self.peek().expect("an expression goes on") {
            '(' => self.in_brackets('(', ')'),
            '½' => {
                self.need('½');
                0.5
            }
            '∞' => {
                self.need('∞');
                // 200 years of quarters, after which nobody is left.
                800.0
            }
            '{' => {
                let (name, rest) = self.rest[1..].split_once('}').unwrap();
                self.rest = rest;
                field(self.fields, name).unwrap_or_else(|| panic!("{name} is not a number"))
            }
            'S' => {
                self.need('S');
                let time = self.in_brackets('(', ')');
                (self.survival)(time)
            }
            'Σ' => self.series(),
            digit if digit.is_ascii_digit() => {
                let end = self
                    .rest
                    .find(|c: char| !c.is_ascii_digit())
                    .unwrap_or(self.rest.len());
                let (number, rest) = self.rest.split_at(end);
                self.rest = rest;
                number.parse().unwrap()
            }
            name => {
                self.need(name);
                self.variables
                    .iter()
                    .rev()
                    .find(|(known, _)| *known == name)
                    .unwrap_or_else(|| panic!("unknown symbol {name}"))
                    .1
            }
        }
    }

    fn in_brackets(&mut self, open: char, close: char) -> f64 {
        self.need(open);
        let value = self.sum();
        self.need(close);
        value
    }

    fn series(&mut self) -> f64 {
        self.need('Σ');
        self.need('[');
        self.need('t');
        self.need('=');
        let first = self.sum();
        self.need('…');
        let last = self.sum();
        self.need(']');
        let start = self.rest;
        let mut total = 0.0;
        let mut t = first;
        while t <= last {
            self.rest = start;
            self.variables.push(('t', t));
            total += self.product();
            self.variables.pop();
            t += 1.0;
        }
        total
    }
}

/// A field by its path, `name[0].name` included.
fn at<'a>(fields: &'a Value, path: &str) -> Option<&'a Value> {
    path.split('.').try_fold(fields, |value, step| {
        let (name, index) = step.split_once('[').unwrap_or((step, ""));
        let value = value.get(name)?;
        match index.strip_suffix(']') {
            Some(index) => value.get(index.parse::<usize>().ok()?),
            None => Some(value),
        }
    })
}

fn field(fields: &Value, path: &str) -> Option<f64> {
    at(fields, path)?.as_f64()
}

/// Options and result as one object, as a page has them at hand.
fn together(options: Value, result: Value) -> Value {
    let mut fields = options;
    for (name, value) in result.as_object().unwrap() {
        fields[name] = value.clone();
    }
    fields
}

fn work_out(expression: &str, fields: &Value, n: f64, survival: &dyn Fn(f64) -> f64) -> f64 {
    let mut calculator = Calculator {
        rest: expression,
        fields,
        variables: vec![('n', n)],
        survival,
    };
    let value = calculator.sum();
    assert_eq!(calculator.rest.trim(), "", "in {expression}");
    value
}

fn assert_close(got: f64, want: f64, what: &str) {
    assert!(
        (got - want).abs() <= 1e-9 * want.abs(),
        "{what}: {got}, not {want}"
    );
}

fn placeholders(expression: &str) -> Vec<&str> {
    expression
        .split('{')
        .skip(1)
        .map(|rest| rest.split_once('}').expect("a closed placeholder").0)
        .collect()
}

fn path(quantity: Quantity) -> String {
    serde_json::to_value(quantity)
        .unwrap()
        .as_str()
        .unwrap()
        .to_owned()
}

#[test]
fn simple_formulas_give_their_numbers() {
    let options = SimpleValueOptions {
        average_order_value: 200.0,
        orders_per_year: 5.0,
        years: 4.0,
        gross_margin: 0.4,
        acquisition_cost: 150.0,
    };
    let result = simple_value(&options).unwrap();
    let fields = together(json!(options), json!(result));
    let formulas = simple_value_formulas();
    assert_eq!(formulas.len(), 5);
    for Formula {
        quantity,
        expression,
    } in formulas
    {
        let want = match quantity {
            Quantity::Payback => result.payback.unwrap().years,
            other => field(&fields, &path(other)).unwrap(),
        };
        assert_close(
            work_out(&expression, &fields, 0.0, &|_| 1.0),
            want,
            &expression,
        );
    }
}

#[test]
fn lifetime_formulas_give_their_numbers_in_every_convention() {
    let by_year = [0.5, 0.7, 0.8];
    for margin_timing in [
        MarginTiming::StartOfPeriod,
        MarginTiming::MiddleOfPeriod,
        MarginTiming::EndOfPeriod,
        MarginTiming::AfterFirstRenewal,
        MarginTiming::BeforeNextRenewal,
    ] {
        for endless in [false, true] {
            for retention_by_year in [false, true] {
                let options = LifetimeValueOptions {
                    average_order_value: 80.0,
                    orders_per_year: 6.0,
                    gross_margin: 0.4,
                    annual_retention_rate: if retention_by_year {
                        Retention::ByYear(by_year.to_vec())
                    } else {
                        Retention::Constant(0.7)
                    },
                    annual_discount_rate: 0.1,
                    horizon_years: (!endless).then_some(5.0),
                    periods_per_year: 4.0,
                    margin_timing,
                    acquisition_cost: 120.0,
                    annual_service_cost: 12.0,
                    price_premium: 0.05,
                    referrals_per_year: 0.3,
                    value_per_referral: 40.0,
                    target_ratio: 3.0,
                    established_after_years: 1.5,
                };
                let survival = |periods: f64| {
                    let quarterly = |period: u32| by_year[(period as usize / 4).min(2)].powf(0.25);
                    (0..periods as u32).map(quarterly).product()
                };
                let result = lifetime_value(&options).unwrap();
                assert_eq!(result.missing, []);
                let fields = together(json!(options), json!(result));
                let formulas = lifetime_value_formulas(&LifetimeValueFormulasOptions {
                    margin_timing,
                    endless,
                    retention_by_year,
                });
                assert_eq!(formulas.len(), 18);
                for Formula {
                    quantity,
                    expression,
                } in formulas
                {
                    for name in placeholders(&expression) {
                        assert!(field(&fields, name).is_some(), "{name} in {expression}");
                    }
                    if quantity == Quantity::Payback {
                        let sum = expression.strip_prefix("min n: ").unwrap();
                        let (sum, cost) = sum.split_once(" ≥ ").unwrap();
                        let cost = work_out(cost, &fields, 0.0, &survival);
                        let n = f64::from(result.payback.unwrap().period);
                        assert!(work_out(sum, &fields, n, &survival) >= cost, "{expression}");
                        assert!(
                            work_out(sum, &fields, n - 1.0, &survival) < cost,
                            "{expression}"
                        );
                    } else {
                        let want = field(&fields, &path(quantity)).unwrap();
                        assert_close(
                            work_out(&expression, &fields, 0.0, &survival),
                            want,
                            &expression,
                        );
                    }
                }
            }
        }
    }
}
