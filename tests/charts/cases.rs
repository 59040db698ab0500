//! The charts of customer value that are reviewed by eye: ordinary ones at three widths, and every edge that a visitor can reach.

use lifeworth::charts::{
    CumulativeProfitChart, CumulativeProfitLabels, Drawing, NumberKind, SurvivalChart,
    SurvivalLabels, draw_cumulative_profit, draw_survival,
};

/// Formats as a page in Polish złoty would: at most two decimals, groups of three, no-break spaces.
pub fn format(number: f64, kind: NumberKind) -> String {
    match kind {
        NumberKind::Money => format!("{}\u{a0}zł", grouped(number, 2)),
        NumberKind::Share => format!("{}%", grouped(number * 100.0, 1)),
        NumberKind::Years | NumberKind::Months | NumberKind::Score => grouped(number, 2),
        NumberKind::Ratio => format!("{} : 1", grouped(number, 1)),
        NumberKind::Points | NumberKind::Count | NumberKind::Answer => grouped(number, 0),
        _ => unreachable!("a kind of number that charts do not format"),
    }
}

fn grouped(number: f64, decimals: usize) -> String {
    let fixed = format!("{:.decimals$}", number.abs());
    let (whole, fraction) = fixed.split_once('.').unwrap_or((&fixed, ""));
    let mut out = String::new();
    if number < 0.0 {
        out.push('−');
    }
    for (index, digit) in whole.chars().enumerate() {
        if index > 0 && (whole.len() - index) % 3 == 0 {
            out.push('\u{a0}');
        }
        out.push(digit);
    }
    let fraction = fraction.trim_end_matches('0');
    if !fraction.is_empty() {
        out.push('.');
        out.push_str(fraction);
    }
    out
}

/// Monthly profit of a customer who stays with a yearly probability.
fn monthly(months: u32, margin: f64, retention: f64) -> (Vec<f64>, Vec<f64>) {
    let mut profit = 0.0;
    (0..=months)
        .map(|month| {
            let year = f64::from(month) / 12.0;
            if month > 0 {
                profit += margin * retention.powf(year);
            }
            (year, profit)
        })
        .unzip()
}

/// When a line first reaches a level.
fn reaches(years: &[f64], values: &[f64], level: f64) -> Option<f64> {
    let after = values.iter().position(|&value| value >= level)?;
    if after == 0 {
        return Some(years[0]);
    }
    let part = (level - values[after - 1]) / (values[after] - values[after - 1]);
    Some(years[after - 1] + part * (years[after] - years[after - 1]))
}

pub fn profit(
    width: f64,
    height: f64,
    series: (Vec<f64>, Vec<f64>),
    cost: f64,
) -> CumulativeProfitChart {
    let (years, cumulative_profit) = series;
    let payback_years = reaches(&years, &cumulative_profit, cost);
    CumulativeProfitChart {
        width,
        height,
        text_size: 13.0,
        id: "profit".to_owned(),
        title: "Cumulative profit per customer".to_owned(),
        description: "Profit per customer over time, against the cost of acquiring one.".to_owned(),
        labels: CumulativeProfitLabels {
            cumulative_profit: "Cumulative profit".to_owned(),
            acquisition_cost: "Acquisition cost".to_owned(),
            payback: "Payback".to_owned(),
            time: "years".to_owned(),
        },
        years,
        cumulative_profit,
        acquisition_cost: cost,
        payback_label: payback_years
            .map(|years| format!("Pays back in month {}", (years * 12.0).ceil())),
        payback_years,
    }
}

fn in_polish(mut chart: CumulativeProfitChart) -> CumulativeProfitChart {
    chart.labels = CumulativeProfitLabels {
        cumulative_profit: "Skumulowany zysk z jednego klienta".to_owned(),
        acquisition_cost: "Koszt pozyskania nowego klienta".to_owned(),
        payback: "Zwrot kosztu pozyskania".to_owned(),
        time: "lata od pierwszego zakupu".to_owned(),
    };
    chart.payback_label = Some("Koszt pozyskania zwraca się w dziewiątym miesiącu".to_owned());
    chart
}

pub fn survival(
    width: f64,
    height: f64,
    years: Vec<f64>,
    survival: Vec<f64>,
    lifetime: Option<f64>,
) -> SurvivalChart {
    SurvivalChart {
        width,
        height,
        text_size: 13.0,
        id: "survival".to_owned(),
        title: "Customers who stay".to_owned(),
        description: "The share of customers still there, over time.".to_owned(),
        labels: SurvivalLabels {
            survival: "Customers who stay".to_owned(),
            expected_lifetime: "Expected lifetime".to_owned(),
            time: "years".to_owned(),
        },
        years,
        survival,
        expected_lifetime_years: lifetime,
        expected_lifetime_label: lifetime
            .map(|years| format!("{} years on average", grouped(years, 1))),
    }
}

fn geometric(years: u32, retention: f64) -> (Vec<f64>, Vec<f64>) {
    (0..=years)
        .map(|year| (f64::from(year), retention.powi(year as i32)))
        .unzip()
}

/// Every reviewed drawing by the name of its file.
pub fn all() -> Vec<(&'static str, Drawing)> {
    let usual = || monthly(48, 40.0, 0.75);
    let scaled = |factor: f64| {
        let (years, values) = usual();
        (
            years,
            values.into_iter().map(|value| value * factor).collect(),
        )
    };
    let yearly = (
        vec![0.0, 1.0, 2.0, 3.0, 4.0],
        vec![0.0, 600.0, 300.0, 900.0, 700.0],
    );
    let losing = (vec![0.0, 0.5, 1.0, 1.5], vec![0.0, -120.0, -260.0, -310.0]);
    let late = (vec![0.0, 1.0, 2.0, 3.0], vec![-150.0, 40.0, 170.0, 330.0]);
    let mut hostile = profit(640.0, 320.0, usual(), 300.0);
    hostile.id = "a\"b'c".to_owned();
    hostile.title = "<script>alert(1)</script>".to_owned();
    hostile.description = "]]> & \u{0}\u{1b} \"quoted\"".to_owned();
    hostile.labels.cumulative_profit = "</text><a href='x'>Profit & \"loss\"</a>".to_owned();
    hostile.labels.time = "годы 年".to_owned();
    hostile.payback_label = Some("<b>".repeat(80));
    let mut large_text = profit(320.0, 300.0, usual(), 300.0);
    large_text.text_size = 20.0;

    let profits = [
        ("profit-320", profit(320.0, 260.0, usual(), 300.0)),
        ("profit-640", profit(640.0, 320.0, usual(), 300.0)),
        ("profit-960", profit(960.0, 400.0, usual(), 300.0)),
        ("profit-200x140", profit(200.0, 140.0, usual(), 300.0)),
        ("profit-640x140", profit(640.0, 140.0, usual(), 300.0)),
        (
            "profit-never",
            profit(640.0, 320.0, monthly(36, 20.0, 0.5), 700.0),
        ),
        (
            "profit-never-320",
            profit(320.0, 260.0, monthly(36, 20.0, 0.5), 700.0),
        ),
        ("profit-no-cost", profit(640.0, 320.0, usual(), 0.0)),
        ("profit-no-cost-320", profit(320.0, 260.0, usual(), 0.0)),
        ("profit-at-once", profit(320.0, 260.0, usual(), 30.0)),
        ("profit-at-the-end", profit(640.0, 320.0, usual(), 1080.0)),
        (
            "profit-at-the-end-320",
            profit(320.0, 260.0, usual(), 1080.0),
        ),
        (
            "profit-negative",
            profit(640.0, 320.0, losing.clone(), 80.0),
        ),
        ("profit-negative-320", profit(320.0, 260.0, losing, 80.0)),
        ("profit-from-below", profit(320.0, 260.0, late, 200.0)),
        ("profit-up-and-down", profit(640.0, 320.0, yearly, 500.0)),
        (
            "profit-one-point",
            profit(640.0, 320.0, (vec![0.0], vec![40.0]), 300.0),
        ),
        (
            "profit-one-point-320",
            profit(320.0, 260.0, (vec![2.0], vec![400.0]), 300.0),
        ),
        (
            "profit-flat",
            profit(640.0, 320.0, monthly(24, 0.0, 0.5), 0.0),
        ),
        (
            "profit-600",
            profit(960.0, 400.0, monthly(599, 40.0, 0.97), 3000.0),
        ),
        ("profit-huge", profit(640.0, 320.0, scaled(1e9), 3e11)),
        ("profit-huge-320", profit(320.0, 260.0, scaled(1e9), 3e11)),
        ("profit-tiny", profit(640.0, 320.0, scaled(1e-6), 3e-4)),
        (
            "profit-one-year",
            profit(320.0, 260.0, monthly(12, 40.0, 0.75), 300.0),
        ),
        (
            "profit-polish-320",
            in_polish(profit(320.0, 260.0, usual(), 300.0)),
        ),
        (
            "profit-polish-640",
            in_polish(profit(640.0, 320.0, usual(), 300.0)),
        ),
        ("profit-hostile", hostile),
        ("profit-large-text", large_text),
    ];
    let (years, shares) = geometric(10, 0.8);
    let (decade, loyal) = geometric(40, 0.97);
    let flat = vec![1.0; 11];
    let monthly_years: Vec<f64> = (0..600).map(|month| f64::from(month) / 12.0).collect();
    let monthly_shares = monthly_years
        .iter()
        .map(|year| 0.9_f64.powf(*year))
        .collect();
    let drop = (vec![0.0, 1.0, 2.0, 3.0], vec![1.0, 0.0, 0.0, 0.0]);
    let mut worded = survival(320.0, 260.0, years.clone(), shares.clone(), Some(4.5));
    worded.labels.survival = "Odsetek klientów, którzy nadal kupują".to_owned();
    worded.labels.time = "lata od pierwszego zakupu".to_owned();
    worded.expected_lifetime_label =
        Some("klient zostaje przeciętnie cztery i pół roku".to_owned());
    let survivals = [
        (
            "survival-320",
            survival(320.0, 260.0, years.clone(), shares.clone(), Some(4.5)),
        ),
        (
            "survival-640",
            survival(640.0, 320.0, years.clone(), shares.clone(), Some(4.5)),
        ),
        (
            "survival-960",
            survival(960.0, 400.0, decade, loyal, Some(33.3)),
        ),
        (
            "survival-200x140",
            survival(200.0, 140.0, years.clone(), shares, Some(4.5)),
        ),
        (
            "survival-all-stay",
            survival(640.0, 320.0, years, flat, None),
        ),
        (
            "survival-all-leave",
            survival(320.0, 260.0, drop.0, drop.1, Some(0.5)),
        ),
        (
            "survival-one-point",
            survival(320.0, 260.0, vec![0.0], vec![1.0], None),
        ),
        (
            "survival-600",
            survival(640.0, 320.0, monthly_years, monthly_shares, Some(9.5)),
        ),
        ("survival-polish", worded),
    ];
    let drawn = profits
        .into_iter()
        .map(|(name, chart)| (name, draw_cumulative_profit(&chart, &format).unwrap()));
    let kept = survivals
        .into_iter()
        .map(|(name, chart)| (name, draw_survival(&chart, &format).unwrap()));
    drawn.chain(kept).collect()
}
