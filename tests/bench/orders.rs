//! CSV bytes to customer summaries: CPU time, rows a second, and bytes of memory.
//!
//! `cargo bench --bench orders` reads a million rows, `cargo bench --bench orders -- 10` ten million.
#![allow(clippy::unwrap_used, clippy::indexing_slicing)]

mod orders_generator;

use std::io::{Read, Write};

use lifeworth::orders::{
    Breakdown, CohortOptions, Columns, ConcentrationOptions, IndicatorOptions, OrderReader,
    OrderTable, ReadingOptions, RfmOptions, SummaryOptions, cohorts, concentration, indicators,
    rfm, summarise,
};
use orders_generator::Generator;

fn main() {
    let mut arguments = std::env::args()
        .skip(1)
        .filter(|argument| argument != "--bench");
    match arguments.next().as_deref() {
        Some("write") => return write(arguments.next(), arguments.next()),
        Some("read") => return read(arguments.next()),
        _ => {}
    }
    let millions = std::env::args()
        .filter_map(|argument| argument.parse::<u64>().ok())
        .next()
        .unwrap_or(1);
    let rounds = if millions > 3 { 3 } else { 7 };
    let rows = millions * 1_000_000;
    let mut file = Vec::new();
    Generator::new(1997, rows).fill(&mut file, usize::MAX);
    file.shrink_to_fit();
    let mut times = Vec::new();
    let mut peak = 0.0_f64;
    for _ in 0..rounds {
        // Makes the peak start anew from what is held now: the file, mostly.
        std::fs::write("/proc/self/clear_refs", "5").unwrap();
        let before = status("VmRSS:");
        let start = cpu_milliseconds();
        let mut reader = reader();
        for chunk in file.chunks(1 << 20) {
            reader.push(chunk);
        }
        let read = cpu_milliseconds();
        let (table, report) = reader.finish();
        let grouped = cpu_milliseconds();
        let summaries = summarise(&table, &SummaryOptions::default()).unwrap();
        let end = cpu_milliseconds();
        assert_eq!(report.purchases, rows as f64);
        times.push(end - start);
        peak = peak.max(status("VmHWM:") - before);
        println!(
            "{rows} rows, {} customers: {:.0} ms CPU (read {:.0}, group {:.0}, summarise {:.0}), table {:.1} MB",
            summaries.customer.len(),
            end - start,
            read - start,
            grouped - read,
            end - grouped,
            table.bytes() as f64 / 1e6,
        );
        if times.len() == rounds {
            drop(summaries);
            others(&table);
        }
    }
    times.sort_by(f64::total_cmp);
    let median = times[times.len() / 2];
    println!(
        "median {median:.0} ms CPU, {:.1} million rows/s, {:.0} MB/s of {:.1} MB, peak {peak:.0} MB",
        rows as f64 / median / 1e3,
        file.len() as f64 / median / 1e3,
        file.len() as f64 / 1e6,
    );
}

/// `write PATH ROWS`: a file for the readers that are compared.
fn write(path: Option<String>, rows: Option<String>) {
    let mut file = std::fs::File::create(path.unwrap()).unwrap();
    let mut generator = Generator::new(1997, rows.unwrap().parse().unwrap());
    let mut more = true;
    while more {
        let mut piece = Vec::new();
        more = generator.fill(&mut piece, 1 << 20);
        file.write_all(&piece).unwrap();
    }
}

/// `read PATH`: one reading in pieces to summaries, told as JSON.
fn read(path: Option<String>) {
    let mut file = std::fs::File::open(path.unwrap()).unwrap();
    let start = cpu_milliseconds();
    let mut reader = reader();
    let mut piece = vec![0; 1 << 20];
    loop {
        let length = file.read(&mut piece).unwrap();
        if length == 0 {
            break;
        }
        reader.push(&piece[..length]);
    }
    let (table, _) = reader.finish();
    let summaries = summarise(&table, &SummaryOptions::default()).unwrap();
    println!(
        "{{\"cpu\": {:.1}, \"customers\": {}, \"repeats\": {}, \"peak\": {:.1}}}",
        cpu_milliseconds() - start,
        summaries.customer.len(),
        summaries.frequency.iter().sum::<u32>(),
        status("VmHWM:"),
    );
}

/// A reader of the generator's file.
fn reader() -> OrderReader {
    OrderReader::new(ReadingOptions {
        columns: Columns {
            customer: Some(0),
            date: Some(1),
            amount: Some(2),
            ..Columns::default()
        },
        ..ReadingOptions::default()
    })
    .unwrap()
}

/// What else is computed from a table.
fn others(table: &OrderTable) {
    let timed = |name: &str, work: &dyn Fn()| {
        let start = cpu_milliseconds();
        work();
        println!("{name}: {:.0} ms CPU", cpu_milliseconds() - start);
    };
    let by = IndicatorOptions {
        by: Breakdown::Month,
        ..IndicatorOptions::default()
    };
    timed("indicators by month", &|| drop(indicators(table, &by)));
    timed("concentration", &|| {
        drop(concentration(table, &ConcentrationOptions::default()))
    });
    timed("cohorts", &|| {
        drop(cohorts(table, &CohortOptions::default()))
    });
    timed("segments", &|| drop(rfm(table, &RfmOptions::default())));
}

/// Megabytes of memory, as Linux tells them.
fn status(name: &str) -> f64 {
    let text = std::fs::read_to_string("/proc/self/status").unwrap();
    let line = text.lines().find(|line| line.starts_with(name)).unwrap();
    let kibibytes: f64 = line.split_whitespace().nth(1).unwrap().parse().unwrap();
    kibibytes * 1024.0 / 1e6
}

/// CPU time of this process, user and system, as Linux tells it in its scheduler statistics.
fn cpu_milliseconds() -> f64 {
    let text = std::fs::read_to_string("/proc/self/schedstat").unwrap();
    text.split(' ').next().unwrap().parse::<f64>().unwrap() / 1e6
}
