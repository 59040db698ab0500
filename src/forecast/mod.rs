//! From orders to what each customer will do and is worth: the models applied to an order table, with the choice of the
//! model, its uncertainty and the conventions beside every number.

mod alive_on;
mod calibration;
mod choice;
mod customers;
mod fingerprint;
mod fitted;
mod frequency_recency;
mod options;
mod population;
mod posterior;
mod purchases;
mod read;
mod refits;
mod result;
mod simple_formula;
mod steps;
mod totals;
mod value_spread;
mod what_if;

pub use alive_on::{AliveOn, AliveOnOptions, alive_on};
pub use calibration::{Calibration, CalibrationOptions, CalibrationSteps};
pub use fingerprint::{Fingerprint, FingerprintOptions, fingerprint};
pub use fitted::FittedModels;
pub use frequency_recency::{
    FrequencyRecency, FrequencyRecencyOptions, ValueLevel, frequency_recency,
};
pub use options::ForecastOptions;
pub use population::{Population, PopulationOptions, population};
pub use posterior::{PosteriorSteps, TablePosterior, TablePosteriorOptions};
pub use purchases::{
    CustomerHistory, CustomerHistoryOptions, PurchaseTrack, PurchaseTrackOptions, customer_history,
    purchase_track,
};
pub use result::{
    Estimate, Forecast, ForecastChoice, ForecastConventions, ForecastCustomers, ForecastHorizon,
    ForecastTotals,
};
pub use simple_formula::{SimpleFormula, SimpleFormulaOptions, simple_formula};
pub use steps::{ForecastSteps, draft_forecast};
pub use value_spread::{ValueSpread, ValueSpreadOptions, value_spread};
pub use what_if::{Change, WhatIf, WhatIfHorizon, WhatIfOptions, WhatIfSteps};
