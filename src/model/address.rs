//! Postal addresses. Their fields are written once; the records differ in what must be there and in what
//! shipping adds.
//!
//! Empty texts pass where nobody needs one, although OpenAPI wants one character: the partner guide sends an empty
//! `address_line2`, the vendor's samples an empty `company_name`, and the service itself empty `instructions`.

use serde::{Deserialize, Serialize};
use serde_with::skip_serializing_none;

use super::CountryCode;
use crate::prelude::*;
use crate::schema::{Nullable, Schema, present};

values! {
    /// Whether people live at an address. Source: OpenAPI `address_residential_indicator`.
    #[serde(rename_all = "lowercase")]
    pub enum ResidentialIndicator {
        /// Not known: the carrier decides.
        Unknown,
        /// A private home.
        Yes,
        /// A business. The on-behalf-of page of the documents writes it `No`.
        #[serde(alias = "No")]
        No,
    }
}

/// Declares an address. In brackets: the type of the parts that make it whole, of city and state, of the postal code,
/// of the phone number and of the country; in braces: the fields of its own.
macro_rules! address {
    (
        $(#[$about:meta])*
        pub struct $name:ident {
            parts: [$($part:tt)+], town: [$($town:tt)+], postal: [$($postal:tt)+],
        phone: [$(#[$how:meta])* $phone:ty],
        country: [$($country:tt)+],
            own: { $($own:tt)* }
        }
    ) => {
        #[skip_serializing_none]
        #[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Schema)]
        #[cfg_attr(not(target_arch = "wasm32"), derive(bon::Builder), builder(on(_, into)))]
        $(#[$about])*
        pub struct $name {
            /// Name of a person there.
            #[schema(min_length = 1)]
            #[serde(default, deserialize_with = "present")]
            pub name: Option<Nullable<String>>,
            /// Phone number of the person there, in the manner of the country.
            $(#[$how])*
            pub phone: $phone,
            /// E-mail address of the person there.
            #[serde(default, deserialize_with = "present")]
            pub email: Option<Nullable<String>>,
            /// Name of the company there.
            #[serde(default, deserialize_with = "present")]
            pub company_name: Option<Nullable<String>>,
            /// First line of the street address; often the only one.
            #[schema(min_length = 1)]
            pub address_line1: $($part)+,
            /// Second line of the street address.
            #[serde(default, deserialize_with = "present")]
            pub address_line2: Option<Nullable<String>>,
            /// Third line of the street address.
            #[serde(default, deserialize_with = "present")]
            pub address_line3: Option<Nullable<String>>,
            /// City or locality.
            #[schema(min_length = 1)]
            pub city_locality: $($town)+,
            /// State or province. Some countries, the U.S. among them, take abbreviations only.
            pub state_province: $($town)+,
            /// Postal code.
            #[schema(min_length = 1)]
            pub postal_code: $($postal)+,
            /// Country.
            #[schema(told)]
            pub country_code: $($country)+,
            /// Whether people live there.
            #[schema(default = "unknown")]
            pub address_residential_indicator: Option<ResidentialIndicator>,
            $($own)*
        }
    };
}

address! {
    /// An address of which no part must be there: for carrier registration, where the documents show
    /// examples and say nothing of requirements. Source: partner guide; OpenAPI `partial_address`.
    pub struct PartialAddress {
        parts: [Option<String>], town: [Option<String>], postal: [Option<String>],
        phone: [#[serde(default, deserialize_with = "present")] Option<Nullable<String>>],
        country: [Option<CountryCode>], own: {}
    }
}

address! {
    /// A whole address, with the name of a person or of a company. Source: OpenAPI `address`.
    #[schema(any_of(name, company_name))]
    pub struct Address {
        parts: [String], town: [String], postal: [String],
        phone: [#[serde(default, deserialize_with = "present")] Option<Nullable<String>>],
        country: [Option<CountryCode>], own: {}
    }
}

address! {
    /// An address to compare with what the service knows. Source: OpenAPI `address_to_validate`.
    pub struct AddressToValidate {
        parts: [String], town: [Option<String>], postal: [Option<String>],
        phone: [#[serde(default, deserialize_with = "present")] Option<Nullable<String>>],
        country: [CountryCode], own: {}
    }
}

/// Addresses to compare with what the service knows, 250 at most. Source: `docs:addresses/validation`.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, Schema)]
#[serde(transparent)]
#[schema(max_items = 250)]
pub struct AddressesToValidate(pub Vec<AddressToValidate>);

address! {
    /// Where a shipment goes back to, or comes from. Source: OpenAPI `shipping_address`.
    #[schema(any_of(name, company_name))]
    pub struct ShippingAddress {
        parts: [String], town: [String], postal: [String],
        phone: [#[serde(default, deserialize_with = "present")] Option<Nullable<String>>],
        country: [Option<CountryCode>], own: {
            /// What the carrier should know about handling the shipment there.
            #[serde(default, deserialize_with = "present")]
            pub instructions: Option<Nullable<String>>,
        }
    }
}

address! {
    /// Where a labelled shipment comes from. Source: OpenAPI `shipping_address_from`.
    #[schema(any_of(name, company_name))]
    pub struct ShipFromAddress {
        parts: [String], town: [String], postal: [String],
        phone: [String],
        country: [CountryCode], own: {
            /// What the carrier should know about handling the shipment there.
            #[serde(default, deserialize_with = "present")]
            pub instructions: Option<Nullable<String>>,
        }
    }
}

address! {
    /// Where a shipment goes. Source: OpenAPI `shipping_address_to`.
    #[schema(any_of(name, company_name))]
    pub struct ShipToAddress {
        parts: [String], town: [String], postal: [String],
        phone: [#[serde(default, deserialize_with = "present")] Option<Nullable<String>>],
        country: [Option<CountryCode>], own: {
            /// What the carrier should know about handling the shipment there.
            #[serde(default, deserialize_with = "present")]
            pub instructions: Option<Nullable<String>>,
            /// The place in other ways than by its address.
            #[serde(default, deserialize_with = "present")]
            pub geolocation: Option<Nullable<Vec<Geolocation>>>,
        }
    }
}

/// A place, named by another service than the post. Source: OpenAPI `partial_shipping_address_to`.
#[skip_serializing_none]
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, Schema)]
#[cfg_attr(not(target_arch = "wasm32"), derive(bon::Builder), builder(on(_, into)))]
#[schema(open)]
pub struct Geolocation {
    /// Which service names it.
    #[serde(rename = "type")]
    pub kind: Option<GeolocationKind>,
    /// Its name there, such as `cats.with.thumbs`.
    pub value: Option<String>,
}

values! {
    /// Services that name places. Source: OpenAPI `partial_shipping_address_to`.
    #[serde(rename_all = "lowercase")]
    pub enum GeolocationKind {
        /// <https://what3words.com>: three words for a square of three metres.
        What3words,
    }
}
