//! Pickups: a carrier comes for parcels.

use serde::{Deserialize, Serialize};
use serde_with::skip_serializing_none;

use super::{Address, DateTime, Email, Fault, PageLinks, SeId, Uuid};
use crate::prelude::*;
use crate::schema::{Integer, Nullable, Schema};

texts! {
    /// Identifies a pickup, such as `pik_3YcKU5zdtJuCqoeNwyqqbW`. Source: OpenAPI `pickup_resource_id`.
    #[schema(min_length = 4)]
    pub struct PickupId;
}

/// What asks a carrier to come. All labels are of one carrier and one warehouse: that is where the carrier
/// comes. Source: OpenAPI `schedule_pickup_request_body`; `docs:shipping/pickups`.
#[skip_serializing_none]
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Schema)]
#[cfg_attr(not(target_arch = "wasm32"), derive(bon::Builder), builder(on(_, into)))]
pub struct NewPickup {
    /// The labels of what is picked up.
    pub label_ids: Vec<SeId>,
    /// Whom the carrier turns to.
    pub contact_details: PickupContact,
    /// What the carrier should know; not every carrier takes it.
    pub pickup_notes: Option<String>,
    /// When the carrier should come.
    pub pickup_window: PickupWindow,
    /// The pickup's id.
    #[schema(read_only)]
    pub pickup_id: Option<PickupId>,
    /// When it was made.
    #[schema(read_only)]
    pub created_at: Option<DateTime>,
    /// When it was given up.
    #[schema(read_only)]
    pub cancelled_at: Option<DateTime>,
    /// The carrier account.
    #[schema(read_only)]
    pub carrier_id: Option<SeId>,
    /// Its number at the carrier.
    #[schema(read_only)]
    pub confirmation_number: Option<String>,
    /// The warehouse where the packages are.
    #[schema(read_only)]
    pub warehouse_id: Option<SeId>,
    /// Where the carrier comes.
    #[schema(read_only)]
    pub pickup_address: Option<Address>,
    /// When the carrier may come.
    #[schema(read_only)]
    pub pickup_windows: Option<Vec<OfferedPickupWindow>>,
}

/// A pickup. Source: OpenAPI `pickup`; required is what reading one promises.
#[skip_serializing_none]
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Schema)]
pub struct Pickup {
    /// The pickup's id.
    pub pickup_id: PickupId,
    /// The labels of what is picked up.
    pub label_ids: Vec<SeId>,
    /// When it was made.
    pub created_at: DateTime,
    /// When it was given up.
    pub cancelled_at: Option<DateTime>,
    /// The carrier account.
    pub carrier_id: SeId,
    /// Its number at the carrier.
    pub confirmation_number: Nullable<String>,
    /// The warehouse; null for labels that start at an address.
    pub warehouse_id: Nullable<SeId>,
    /// Where the carrier comes.
    pub pickup_address: Address,
    /// Whom the carrier turns to.
    pub contact_details: PickupContact,
    /// What the carrier should know.
    pub pickup_notes: Option<String>,
    /// When the carrier may come: carriers can answer with several times.
    pub pickup_windows: Option<Vec<OfferedPickupWindow>>,
    /// Identifies the request to the vendor's support.
    pub request_id: Option<Uuid>,
    /// What went wrong.
    pub errors: Option<Vec<Fault>>,
}

/// Whom a carrier turns to. Source: OpenAPI `contact_details`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Schema)]
#[cfg_attr(not(target_arch = "wasm32"), derive(bon::Builder), builder(on(_, into)))]
pub struct PickupContact {
    /// The person's name.
    #[schema(min_length = 1)]
    pub name: String,
    /// The person's e-mail address.
    pub email: Email,
    /// The person's phone number.
    #[schema(min_length = 7)]
    pub phone: String,
}

/// When a carrier should come. Given in UTC, meant by the clock of the place. Source: OpenAPI `pickup_window`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Schema)]
#[cfg_attr(not(target_arch = "wasm32"), derive(bon::Builder), builder(on(_, into)))]
pub struct PickupWindow {
    /// When the time begins.
    pub start_at: DateTime,
    /// When the time ends.
    pub end_at: DateTime,
}

/// When a carrier may come. Source: OpenAPI `pickup_windows`.
#[skip_serializing_none]
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, Schema)]
pub struct OfferedPickupWindow {
    /// When the time begins.
    pub start_at: Option<DateTime>,
    /// When the time ends.
    pub end_at: Option<DateTime>,
}

/// Which pickups to list. Left out: all. Source: OpenAPI `list_scheduled_pickups`.
#[skip_serializing_none]
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, Schema)]
#[cfg_attr(not(target_arch = "wasm32"), derive(bon::Builder), builder(on(_, into)))]
pub struct PickupQuery {
    /// Only those of this carrier account.
    pub carrier_id: Option<SeId>,
    /// Only those at this warehouse.
    pub warehouse_id: Option<SeId>,
    /// Only those made at or after this time.
    pub created_at_start: Option<DateTime>,
    /// Only those made at or before this time.
    pub created_at_end: Option<DateTime>,
    /// Which page, counted from 1. Past the last page the list is empty.
    #[schema(minimum = 1, default = 1)]
    pub page: Option<Integer>,
    /// Pickups per page.
    #[schema(minimum = 1, default = 25)]
    pub page_size: Option<Integer>,
}

/// A page of pickups. Source: OpenAPI `get_pickups_response_body`.
#[skip_serializing_none]
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Schema)]
pub struct PickupPage {
    /// The pickups of this page.
    pub pickups: Vec<Pickup>,
    /// Pickups over all pages.
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
    /// Identifies the request to the vendor's support.
    pub request_id: Option<Uuid>,
    /// What went wrong.
    pub errors: Option<Vec<Fault>>,
}

/// That a pickup was given up. Source: OpenAPI `delete_pickup_by_id_response_body`.
#[skip_serializing_none]
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Schema)]
pub struct DeletedPickup {
    /// The id of the pickup that was cancelled.
    pub pickup_id: PickupId,
    /// Identifies the request to the vendor's support.
    pub request_id: Option<Uuid>,
    /// What went wrong.
    pub errors: Option<Vec<Fault>>,
}
