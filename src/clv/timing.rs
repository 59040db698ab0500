//! When in a period the margin falls: the convention that silently separates published lifetime value formulas.

use serde::{Deserialize, Serialize};

/// When the margin of a period falls, and whether the customer has to stay first.
///
/// With margin m, retention r and discount rate d per period, an endless relationship is worth, by convention:
///
/// | convention | first margin | value |
/// |---|---|---|
/// | `startOfPeriod` | at time 0, certain | m (1 + d) / (1 + d − r) |
/// | `middleOfPeriod` | at time ½, certain | m √(1 + d) / (1 + d − r) |
/// | `endOfPeriod` | at time 1, certain | m / (1 + d − r) |
/// | `afterFirstRenewal` | at time 1, if the customer stays | m r / (1 + d − r) |
/// | `beforeNextRenewal` | at time 0, if the customer stays | m r (1 + d) / (1 + d − r) |
///
/// Source: Fader & Hardie (2012), "Reconciling and clarifying CLV formulas", cases 1 (start), 3 (end) and 2 (after the
/// first renewal, the form of Gupta & Lehmann 2003, "Customers as assets").
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub enum MarginTiming {
    /// At the start of each period; the first one now, certain.
    #[default]
    StartOfPeriod,
    /// In the middle of each period, which stands for an even flow.
    MiddleOfPeriod,
    /// At the end of each period, before the customer decides whether to stay; the first one is certain.
    EndOfPeriod,
    /// At the end of each period, from those who stay; a customer won now has paid the first margin already.
    AfterFirstRenewal,
    /// At the start of each period, from those who have just decided to stay; the first decision is due now.
    BeforeNextRenewal,
}

impl MarginTiming {
    /// Whether the renewal that ends a period comes before that period's margin.
    pub(crate) fn renews_first(self) -> bool {
        matches!(self, Self::AfterFirstRenewal | Self::BeforeNextRenewal)
    }

    /// When in its period the margin falls, as a fraction of the period.
    pub(crate) fn moment(self) -> f64 {
        match self {
            Self::StartOfPeriod | Self::BeforeNextRenewal => 0.0,
            Self::MiddleOfPeriod => 0.5,
            Self::EndOfPeriod | Self::AfterFirstRenewal => 1.0,
        }
    }
}
