//! Drawings against reviewed files (`BLESS=1` rewrites them), and what holds for every drawing.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing
)]

#[path = "charts/cases.rs"]
mod cases;
#[path = "charts/customer_soundness.rs"]
mod customer_soundness;
#[path = "charts/customers.rs"]
mod customers;
#[path = "charts/levers.rs"]
mod levers;
#[path = "charts/programmes.rs"]
mod programmes;
#[path = "charts/soundness.rs"]
mod soundness;
#[path = "charts/surveys.rs"]
mod surveys;
#[path = "charts/xml.rs"]
mod xml;

use std::path::PathBuf;

use lifeworth::charts::*;
use lifeworth::error::Rule;
use proptest::prelude::*;
use xml::Element;

/// Every reviewed drawing by the name of its file.
fn all() -> Vec<(&'static str, Drawing)> {
    [
        cases::all(),
        programmes::all(),
        surveys::all(),
        customers::all(),
        levers::all(),
    ]
    .concat()
}

/// A file for each case; a changed drawing is written beside the reviewed one, so that both can be looked at.
#[test]
fn drawings_are_the_reviewed_ones() {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/charts");
    let bless = std::env::var_os("BLESS").is_some();
    let mut changed = Vec::new();
    for (name, drawing) in all() {
        let reviewed = folder.join(format!("{name}.svg"));
        let beside = folder.join(format!("{name}-changed.svg"));
        let svg = drawing.svg.replace("><", ">\n<") + "\n";
        let is_same = std::fs::read_to_string(&reviewed).is_ok_and(|file| file == svg);
        if bless {
            std::fs::write(&reviewed, &svg).unwrap();
        }
        if bless || is_same {
            let _ = std::fs::remove_file(&beside);
        } else {
            std::fs::write(&beside, &svg).unwrap();
            changed.push(beside.display().to_string());
        }
    }
    assert!(
        changed.is_empty(),
        "drawings changed; look at them, then run with BLESS=1 to accept:\n{}",
        changed.join("\n")
    );
}

/// The points of a path, absolute, in pixels. Paths are "M", one point, "l" and steps, once or several times; or
/// rectangles: "M", a corner, and their sides.
fn path_points(element: &Element) -> Vec<(f64, f64)> {
    let data = element.get("d").unwrap().strip_prefix('M').unwrap();
    let parts = data.split('M').map(|part| part.trim_end_matches('z'));
    parts
        .flat_map(|part| match part.split_once('h') {
            Some((corner, sides)) => rectangle_points(corner, sides),
            None => line_points(part),
        })
        .collect()
}

fn rectangle_points(corner: &str, sides: &str) -> Vec<(f64, f64)> {
    let (x, y) = line_points(corner)[0];
    let (across, down) = sides.split_once('v').unwrap();
    let (down, back) = down.split_once('h').unwrap();
    let [across, down, back] = [across, down, back].map(|side| side.parse::<f64>().unwrap());
    assert_eq!(across, -back, "a rectangle that does not close");
    vec![
        (x, y),
        (x + across, y),
        (x + across, y + down),
        (x, y + down),
    ]
}

fn line_points(data: &str) -> Vec<(f64, f64)> {
    let numbers: Vec<f64> = data
        .replace('-', " -")
        .replace('l', " ")
        .split_ascii_whitespace()
        .map(|number| number.parse().unwrap())
        .collect();
    assert_eq!(numbers.len() % 2, 0);
    let mut at = (0.0, 0.0);
    numbers
        .chunks(2)
        .map(|step| {
            at = (at.0 + step[0], at.1 + step[1]);
            at
        })
        .collect()
}

fn of_class<'e>(elements: &'e [Element], class: &str) -> Vec<&'e Element> {
    elements
        .iter()
        .filter(|element| element.get("class") == Some(class))
        .collect()
}

/// What holds for every drawing: well-formed, named, within its frame, without colours or styles.
fn check_drawing(drawing: &Drawing) -> Vec<Element> {
    let elements = xml::elements(&drawing.svg);
    let root = &elements[0];
    assert_eq!((root.name.as_str(), root.get("role")), ("svg", Some("img")));
    let named: Vec<_> = root
        .get("aria-labelledby")
        .unwrap()
        .rsplitn(2, ' ')
        .collect();
    assert_eq!(elements[2].get("id"), Some(named[0]));
    assert_eq!(elements[1].get("id"), Some(named[1]));
    assert_eq!(
        (elements[1].name.as_str(), elements[2].name.as_str()),
        ("title", "desc")
    );

    let is_inside = |(x, y): (f64, f64)| {
        assert!(
            (-0.05..=drawing.width + 0.05).contains(&x),
            "x {x} in {}",
            drawing.svg
        );
        assert!(
            (-0.05..=drawing.height + 0.05).contains(&y),
            "y {y} in {}",
            drawing.svg
        );
    };
    for element in &elements[3..] {
        let attributes: Vec<_> = element
            .attributes
            .iter()
            .map(|(name, _)| name.as_str())
            .collect();
        match element.name.as_str() {
            "path" => {
                assert_eq!(attributes, ["class", "d"]);
                path_points(element).into_iter().for_each(is_inside);
            }
            "circle" => {
                assert_eq!(attributes, ["class", "cx", "cy", "r"]);
                is_inside((element.number("cx"), element.number("cy")));
            }
            "text" => {
                assert!(
                    attributes
                        .iter()
                        .all(|name| ["class", "x", "y", "text-anchor"].contains(name))
                );
                is_inside((element.number("x"), element.number("y")));
            }
            other => panic!("an element that drawings do not use: {other}"),
        }
    }
    let ends = ["grid", "zero"]
        .into_iter()
        .flat_map(|class| of_class(&elements, class))
        .map(|lines| path_points(lines).len());
    let lines = ends.sum::<usize>() / 2;
    assert!(
        of_class(&elements, "grid").is_empty() || (3..=6).contains(&lines),
        "{lines} horizontal lines"
    );
    for scale in &drawing.scales {
        assert!(scale.domain[0] < scale.domain[1]);
        assert!(scale.range.iter().all(|end| end.is_finite()));
    }
    for row in &drawing.table.rows {
        assert_eq!(row.len(), drawing.table.columns.len());
        assert!(row[0].is_finite());
        assert!(row.iter().all(|number| !number.is_infinite()));
    }
    assert!(
        drawing
            .table
            .rows
            .windows(2)
            .all(|rows| rows[0][0] < rows[1][0])
    );
    check_readout(drawing);
    elements
}

/// Every point has a value of every series, and lies on the scales.
fn check_readout(drawing: &Drawing) {
    let Readout {
        along,
        x,
        across: columns,
        series,
    } = &drawing.readout;
    let within = |scale: &Scale, value: f64| {
        // The last digit of a sum may differ.
        let room = (scale.domain[1] - scale.domain[0]) * 1e-9;
        assert!(
            (scale.domain[0] - room..=scale.domain[1] + room).contains(&value),
            "{value} {scale:?}"
        );
    };
    let across = if *along == Axis::X { Axis::Y } else { Axis::X };
    assert!(x.windows(2).all(|pair| pair[0] <= pair[1]), "{x:?}");
    for &x in x {
        within(scale(drawing, *along).unwrap(), x);
    }
    if !columns.is_empty() {
        assert_eq!(columns.len(), series.len());
        let scale = scale(drawing, across).unwrap();
        columns.iter().for_each(|&column| within(scale, column));
    }
    for series in series {
        assert!(series.values.len() == x.len() || series.values.len() == 1);
        assert!(series.positions.len() == x.len() || series.positions.is_empty());
        let positions = if series.positions.is_empty() {
            &series.values
        } else {
            &series.positions
        };
        if let Some(scale) = scale(drawing, across).filter(|_| columns.is_empty()) {
            let known = positions.iter().filter(|position| !position.is_nan());
            known.for_each(|&position| within(scale, position));
        }
    }
    if !drawing.categories.is_empty() {
        assert_eq!(drawing.categories.len(), x.len());
        assert_eq!(drawing.categories.len(), drawing.table.rows.len());
    }
}

#[test]
fn every_reviewed_drawing_is_sound() {
    for (_, drawing) in all() {
        check_drawing(&drawing);
    }
}

fn scale(drawing: &Drawing, axis: Axis) -> Option<&Scale> {
    drawing.scales.iter().find(|scale| scale.axis == axis)
}

/// Where the page places a value.
fn place(scale: &Scale, value: f64) -> f64 {
    let part = (value - scale.domain[0]) / (scale.domain[1] - scale.domain[0]);
    scale.range[0] + part * (scale.range[1] - scale.range[0])
}

/// What the page does with the scales must give the points that are drawn.
#[test]
fn scales_and_readout_place_the_drawn_points() {
    let mut lines = 0;
    for (name, drawing) in all() {
        let elements = check_drawing(&drawing);
        let (Some(x), Some(y)) = (scale(&drawing, Axis::X), scale(&drawing, Axis::Y)) else {
            assert!(name.starts_with("score"), "{name}");
            continue;
        };
        for series in &drawing.readout.series {
            let drawn = of_class(&elements, &series.role);
            let [line] = drawn.as_slice() else { continue };
            if !series.role.starts_with("series") || series.values.len() < 2 {
                continue;
            }
            lines += 1;
            let last = series
                .values
                .iter()
                .rposition(|value| !value.is_nan())
                .unwrap();
            let first = series.values.iter().position(|value| !value.is_nan());
            let expected = |index: usize| {
                (
                    place(x, drawing.readout.x[index]),
                    place(y, series.values[index]),
                )
            };
            let points = path_points(line);
            // Each step of a path is rounded to a tenth; the sum of all must be too.
            for (drawn, expected) in [
                (points[0], expected(first.unwrap())),
                (points[points.len() - 1], expected(last)),
            ] {
                let near =
                    (drawn.0 - expected.0).abs() < 0.11 && (drawn.1 - expected.1).abs() < 0.11;
                assert!(near, "{name}: {drawn:?} {expected:?}");
            }
            if series.role == "series-1" {
                let dots = of_class(&elements, "point-1");
                let end = dots[dots.len() - 1];
                assert!(
                    (end.number("cx") - expected(last).0).abs() < 0.051,
                    "{name}"
                );
                assert!(
                    (end.number("cy") - expected(last).1).abs() < 0.051,
                    "{name}"
                );
            }
        }
    }
    assert!(lines > 80, "{lines} lines");
}

#[test]
fn a_monthly_table_has_a_row_per_year_and_the_payback() {
    let all = cases::all();
    let table = &all
        .iter()
        .find(|(name, _)| *name == "profit-640")
        .unwrap()
        .1
        .table;
    let years: Vec<f64> = table.rows.iter().map(|row| row[0]).collect();
    assert_eq!(table.marked_row, Some(1));
    let payback = years[1];
    assert!(payback > 0.6 && payback < 0.8);
    assert_eq!(years, [0.0, payback, 1.0, 2.0, 3.0, 4.0]);
    assert!(
        (table.rows[1][1] - 300.0).abs() < 1e-9,
        "profit equals cost at payback"
    );
    assert!(table.rows.iter().all(|row| row[2] == 300.0));
}

#[test]
fn words_are_escaped_and_kept() {
    let all = cases::all();
    let drawing = &all
        .iter()
        .find(|(name, _)| *name == "profit-hostile")
        .unwrap()
        .1;
    let elements = check_drawing(drawing);
    assert_eq!(elements[1].text, "<script>alert(1)</script>");
    assert_eq!(elements[1].get("id"), Some("a\"b'c-title"));
    assert_eq!(elements[2].text, "]]> &  \"quoted\"");
    let name: Vec<_> = of_class(&elements, "label-1")
        .iter()
        .map(|text| text.text.as_str())
        .collect();
    assert_eq!(name.join(" "), "</text><a href='x'>Profit & \"loss\"</a>");
    assert_eq!(of_class(&elements, "axis-title")[0].text, "годы 年");
}

#[test]
fn wrong_input_names_its_field() {
    let series = || (vec![0.0, 1.0, 2.0], vec![0.0, 50.0, 90.0]);
    let good = || cases::profit(640.0, 320.0, series(), 60.0);
    type Break = fn(&mut CumulativeProfitChart);
    let cases: [(Break, &str, Rule); 10] = [
        (
            |chart| chart.width = 199.0,
            "width",
            Rule::AtLeast { limit: 200.0 },
        ),
        (|chart| chart.height = f64::NAN, "height", Rule::Finite),
        (
            |chart| chart.text_size = 40.0,
            "textSize",
            Rule::AtMost { limit: 32.0 },
        ),
        (|chart| chart.years.clear(), "years", Rule::NotEmpty),
        (
            |chart| chart.years[0] = -1.0,
            "years[0]",
            Rule::AtLeast { limit: 0.0 },
        ),
        (
            |chart| chart.years[2] = 1.0,
            "years[2]",
            Rule::GreaterThan { limit: 1.0 },
        ),
        (
            |chart| chart.cumulative_profit.truncate(1),
            "cumulativeProfit.length",
            Rule::AtLeast { limit: 3.0 },
        ),
        (
            |chart| chart.cumulative_profit[1] = f64::INFINITY,
            "cumulativeProfit[1]",
            Rule::Finite,
        ),
        (
            |chart| chart.acquisition_cost = -1.0,
            "acquisitionCost",
            Rule::AtLeast { limit: 0.0 },
        ),
        (
            |chart| chart.payback_years = Some(f64::NAN),
            "paybackYears",
            Rule::Finite,
        ),
    ];
    assert!(draw_cumulative_profit(&good(), &cases::format).is_ok());
    for (spoil, field, rule) in cases {
        let mut chart = good();
        spoil(&mut chart);
        let error = draw_cumulative_profit(&chart, &cases::format).unwrap_err();
        assert_eq!((error.field.as_str(), error.rule), (field, rule));
    }
    let mut chart = cases::survival(640.0, 320.0, vec![0.0, 1.0], vec![1.0, 1.2], None);
    let error = draw_survival(&chart, &cases::format).unwrap_err();
    assert_eq!(
        (error.field.as_str(), error.rule),
        ("survival[1]", Rule::AtMost { limit: 1.0 })
    );
    chart.survival[1] = 0.5;
    chart.expected_lifetime_years = Some(-1.0);
    let error = draw_survival(&chart, &cases::format).unwrap_err();
    assert_eq!(error.field, "expectedLifetimeYears");
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn every_profit_chart_is_sound(
        steps in prop::collection::vec((0.01..3.0_f64, -1.0..2.0_f64), 1..80),
        exponent in -250..299,
        cost in 0.0..5.0_f64,
        payback in prop::option::of(0.0..40.0_f64),
        size in (200.0..1200.0_f64, 140.0..700.0_f64, 8.0..32.0_f64),
        label in ".{0,60}",
    ) {
        let unit = 10.0_f64.powi(exponent);
        let mut at = (0.0, 0.0);
        let series = steps.into_iter().map(|(years, profit)| {
            at = (at.0 + years, at.1 + profit * unit / 200.0);
            at
        }).unzip();
        let mut chart = cases::profit(size.0, size.1, series, cost * unit / 100.0);
        chart.text_size = size.2;
        chart.payback_years = payback;
        chart.payback_label = Some(label.clone());
        chart.labels.cumulative_profit = label.clone();
        chart.labels.acquisition_cost = label.clone();
        chart.title = label;
        let short = |number: f64, _: NumberKind| format!("{number:.1e}");
        check_drawing(&draw_cumulative_profit(&chart, &short).unwrap());
    }

    #[test]
    fn every_survival_chart_is_sound(
        mut shares in prop::collection::vec(0.0..=1.0_f64, 1..80),
        step in 0.02..5.0_f64,
        lifetime in prop::option::of(0.0..80.0_f64),
        size in (200.0..1200.0_f64, 140.0..700.0_f64),
        label in ".{0,60}",
    ) {
        shares.sort_by(|a, b| b.total_cmp(a));
        let years = (0_u32..).map(|index| f64::from(index) * step).take(shares.len()).collect();
        let mut chart = cases::survival(size.0, size.1, years, shares, lifetime);
        chart.labels.survival = label.clone();
        chart.expected_lifetime_label = Some(label);
        check_drawing(&draw_survival(&chart, &cases::format).unwrap());
    }
}
