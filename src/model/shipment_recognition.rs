//! Finding a shipment in free text.

use serde::{Deserialize, Serialize};
use serde_with::skip_serializing_none;

use super::{PartialShipment, RecognizedEntity};
use crate::prelude::*;
use crate::schema::Schema;

/// A text to find a shipment in. Source: OpenAPI `parse_shipment_request_body`.
#[skip_serializing_none]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Schema)]
#[cfg_attr(not(target_arch = "wasm32"), derive(bon::Builder), builder(on(_, into)))]
pub struct ShipmentText {
    /// The text, as a person wrote it.
    #[schema(min_length = 1)]
    pub text: String,
    /// What is known already.
    pub shipment: Option<PartialShipment>,
}

/// What was read in a text. Source: OpenAPI `parse_shipment_response_body`.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Schema)]
pub struct ParsedShipment {
    /// How sure the service is, from 0 to 1.
    #[schema(minimum = 0, maximum = 1)]
    pub score: f64,
    /// The shipment, as far as it was read. Its addresses are not validated.
    pub shipment: PartialShipment,
    /// All that was recognized, piece by piece.
    pub entities: Vec<RecognizedEntity>,
}
