//! Settings of a merchant's own accounts at carriers. Whether those left out stay as they are is not
//! documented: send all.

use serde::{Deserialize, Serialize};
use serde_with::skip_serializing_none;

use super::{DateTime, SmartPostHub};
use crate::prelude::*;
use crate::schema::Schema;

/// Settings of a DHL Express account. Source: OpenAPI `dhl_express_account_settings`.
#[skip_serializing_none]
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, Schema)]
#[cfg_attr(not(target_arch = "wasm32"), derive(bon::Builder), builder(on(_, into)))]
pub struct DhlExpressSettings {
    /// What the merchant calls the account.
    #[schema(min_length = 1)]
    pub nickname: Option<String>,
    /// Whether the account's number is kept off the copy for the archive.
    pub should_hide_account_number_on_archive_doc: Option<bool>,
    /// Whether it is used where a label names no DHL Express account.
    pub is_primary_account: Option<bool>,
}

/// Settings of a FedEx account. Source: OpenAPI `fedex_account_settings`.
#[skip_serializing_none]
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, Schema)]
#[cfg_attr(not(target_arch = "wasm32"), derive(bon::Builder), builder(on(_, into)))]
pub struct FedexSettings {
    /// What the merchant calls the account.
    #[schema(min_length = 1)]
    pub nickname: Option<String>,
    /// How packages get to FedEx.
    pub pickup_type: Option<FedexPickupType>,
    /// The hub that SmartPost packages go to.
    pub smart_post_hub: Option<SmartPostHub>,
    /// What the post does with SmartPost packages that it cannot deliver.
    pub smart_post_endorsement: Option<AncillaryEndorsement>,
    /// Whether it is used where a label names no FedEx account.
    pub is_primary_account: Option<bool>,
    /// The signature on customs forms, as a picture. How it is encoded is not documented.
    pub signature_image: Option<String>,
    /// The letterhead on customs forms, as a picture. How it is encoded is not documented.
    pub letterhead_image: Option<String>,
}

/// Settings of a UPS account. Source: OpenAPI `ups_account_settings`.
#[skip_serializing_none]
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, Schema)]
#[cfg_attr(not(target_arch = "wasm32"), derive(bon::Builder), builder(on(_, into)))]
pub struct UpsSettings {
    /// What the merchant calls the account.
    #[schema(min_length = 1)]
    pub nickname: Option<String>,
    /// Whether it is used where a label names no UPS account.
    pub is_primary_account: Option<bool>,
    /// How packages get to UPS.
    pub pickup_type: Option<UpsPickupType>,
    /// Whether UPS offsets the carbon of each package, for a fee.
    pub use_carbon_neutral_shipping_program: Option<bool>,
    /// Whether UPS Ground Freight pricing applies.
    pub use_ground_freight_pricing: Option<bool>,
    /// Whether UPS may consolidate shipments.
    pub use_consolidation_services: Option<bool>,
    /// Whether Mail Innovations labels show the order's number.
    pub use_order_number_on_mail_innovations_labels: Option<bool>,
    /// What the post does with Mail Innovations packages that it cannot deliver.
    pub mail_innovations_endorsement: Option<AncillaryEndorsement>,
    /// The cost centre that Mail Innovations bills.
    pub mail_innovations_cost_center: Option<String>,
    /// Whether rates are those the merchant has negotiated with UPS.
    pub use_negotiated_rates: Option<bool>,
    /// The postal code that UPS has for the account.
    #[schema(min_length = 5)]
    pub account_postal_code: Option<String>,
    /// One of the last invoices, by which UPS knows the account's owner.
    pub invoice: Option<UpsInvoice>,
}

/// An invoice from UPS. Source: OpenAPI `ups_invoice`.
#[skip_serializing_none]
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, Schema)]
#[cfg_attr(not(target_arch = "wasm32"), derive(bon::Builder), builder(on(_, into)))]
pub struct UpsInvoice {
    /// When it was written.
    pub invoice_date: Option<DateTime>,
    /// The invoice's number.
    #[schema(min_length = 1, secret)]
    pub invoice_number: Option<String>,
    /// The control id printed on it. OpenAPI types it as an id of the service by mistake.
    #[schema(min_length = 1, secret)]
    pub control_id: Option<String>,
    /// What it amounts to, in whole units of the currency with decimals.
    #[schema(minimum = 0)]
    pub invoice_amount: Option<f64>,
    /// The currency of the amount.
    pub invoice_currency_code: Option<String>,
}

/// Settings of a Newgistics account. Source: OpenAPI `update_newgistics_settings_request_body`.
#[skip_serializing_none]
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, Schema)]
#[cfg_attr(not(target_arch = "wasm32"), derive(bon::Builder), builder(on(_, into)))]
pub struct NewgisticsSettings {
    /// Whether labels show the order's number as a bar code.
    pub include_barcode_with_order_number: Option<bool>,
    /// Whether an e-mail comes when a manifest is processed.
    pub receive_email_on_manifest_processing: Option<bool>,
}

/// Settings of an Amazon Buy Shipping account. Source: OpenAPI `update_amazon_buy_shipping_request_body`,
/// which the carrier names of its operation leave out.
#[skip_serializing_none]
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, Schema)]
#[cfg_attr(not(target_arch = "wasm32"), derive(bon::Builder), builder(on(_, into)))]
pub struct AmazonBuyShippingSettings {
    /// The e-mail address at Amazon.
    #[schema(min_length = 1)]
    pub email: Option<String>,
}

values! {
    /// What the post does with what it cannot deliver. Source: OpenAPI `ancillary_service_endorsement`.
    #[serde(rename_all = "snake_case")]
    pub enum AncillaryEndorsement {
        /// Whatever is usual.
        None,
        /// Returns it, if possible with the new address.
        ReturnServiceRequested,
        /// Forwards it, else returns it.
        ForwardingServiceRequested,
        /// Forwards it, else returns it, and says the new address.
        AddressServiceRequested,
        /// Discards it, and says the new address.
        ChangeServiceRequested,
        /// Leaves it where nobody answers.
        LeaveIfNoResponse,
    }

    /// How packages get to FedEx. Source: OpenAPI `fedex_pickup_type`.
    #[serde(rename_all = "snake_case")]
    pub enum FedexPickupType {
        /// Not said.
        None,
        /// FedEx comes every day.
        RegularPickup,
        /// The merchant calls a courier.
        RequestCourier,
        /// The merchant puts them in a drop box.
        DropBox,
        /// The merchant takes them to a business service centre.
        BusinessServiceCenter,
        /// The merchant takes them to a station.
        Station,
    }

    /// How packages get to UPS. Source: OpenAPI `ups_pickup_type`.
    #[serde(rename_all = "snake_case")]
    pub enum UpsPickupType {
        /// UPS comes every day.
        DailyPickup,
        /// UPS comes when called.
        OccasionalPickup,
        /// The merchant takes them to a counter.
        CustomerCounter,
    }
}
