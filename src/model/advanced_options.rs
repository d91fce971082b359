//! The rarer options of a shipment.

use serde::{Deserialize, Serialize};
use serde_with::skip_serializing_none;

use super::{CountryCode, Currency, Weight};
use crate::prelude::*;
use crate::schema::{Nullable, Schema, present};

/// The rarer options of a shipment. Open: carriers have options of their own.
/// Source: OpenAPI `advanced_shipment_options`.
///
/// An account to bill comes with its party, country and postal code; only FedEx Ground Collect bills a third party
/// without one (`docs:shipping/bill-to-third-party`). The service writes all four as null where they
/// are not set.
#[skip_serializing_none]
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, Schema)]
#[cfg_attr(not(target_arch = "wasm32"), derive(bon::Builder), builder(on(_, into)))]
#[schema(
    open,
    when(bill_to_party = "third_party" => bill_to_country_code, bill_to_postal_code),
    note(when(bill_to_party = "third_party" => bill_to_account)),
    when(use_ups_ground_freight_pricing = true => freight_class),
    when(bill_to_account => bill_to_country_code, bill_to_party, bill_to_postal_code)
)]
pub struct AdvancedOptions {
    /// The account at the carrier that is billed instead of the merchant's.
    #[schema(secret)]
    #[serde(default, deserialize_with = "present")]
    pub bill_to_account: Option<Nullable<String>>,
    /// The country of who is billed.
    #[serde(default, deserialize_with = "present")]
    pub bill_to_country_code: Option<Nullable<CountryCode>>,
    /// Who is billed.
    #[serde(default, deserialize_with = "present")]
    pub bill_to_party: Option<Nullable<BillToParty>>,
    /// The postal code of who is billed.
    #[serde(default, deserialize_with = "present")]
    pub bill_to_postal_code: Option<Nullable<String>>,
    /// Whether there is alcohol in it.
    #[schema(default = false)]
    pub contains_alcohol: Option<bool>,
    /// Whether the shipper pays the duties. UPS, FedEx and DHL Express.
    #[schema(default = false)]
    pub delivered_duty_paid: Option<bool>,
    /// Whether there is dry ice in it.
    #[schema(default = false)]
    pub dry_ice: Option<bool>,
    /// What the dry ice weighs.
    #[serde(default, deserialize_with = "present")]
    pub dry_ice_weight: Option<Nullable<Weight>>,
    /// Whether it is too large or odd in shape for machines; mostly for USPS.
    #[schema(default = false)]
    pub non_machinable: Option<bool>,
    /// Whether it is delivered on Saturdays, where the carrier does that.
    #[schema(default = false)]
    pub saturday_delivery: Option<bool>,
    /// Details of FedEx freight.
    #[serde(default, deserialize_with = "present")]
    pub fedex_freight: Option<Nullable<FedexFreight>>,
    /// Whether UPS Ground Freight pricing applies; it then needs a `freight_class`.
    #[serde(default, deserialize_with = "present")]
    pub use_ups_ground_freight_pricing: Option<Nullable<bool>>,
    /// Freight class of the National Motor Freight Traffic Association, such as `77.5`.
    #[serde(default, deserialize_with = "present")]
    pub freight_class: Option<Nullable<String>>,
    /// A note of the merchant's own, as reports and some labels show it.
    #[schema(max_length = 100)]
    #[serde(default, deserialize_with = "present")]
    pub custom_field1: Option<Nullable<String>>,
    /// A note of the merchant's own, as reports and some labels show it.
    #[schema(max_length = 100)]
    #[serde(default, deserialize_with = "present")]
    pub custom_field2: Option<Nullable<String>>,
    /// A note of the merchant's own, as reports and some labels show it.
    #[schema(max_length = 100)]
    #[serde(default, deserialize_with = "present")]
    pub custom_field3: Option<Nullable<String>>,
    /// How it comes to the carrier.
    #[serde(default, deserialize_with = "present")]
    pub origin_type: Option<Nullable<OriginType>>,
    /// Whether it must be handled by hand.
    #[serde(default, deserialize_with = "present")]
    pub additional_handling: Option<Nullable<bool>>,
    /// Whether the carrier may leave it without a signature. OpenAPI does not describe it.
    #[serde(default, deserialize_with = "present")]
    pub shipper_release: Option<Nullable<bool>>,
    /// What the recipient pays at the door.
    #[serde(default, deserialize_with = "present")]
    pub collect_on_delivery: Option<Nullable<CollectOnDelivery>>,
    /// Whether goods go without a commercial invoice to a third party.
    #[schema(default = false)]
    pub third_party_consignee: Option<bool>,
    /// Whether there are dangerous goods in it.
    #[schema(default = false)]
    pub dangerous_goods: Option<bool>,
    /// Who knows about the dangerous goods.
    #[serde(default, deserialize_with = "present")]
    pub dangerous_goods_contact: Option<Nullable<DangerousGoodsContact>>,
    /// What the Windsor framework wants: from Great Britain to Northern Ireland.
    pub windsor_framework_details: Option<WindsorFrameworkDetails>,
    /// Number of the export licence. Its new place is the customs record.
    #[serde(default, deserialize_with = "present")]
    pub license_number: Option<Nullable<String>>,
    /// Number of the invoice. Its new place is the customs record.
    #[serde(default, deserialize_with = "present")]
    pub invoice_number: Option<Nullable<String>>,
    /// Number of the certificate. Its new place is the customs record.
    #[serde(default, deserialize_with = "present")]
    pub certificate_number: Option<Nullable<String>>,
    /// Whether it breaks easily.
    #[schema(default = false)]
    pub fragile: Option<bool>,
    /// Whether it goes to no other address than the one given.
    #[schema(default = false)]
    #[serde(rename = "delivery-as-addressed")]
    pub delivery_as_addressed: Option<bool>,
    /// Whether it goes back when the first attempt to deliver fails.
    #[schema(default = false)]
    #[serde(rename = "return-after-first-attempt")]
    pub return_after_first_attempt: Option<bool>,
    /// What rules its content falls under.
    #[serde(default, deserialize_with = "present")]
    pub regulated_content_type: Option<Nullable<RegulatedContent>>,
}

/// Details of FedEx freight. Source: OpenAPI `advanced_shipment_options`.
#[skip_serializing_none]
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, Schema)]
#[cfg_attr(not(target_arch = "wasm32"), derive(bon::Builder), builder(on(_, into)))]
#[schema(open)]
pub struct FedexFreight {
    /// What the shipper loaded and counted.
    pub shipper_load_and_count: Option<String>,
    /// Confirmation of the booking.
    pub booking_confirmation: Option<String>,
}

/// What the recipient pays at the door. Source: OpenAPI `collect_on_delivery`, which requires nothing, and
/// `docs:shipping/collect-on-delivery`, which requires all.
#[skip_serializing_none]
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, Schema)]
#[cfg_attr(not(target_arch = "wasm32"), derive(bon::Builder), builder(on(_, into)))]
#[schema(open, note(any_of(payment_type)), note(any_of(payment_amount)))]
pub struct CollectOnDelivery {
    /// With what.
    pub payment_type: Option<DeliveryPayment>,
    /// How much.
    pub payment_amount: Option<PaymentAmount>,
}

/// An amount to collect. Source: OpenAPI `payment_amount`.
#[skip_serializing_none]
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, Schema)]
#[cfg_attr(not(target_arch = "wasm32"), derive(bon::Builder), builder(on(_, into)))]
#[schema(open)]
pub struct PaymentAmount {
    /// The currency of `amount`.
    pub currency: Option<Currency>,
    /// How much, in whole units of the currency with decimals.
    #[schema(minimum = 0)]
    pub amount: Option<f64>,
}

/// Who knows about the dangerous goods. Source: OpenAPI `advanced_shipment_options`.
#[skip_serializing_none]
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, Schema)]
#[cfg_attr(not(target_arch = "wasm32"), derive(bon::Builder), builder(on(_, into)))]
#[schema(open)]
pub struct DangerousGoodsContact {
    /// Name of the person.
    pub name: Option<String>,
    /// Phone number of the person.
    pub phone: Option<String>,
}

/// What the Windsor framework wants. Source: OpenAPI `advanced_shipment_options`.
#[skip_serializing_none]
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, Schema)]
#[cfg_attr(not(target_arch = "wasm32"), derive(bon::Builder), builder(on(_, into)))]
#[schema(open)]
pub struct WindsorFrameworkDetails {
    /// Who sends to whom.
    pub movement_indicator: Option<MovementIndicator>,
    /// Whether the goods are declared as not at risk of going on to the EU.
    pub not_at_risk: Option<bool>,
}

values! {
    /// Who is billed. Source: OpenAPI `bill_to_party`.
    #[serde(rename_all = "snake_case")]
    pub enum BillToParty {
        /// The recipient pays.
        Recipient,
        /// Someone else.
        ThirdParty,
    }

    /// What the recipient pays with. Source: OpenAPI `collect_on_delivery_payment_type`.
    #[serde(rename_all = "snake_case")]
    pub enum DeliveryPayment {
        /// Anything.
        Any,
        /// Cash.
        Cash,
        /// A money order or the like.
        CashEquivalent,
        /// Nothing.
        None,
    }

    /// How a package comes to the carrier. Source: OpenAPI `origin_type`.
    #[serde(rename_all = "snake_case")]
    pub enum OriginType {
        /// The carrier fetches it.
        Pickup,
        /// It is brought.
        DropOff,
    }

    /// Who sends to whom. Source: OpenAPI `advanced_shipment_options`.
    #[serde(rename_all = "lowercase")]
    pub enum MovementIndicator {
        /// A consumer to a consumer.
        C2c,
        /// A business to a consumer.
        B2c,
        /// A consumer to a business.
        C2b,
        /// A business to a business.
        B2b,
    }

    /// Content that falls under rules. Source: OpenAPI `regulated_content_type`.
    #[serde(rename_all = "snake_case")]
    pub enum RegulatedContent {
        /// Chicks of one day.
        DayOldPoultry,
        /// Other live animals.
        OtherLiveAnimal,
    }
}
