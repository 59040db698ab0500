//! What holds for every chart of a programme or a survey, whatever it is given.

use lifeworth::charts::*;
use lifeworth::error::{Result, Rule};
use proptest::prelude::*;

use super::cases::format;
use super::xml::Element;
use super::{check_drawing, of_class, path_points, place, programmes, scale, surveys};

/// As short as a page would write any number.
fn short(number: f64, _: NumberKind) -> String {
    format!("{number:.1e}")
}

fn texts<'e>(elements: &'e [Element], class: &str) -> Vec<&'e str> {
    let found = of_class(elements, class).into_iter();
    found
        .filter(|element| element.name == "text")
        .map(|element| element.text.as_str())
        .collect()
}

/// The edges of the bars of a class, from left to right and from top to bottom.
fn bars(elements: &[Element], class: &str) -> Vec<[f64; 4]> {
    let paths = of_class(elements, class)
        .into_iter()
        .filter(|element| element.name == "path");
    paths
        .map(|path| {
            let points = path_points(path);
            let least = |pick: fn(&(f64, f64)) -> f64| {
                points.iter().map(pick).fold(f64::INFINITY, f64::min)
            };
            let most = |pick: fn(&(f64, f64)) -> f64| {
                points.iter().map(pick).fold(f64::NEG_INFINITY, f64::max)
            };
            [least(|p| p.0), most(|p| p.0), least(|p| p.1), most(|p| p.1)]
        })
        .collect()
}

/// Steps and totals of a waterfall are where the readout says, and each row has its number.
fn check_waterfall(chart: &WaterfallChart) {
    let drawing = draw_waterfall(chart, &short).unwrap();
    let elements = check_drawing(&drawing);
    let (x, y) = (
        scale(&drawing, Axis::X).unwrap(),
        scale(&drawing, Axis::Y).unwrap(),
    );
    let totals = &drawing.readout.series[1].values;
    let mut drawn = Vec::new();
    for class in ["bar-gain", "bar-loss", "bar-total"] {
        drawn.extend(bars(&elements, class));
    }
    drawn.sort_by(|a, b| a[2].total_cmp(&b[2]));
    assert_eq!(drawn.len(), totals.len());
    for ((bar, &total), &row) in drawn.iter().zip(totals).zip(&drawing.readout.x) {
        let (end, middle) = (place(x, total), place(y, row));
        assert!(
            (bar[0] - end).abs() < 0.11 || (bar[1] - end).abs() < 0.11,
            "{bar:?} {end}"
        );
        assert!((bar[2]..=bar[3]).contains(&middle), "{bar:?} {middle}");
    }
    for pair in drawn.windows(2) {
        assert!(pair[0][3] <= pair[1][2], "bars do not overlap");
    }
    assert_eq!(texts(&elements, "value").len(), totals.len());
    let sum = chart.steps.iter().fold(
        chart.start.as_ref().map_or(0.0, |start| start.value),
        |sum, step| sum + step.value,
    );
    assert_eq!(totals.last(), Some(&sum));
}

/// The widest bar first, and no bar without both results.
fn check_tornado(chart: &TornadoChart) {
    let drawing = draw_tornado(chart, &short).unwrap();
    let elements = check_drawing(&drawing);
    let widths: Vec<f64> = drawing
        .table
        .rows
        .iter()
        .map(|row| (row[2] - row[1]).abs())
        .collect();
    assert!(
        widths.windows(2).all(|pair| pair[0] >= pair[1]),
        "{widths:?}"
    );
    assert_eq!(texts(&elements, "value").len(), 2 * chart.inputs.len());
    let mut given: Vec<_> = chart.inputs.iter().map(|input| &input.label).collect();
    let mut drawn: Vec<_> = drawing.categories.iter().collect();
    given.sort();
    drawn.sort();
    assert_eq!(given, drawn, "every input once");
}

/// Segments fill the bar in proportion, and the dot lies within the interval.
fn check_score_bar(chart: &ScoreBarChart) {
    let drawing = draw_score_bar(chart, &short).unwrap();
    let elements = check_drawing(&drawing);
    let mut segments = Vec::new();
    for class in ["tone-negative", "tone-neutral", "tone-positive"] {
        segments.extend(bars(&elements, class));
    }
    // A key has squares of the same classes, further down.
    let top = segments
        .iter()
        .map(|bar| bar[2])
        .fold(f64::INFINITY, f64::min);
    segments.retain(|bar| bar[2] == top);
    segments.sort_by(|a, b| a[0].total_cmp(&b[0]).then(a[1].total_cmp(&b[1])));
    assert_eq!(segments.len(), chart.segments.len());
    let whole: f64 = chart.segments.iter().map(|segment| segment.share).sum();
    for (bar, segment) in segments.iter().zip(&chart.segments) {
        let expected = segment.share / whole * chart.width;
        assert!(
            (bar[1] - bar[0] - expected).abs() < 1.65,
            "{bar:?} {expected}"
        );
    }
    let dot = of_class(&elements, "point-1")[0].number("cx");
    if let [interval] = bars(&elements, "interval").as_slice() {
        assert!(interval[0] - 0.11 <= dot && dot <= interval[1] + 0.11);
    }
}

#[test]
fn the_ledger_adds_up_in_picture_and_table() {
    let drawing = draw_points_ledger(&programmes::ledger(640.0, 320.0, 36, 1.0), &format).unwrap();
    for row in &drawing.table.rows {
        assert!((row[1] - row[2] - row[3] - row[4]).abs() < 1e-6, "{row:?}");
    }
    let [issued, outstanding, expired, redeemed] = drawing.readout.series.as_slice() else {
        panic!("four series")
    };
    assert_eq!(outstanding.positions, issued.values);
    assert_eq!(redeemed.positions, redeemed.values);
    for (month, top) in expired.positions.iter().enumerate() {
        assert_eq!(*top, redeemed.values[month] + expired.values[month]);
    }
    let elements = check_drawing(&drawing);
    let y = scale(&drawing, Axis::Y).unwrap();
    for series in [outstanding, expired, redeemed] {
        let [_, _, top, _] = bars(&elements, &series.role)[0];
        let highest = series.positions.iter().copied().fold(0.0, f64::max);
        assert!((top - place(y, highest)).abs() < 0.11, "{}", series.role);
    }
}

#[test]
fn the_lowest_point_and_break_even_are_in_the_table() {
    let drawing = draw_cumulative_net(&programmes::net(640.0, 320.0, 36, 1.0), &format).unwrap();
    let months: Vec<f64> = drawing.table.rows.iter().map(|row| row[0]).collect();
    let marked = drawing.table.marked_row.unwrap();
    assert_eq!(months.len(), 6, "{months:?}");
    assert_eq!((months[1], marked), (4.0, 3));
    assert!(
        drawing.table.rows[marked][1].abs() < 1e-9,
        "nothing is missing or left at break-even"
    );
    let lowest = drawing
        .table
        .rows
        .iter()
        .map(|row| row[1])
        .fold(0.0, f64::min);
    assert_eq!(drawing.table.rows[1][1], lowest);
}

#[test]
fn a_gain_has_a_sign_and_a_total_has_none() {
    let step = |value| WaterfallStep {
        label: "step".to_owned(),
        value,
    };
    let chart = programmes::waterfall(640.0, vec![step(3.0), step(-2.0), step(0.0)]);
    let elements = check_drawing(&draw_waterfall(&chart, &short).unwrap());
    assert_eq!(
        texts(&elements, "value"),
        ["+3.0e0", "-2.0e0", "0.0e0", "1.0e0"]
    );
}

#[test]
fn columns_have_the_colour_of_their_group_and_say_their_count() {
    let counts = [3.0, 0.0, 1.0, 0.0, 2.0, 5.0, 4.0, 7.0, 8.0, 9.0, 10.0];
    let elements = check_drawing(
        &draw_histogram(&surveys::histogram(640.0, 320.0, &counts), &format).unwrap(),
    );
    // Each group has a square in the key.
    let columns = |class| bars(&elements, class).len() - 1;
    assert_eq!(
        (
            columns("tone-negative"),
            columns("tone-neutral"),
            columns("tone-positive")
        ),
        (7, 2, 2)
    );
    let written: Vec<String> = counts.iter().map(|count| count.to_string()).collect();
    assert_eq!(texts(&elements, "value"), written);
    // Counts that have no room give way to an axis.
    let many = counts.map(|count| count * 1e6);
    let elements =
        check_drawing(&draw_histogram(&surveys::histogram(320.0, 260.0, &many), &format).unwrap());
    assert!(texts(&elements, "value").is_empty() && !of_class(&elements, "grid").is_empty());
}

fn broken(result: Result<Drawing>) -> (String, Rule) {
    let error = result.unwrap_err();
    (error.field, error.rule)
}

#[test]
fn wrong_programmes_name_their_field() {
    let mut net = programmes::net(640.0, 320.0, 12, 1.0);
    net.percentile95 = Some(vec![0.0]);
    let rule = Rule::AtLeast { limit: 13.0 };
    assert_eq!(
        broken(draw_cumulative_net(&net, &format)),
        ("percentile95.length".to_owned(), rule)
    );
    let mut ledger = programmes::ledger(640.0, 320.0, 12, 1.0);
    ledger.expired[3] = -1.0;
    let rule = Rule::AtLeast { limit: 0.0 };
    assert_eq!(
        broken(draw_points_ledger(&ledger, &format)),
        ("expired[3]".to_owned(), rule)
    );
    let mut members = programmes::members(640.0, 320.0, 12, 1.0);
    members.baseline_customers[0] = f64::NAN;
    assert_eq!(
        broken(draw_members(&members, &format)),
        ("baselineCustomers[0]".to_owned(), Rule::Finite)
    );
    let mut liability = programmes::liability(640.0, 320.0, 12, 1.0);
    liability.months.clear();
    assert_eq!(
        broken(draw_liability(&liability, &format)),
        ("months".to_owned(), Rule::NotEmpty)
    );
    let mut waterfall = programmes::waterfall(640.0, Vec::new());
    assert_eq!(
        broken(draw_waterfall(&waterfall, &format)),
        ("steps".to_owned(), Rule::NotEmpty)
    );
    let step = |value| WaterfallStep {
        label: String::new(),
        value,
    };
    waterfall.steps = vec![step(1.0), step(f64::INFINITY)];
    assert_eq!(
        broken(draw_waterfall(&waterfall, &format)),
        ("steps[1].value".to_owned(), Rule::Finite)
    );
    waterfall.steps = vec![step(1.0); 101];
    let rule = Rule::AtMost { limit: 100.0 };
    assert_eq!(
        broken(draw_waterfall(&waterfall, &format)),
        ("steps.length".to_owned(), rule)
    );
    let tornado = programmes::tornado(640.0, 1.0, vec![("a", 1.0, 2.0), ("b", 1.0, f64::NAN)]);
    assert_eq!(
        broken(draw_tornado(&tornado, &format)),
        ("inputs[1].high".to_owned(), Rule::Finite)
    );
}

#[test]
fn wrong_surveys_name_their_field() {
    let mut score = surveys::promoters(640.0, [0.1, 0.2, 0.7]);
    score.segments[1].share = 1.5;
    let rule = Rule::AtMost { limit: 1.0 };
    assert_eq!(
        broken(draw_score_bar(&score, &format)),
        ("segments[1].share".to_owned(), rule)
    );
    score = surveys::promoters(640.0, [0.1, 0.2, 0.7]);
    score.upper = Some(101.0);
    let rule = Rule::AtMost { limit: 100.0 };
    assert_eq!(
        broken(draw_score_bar(&score, &format)),
        ("upper".to_owned(), rule)
    );
    score.segments.truncate(1);
    let rule = Rule::AtLeast { limit: 2.0 };
    assert_eq!(
        broken(draw_score_bar(&score, &format)),
        ("segments.length".to_owned(), rule)
    );
    let mut waves = surveys::waves(640.0, 320.0, &[1.0, 2.0], Some(1.0));
    waves.waves.clear();
    assert_eq!(
        broken(draw_waves(&waves, &format)),
        ("waves".to_owned(), Rule::NotEmpty)
    );
    let mut histogram = surveys::histogram(640.0, 320.0, &[1.0; 11]);
    histogram.lowest = 0.5;
    assert_eq!(
        broken(draw_histogram(&histogram, &format)),
        ("lowest".to_owned(), Rule::WholeNumber)
    );
    histogram.lowest = 0.0;
    histogram.groups[2].highest = 8.0;
    let rule = Rule::GreaterThan { limit: 8.0 };
    assert_eq!(
        broken(draw_histogram(&histogram, &format)),
        ("groups[2].highest".to_owned(), rule)
    );
}

fn sizes() -> impl Strategy<Value = (f64, f64, f64)> {
    (200.0..1200.0_f64, 140.0..700.0_f64, 8.0..32.0_f64)
}

fn tone() -> impl Strategy<Value = Tone> {
    prop_oneof![
        Just(Tone::Negative),
        Just(Tone::Neutral),
        Just(Tone::Positive)
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn every_chart_over_months_is_sound(
        rows in prop::collection::vec((0.01..9.0_f64, -1.0..1.0_f64, 0.0..1.0_f64, 0.0..1.0_f64), 1..130),
        exponent in -250..299,
        has_range in any::<bool>(),
        break_even in prop::option::of(0.0..300.0_f64),
        size in sizes(),
        label in ".{0,60}",
    ) {
        let unit = 10.0_f64.powi(exponent);
        let mut month = 0.0;
        let months: Vec<f64> = rows.iter().map(|row| { month += row.0; month }).collect();
        let column = |value: fn(&(f64, f64, f64, f64)) -> f64| -> Vec<f64> {
            rows.iter().map(|row| value(row) * unit).collect()
        };

        let mut net = programmes::net(size.0, size.1, 1, 1.0);
        net.text_size = size.2;
        net.months = months.clone();
        net.cumulative_net = column(|row| row.1);
        net.percentile5 = has_range.then(|| column(|row| row.1 - row.2));
        net.percentile50 = has_range.then(|| column(|row| row.1 + row.3 / 9.0));
        net.percentile95 = has_range.then(|| column(|row| row.1 + row.3));
        net.break_even_months = break_even;
        net.break_even_label = Some(label.clone());
        net.peak_funding_label = None;
        net.labels.cumulative_net = label.clone();
        check_drawing(&draw_cumulative_net(&net, &short).unwrap());

        let mut ledger = programmes::ledger(size.0, size.1, 1, 1.0);
        ledger.text_size = size.2;
        ledger.months = months.clone();
        ledger.redeemed = column(|row| row.2);
        ledger.expired = column(|row| row.3);
        ledger.outstanding = column(|row| row.1.abs());
        ledger.labels.outstanding = label.clone();
        check_drawing(&draw_points_ledger(&ledger, &short).unwrap());

        let mut members = programmes::members(size.0, size.1, 1, 1.0);
        members.text_size = size.2;
        members.months = months.clone();
        members.members = column(|row| row.2);
        members.customers = column(|row| row.2 + row.3);
        members.baseline_customers = column(|row| row.3);
        members.labels.customers = label.clone();
        check_drawing(&draw_members(&members, &short).unwrap());

        let mut liability = programmes::liability(size.0, size.1, 1, 1.0);
        liability.text_size = size.2;
        liability.months = months;
        liability.cost = has_range.then(|| column(|row| row.2 / 2.0));
        liability.face = has_range.then(|| column(|row| row.2));
        liability.gross = column(|row| row.2 + row.3);
        liability.labels.gross = label;
        check_drawing(&draw_liability(&liability, &short).unwrap());
    }

    #[test]
    fn every_chart_of_rows_is_sound(
        rows in prop::collection::vec((".{0,80}", -1.0..1.0_f64, -1.0..1.0_f64), 1..40),
        exponent in -250..299,
        start in prop::option::of(-3.0..3.0_f64),
        has_total in any::<bool>(),
        size in sizes(),
    ) {
        let unit = 10.0_f64.powi(exponent);
        let steps = rows.iter().map(|(label, value, _)| WaterfallStep { label: label.clone(), value: value * unit });
        let mut waterfall = programmes::waterfall(size.0, steps.collect());
        waterfall.text_size = size.2;
        waterfall.start = start.map(|value| WaterfallStep { label: "before".to_owned(), value: value * unit });
        waterfall.total_label = has_total.then(|| "after".to_owned());
        check_waterfall(&waterfall);

        let inputs = rows.iter().map(|(label, low, high)| (label.as_str(), low * unit, high * unit));
        let mut tornado = programmes::tornado(size.0, start.unwrap_or_default() * unit, inputs.collect());
        tornado.text_size = size.2;
        check_tornado(&tornado);
    }

    #[test]
    fn every_chart_of_a_survey_is_sound(
        segments in prop::collection::vec((".{0,40}", 0.001..1.0_f64, tone()), 2..=7),
        score in 0.0..=1.0_f64,
        margins in prop::option::of((0.0..=1.0_f64, 0.0..=1.0_f64)),
        scores in prop::collection::vec((-100.0..100.0_f64, 0.0..30.0_f64), 1..60),
        benchmark in prop::option::of(-100.0..100.0_f64),
        counts in prop::collection::vec(0.0..1e7_f64, 2..=101),
        size in sizes(),
    ) {
        let whole: f64 = segments.iter().map(|segment| segment.1).sum();
        let shares: Vec<_> = segments.iter().map(|(label, share, tone)| (label.as_str(), share / whole, *tone)).collect();
        let score = score * 200.0 - 100.0;
        let interval = margins.map(|(below, above)| (score - below * (score + 100.0), score + above * (100.0 - score)));
        let mut bar = surveys::score(size.0, &shares, score, interval);
        bar.text_size = size.2;
        check_score_bar(&bar);

        let (values, margins): (Vec<f64>, Vec<f64>) = scores.into_iter().unzip();
        let mut waves = surveys::waves(size.0, size.1, &values, None);
        waves.text_size = size.2;
        waves.benchmark = benchmark;
        let limits = |sign: f64| values.iter().zip(&margins).map(|(value, margin)| value + sign * margin).collect();
        waves.lower = Some(limits(-1.0));
        waves.upper = Some(limits(1.0));
        check_drawing(&draw_waves(&waves, &short).unwrap());

        let mut histogram = surveys::histogram(size.0, size.1, &counts);
        histogram.text_size = size.2;
        check_drawing(&draw_histogram(&histogram, &format).unwrap());
    }
}
