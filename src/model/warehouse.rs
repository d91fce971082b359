//! Warehouses: addresses a merchant ships from, kept by the service.

use serde::{Deserialize, Serialize};
use serde_with::skip_serializing_none;

use super::{Address, DateTime, SeId};
use crate::prelude::*;
use crate::schema::{Nullable, Schema, present};

/// What makes a warehouse, or takes the place of all it was. What the service sets is refused: a warehouse
/// that was read goes back without it. Source: OpenAPI `create_warehouse_request_body`,
/// `update_warehouse_request_body`.
#[skip_serializing_none]
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Schema)]
#[cfg_attr(not(target_arch = "wasm32"), derive(bon::Builder), builder(on(_, into)))]
pub struct NewWarehouse {
    /// The warehouse's id.
    #[schema(read_only)]
    pub warehouse_id: Option<SeId>,
    /// When it was made.
    #[schema(read_only)]
    pub created_at: Option<DateTime>,
    /// The warehouse's name.
    #[schema(min_length = 1)]
    pub name: String,
    /// Whether it becomes the account's only default.
    #[schema(default = false)]
    #[serde(default, deserialize_with = "present")]
    pub is_default: Option<Nullable<bool>>,
    /// Where shipments start.
    pub origin_address: Address,
    /// Where returns go. Left out: the origin.
    pub return_address: Option<Address>,
}

/// A warehouse. Source: OpenAPI `warehouse`.
#[skip_serializing_none]
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Schema)]
pub struct Warehouse {
    /// The warehouse's id.
    pub warehouse_id: SeId,
    /// Whether it is the account's default.
    #[serde(default, deserialize_with = "present")]
    pub is_default: Option<Nullable<bool>>,
    /// The warehouse's name.
    #[schema(min_length = 1)]
    pub name: String,
    /// When it was made.
    pub created_at: DateTime,
    /// Where shipments start.
    pub origin_address: Address,
    /// Where returns go.
    pub return_address: Address,
}

/// The warehouses of an account. Source: OpenAPI `list_warehouses_response_body`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Schema)]
pub struct WarehouseList {
    /// The account's warehouses, all on one page.
    pub warehouses: Vec<Warehouse>,
}

/// Settings of a warehouse. Source: OpenAPI `update_warehouse_settings_request_body`.
#[skip_serializing_none]
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, Schema)]
#[cfg_attr(not(target_arch = "wasm32"), derive(bon::Builder), builder(on(_, into)))]
pub struct WarehouseSettings {
    /// Whether it becomes the account's only default.
    #[serde(default, deserialize_with = "present")]
    pub is_default: Option<Nullable<bool>>,
}
