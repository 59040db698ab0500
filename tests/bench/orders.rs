//! CSV bytes to customer summaries: CPU time, rows a second, and bytes of memory.
//!
//! `cargo bench --bench orders` reads a million rows, `cargo bench --bench orders -- 10` ten million.
#![allow(clippy::unwrap_used, clippy::indexing_slicing)]

mod orders_generator;

use std::alloc::{GlobalAlloc, Layout, System};
use std::sync::atomic::{AtomicUsize, Ordering::Relaxed};

use lifeworth::orders::{Columns, OrderReader, ReadingOptions, SummaryOptions, summarise};
use orders_generator::Generator;

/// Counts the bytes that are held and the most that ever were.
struct Counting;

static HELD: AtomicUsize = AtomicUsize::new(0);
static PEAK: AtomicUsize = AtomicUsize::new(0);

#[allow(unsafe_code)]
// SAFETY: every call is handed on to the system's allocator as it is.
unsafe impl GlobalAlloc for Counting {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        PEAK.fetch_max(HELD.fetch_add(layout.size(), Relaxed) + layout.size(), Relaxed);
        unsafe { System.alloc(layout) }
    }
    unsafe fn dealloc(&self, pointer: *mut u8, layout: Layout) {
        HELD.fetch_sub(layout.size(), Relaxed);
        unsafe { System.dealloc(pointer, layout) }
    }
    unsafe fn alloc_zeroed(&self, layout: Layout) -> *mut u8 {
        PEAK.fetch_max(HELD.fetch_add(layout.size(), Relaxed) + layout.size(), Relaxed);
        unsafe { System.alloc_zeroed(layout) }
    }
}

#[global_allocator]
static ALLOCATOR: Counting = Counting;

fn main() {
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
    for _ in 0..rounds {
        PEAK.store(HELD.load(Relaxed), Relaxed);
        let before = HELD.load(Relaxed);
        let start = cpu_milliseconds();
        let mut reader = OrderReader::new(ReadingOptions {
            columns: Columns {
                customer: Some(0),
                date: Some(1),
                amount: Some(2),
                ..Columns::default()
            },
            ..ReadingOptions::default()
        })
        .unwrap();
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
        println!(
            "{rows} rows, {} customers: {:.0} ms CPU (read {:.0}, group {:.0}, summarise {:.0}), peak {:.1} MB, table {:.1} MB",
            summaries.customer.len(),
            end - start,
            read - start,
            grouped - read,
            end - grouped,
            (PEAK.load(Relaxed) - before) as f64 / 1e6,
            table.bytes() as f64 / 1e6,
        );
    }
    times.sort_by(f64::total_cmp);
    let median = times[times.len() / 2];
    println!(
        "median {median:.0} ms CPU, {:.1} million rows/s, {:.0} MB/s of {:.1} MB",
        rows as f64 / median / 1e3,
        file.len() as f64 / median / 1e3,
        file.len() as f64 / 1e6,
    );
}

/// CPU time of this process, user and system, as Linux tells it in its scheduler statistics.
fn cpu_milliseconds() -> f64 {
    let text = std::fs::read_to_string("/proc/self/schedstat").unwrap();
    text.split(' ').next().unwrap().parse::<f64>().unwrap() / 1e6
}
