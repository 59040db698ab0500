//! Charts of loyalty programmes that are reviewed by eye.

use lifeworth::charts::*;

use super::cases::format;

/// A programme of the usual kind: setup cost, some poor months, then gains that fade.
pub fn net(width: f64, height: f64, months: u32, unit: f64) -> CumulativeNetChart {
    let at = |month: f64, gain: f64| {
        unit * (-8000.0 - 2500.0 * month + gain * 400.0 * month * month / (1.0 + month / 18.0))
    };
    let series = |gain: f64| -> Vec<f64> {
        (0..=months)
            .map(|month| at(f64::from(month), gain))
            .collect()
    };
    let times: Vec<f64> = (0..=months).map(f64::from).collect();
    let cumulative_net = series(1.0);
    let after = cumulative_net.iter().position(|&net| net >= 0.0);
    let break_even_months = after.map(|after| {
        let (from, to) = (cumulative_net[after - 1], cumulative_net[after]);
        times[after] - to / (to - from)
    });
    let lowest = cumulative_net.iter().copied().fold(0.0, f64::min);
    CumulativeNetChart {
        width,
        height,
        text_size: 13.0,
        id: "net".to_owned(),
        title: "Cumulative net result".to_owned(),
        description: "The net result of the programme up to each month.".to_owned(),
        labels: CumulativeNetLabels {
            cumulative_net: "Net result".to_owned(),
            percentile5: "1 in 20 cases is below".to_owned(),
            percentile50: "Median".to_owned(),
            percentile95: "1 in 20 cases is above".to_owned(),
            break_even: "Break-even".to_owned(),
            peak_funding: "Peak funding".to_owned(),
            time: "months".to_owned(),
        },
        percentile5: Some(series(0.55)),
        percentile50: Some(series(0.95)),
        percentile95: Some(series(1.35)),
        months: times,
        cumulative_net,
        break_even_months,
        break_even_label: break_even_months
            .map(|month| format!("Breaks even in month {}", month.ceil())),
        peak_funding_label: Some(format!(
            "Needs {}",
            format(-lowest.round(), NumberKind::Money)
        )),
    }
}

fn without_range(mut chart: CumulativeNetChart) -> CumulativeNetChart {
    chart.percentile5 = None;
    chart.percentile50 = None;
    chart.percentile95 = None;
    chart
}

fn losing(mut chart: CumulativeNetChart) -> CumulativeNetChart {
    for net in &mut chart.cumulative_net {
        *net = -net.abs() - 1000.0;
    }
    chart.break_even_months = None;
    chart.peak_funding_label = Some("Needs 75 800\u{a0}zł".to_owned());
    without_range(chart)
}

fn flat(mut chart: CumulativeNetChart) -> CumulativeNetChart {
    chart.cumulative_net.fill(0.0);
    chart.break_even_months = Some(0.0);
    without_range(chart)
}

fn net_in_polish(mut chart: CumulativeNetChart) -> CumulativeNetChart {
    chart.labels = CumulativeNetLabels {
        cumulative_net: "Skumulowany wynik netto programu".to_owned(),
        percentile5: "W 1 na 20 przypadków jest gorzej".to_owned(),
        percentile50: "Mediana".to_owned(),
        percentile95: "W 1 na 20 przypadków jest lepiej".to_owned(),
        break_even: "Próg rentowności".to_owned(),
        peak_funding: "Największe zapotrzebowanie na środki".to_owned(),
        time: "miesiące od uruchomienia programu".to_owned(),
    };
    chart.break_even_label = Some("Program zwraca się w trzynastym miesiącu".to_owned());
    chart.peak_funding_label = Some("Największe zapotrzebowanie na środki: 13 889 zł".to_owned());
    chart
}

pub fn ledger(width: f64, height: f64, months: u32, unit: f64) -> PointsLedgerChart {
    let (mut issued, mut redeemed, mut expired) = (0.0, 0.0, 0.0);
    let mut rows = vec![(0.0, 0.0, 0.0)];
    for month in 1..=months {
        issued += 231_000.0 * unit;
        let outstanding: f64 = issued - redeemed - expired;
        redeemed += outstanding * if month > 9 { 0.05 } else { 0.0 };
        expired += outstanding * if month > 12 { 0.035 } else { 0.0 };
        rows.push((redeemed, expired, issued - redeemed - expired));
    }
    PointsLedgerChart {
        width,
        height,
        text_size: 13.0,
        id: "ledger".to_owned(),
        title: "Points".to_owned(),
        description: "What became of the points that were issued.".to_owned(),
        labels: PointsLedgerLabels {
            issued: "Issued".to_owned(),
            redeemed: "Redeemed".to_owned(),
            expired: "Expired".to_owned(),
            outstanding: "Outstanding".to_owned(),
            time: "months".to_owned(),
        },
        months: (0..=months).map(f64::from).collect(),
        redeemed: rows.iter().map(|row| row.0).collect(),
        expired: rows.iter().map(|row| row.1).collect(),
        outstanding: rows.iter().map(|row| row.2).collect(),
    }
}

fn ledger_in_polish(mut chart: PointsLedgerChart) -> PointsLedgerChart {
    chart.labels = PointsLedgerLabels {
        issued: "Punkty przyznane od początku".to_owned(),
        redeemed: "Punkty wymienione na nagrody".to_owned(),
        expired: "Punkty przedawnione".to_owned(),
        outstanding: "Punkty na kontach klientów".to_owned(),
        time: "miesiące od uruchomienia programu".to_owned(),
    };
    chart
}

fn only(mut chart: PointsLedgerChart, month: usize) -> PointsLedgerChart {
    let pick = |values: &[f64]| vec![values[month]];
    chart.redeemed = pick(&chart.redeemed);
    chart.expired = pick(&chart.expired);
    chart.outstanding = pick(&chart.outstanding);
    chart.months = vec![month as f64];
    chart
}

pub fn members(width: f64, height: f64, months: u32, unit: f64) -> MembersChart {
    let mut state = (0.0, 10_000.0, 10_000.0);
    let rows: Vec<(f64, f64, f64)> = (0..=months)
        .map(|_| {
            let row = state;
            let enrolled = (row.1 - row.0) * 0.06;
            state = (
                row.0 * 0.955 + enrolled,
                (row.1 - row.0) * 0.94 + row.0 * 0.955 + 150.0,
                row.2 * 0.94 + 150.0,
            );
            row
        })
        .collect();
    let column =
        |pick: fn(&(f64, f64, f64)) -> f64| rows.iter().map(|row| pick(row) * unit).collect();
    MembersChart {
        width,
        height,
        text_size: 13.0,
        id: "members".to_owned(),
        title: "Members".to_owned(),
        description: "Members among all customers.".to_owned(),
        labels: MembersLabels {
            members: "Members".to_owned(),
            customers: "All customers".to_owned(),
            baseline_customers: "Customers without the programme".to_owned(),
            time: "months".to_owned(),
        },
        months: (0..=months).map(f64::from).collect(),
        members: column(|row| row.0),
        customers: column(|row| row.1),
        baseline_customers: column(|row| row.2),
    }
}

fn first_month(mut chart: MembersChart) -> MembersChart {
    chart.months = vec![1.0];
    chart.members = vec![600.0];
    chart.customers = vec![9550.0];
    chart.baseline_customers = vec![9550.0];
    chart
}

pub fn liability(width: f64, height: f64, months: u32, unit: f64) -> LiabilityChart {
    let ledger = ledger(width, height, months, unit);
    let share = |share: f64| -> Vec<f64> {
        ledger
            .outstanding
            .iter()
            .map(|points| points * 0.0208 * share)
            .collect()
    };
    LiabilityChart {
        width,
        height,
        text_size: 13.0,
        id: "liability".to_owned(),
        title: "Liability".to_owned(),
        description: "What is owed to members.".to_owned(),
        labels: LiabilityLabels {
            cost: "Cost of what will be redeemed".to_owned(),
            face: "Face value of what will be redeemed".to_owned(),
            gross: "Face value of all points".to_owned(),
            time: "months".to_owned(),
        },
        months: ledger.months.clone(),
        cost: Some(share(0.33)),
        face: Some(share(0.5)),
        gross: share(1.0),
    }
}

fn step(label: &str, value: f64) -> WaterfallStep {
    WaterfallStep {
        label: label.to_owned(),
        value,
    }
}

pub fn waterfall(width: f64, steps: Vec<WaterfallStep>) -> WaterfallChart {
    WaterfallChart {
        width,
        text_size: 13.0,
        id: "waterfall".to_owned(),
        title: "Net result by cause".to_owned(),
        description: "How the net result comes about.".to_owned(),
        labels: WaterfallLabels {
            step: "Cause".to_owned(),
            change: "Change".to_owned(),
            total: "Total".to_owned(),
        },
        kind: None,
        start: None,
        steps,
        total_label: Some("Net result".to_owned()),
    }
}

fn causes() -> Vec<WaterfallStep> {
    vec![
        step("Longer retention", 581.99),
        step("More orders", 206_160.31),
        step("Larger orders", 151_320.5),
        step("Price premium", 0.0),
        step("Referrals", 151_235.08),
        step("Rewards", -73_849.14),
        step("Running cost", -310_033.87),
    ]
}

fn causes_in_polish() -> Vec<WaterfallStep> {
    vec![
        step("Dłuższe pozostawanie klientów w programie", 581.99),
        step("Większa częstotliwość zakupów członków", 206_160.31),
        step("Wyższa średnia wartość zamówienia", 151_320.5),
        step("Akceptacja wyższych cen", 42.0),
        step("Polecenia nowych klientów", 151_235.08),
        step("Koszt nagród wydanych za punkty", -73_849.14),
        step(
            "Koszt prowadzenia i obsługi programu lojalnościowego",
            -310_033.87,
        ),
    ]
}

fn many(count: u32) -> Vec<WaterfallStep> {
    (0..count)
        .map(|index| {
            let value = f64::from(index * 7919 % 23) - 9.5;
            step(&format!("Step {}", index + 1), value * 100.0)
        })
        .collect()
}

pub fn tornado(width: f64, base: f64, inputs: Vec<(&str, f64, f64)>) -> TornadoChart {
    TornadoChart {
        width,
        text_size: 13.0,
        id: "tornado".to_owned(),
        title: "What decides the result".to_owned(),
        description: "The result at the low and the high value of each input.".to_owned(),
        labels: TornadoLabels {
            input: "Input".to_owned(),
            low: "At its low value".to_owned(),
            high: "At its high value".to_owned(),
            base: "As given".to_owned(),
        },
        kind: None,
        base,
        inputs: inputs
            .into_iter()
            .map(|(label, low, high)| TornadoInput {
                label: label.to_owned(),
                low,
                high,
            })
            .collect(),
    }
}

fn inputs() -> Vec<(&'static str, f64, f64)> {
    vec![
        ("Gross margin, 30–40 %", 42_755.0, 155_949.0),
        (
            "Incrementality of the uplifts, 20–100 %",
            -139_929.0,
            529_837.0,
        ),
        ("Points per złoty, 0.8–1.5", 118_211.0, 71_004.0),
        ("Uplift in frequency, 4–28 %", 22_755.0, 175_949.0),
        ("Share of active members, 40–60 %", 88_100.0, 110_604.0),
        ("Retention, as given", 99_352.0, 99_352.0),
    ]
}

fn inputs_in_polish() -> Vec<(&'static str, f64, f64)> {
    vec![
        ("Marża brutto od 30 do 40 procent", 42_755.0, 155_949.0),
        (
            "Część wzrostu, której bez programu by nie było",
            -139_929.0,
            529_837.0,
        ),
        (
            "Liczba punktów za każdą wydaną złotówkę",
            118_211.0,
            71_004.0,
        ),
        ("Wzrost częstotliwości zakupów", 22_755.0, 175_949.0),
    ]
}

/// Every reviewed drawing by the name of its file.
pub fn all() -> Vec<(&'static str, Drawing)> {
    let mut one = net(320.0, 260.0, 1, 1.0);
    one.months.remove(0);
    one.cumulative_net = vec![-10_100.0];
    let mut shared = liability(320.0, 260.0, 36, 1.0);
    shared.cost = None;
    shared.face = None;
    let mut none = ledger(640.0, 320.0, 12, 0.0);
    none.labels.time.clear();
    let nets = [
        ("net-320", without_range(net(320.0, 260.0, 36, 1.0))),
        ("net-640", without_range(net(640.0, 320.0, 36, 1.0))),
        ("net-range-320", net(320.0, 260.0, 36, 1.0)),
        ("net-range-640", net(640.0, 320.0, 36, 1.0)),
        ("net-range-960", net(960.0, 400.0, 60, 1.0)),
        ("net-200x140", net(200.0, 140.0, 36, 1.0)),
        ("net-120", net(640.0, 320.0, 120, 1.0)),
        ("net-huge-320", net(320.0, 260.0, 36, 1e9)),
        ("net-negative", losing(net(640.0, 320.0, 36, 1.0))),
        ("net-flat", flat(net(320.0, 260.0, 12, 1.0))),
        ("net-one-month", without_range(one)),
        ("net-polish-320", net_in_polish(net(320.0, 260.0, 36, 1.0))),
        ("net-polish-640", net_in_polish(net(640.0, 320.0, 36, 1.0))),
    ];
    let ledgers = [
        ("ledger-320", ledger(320.0, 260.0, 36, 1.0)),
        ("ledger-640", ledger(640.0, 320.0, 36, 1.0)),
        ("ledger-960", ledger(960.0, 400.0, 60, 1.0)),
        ("ledger-120", ledger(640.0, 320.0, 120, 1.0)),
        ("ledger-huge-320", ledger(320.0, 260.0, 36, 1e6)),
        ("ledger-none", none),
        ("ledger-nothing-redeemed-320", ledger(320.0, 260.0, 8, 1.0)),
        ("ledger-one-month", only(ledger(640.0, 320.0, 12, 1.0), 12)),
        (
            "ledger-polish-320",
            ledger_in_polish(ledger(320.0, 260.0, 36, 1.0)),
        ),
        (
            "ledger-polish-640",
            ledger_in_polish(ledger(640.0, 320.0, 36, 1.0)),
        ),
    ];
    let memberships = [
        ("members-320", members(320.0, 260.0, 36, 1.0)),
        ("members-640", members(640.0, 320.0, 36, 1.0)),
        ("members-120", members(640.0, 320.0, 120, 1.0)),
        (
            "members-one-month",
            first_month(members(320.0, 260.0, 1, 1.0)),
        ),
        ("members-none", members(320.0, 260.0, 12, 0.0)),
    ];
    let liabilities = [
        ("liability-320", liability(320.0, 260.0, 36, 1.0)),
        ("liability-640", liability(640.0, 320.0, 36, 1.0)),
        ("liability-gross-only", shared),
    ];
    let mut carried = waterfall(640.0, causes());
    carried.start = Some(step("Net result without changes", 125_414.87));
    let mut bare = waterfall(320.0, vec![step("Only step", -12.5)]);
    bare.total_label = None;
    let huge = || {
        let steps = causes().into_iter();
        steps
            .map(|step| WaterfallStep {
                value: step.value * 1e7,
                ..step
            })
            .collect()
    };
    let lossy = causes().into_iter().map(|step| WaterfallStep {
        value: -step.value.abs(),
        ..step
    });
    let nothing = causes()
        .into_iter()
        .map(|step| WaterfallStep { value: 0.0, ..step });
    let waterfalls = [
        ("waterfall-320", waterfall(320.0, causes())),
        ("waterfall-640", waterfall(640.0, causes())),
        ("waterfall-from-a-total", carried),
        ("waterfall-one-step", bare),
        ("waterfall-25", waterfall(640.0, many(25))),
        ("waterfall-huge-320", waterfall(320.0, huge())),
        ("waterfall-huge-200", waterfall(200.0, huge())),
        ("waterfall-negative", waterfall(320.0, lossy.collect())),
        ("waterfall-zero", waterfall(320.0, nothing.collect())),
        ("waterfall-polish-320", waterfall(320.0, causes_in_polish())),
        ("waterfall-polish-640", waterfall(640.0, causes_in_polish())),
    ];
    let scaled = inputs()
        .into_iter()
        .map(|(label, low, high)| (label, low * 1e8, high * 1e8))
        .collect();
    let tornados = [
        ("tornado-320", tornado(320.0, 99_352.0, inputs())),
        ("tornado-640", tornado(640.0, 99_352.0, inputs())),
        (
            "tornado-polish-320",
            tornado(320.0, 99_352.0, inputs_in_polish()),
        ),
        ("tornado-huge-320", tornado(320.0, 99_352e8, scaled)),
        (
            "tornado-one",
            tornado(640.0, -20.0, vec![("Cost", -40.0, -25.0)]),
        ),
        (
            "tornado-nothing-matters",
            tornado(320.0, 0.0, vec![("Cost", 0.0, 0.0)]),
        ),
    ];
    let mut drawings = Vec::new();
    drawings
        .extend(nets.map(|(name, chart)| (name, draw_cumulative_net(&chart, &format).unwrap())));
    drawings
        .extend(ledgers.map(|(name, chart)| (name, draw_points_ledger(&chart, &format).unwrap())));
    drawings
        .extend(memberships.map(|(name, chart)| (name, draw_members(&chart, &format).unwrap())));
    drawings
        .extend(liabilities.map(|(name, chart)| (name, draw_liability(&chart, &format).unwrap())));
    drawings
        .extend(waterfalls.map(|(name, chart)| (name, draw_waterfall(&chart, &format).unwrap())));
    drawings.extend(tornados.map(|(name, chart)| (name, draw_tornado(&chart, &format).unwrap())));
    drawings
}
