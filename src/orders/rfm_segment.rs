//! The segments of recency, frequency and monetary value, with plain names.

use serde::{Deserialize, Serialize};

/// A segment of customers. The grid of recency (across) and frequency with monetary value (up) is:
///
/// ```text
///   5 | cannot lose | cannot lose   | loyal             | loyal     | champions
///   4 | at risk     | at risk       | loyal             | loyal     | champions
///   3 | at risk     | at risk       | need attention    | potential | potential
///   2 | lost        | hibernating   | about to sleep    | potential | potential
///   1 | lost        | hibernating   | about to sleep    | promising | new
///     +-------------+---------------+-------------------+-----------+----------
///           1              2                 3                4          5
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub enum RfmSegment {
    /// Bought lately, often and for much.
    Champions,
    /// Buy often, though not always lately.
    Loyal,
    /// Bought lately, more than once.
    PotentialLoyal,
    /// Bought for the first time lately.
    New,
    /// Bought once, not long ago.
    Promising,
    /// In the middle of everything.
    NeedAttention,
    /// Bought little, and some time ago.
    AboutToSleep,
    /// Used to buy, and have not for long.
    AtRisk,
    /// Used to buy most, and have not for long.
    CannotLose,
    /// Bought little, long ago.
    Hibernating,
    /// Bought little, longest ago.
    Lost,
}

/// All segments, in the order of their numbers.
pub const RFM_SEGMENTS: [RfmSegment; 11] = [
    RfmSegment::Champions,
    RfmSegment::Loyal,
    RfmSegment::PotentialLoyal,
    RfmSegment::New,
    RfmSegment::Promising,
    RfmSegment::NeedAttention,
    RfmSegment::AboutToSleep,
    RfmSegment::AtRisk,
    RfmSegment::CannotLose,
    RfmSegment::Hibernating,
    RfmSegment::Lost,
];

/// The segment of a recency score and a score of frequency and monetary value, both 1 to 5.
pub(super) fn segment(recency: u32, value: u32) -> RfmSegment {
    match (value, recency) {
        (4.., 5..) => RfmSegment::Champions,
        (4.., 3..) => RfmSegment::Loyal,
        (5.., _) => RfmSegment::CannotLose,
        (3.., ..=2) => RfmSegment::AtRisk,
        (3, 3) => RfmSegment::NeedAttention,
        (2.., 4..) => RfmSegment::PotentialLoyal,
        (_, 5..) => RfmSegment::New,
        (_, 4) => RfmSegment::Promising,
        (_, 3) => RfmSegment::AboutToSleep,
        (_, 2) => RfmSegment::Hibernating,
        _ => RfmSegment::Lost,
    }
}
