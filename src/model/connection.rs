//! What connects a merchant's own account at a carrier.
//!
//! Carriers that ask for the same share a record; those that ask for the merchant's address as well stand in
//! `connection_with_address.rs`. `connections.connect` lists which carrier takes which.

use serde::{Deserialize, Serialize};
use serde_with::skip_serializing_none;

use super::{AncillaryEndorsement, AsendiaLocation, CountryCode, Email};
use crate::prelude::*;
use crate::schema::{Integer, Schema};

/// Declares what connects an account: what is given, a nickname, and leave to connect the same account again.
macro_rules! connection {
    ($(#[$about:meta])* pub struct $name:ident { $($own:tt)* }) => {
        #[skip_serializing_none]
        #[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Schema)]
        #[cfg_attr(not(target_arch = "wasm32"), derive(bon::Builder), builder(on(_, into)))]
        $(#[$about])*
        pub struct $name {
            /// What the merchant calls the connection.
            #[schema(min_length = 1)]
            pub nickname: String,
            $($own)*
            /// Whether the same account may be connected a second time. The page writes `true` as text. Not in
            /// OpenAPI. Source: `docs:carriers/connect`.
            pub allow_duplicate_account_number: Option<Permission>,
        }
    };
}
pub(super) use connection;

/// Yes or no, as text or as it is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Schema)]
#[serde(untagged)]
pub enum Permission {
    /// As it is: `true`.
    Plain(bool),
    /// As text: `"true"`.
    Text(PermissionText),
}

values! {
    /// Yes or no as text. Source: `docs:carriers/connect`.
    #[serde(rename_all = "lowercase")]
    pub enum PermissionText {
        /// Yes.
        True,
        /// No.
        False,
    }
}

connection! {
    /// Access Worldwide, APC, IMEX, RR Donnelley or Stamps.com. Sources: OpenAPI
    /// `connect_access_worldwide_request_body`, `connect_apc_request_body`, `connect_imex_request_body`,
    /// `connect_rr_donnelley_request_body`, `connect_stamps_request_body`.
    pub struct LoginConnection {
        /// The user name at the carrier.
        #[schema(min_length = 1)]
        pub username: String,
        /// The password at the carrier.
        #[schema(min_length = 1, secret)]
        pub password: String,
    }
}

connection! {
    /// DHL Express in Australia or in Canada. Sources: OpenAPI `connect_dhl_express_au_request_body`,
    /// `connect_dhl_express_ca_request_body`.
    pub struct AccountNumberConnection {
        /// The account's number at the carrier.
        #[schema(min_length = 1, secret)]
        pub account_number: String,
    }
}

connection! {
    /// DPD or OnTrac. Sources: OpenAPI `connect_dpd_request_body`, `connect_ontrac_request_body`.
    pub struct AccountPasswordConnection {
        /// The account's number at the carrier.
        #[schema(min_length = 1, secret)]
        pub account_number: String,
        /// The password at the carrier.
        #[schema(min_length = 1, secret)]
        pub password: String,
    }
}

connection! {
    /// Amazon Buy Shipping. Source: OpenAPI `connect_amazon_buy_shipping_request_body`.
    pub struct AmazonBuyShippingConnection {
        /// The merchant's seller id at Amazon.
        #[schema(min_length = 1)]
        pub merchant_seller_id: String,
        /// The e-mail address at Amazon.
        pub email: Email,
        /// The token with which Amazon lets the service in.
        #[schema(min_length = 1, secret)]
        pub mws_auth_token: String,
    }
}

connection! {
    /// Amazon Shipping in the United Kingdom. Source: OpenAPI `connect_amazon_shipping_uk`.
    pub struct AmazonShippingUkConnection {
        /// The code with which Amazon lets the service in.
        #[schema(min_length = 1, secret)]
        pub auth_code: String,
    }
}

connection! {
    /// Asendia. Source: OpenAPI `connect_asendia_request_body`.
    #[schema(note(when(processing_location => processing_location: AsendiaLocation)))]
    pub struct AsendiaConnection {
        /// The account's number at the carrier.
        #[schema(min_length = 1, secret)]
        pub account_number: String,
        /// The user name at the carrier.
        #[schema(min_length = 1)]
        pub username: String,
        /// The password at the carrier.
        #[schema(min_length = 1, secret)]
        pub password: String,
        /// The carrier's API key.
        #[schema(min_length = 1, secret)]
        pub api_key: String,
        /// Where parcels are processed: `MIA`, `JFK`, `ORD`, `PHL`, `SFO`, `LAX`, `SLC`, `TOR`, `BUF` or `CAL`.
        #[schema(min_length = 1)]
        pub processing_location: String,
        /// The number of an account within the account.
        #[schema(min_length = 1, secret)]
        pub sub_account_number: Option<String>,
    }
}

connection! {
    /// Australia Post. Source: OpenAPI `connect_australia_post_request_body`.
    pub struct AustraliaPostConnection {
        /// The account's number at the carrier.
        #[schema(min_length = 1, secret)]
        pub account_number: String,
        /// The carrier's API key.
        #[schema(min_length = 1, secret)]
        pub api_key: String,
        /// The secret that belongs to the API key.
        #[schema(min_length = 1, secret)]
        pub api_secret: String,
    }
}

connection! {
    /// Canada Post. Source: OpenAPI `connect_canada_post_request_body`.
    pub struct CanadaPostConnection {
        /// The account's number at the carrier.
        #[schema(min_length = 1, secret)]
        pub account_number: String,
        /// The carrier's API key.
        #[schema(min_length = 1, secret)]
        pub api_key: String,
        /// The secret that belongs to the API key.
        #[schema(min_length = 1, secret)]
        pub api_secret: String,
        /// The number of the contract with Canada Post.
        #[schema(min_length = 1)]
        pub contract_id: String,
    }
}

connection! {
    /// DHL eCommerce. Source: OpenAPI `connect_dhl_ecommerce_request_body`.
    #[schema(note(any_of(api_key)), note(any_of(api_secret)))]
    pub struct DhlEcommerceConnection {
        /// The client's id at the carrier.
        #[schema(min_length = 1)]
        pub client_id: String,
        /// The user name at the carrier.
        #[schema(min_length = 1)]
        pub username: String,
        /// The password at the carrier.
        #[schema(min_length = 1, secret)]
        pub password: String,
        /// The number of the pickup account.
        #[schema(min_length = 1)]
        pub pickup_number: String,
        /// Where parcels are handed over.
        #[schema(min_length = 1)]
        pub distribution_center: String,
        /// The carrier's API key. Without it and its secret there are no rates.
        #[schema(min_length = 1, secret)]
        pub api_key: Option<String>,
        /// The secret that belongs to the API key.
        #[schema(min_length = 1, secret)]
        pub api_secret: Option<String>,
        /// What the post does with what it cannot deliver.
        pub ancillary_endorsement: Option<AncillaryEndorsement>,
        /// The account's number at the carrier.
        #[schema(min_length = 1, deprecated, secret)]
        pub account_number: Option<String>,
        /// The user name at the carrier's file server.
        #[schema(min_length = 1, deprecated)]
        pub ftp_username: Option<String>,
        /// The password at the carrier's file server.
        #[schema(min_length = 1, secret, deprecated)]
        pub ftp_password: Option<String>,
        /// The carrier's number of whom it bills.
        pub sold_to: Option<String>,
        /// The carrier's number of the registration.
        pub registration_id: Option<String>,
        /// The name under which the carrier knows the software.
        pub software_name: Option<String>,
    }
}

connection! {
    /// DHL Express. Of site and password either both are given or none. Source: OpenAPI
    /// `connect_dhl_express_request_body`.
    #[schema(when(site_id => password), when(password => site_id))]
    pub struct DhlExpressConnection {
        /// The account's number at the carrier.
        #[schema(min_length = 1, secret)]
        pub account_number: String,
        /// The site's id at the carrier.
        #[schema(min_length = 1)]
        pub site_id: Option<String>,
        /// The site's password.
        #[schema(min_length = 1, secret)]
        pub password: Option<String>,
        /// The account's country.
        pub country_code: Option<CountryCode>,
    }
}

connection! {
    /// DHL Express in the United Kingdom. Source: OpenAPI `connect_dhl_express_uk_request_body`.
    pub struct DhlExpressUkConnection {
        /// The account's number at the carrier.
        #[schema(min_length = 1, secret)]
        pub account_number: String,
        /// The site's id at the carrier. OpenAPI types it as an id of the service by mistake.
        #[schema(min_length = 1)]
        pub site_id: String,
        /// The site's password.
        #[schema(min_length = 1, secret)]
        pub password: String,
    }
}

connection! {
    /// Endicia. Source: OpenAPI `connect_endicia_request_body`.
    pub struct EndiciaConnection {
        /// The account's number at the carrier.
        #[schema(min_length = 1, secret)]
        pub account: String,
        /// The account's pass phrase.
        #[schema(min_length = 1, secret)]
        pub passphrase: String,
    }
}

connection! {
    /// FirstMile. Source: OpenAPI `connect_firstmile_request_body`.
    pub struct FirstmileConnection {
        /// The mailer's id at the carrier. OpenAPI types it as an id of the service by mistake.
        #[schema(min_length = 1)]
        pub mailer_id: String,
        /// The password at the carrier.
        #[schema(min_length = 1, secret)]
        pub password: String,
        /// The profile to use.
        #[schema(min_length = 1)]
        pub profile_name: Option<String>,
    }
}

connection! {
    /// Newgistics. Source: OpenAPI `connect_newgistics_request_body`.
    pub struct NewgisticsConnection {
        /// Where parcels are handed over.
        #[schema(min_length = 1)]
        pub induction_site: String,
        /// The merchant's number at the carrier.
        #[schema(minimum = 0)]
        pub merchant_id: Option<Integer>,
        /// The mailer's number at the carrier.
        #[schema(minimum = 0)]
        pub mailer_id: Option<Integer>,
    }
}

connection! {
    /// Purolator in Canada. Source: OpenAPI `connect_purolator_request_body`.
    pub struct PurolatorConnection {
        /// The account's number at the carrier.
        #[schema(min_length = 1, secret)]
        pub account_number: String,
        /// The key with which the carrier lets the service in.
        #[schema(min_length = 1, secret)]
        pub activation_key: String,
    }
}

connection! {
    /// SEKO. Source: OpenAPI `connect_seko_request_body`.
    pub struct SekoConnection {
        /// The account's access key.
        #[schema(min_length = 1, secret)]
        pub access_key: String,
    }
}

connection! {
    /// Sendle. Source: OpenAPI `connect_sendle_request_body`.
    pub struct SendleConnection {
        /// The account's id at the carrier. OpenAPI types it as an id of the service by mistake.
        #[schema(min_length = 1)]
        pub sendle_id: String,
        /// The carrier's API key.
        #[schema(min_length = 1, secret)]
        pub api_key: String,
    }
}

connection! {
    /// UPS. The reply's `Location` header leads the merchant to UPS, who signs in there; until then the carrier's
    /// `connection_status` is `pending_approval`. Source: OpenAPI `connect_ups_request_body`.
    pub struct UpsConnection {
        /// The account's number at the carrier.
        #[schema(min_length = 1, secret)]
        pub account_number: String,
        /// The postal code that UPS has for the account.
        #[schema(min_length = 1)]
        pub account_postal_code: String,
        /// The country that UPS has for the account.
        #[schema(min_length = 1)]
        pub account_country_code: String,
    }
}
