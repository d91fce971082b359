//! Tags: a merchant's own marks on shipments.

use serde::{Deserialize, Serialize};
use serde_with::skip_serializing_none;

use crate::prelude::*;
use crate::schema::{Integer, Schema};

/// A mark of the merchant's own. Source: OpenAPI `tag`, `create_tag_request_body`.
#[skip_serializing_none]
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Schema)]
#[cfg_attr(not(target_arch = "wasm32"), derive(bon::Builder), builder(on(_, into)))]
pub struct Tag {
    /// The tag's number.
    #[schema(minimum = 1, read_only)]
    pub tag_id: Option<Integer>,
    /// What it says.
    #[schema(min_length = 1)]
    pub name: String,
    /// Its colour, such as `#FF0000`.
    #[schema(min_length = 1)]
    pub color: Option<String>,
}

/// The tags of an account. Source: OpenAPI `list_tags_response_body`.
#[skip_serializing_none]
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, Schema)]
pub struct TagList {
    /// The account's tags.
    pub tags: Option<Vec<Tag>>,
}

/// The tags of a shipment, by their names. Source: OpenAPI `tag_shipment_response_body`.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, Schema)]
pub struct TagNames {
    /// The names of the tags.
    pub tags: Vec<String>,
}

/// Which tags shipments shall bear. Source: OpenAPI `update_shipments_tags`.
#[skip_serializing_none]
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, Schema)]
#[cfg_attr(not(target_arch = "wasm32"), derive(bon::Builder), builder(on(_, into)))]
pub struct ShipmentTagChanges {
    /// One entry for each shipment.
    pub shipments_tags: Option<Vec<ShipmentTags>>,
}

/// Which tags a shipment shall bear. Source: OpenAPI `update_shipments_tags`.
#[skip_serializing_none]
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, Schema)]
#[cfg_attr(not(target_arch = "wasm32"), derive(bon::Builder), builder(on(_, into)))]
pub struct ShipmentTags {
    /// The shipment's id.
    pub shipment_id: Option<String>,
    /// The tags, by their names.
    pub tags: Option<Vec<String>>,
}
