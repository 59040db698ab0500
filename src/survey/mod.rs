//! What a survey says: scores, their intervals, comparisons, planning and what a point is worth.
//!
//! Scores are in points (NPS −100 to 100), shares are fractions. An interval covers sampling error
//! only: who did not answer is the business of [`response_bounds::response_bounds`].

#[cfg(feature = "survey-answers")]
pub mod answers;
#[cfg(feature = "survey-answers")]
mod answers_read;
#[cfg(feature = "survey")]
pub mod benchmark;
#[cfg(feature = "survey")]
pub mod bootstrap;
#[cfg(feature = "survey")]
pub mod caution;
#[cfg(feature = "survey-answers")]
pub mod columns;
#[cfg(feature = "survey")]
pub mod comparison;
#[cfg(feature = "survey")]
pub mod customer_group;
#[cfg(feature = "survey-answers")]
pub mod date;
#[cfg(feature = "survey-answers")]
pub mod delimited;
#[cfg(feature = "survey")]
pub mod difference;
#[cfg(feature = "survey-answers")]
pub mod grouping;
#[cfg(feature = "survey")]
pub mod groups;
#[cfg(feature = "survey")]
pub mod interval;
#[cfg(feature = "survey")]
pub mod mean;
#[cfg(feature = "survey")]
pub mod net_promoter;
#[cfg(feature = "survey")]
pub mod point_value;
#[cfg(feature = "survey")]
pub mod power;
#[cfg(feature = "survey")]
pub mod ratings;
#[cfg(feature = "survey")]
mod read;
#[cfg(feature = "survey")]
pub mod response_bounds;
#[cfg(feature = "survey")]
pub mod responses;
#[cfg(feature = "survey")]
pub mod sample_size;
#[cfg(feature = "survey")]
pub mod satisfaction_index;
#[cfg(feature = "survey")]
pub mod scales;
#[cfg(feature = "survey")]
pub mod scenario;
#[cfg(feature = "survey-answers")]
pub mod score_cell;
#[cfg(feature = "survey")]
pub mod score_interval;
#[cfg(feature = "survey")]
pub mod strata;
#[cfg(feature = "survey")]
pub mod tango;
#[cfg(feature = "survey")]
pub mod trend;
#[cfg(feature = "survey")]
pub mod verdict;
