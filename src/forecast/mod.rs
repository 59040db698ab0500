//! From orders to what each customer will do and is worth: the models applied to an order table, with the choice of the
//! model, its uncertainty and the conventions beside every number.

mod choice;
mod customers;
mod options;
mod posterior;
mod purchases;
mod read;
mod refits;
mod result;
mod steps;
mod totals;

pub use options::ForecastOptions;
pub use posterior::{PosteriorSteps, TablePosterior, TablePosteriorOptions};
pub use purchases::{
    CustomerHistory, CustomerHistoryOptions, PurchaseTrack, PurchaseTrackOptions, customer_history,
    purchase_track,
};
pub use result::{
    Estimate, Forecast, ForecastChoice, ForecastConventions, ForecastCustomers, ForecastHorizon,
    ForecastTotals,
};
pub use steps::{ForecastSteps, draft_forecast};
