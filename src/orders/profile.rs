//! What the best customers have in common, beside all others.

use serde::{Deserialize, Serialize};

use super::rfm::total;
use super::table::{OrderTable, money};
use crate::error::{Result, check};

/// Who the best customers are.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase", default)]
pub struct ProfileOptions {
    /// Share of the customers, those who spent most: greater than 0, less than 1.
    pub share: f64,
    /// The day on which the customers are looked at, days since 1970-01-01; the last with an order if absent.
    #[cfg_attr(target_arch = "wasm32", tsify(optional, type = "Day"))]
    pub day: Option<i32>,
}

impl Default for ProfileOptions {
    fn default() -> Self {
        Self {
            share: 0.1,
            day: None,
        }
    }
}

/// A channel or segment and its share of a group of customers.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct LabelShare {
    /// The channel or segment; empty for none.
    pub label: String,
    /// Share of the customers whose first purchase has it.
    pub share: f64,
}

/// A group of customers; means are per customer.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct CustomerProfile {
    /// Customers.
    pub customers: f64,
    /// Their spend.
    pub revenue: f64,
    /// Its share of all spend.
    pub revenue_share: f64,
    /// Mean purchase days.
    pub mean_frequency: f64,
    /// Spend ÷ purchase days.
    pub spend_per_purchase: f64,
    /// Mean spend of the first purchase day.
    pub mean_first_spend: f64,
    /// Mean days from the first to the second purchase day, of those who have one.
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub mean_days_to_second_purchase: Option<f64>,
    /// Mean days since the last purchase.
    pub mean_recency_days: f64,
    /// Mean days since the first purchase.
    pub mean_age_days: f64,
    /// Channels of the first purchase, the most frequent first; at most ten.
    pub first_channels: Vec<LabelShare>,
    /// Segments of the first purchase, likewise.
    pub first_segments: Vec<LabelShare>,
}

/// The best customers beside the others.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct BestCustomers {
    /// Least spend of one of the best.
    pub least_spend: f64,
    /// The best.
    pub best: CustomerProfile,
    /// The others.
    pub others: CustomerProfile,
}

/// Profiles of the customers who spent most and of the others. The number of the best is rounded up; of customers with the
/// same spend, those whom the file names first are taken.
///
/// # Errors
///
/// `share` must be greater than 0 and less than 1.
pub fn best_customers(table: &OrderTable, options: &ProfileOptions) -> Result<BestCustomers> {
    check("share", options.share)
        .greater_than(0.0)?
        .less_than(1.0)?;
    let day = options.day.unwrap_or_else(|| table.last_day());
    let mut spends = Vec::new();
    let mut days = Vec::new();
    for customer in 0..table.customers() as u32 {
        table.purchase_days(customer, day, &mut days);
        if !days.is_empty() {
            spends.push((std::cmp::Reverse(total(&days)), customer));
        }
    }
    spends.sort_unstable();
    let count = ((spends.len() as f64 * options.share).ceil() as usize).min(spends.len());
    let (best, others) = spends.split_at(count);
    let revenue: i64 = spends.iter().map(|(spend, _)| spend.0).sum();
    let profile = |group: &[(std::cmp::Reverse<i64>, u32)]| {
        let customers = group.iter().map(|&(_, customer)| customer);
        describe(table, customers, day, revenue)
    };
    Ok(BestCustomers {
        least_spend: best.last().map_or(0.0, |(spend, _)| money(spend.0)),
        best: profile(best),
        others: profile(others),
    })
}

fn describe(
    table: &OrderTable,
    group: impl Iterator<Item = u32>,
    today: i32,
    all_revenue: i64,
) -> CustomerProfile {
    let mut channels = vec![0_u32; table.channels().len()];
    let mut segments = vec![0_u32; table.segments().len()];
    let mut days = Vec::new();
    let mut customers = 0.0;
    let mut seconds = 0.0;
    let (mut revenue, mut first_spend) = (0, 0);
    let (mut purchases, mut to_second, mut recency, mut age) = (0.0, 0.0, 0.0, 0.0);
    for customer in group {
        table.purchase_days(customer, today, &mut days);
        let (Some(first), Some(last)) = (days.first(), days.last()) else {
            continue;
        };
        customers += 1.0;
        revenue += total(&days);
        first_spend += first.hundredths;
        purchases += days.len() as f64;
        recency += f64::from(today - last.day);
        age += f64::from(today - first.day);
        if let Some(second) = days.get(1) {
            seconds += 1.0;
            to_second += f64::from(second.day - first.day);
        }
        let start = table
            .orders_of(customer)
            .find(|order| !order.refund && order.day == first.day);
        if let Some(order) = start {
            for (counts, label) in [
                (&mut channels, order.channel),
                (&mut segments, order.segment),
            ] {
                if let Some(count) = counts.get_mut(usize::from(label)) {
                    *count += 1;
                }
            }
        }
    }
    let ratio = |part: f64, whole: f64| if whole > 0.0 { part / whole } else { 0.0 };
    CustomerProfile {
        customers,
        revenue: money(revenue),
        revenue_share: ratio(money(revenue), money(all_revenue)),
        mean_frequency: ratio(purchases, customers),
        spend_per_purchase: ratio(money(revenue), purchases),
        mean_first_spend: ratio(money(first_spend), customers),
        mean_days_to_second_purchase: (seconds > 0.0).then(|| to_second / seconds),
        mean_recency_days: ratio(recency, customers),
        mean_age_days: ratio(age, customers),
        first_channels: shares(&channels, table.channels(), customers),
        first_segments: shares(&segments, table.segments(), customers),
    }
}

/// The ten most frequent labels; none if the file has no labels.
fn shares(counts: &[u32], names: Vec<String>, customers: f64) -> Vec<LabelShare> {
    if names.len() < 2 {
        return Vec::new();
    }
    let mut found: Vec<(u32, String)> = counts.iter().copied().zip(names).collect();
    found.retain(|&(count, _)| count > 0);
    found.sort_by_key(|&(count, _)| std::cmp::Reverse(count));
    found.truncate(10);
    found
        .into_iter()
        .map(|(count, label)| LabelShare {
            label,
            share: f64::from(count) / customers,
        })
        .collect()
}
