//! Manifests: one form for all that a carrier picks up at a warehouse on a day.

use serde::{Deserialize, Serialize};
use serde_with::skip_serializing_none;

use super::{DateTime, Fault, PageLinks, SeId, Url, Uuid};
use crate::prelude::*;
use crate::schema::{Integer, Nullable, Schema, present};

/// What makes manifests: labels alone, or a carrier, a warehouse and a day, with labels to put in or to leave
/// out. Source: OpenAPI `create_manifest_request_body`.
#[skip_serializing_none]
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, Schema)]
#[cfg_attr(not(target_arch = "wasm32"), derive(bon::Builder), builder(on(_, into)))]
#[schema(
    any_of(label_ids, carrier_id),
    when(carrier_id => warehouse_id, ship_date),
    when(warehouse_id => carrier_id, ship_date),
    when(ship_date => carrier_id, warehouse_id),
    when(excluded_label_ids => carrier_id, warehouse_id, ship_date)
)]
pub struct NewManifest {
    /// The carrier account.
    pub carrier_id: Option<SeId>,
    /// Labels to leave out.
    pub excluded_label_ids: Option<Vec<SeId>>,
    /// Labels to put in.
    pub label_ids: Option<Vec<SeId>>,
    /// The warehouse the shipments start at.
    pub warehouse_id: Option<SeId>,
    /// The day they are handed over, as a time.
    pub ship_date: Option<DateTime>,
}

/// A manifest. Source: OpenAPI `manifest`; required is what reading one promises.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Schema)]
pub struct Manifest {
    /// The manifest's id.
    pub manifest_id: SeId,
    /// The form's id.
    pub form_id: SeId,
    /// When it was made.
    pub created_at: DateTime,
    /// When the shipments are picked up.
    pub ship_date: DateTime,
    /// How many shipments are in it.
    #[schema(minimum = 1)]
    pub shipments: Integer,
    /// The labels in it.
    pub label_ids: Vec<SeId>,
    /// The warehouse the shipments start at; `null` for labels that start at an address.
    pub warehouse_id: Nullable<SeId>,
    /// Its number at the carrier.
    #[schema(min_length = 1)]
    pub submission_id: String,
    /// The carrier account.
    pub carrier_id: SeId,
    /// Where its form is.
    pub manifest_download: ManifestDownload,
}

/// Where a manifest's form is. Source: OpenAPI `manifest_download`.
#[skip_serializing_none]
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, Schema)]
pub struct ManifestDownload {
    /// Where the file is.
    pub href: Option<Url>,
}

/// What became of manifests that were to be made: those that were, and the requests of the others.
/// Source: OpenAPI `create_manifest_response_body`. It promises the first manifest's fields a second time, next
/// to the list; they are deprecated, and a request that is still under way cannot have them.
#[skip_serializing_none]
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, Schema)]
pub struct CreatedManifests {
    /// The manifests that were made.
    pub manifests: Option<Vec<Manifest>>,
    /// The requests, some of which may be under way.
    pub manifest_requests: Option<Vec<ManifestRequest>>,
    /// As in `manifests`.
    #[schema(deprecated)]
    pub manifest_id: Option<SeId>,
    /// As in `manifests`.
    #[schema(deprecated)]
    pub form_id: Option<SeId>,
    /// As in `manifests`.
    #[schema(deprecated)]
    pub created_at: Option<DateTime>,
    /// As in `manifests`.
    #[schema(deprecated)]
    pub ship_date: Option<DateTime>,
    /// As in `manifests`.
    #[schema(deprecated, minimum = 1)]
    pub shipments: Option<Integer>,
    /// As in `manifests`.
    #[schema(deprecated)]
    #[serde(default, deserialize_with = "present")]
    pub warehouse_id: Option<Nullable<SeId>>,
    /// As in `manifests`.
    #[schema(deprecated, min_length = 1)]
    pub submission_id: Option<String>,
    /// As in `manifests`.
    #[schema(deprecated)]
    pub carrier_id: Option<SeId>,
    /// As in `manifests`.
    #[schema(deprecated)]
    pub manifest_download: Option<ManifestDownload>,
    /// As in `manifests`.
    #[schema(deprecated)]
    pub label_ids: Option<Vec<SeId>>,
    /// Identifies the request to the vendor's support.
    pub request_id: Option<Uuid>,
    /// What went wrong with single labels.
    pub errors: Option<Vec<Fault>>,
}

/// A request for a manifest. Source: OpenAPI `manifest_request`.
#[skip_serializing_none]
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, Schema)]
pub struct ManifestRequest {
    /// The request's id, by which its state is read.
    pub manifest_request_id: Option<SeId>,
    /// How far it is.
    pub status: Option<ManifestRequestStatus>,
}

values! {
    /// How far a request for a manifest is. Source: OpenAPI `manifest_request_status`.
    #[serde(rename_all = "snake_case")]
    pub enum ManifestRequestStatus {
        /// Under way.
        InProgress,
        /// Done.
        Completed,
    }
}

/// Which manifests to list. Left out: all. Source: OpenAPI `list_manifests`.
#[skip_serializing_none]
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, Schema)]
#[cfg_attr(not(target_arch = "wasm32"), derive(bon::Builder), builder(on(_, into)))]
pub struct ManifestQuery {
    /// Only those of this warehouse.
    pub warehouse_id: Option<SeId>,
    /// Only those handed over at or after this time.
    pub ship_date_start: Option<DateTime>,
    /// Only those handed over at or before this time.
    pub ship_date_end: Option<DateTime>,
    /// Only those made at or after this time.
    pub created_at_start: Option<DateTime>,
    /// Only those made at or before this time.
    pub created_at_end: Option<DateTime>,
    /// Only those of this carrier account.
    pub carrier_id: Option<SeId>,
    /// Which page, counted from 1. Past the last page the list is empty.
    #[schema(minimum = 1, default = 1)]
    pub page: Option<Integer>,
    /// Manifests per page.
    #[schema(minimum = 1, default = 25)]
    pub page_size: Option<Integer>,
    /// Only those with these labels.
    pub label_ids: Option<Vec<SeId>>,
}

/// A page of manifests. Source: OpenAPI `list_manifests_response_body`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Schema)]
pub struct ManifestPage {
    /// The manifests of this page.
    pub manifests: Vec<Manifest>,
    /// Manifests over all pages.
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
