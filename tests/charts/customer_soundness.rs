//! What holds for every chart of customers and levers, whatever it is given.

use lifeworth::charts::*;
use lifeworth::error::{Result, Rule};
use proptest::prelude::*;

use super::cases::format;
use super::xml::Element;
use super::{check_drawing, customers, levers, of_class, path_points, place, scale};

/// As short as a page would write any number.
fn short(number: f64, _: NumberKind) -> String {
    format!("{number:.1e}")
}

/// The edges of the rectangles of a class: left, right, top, bottom.
fn rectangles(elements: &[Element], class: &str) -> Vec<[f64; 4]> {
    let paths = of_class(elements, class).into_iter();
    let corners = paths
        .filter(|element| element.name == "path")
        .map(path_points);
    corners
        .flat_map(|points| {
            let rectangles = points.chunks(4).map(|c| [c[0].0, c[2].0, c[0].1, c[2].1]);
            rectangles.collect::<Vec<_>>()
        })
        .collect()
}

#[test]
fn stacked_columns_add_up_and_have_no_seams() {
    let names = customers::months(60);
    let values = |base: f64| (0..60).map(|month| base + f64::from(month)).collect();
    let series = vec![
        customers::line("a", values(10.0)),
        customers::line("b", values(20.0)),
    ];
    let chart = customers::columns(320.0, 260.0, names, ColumnArrangement::Stacked, series);
    let drawing = draw_columns(&chart, &format).unwrap();
    for row in &drawing.table.rows {
        assert_eq!(row[1], row[2] + row[3]);
    }
    let elements = check_drawing(&drawing);
    let (lower, upper) = (
        rectangles(&elements, "stack-1"),
        rectangles(&elements, "stack-2"),
    );
    // Each has a square in the key, the last drawn.
    assert_eq!((lower.len(), upper.len()), (61, 61));
    let y = scale(&drawing, Axis::Y).unwrap();
    for (index, (below, above)) in lower.iter().zip(&upper).take(60).enumerate() {
        assert_eq!((below[0], below[1]), (above[0], above[1]), "one column");
        assert!((below[2] - above[3]).abs() < 0.11, "{below:?} {above:?}");
        let total = drawing.readout.series[0].values[index];
        assert!((above[2] - place(y, total)).abs() < 0.11);
        assert!(
            below[0].fract() == 0.0 && below[1].fract() == 0.0,
            "{below:?}"
        );
    }
}

#[test]
fn values_below_zero_go_down_from_zero() {
    let series = vec![
        customers::line("a", vec![10.0, -10.0]),
        customers::line("b", vec![-5.0, -5.0]),
    ];
    let names = customers::months(2);
    let chart = customers::columns(640.0, 320.0, names, ColumnArrangement::Stacked, series);
    let drawing = draw_columns(&chart, &format).unwrap();
    let y = scale(&drawing, Axis::Y).unwrap();
    let elements = check_drawing(&drawing);
    let ends: Vec<(f64, f64)> = rectangles(&elements, "stack-2")
        .iter()
        .map(|r| (r[2], r[3]))
        .collect();
    for ((top, bottom), (from, to)) in ends.into_iter().zip([(0.0, -5.0), (-10.0, -15.0)]) {
        assert!((top - place(y, from)).abs() < 0.11 && (bottom - place(y, to)).abs() < 0.11);
    }
}

#[test]
fn a_dot_stands_in_its_cell_and_clear_of_the_number() {
    let drawing = draw_heat_map(&customers::plane(640.0, 12, 13), &format).unwrap();
    let elements = check_drawing(&drawing);
    let dots = of_class(&elements, "mark");
    let dots: Vec<_> = dots
        .into_iter()
        .filter(|dot| dot.name == "circle")
        .collect();
    let marked = customers::plane(640.0, 12, 13).marked.unwrap();
    assert_eq!(dots.len(), marked.concat().len());
    let (x, y) = (
        scale(&drawing, Axis::X).unwrap(),
        scale(&drawing, Axis::Y).unwrap(),
    );
    let last = dots.last().unwrap();
    let (across, down) = (last.number("cx"), last.number("cy"));
    assert!(place(x, 0.0) < across && across < place(x, 0.5));
    assert!(place(y, 10.5) < down && down < place(y, 11.0));
}

#[test]
fn the_past_of_a_customer_is_a_line_and_what_is_foreseen_is_another() {
    let chart = customers::history(640.0, 320.0, &[0.0, 5.0, 20.0], 40.0, 92.0);
    let drawing = draw_customer_history(&chart, &format).unwrap();
    check_drawing(&drawing);
    let [past, ahead] = drawing.readout.series.as_slice() else {
        panic!("two lines");
    };
    for (at, &time) in drawing.readout.x.iter().enumerate() {
        assert_eq!(past.values[at].is_nan(), time > 40.0, "{time}");
        assert_eq!(ahead.values[at].is_nan(), time < 40.0, "{time}");
    }
    let counts: Vec<f64> = drawing.table.rows.iter().map(|row| row[3]).collect();
    assert_eq!((counts[0], counts[counts.len() - 1]), (1.0, 3.0));
}

#[test]
fn the_cells_of_a_heat_map_touch_and_deepen() {
    let chart = customers::heat_map(360.0, customers::cohorts(9, 0.0, |_, age| age));
    let drawing = draw_heat_map(&chart, &format).unwrap();
    let elements = check_drawing(&drawing);
    let mut cells = Vec::new();
    for tint in 0..8 {
        let mut of_tint = rectangles(&elements, &format!("tint-{tint}"));
        // The first is that of the key.
        of_tint.remove(0);
        cells.extend(of_tint.into_iter().map(|cell| (tint, cell)));
    }
    assert_eq!(cells.len(), 45);
    for (_, cell) in &cells {
        assert!(cell.iter().all(|edge| edge.fract() == 0.0), "{cell:?}");
    }
    cells.sort_by(|(_, a), (_, b)| a[2].total_cmp(&b[2]).then(a[0].total_cmp(&b[0])));
    for pair in cells.windows(2).filter(|pair| pair[0].1[2] == pair[1].1[2]) {
        assert_eq!(pair[0].1[1], pair[1].1[0], "no gap and no overlap");
        assert!(pair[0].0 <= pair[1].0, "greater is deeper");
    }
    let (x, y) = (
        scale(&drawing, Axis::X).unwrap(),
        scale(&drawing, Axis::Y).unwrap(),
    );
    let [left, right, top, bottom] = cells[0].1;
    assert!((left..right).contains(&place(x, drawing.readout.across[0])));
    assert!((top..bottom).contains(&place(y, drawing.readout.x[0])));
    assert!(drawing.readout.series[8].values[1].is_nan());
}

#[test]
fn a_gap_in_a_line_stays_a_gap() {
    let values = vec![1.0, f64::NAN, 3.0, 4.0, f64::NAN];
    let chart = customers::lines(
        640.0,
        320.0,
        customers::months(5),
        vec![customers::line("a", values)],
    );
    let drawing = draw_period_lines(&chart, &format).unwrap();
    let elements = check_drawing(&drawing);
    let drawn = of_class(&elements, "line-1");
    let rings = drawn
        .iter()
        .filter(|element| element.name == "circle")
        .count();
    assert_eq!(
        (drawn.len() - rings, rings),
        (1, 2),
        "a point alone, and the end"
    );
    assert!(drawing.table.rows[1][1].is_nan());
    assert_eq!(drawing.table.rows[2][1], 3.0);
}

#[test]
fn groups_are_not_joined() {
    let mut chart = super::surveys::waves(640.0, 320.0, &[10.0, 40.0, 20.0], Some(5.0));
    chart.joined = Some(false);
    let elements = check_drawing(&draw_waves(&chart, &format).unwrap());
    assert!(of_class(&elements, "series-1").is_empty());
    assert_eq!(of_class(&elements, "point-1").len(), 3);
}

#[test]
fn names_of_levers_are_not_cut_on_a_phone() {
    for (name, drawing) in levers::all() {
        if name.ends_with("levers-360") {
            let elements = check_drawing(&drawing);
            let labels = of_class(&elements, "row-label");
            assert!(
                labels.iter().all(|label| !label.text.ends_with('…')),
                "{name}"
            );
        }
    }
}

fn broken(result: Result<Drawing>) -> (String, Rule) {
    let error = result.unwrap_err();
    (error.field, error.rule)
}

#[test]
fn wrong_charts_of_customers_name_their_field() {
    let months = || customers::months(3);
    let line = |values: &[f64]| vec![customers::line("a", values.to_vec())];
    let paired = ColumnArrangement::Paired;
    let mut dotted = customers::heat_map(640.0, line(&[1.0, 2.0]));
    dotted.marked = Some(vec![vec![2.0]]);
    for (result, field, rule) in [
        (
            draw_columns(
                &customers::columns(640.0, 320.0, months(), paired, line(&[1.0])),
                &format,
            ),
            "series[0].values.length",
            Rule::AtLeast { limit: 3.0 },
        ),
        (
            draw_columns(
                &customers::columns(640.0, 320.0, Vec::new(), paired, line(&[])),
                &format,
            ),
            "categories",
            Rule::NotEmpty,
        ),
        (
            draw_period_lines(
                &customers::lines(640.0, 320.0, months(), line(&[1.0, f64::INFINITY, 2.0])),
                &format,
            ),
            "lines[0].values[1]",
            Rule::Finite,
        ),
        (
            draw_heat_map(&customers::heat_map(640.0, line(&[])), &format),
            "rows[0].values",
            Rule::NotEmpty,
        ),
        (
            draw_heat_map(&dotted, &format),
            "marked",
            Rule::LessThan { limit: 2.0 },
        ),
        (
            draw_customer_history(
                &CustomerHistoryChart {
                    probability_alive: vec![1.5],
                    ..customers::history(640.0, 320.0, &[0.0], 0.0, 0.0)
                },
                &format,
            ),
            "probabilityAlive[0]",
            Rule::AtMost { limit: 1.0 },
        ),
        (
            draw_distribution(
                &customers::distribution(640.0, 320.0, vec![0.0, 1.0, 1.0], vec![1.0, 2.0]),
                &format,
            ),
            "edges[2]",
            Rule::GreaterThan { limit: 1.0 },
        ),
        (
            draw_intervals(
                &customers::intervals(640.0, &[("a", 1.0, 2.0, 3.0)], None),
                &format,
            ),
            "rows[0].value",
            Rule::AtLeast { limit: 2.0 },
        ),
        (
            draw_channels(&levers::channels(640.0, &[("a", 1.0, -1.0)]), &format),
            "channels[0].acquisitionCost",
            Rule::AtLeast { limit: 0.0 },
        ),
    ] {
        assert_eq!(broken(result), (field.to_owned(), rule));
    }
}

/// A value, or none.
fn value() -> impl Strategy<Value = f64> {
    prop_oneof![9 => -1.0..1.0_f64, 1 => Just(f64::NAN), 1 => Just(0.0)]
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn every_chart_of_customers_is_sound(
        rows in prop::collection::vec((value(), value(), value(), 0.0..1.0_f64, ".{0,20}"), 1..90),
        exponent in -250..299,
        count in 1..=3_usize,
        size in (200.0..1200.0_f64, 140.0..700.0_f64, 8.0..32.0_f64),
        label in ".{0,60}",
    ) {
        let unit = 10.0_f64.powi(exponent);
        let column = |pick: fn(&(f64, f64, f64, f64, String)) -> f64| -> Vec<f64> {
            rows.iter().map(|row| pick(row) * unit).collect()
        };
        let mut lines = vec![
            customers::line(&label, column(|row| row.0)),
            customers::line("b", column(|row| row.1)),
            customers::line("c", column(|row| row.2)),
        ];
        lines.truncate(count);
        let names: Vec<String> = rows.iter().map(|row| row.4.clone()).collect();
        let times: Vec<f64> = (0..rows.len()).map(|index| index as f64).collect();

        let mut periods = customers::lines(size.0, size.1, names.clone(), lines.clone());
        periods.text_size = size.2;
        check_drawing(&draw_period_lines(&periods, &short).unwrap());

        let mut stacked = customers::columns(size.0, size.1, names.clone(), ColumnArrangement::Stacked, lines.clone());
        stacked.text_size = size.2;
        check_drawing(&draw_columns(&stacked, &short).unwrap());
        stacked.arrangement = ColumnArrangement::Paired;
        stacked.series.truncate(2);
        check_drawing(&draw_columns(&stacked, &short).unwrap());

        let cohorts: Vec<ChartLine> = (0..rows.len()).map(|index| {
            customers::line(&names[index], column(|row| row.0)[index..].to_vec())
        }).collect();
        let mut curves = customers::cohort_lines(size.0, size.1, cohorts.clone());
        curves.text_size = size.2;
        curves.average = None;
        check_drawing(&draw_cohort_lines(&curves, &short).unwrap());
        let mut heat = customers::heat_map(size.0, cohorts);
        heat.text_size = size.2;
        heat.marked = Some(vec![vec![0.0]; rows.len()]);
        check_drawing(&draw_heat_map(&heat, &short).unwrap());

        let bought: Vec<f64> = rows.iter().map(|row| row.3 * 100.0).collect();
        let mut one = customers::history(size.0, size.1, &bought, rows[0].3 * 90.0, 100.0);
        one.text_size = size.2;
        one.labels.ahead = label.clone();
        check_drawing(&draw_customer_history(&one, &short).unwrap());

        let mut tracking = customers::tracking(size.0, size.1, 1, rows[0].3 * rows.len() as f64);
        tracking.text_size = size.2;
        tracking.times = times.clone();
        tracking.actual = column(|row| row.0);
        tracking.expected = column(|row| row.3);
        tracking.lower = Some(column(|row| row.3 - 0.1));
        tracking.upper = Some(column(|row| row.3 + 0.1));
        tracking.labels.holdout = label.clone();
        check_drawing(&draw_tracking(&tracking, &short).unwrap());

        let edges = (0..=rows.len()).map(|edge| edge as f64 * unit).collect();
        let mut spread = customers::distribution(size.0, size.1, edges, column(|row| row.3));
        spread.text_size = size.2;
        spread.marked = Some(rows[0].3 * unit);
        spread.marked_label = Some(label.clone());
        check_drawing(&draw_distribution(&spread, &short).unwrap());

        let estimates: Vec<_> = rows.iter().map(|row| {
            let middle = if row.0.is_nan() { 0.0 } else { row.0 } * unit;
            (row.4.as_str(), middle, middle - row.3 * unit, middle + row.3 * unit)
        }).collect();
        let mut forest = customers::intervals(size.0, &estimates, Some(rows[0].3 * unit));
        forest.text_size = size.2;
        check_drawing(&draw_intervals(&forest, &short).unwrap());
    }

    #[test]
    fn every_chart_of_levers_is_sound(
        rows in prop::collection::vec((-1.0..1.0_f64, 0.0..1.0_f64, 0.0..1.0_f64, ".{0,40}"), 1..60),
        exponent in -250..290,
        size in (200.0..1200.0_f64, 140.0..700.0_f64, 8.0..32.0_f64),
        label in ".{0,60}",
    ) {
        let unit = 10.0_f64.powi(exponent);
        let column = |part: f64| -> Vec<f64> {
            rows.iter().map(|row| (row.0 + part * row.1) * unit).collect()
        };
        let months: Vec<f64> = (0..rows.len()).map(|index| index as f64).collect();
        let mut fan = levers::fan(size.0, size.1, 1, 1.0);
        fan.text_size = size.2;
        fan.months = months.clone();
        fan.percentile5 = column(-2.0);
        fan.percentile25 = column(-1.0);
        fan.percentile50 = column(0.0);
        fan.percentile75 = column(1.0);
        fan.percentile95 = column(2.0);
        fan.acquisition_cost = Some(rows[0].1 * unit);
        fan.payback_months = Some(rows[0].2 * rows.len() as f64);
        fan.labels.percentile50 = label.clone();
        check_drawing(&draw_fan(&fan, &short).unwrap());

        let mut over = levers::scenarios(size.0, size.1, &[], 1, 1.0);
        over.text_size = size.2;
        over.months = months;
        over.scenarios = (0..4).map(|part| customers::line(&label, column(f64::from(part)))).collect();
        check_drawing(&draw_scenarios(&over, &short).unwrap());

        let channels: Vec<_> = rows.iter().map(|row| (row.3.as_str(), row.0 * unit, row.1 * unit)).collect();
        let mut bars = levers::channels(size.0, &channels);
        bars.text_size = size.2;
        for channel in &mut bars.channels {
            channel.ratio = channel.ratio.filter(|ratio| ratio.is_finite());
        }
        check_drawing(&draw_channels(&bars, &short).unwrap());
    }
}
