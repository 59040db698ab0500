//! What a customer who is active today will do, under any of the buying models.

use crate::numerics::quadrature::{Rule, integrate};

/// Purchases of a customer who is active now, at time 0; every result is an average over what is not known about them.
pub trait Future {
    /// Probability that the customer is still active after `time`.
    fn survival(&self, time: f64) -> f64;

    /// Expected number of purchases up to `time`.
    fn expected_purchases(&self, time: f64) -> f64;

    /// Expected purchases per unit of time, `time` from now.
    fn purchase_rate(&self, time: f64) -> f64;

    /// Probability of exactly `count` purchases up to `time`.
    fn purchase_probability(&self, count: u32, time: f64) -> f64;

    /// Expected number of all purchases to come, each discounted by `exp(-discount × time)`.
    ///
    /// Infinite where an undiscounted sum has no end.
    fn discounted_purchases(&self, discount: f64) -> f64;

    /// Time after which the purchase rate has fallen noticeably; quadratures adapt to it.
    fn time_scale(&self) -> f64;

    /// Expected number of purchases up to `horizon`, each discounted by `exp(-discount × time)`.
    fn discounted_purchases_until(&self, discount: f64, horizon: f64) -> f64 {
        if discount == 0.0 {
            return self.expected_purchases(horizon);
        }
        // With u = scale·(eʷ - 1) both power laws and exponentials become smooth.
        let scale = 1.0 / (1.0 / self.time_scale() + discount);
        let end = (horizon / scale)
            .ln_1p()
            .min((50.0 / (discount * scale)).ln_1p());
        integrate(
            Rule::ThirtyTwo,
            |w| {
                let time = scale * w.exp_m1();
                self.purchase_rate(time) * (w - discount * time).exp()
            },
            0.0,
            end,
            1.5,
        ) * scale
    }
}
