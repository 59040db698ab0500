//! The boundary in a real browser: plain objects in and out, and errors that name the field.
#![cfg(target_arch = "wasm32")]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing
)]

use js_sys::{Function, JSON, Reflect};
use lifeworth::wasm;
use tsify::{Ts, Tsify};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

#[path = "wasm/orders.rs"]
mod orders;
#[path = "wasm/survey.rs"]
mod survey;

wasm_bindgen_test_configure!(run_in_browser);

/// An options object as JavaScript writes it.
fn options<T: Tsify>(source: &str) -> Ts<T>
where
    T::JsType: JsCast,
{
    let make = Function::new_no_args(&format!("return ({source})"));
    Ts::new_unchecked(make.call0(&JsValue::NULL).unwrap())
}

/// The value at `path`, such as `payback.period`.
fn get(value: impl Into<JsValue>, path: &str) -> JsValue {
    path.split('.').fold(value.into(), |value, name| {
        Reflect::get(&value, &name.into()).unwrap()
    })
}

fn number(value: impl Into<JsValue>, path: &str) -> f64 {
    get(value, path)
        .as_f64()
        .unwrap_or_else(|| panic!("{path} is not a number"))
}

fn text(value: impl Into<JsValue>, path: &str) -> String {
    get(value, path)
        .as_string()
        .unwrap_or_else(|| panic!("{path} is not a string"))
}

const ARTICLE: &str = "{averageOrderValue: 200, ordersPerYear: 5, years: 4, grossMargin: 0.3}";

#[wasm_bindgen_test]
fn the_article_example_is_worth_4000() {
    let result: JsValue = wasm::clv::simple_value(options(ARTICLE)).unwrap().into();
    assert_eq!(number(result.clone(), "revenue"), 4000.0);
    assert_eq!(number(result, "profit"), 1200.0);
}

#[wasm_bindgen_test]
fn results_are_plain_objects_that_survive_json() {
    let result: JsValue = wasm::clv::simple_value(options(ARTICLE)).unwrap().into();
    let prototype = js_sys::Object::get_prototype_of(&result);
    assert!(js_sys::Object::is(
        &prototype,
        &js_sys::Object::get_prototype_of(&js_sys::Object::new())
    ));
    let copy = JSON::parse(&String::from(JSON::stringify(&result).unwrap())).unwrap();
    assert_eq!(number(copy, "revenue"), 4000.0);
    assert!(
        get(result, "payback").is_object()
            || get(
                wasm::clv::simple_value(options(ARTICLE)).unwrap(),
                "payback"
            )
            .is_null()
    );
}

#[wasm_bindgen_test]
fn retention_is_a_number_or_a_list() {
    let base = "averageOrderValue: 100, ordersPerYear: 2, grossMargin: 0.5, annualDiscountRate: 0.1, horizonYears: 3, periodsPerYear: 1";
    let constant: JsValue =
        wasm::clv::lifetime_value(options(&format!("{{{base}, annualRetentionRate: 0.8}}")))
            .unwrap()
            .into();
    let list: JsValue = wasm::clv::lifetime_value(options(&format!(
        "{{{base}, annualRetentionRate: [0.8, 0.8]}}"
    )))
    .unwrap()
    .into();
    assert_eq!(number(constant, "netValue"), number(list, "netValue"));
}

#[wasm_bindgen_test]
fn what_does_not_exist_is_null_with_a_reason() {
    let source = "{averageOrderValue: 100, ordersPerYear: 2, grossMargin: 0.5, annualRetentionRate: 1, annualDiscountRate: 0}";
    let result: JsValue = wasm::clv::lifetime_value(options(source)).unwrap().into();
    assert!(get(result.clone(), "profit").is_null());
    assert!(!get(result, "missing.0.reason").is_undefined());
}

#[wasm_bindgen_test]
fn a_broken_rule_names_field_rule_limit_and_value() {
    let error = wasm::clv::simple_value(options(
        "{averageOrderValue: 200, ordersPerYear: 5, years: 4, grossMargin: 1.5}",
    ))
    .unwrap_err();
    assert_eq!(text(error.clone(), "name"), "LifeworthError");
    assert_eq!(text(error.clone(), "code"), "atMost");
    assert_eq!(text(error.clone(), "field"), "grossMargin");
    assert_eq!(number(error.clone(), "limit"), 1.0);
    assert_eq!(number(error.clone(), "value"), 1.5);
    assert!(error.is_instance_of::<js_sys::Error>());
}

#[wasm_bindgen_test]
fn a_wrong_type_a_missing_and_an_unknown_field_are_named() {
    for (source, code, field) in [
        (
            "{averageOrderValue: '200', ordersPerYear: 5, years: 4, grossMargin: 0.3}",
            "wrongType",
            "averageOrderValue",
        ),
        (
            "{ordersPerYear: 5, years: 4, grossMargin: 0.3}",
            "missingField",
            "averageOrderValue",
        ),
        (
            "{averageOrderValue: 200, ordersPerYear: 5, years: 4, grossMargn: 0.3}",
            "unknownField",
            "grossMargn",
        ),
        (
            "{averageOrderValue: NaN, ordersPerYear: 5, years: 4, grossMargin: 0.3}",
            "finite",
            "averageOrderValue",
        ),
    ] {
        let error = wasm::clv::simple_value(options(source)).unwrap_err();
        assert_eq!(
            (
                text(error.clone(), "code").as_str(),
                text(error, "field").as_str()
            ),
            (code, field),
            "{source}"
        );
    }
}

#[wasm_bindgen_test]
fn whatever_is_passed_instead_of_options_is_refused_and_nothing_traps() {
    for source in [
        "undefined",
        "null",
        "7",
        "'text'",
        "[]",
        "{}",
        "new Map()",
        "() => 1",
        "Symbol.iterator",
        "10n",
    ] {
        let error = wasm::clv::simple_value(options(source)).unwrap_err();
        assert_eq!(text(error, "name"), "LifeworthError", "{source}");
    }
}

#[wasm_bindgen_test]
fn a_chart_is_well_formed_svg_in_the_words_and_numbers_of_the_page() {
    let chart = "{width: 640, height: 320, id: 'a', title: 'Zysk <narastająco>', description: 'Opis', \
        labels: {cumulativeProfit: 'Zysk', acquisitionCost: 'Koszt', payback: 'Zwrot', time: 'lata'}, \
        years: [0, 1, 2], cumulativeProfit: [0, 100, 180], acquisitionCost: 50, paybackYears: 0.5}";
    let format = Function::new_with_args(
        "value, kind",
        "return kind === 'money' ? `${value} zł` : String(value)",
    );
    let drawing: JsValue = wasm::charts::draw_cumulative_profit(options(chart), &format)
        .unwrap()
        .into();
    let svg = text(drawing.clone(), "svg");
    let document = web_sys::DomParser::new()
        .unwrap()
        .parse_from_string(&svg, web_sys::SupportedType::ImageSvgXml)
        .unwrap();
    let element = |name: &str| {
        document
            .query_selector(name)
            .unwrap()
            .unwrap_or_else(|| panic!("no {name} in {svg}"))
    };
    assert_eq!(
        element("svg > title").text_content().unwrap(),
        "Zysk <narastająco>"
    );
    assert!(svg.contains("100 zł"), "{svg}");
    assert_eq!(get(drawing, "table.rows.3.1").as_f64(), Some(180.0));
}

#[wasm_bindgen_test]
fn what_the_formatter_of_the_page_throws_reaches_the_page() {
    let chart = "{width: 640, height: 320, id: 'a', title: '', description: '', labels: {survival: 'a', expectedLifetime: 'b', time: 'c'}, \
        years: [0, 1], survival: [1, 0.5]}";
    let format = Function::new_with_args("value, kind", "throw new RangeError('no such currency')");
    let error = wasm::charts::draw_survival(options(chart), &format).unwrap_err();
    assert!(error.is_instance_of::<js_sys::RangeError>());
}

#[wasm_bindgen_test]
fn what_is_wrong_with_a_chart_is_named_by_its_path() {
    let chart = "width: 640, height: 320, id: 'a', title: '', description: ''";
    let labels = "labels: {survival: 'a', expectedLifetime: 'b', time: 'c'}";
    let format = Function::new_with_args("value, kind", "return String(value)");
    for (source, code, field) in [
        (
            format!("{{{chart}, {labels}, years: [0, '1'], survival: [1, 1]}}"),
            "wrongType",
            "years[1]",
        ),
        (
            format!("{{{chart}, labels: {{survival: 'a', time: 'c'}}, years: [0], survival: [1]}}"),
            "missingField",
            "labels.expectedLifetime",
        ),
        (
            format!("{{{chart}, {labels}, years: [0], survival: [1], textsize: 13}}"),
            "unknownField",
            "textsize",
        ),
        (
            format!(
                "{{{chart}, labels: {{survival: 'a', expected_lifetime: 'b', time: 'c'}}, years: [0], survival: [1]}}"
            ),
            "unknownField",
            "labels.expected_lifetime",
        ),
        (
            format!("{{{chart}, {labels}, years: new Float64Array([0]), survival: [1, 1]}}"),
            "atMost",
            "survival.length",
        ),
        ("7".to_owned(), "wrongType", ""),
    ] {
        let error = wasm::charts::draw_survival(options(&source), &format).unwrap_err();
        let found = (text(error.clone(), "code"), text(error, "field"));
        assert_eq!(found, (code.to_owned(), field.to_owned()), "{source}");
    }
}

const PROGRAMME: &str = "{
    segments: [{customers: 1000, monthlyRetentionRate: 0.9, ordersPerMonth: 1, averageOrderValue: 50, grossMargin: 0.4}],
    enrolment: {existingCustomers: [0.2, 0.1, 0]},
    redemption: {pointsPerReward: 500, burnRate: 0.25},
    expiry: {type: 'rolling', months: 3},
    reward: {type: 'external', pointValue: 0.01, costRatio: 0.6},
}";

#[wasm_bindgen_test]
fn the_article_programme_pays_back_in_month_21() {
    let preset = wasm::loyalty::preset(JsValue::from("points")).unwrap();
    let projection: JsValue = wasm::loyalty::project(preset).unwrap().into();
    assert_eq!(number(projection.clone(), "summary.breakEvenMonth"), 21.0);
    assert_eq!(
        number(projection, "months.issuedToDate.35"),
        8_314_847.669_325
    );
}

#[wasm_bindgen_test]
fn schedules_are_numbers_or_lists_and_defaults_may_be_left_out() {
    let all: JsValue = wasm::loyalty::project(options(PROGRAMME)).unwrap().into();
    assert_eq!(number(all.clone(), "months.enrolments.1"), 72.0);
    assert_eq!(number(all, "months.month.length"), 36.0);
    let same = PROGRAMME.replace("[0.2, 0.1, 0]", "new Float64Array([0.2, 0.1, 0])");
    let same: JsValue = wasm::loyalty::project(options(&same)).unwrap().into();
    assert_eq!(number(same, "months.enrolments.1"), 72.0);
}

#[wasm_bindgen_test]
fn what_is_wrong_with_a_programme_is_named_by_its_path() {
    for (from, to, code, field) in [
        ("months: 3", "", "missingField", "expiry.months"),
        ("'rolling'", "'monthly'", "unknownChoice", "expiry.type"),
        (
            "months: 3",
            "months: 3, days: 1",
            "unknownField",
            "expiry.days",
        ),
        (
            "costRatio: 0.6",
            "costRatio: 'x'",
            "wrongType",
            "reward.costRatio",
        ),
        (
            "grossMargin: 0.4",
            "grossMargin: 4",
            "atMost",
            "segments[0].grossMargin",
        ),
        (
            "[0.2, 0.1, 0]",
            "[0.2, '']",
            "wrongType",
            "enrolment.existingCustomers[1]",
        ),
        (
            "[0.2, 0.1, 0]",
            "[0.2, 2]",
            "atMost",
            "enrolment.existingCustomers[1]",
        ),
        (
            "burnRate: 0.25",
            "burn: 0.25",
            "unknownField",
            "redemption.burn",
        ),
    ] {
        assert!(PROGRAMME.contains(from), "{from}");
        let source = PROGRAMME.replacen(from, to, 1);
        let error = wasm::loyalty::project(options(&source)).unwrap_err();
        let found = (text(error.clone(), "code"), text(error, "field"));
        assert_eq!(found, (code.to_owned(), field.to_owned()), "{source}");
    }
    let ranges = "{ranges: [{input: 'uplifts.speed', minimum: 0, likely: 1, maximum: 2}]}";
    let error = wasm::loyalty::simulate(options(PROGRAMME), options(ranges)).unwrap_err();
    assert_eq!(text(error.clone(), "code"), "unknownChoice");
    assert_eq!(text(error, "field"), "ranges[0].input");
}
