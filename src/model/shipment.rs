//! Shipments: what goes from where to where, how, and in which packages.
//!
//! What all shipments say is written once; the records differ in what must be there and in what they add.
//! Shipments that were made are in `made_shipment.rs`.

use serde::{Deserialize, Serialize};
use serde_with::skip_serializing_none;

use super::{
    AdvancedOptions, CalendarDate, Customs, DateTime, DescribedPackage, Insurer, OrderSourceCode, Package,
    SeId, ServiceCode, ShipFromAddress, ShipToAddress, ShipmentItem, ShippingAddress, Tag, TaxIdentifier,
    ValidatedAddress, Weight,
};
use crate::prelude::*;
use crate::schema::{Integer, Nullable, Schema, present};

values! {
    /// What proof of delivery is asked for. Source: OpenAPI `delivery_confirmation`.
    #[serde(rename_all = "snake_case")]
    pub enum DeliveryConfirmation {
        /// None.
        None,
        /// That it was delivered.
        Delivery,
        /// Anyone's signature.
        Signature,
        /// The signature of an adult.
        AdultSignature,
        /// The signature of the adult it is addressed to. USPS by Stamps.com: the page on confirmation of the vendor's V2.
        AdultSignatureRestrictedDelivery,
        /// The signature of someone at the address.
        DirectSignature,
        /// A letter to the sender.
        DeliveryMailed,
        /// A spoken confirmation.
        VerbalConfirmation,
        /// A code the recipient tells.
        DeliveryCode,
        /// That the recipient is 16 or older.
        #[serde(rename = "age_verification_16_plus")]
        AgeVerification16Plus,
    }

    /// Who insures. Source: OpenAPI `insurance_provider`; the last three `docs:shipping/add-insurance-to-shipment` and its
    /// page of V2.
    #[serde(rename_all = "snake_case")]
    pub enum InsuranceProvider {
        /// No one.
        None,
        /// Shipsurance.
        Shipsurance,
        /// The carrier insures it.
        Carrier,
        /// Someone else.
        ThirdParty,
        /// Whoever insures for the wallet that pays. A reply names it: `parcelguard`.
        FundingSource,
        /// `ParcelGuard`.
        #[serde(rename = "parcelguard")]
        ParcelGuard,
        /// `XCover`.
        #[serde(rename = "xcover")]
        XCover,
    }

    /// What the service does with an address before it is used. Source: OpenAPI `validate_address`.
    #[serde(rename_all = "snake_case")]
    pub enum AddressValidation {
        /// Takes it as it is.
        NoValidation,
        /// Refuses it where it is wrong.
        ValidateOnly,
        /// Refuses it where it is wrong, and corrects what can be corrected.
        ValidateAndClean,
    }

    /// How far a shipment is. Source: OpenAPI `shipment_status`.
    #[serde(rename_all = "snake_case")]
    pub enum ShipmentStatus {
        /// Nothing was bought for it.
        Pending,
        /// Its label is being made.
        Processing,
        /// It has a label.
        LabelPurchased,
        /// It was given up.
        Cancelled,
    }
}

/// Declares a shipment. `always` makes the type of what only the service always says; `set` says what becomes
/// of the fields the service sets: `unknown` has none, `refused` takes them from the service alone, `promised`
/// takes them always; in braces: the fields of its own.
macro_rules! shipment {
    (
        $(#[$about:meta])*
        pub struct $name:ident { always: $always:ident, set: refused, own: { $($own:tt)* } }
    ) => {
        shipment! {
            $(#[$about])*
            pub struct $name { always: $always, set: unknown, own: {
                $($own)*
                /// The shipment's id: calculates its rates.
                #[schema(read_only)]
                pub shipment_id: Option<SeId>,
                /// When it was made.
                #[schema(read_only)]
                pub created_at: Option<DateTime>,
                /// When it was made or last changed.
                #[schema(read_only)]
                pub modified_at: Option<DateTime>,
                /// How far it is.
                #[schema(read_only)]
                pub shipment_status: Option<ShipmentStatus>,
                /// What all packages weigh together.
                #[schema(read_only)]
                pub total_weight: Option<Weight>,
                /// The merchant's own marks. They are set by `shipments.tag` and `shipments.updateTags`.
                #[schema(read_only)]
                pub tags: Option<Vec<Tag>>,
                /// The carrier's zone between the two addresses, on which its rates rest.
                #[schema(minimum = 0, read_only)]
                #[serde(default, deserialize_with = "present")]
                pub zone: Option<Nullable<Integer>>,
            } }
        }
    };
    (
        $(#[$about:meta])*
        pub struct $name:ident { always: $always:ident, set: promised, own: { $($own:tt)* } }
    ) => {
        shipment! {
            $(#[$about])*
            pub struct $name { always: $always, set: unknown, own: {
                $($own)*
                /// The shipment's id.
                pub shipment_id: SeId,
                /// When it was made.
                pub created_at: DateTime,
                /// When it was made or last changed.
                pub modified_at: DateTime,
                /// How far it is.
                pub shipment_status: ShipmentStatus,
                /// What all packages weigh together.
                pub total_weight: Weight,
                /// The merchant's own marks.
                pub tags: Vec<Tag>,
                /// The carrier's zone between the two addresses, on which its rates rest.
                #[schema(minimum = 0)]
                #[serde(default, deserialize_with = "present")]
                pub zone: Option<Nullable<Integer>>,
            } }
        }
    };
    (
        $(#[$about:meta])*
        pub struct $name:ident { always: $always:ident, set: unknown, own: { $($own:tt)* } }
    ) => {
        #[skip_serializing_none]
        #[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Schema)]
        #[cfg_attr(not(target_arch = "wasm32"), derive(bon::Builder), builder(on(_, into)))]
        $(#[$about])*
        pub struct $name {
            $($own)*
            /// The order's id at the order source.
            #[serde(default, deserialize_with = "present")]
            pub external_order_id: Option<Nullable<String>>,
            /// What is shipped, as the order source knows it.
            pub items: Option<Vec<ShipmentItem>>,
            /// Tax numbers of those who take part.
            #[serde(default, deserialize_with = "present")]
            pub tax_identifiers: Option<Nullable<Vec<TaxIdentifier>>>,
            /// The caller's own id, unique in the account: a second shipment of this id is refused. Finds the
            /// label later, and guards against buying it twice; not so if the label is bought by a rate.
            #[schema(max_length = 50)]
            #[serde(default, deserialize_with = "present")]
            pub external_shipment_id: Option<Nullable<String>>,
            /// The caller's own number, not unique. Left out: `external_shipment_id`.
            #[schema(max_length = 50)]
            #[serde(default, deserialize_with = "present")]
            pub shipment_number: Option<Nullable<String>>,
            /// The day it is handed over. The service moves it to the carrier's next working day.
            pub ship_date: $always<CalendarDate>,
            /// Where it goes when it comes back. Left out: where it came from.
            pub return_to: $always<ShippingAddress>,
            /// Whether it is a return itself.
            #[schema(default = false)]
            #[serde(default, deserialize_with = "present")]
            pub is_return: Option<Nullable<bool>>,
            /// What proof of delivery is asked for.
            #[schema(default = "none")]
            pub confirmation: $always<DeliveryConfirmation>,
            /// Rarer options.
            pub advanced_options: $always<AdvancedOptions>,
            /// Who insures those packages that have an `insured_value`.
            #[schema(default = "none")]
            pub insurance_provider: $always<InsuranceProvider>,
            /// Where the order came from.
            #[serde(default, deserialize_with = "present")]
            pub order_source_code: Option<Nullable<OrderSourceCode>>,
            /// Asks for a second rate by another rate card, such as `retail`. UPS and USPS only.
            #[serde(default, deserialize_with = "present")]
            pub comparison_rate_type: Option<Nullable<String>>,
        }
    };
}
pub(super) use shipment;

shipment! {
    /// A shipment to buy a label for. Comes from an address or a warehouse.
    /// Source: OpenAPI `shipment_request`; its `carrier_id` is left out by the on-behalf-of page.
    #[schema(
        any_of(ship_from, warehouse_id),
        when(packages.insured_value => insurance_provider),
        note(when(packages.insured_value => insurance_provider: Insurer)),
        when(ship_from.country_code = "MX" => packages: Vec<DescribedPackage>),
        when(ship_to.country_code = "MX" => packages: Vec<DescribedPackage>),
        note(when(ship_from.country_code != ship_to.country_code => customs))
    )]
    pub struct NewShipment { always: Option, set: unknown, own: {
        /// The carrier account that pays. The on-behalf-of page leaves it out: the primary carrier pays.
        pub carrier_id: Option<SeId>,
        /// A rule of the account that picks carrier and service.
        #[serde(default, deserialize_with = "present")]
        pub shipping_rule_id: Option<Nullable<SeId>>,
        /// The carrier's service.
        pub service_code: ServiceCode,
        /// Where it goes.
        pub ship_to: ShipToAddress,
        /// Where it comes from.
        pub ship_from: Option<ShipFromAddress>,
        /// A warehouse of the account that it comes from.
        #[serde(default, deserialize_with = "present")]
        pub warehouse_id: Option<Nullable<SeId>>,
        /// Its packages. Not every carrier takes more than one.
        #[schema(min_items = 1)]
        pub packages: Vec<Package>,
        /// What customs must know, for shipments to other countries.
        #[serde(default, deserialize_with = "present")]
        pub customs: Option<Nullable<Customs>>,
    } }
}

shipment! {
    /// A shipment that nothing is bought for yet: to keep, to change, or to calculate rates for. Comes from an
    /// address or a warehouse. Source: OpenAPI `address_validating_shipment`, `update_shipment_request_body`.
    /// The first wants a carrier, a service and an address it comes from, and so the second does that address:
    /// the example of `docs:reference/create-shipments` names no carrier, to compare rates is to find one
    /// out, and a warehouse does for the address in all shipments.
    #[schema(
        any_of(ship_from, warehouse_id),
        note(any_of(packages)),
        when(packages.insured_value => insurance_provider),
        note(when(packages.insured_value => insurance_provider: Insurer)),
        note(when(ship_from.country_code = "MX" => packages: Vec<DescribedPackage>)),
        note(when(ship_to.country_code = "MX" => packages: Vec<DescribedPackage>))
    )]
    pub struct DraftShipment { always: Option, set: refused, own: {
        /// What is done with the address first.
        #[schema(default = "no_validation")]
        pub validate_address: Option<AddressValidation>,
        /// The carrier account that pays.
        pub carrier_id: Option<SeId>,
        /// A rule of the account that picks carrier and service.
        #[serde(default, deserialize_with = "present")]
        pub shipping_rule_id: Option<Nullable<SeId>>,
        /// The carrier's service, where only one is of interest.
        pub service_code: Option<ServiceCode>,
        /// Where it goes.
        pub ship_to: ShipToAddress,
        /// Where it comes from.
        pub ship_from: Option<ShippingAddress>,
        /// A warehouse of the account that it comes from.
        #[serde(default, deserialize_with = "present")]
        pub warehouse_id: Option<Nullable<SeId>>,
        /// Its packages. Not every carrier takes more than one.
        #[schema(min_items = 1)]
        pub packages: Option<Vec<Package>>,
        /// What customs must know, for shipments to other countries.
        #[serde(default, deserialize_with = "present")]
        pub customs: Option<Nullable<Customs>>,
    } }
}

shipment! {
    /// A shipment whose carrier and service the service picks. Comes from an address or a warehouse.
    /// Source: OpenAPI `partial_shipment_for_rate_shopper`: it must not name carrier, service or rule.
    #[schema(
        any_of(ship_from, warehouse_id),
        note(any_of(ship_to)),
        note(any_of(packages)),
        when(packages.insured_value => insurance_provider),
        note(when(packages.insured_value => insurance_provider: Insurer)),
        when(ship_from.country_code = "MX" => packages: Vec<DescribedPackage>),
        when(ship_to.country_code = "MX" => packages: Vec<DescribedPackage>),
        note(when(ship_from.country_code != ship_to.country_code => customs))
    )]
    pub struct RateShopperShipment { always: Option, set: refused, own: {
        /// Where it goes.
        pub ship_to: Option<ShipToAddress>,
        /// Where it comes from.
        pub ship_from: Option<ShippingAddress>,
        /// A warehouse of the account that it comes from.
        #[serde(default, deserialize_with = "present")]
        pub warehouse_id: Option<Nullable<SeId>>,
        /// Its packages. Not every carrier takes more than one.
        #[schema(min_items = 1)]
        pub packages: Option<Vec<Package>>,
        /// What customs must know, for shipments to other countries.
        #[serde(default, deserialize_with = "present")]
        pub customs: Option<Nullable<Customs>>,
    } }
}

shipment! {
    /// A shipment of which nothing need be there: what is known before a text is read, what was read in it, and
    /// what became of a shipment that was sent; look at `errors`.
    /// Source: OpenAPI `partial_shipment`, `create_and_validate_shipment`.
    pub struct PartialShipment { always: Option, set: refused, own: {
        /// Why it was not made, in words for people. OpenAPI deprecates it, but has nothing in its place.
        #[schema(read_only)]
        pub errors: Option<Vec<String>>,
        /// What became of the address, where it was to be looked at.
        #[schema(read_only)]
        #[serde(default, deserialize_with = "present")]
        pub address_validation: Option<Nullable<ValidatedAddress>>,
        /// The carrier account that pays.
        pub carrier_id: Option<SeId>,
        /// A rule of the account that picks carrier and service.
        #[serde(default, deserialize_with = "present")]
        pub shipping_rule_id: Option<Nullable<SeId>>,
        /// The carrier's service.
        pub service_code: Option<ServiceCode>,
        /// Where it goes.
        pub ship_to: Option<ShipToAddress>,
        /// Where it comes from.
        pub ship_from: Option<ShippingAddress>,
        /// A warehouse of the account that it comes from.
        #[serde(default, deserialize_with = "present")]
        pub warehouse_id: Option<Nullable<SeId>>,
        /// The shipment's packages.
        #[schema(min_items = 1)]
        pub packages: Option<Vec<Package>>,
        /// What customs must know.
        #[serde(default, deserialize_with = "present")]
        pub customs: Option<Nullable<Customs>>,
    } }
}
