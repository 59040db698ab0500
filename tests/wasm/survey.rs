//! Surveys across the boundary: answers in three forms, bytes of a file, and the paths of what is wrong with them.

use lifeworth::wasm::{survey, survey_answers};
use wasm_bindgen::JsValue;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::{get, number, options, text};

const WAVE: &str = "{groups: {promoters: 93, passives: 32, detractors: 9}}";

fn score(responses: &str) -> Result<JsValue, JsValue> {
    let source = format!("{{responses: {responses}}}");
    survey::net_promoter_score(options(&source)).map(Into::into)
}

fn bytes(text: &str) -> JsValue {
    js_sys::Uint8Array::from(text.as_bytes()).into()
}

#[wasm_bindgen_test]
fn the_three_forms_of_answers_give_the_same_score() {
    let counts = "{counts: [0, 0, 0, 1, 0, 4, 4, 12, 20, 23, 70]}";
    let answers = "{answers: new Float64Array([10, 9, 7, 3])}";
    assert_eq!(
        number(score(counts).unwrap(), "mean"),
        8.940_298_507_462_687
    );
    assert_eq!(
        number(score(counts).unwrap(), "netPromoterScore"),
        number(score(WAVE).unwrap(), "netPromoterScore")
    );
    assert_eq!(number(score(answers).unwrap(), "netPromoterScore"), 25.0);
    assert!(get(score(WAVE).unwrap(), "mean").is_null());
}

#[wasm_bindgen_test]
fn what_is_wrong_with_answers_is_named_by_its_path() {
    for (responses, code, field) in [
        ("{counts: [1, 2]}", "atLeast", "responses.counts.length"),
        ("{answers: [9, 11]}", "atMost", "responses.answers[1]"),
        ("{answers: [9, 'x']}", "wrongType", "responses.answers[1]"),
        (
            "{groups: {promoters: 1, passives: 2}}",
            "missingField",
            "responses.groups.detractors",
        ),
        ("{answers: []}", "notEmpty", "responses"),
        ("{votes: [9]}", "unknownChoice", "responses"),
        ("{answers: [9], counts: [9]}", "wrongType", "responses"),
        ("'answers'", "wrongType", "responses"),
        ("{}", "wrongType", "responses"),
        ("undefined", "missingField", "responses"),
    ] {
        let error = score(responses).unwrap_err();
        assert_eq!(
            (
                text(error.clone(), "code").as_str(),
                text(error, "field").as_str()
            ),
            (code, field),
            "{responses}"
        );
    }
}

#[wasm_bindgen_test]
fn a_choice_without_content_is_refused_content() {
    let source = format!("{{responses: {WAVE}, method: {{score: 1}}}}");
    let error = survey::net_promoter_score(options(&source)).unwrap_err();
    assert_eq!(text(error.clone(), "code"), "wrongType");
    assert_eq!(text(error, "field"), "method");
}

#[wasm_bindgen_test]
fn the_two_published_waves_do_not_differ_significantly() {
    let source = format!(
        "{{current: {{groups: {{promoters: 49, passives: 30, detractors: 8}}}}, reference: {WAVE}}}"
    );
    let comparison: JsValue = survey::compare(options(&source)).unwrap().into();
    assert_eq!(
        (number(comparison.clone(), "difference") * 10.0).round(),
        -156.0
    );
    assert_eq!(
        get(comparison.clone(), "verdict.significant").as_bool(),
        Some(false)
    );
    assert_eq!(text(comparison, "verdict.direction"), "lower");
}

#[wasm_bindgen_test]
fn a_caution_is_a_plain_object_with_its_number() {
    let few: JsValue = score("{answers: [10, 3]}").unwrap();
    assert_eq!(text(few.clone(), "cautions.0.caution"), "fewAnswers");
    assert_eq!(number(few, "cautions.0.least"), 10.0);
}

#[wasm_bindgen_test]
fn a_file_is_read_from_its_bytes_and_grouped() {
    let file = bytes("score;date;segment\n9;2020-03-26;new\n11;2020-03-27;new\n7;2020-04-01;żółty");
    let table: JsValue = survey_answers::read_answers(&file, options("{}"))
        .unwrap()
        .into();
    assert_eq!(number(table.clone(), "answers.length"), 2.0);
    assert_eq!(text(table.clone(), "answers.1.segment"), "żółty");
    assert_eq!(number(table.clone(), "answers.0.date.month"), 3.0);
    assert_eq!(number(table.clone(), "rejected.0.line"), 3.0);
    assert_eq!(text(table, "rejected.0.problem"), "outsideScale");
    let groups: JsValue = survey_answers::group_answers(&file, options("{}"), options("'month'"))
        .unwrap()
        .into();
    assert_eq!(text(groups.clone(), "groups.1.key.by"), "month");
    assert_eq!(number(groups.clone(), "groups.1.key.month"), 4.0);
    assert_eq!(number(groups, "groups.1.distribution.7"), 1.0);
}

#[wasm_bindgen_test]
fn a_file_that_is_not_bytes_or_a_grouping_that_is_not_one_is_refused() {
    for other in [JsValue::UNDEFINED, "9".into(), JsValue::from_f64(9.0)] {
        let error = survey_answers::read_answers(&other, options("{}")).unwrap_err();
        assert_eq!(text(error.clone(), "name"), "LifeworthError");
        assert_eq!(text(error, "field"), "bytes");
    }
    let error =
        survey_answers::group_answers(&bytes("9"), options("{}"), options("'week'")).unwrap_err();
    assert_eq!(text(error, "code"), "unknownChoice");
}

#[wasm_bindgen_test]
fn an_index_comes_from_means_or_from_respondents() {
    let index = |responses: &str| -> JsValue {
        let source =
            format!("{{responses: {responses}, weights: [1, 1, 1], lowest: 1, highest: 10}}");
        survey::satisfaction_index(options(&source)).unwrap().into()
    };
    let means = index("{means: [8, 7, 9]}");
    let rows = index("{respondents: [[8, 7, 9], [8, 7, 9]]}");
    assert!((number(means.clone(), "index.mean") - number(rows, "index.mean")).abs() < 1e-12);
    assert!(get(means, "index.interval").is_null());
}
