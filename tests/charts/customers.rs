//! Charts of customers that are reviewed by eye.

use lifeworth::charts::*;

use super::cases::format;

/// What grows by about a hundredth per step, and swings with the year.
fn swinging(count: usize, base: f64, per_year: f64) -> Vec<f64> {
    (0..count)
        .map(|index| {
            let at = index as f64;
            base * (1.0 + at / 100.0) * (1.0 + 0.25 * (at / per_year * std::f64::consts::TAU).sin())
        })
        .collect()
}

pub fn months(count: usize) -> Vec<String> {
    (0..count)
        .map(|index| format!("{}-{:02}", 2020 + index / 12, index % 12 + 1))
        .collect()
}

fn weeks(count: usize) -> Vec<String> {
    (0..count)
        .map(|index| format!("{}-W{:02}", 2022 + index / 52, index % 52 + 1))
        .collect()
}

pub fn line(label: &str, values: Vec<f64>) -> ChartLine {
    ChartLine {
        label: label.to_owned(),
        values,
    }
}

/// 101 points of the curve of customers whose revenue falls off as a power.
pub fn lorenz(width: f64, height: f64, inequality: f64) -> LorenzChart {
    let customer_share: Vec<f64> = (0..=100)
        .map(|percent| f64::from(percent) / 100.0)
        .collect();
    let revenue_share: Vec<f64> = customer_share
        .iter()
        .map(|share| share.powf(inequality))
        .collect();
    let best = 1.0 - revenue_share[90];
    LorenzChart {
        width,
        height,
        text_size: 13.0,
        id: "lorenz".to_owned(),
        title: "The best tenth of the customers".to_owned(),
        description: "Shares of revenue over shares of customers.".to_owned(),
        labels: LorenzLabels {
            customers: "share of customers, from least to most revenue".to_owned(),
            revenue: "Share of revenue".to_owned(),
            equality: "If all bought the same".to_owned(),
            marked: "The best tenth".to_owned(),
        },
        customer_share,
        revenue_share,
        marked_share: Some(0.9),
        marked_label: Some(format!(
            "10% of customers bring {}",
            format(best, NumberKind::Share)
        )),
    }
}

pub fn columns(
    width: f64,
    height: f64,
    categories: Vec<String>,
    arrangement: ColumnArrangement,
    series: Vec<ChartLine>,
) -> ColumnsChart {
    ColumnsChart {
        width,
        height,
        text_size: 13.0,
        id: "columns".to_owned(),
        title: "Revenue by month".to_owned(),
        description: "Revenue of new and returning customers.".to_owned(),
        labels: ColumnsLabels {
            category: "month of the order".to_owned(),
            total: "Revenue".to_owned(),
        },
        kind: None,
        categories,
        arrangement,
        series,
    }
}

fn revenue(width: f64, height: f64, names: Vec<String>, per_year: f64, unit: f64) -> ColumnsChart {
    let count = names.len();
    let new = swinging(count, 4000.0 * unit, per_year);
    let returning = (0..count)
        .map(|index| 9000.0 * unit * (1.0 - (-(index as f64) / per_year).exp()))
        .collect();
    let series = vec![
        line("Returning customers", returning),
        line("New customers", new),
    ];
    columns(width, height, names, ColumnArrangement::Stacked, series)
}

fn frequency(width: f64, height: f64) -> ColumnsChart {
    let names = ["0", "1", "2", "3", "4", "5", "6", "7+"].map(str::to_owned);
    let series = vec![
        line(
            "Actual",
            vec![1411.0, 439.0, 214.0, 100.0, 62.0, 38.0, 29.0, 64.0],
        ),
        line(
            "BG/NBD",
            vec![1429.7, 410.3, 197.6, 110.6, 66.4, 41.6, 26.8, 74.0],
        ),
    ];
    let mut chart = columns(
        width,
        height,
        names.into(),
        ColumnArrangement::Paired,
        series,
    );
    chart.kind = Some(NumberKind::Count);
    chart.labels.category = "repeat purchases".to_owned();
    chart
}

pub fn lines(
    width: f64,
    height: f64,
    periods: Vec<String>,
    lines: Vec<ChartLine>,
) -> PeriodLinesChart {
    PeriodLinesChart {
        width,
        height,
        text_size: 13.0,
        id: "lines".to_owned(),
        title: "Average order value by month".to_owned(),
        description: "The average order value.".to_owned(),
        labels: PeriodLinesLabels {
            period: "month".to_owned(),
        },
        kind: None,
        periods,
        lines,
    }
}

fn order_value(width: f64, height: f64, count: usize) -> PeriodLinesChart {
    let values = swinging(count, 50.0, 12.0);
    lines(
        width,
        height,
        months(count),
        vec![line("Average order value", values)],
    )
}

fn by_channel(width: f64, height: f64, names: &[&str]) -> PeriodLinesChart {
    let all = (1..)
        .zip(names)
        .map(|(index, name)| {
            let base = 0.12 + 0.07 * f64::from(index);
            let values = swinging(24, base, 9.0 + f64::from(index));
            line(
                name,
                values.into_iter().map(|share| share.min(1.0)).collect(),
            )
        })
        .collect();
    let mut chart = lines(width, height, months(24), all);
    chart.kind = Some(NumberKind::Share);
    chart
}

fn with_gaps(width: f64, height: f64) -> PeriodLinesChart {
    let mut first = swinging(18, 50.0, 12.0);
    for index in [0, 4, 5, 7, 17] {
        first[index] = f64::NAN;
    }
    let second = swinging(18, 70.0, 7.0);
    let all = vec![line("Shop", first), line("Online", second)];
    lines(width, height, months(18), all)
}

/// Cohorts of the usual kind: one more month of age for each that is older.
pub fn cohorts(count: usize, first: f64, value: impl Fn(f64, f64) -> f64) -> Vec<ChartLine> {
    let names = months(count);
    names
        .iter()
        .enumerate()
        .map(|(index, name)| {
            let ages = 0..count - index;
            let values = ages.map(|age| value(first + index as f64, age as f64));
            line(name, values.collect())
        })
        .collect()
}

fn value_by_age(cohort: f64, age: f64) -> f64 {
    (36.0 + cohort / 2.0 + 4.0 * (cohort * 1.7).sin()) * (1.0 + 0.5 * (1.0 - (-age / 7.0).exp()))
}

fn retention_by_age(cohort: f64, age: f64) -> f64 {
    if age == 0.0 {
        return 1.0;
    }
    (0.3 + 0.03 * (cohort * 1.3).sin()) * (-age / 15.0).exp()
}

pub fn cohort_lines(width: f64, height: f64, cohorts: Vec<ChartLine>) -> CohortLinesChart {
    let ages = cohorts.iter().map(|cohort| cohort.values.len()).max();
    let average = (0..ages.unwrap_or(0)).map(|age| {
        let known = cohorts.iter().filter_map(|cohort| cohort.values.get(age));
        known.clone().sum::<f64>() / known.count() as f64
    });
    CohortLinesChart {
        width,
        height,
        text_size: 13.0,
        id: "cohorts".to_owned(),
        title: "Younger cohorts bring more".to_owned(),
        description: "Cumulative revenue per customer by age.".to_owned(),
        labels: CohortLinesLabels {
            age: "months since the first purchase".to_owned(),
            average: "All cohorts".to_owned(),
        },
        kind: None,
        average: Some(average.collect()),
        cohorts,
    }
}

pub fn heat_map(width: f64, cohorts: Vec<ChartLine>) -> HeatMapChart {
    HeatMapChart {
        width,
        text_size: 13.0,
        id: "heat".to_owned(),
        title: "Retention by cohort".to_owned(),
        description: "Share of each cohort that buys, by month.".to_owned(),
        labels: HeatMapLabels {
            row: "Cohort".to_owned(),
            column: "month".to_owned(),
            columns: "months since the first purchase".to_owned(),
        },
        kind: None,
        rows: cohorts,
        lowest: None,
        highest: None,
        marked: None,
    }
}

fn retention(width: f64, count: usize) -> HeatMapChart {
    let mut chart = heat_map(width, cohorts(count, 0.0, retention_by_age));
    chart.lowest = Some(0.0);
    chart.highest = Some(0.35);
    chart
}

fn values(width: f64, count: usize, unit: f64) -> HeatMapChart {
    let value = |cohort, age| unit * value_by_age(cohort, age);
    let mut chart = heat_map(width, cohorts(count, 0.0, value));
    chart.kind = Some(NumberKind::Money);
    chart
}

/// P(alive) by silence and repeat purchases, with a dot where customers are.
pub fn plane(width: f64, rows: usize, columns: usize) -> HeatMapChart {
    let row = |row: usize| {
        let cell = |x: usize| match (x, row + 1 == rows) {
            (0, false) => f64::NAN,
            _ => 1.0 / (1.0 + (0.12 * (row * (x + 3)) as f64 - 2.0).exp()),
        };
        line(
            &format!("{} weeks", 7 * row),
            (0..columns).map(cell).collect(),
        )
    };
    let mut chart = heat_map(width, (0..rows).map(row).collect());
    chart.labels = HeatMapLabels {
        row: "Last order".to_owned(),
        column: "repeat purchases".to_owned(),
        columns: "repeat purchases".to_owned(),
    };
    (chart.lowest, chart.highest) = (Some(0.0), Some(1.0));
    let marked = |row: usize| {
        let columns = if row + 1 == rows {
            vec![0.0]
        } else {
            Vec::new()
        };
        columns
            .into_iter()
            .chain((1..columns_of(row, rows)).map(|x| x as f64))
            .collect()
    };
    chart.marked = Some((0..rows).map(marked).collect());
    return chart;

    fn columns_of(row: usize, rows: usize) -> usize {
        (rows - row).min(5)
    }
}

/// A customer who bought on these days, and P(alive) up to `end`.
pub fn history(
    width: f64,
    height: f64,
    bought: &[f64],
    observed: f64,
    end: f64,
) -> CustomerHistoryChart {
    let times: Vec<f64> = (0..=200)
        .map(|step| end * f64::from(step) / 200.0)
        .collect();
    let times = if end > 0.0 { times } else { vec![0.0] };
    let alive = |at: &f64| {
        let last = bought
            .iter()
            .filter(|day| *day <= at)
            .fold(0.0, |_, day| *day);
        1.0 / (1.0 + ((at - last) / 4.0 - 4.0).exp())
    };
    CustomerHistoryChart {
        width,
        height,
        text_size: 13.0,
        id: "history".to_owned(),
        title: "Probably still active".to_owned(),
        description: "Orders, and P(alive) over time.".to_owned(),
        labels: CustomerHistoryLabels {
            alive: "P(alive)".to_owned(),
            ahead: "without another order".to_owned(),
            purchases: "orders so far".to_owned(),
            observed: "end of the file".to_owned(),
            time: "weeks since the first order".to_owned(),
        },
        names: times.iter().map(|at| format!("week {at:.1}")).collect(),
        probability_alive: times.iter().map(alive).collect(),
        times,
        purchases: bought.to_vec(),
        observed,
    }
}

pub fn tracking(width: f64, height: f64, weeks: usize, calibration: f64) -> TrackingChart {
    let times: Vec<f64> = (1..=weeks).map(|week| week as f64).collect();
    let expected: Vec<f64> = times
        .iter()
        .map(|week| 140.0 * week / (1.0 + week / 90.0))
        .collect();
    let around = |part: f64| -> Vec<f64> {
        let pairs = times.iter().zip(&expected);
        pairs
            .map(|(week, value)| value * (1.0 + part * week / 400.0))
            .collect()
    };
    let actual = times
        .iter()
        .zip(&expected)
        .map(|(week, value)| value * (1.0 + 0.05 * (week / 7.0).sin()))
        .collect();
    TrackingChart {
        width,
        height,
        text_size: 13.0,
        id: "tracking".to_owned(),
        title: "The model follows the purchases".to_owned(),
        description: "Cumulative repeat purchases and what the model expected.".to_owned(),
        labels: TrackingLabels {
            actual: "Actual".to_owned(),
            expected: "Expected by BG/NBD".to_owned(),
            lower: "at least".to_owned(),
            upper: "at most".to_owned(),
            calibration: "calibration".to_owned(),
            holdout: "hold-out".to_owned(),
            time: "weeks".to_owned(),
        },
        kind: None,
        time_kind: None,
        actual,
        lower: Some(around(-1.0)),
        upper: Some(around(1.0)),
        expected,
        times,
        calibration_end: Some(calibration),
    }
}

pub fn distribution(
    width: f64,
    height: f64,
    edges: Vec<f64>,
    counts: Vec<f64>,
) -> DistributionChart {
    DistributionChart {
        width,
        height,
        text_size: 13.0,
        id: "distribution".to_owned(),
        title: "Most customers are gone".to_owned(),
        description: "How many customers have which P(alive).".to_owned(),
        labels: DistributionLabels {
            value: "P(alive)".to_owned(),
            count: "Customers".to_owned(),
        },
        kind: Some(NumberKind::Share),
        edges,
        counts,
        marked: None,
        marked_label: None,
    }
}

fn alive(width: f64, height: f64, bins: u32) -> DistributionChart {
    let edges = (0..=bins)
        .map(|edge| f64::from(edge) / f64::from(bins))
        .collect();
    let counts = (0..bins)
        .map(|bin| {
            let middle = (f64::from(bin) + 0.5) / f64::from(bins);
            (4000.0 * ((middle - 0.45).powi(4) * 9.0 + 0.02)).round()
        })
        .collect();
    let mut chart = distribution(width, height, edges, counts);
    chart.marked = Some(0.53);
    chart.marked_label = Some("mean 53%".to_owned());
    chart
}

pub fn intervals(
    width: f64,
    rows: &[(&str, f64, f64, f64)],
    reference: Option<f64>,
) -> IntervalsChart {
    IntervalsChart {
        width,
        text_size: 13.0,
        id: "intervals".to_owned(),
        title: "Customers of the shop are worth more".to_owned(),
        description: "Value of a customer by segment.".to_owned(),
        labels: IntervalsLabels {
            row: "Segment".to_owned(),
            value: "Value".to_owned(),
            lower: "at least".to_owned(),
            upper: "at most".to_owned(),
            reference: "All customers".to_owned(),
        },
        kind: Some(NumberKind::Money),
        rows: rows
            .iter()
            .map(|&(label, value, lower, upper)| IntervalsRow {
                label: label.to_owned(),
                value,
                lower,
                upper,
            })
            .collect(),
        reference,
    }
}

const SEGMENTS: [(&str, f64, f64, f64); 5] = [
    ("Best customers", 240.0, 221.0, 262.0),
    (
        "Klienci, którzy kupują w sklepie stacjonarnym",
        132.0,
        120.5,
        149.0,
    ),
    ("New", 61.4, 40.0, 88.0),
    ("At risk", 30.0, 25.0, 36.0),
    ("Lost", 4.0, 4.0, 4.0),
];

/// Every reviewed drawing by the name of its file.
pub fn all() -> Vec<(&'static str, Drawing)> {
    let mut drawn = Vec::new();
    let mut negative = revenue(640.0, 320.0, months(18), 12.0, 1.0);
    negative.series[0].values[5] = -4000.0;
    negative.series[1].values[6] = -900.0;
    let mut single = revenue(360.0, 260.0, months(12), 12.0, 1.0);
    single.series.truncate(1);
    let mut zero = revenue(360.0, 260.0, months(12), 12.0, 0.0);
    zero.kind = Some(NumberKind::Count);
    for (name, chart) in [
        ("columns-360", revenue(360.0, 260.0, months(12), 12.0, 1.0)),
        ("columns-640", revenue(640.0, 320.0, months(24), 12.0, 1.0)),
        (
            "columns-60-months-320",
            revenue(320.0, 260.0, months(60), 12.0, 1.0),
        ),
        (
            "columns-60-months",
            revenue(760.0, 340.0, months(60), 12.0, 1.0),
        ),
        (
            "columns-156-weeks-320",
            revenue(320.0, 260.0, weeks(156), 52.0, 1.0),
        ),
        (
            "columns-156-weeks",
            revenue(760.0, 340.0, weeks(156), 52.0, 1.0),
        ),
        (
            "columns-500-320",
            revenue(320.0, 260.0, weeks(500), 52.0, 1.0),
        ),
        ("columns-one", revenue(640.0, 320.0, months(1), 12.0, 1.0)),
        (
            "columns-huge-320",
            revenue(320.0, 260.0, months(12), 12.0, 1e8),
        ),
        ("columns-negative", negative),
        ("columns-single", single),
        ("columns-zero", zero),
        (
            "columns-200x140",
            revenue(200.0, 140.0, months(12), 12.0, 1.0),
        ),
        ("frequency-360", frequency(360.0, 260.0)),
        ("frequency-640", frequency(640.0, 320.0)),
    ] {
        drawn.push((name, draw_columns(&chart, &format).unwrap()));
    }
    for (name, chart) in [
        ("lorenz-360", lorenz(360.0, 260.0, 5.0)),
        ("lorenz-640", lorenz(640.0, 320.0, 5.0)),
        ("lorenz-equal-320", lorenz(320.0, 260.0, 1.0)),
        ("lorenz-extreme", lorenz(640.0, 320.0, 400.0)),
        ("lorenz-200x140", lorenz(200.0, 140.0, 3.0)),
    ] {
        drawn.push((name, draw_lorenz(&chart, &format).unwrap()));
    }
    let six = [
        "Online",
        "Sklep stacjonarny",
        "Telefon",
        "Marketplace",
        "Aplikacja mobilna",
        "Partnerzy i polecenia",
    ];
    let none = lines(
        360.0,
        260.0,
        months(6),
        vec![line("Churn", vec![f64::NAN; 6])],
    );
    let mut long = order_value(640.0, 320.0, 500);
    long.periods = weeks(500);
    for (name, chart) in [
        ("period-line-360", order_value(360.0, 260.0, 24)),
        ("period-line-640", order_value(640.0, 320.0, 24)),
        ("period-line-one", order_value(360.0, 260.0, 1)),
        ("period-line-500", long),
        ("period-line-none", none),
        ("period-lines-2-360", by_channel(360.0, 260.0, &six[..2])),
        ("period-lines-6-360", by_channel(360.0, 260.0, &six)),
        ("period-lines-6-760", by_channel(760.0, 340.0, &six)),
        ("period-lines-gaps-640", with_gaps(640.0, 320.0)),
        ("period-lines-200x140", by_channel(200.0, 140.0, &six)),
    ] {
        drawn.push((name, draw_period_lines(&chart, &format).unwrap()));
    }
    for (name, chart) in [
        (
            "cohort-lines-360",
            cohort_lines(360.0, 260.0, cohorts(18, 0.0, value_by_age)),
        ),
        (
            "cohort-lines-640",
            cohort_lines(640.0, 320.0, cohorts(24, 0.0, value_by_age)),
        ),
        (
            "cohort-lines-one",
            cohort_lines(360.0, 260.0, cohorts(1, 0.0, value_by_age)),
        ),
        (
            "cohort-lines-two",
            cohort_lines(640.0, 320.0, cohorts(2, 0.0, value_by_age)),
        ),
        (
            "cohort-lines-60",
            cohort_lines(760.0, 340.0, cohorts(60, 0.0, value_by_age)),
        ),
    ] {
        drawn.push((name, draw_cohort_lines(&chart, &format).unwrap()));
    }
    let mut gaps = retention(360.0, 8);
    gaps.rows[2].values[1] = f64::NAN;
    for (name, chart) in [
        ("heat-map-360", retention(360.0, 13)),
        ("heat-map-640", retention(640.0, 13)),
        ("heat-map-760", retention(760.0, 25)),
        ("heat-map-60-360", retention(360.0, 60)),
        ("heat-map-156-760", retention(760.0, 156)),
        ("heat-map-value-640", values(640.0, 12, 1.0)),
        ("heat-map-value-huge-320", values(320.0, 12, 1e10)),
        ("heat-map-one", retention(360.0, 1)),
        ("heat-map-zero", values(360.0, 6, 0.0)),
        ("heat-map-gaps", gaps),
        ("heat-map-marked-360", plane(360.0, 10, 21)),
        ("heat-map-marked-640", plane(640.0, 12, 13)),
        ("heat-map-marked-one", plane(360.0, 1, 1)),
    ] {
        drawn.push((name, draw_heat_map(&chart, &format).unwrap()));
    }
    let bought = [0.0, 3.0, 4.0, 11.0, 30.0];
    let daily: Vec<f64> = (0..500).map(|day| f64::from(day) / 7.0).collect();
    for (name, chart) in [
        (
            "customer-history-360",
            history(360.0, 260.0, &bought, 40.0, 92.0),
        ),
        (
            "customer-history-640",
            history(640.0, 320.0, &bought, 40.0, 92.0),
        ),
        (
            "customer-history-past",
            history(640.0, 320.0, &bought, 40.0, 40.0),
        ),
        (
            "customer-history-once-360",
            history(360.0, 260.0, &[0.0], 60.0, 112.0),
        ),
        (
            "customer-history-daily-320",
            history(320.0, 260.0, &daily, 72.0, 124.0),
        ),
        (
            "customer-history-one-day",
            history(360.0, 260.0, &[0.0], 0.0, 0.0),
        ),
    ] {
        drawn.push((name, draw_customer_history(&chart, &format).unwrap()));
    }
    let mut future = tracking(640.0, 320.0, 78, 39.0);
    future.actual[60..].fill(f64::NAN);
    let mut bare = tracking(640.0, 320.0, 78, 39.0);
    (bare.lower, bare.upper, bare.calibration_end) = (None, None, None);
    for (name, chart) in [
        ("tracking-360", tracking(360.0, 260.0, 78, 39.0)),
        ("tracking-640", tracking(640.0, 320.0, 78, 39.0)),
        ("tracking-late-320", tracking(320.0, 260.0, 78, 74.0)),
        ("tracking-future", future),
        ("tracking-bare", bare),
        ("tracking-one", tracking(360.0, 260.0, 1, 1.0)),
    ] {
        drawn.push((name, draw_tracking(&chart, &format).unwrap()));
    }
    let mut money = distribution(
        360.0,
        260.0,
        vec![-50.0, 0.0, 50.0, 1000.0, 1e12],
        vec![3.0, 40.0, 12.0, 0.0],
    );
    money.kind = Some(NumberKind::Money);
    for (name, chart) in [
        ("distribution-360", alive(360.0, 260.0, 20)),
        ("distribution-640", alive(640.0, 320.0, 20)),
        ("distribution-500", alive(640.0, 320.0, 500)),
        ("distribution-money-huge", money),
        (
            "distribution-zero",
            distribution(360.0, 260.0, vec![0.0, 0.5, 1.0], vec![0.0, 0.0]),
        ),
        (
            "distribution-one",
            distribution(360.0, 260.0, vec![0.0, 1.0], vec![7.0]),
        ),
    ] {
        drawn.push((name, draw_distribution(&chart, &format).unwrap()));
    }
    let huge =
        SEGMENTS.map(|(label, value, low, high)| (label, value * 1e10, low * 1e10, high * 1e10));
    for (name, chart) in [
        ("intervals-360", intervals(360.0, &SEGMENTS, Some(94.0))),
        ("intervals-640", intervals(640.0, &SEGMENTS, Some(94.0))),
        ("intervals-huge-320", intervals(320.0, &huge, None)),
        (
            "intervals-negative",
            intervals(360.0, &[("Only one", -3.0, -9.0, 1.0)], Some(0.0)),
        ),
        (
            "intervals-zero",
            intervals(360.0, &[("Nothing", 0.0, 0.0, 0.0)], None),
        ),
    ] {
        drawn.push((name, draw_intervals(&chart, &format).unwrap()));
    }
    drawn
}
