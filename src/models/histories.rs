//! What the buying models are fitted on: when customers bought, as columns, and the same with equal rows put together.

use crate::error::{Error, Result, Rule, check};
use crate::numerics::lanes::F64x2;
use serde::{Deserialize, Serialize};

/// One customer's purchases, in any unit of time that is the same for all customers.
///
/// Time begins with the customer's first purchase, which itself is not counted.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct History {
    /// Number of repeat purchases, x: a whole number, 0 or more.
    pub frequency: f64,
    /// Time of the last repeat purchase, t_x; 0 without one.
    pub recency: f64,
    /// Time up to which the customer was observed, T.
    pub observed: f64,
}

impl History {
    /// Checks that the history is possible: `frequency` whole, `0 <= recency <= observed`, all finite.
    ///
    /// # Errors
    /// Names the field that is not, such as `customer.recency`.
    pub fn validate(&self, path: &str) -> Result<()> {
        let field = |name: &str| [path, ".", name].concat();
        check(&field("frequency"), self.frequency)
            .whole_number()?
            .at_least(0.0)?;
        check(&field("observed"), self.observed).at_least(0.0)?;
        check(&field("recency"), self.recency)
            .at_least(0.0)?
            .at_most(self.observed)?;
        Ok(())
    }
}

/// The histories of many customers, one column each.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Histories<'a> {
    /// Number of repeat purchases, x.
    pub frequency: &'a [f64],
    /// Time of the last repeat purchase, t_x.
    pub recency: &'a [f64],
    /// Time up to which the customer was observed, T.
    pub observed: &'a [f64],
    /// How many customers each row stands for; one if absent.
    pub weights: Option<&'a [f64]>,
}

impl<'a> Histories<'a> {
    /// How many rows there are.
    pub const fn len(&self) -> usize {
        self.frequency.len()
    }

    /// Whether there is no row.
    pub const fn is_empty(&self) -> bool {
        self.frequency.is_empty()
    }

    /// Frequency, recency and observation time.
    pub(super) const fn columns(&self) -> [&'a [f64]; 3] {
        [self.frequency, self.recency, self.observed]
    }

    /// The rows with their weights.
    pub fn iter(&self) -> impl Iterator<Item = (History, f64)> + use<'a> {
        let weights = self.weights;
        let times = self.recency.iter().zip(self.observed);
        let rows = self.frequency.iter().zip(times).enumerate();
        rows.map(move |(row, (&frequency, (&recency, &observed)))| {
            let history = History {
                frequency,
                recency,
                observed,
            };
            let weight = weights.map_or(1.0, |w| w.get(row).copied().unwrap_or(0.0));
            (history, weight)
        })
    }

    /// Checks that every row is possible: `frequency` whole, `0 <= recency <= observed`, all finite, weights not negative.
    ///
    /// # Errors
    /// Names the first cell that is not, such as `recency[3]`.
    pub fn validate(&self) -> Result<()> {
        same_length("recency", self.recency, self.len())?;
        same_length("observed", self.observed, self.len())?;
        if let Some(weights) = self.weights {
            same_length("weights", weights, self.len())?;
        }
        // One quick pass; the slow one, which knows the name of the cell, only if it is needed.
        if self.is_sound() {
            return Ok(());
        }
        for (row, (history, weight)) in self.iter().enumerate() {
            let cell = |column: &str| format!("{column}[{row}]");
            check(&cell("frequency"), history.frequency)
                .whole_number()?
                .at_least(0.0)?;
            check(&cell("observed"), history.observed).at_least(0.0)?;
            check(&cell("recency"), history.recency)
                .at_least(0.0)?
                .at_most(history.observed)?;
            check(&cell("weights"), weight).at_least(0.0)?;
        }
        Ok(())
    }
}

impl Histories<'_> {
    /// Whether every row is possible. A frequency beyond 2⁵² may be taken for an impossible one.
    fn is_sound(&self) -> bool {
        /// 2⁵²: the sum with it has no place for a fraction.
        const WHOLE: f64 = 4_503_599_627_370_496.0;
        let (x, last) = self.frequency.as_chunks::<2>();
        let (t, _) = self.recency.as_chunks::<2>();
        let (u, _) = self.observed.as_chunks::<2>();
        // The worst of what must not be positive; and zero, unless there is a number that is not finite.
        let mut worst = F64x2::ZERO;
        let mut zero = F64x2::ZERO;
        for ((x, t), u) in x.iter().zip(t).zip(u) {
            let [x, t, u] = [x, t, u].map(|[a, b]| F64x2::new(*a, *b));
            let fraction = ((x + WHOLE) - F64x2::splat(WHOLE) - x).abs();
            worst = worst.max(fraction.max(-x)).max((t - u).max(-t));
            zero += (x + t + u) * 0.0;
        }
        let rest = Self {
            frequency: last,
            recency: self.recency.get(2 * x.len()..).unwrap_or_default(),
            observed: self.observed.get(2 * x.len()..).unwrap_or_default(),
            weights: None,
        };
        let possible = |(h, _): (History, f64)| h.validate("").is_ok();
        let [one, other] = worst.to_array();
        let sound = one.max(other) <= 0.0 && zero.sum() == 0.0 && rest.iter().all(possible);
        let weights = self.weights.unwrap_or_default();
        sound && weights.iter().all(|w| (0.0..f64::INFINITY).contains(w))
    }
}

/// Checks that a column has as many cells as there are rows.
pub(super) fn same_length(field: &str, column: &[f64], rows: usize) -> Result<()> {
    if column.len() == rows {
        return Ok(());
    }
    // The value of the error is the length.
    let limit = rows as f64;
    Err(Error {
        field: format!("{field}.length"),
        rule: if column.len() < rows {
            Rule::AtLeast { limit }
        } else {
            Rule::AtMost { limit }
        },
        value: column.len() as f64,
    })
}
