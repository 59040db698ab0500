//! What the value calculator asks for, from the latest year of orders.

use serde::Serialize;

use super::table::{OrderTable, money};

/// Days of a year of orders.
const YEAR: i32 = 365;

/// Inputs of a lifetime value, as far as the orders tell them.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct ValueInputs {
    /// Revenue of the purchases of the latest 365 days ÷ their number; of all purchases where the file covers less.
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub average_order_value: Option<f64>,
    /// Orders of the latest 365 days ÷ customers with an order in them. Absent where the file covers less than 365 days.
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub orders_per_year: Option<f64>,
    /// Of the customers with an order in the 365 days before the latest 365, the share with an order in the latest. Absent
    /// where the file covers less than 730 days.
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub annual_retention_rate: Option<f64>,
}

/// Order value, orders per year and retention from year to year, by the latest days of the file.
///
/// ```
/// use lifeworth::orders::{Columns, OrderReader, ReadingOptions, value_inputs};
///
/// let mut reader = OrderReader::new(ReadingOptions {
///     header: false,
///     columns: Columns { customer: Some(0), date: Some(1), amount: Some(2), ..Columns::default() },
///     ..ReadingOptions::default()
/// })?;
/// reader.push(b"a,2024-01-01,10\nb,2024-06-01,30\na,2025-03-01,20\na,2025-12-30,40\n");
/// let (table, _) = reader.finish();
/// let inputs = value_inputs(&table);
/// assert_eq!(inputs.average_order_value, Some(30.0)); // 20 and 40
/// assert_eq!(inputs.orders_per_year, Some(2.0)); // both by a
/// assert_eq!(inputs.annual_retention_rate, Some(0.5)); // a of a and b
/// # Ok::<(), lifeworth::error::Error>(())
/// ```
pub fn value_inputs(table: &OrderTable) -> ValueInputs {
    let (first, last) = table.days().unwrap_or((0, -1));
    let covered = last - first + 1;
    let latest = if covered >= YEAR {
        last - YEAR
    } else {
        first - 1
    };
    let (mut orders, mut hundredths, mut buyers, mut before, mut stayed) =
        (0_u64, 0, 0_u64, 0_u64, 0_u64);
    for customer in 0..table.customers() as u32 {
        let (mut bought, mut had_bought) = (false, false);
        for order in table.orders_of(customer) {
            if order.refund {
                continue;
            }
            if order.day > latest {
                bought = true;
                orders += 1;
                hundredths += order.hundredths;
            } else if order.day > latest - YEAR {
                had_bought = true;
            }
        }
        buyers += u64::from(bought);
        before += u64::from(had_bought);
        stayed += u64::from(bought && had_bought);
    }
    let ratio = |part: f64, whole: u64| (whole > 0).then(|| part / whole as f64);
    ValueInputs {
        average_order_value: ratio(money(hundredths), orders),
        orders_per_year: ratio(orders as f64, buyers).filter(|_| covered >= YEAR),
        annual_retention_rate: ratio(stayed as f64, before).filter(|_| covered >= 2 * YEAR),
    }
}
