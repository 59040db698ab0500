//! Charts of surveys that are reviewed by eye.

use lifeworth::charts::*;

use super::cases::format;

pub fn score(
    width: f64,
    shares: &[(&str, f64, Tone)],
    score: f64,
    interval: Option<(f64, f64)>,
) -> ScoreBarChart {
    ScoreBarChart {
        width,
        text_size: 13.0,
        id: "score".to_owned(),
        title: "NPS".to_owned(),
        description: "How the answers divide, and the score.".to_owned(),
        labels: ScoreBarLabels {
            answers: "Answers".to_owned(),
            share: "Share".to_owned(),
            score: "NPS".to_owned(),
            lower: "at least".to_owned(),
            upper: "at most".to_owned(),
        },
        segments: shares
            .iter()
            .map(|&(label, share, tone)| ScoreBarSegment {
                label: label.to_owned(),
                share,
                tone,
            })
            .collect(),
        score,
        lower: interval.map(|(lower, _)| lower),
        upper: interval.map(|(_, upper)| upper),
        score_label: None,
        kind: None,
        lowest: None,
        highest: None,
    }
}

/// Detractors, passives and promoters.
pub fn promoters(width: f64, shares: [f64; 3]) -> ScoreBarChart {
    let [against, neither, promoting] = shares;
    let value = (promoting - against) * 100.0;
    let segments = [
        ("Detractors", against, Tone::Negative),
        ("Passives", neither, Tone::Neutral),
        ("Promoters", promoting, Tone::Positive),
    ];
    let interval = ((value - 8.2).max(-100.0), (value + 8.0).min(100.0));
    score(width, &segments, value, Some(interval))
}

/// Agreement from 1 to 7.
fn effort(width: f64) -> ScoreBarChart {
    let segments = [
        ("1 strongly disagree", 0.09, Tone::Negative),
        ("2", 0.03, Tone::Negative),
        ("3", 0.06, Tone::Negative),
        ("4 neither agree nor disagree", 0.13, Tone::Neutral),
        ("5", 0.19, Tone::Positive),
        ("6", 0.26, Tone::Positive),
        (
            "7 strongly agree that the company made it easy",
            0.24,
            Tone::Positive,
        ),
    ];
    let mut chart = score(width, &segments, 5.06, Some((4.9, 5.2)));
    chart.labels.score = "Mean".to_owned();
    chart.lowest = Some(1.0);
    chart.highest = Some(7.0);
    chart
}

fn satisfaction(width: f64) -> ScoreBarChart {
    let segments = [
        ("Niezadowoleni", 0.11, Tone::Negative),
        ("Ani zadowoleni, ani niezadowoleni", 0.18, Tone::Neutral),
        ("Zadowoleni", 0.71, Tone::Positive),
    ];
    let mut chart = score(width, &segments, 0.71, Some((0.64, 0.77)));
    chart.score_label = Some("CSAT 71% (od 64% do 77%)".to_owned());
    chart.kind = Some(NumberKind::Share);
    chart.lowest = Some(0.0);
    chart.highest = Some(1.0);
    chart
}

pub fn waves(width: f64, height: f64, scores: &[f64], margin: Option<f64>) -> WavesChart {
    let around = |sign: f64| {
        let limit = |margin: f64| scores.iter().map(|score| score + sign * margin).collect();
        margin.map(limit)
    };
    WavesChart {
        width,
        height,
        text_size: 13.0,
        id: "waves".to_owned(),
        title: "NPS by wave".to_owned(),
        description: "The score of each wave.".to_owned(),
        labels: WavesLabels {
            wave: "wave".to_owned(),
            score: "NPS".to_owned(),
            lower: "at least".to_owned(),
            upper: "at most".to_owned(),
            benchmark: "Benchmark".to_owned(),
        },
        kind: None,
        waves: (0..scores.len())
            .map(|index| format!("{}-{:02}", 2019 + index / 4, index % 4 * 3 + 1))
            .collect(),
        scores: scores.to_vec(),
        lower: around(-1.0),
        upper: around(1.0),
        benchmark: None,
        joined: None,
    }
}

fn with_benchmark(mut chart: WavesChart, benchmark: f64) -> WavesChart {
    chart.benchmark = Some(benchmark);
    chart
}

pub fn histogram(width: f64, height: f64, counts: &[f64]) -> HistogramChart {
    let group = |label: &str, tone, highest| HistogramGroup {
        label: label.to_owned(),
        tone,
        highest,
    };
    let groups = match counts.len() {
        11 => vec![
            group("Detractors", Tone::Negative, 6.0),
            group("Passives", Tone::Neutral, 8.0),
            group("Promoters", Tone::Positive, 10.0),
        ],
        5 => vec![
            group("Klienci niezadowoleni z obsługi", Tone::Negative, 2.0),
            group("Ani zadowoleni, ani niezadowoleni", Tone::Neutral, 3.0),
            group("Klienci zadowoleni", Tone::Positive, 5.0),
        ],
        _ => Vec::new(),
    };
    HistogramChart {
        width,
        height,
        text_size: 13.0,
        id: "histogram".to_owned(),
        title: "Answers".to_owned(),
        description: "How often each answer was given.".to_owned(),
        labels: HistogramLabels {
            answer: "answer".to_owned(),
            count: "Customers".to_owned(),
        },
        lowest: if counts.len() == 11 { 0.0 } else { 1.0 },
        counts: counts.to_vec(),
        groups,
    }
}

/// Every reviewed drawing by the name of its file.
pub fn all() -> Vec<(&'static str, Drawing)> {
    let usual = [0.0672, 0.2388, 0.694];
    let scores = [
        ("score-320", promoters(320.0, usual)),
        ("score-640", promoters(640.0, usual)),
        ("score-960", promoters(960.0, usual)),
        ("score-even-320", promoters(320.0, [0.33, 0.33, 0.34])),
        ("score-promoters-only", promoters(640.0, [0.0, 0.0, 1.0])),
        (
            "score-detractors-only-320",
            promoters(320.0, [1.0, 0.0, 0.0]),
        ),
        ("score-effort-320", effort(320.0)),
        ("score-effort-640", effort(640.0)),
        ("score-satisfaction-320", satisfaction(320.0)),
        ("score-satisfaction-640", satisfaction(640.0)),
        ("score-200", effort(200.0)),
    ];
    let ten = [12.0, 18.5, 9.0, -4.0, 3.5, 21.0, 25.5, 24.0, 31.0, 28.5];
    let many: Vec<f64> = (0..60)
        .map(|index| 40.0 + f64::from(index * 7919 % 31) - f64::from(index) / 3.0)
        .collect();
    let mut worded = waves(320.0, 260.0, &[62.7, 47.1], Some(10.0));
    worded.waves = vec![
        "Badanie po wiosennej kampanii promocyjnej".to_owned(),
        "Badanie po wprowadzeniu nowego programu".to_owned(),
    ];
    worded.labels.wave = "fala badania".to_owned();
    let mut means = waves(640.0, 320.0, &[4.21, 4.25, 4.19, 4.3], Some(0.08));
    means.labels.score = "CSAT, mean".to_owned();
    let waves = [
        (
            "waves-320",
            with_benchmark(waves(320.0, 260.0, &ten, Some(9.0)), 15.0),
        ),
        (
            "waves-640",
            with_benchmark(waves(640.0, 320.0, &ten, Some(9.0)), 15.0),
        ),
        (
            "waves-two-320",
            waves(320.0, 260.0, &[62.69, 47.13], Some(11.0)),
        ),
        (
            "waves-two-640",
            waves(640.0, 320.0, &[62.69, 47.13], Some(11.0)),
        ),
        ("waves-one", waves(320.0, 260.0, &[38.0], Some(12.0))),
        ("waves-60", waves(640.0, 320.0, &many, Some(6.0))),
        ("waves-60-320", waves(320.0, 260.0, &many, Some(6.0))),
        ("waves-no-interval", waves(640.0, 320.0, &ten, None)),
        (
            "waves-negative",
            waves(320.0, 260.0, &[-80.0, -95.0, -100.0], None),
        ),
        ("waves-zero", waves(320.0, 260.0, &[0.0, 0.0], None)),
        ("waves-long-names-320", worded),
        ("waves-means", means),
    ];
    let answers = [1.0, 0.0, 1.0, 1.0, 2.0, 3.0, 1.0, 12.0, 20.0, 41.0, 52.0];
    let scaled = answers.map(|count| count * 12_345.0);
    let histograms = [
        ("histogram-320", histogram(320.0, 260.0, &answers)),
        ("histogram-640", histogram(640.0, 320.0, &answers)),
        (
            "histogram-5",
            histogram(320.0, 260.0, &[4.0, 9.0, 31.0, 80.0, 62.0]),
        ),
        (
            "histogram-7",
            histogram(
                640.0,
                320.0,
                &[80.0, 210.0, 140.0, 110.0, 160.0, 180.0, 120.0],
            ),
        ),
        ("histogram-huge-320", histogram(320.0, 260.0, &scaled)),
        ("histogram-zero", histogram(320.0, 260.0, &[0.0; 11])),
        ("histogram-200x140", histogram(200.0, 140.0, &answers)),
    ];
    let mut drawings = Vec::new();
    drawings.extend(scores.map(|(name, chart)| (name, draw_score_bar(&chart, &format).unwrap())));
    drawings.extend(waves.map(|(name, chart)| (name, draw_waves(&chart, &format).unwrap())));
    drawings
        .extend(histograms.map(|(name, chart)| (name, draw_histogram(&chart, &format).unwrap())));
    drawings
}
