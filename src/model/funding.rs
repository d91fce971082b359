//! Money into a carrier's wallet.

use serde::{Deserialize, Serialize};
use serde_with::skip_serializing_none;

use super::{Amount, Balance, Currency};
use crate::prelude::*;
use crate::schema::{Integer, Schema};

values! {
    /// Currencies a wallet is filled in. Source: `docs:carriers/add-funds`; older copies have US dollars only.
    #[serde(rename_all = "lowercase")]
    pub enum FundingCurrency {
        /// US dollars.
        #[serde(alias = "USD")]
        Usd,
        /// Pounds sterling.
        #[serde(alias = "GBP")]
        Gbp,
    }
}

/// How much to add to a wallet. It charges the payment method for real, every time.
/// Sources: OpenAPI `add_funds_to_carrier_request_body`, partner guide.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Schema)]
#[cfg_attr(not(target_arch = "wasm32"), derive(bon::Builder), builder(on(_, into)))]
pub struct NewFunds {
    /// The currency of `amount`.
    pub currency: FundingCurrency,
    /// How much, in whole units of the currency with decimals: `10.0` dollars, not cents.
    #[schema(minimum = 0)]
    pub amount: f64,
}

/// A wallet after money was added. Source: OpenAPI `add_funds_to_carrier_response_body`.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Schema)]
pub struct AddedFunds {
    /// What is in the wallet now.
    pub balance: Balance,
}

/// A Stamps.com wallet after money was added. Source: partner guide.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Schema)]
pub struct AddedStampsFunds {
    /// What is in the wallet now.
    pub balance: StampsBalance,
    /// The charge's number at Stamps.com, in digits.
    pub transaction_id: String,
}

/// What is in a Stamps.com wallet. Unlike elsewhere, `amount` is an object. Source: partner guide.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Schema)]
pub struct StampsBalance {
    /// How much, and by which payment.
    pub amount: StampsBalanceAmount,
    /// The currency of the amount.
    pub currency: Currency,
}

/// How much is in a Stamps.com wallet. Source: partner guide.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Schema)]
pub struct StampsBalanceAmount {
    /// The new balance, in whole units of the currency with decimals.
    pub balance: f64,
    /// The payment that made it.
    pub postage_payment_id: String,
}

/// When to fill a wallet by itself. The balance must start above the threshold, or nothing ever triggers.
/// Source: partner guide, which marks no field as required: what is left out where it is on, is noted.
#[skip_serializing_none]
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, Schema)]
#[cfg_attr(not(target_arch = "wasm32"), derive(bon::Builder), builder(on(_, into)))]
#[schema(
    note(any_of(is_enabled)),
    note(when(is_enabled = true =>
        low_balance_purchase_threshold, purchase_amount, maximum_purchases_per_day))
)]
pub struct AutoFunding {
    /// Whether it is on.
    pub is_enabled: Option<bool>,
    /// Below this balance money is added.
    pub low_balance_purchase_threshold: Option<FundingAmount>,
    /// How much is added each time.
    pub purchase_amount: Option<FundingAmount>,
    /// How often a day at most.
    #[schema(minimum = 0)]
    pub maximum_purchases_per_day: Option<Integer>,
}

/// An amount in the settings of auto funding. Source: partner guide.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Schema)]
#[cfg_attr(not(target_arch = "wasm32"), derive(bon::Builder), builder(on(_, into)))]
pub struct FundingAmount {
    /// The currency of `amount`.
    pub currency: Currency,
    /// How much, in whole units of the currency with decimals; the guide writes it as text.
    pub amount: Amount,
}
