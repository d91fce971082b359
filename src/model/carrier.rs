//! Carriers as an account has them.

use serde::{Deserialize, Serialize};
use serde_with::skip_serializing_none;

use super::{CarrierCode, Dimensions, Fault, PackageCode, SeId, Uuid};
use crate::prelude::*;
use crate::schema::{Nullable, Schema, present};

/// A carrier that is connected to an account. Source: OpenAPI `carrier`.
#[skip_serializing_none]
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, Schema)]
pub struct Carrier {
    /// The carrier account's id.
    pub carrier_id: Option<SeId>,
    /// Which carrier it is, such as `stamps_com`.
    pub carrier_code: Option<CarrierCode>,
    /// The account number at the carrier. A Stamps.com account on its free trial has an empty one.
    #[schema(secret)]
    #[serde(default, deserialize_with = "present")]
    pub account_number: Option<Nullable<String>>,
    /// Whether it is prepaid, so that it can be funded.
    pub requires_funded_amount: Option<bool>,
    /// What is left in its wallet, without a currency. OpenAPI gives zero as the lowest, but the vendor's own
    /// components have a text for a wallet that an adjustment has overdrawn.
    pub balance: Option<f64>,
    /// What the merchant calls it.
    #[schema(min_length = 1)]
    pub nickname: Option<String>,
    /// What people call the carrier, such as `Stamps.com`.
    #[schema(min_length = 1)]
    pub friendly_name: Option<String>,
    /// The source its wallet is filled from.
    #[serde(default, deserialize_with = "present")]
    pub funding_source_id: Option<Nullable<SeId>>,
    /// Whether it is used where a label or shipment names none.
    pub primary: Option<bool>,
    /// Whether it has services that take more than one package per shipment.
    pub has_multi_package_supporting_services: Option<bool>,
    /// Whether it has services that take returns.
    pub allows_returns: Option<bool>,
    /// Whether it prints messages of one's own on labels.
    pub supports_label_messages: Option<bool>,
    /// Whether the account's plan does not include it.
    pub disabled_by_billing_plan: Option<bool>,
    /// What it offers.
    pub services: Option<Vec<CarrierService>>,
    /// The kinds of packages it takes.
    pub packages: Option<Vec<PackageType>>,
    /// The options it knows.
    pub options: Option<Vec<CarrierOption>>,
    /// Whether it gives rates.
    pub send_rates: Option<bool>,
    /// Whether the merchant can keep rates of his own for it.
    pub supports_user_managed_rates: Option<bool>,
    /// Whether the carrier has let the connection in.
    pub connection_status: Option<ConnectionStatus>,
}

values! {
    /// Whether a carrier has let a connection in. Source: OpenAPI `carrier`.
    #[serde(rename_all = "snake_case")]
    pub enum ConnectionStatus {
        /// The carrier has yet to approve it.
        PendingApproval,
        /// It can be used.
        Approved,
    }
}

/// A service a carrier offers. Source: OpenAPI `service`.
#[skip_serializing_none]
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, Schema)]
pub struct CarrierService {
    /// The carrier account's id.
    pub carrier_id: Option<SeId>,
    /// Which carrier it is. OpenAPI types it as an id by mistake.
    pub carrier_code: Option<CarrierCode>,
    /// The service's code, such as `usps_media_mail`.
    #[schema(min_length = 1)]
    pub service_code: Option<String>,
    /// What people call it.
    #[schema(min_length = 1)]
    pub name: Option<String>,
    /// Whether it ships within the country.
    pub domestic: Option<bool>,
    /// Whether it ships to other countries.
    pub international: Option<bool>,
    /// Whether it takes more than one package per shipment.
    pub is_multi_package_supported: Option<bool>,
    /// Whether it takes returns.
    pub is_return_supported: Option<bool>,
}

/// A kind of package a carrier takes, or one of the account's own. Source: OpenAPI `package_type`.
#[skip_serializing_none]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Schema)]
#[cfg_attr(not(target_arch = "wasm32"), derive(bon::Builder), builder(on(_, into)))]
pub struct PackageType {
    /// For a kind of the account's own, an id of the merchant's choice; kinds of a carrier have none.
    #[serde(default, deserialize_with = "present")]
    pub package_id: Option<Nullable<SeId>>,
    /// The code that packages name. The service refuses one of the account's own that does not begin with `custom_`
    /// (`docs:shipping/custom-package-types`).
    pub package_code: PackageCode,
    /// What people call it.
    #[schema(min_length = 1, max_length = 50)]
    pub name: String,
    /// How large it is. The same page requires it of a kind of the account's own.
    pub dimensions: Option<Dimensions>,
    /// What it is good for.
    #[schema(max_length = 500)]
    #[serde(default, deserialize_with = "present")]
    pub description: Option<Nullable<String>>,
}

/// An option a carrier knows. Source: OpenAPI `carrier_advanced_option`.
#[skip_serializing_none]
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, Schema)]
pub struct CarrierOption {
    /// Its name among the advanced options of a shipment.
    #[schema(min_length = 1)]
    pub name: Option<String>,
    /// What holds where a shipment says nothing, as text.
    #[serde(default, deserialize_with = "present")]
    pub default_value: Option<Nullable<String>>,
    /// What it does.
    pub description: Option<String>,
}

/// The carriers of an account. Source: OpenAPI `get_carriers_response_body`.
#[skip_serializing_none]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Schema)]
pub struct CarrierList {
    /// The account's carriers, all on one page.
    pub carriers: Vec<Carrier>,
    /// Identifies the request to the vendor's support.
    pub request_id: Option<Uuid>,
    /// What went wrong with single carriers: the service may answer 207 with the others.
    pub errors: Option<Vec<Fault>>,
}

/// The services of a carrier. Source: OpenAPI `list_carrier_services_response_body`.
#[skip_serializing_none]
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, Schema)]
pub struct CarrierServiceList {
    /// The services that the carrier offers.
    pub services: Option<Vec<CarrierService>>,
}

/// The kinds of packages of a carrier, or the account's own. Sources: OpenAPI
/// `list_carrier_package_types_response_body`, `list_package_types_response_body`.
#[skip_serializing_none]
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, Schema)]
pub struct PackageTypeList {
    /// The kinds of packages.
    pub packages: Option<Vec<PackageType>>,
}

/// The options of a carrier. Source: OpenAPI `get_carrier_options_response_body`.
#[skip_serializing_none]
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, Schema)]
pub struct CarrierOptionList {
    /// The options that the carrier knows.
    pub options: Option<Vec<CarrierOption>>,
}
