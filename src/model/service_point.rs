//! Service points: carriers' shops and lockers, where parcels are brought and collected.

use serde::{Deserialize, Serialize};
use serde_with::skip_serializing_none;

use super::{CarrierCode, CountryCode, Dimensions, Fault, Weight};
use crate::prelude::*;
use crate::schema::{Integer, Schema};

/// Where to look for service points, and of whom. Exactly one of `address_query`, `address`, and `lat` with
/// `long`. Source: OpenAPI `get_service_points_request_body`.
#[skip_serializing_none]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Schema)]
#[cfg_attr(not(target_arch = "wasm32"), derive(bon::Builder), builder(on(_, into)))]
#[schema(one_of(address_query, address, lat), when(lat => long), when(long => lat))]
pub struct ServicePointSearch {
    /// An address in one text.
    pub address_query: Option<String>,
    /// An address in parts.
    pub address: Option<ServicePointPlace>,
    /// Whose service points.
    pub providers: Vec<ServicePointProvider>,
    /// Degrees north.
    pub lat: Option<f64>,
    /// Degrees east.
    pub long: Option<f64>,
    /// How far to look, in kilometres.
    pub radius: Option<Integer>,
    /// How many to find at most.
    pub max_results: Option<Integer>,
    /// What is to be brought there.
    pub shipment: Option<ServicePointShipment>,
}

/// Where to look for service points: a country, and one thing more at least.
/// Source: OpenAPI `get_service_points_request_body`; `docs:pick-up-drop-off/find-service-points`.
#[skip_serializing_none]
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Schema)]
#[cfg_attr(not(target_arch = "wasm32"), derive(bon::Builder), builder(on(_, into)))]
#[schema(note(any_of(
    address_line1,
    address_line2,
    address_line3,
    city_locality,
    state_province,
    postal_code
)))]
pub struct ServicePointPlace {
    /// First line of the street address.
    pub address_line1: Option<String>,
    /// Second line of the street address.
    pub address_line2: Option<String>,
    /// Third line of the street address.
    pub address_line3: Option<String>,
    /// City or locality.
    pub city_locality: Option<String>,
    /// State or province. Some countries, the U.S. among them, take abbreviations only.
    pub state_province: Option<String>,
    /// Postal code.
    #[schema(min_length = 1)]
    pub postal_code: Option<String>,
    /// Country.
    pub country_code: CountryCode,
}

/// Whose service points to look for. Source: OpenAPI `get_service_points_request_body`.
#[skip_serializing_none]
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, Schema)]
#[cfg_attr(not(target_arch = "wasm32"), derive(bon::Builder), builder(on(_, into)))]
pub struct ServicePointProvider {
    /// The carrier account.
    pub carrier_id: Option<String>,
    /// Services that use them: a list, though its name says one.
    pub service_code: Option<Vec<String>>,
}

/// What is to be brought to a service point. Source: OpenAPI `get_service_points_request_body`.
#[skip_serializing_none]
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, Schema)]
#[cfg_attr(not(target_arch = "wasm32"), derive(bon::Builder), builder(on(_, into)))]
pub struct ServicePointShipment {
    /// What all packages weigh together.
    pub total_weight: Option<Weight>,
    /// The packages to hand in or to collect.
    pub packages: Option<Vec<ServicePointPackage>>,
}

/// A package that is to be brought to a service point. Source: OpenAPI `get_service_points_request_body`.
#[skip_serializing_none]
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, Schema)]
#[cfg_attr(not(target_arch = "wasm32"), derive(bon::Builder), builder(on(_, into)))]
pub struct ServicePointPackage {
    /// How large it is.
    pub dimensions: Option<Dimensions>,
}

/// Service points around a place. Source: OpenAPI `list_service_points_response_body`.
#[skip_serializing_none]
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, Schema)]
pub struct ServicePointList {
    /// The place: degrees north.
    pub lat: Option<f64>,
    /// The place: degrees east.
    pub long: Option<f64>,
    /// The service points.
    pub service_points: Option<Vec<ServicePoint>>,
    /// What went wrong with single carriers.
    pub errors: Option<Vec<Fault>>,
}

/// A service point by itself. Source: OpenAPI `get_service_point_by_id_response_body`.
#[skip_serializing_none]
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, Schema)]
pub struct ServicePointReply {
    /// The service point.
    pub service_point: Option<ServicePoint>,
}

/// A carrier's shop or locker. Source: OpenAPI `list_service_points_response_body`.
#[skip_serializing_none]
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, Schema)]
pub struct ServicePoint {
    /// Whose it is.
    pub carrier_code: Option<CarrierCode>,
    /// The services that use it.
    pub service_codes: Option<Vec<String>>,
    /// Its id at the carrier: what labels take.
    pub service_point_id: Option<String>,
    /// Name of the company there.
    pub company_name: Option<String>,
    /// First line of the street address.
    pub address_line1: Option<String>,
    /// City or locality.
    pub city_locality: Option<String>,
    /// State or province.
    pub state_province: Option<String>,
    /// Postal code.
    #[schema(min_length = 1)]
    pub postal_code: Option<String>,
    /// Country.
    pub country_code: Option<CountryCode>,
    /// Phone number.
    pub phone_number: Option<String>,
    /// Degrees north.
    pub lat: Option<f64>,
    /// Degrees east.
    pub long: Option<f64>,
    /// How far it is from the place, in metres.
    pub distance_in_meters: Option<f64>,
    /// When it is open.
    pub hours_of_operation: Option<OpeningHours>,
    /// What can be done there.
    pub features: Option<Vec<ServicePointFeature>>,
    /// What it is.
    #[serde(rename = "type")]
    #[schema(default = "pudo")]
    pub kind: Option<ServicePointKind>,
}

/// When a service point is open. Source: OpenAPI `list_service_points_response_body`.
#[skip_serializing_none]
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, Schema)]
#[allow(missing_docs, reason = "the days of the week")]
pub struct OpeningHours {
    pub monday: Option<Vec<OpenSpan>>,
    pub tuesday: Option<Vec<OpenSpan>>,
    pub wednesday: Option<Vec<OpenSpan>>,
    pub thursday: Option<Vec<OpenSpan>>,
    pub friday: Option<Vec<OpenSpan>>,
    pub saturday: Option<Vec<OpenSpan>>,
    pub sunday: Option<Vec<OpenSpan>>,
}

/// From when to when a service point is open. Source: OpenAPI `list_service_points_response_body`.
#[skip_serializing_none]
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, Schema)]
pub struct OpenSpan {
    /// From then, as `09:15`.
    pub open: Option<String>,
    /// Until then, as `12:00`.
    pub close: Option<String>,
}

values! {
    /// What can be done at a service point. Source: OpenAPI `list_service_points_response_body`.
    #[serde(rename_all = "snake_case")]
    pub enum ServicePointFeature {
        /// Parcels can be brought there.
        DropOffPoint,
        /// Parcels can be collected there.
        PickupPoint,
        /// Labels can be printed there.
        PrintServices,
        /// A locker that is always open.
        AfterHoursLocker,
        /// A box that is always open.
        AfterHoursDropbox,
    }

    /// What a service point is. Source: OpenAPI `list_service_points_response_body`.
    #[serde(rename_all = "lowercase")]
    pub enum ServicePointKind {
        /// A shop where packages are handed in and collected.
        Pudo,
        /// A locker that opens with a code.
        Locker,
    }
}
