//! The delta method for whole columns at once: every number that follows from a few uncertain parameters, with its interval.

use super::interval::IntervalScale;

/// A column of numbers with their standard errors on a scale.
#[derive(Debug, Clone, PartialEq)]
pub struct UncertainColumn {
    /// The scale of the errors.
    pub scale: IntervalScale,
    /// The numbers at the estimate.
    pub value: Vec<f64>,
    /// Their standard errors.
    pub error: Vec<f64>,
}

impl UncertainColumn {
    /// Lower and upper ends of the 95 % intervals.
    pub fn ends(&self) -> (Vec<f64>, Vec<f64>) {
        let rows = self.value.iter().zip(&self.error);
        rows.map(|(value, error)| self.scale.interval(*value, *error))
            .unzip()
    }
}

/// The intervals of columns that a function computes from parameters; one parameter is moved at a time, so that
/// whoever waits can be told how far it is.
#[derive(Debug, Clone)]
pub struct DeltaColumns {
    parameters: Vec<f64>,
    covariance: Vec<Vec<f64>>,
    scales: Vec<IntervalScale>,
    values: Vec<Vec<f64>>,
    /// By parameter, column and row: slopes with respect to the parameter.
    slopes: Vec<Vec<Vec<f64>>>,
}

/// By how much a parameter is moved, on the logarithmic scale.
const STEP: f64 = 1e-4;

impl DeltaColumns {
    /// For columns on these scales, from at most four uncertain positive parameters.
    pub fn new(
        parameters: Vec<f64>,
        covariance: Vec<Vec<f64>>,
        scales: Vec<IntervalScale>,
        values: Vec<Vec<f64>>,
    ) -> Self {
        Self {
            parameters,
            covariance,
            scales,
            values,
            slopes: Vec::new(),
        }
    }

    /// Moves the next parameter, if one is left; `columns` computes the columns from parameters.
    pub fn advance(&mut self, mut columns: impl FnMut(&[f64]) -> Vec<Vec<f64>>) {
        let next = self.slopes.len();
        let Some(parameter) = self.parameters.get(next).copied() else {
            return;
        };
        let mut moved = |factor: f64| {
            let mut parameters = self.parameters.clone();
            if let Some(p) = parameters.get_mut(next) {
                *p *= factor;
            }
            columns(&parameters)
        };
        let (mut above, below) = (moved(STEP.exp()), moved((-STEP).exp()));
        let width = 2.0 * STEP * parameter;
        for ((up, down), scale) in above.iter_mut().zip(&below).zip(&self.scales) {
            for (u, d) in up.iter_mut().zip(down) {
                *u = (scale.forward(*u) - scale.forward(*d)) / width;
            }
        }
        self.slopes.push(above);
    }

    /// Whether every parameter was moved.
    pub fn is_complete(&self) -> bool {
        self.slopes.len() == self.parameters.len()
    }

    /// Share of the parameters that were moved.
    pub fn progress(&self) -> f64 {
        self.slopes.len() as f64 / self.parameters.len() as f64
    }

    /// The columns with their errors.
    pub fn finish(self) -> Vec<UncertainColumn> {
        let columns = self.values.into_iter().zip(self.scales).enumerate();
        columns
            .map(|(c, (value, scale))| {
                let slopes: Vec<&[f64]> = self
                    .slopes
                    .iter()
                    .filter_map(|of_parameter| of_parameter.get(c).map(Vec::as_slice))
                    .collect();
                let error = |row: usize| {
                    let slope = |column: &&[f64]| column.get(row).copied().unwrap_or(f64::NAN);
                    let at: [f64; 4] = std::array::from_fn(|i| slopes.get(i).map_or(0.0, slope));
                    let mut variance = 0.0;
                    for (s, entries) in at.iter().zip(&self.covariance) {
                        for (t, entry) in at.iter().zip(entries) {
                            variance += s * t * entry;
                        }
                    }
                    variance.max(0.0).sqrt()
                };
                UncertainColumn {
                    error: (0..value.len()).map(error).collect(),
                    value,
                    scale,
                }
            })
            .collect()
    }
}
