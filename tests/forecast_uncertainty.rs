//! Intervals of a forecast's totals: those of refits beside those of the delta method, on the CDNOW sample.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing
)]

mod cdnow;

use lifeworth::forecast::{
    Estimate, ForecastOptions, ForecastSteps, ForecastTotals, PosteriorSteps, TablePosterior,
    TablePosteriorOptions,
};
use lifeworth::models::BuyingModelName;
use lifeworth::orders::{OrderTable, day_from_date};

fn forecast(table: &OrderTable, options: &ForecastOptions) -> ForecastTotals {
    let mut steps = ForecastSteps::new(table, options).unwrap();
    while steps.advance().unwrap() < 1.0 {}
    steps.finish().totals.unwrap()
}

fn refitted(table: &OrderTable, options: &TablePosteriorOptions) -> ForecastTotals {
    let mut steps = PosteriorSteps::bootstrap(table, options).unwrap();
    while steps.advance() < 1.0 {}
    match steps.finish() {
        TablePosterior::Refitted { totals, refits } => {
            // Now and then the buyers drawn do not tell how they leave.
            assert!(refits.failed <= 1, "{}", refits.failed);
            totals
        }
        other => panic!("{other:?}"),
    }
}

fn numbers(totals: &ForecastTotals) -> Vec<Estimate> {
    let mut numbers = vec![totals.active_customers, totals.equity.unwrap()];
    for horizon in &totals.horizons {
        numbers.extend([horizon.purchases, horizon.revenue.unwrap()]);
    }
    numbers
}

/// The same totals, and intervals that are as wide or, as the model is not quite right, somewhat wider.
#[test]
fn refits_give_the_totals_of_the_forecast_intervals_of_their_own() {
    let table = cdnow::sample().0;
    let options = TablePosteriorOptions {
        model: BuyingModelName::ParetoNbd,
        observed_until: day_from_date(1997, 9, 30),
        refits: 100,
        gross_margin: 0.3,
        ..TablePosteriorOptions::default()
    };
    let delta = forecast(
        &table,
        &ForecastOptions {
            model: Some(options.model),
            observed_until: options.observed_until,
            gross_margin: options.gross_margin,
            ..ForecastOptions::default()
        },
    );
    let refits = refitted(&table, &options);
    for (delta, refits) in numbers(&delta).iter().zip(numbers(&refits)) {
        assert_eq!(delta.value, refits.value);
        let (lower, upper) = (refits.lower.unwrap(), refits.upper.unwrap());
        assert!(lower < refits.value && refits.value < upper, "{refits:?}");
        let wider = (upper - lower) / (delta.upper.unwrap() - delta.lower.unwrap());
        assert!((0.8..2.0).contains(&wider), "{delta:?} {refits:?}");
    }
}
