//! What carriers would charge for a shipment.

use serde::{Deserialize, Serialize};
use serde_with::skip_serializing_none;

use super::{CalendarDate, DateTime, Fault, Money, RateDetail, SeId};
use crate::prelude::*;
use crate::schema::{Integer, Nullable, Schema, present};

/// Rates for a shipment. Source: OpenAPI `rates_information`; required is what `list_shipment_rates` promises.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Schema)]
pub struct RateResponse {
    /// Rates that can be bought.
    pub rates: Vec<Rate>,
    /// Rates that cannot be bought, with the reasons.
    pub invalid_rates: Vec<Rate>,
    /// The request's id.
    pub rate_request_id: SeId,
    /// The shipment's id.
    pub shipment_id: SeId,
    /// When the rates were calculated. OpenAPI types it as an id by mistake.
    pub created_at: DateTime,
    /// How far the calculation is.
    pub status: RateStatus,
    /// What went wrong with single carriers.
    pub errors: Vec<Fault>,
}

/// Declares what a service would charge. In braces: the fields of its own.
macro_rules! rate {
    ($(#[$about:meta])* pub struct $name:ident { $($own:tt)* }) => {
        #[skip_serializing_none]
        #[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Schema)]
        $(#[$about])*
        pub struct $name {
            $($own)*
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
            /// Duties and taxes of a shipment to another country.
            pub tax_amount: Option<Money>,
            /// The carrier's zone between the two addresses.
            #[schema(minimum = 0)]
            pub zone: Nullable<Integer>,
            /// The kind of package it is for.
            #[schema(min_length = 1)]
            pub package_type: Nullable<String>,
            /// Days to delivery, those without work included.
            #[schema(minimum = 1)]
            #[serde(default, deserialize_with = "present")]
            pub delivery_days: Option<Nullable<Integer>>,
            /// Whether the carrier guarantees it.
            pub guaranteed_service: bool,
            /// The day it should arrive.
            #[serde(default, deserialize_with = "present")]
            pub estimated_delivery_date: Option<Nullable<CalendarDate>>,
            /// Days to delivery in the carrier's words.
            #[schema(min_length = 1)]
            #[serde(default, deserialize_with = "present")]
            pub carrier_delivery_days: Option<Nullable<String>>,
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
    };
}

rate! {
    /// What a service would charge. The whole price is the sum of its amounts, `tax_amount` included where it is
    /// there: OpenAPI names the other four. Source: OpenAPI `rate`.
    pub struct Rate {
        /// Its id, by which a label can be bought.
        pub rate_id: SeId,
        /// The whole price by the rate card asked for with `comparison_rate_type`.
        pub requested_comparison_amount: Option<Money>,
        /// What the price is made of.
        pub rate_details: Option<Vec<RateDetail>>,
    }
}

rate! {
    /// What a service would charge, by and large: it cannot be bought. Source: OpenAPI `rate_estimate`.
    pub struct RateEstimate {}
}

values! {
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
