//! What asks for rates.

use serde::{Deserialize, Serialize};
use serde_with::skip_serializing_none;

use super::{
    AnyCode, CountryCode, Currency, DateTime, DeliveryConfirmation, Dimensions, DraftShipment, Fault,
    RateStatus, ResidentialIndicator, SeId, Weight,
};
use crate::prelude::*;
use crate::schema::{Nullable, Schema, present};

/// For what to calculate rates, and with whom: a shipment of the account, or one described here.
/// Source: OpenAPI `calculate_rates_request_body`.
#[skip_serializing_none]
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, Schema)]
#[cfg_attr(not(target_arch = "wasm32"), derive(bon::Builder), builder(on(_, into)))]
#[schema(one_of(shipment, shipment_id), note(any_of(rate_options)))]
pub struct RateRequest {
    /// A shipment of the account.
    pub shipment_id: Option<SeId>,
    /// A shipment described here.
    pub shipment: Option<DraftShipment>,
    /// With whom, and how. The document lets it be absent; the one for many shipments does not.
    pub rate_options: Option<RateOptions>,
    /// As in `rate_options`, where partners' scripts put it.
    pub rate_type: Option<RateMode>,
    /// A carrier's shop it goes to, instead of the address.
    #[serde(default, deserialize_with = "present")]
    pub ship_to_service_point_id: Option<Nullable<String>>,
    /// A carrier's shop it is brought to, instead of the address it comes from.
    #[serde(default, deserialize_with = "present")]
    pub ship_from_service_point_id: Option<Nullable<String>>,
}

/// With whom to calculate rates, and how. Source: OpenAPI `rate_request_body`.
#[skip_serializing_none]
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Schema)]
#[cfg_attr(not(target_arch = "wasm32"), derive(bon::Builder), builder(on(_, into)))]
pub struct RateOptions {
    /// The carrier accounts to ask.
    #[schema(min_items = 1)]
    pub carrier_ids: Vec<SeId>,
    /// Only rates for these kinds of packages.
    pub package_types: Option<Vec<AnyCode>>,
    /// Only rates of these services.
    pub service_codes: Option<Vec<AnyCode>>,
    /// Whether duties and tariffs are calculated, for shipments to other countries.
    pub calculate_tax_amount: Option<bool>,
    /// The currency wanted.
    pub preferred_currency: Option<Currency>,
    /// Whether it is a return.
    pub is_return: Option<bool>,
    /// How rates are calculated.
    pub rate_type: Option<RateMode>,
}

/// For which shipments to calculate rates, and with whom: shipments of the account, or some described here.
/// Source: OpenAPI `compare_bulk_rates_request_body`.
#[skip_serializing_none]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Schema)]
#[cfg_attr(not(target_arch = "wasm32"), derive(bon::Builder), builder(on(_, into)))]
#[schema(one_of(shipment_ids, shipments))]
pub struct BulkRateRequest {
    /// Shipments of the account.
    pub shipment_ids: Option<Vec<SeId>>,
    /// Shipments described here.
    #[schema(min_items = 1)]
    pub shipments: Option<Vec<DraftShipment>>,
    /// With whom, and how.
    pub rate_options: RateOptions,
    /// A carrier's shop they go to, instead of the addresses.
    #[serde(default, deserialize_with = "present")]
    pub ship_to_service_point_id: Option<Nullable<String>>,
    /// A carrier's shop they are brought to, instead of the addresses they come from.
    #[serde(default, deserialize_with = "present")]
    pub ship_from_service_point_id: Option<Nullable<String>>,
}

/// How far the calculation of one of many shipments is; `shipments.listRates` has its rates.
/// Source: OpenAPI `bulk_rate`.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Schema)]
pub struct BulkRate {
    /// The request's id.
    pub rate_request_id: SeId,
    /// The shipment's id.
    pub shipment_id: SeId,
    /// When it was asked for.
    pub created_at: DateTime,
    /// How far it is.
    pub status: RateStatus,
    /// What went wrong.
    pub errors: Vec<Fault>,
}

/// Which rates of a shipment to read. Source: OpenAPI `list_shipment_rates`.
#[skip_serializing_none]
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, Schema)]
#[cfg_attr(not(target_arch = "wasm32"), derive(bon::Builder), builder(on(_, into)))]
pub struct ShipmentRatesQuery {
    /// Only those made at or after this time.
    pub created_at_start: Option<DateTime>,
}

/// What is known of a parcel before there is a shipment, for an estimate. At most one of `carrier_id` and
/// `carrier_ids`. Source: OpenAPI `estimate_rates_request_body`; it also wants where the parcel comes from and
/// a day, which the example of `docs:rates/estimate` leaves out.
#[skip_serializing_none]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Schema)]
#[cfg_attr(not(target_arch = "wasm32"), derive(bon::Builder), builder(on(_, into)))]
#[schema(at_most_one(carrier_id, carrier_ids))]
pub struct RateEstimateRequest {
    /// The carrier account to ask.
    #[schema(deprecated)]
    pub carrier_id: Option<SeId>,
    /// The carrier accounts to ask.
    #[schema(min_items = 1)]
    pub carrier_ids: Option<Vec<SeId>>,
    /// Country it comes from.
    pub from_country_code: CountryCode,
    /// Postal code it comes from.
    #[schema(min_length = 1)]
    pub from_postal_code: String,
    /// City or locality it comes from.
    #[schema(min_length = 1)]
    pub from_city_locality: Option<String>,
    /// State or province it comes from.
    #[schema(min_length = 1)]
    pub from_state_province: Option<String>,
    /// Country it goes to.
    pub to_country_code: CountryCode,
    /// Postal code it goes to.
    #[schema(min_length = 1)]
    pub to_postal_code: String,
    /// City or locality it goes to.
    #[schema(min_length = 1)]
    pub to_city_locality: Option<String>,
    /// State or province it goes to.
    #[schema(min_length = 1)]
    pub to_state_province: Option<String>,
    /// What it weighs.
    pub weight: Weight,
    /// How large it is.
    pub dimensions: Option<Dimensions>,
    /// What proof of delivery is asked for.
    pub confirmation: Option<DeliveryConfirmation>,
    /// Whether people live where it goes.
    pub address_residential_indicator: Option<ResidentialIndicator>,
    /// When it is handed over.
    pub ship_date: Option<DateTime>,
}

values! {
    /// How rates are to be calculated. Source: OpenAPI `rate_request_body`.
    #[serde(rename_all = "lowercase")]
    pub enum RateMode {
        /// Without a shipment of the account.
        Check,
        /// For a shipment of the account.
        Shipment,
        /// Quickly: the vendor does not say what is left out.
        Quick,
    }
}
