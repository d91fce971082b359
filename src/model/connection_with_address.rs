//! What connects a merchant's own account at a carrier that asks for the merchant's address.

use serde::{Deserialize, Serialize};
use serde_with::skip_serializing_none;

use super::connection::connection;
use super::{Email, Permission};
use crate::prelude::*;
use crate::schema::Schema;

connection! {
    /// FedEx, or FedEx in the United Kingdom. Sources: OpenAPI `connect_fedex_request_body`,
    /// `connect_fedex_uk_request_body`.
    pub struct FedexConnection {
        /// The account's number at the carrier.
        #[schema(min_length = 1, secret)]
        pub account_number: String,
        /// The company's name.
        #[schema(min_length = 1)]
        pub company: Option<String>,
        /// First name of the account's owner.
        #[schema(min_length = 1)]
        pub first_name: String,
        /// Last name of the account's owner.
        #[schema(min_length = 1)]
        pub last_name: String,
        /// First line of the street address.
        #[schema(min_length = 1)]
        pub address1: String,
        /// Second line of the street address.
        #[schema(min_length = 1)]
        pub address2: Option<String>,
        /// City.
        #[schema(min_length = 1)]
        pub city: String,
        /// State.
        #[schema(min_length = 1)]
        pub state: String,
        /// Postal code.
        #[schema(min_length = 1)]
        pub postal_code: String,
        /// Country by its ISO 3166-1 alpha-2 code.
        #[schema(min_length = 1)]
        pub country_code: String,
        /// E-mail address of the account's owner.
        pub email: Email,
        /// Phone number of the account's owner.
        #[schema(min_length = 1)]
        pub phone: String,
        /// Whether the merchant agrees to FedEx's licence for end users.
        pub agree_to_eula: bool,
        /// The meter's number at FedEx.
        #[schema(min_length = 1)]
        pub meter_number: Option<String>,
    }
}

connection! {
    /// LaserShip. OpenAPI writes its types with a stray comma. Source: OpenAPI `connect_lasership_request_body`.
    pub struct LasershipConnection {
        /// The id for LaserShip's web services.
        #[schema(min_length = 1)]
        pub web_services_id: String,
        /// The key that belongs to the id.
        #[schema(min_length = 1, secret)]
        pub web_services_key: String,
        /// The customer's branch.
        #[schema(min_length = 1)]
        pub customer_branch: String,
        /// Street address.
        #[serde(rename = "Address")]
        pub address: String,
        /// Second line of the street address.
        #[serde(rename = "Address2")]
        pub address2: Option<String>,
        /// City.
        #[serde(rename = "City")]
        pub city: String,
        /// State.
        #[serde(rename = "State")]
        pub state: String,
        /// Postal code.
        #[serde(rename = "PostalCode")]
        pub postal_code: String,
        /// Country.
        pub country: Option<String>,
        /// Phone number.
        #[serde(rename = "Phone")]
        pub phone: Option<String>,
        /// E-mail address.
        #[serde(rename = "Email")]
        pub email: Option<String>,
        /// What the carrier should know.
        pub instructions: Option<String>,
        /// The facility's code.
        pub facility_code: Option<String>,
        /// Latest time of collection, local.
        pub lasership_critical_pull_time: String,
        /// Latest time of handing over, local.
        pub lasership_critical_entry_time: String,
        /// Whether each shipment says for itself what the fields below would say of all.
        #[schema(default = false)]
        pub declare_piece_attributes_separately_for_every_shipment: Option<bool>,
        /// Whether every shipment holds alcohol.
        #[serde(rename = "AttrAlcohol")]
        pub attr_alcohol: Option<bool>,
        /// Whether every shipment holds dry ice.
        #[serde(rename = "AttrDryIce")]
        pub attr_dry_ice: Option<bool>,
        /// Whether every shipment holds dangerous goods.
        #[serde(rename = "AttrHazmat")]
        pub attr_hazmat: Option<bool>,
        /// Whether every shipment takes two persons.
        #[serde(rename = "AttrTwoPersons")]
        pub attr_two_persons: Option<bool>,
        /// Whether every shipment holds explosives.
        #[serde(rename = "AttrExplosive")]
        pub attr_explosive: Option<bool>,
        /// Whether every shipment holds controlled substances.
        #[serde(rename = "AttrControlledSubstance")]
        pub attr_controlled_substance: Option<bool>,
        /// Whether every shipment must be kept cold.
        #[serde(rename = "AttrRefrigerated")]
        pub attr_refrigerated: Option<bool>,
        /// Whether every shipment can spoil.
        #[serde(rename = "AttrPerishable")]
        pub attr_perishable: Option<bool>,
        /// Whether no shipment is returned to its sender.
        #[serde(rename = "AttrNoRTS")]
        pub attr_no_rts: Option<bool>,
    }
}

connection! {
    /// Royal Mail. Source: OpenAPI `connect_royal_mail_request_body`.
    pub struct RoyalMailConnection {
        /// The account's number at the carrier.
        #[schema(min_length = 1, secret)]
        pub account_number: String,
        /// Name of the person to talk to.
        #[schema(min_length = 1)]
        pub contact_name: String,
        /// E-mail address of the account's owner.
        pub email: Option<Email>,
        /// E-mail address for Royal Mail's online business account.
        pub oba_email: Option<Email>,
        /// The company's name.
        #[schema(min_length = 1)]
        pub company_name: Option<String>,
        /// First line of the street address.
        #[schema(min_length = 1)]
        pub street_line1: Option<String>,
        /// Second line of the street address.
        #[schema(min_length = 1)]
        pub street_line2: Option<String>,
        /// Third line of the street address.
        #[schema(min_length = 1)]
        pub street_line3: Option<String>,
        /// City.
        #[schema(min_length = 1)]
        pub city: String,
        /// Postal code.
        #[schema(min_length = 1)]
        pub postal_code: String,
        /// Phone number.
        #[schema(min_length = 1)]
        pub phone: Option<String>,
    }
}
