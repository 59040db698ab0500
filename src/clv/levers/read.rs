//! How the options of levers read themselves from plain values.

use super::difference::PlanDifferenceOptions;
use super::goal::{GoalOptions, LeverTarget};
use super::input::{LeverInput, PlanInput};
use super::options::{Lever, LeverCosts, LeverEffect, LeverPlan, one_year};
use super::quantity::LeverQuantity;
use super::range::LeverInputRange;
use super::simulation::LeverSimulationOptions;
use crate::read::{Item, Read, Source, choices, field, fields};

fields! { LeverPlan {
    customer,
    new_customers_per_year,
    plan_years or one_year(),
    levers or Vec::new(),
} }

fields! { Lever {
    name,
    effects or Vec::new(),
    costs or LeverCosts::default(),
} }

impl Item for Lever {}

fields! { LeverEffect { quantity, minimum, likely, maximum, } }

impl Item for LeverEffect {}

fields! { LeverCosts {
    one_off or 0.0,
    per_month or 0.0,
    per_new_customer or 0.0,
    per_customer_per_month or 0.0,
    per_order or 0.0,
    share_of_revenue or 0.0,
} }

choices! { LeverQuantity {
    AverageOrderValue,
    OrdersPerYear,
    Price,
    CostOfGoods,
    Churn,
    Referrals,
    AcquisitionCost,
    ServiceCost,
    NewCustomers,
} }

fields! { LeverInputRange { input, minimum, likely, maximum, } }

impl Item for LeverInputRange {}

fields! { LeverSimulationOptions {
    ranges or Vec::new(),
    draws or LeverSimulationOptions::default().draws,
    seed or LeverSimulationOptions::default().seed,
} }

fields! { GoalOptions { input, target, minimum, maximum, } }

fields! { PlanDifferenceOptions { from, to, } }

impl Read for LeverInput {
    fn read(source: &mut dyn Source) -> Self {
        source.text().parse().unwrap_or_else(|_| {
            source.choice(&[]); // there is no such input
            Self::Plan(PlanInput::AverageOrderValue)
        })
    }
}

impl Read for LeverTarget {
    fn read(source: &mut dyn Source) -> Self {
        source.enter("measure");
        let chosen = source.choice(&["netValue", "total", "valueToCostRatio", "payback"]);
        source.leave();
        let target = if chosen == 3 {
            Self::Payback {
                months: field(source, "months"),
            }
        } else {
            let least = field(source, "least");
            match chosen {
                1 => Self::Total { least },
                2 => Self::ValueToCostRatio { least },
                _ => Self::NetValue { least },
            }
        };
        source.close();
        target
    }
}
