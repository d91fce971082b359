//! Labels: postage that was bought.

use serde::{Deserialize, Serialize};
use serde_with::skip_serializing_none;

use super::{
    AlternativeIdentifier, CalendarDate, CarrierCode, DateTime, DeliveryConfirmation, DisplayScheme, ImageId,
    LabelDownload, LabelFormat, LabelLayout, LabelPackage, Link, Money, OptionalLink, PackageCode,
    PaperlessDownload, RateAttribute, RateDetail, SeId, ServiceCode, ShipToAddress,
};
use crate::prelude::*;
use crate::schema::{Nullable, Schema, present};

/// A label. Source: OpenAPI `label`; required is what OpenAPI and the on-behalf-of page agree on.
#[skip_serializing_none]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Schema)]
#[allow(clippy::struct_excessive_bools, reason = "the wire has them")]
pub struct Label {
    /// The label's id.
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
    pub ship_date: CalendarDate,
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
    /// The format of the label's file.
    pub label_format: LabelFormat,
    /// What was made to show at the counter.
    pub display_scheme: Option<DisplayScheme>,
    /// The size of the paper.
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
    /// The label's packages, with a tracking number each.
    pub packages: Vec<LabelPackage>,
    /// By what else the carrier knows it.
    #[serde(default, deserialize_with = "present")]
    pub alternative_identifiers: Option<Nullable<Vec<AlternativeIdentifier>>>,
    /// Where the shipment goes.
    pub ship_to: Option<ShipToAddress>,
    /// By what the service picked carrier and service, where it did.
    pub rate_shopper_id: Option<RateAttribute>,
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
