//! Charts for JavaScript.

use std::cell::Cell;

use js_sys::Function;
use tsify::Ts;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

use super::boundary::{read, thrown, write};
use crate::charts::{self, FormatNumber};
use crate::error::Result as CoreResult;

/// Draws with the page's formatter; what that throws is thrown on.
fn drawn(
    format: &Function,
    draw: impl FnOnce(FormatNumber<'_>) -> CoreResult<charts::Drawing>,
) -> Result<Ts<charts::Drawing>, JsValue> {
    let failure = Cell::new(None);
    let drawing =
        draw(
            &|value, kind| match format.call2(&JsValue::NULL, &value.into(), &kind.name().into()) {
                Ok(text) => text.as_string().unwrap_or_default(),
                Err(error) => {
                    failure.set(Some(error));
                    String::new()
                }
            },
        );
    match failure.into_inner() {
        Some(error) => Err(error),
        None => write(&drawing.map_err(thrown)?),
    }
}

/// Declares the charts to JavaScript: what to draw and a formatter in, a drawing out.
macro_rules! charts {
    ($($(#[$attribute:meta])* $name:ident as $js_name:literal: $chart:ident;)*) => {$(
        $(#[$attribute])*
        ///
        /// `format` turns a number into the reader's language and currency. Throws a `LifeworthError` that names the
        /// option and the rule it breaks.
        #[wasm_bindgen(js_name = $js_name)]
        pub fn $name(
            chart: Ts<charts::$chart>,
            #[wasm_bindgen(unchecked_param_type = "(value: number, kind: NumberKind) => string")]
            format: &Function,
        ) -> Result<Ts<charts::Drawing>, JsValue> {
            let chart = read(chart)?;
            drawn(format, |format| charts::$name(&chart, format))
        }
    )*};
}

charts! {
    /// Draws cumulative profit per customer against what the customer cost to acquire, with the payback point marked.
    #[cfg(feature = "clv")]
    draw_cumulative_profit as "drawCumulativeProfit": CumulativeProfitChart;
    /// Draws the share of customers still active against time.
    #[cfg(feature = "clv")]
    draw_survival as "drawSurvival": SurvivalChart;
    /// Draws the cumulative net result of a programme, its range, its break-even and the funding that it needs.
    #[cfg(feature = "loyalty")]
    draw_cumulative_net as "drawCumulativeNet": CumulativeNetChart;
    /// Draws what became of the points issued: redeemed, expired and outstanding, one on the other.
    #[cfg(feature = "loyalty")]
    draw_points_ledger as "drawPointsLedger": PointsLedgerChart;
    /// Draws members among all customers, and the customers there would be without the programme.
    #[cfg(feature = "loyalty")]
    draw_members as "drawMembers": MembersChart;
    /// Draws what is owed to members: at cost, at face value, and gross.
    #[cfg(feature = "loyalty")]
    draw_liability as "drawLiability": LiabilityChart;
    /// Draws how a total comes about, step by step.
    #[cfg(any(feature = "loyalty", feature = "levers"))]
    draw_waterfall as "drawWaterfall": WaterfallChart;
    /// Draws which inputs decide a result, the widest first.
    #[cfg(any(feature = "loyalty", feature = "levers"))]
    draw_tornado as "drawTornado": TornadoChart;
    /// Draws how the answers divide, and below it the score with its interval.
    #[cfg(feature = "survey")]
    draw_score_bar as "drawScoreBar": ScoreBarChart;
    /// Draws how often each answer was given.
    #[cfg(feature = "survey")]
    draw_histogram as "drawHistogram": HistogramChart;
    /// Draws a score by wave, with its intervals.
    #[cfg(feature = "survey")]
    draw_waves as "drawWaves": WavesChart;
    /// Draws how unequally customers bring revenue, with a share of them marked.
    #[cfg(feature = "customer-charts")]
    draw_lorenz as "drawLorenz": LorenzChart;
    /// Draws amounts by period or group as columns, on top of each other or side by side.
    #[cfg(feature = "customer-charts")]
    draw_columns as "drawColumns": ColumnsChart;
    /// Draws indicators by period as one line, or several of equal standing.
    #[cfg(feature = "customer-charts")]
    draw_period_lines as "drawPeriodLines": PeriodLinesChart;
    /// Draws what customers of each cohort have brought by age, the latest cohort emphasised.
    #[cfg(feature = "customer-charts")]
    draw_cohort_lines as "drawCohortLines": CohortLinesChart;
    /// Draws cohorts by age, or any other plane of numbers, as a table of tinted cells.
    #[cfg(feature = "customer-charts")]
    draw_heat_map as "drawHeatMap": HeatMapChart;
    /// Draws what happened against what a model expected, over time.
    #[cfg(feature = "customer-charts")]
    draw_tracking as "drawTracking": TrackingChart;
    /// Draws when one customer bought, and how the probability of being active fell in between.
    #[cfg(feature = "customer-charts")]
    draw_customer_history as "drawCustomerHistory": CustomerHistoryChart;
    /// Draws how a number is spread over customers.
    #[cfg(feature = "customer-charts")]
    draw_distribution as "drawDistribution": DistributionChart;
    /// Draws estimates with their intervals, one below the other.
    #[cfg(feature = "customer-charts")]
    draw_intervals as "drawIntervals": IntervalsChart;
    /// Draws a fan of likely cumulative profits against the acquisition cost.
    #[cfg(feature = "levers")]
    draw_fan as "drawFan": FanChart;
    /// Draws up to six scenarios over each other.
    #[cfg(feature = "levers")]
    draw_scenarios as "drawScenarios": ScenariosChart;
    /// Draws what a customer of each channel is worth against what one costs to acquire.
    #[cfg(feature = "levers")]
    draw_channels as "drawChannels": ChannelsChart;
}
