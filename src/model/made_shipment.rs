//! Shipments the service knows, and lists of them.

use serde::{Deserialize, Serialize};
use serde_with::skip_serializing_none;

use super::shipment::shipment;
use super::{
    AdvancedOptions, CalendarDate, Customs, DateTime, DeliveryConfirmation, InsuranceProvider,
    OrderSourceCode, Package, PageLinks, RateResponse, SeId, ServiceCode, ShipToAddress, ShipmentItem,
    ShipmentStatus, ShippingAddress, SortDirection, Tag, TaxIdentifier, Weight,
};
use crate::prelude::*;
use crate::schema::{Integer, Nullable, Schema, present};

/// What the service always says.
type Always<T> = T;

shipment! {
    /// A shipment of the account. Source: OpenAPI `shipment`.
    pub struct Shipment { always: Always, set: promised, own: {
        /// The carrier account that pays; null for a shipment that was made without one.
        pub carrier_id: Nullable<SeId>,
        /// A rule of the account that picks carrier and service.
        #[serde(default, deserialize_with = "present")]
        pub shipping_rule_id: Option<Nullable<SeId>>,
        /// The carrier's service; null for a shipment that was made without one.
        pub service_code: Nullable<ServiceCode>,
        /// Where it goes.
        pub ship_to: ShipToAddress,
        /// Where it comes from.
        pub ship_from: ShippingAddress,
        /// A warehouse of the account that it comes from.
        pub warehouse_id: Nullable<SeId>,
        /// The shipment's packages.
        #[schema(min_items = 1)]
        pub packages: Vec<Package>,
        /// What customs must know.
        pub customs: Nullable<Customs>,
    } }
}

shipment! {
    /// A shipment with its rates. Source: OpenAPI `calculate_rates_response_body`.
    pub struct RatedShipment { always: Always, set: promised, own: {
        /// The rates, and what kept others away.
        pub rate_response: RateResponse,
        /// The carrier account that pays.
        #[serde(default, deserialize_with = "present")]
        pub carrier_id: Option<Nullable<SeId>>,
        /// A rule of the account that picks carrier and service.
        #[serde(default, deserialize_with = "present")]
        pub shipping_rule_id: Option<Nullable<SeId>>,
        /// The carrier's service.
        #[serde(default, deserialize_with = "present")]
        pub service_code: Option<Nullable<ServiceCode>>,
        /// Where it goes.
        pub ship_to: Option<ShipToAddress>,
        /// Where it comes from.
        pub ship_from: Option<ShippingAddress>,
        /// A warehouse of the account that it comes from.
        #[serde(default, deserialize_with = "present")]
        pub warehouse_id: Option<Nullable<SeId>>,
        /// The shipment's packages.
        #[schema(min_items = 1)]
        pub packages: Vec<Package>,
        /// What customs must know.
        pub customs: Nullable<Customs>,
    } }
}

/// Which shipments to list. Left out: all, those changed or made last first. Source: OpenAPI `list_shipments`.
#[skip_serializing_none]
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, Schema)]
#[cfg_attr(not(target_arch = "wasm32"), derive(bon::Builder), builder(on(_, into)))]
pub struct ShipmentQuery {
    /// Only those that are this far.
    pub shipment_status: Option<ShipmentStatus>,
    /// Only those of this batch.
    pub batch_id: Option<SeId>,
    /// Only those that bear this tag.
    #[schema(min_length = 1)]
    pub tag: Option<String>,
    /// Only those made at or after this time.
    pub created_at_start: Option<DateTime>,
    /// Only those made at or before this time.
    pub created_at_end: Option<DateTime>,
    /// Only those last changed at or after this time.
    pub modified_at_start: Option<DateTime>,
    /// Only those last changed at or before this time.
    pub modified_at_end: Option<DateTime>,
    /// Which page, counted from 1. Past the last page the list is empty.
    #[schema(minimum = 1, default = 1)]
    pub page: Option<Integer>,
    /// Shipments per page.
    #[schema(minimum = 1, default = 25)]
    pub page_size: Option<Integer>,
    /// Only those of this sales order.
    pub sales_order_id: Option<String>,
    /// The direction of the order.
    #[schema(default = "desc")]
    pub sort_dir: Option<SortDirection>,
    /// What the order goes by.
    pub sort_by: Option<ShipmentSortField>,
}

values! {
    /// What the order of shipments goes by. Source: OpenAPI `shipments_sort_by`.
    #[serde(rename_all = "snake_case")]
    pub enum ShipmentSortField {
        /// When they were last changed.
        ModifiedAt,
        /// When they were made.
        CreatedAt,
    }
}

/// A page of shipments. Source: OpenAPI `list_shipments_response_body`.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Schema)]
pub struct ShipmentPage {
    /// The shipments of this page.
    pub shipments: Vec<Shipment>,
    /// Shipments over all pages.
    #[schema(minimum = 0)]
    pub total: Integer,
    /// Which page this is, counted from 1.
    #[schema(minimum = 1)]
    pub page: Integer,
    /// How many pages there are; none where nothing was found, though OpenAPI says one at least.
    #[schema(minimum = 0)]
    pub pages: Integer,
    /// Links to other pages.
    pub links: PageLinks,
}
