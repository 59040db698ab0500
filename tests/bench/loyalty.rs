//! The native side of `npm run bench -- loyalty`: for each line `WHAT TIMES` on standard input it runs a projection or
//! a simulation that often, and answers with the nanoseconds of processor time that it took.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing
)]

use std::hint::black_box;
#[cfg(not(target_arch = "wasm32"))]
use std::io::{BufRead, Write};
#[cfg(not(target_arch = "wasm32"))]
use std::time::Instant;

use lifeworth::loyalty::{ProgrammeOptions, ProgrammePreset, preset, project};
#[cfg(not(target_arch = "wasm32"))]
use lifeworth::loyalty::{ProgrammeSimulationOptions, preset_ranges, simulate};

/// Five groups of customers over five years.
fn programme() -> ProgrammeOptions {
    let mut options = preset(ProgrammePreset::Points);
    let segment = options.segments[0].clone();
    options.segments = (1..=5)
        .map(|index| {
            let mut segment = segment.clone();
            segment.customers = 2000.0 * f64::from(index);
            segment.orders_per_month = 0.2 * f64::from(index);
            segment
        })
        .collect();
    options.horizon_months = 60.0;
    options
}

#[cfg(not(target_arch = "wasm32"))]
/// Processor time of this thread where the system tells it, elapsed time elsewhere.
fn now(start: Instant) -> u128 {
    std::fs::read_to_string("/proc/thread-self/schedstat")
        .ok()
        .and_then(|text| text.split(' ').next()?.parse().ok())
        .unwrap_or_else(|| start.elapsed().as_nanos())
}

/// The projection of [`programme`] this often: the wasm side of the calculation alone. Returns what no one may leave out.
#[cfg(target_arch = "wasm32")]
#[allow(unsafe_code)]
#[unsafe(no_mangle)]
pub extern "C" fn project_times(times: u32) -> f64 {
    let options = programme();
    (0..times)
        .map(|_| project(black_box(&options)).unwrap().summary.net)
        .sum()
}

#[cfg(target_arch = "wasm32")]
fn main() {}

#[cfg(not(target_arch = "wasm32"))]
fn main() {
    let start = Instant::now();
    let options = programme();
    let simulation = ProgrammeSimulationOptions {
        ranges: preset_ranges(ProgrammePreset::Points),
        draws: 10_000.0,
        seed: 1.0,
    };
    let mut out = std::io::stdout();
    for line in std::io::stdin().lock().lines() {
        let line = line.unwrap();
        let Some((what, times)) = line.split_once(' ') else {
            continue;
        };
        let before = now(start);
        for _ in 0..times.parse::<u32>().unwrap() {
            match what {
                "project" => drop(black_box(project(black_box(&options)).unwrap())),
                "simulate" => drop(black_box(
                    simulate(black_box(&options), black_box(&simulation)).unwrap(),
                )),
                other => panic!("{other}"),
            }
        }
        writeln!(out, "{}", now(start) - before).unwrap();
        out.flush().unwrap();
    }
}
