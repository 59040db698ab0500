//! Charts of levers and scenarios that are reviewed by eye.

use lifeworth::charts::*;

use super::cases::format;
use super::customers::line;
use super::programmes;

/// Profit up to each month when margins and retention are uncertain.
pub fn fan(width: f64, height: f64, months: u32, unit: f64) -> FanChart {
    let at = |part: f64| -> Vec<f64> {
        (0..=months)
            .map(|month| {
                unit * part * 900.0 * (1.0 - (-f64::from(month) / (14.0 + 6.0 * part)).exp())
            })
            .collect()
    };
    let words = |words: &str| words.to_owned();
    let median = at(1.0);
    let payback = median.iter().position(|&profit| profit >= 300.0 * unit);
    FanChart {
        width,
        height,
        text_size: 13.0,
        id: words("fan"),
        title: words("Cumulative profit per customer"),
        description: words("What is likely, against the acquisition cost."),
        labels: FanLabels {
            percentile50: words("Median"),
            inner: words("half of the cases"),
            outer: words("9 of 10 cases"),
            percentile5: words("5% are below"),
            percentile25: words("25% are below"),
            percentile75: words("75% are below"),
            percentile95: words("95% are below"),
            acquisition_cost: words("Acquisition cost"),
            payback: words("Payback"),
            time: words("months"),
        },
        months: (0..=months).map(f64::from).collect(),
        percentile5: at(0.4),
        percentile25: at(0.75),
        percentile50: median,
        percentile75: at(1.3),
        percentile95: at(1.8),
        acquisition_cost: Some(300.0 * unit),
        payback_months: payback.map(|month| month as f64),
        payback_label: payback.map(|month| format!("Pays back in month {month}")),
    }
}

fn fan_in_polish(mut chart: FanChart) -> FanChart {
    chart.labels.percentile50 = "Mediana skumulowanego zysku".to_owned();
    chart.labels.inner = "połowa przypadków".to_owned();
    chart.labels.outer = "dziewięć na dziesięć przypadków".to_owned();
    chart.labels.acquisition_cost = "Koszt pozyskania klienta".to_owned();
    chart.labels.time = "miesiące od pozyskania klienta".to_owned();
    chart.payback_label = Some("Koszt zwraca się w siódmym miesiącu".to_owned());
    chart
}

pub fn scenarios(
    width: f64,
    height: f64,
    names: &[&str],
    months: u32,
    unit: f64,
) -> ScenariosChart {
    let scenarios = (0_u32..)
        .zip(names)
        .map(|(index, name)| {
            let part = f64::from(index);
            let at = |month: f64| {
                unit * (-150.0 - 60.0 * part
                    + (600.0 + 220.0 * part) * (1.0 - (-month / 15.0).exp()))
            };
            line(
                name,
                (0..=months).map(|month| at(f64::from(month))).collect(),
            )
        })
        .collect();
    ScenariosChart {
        width,
        height,
        text_size: 13.0,
        id: "scenarios".to_owned(),
        title: "The programme pays most in the end".to_owned(),
        description: "Cumulative profit of four scenarios.".to_owned(),
        labels: ScenariosLabels {
            time: "months".to_owned(),
        },
        months: (0..=months).map(f64::from).collect(),
        scenarios,
        kind: None,
    }
}

pub fn channels(width: f64, rows: &[(&str, f64, f64)]) -> ChannelsChart {
    ChannelsChart {
        width,
        text_size: 13.0,
        id: "channels".to_owned(),
        title: "Newsletters pay best".to_owned(),
        description: "Value and cost of a customer by channel.".to_owned(),
        labels: ChannelsLabels {
            channel: "Channel".to_owned(),
            value: "Lifetime value (CLV)".to_owned(),
            acquisition_cost: "Acquisition cost (CAC)".to_owned(),
            ratio: "CLV : CAC".to_owned(),
        },
        channels: rows
            .iter()
            .map(|&(label, value, acquisition_cost)| ChannelsRow {
                label: label.to_owned(),
                value,
                acquisition_cost,
                ratio: (acquisition_cost > 0.0).then(|| value / acquisition_cost),
            })
            .collect(),
    }
}

const CHANNELS: [(&str, f64, f64); 5] = [
    ("Newsletter i polecenia znajomych", 420.0, 45.0),
    ("Online", 310.0, 95.0),
    ("Kampania w mediach społecznościowych", 240.0, 120.0),
    ("Sklep stacjonarny", 180.0, 150.0),
    ("Marketplace", 60.0, 90.0),
];

/// The longest names that levers have.
const LEVERS: [&str; 6] = [
    "Prosty i bezpieczny proces zamawiania",
    "Przewidywanie potrzeb i rekomendacje AI",
    "Starostlivosť o zákazníka po každom nákupe",
    "Dobré prvé dojmy a prehľadná objednávka",
    "Społeczność klientów i program poleceń",
    "Monitorowanie opinii w mediach społecz.",
];

fn lever_waterfall(width: f64) -> WaterfallChart {
    let steps = (0_u32..).zip(LEVERS).map(|(index, label)| WaterfallStep {
        label: label.to_owned(),
        value: 90.0 - 31.0 * f64::from(index),
    });
    let mut chart = programmes::waterfall(width, steps.collect());
    chart.start = Some(WaterfallStep {
        label: "Wartość klienta dzisiaj".to_owned(),
        value: 310.0,
    });
    chart.total_label = Some("Wartość klienta po wszystkich zmianach".to_owned());
    chart
}

fn lever_tornado(width: f64) -> TornadoChart {
    let inputs = (1_u32..).zip(LEVERS).map(|(index, label)| {
        let swing = 200.0 / f64::from(index);
        (label, 300.0 - swing, 300.0 + 1.4 * swing)
    });
    programmes::tornado(width, 300.0, inputs.collect())
}

/// Every reviewed drawing by the name of its file.
pub fn all() -> Vec<(&'static str, Drawing)> {
    let mut drawn = Vec::new();
    let mut never = fan(640.0, 320.0, 24, 1.0);
    never.acquisition_cost = Some(2000.0);
    never.payback_months = None;
    let mut free = fan(360.0, 260.0, 24, 1.0);
    (free.acquisition_cost, free.payback_months) = (None, None);
    for (name, chart) in [
        ("fan-360", fan(360.0, 260.0, 36, 1.0)),
        ("fan-640", fan(640.0, 320.0, 36, 1.0)),
        ("fan-polish-320", fan_in_polish(fan(320.0, 260.0, 36, 1.0))),
        ("fan-polish-640", fan_in_polish(fan(640.0, 320.0, 36, 1.0))),
        ("fan-never", never),
        ("fan-free", free),
        ("fan-zero", fan(360.0, 260.0, 24, 0.0)),
        ("fan-negative", fan(360.0, 260.0, 24, 1.0)),
        ("fan-huge-320", fan(320.0, 260.0, 500, 1e10)),
        ("fan-one", fan(360.0, 260.0, 0, 1.0)),
    ] {
        let mut chart = chart;
        if name == "fan-negative" {
            chart
                .percentile5
                .iter_mut()
                .for_each(|profit| *profit *= -1.0);
        }
        drawn.push((name, draw_fan(&chart, &format).unwrap()));
    }
    let four = [
        "As now",
        "Program lojalnościowy",
        "Lepsza obsługa posprzedażowa",
        "Wszystko naraz",
    ];
    for (name, chart) in [
        ("scenarios-360", scenarios(360.0, 260.0, &four, 36, 1.0)),
        ("scenarios-640", scenarios(640.0, 320.0, &four, 36, 1.0)),
        (
            "scenarios-one",
            scenarios(360.0, 260.0, &four[..1], 36, 1.0),
        ),
        (
            "scenarios-huge-320",
            scenarios(320.0, 260.0, &four, 500, 1e10),
        ),
        (
            "scenarios-zero",
            scenarios(360.0, 260.0, &four[..2], 12, 0.0),
        ),
        (
            "scenarios-one-month",
            scenarios(360.0, 260.0, &four, 0, 1.0),
        ),
    ] {
        drawn.push((name, draw_scenarios(&chart, &format).unwrap()));
    }
    for (name, chart) in [
        ("channels-360", channels(360.0, &CHANNELS)),
        ("channels-640", channels(640.0, &CHANNELS)),
        ("channels-one", channels(360.0, &[("Online", -20.0, 40.0)])),
        (
            "channels-free",
            channels(360.0, &[("Polecenia", 120.0, 0.0), ("Nic", 0.0, 0.0)]),
        ),
        (
            "channels-huge-320",
            channels(
                320.0,
                &CHANNELS.map(|(label, value, cost)| (label, value * 1e10, cost * 1e10)),
            ),
        ),
    ] {
        drawn.push((name, draw_channels(&chart, &format).unwrap()));
    }
    for (name, chart) in [
        ("waterfall-levers-360", lever_waterfall(360.0)),
        ("waterfall-levers-640", lever_waterfall(640.0)),
    ] {
        drawn.push((name, draw_waterfall(&chart, &format).unwrap()));
    }
    for (name, chart) in [
        ("tornado-levers-360", lever_tornado(360.0)),
        ("tornado-levers-640", lever_tornado(640.0)),
    ] {
        drawn.push((name, draw_tornado(&chart, &format).unwrap()));
    }
    drawn
}
