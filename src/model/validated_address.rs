//! What the service found out about an address.

use serde::{Deserialize, Serialize};

use super::Address;
use crate::prelude::*;
use crate::schema::{Nullable, Schema};

/// What the service found out about an address. Source: OpenAPI `address_validation_result`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Schema)]
pub struct ValidatedAddress {
    /// Whether it is right.
    pub status: AddressStatus,
    /// As it was sent.
    pub original_address: Address,
    /// As the service knows it; null where it does not.
    pub matched_address: Nullable<Address>,
    /// What is to be said about it.
    pub messages: Vec<AddressMessage>,
}

/// Something to be said about an address. Source: OpenAPI `response_message`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Schema)]
pub struct AddressMessage {
    /// Which message it is, such as `a1002`. OpenAPI lists the codes; text here, since such lists grow.
    pub code: String,
    /// What a person should read. Not to be programmed against.
    #[schema(min_length = 1)]
    pub message: String,
    /// How grave it is.
    #[serde(rename = "type")]
    pub kind: AddressMessageKind,
    /// Which message it is more exactly, such as `suite_missing`.
    pub detail_code: Nullable<String>,
}

values! {
    /// Whether an address is right. Source: OpenAPI `address_validation_status`.
    #[serde(rename_all = "lowercase")]
    pub enum AddressStatus {
        /// Not known: it was not compared with what the service knows.
        Unverified,
        /// It is.
        Verified,
        /// Perhaps: look at the messages.
        Warning,
        /// It is not.
        Error,
    }

    /// How grave a message is. Source: OpenAPI `address_validation_message_type`.
    #[serde(rename_all = "lowercase")]
    pub enum AddressMessageKind {
        /// The address cannot be used.
        Error,
        /// The address may be wrong.
        Warning,
        /// Good to know.
        Info,
    }
}
