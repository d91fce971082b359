//! Amounts of money.

use serde::{Deserialize, Serialize};

use crate::prelude::*;
use crate::schema::Schema;

texts! {
    /// A currency by its ISO 4217 code. The documents write it in both cases: `usd`, `USD`.
    /// Source: OpenAPI `currency`.
    #[schema(min_length = 3, max_length = 3)]
    pub struct Currency;
}

/// An amount with its currency. Source: OpenAPI `monetary_value`.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Schema)]
#[cfg_attr(not(target_arch = "wasm32"), derive(bon::Builder), builder(on(_, into)))]
pub struct Money {
    /// The currency of `amount`.
    pub currency: Currency,
    /// How much, in whole units of the currency with decimals: `6.86` dollars, not cents.
    #[schema(minimum = 0)]
    pub amount: f64,
}

/// What is left in a wallet. Like [`Money`], but may be negative: an adjustment can overdraw a wallet,
/// although OpenAPI says that no amount is below zero.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Schema)]
pub struct Balance {
    /// The currency of `amount`.
    pub currency: Currency,
    /// How much, in whole units of the currency with decimals.
    pub amount: f64,
}

/// An amount as a number or as text. The partner guide's auto-funding example writes text (`"10.0"`)
/// where every other amount is a number, so both are taken.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Schema)]
#[serde(untagged)]
pub enum Amount {
    /// As a number: `10.0`.
    #[schema(minimum = 0)]
    Number(f64),
    /// As text: `"10.0"`.
    #[schema(pattern = r"^\d+(\.\d+)?$")]
    Text(String),
}

impl From<f64> for Amount {
    fn from(number: f64) -> Self {
        Self::Number(number)
    }
}

impl From<&str> for Amount {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}
