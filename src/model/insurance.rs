//! The account's own insurance at Shipsurance.

use serde::{Deserialize, Serialize};

use super::Email;
use crate::prelude::*;
use crate::schema::Schema;

/// What connects an account at Shipsurance. Source: OpenAPI `connect_insurer_request_body`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Schema)]
#[cfg_attr(not(target_arch = "wasm32"), derive(bon::Builder), builder(on(_, into)))]
pub struct ShipsuranceConnection {
    /// The e-mail address at Shipsurance.
    pub email: Email,
    /// The policy's number.
    #[schema(min_length = 1, secret)]
    pub policy_id: String,
}
