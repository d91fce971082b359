//! What makes shipments, and what became of them.

use serde::{Deserialize, Serialize};

use super::{DraftShipment, PartialShipment};
use crate::prelude::*;
use crate::schema::Schema;

/// Shipments to make. Source: OpenAPI `create_shipments_request_body`.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Schema)]
#[cfg_attr(not(target_arch = "wasm32"), derive(bon::Builder), builder(on(_, into)))]
pub struct NewShipments {
    /// The shipments to keep.
    #[schema(min_items = 1)]
    pub shipments: Vec<DraftShipment>,
}

/// What became of the shipments that were to be made. Source: OpenAPI `create_shipments_response_body`.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Schema)]
pub struct CreatedShipments {
    /// Whether any of them has errors.
    pub has_errors: bool,
    /// The shipments that were sent, in their order: each as it is kept, or with what is wrong about it.
    pub shipments: Vec<PartialShipment>,
}
