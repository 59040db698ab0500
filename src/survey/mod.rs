//! What a survey says: scores, their intervals, comparisons, planning and what a point is worth.
//!
//! Scores are in points (NPS −100 to 100), shares are fractions. An interval covers sampling error
//! only: who did not answer is the business of [`response_bounds::response_bounds`].

pub mod answers;
pub mod benchmark;
pub mod bootstrap;
pub mod caution;
pub mod columns;
pub mod comparison;
pub mod customer_group;
pub mod date;
pub mod delimited;
pub mod difference;
pub mod grouping;
pub mod groups;
pub mod interval;
pub mod mean;
pub mod net_promoter;
pub mod point_value;
pub mod power;
pub mod ratings;
mod read;
pub mod response_bounds;
pub mod responses;
pub mod sample_size;
pub mod satisfaction_index;
pub mod scales;
pub mod scenario;
pub mod score_cell;
pub mod score_interval;
pub mod strata;
pub mod tango;
pub mod trend;
pub mod verdict;
