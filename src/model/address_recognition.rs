//! Finding an address in free text.

use alloc::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use serde_with::skip_serializing_none;

use super::PartialAddress;
use crate::prelude::*;
use crate::schema::{Integer, Schema};

/// A text that holds an address, in the United States, Canada, Australia, New Zealand, the United Kingdom or
/// Ireland. Source: OpenAPI `parse_address_request_body`.
#[skip_serializing_none]
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Schema)]
#[cfg_attr(not(target_arch = "wasm32"), derive(bon::Builder), builder(on(_, into)))]
pub struct AddressText {
    /// The text in which the address is looked for.
    #[schema(min_length = 1)]
    pub text: String,
    /// What is known of the address already.
    pub address: Option<PartialAddress>,
}

/// An address that was found in a text. It was not validated. Source: OpenAPI `parse_address_response_body`.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Schema)]
pub struct RecognizedAddress {
    /// How sure the service is that it understood the text, from 0 to 1.
    #[schema(minimum = 0, maximum = 1)]
    pub score: f64,
    /// The address, as far as the text has it.
    pub address: PartialAddress,
    /// What was found in the text, piece by piece.
    pub entities: Vec<RecognizedEntity>,
}

/// One piece of data that was found in a text. Source: OpenAPI `recognized_entity`.
#[skip_serializing_none]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Schema)]
pub struct RecognizedEntity {
    /// What it is, such as `person` or `address_line`.
    #[serde(rename = "type")]
    #[schema(min_length = 1)]
    pub kind: String,
    /// How sure the service is that this is right, from 0 to 1.
    #[schema(minimum = 0, maximum = 1)]
    pub score: f64,
    /// The part of the text.
    #[schema(min_length = 1)]
    pub text: String,
    /// Where the part begins in the text, counted from 0.
    #[schema(minimum = 0)]
    pub start_index: Integer,
    /// Where the part's last character is.
    #[schema(minimum = 0)]
    pub end_index: Integer,
    /// What it comes to. Most have a `value`; which other fields there are depends on `type`.
    pub result: Option<BTreeMap<String, serde_json::Value>>,
}
