//! Labels: postage that was bought.

use serde::{Deserialize, Serialize};
use serde_with::skip_serializing_none;

use super::{
    AddressValidation, AlternativeIdentifier, CarrierCode, Date, DateTime, DeliveryConfirmation, ImageId,
    LabelPackage, Link, Money, NewShipment, OptionalLink, PackageCode, RateDetail, SeId, ServiceCode,
    ShipToAddress, Url,
};
use crate::schema::{Nullable, Schema, present};

/// What buys a label. Source: OpenAPI `create_label_request_body`, on-behalf-of page.
#[skip_serializing_none]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Schema)]
#[cfg_attr(not(target_arch = "wasm32"), derive(bon::Builder), builder(on(_, into)))]
pub struct NewLabel {
    /// The shipment it is for.
    pub shipment: NewShipment,
    /// Whether it is for a return.
    pub is_return_label: Option<bool>,
    /// Return merchandise authorization: any text of the merchant's.
    #[serde(default, deserialize_with = "present")]
    pub rma_number: Option<Nullable<String>>,
    /// When it is charged.
    pub charge_event: Option<ChargeEvent>,
    /// The label the goods went out with, for a return label. Some carriers want it.
    #[schema(write_only)]
    pub outbound_label_id: Option<SeId>,
    /// Whether it is a test that costs nothing.
    #[schema(write_only, deprecated, default = false)]
    pub test_label: Option<bool>,
    /// What is done with the address first.
    #[schema(write_only, default = "no_validation")]
    pub validate_address: Option<AddressValidation>,
    /// How the label comes.
    #[schema(write_only, default = "url")]
    pub label_download_type: Option<LabelDownloadType>,
    /// The format of the label.
    #[schema(default = "pdf")]
    pub label_format: Option<LabelFormat>,
    /// What is made to show at the counter.
    #[schema(default = "label")]
    pub display_scheme: Option<DisplayScheme>,
    /// The size of the label; which ones there are depends on the format.
    #[schema(default = "4x6")]
    pub label_layout: Option<LabelLayout>,
    /// A picture of the account to print on it.
    #[serde(default, deserialize_with = "present")]
    pub label_image_id: Option<Nullable<ImageId>>,
    /// A carrier's shop it goes to, instead of the address.
    #[serde(default, deserialize_with = "present")]
    pub ship_to_service_point_id: Option<Nullable<String>>,
    /// A carrier's shop it is brought to, instead of the address it comes from.
    #[serde(default, deserialize_with = "present")]
    pub ship_from_service_point_id: Option<Nullable<String>>,
}

/// A label. Source: OpenAPI `label`; required is what OpenAPI and the on-behalf-of page agree on.
#[skip_serializing_none]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Schema)]
pub struct Label {
    /// Its id.
    pub label_id: SeId,
    /// How far it is.
    pub status: LabelStatus,
    /// The shipment it is for.
    pub shipment_id: SeId,
    /// The caller's own id of the shipment.
    #[schema(max_length = 50)]
    #[serde(default, deserialize_with = "present")]
    pub external_shipment_id: Option<Nullable<String>>,
    /// The order's id at the order source.
    #[serde(default, deserialize_with = "present")]
    pub external_order_id: Option<Nullable<String>>,
    /// The day the shipment is handed over.
    pub ship_date: Date,
    /// When it was made.
    pub created_at: DateTime,
    /// What carriage and proof of delivery cost, without insurance.
    pub shipment_cost: Money,
    /// What insurance costs, on top of `shipment_cost`.
    pub insurance_cost: Money,
    /// The whole price by the rate card asked for with `comparison_rate_type`.
    #[serde(default, deserialize_with = "present")]
    pub requested_comparison_amount: Option<Nullable<Money>>,
    /// What the price is made of.
    pub rate_details: Option<Vec<RateDetail>>,
    /// Its tracking number.
    #[schema(min_length = 1)]
    pub tracking_number: String,
    /// Whether it is for a return.
    pub is_return_label: bool,
    /// Return merchandise authorization.
    #[serde(default, deserialize_with = "present")]
    pub rma_number: Option<Nullable<String>>,
    /// Whether it goes to another country.
    pub is_international: bool,
    /// The batch it was made in; empty text for none.
    pub batch_id: String,
    /// The carrier account's id.
    pub carrier_id: SeId,
    /// When it is charged.
    pub charge_event: Option<ChargeEvent>,
    /// The carrier's service.
    pub service_code: ServiceCode,
    /// The kind of its package.
    pub package_code: PackageCode,
    /// Whether it was voided.
    pub voided: bool,
    /// When it was voided.
    #[serde(default, deserialize_with = "present")]
    pub voided_at: Option<Nullable<DateTime>>,
    /// How it was voided.
    #[serde(default, deserialize_with = "present")]
    pub void_type: Option<Nullable<VoidType>>,
    /// How far its refund is, where it can have one by itself.
    #[serde(default, deserialize_with = "present")]
    pub refund_details: Option<Nullable<RefundDetails>>,
    /// Its format.
    pub label_format: LabelFormat,
    /// What was made to show at the counter.
    pub display_scheme: Option<DisplayScheme>,
    /// Its size.
    pub label_layout: LabelLayout,
    /// The picture printed on it.
    #[serde(default, deserialize_with = "present")]
    pub label_image_id: Option<Nullable<ImageId>>,
    /// Whether it can be tracked.
    pub trackable: bool,
    /// Which carrier it is.
    pub carrier_code: CarrierCode,
    /// Where the shipment is.
    pub tracking_status: TrackingStatus,
    /// The carrier's page to track it.
    #[serde(default, deserialize_with = "present")]
    pub tracking_url: Option<Nullable<String>>,
    /// What proof of delivery is asked for.
    pub confirmation: Option<DeliveryConfirmation>,
    /// Where its files are.
    pub label_download: LabelDownload,
    /// Where its customs form is.
    pub form_download: Nullable<Link>,
    /// Where its QR code is.
    #[serde(default, deserialize_with = "present")]
    pub qr_code_download: Option<Nullable<OptionalLink>>,
    /// How to ship it without paper.
    #[serde(default, deserialize_with = "present")]
    pub paperless_download: Option<Nullable<PaperlessDownload>>,
    /// Where an insurance claim is made.
    pub insurance_claim: Nullable<Link>,
    /// Its packages.
    pub packages: Vec<LabelPackage>,
    /// By what else the carrier knows it.
    #[serde(default, deserialize_with = "present")]
    pub alternative_identifiers: Option<Nullable<Vec<AlternativeIdentifier>>>,
    /// Where the shipment goes.
    pub ship_to: Option<ShipToAddress>,
}

/// Where a label's files are; for 90 days. With `inline` the addresses hold the files themselves, in base64.
/// Source: OpenAPI `label_download`.
#[skip_serializing_none]
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, Schema)]
pub struct LabelDownload {
    /// The file in the format asked for.
    pub href: Option<Url>,
    /// The file as PDF.
    pub pdf: Option<Url>,
    /// The file as PNG.
    pub png: Option<Url>,
    /// The file as ZPL.
    pub zpl: Option<Url>,
}

/// How to ship without paper. Source: OpenAPI `paperless_download`.
#[skip_serializing_none]
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, Schema)]
pub struct PaperlessDownload {
    /// Where it is.
    pub href: Option<Url>,
    /// What to do.
    #[serde(default, deserialize_with = "present")]
    pub instructions: Option<Nullable<String>>,
    /// The code to show at the counter.
    #[serde(default, deserialize_with = "present")]
    pub handoff_code: Option<Nullable<String>>,
}

/// How far a refund is that the service asks for by itself. Source: OpenAPI `refund_details`.
#[skip_serializing_none]
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, Schema)]
pub struct RefundDetails {
    /// How far it is.
    pub refund_status: Option<RefundStatus>,
    /// When it was asked for.
    pub request_date: Option<DateTime>,
    /// What was paid.
    #[serde(default, deserialize_with = "present")]
    pub amount_paid: Option<Nullable<Money>>,
    /// What was asked for.
    #[serde(default, deserialize_with = "present")]
    pub amount_requested: Option<Nullable<Money>>,
    /// What the carrier granted.
    #[serde(default, deserialize_with = "present")]
    pub amount_approved: Option<Nullable<Money>>,
    /// What came back to the account.
    #[serde(default, deserialize_with = "present")]
    pub amount_credited: Option<Nullable<Money>>,
}

values! {
    /// How far a label is. Source: OpenAPI `label_status`.
    #[serde(rename_all = "lowercase")]
    pub enum LabelStatus {
        /// It is being made, in a batch.
        Processing,
        /// It was made.
        Completed,
        /// It could not be made.
        Error,
        /// It was voided.
        Voided,
    }

    /// When a label is charged. Source: OpenAPI `label_charge_event`.
    #[serde(rename_all = "snake_case")]
    pub enum ChargeEvent {
        /// As the carrier does it.
        CarrierDefault,
        /// When it is made.
        OnCreation,
        /// When the carrier takes the package.
        OnCarrierAcceptance,
    }

    /// How a label comes. Source: OpenAPI `label_download_type`.
    #[serde(rename_all = "lowercase")]
    pub enum LabelDownloadType {
        /// As an address, valid for 90 days.
        Url,
        /// As base64 in the reply.
        Inline,
    }

    /// Formats of a label. Source: OpenAPI `label_format`.
    #[serde(rename_all = "lowercase")]
    pub enum LabelFormat {
        /// PDF: every carrier.
        Pdf,
        /// PNG: `FedEx`, Stamps.com, UPS, USPS.
        Png,
        /// ZPL: most carriers.
        Zpl,
    }

    /// Sizes of a label. Source: OpenAPI `label_layout`.
    pub enum LabelLayout {
        /// 4 by 6 inches: every format.
        #[serde(rename = "4x6")]
        FourBySix,
        /// 8.5 by 11 inches: PDF only.
        #[serde(rename = "letter")]
        Letter,
        /// 210 by 297 millimetres.
        A4,
        /// 105 by 148 millimetres.
        A6,
    }

    /// What is made to show at the counter. Source: OpenAPI `display_scheme`.
    #[serde(rename_all = "snake_case")]
    pub enum DisplayScheme {
        /// A label.
        Label,
        /// A code.
        Paperless,
        /// Both.
        LabelAndPaperless,
    }

    /// Where a shipment is. Source: OpenAPI `tracking_status`.
    #[serde(rename_all = "snake_case")]
    pub enum TrackingStatus {
        /// Not known.
        Unknown,
        /// On its way.
        InTransit,
        /// Something is wrong.
        Error,
        /// Delivered.
        Delivered,
    }

    /// How a label was voided. Source: OpenAPI `void_type`.
    #[serde(rename_all = "snake_case")]
    pub enum VoidType {
        /// By the service's refund programme.
        RefundAssist,
        /// By someone.
        Manual,
    }

    /// How far a refund is. Source: OpenAPI `refund_status`.
    #[serde(rename_all = "snake_case")]
    pub enum RefundStatus {
        /// It will be asked for.
        RequestScheduled,
        /// The carrier has yet to decide.
        Pending,
        /// Granted.
        Approved,
        /// Refused.
        Rejected,
        /// Taken out by the merchant: never asked for.
        Excluded,
    }
}
