//! The account's own insurance at Shipsurance.

use alloc::collections::BTreeMap;

use super::{Operation, Retry, Spends};
use crate::model::{Balance, Money, ShipsuranceConnection};
use crate::prelude::*;

operations! {
    /// Connects an account at Shipsurance. What the reply holds is not documented.
    // Only if unsent: whether a second connection is refused is not documented.
    pub const CONNECT = Operation::post("/v1/connections/insurance/shipsurance")
        .named("insurance.connect")
        .body::<ShipsuranceConnection>()
        .returns::<BTreeMap<String, serde_json::Value>>();

    /// Disconnects the account at Shipsurance. What the reply holds is not documented.
    // Safe: what is disconnected stays so. A repeat that finds nothing after a lost reply ends unknown.
    pub const DISCONNECT = Operation::delete("/v1/connections/insurance/shipsurance")
        .named("insurance.disconnect")
        .returns::<BTreeMap<String, serde_json::Value>>()
        .retry(Retry::Safe);

    /// Adds money to the balance at Shipsurance, from the merchant's payment method.
    // Never: a PATCH, but every request charges again.
    pub const ADD_FUNDS = Operation::patch("/v1/insurance/shipsurance/add_funds")
        .named("insurance.addFunds")
        .body::<Money>()
        .returns::<Balance>()
        .retry(Retry::Never)
        .spends(Spends::PaymentMethod);

    /// Reads the balance at Shipsurance.
    pub const GET_BALANCE = Operation::get("/v1/insurance/shipsurance/balance")
        .named("insurance.getBalance")
        .returns::<Balance>();
}
