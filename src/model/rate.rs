//! What carriers would charge for a shipment.

use serde::{Deserialize, Serialize};
use serde_with::skip_serializing_none;

use super::{AnyCode, CalendarDate, Currency, DateTime, DraftShipment, Fault, Money, RateDetail, SeId};
use crate::schema::{Integer, Nullable, Schema, present};

/// For what to calculate rates, and with whom: a shipment of the account, or one described here.
/// Source: OpenAPI `calculate_rates_request_body`.
#[skip_serializing_none]
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, Schema)]
#[cfg_attr(not(target_arch = "wasm32"), derive(bon::Builder), builder(on(_, into)))]
#[schema(one_of(shipment, shipment_id))]
pub struct RateRequest {
    /// A shipment of the account.
    pub shipment_id: Option<SeId>,
    /// A shipment described here.
    pub shipment: Option<DraftShipment>,
    /// With whom, and how.
    pub rate_options: Option<RateOptions>,
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

/// Rates for a shipment. Source: OpenAPI `rates_information`.
#[skip_serializing_none]
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, Schema)]
pub struct RateResponse {
    /// Rates that can be bought.
    pub rates: Option<Vec<Rate>>,
    /// Rates that cannot be bought, with the reasons.
    pub invalid_rates: Option<Vec<Rate>>,
    /// The request's id.
    pub rate_request_id: Option<SeId>,
    /// The shipment's id.
    pub shipment_id: Option<SeId>,
    /// When the rates were calculated. OpenAPI types it as an id by mistake.
    pub created_at: Option<DateTime>,
    /// How far the calculation is.
    pub status: Option<RateStatus>,
    /// What went wrong with single carriers.
    pub errors: Option<Vec<Fault>>,
}

/// What a service would charge. The whole price is the sum of the four amounts. Source: OpenAPI `rate`.
#[skip_serializing_none]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Schema)]
pub struct Rate {
    /// Its id, by which a label can be bought.
    pub rate_id: SeId,
    /// How it was calculated.
    pub rate_type: RateType,
    /// The carrier account's id.
    pub carrier_id: SeId,
    /// Carriage.
    pub shipping_amount: Money,
    /// Insurance.
    pub insurance_amount: Money,
    /// Proof of delivery.
    pub confirmation_amount: Money,
    /// Everything else.
    pub other_amount: Money,
    /// The whole price by the rate card asked for with `comparison_rate_type`.
    pub requested_comparison_amount: Option<Money>,
    /// Duties and taxes of a shipment to another country.
    pub tax_amount: Option<Money>,
    /// What the price is made of.
    pub rate_details: Option<Vec<RateDetail>>,
    /// The carrier's zone between the two addresses.
    #[schema(minimum = 0)]
    pub zone: Nullable<Integer>,
    /// The kind of package it is for.
    #[schema(min_length = 1)]
    pub package_type: Nullable<String>,
    /// Days to delivery, those without work included.
    #[schema(minimum = 1)]
    pub delivery_days: Option<Integer>,
    /// Whether the carrier guarantees it.
    pub guaranteed_service: bool,
    /// The day it should arrive.
    pub estimated_delivery_date: Option<CalendarDate>,
    /// Days to delivery in the carrier's words.
    #[schema(min_length = 1)]
    pub carrier_delivery_days: Option<String>,
    /// The day it is handed over.
    #[schema(min_length = 1, format = "date-time")]
    pub ship_date: Option<String>,
    /// Whether the merchant negotiated it.
    pub negotiated_rate: bool,
    /// What people call the service.
    #[schema(min_length = 1)]
    pub service_type: String,
    /// The service's code.
    #[schema(min_length = 1)]
    pub service_code: String,
    /// Whether it can be tracked.
    pub trackable: bool,
    /// Which carrier it is.
    #[schema(min_length = 1)]
    pub carrier_code: String,
    /// What the merchant calls the carrier.
    #[schema(min_length = 1)]
    pub carrier_nickname: String,
    /// What people call the carrier.
    #[schema(min_length = 1)]
    pub carrier_friendly_name: String,
    /// Whether it can be bought.
    pub validation_status: ValidationStatus,
    /// What to be careful about.
    pub warning_messages: Vec<String>,
    /// Why it cannot be bought.
    pub error_messages: Vec<String>,
    /// What it is best at among all rates.
    pub rate_attributes: Option<Vec<RateAttribute>>,
}

values! {
    /// How rates are to be calculated. Source: OpenAPI `rate_request_body`.
    #[serde(rename_all = "lowercase")]
    pub enum RateMode {
        /// Without a shipment of the account.
        Check,
        /// For a shipment of the account.
        Shipment,
        /// Fast.
        Quick,
    }

    /// How a rate was calculated. Source: OpenAPI `rate_type`.
    #[serde(rename_all = "lowercase")]
    pub enum RateType {
        /// Without a shipment of the account: it cannot be bought.
        Check,
        /// For a shipment of the account.
        Shipment,
    }

    /// How far a calculation is. Source: OpenAPI `rate_response_status`.
    #[serde(rename_all = "lowercase")]
    pub enum RateStatus {
        /// Under way.
        Working,
        /// Done.
        Completed,
        /// Done, without some carriers.
        Partial,
        /// Failed.
        Error,
    }

    /// Whether a rate can be bought. Source: OpenAPI `validation_status`.
    #[serde(rename_all = "snake_case")]
    pub enum ValidationStatus {
        /// Yes.
        Valid,
        /// No.
        Invalid,
        /// Yes, with care.
        HasWarnings,
        /// Not known.
        Unknown,
    }

    /// What a rate is best at. Source: OpenAPI `rate_attributes`.
    #[serde(rename_all = "snake_case")]
    pub enum RateAttribute {
        /// Price and time taken together.
        BestValue,
        /// Price.
        Cheapest,
        /// Time.
        Fastest,
    }
}
