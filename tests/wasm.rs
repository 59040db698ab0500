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
