//! The engine of this room: how many discounted periods a customer is expected to be active.
//!
//! With survival S and discount factor v = 1/(1+d), the annuity factor of n periods is
//! W(n) = Σ S(t + a) v^(t + b), t = 0 … n − 1, where the margin's timing sets a (0 or 1 renewals first) and b (the
//! moment in the period). Money per period times W is the expected discounted money. Retention is constant within
//! a segment (a year), so W is a sum of geometric series, each in closed form.

use super::answer::{Answer, MissingReason, representable};
use super::timing::MarginTiming;

/// What a term of a geometric series is multiplied by from one period to the next: q, kept as ln q and as 1 − q so
/// that neither loses its digits when q is close to 1.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Decay {
    ln: f64,
    complement: f64,
}

impl Decay {
    /// q = exp(ln), for a logarithm that is known to all its digits.
    pub fn from_ln(ln: f64) -> Self {
        Self {
            ln,
            complement: -ln.exp_m1(),
        }
    }

    /// q = r (1 + g) / (1 + d). The difference is arranged so that q = 1 is met exactly and no digits are lost near it.
    pub fn from_rates(retention_rate: f64, discount_rate: f64, growth: f64) -> Self {
        let excess = (1.0 - retention_rate) + (discount_rate - retention_rate * growth);
        let complement = (excess / (1.0 + discount_rate)).min(1.0);
        Self {
            ln: (-complement).ln_1p(),
            complement,
        }
    }

    /// 1 + q + … + q^(n − 1) = (1 − q^n) / (1 − q), or n where q is 1 to the last digit.
    fn sum(self, terms: f64) -> f64 {
        if terms * self.complement.abs() < f64::EPSILON / 4.0 {
            terms
        } else {
            (terms * self.ln).exp_m1() * (-1.0 / self.complement)
        }
    }

    /// 1 + q + q² + … = 1 / (1 − q), if the series converges.
    fn endless_sum(self) -> Option<f64> {
        (self.complement > 0.0).then(|| 1.0 / self.complement)
    }
}

/// A time in which retention is constant.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Segment {
    /// How many periods it lasts; of no meaning in the last one, which goes on.
    pub periods: f64,
    /// Logarithm of the retention rate per period.
    pub ln_retention: f64,
    /// From one period's term to the next.
    pub decay: Decay,
}

/// The annuity factor of a customer, for any number of periods.
#[derive(Debug, Clone)]
pub(crate) struct Annuity {
    stretches: Vec<Stretch>,
}

/// A segment in its place: what comes before it, and its first term.
#[derive(Debug, Clone, Copy)]
struct Stretch {
    start: f64,
    before: f64,
    ln_first: f64,
    ln_survival: f64,
    segment: Segment,
}

impl Stretch {
    const EMPTY: Self = Self {
        start: 0.0,
        before: 0.0,
        ln_first: f64::NEG_INFINITY,
        ln_survival: 0.0,
        segment: Segment {
            periods: 0.0,
            ln_retention: 0.0,
            decay: Decay {
                ln: 0.0,
                complement: 0.0,
            },
        },
    };

    fn weight(&self, periods: f64) -> f64 {
        self.before + self.ln_first.exp() * self.segment.decay.sum(periods - self.start)
    }

    fn ln_survival(&self, periods: f64) -> f64 {
        self.ln_survival + times_ln(periods - self.start, self.segment.ln_retention)
    }
}

/// `n ln x`, with x^0 = 1 also for x = 0.
fn times_ln(n: f64, ln: f64) -> f64 {
    if n == 0.0 { 0.0 } else { n * ln }
}

impl Annuity {
    /// From the segments in order; `ln_discount` is ln(1 + d) of a period.
    pub fn new(
        segments: impl IntoIterator<Item = Segment>,
        ln_discount: f64,
        timing: MarginTiming,
    ) -> Self {
        let mut stretches: Vec<Stretch> = Vec::new();
        let (mut start, mut before, mut ln_start, mut ln_survival) = (0.0, 0.0, 0.0, 0.0);
        for segment in segments {
            let renewal = if timing.renews_first() {
                segment.ln_retention
            } else {
                0.0
            };
            let stretch = Stretch {
                start,
                before,
                ln_first: ln_start + renewal - timing.moment() * ln_discount,
                ln_survival,
                segment,
            };
            start += segment.periods;
            before = stretch.weight(start);
            ln_start += times_ln(segment.periods, segment.decay.ln);
            ln_survival = stretch.ln_survival(start);
            stretches.push(stretch);
        }
        Self { stretches }
    }

    /// The stretch in which a period ends.
    fn at(&self, periods: f64) -> &Stretch {
        let after = self.stretches.partition_point(|s| s.start < periods);
        self.stretches
            .get(after.saturating_sub(1))
            .unwrap_or(&Stretch::EMPTY)
    }

    /// W(n).
    pub fn weight(&self, periods: f64) -> f64 {
        self.at(periods).weight(periods)
    }

    /// W(∞), if the series converges.
    pub fn endless_weight(&self) -> Option<f64> {
        let last = self.stretches.last().unwrap_or(&Stretch::EMPTY);
        if last.ln_first == f64::NEG_INFINITY {
            return Some(last.before);
        }
        Some(last.before + last.ln_first.exp() * last.segment.decay.endless_sum()?)
    }

    /// An amount per period, over the periods that are counted; without a limit there may be no such number.
    pub fn total(&self, amount: f64, horizon: Option<u32>, without_limit: MissingReason) -> Answer {
        let weight = match horizon {
            Some(periods) => Some(self.weight(f64::from(periods))),
            None => self.endless_weight(),
        };
        match weight {
            _ if amount == 0.0 => Ok(0.0),
            Some(weight) => representable(amount * weight),
            None => Err(without_limit),
        }
    }

    /// Probability of being active after n renewals.
    pub fn survival(&self, periods: f64) -> f64 {
        self.at(periods).ln_survival(periods).exp()
    }

    /// Whether it is certain that the customer has left after n renewals.
    pub fn nobody_stays(&self, periods: f64) -> bool {
        self.at(periods).ln_survival(periods) == f64::NEG_INFINITY
    }

    /// Whether some renewal is certain to fail, so that the endless sum has in truth an end.
    pub fn ends(&self) -> bool {
        self.stretches
            .iter()
            .any(|s| s.segment.ln_retention == f64::NEG_INFINITY)
    }
}

/// The smallest n from 1 to `limit` for which `reached` holds, given that it holds for all larger ones too.
/// Halving, at most 33 steps: the answer satisfies the condition as computed, whatever the rounding of a closed form.
pub(crate) fn first_period(limit: u32, reached: impl Fn(f64) -> bool) -> Option<u32> {
    if !reached(f64::from(limit)) {
        return None;
    }
    let (mut low, mut high) = (1, limit);
    while low < high {
        let middle = low + (high - low) / 2;
        if reached(f64::from(middle)) {
            high = middle;
        } else {
            low = middle + 1;
        }
    }
    Some(high)
}
