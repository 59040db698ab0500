//! Forecasts for JavaScript: what an order table tells about the future. What takes long is stepped: `step()` tells the
//! share that is done, `finish()` the result.

use tsify::Ts;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

use super::boundary::{functions, read, thrown, write};
use super::orders::OrderTable;
use crate::forecast;

functions! {
    /// How the values of customers are spread, and how much of the whole the best hold.
    value_spread as "valueSpread": forecast::value_spread, forecast::ValueSpreadOptions => forecast::ValueSpread;
    /// What the parameters of a buying model say about the business: how fast customers leave, how unequal they are.
    population as "population": forecast::population, forecast::PopulationOptions => forecast::Population;
}

#[wasm_bindgen]
impl OrderTable {
    /// A first forecast without intervals, values and a comparison of models, at once.
    ///
    /// Throws a `LifeworthError` that names the option and the rule it breaks.
    #[wasm_bindgen(js_name = "draftForecast")]
    pub fn draft_forecast(
        &self,
        options: Ts<forecast::ForecastOptions>,
    ) -> Result<Ts<forecast::Forecast>, JsValue> {
        write(&forecast::draft_forecast(&self.table, &read(options)?).map_err(thrown)?)
    }

    /// Chooses and fits the models and tells what each customer will do and is worth, with intervals.
    ///
    /// Throws a `LifeworthError` that names the option and the rule it breaks.
    pub fn forecast(
        &self,
        options: Ts<forecast::ForecastOptions>,
    ) -> Result<ForecastSteps, JsValue> {
        forecast::ForecastSteps::new(&self.table, &read(options)?)
            .map(ForecastSteps)
            .map_err(thrown)
    }

    /// Samples the posterior of a buying model.
    ///
    /// Throws a `LifeworthError` that names the option and the rule it breaks.
    pub fn posterior(
        &self,
        options: Ts<forecast::TablePosteriorOptions>,
    ) -> Result<PosteriorSteps, JsValue> {
        forecast::PosteriorSteps::posterior(&self.table, &read(options)?)
            .map(PosteriorSteps)
            .map_err(thrown)
    }

    /// Refits a buying model on customers drawn with replacement: intervals of its parameters and of the forecast's totals.
    ///
    /// Throws a `LifeworthError` that names the option and the rule it breaks.
    pub fn bootstrap(
        &self,
        options: Ts<forecast::TablePosteriorOptions>,
    ) -> Result<PosteriorSteps, JsValue> {
        forecast::PosteriorSteps::bootstrap(&self.table, &read(options)?)
            .map(PosteriorSteps)
            .map_err(thrown)
    }

    /// What would change if customers left more slowly, bought more often or spent more.
    ///
    /// Throws a `LifeworthError` that names the option and the rule it breaks.
    #[wasm_bindgen(js_name = "whatIf")]
    pub fn what_if(&self, options: Ts<forecast::WhatIfOptions>) -> Result<WhatIfSteps, JsValue> {
        forecast::WhatIfSteps::new(&self.table, &read(options)?)
            .map(WhatIfSteps)
            .map_err(thrown)
    }

    /// The simple formula beside the models, and why they differ.
    ///
    /// Throws a `LifeworthError` that names the option and the rule it breaks.
    #[wasm_bindgen(js_name = "simpleFormula")]
    pub fn simple_formula(
        &self,
        options: Ts<forecast::SimpleFormulaOptions>,
    ) -> Result<Ts<forecast::SimpleFormula>, JsValue> {
        write(&forecast::simple_formula(&self.table, &read(options)?).map_err(thrown)?)
    }

    /// What the orders look like from afar: tells whether a saved result was made from the same ones.
    ///
    /// Throws a `LifeworthError` that names the option and the rule it breaks.
    pub fn fingerprint(
        &self,
        options: Ts<forecast::FingerprintOptions>,
    ) -> Result<Ts<forecast::Fingerprint>, JsValue> {
        write(&forecast::fingerprint(&self.table, &read(options)?).map_err(thrown)?)
    }

    /// Repeat purchases week by week, as they were and as a model expects them.
    ///
    /// Throws a `LifeworthError` that names the option and the rule it breaks.
    #[wasm_bindgen(js_name = "purchaseTrack")]
    pub fn purchase_track(
        &self,
        options: Ts<forecast::PurchaseTrackOptions>,
    ) -> Result<Ts<forecast::PurchaseTrack>, JsValue> {
        write(&forecast::purchase_track(&self.table, &read(options)?).map_err(thrown)?)
    }

    /// What a model would have foreseen, fitted on the orders up to a day.
    ///
    /// Throws a `LifeworthError` that names the option and the rule it breaks.
    pub fn calibration(
        &self,
        options: Ts<forecast::CalibrationOptions>,
    ) -> Result<CalibrationSteps, JsValue> {
        forecast::CalibrationSteps::new(&self.table, &read(options)?)
            .map(CalibrationSteps)
            .map_err(thrown)
    }

    /// Each customer's probability of being active on any day.
    ///
    /// Throws a `LifeworthError` that names the option and the rule it breaks.
    #[wasm_bindgen(js_name = "aliveOn")]
    pub fn alive_on(
        &self,
        options: Ts<forecast::AliveOnOptions>,
    ) -> Result<Ts<forecast::AliveOn>, JsValue> {
        write(&forecast::alive_on(&self.table, &read(options)?).map_err(thrown)?)
    }

    /// One customer's purchases, and the probability of being active day by day.
    ///
    /// Throws a `LifeworthError` that names the option and the rule it breaks.
    #[wasm_bindgen(js_name = "customerHistory")]
    pub fn customer_history(
        &self,
        options: Ts<forecast::CustomerHistoryOptions>,
    ) -> Result<Ts<forecast::CustomerHistory>, JsValue> {
        write(&forecast::customer_history(&self.table, &read(options)?).map_err(thrown)?)
    }

    /// What models say of a customer by the number of purchases and the time since the last one.
    ///
    /// Throws a `LifeworthError` that names the option and the rule it breaks.
    #[wasm_bindgen(js_name = "frequencyRecency")]
    pub fn frequency_recency(
        &self,
        options: Ts<forecast::FrequencyRecencyOptions>,
    ) -> Result<Ts<forecast::FrequencyRecency>, JsValue> {
        write(&forecast::frequency_recency(&self.table, &read(options)?).map_err(thrown)?)
    }
}

/// A forecast in the making.
#[wasm_bindgen]
pub struct ForecastSteps(forecast::ForecastSteps);

#[wasm_bindgen]
impl ForecastSteps {
    /// Goes one step further; the share that is done, 1 at the end.
    pub fn step(&mut self) -> Result<f64, JsValue> {
        self.0.advance().map_err(thrown)
    }

    /// The forecast; without intervals if it is not done.
    pub fn finish(self) -> Result<Ts<forecast::Forecast>, JsValue> {
        write(&self.0.finish())
    }
}

/// A change of the base in the making.
#[wasm_bindgen]
pub struct WhatIfSteps(forecast::WhatIfSteps);

#[wasm_bindgen]
impl WhatIfSteps {
    /// Goes one step further; the share that is done, 1 at the end.
    pub fn step(&mut self) -> f64 {
        self.0.advance()
    }

    /// Before, after and the difference; without intervals if it is not done.
    pub fn finish(self) -> Result<Ts<forecast::WhatIf>, JsValue> {
        write(&self.0.finish())
    }
}

/// A posterior or a bootstrap in the making.
#[wasm_bindgen]
pub struct PosteriorSteps(forecast::PosteriorSteps);

#[wasm_bindgen]
impl PosteriorSteps {
    /// Goes one step further; the share that is done, 1 at the end.
    pub fn step(&mut self) -> f64 {
        self.0.advance()
    }

    /// What came of it so far.
    pub fn finish(self) -> Result<Ts<forecast::TablePosterior>, JsValue> {
        write(&self.0.finish())
    }
}

/// A calibration in the making.
#[wasm_bindgen]
pub struct CalibrationSteps(forecast::CalibrationSteps);

#[wasm_bindgen]
impl CalibrationSteps {
    /// Goes one step further; the share that is done, 1 at the end.
    pub fn step(&mut self) -> Result<f64, JsValue> {
        self.0.advance().map_err(thrown)
    }

    /// What the model would have foreseen.
    pub fn finish(self) -> Result<Ts<forecast::Calibration>, JsValue> {
        write(&self.0.finish().map_err(thrown)?)
    }
}
