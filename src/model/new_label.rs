//! What buys a label.

use serde::{Deserialize, Serialize};
use serde_with::skip_serializing_none;

use super::{
    AddressValidation, ChargeEvent, DisplayScheme, ImageId, LabelDownloadType, LabelFormat, LabelLayout,
    LetterFormat, NewShipment, RateShopperShipment, SeId,
};
use crate::prelude::*;
use crate::schema::{Nullable, Schema, present};

/// Declares what buys a label for a shipment that is described here. In braces: the fields of its own.
macro_rules! new_label {
    ($(#[$about:meta])* pub struct $name:ident { shipment: $shipment:ty, own: { $($own:tt)* } }) => {
        #[skip_serializing_none]
        #[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Schema)]
        #[cfg_attr(not(target_arch = "wasm32"), derive(bon::Builder), builder(on(_, into)))]
        $(#[$about])*
        #[schema(note(when(label_layout = "letter" => label_format: LetterFormat)))]
        pub struct $name {
            /// The shipment it is for.
            pub shipment: $shipment,
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
            $($own)*
        }
    };
}

new_label! {
    /// What buys a label. Source: OpenAPI `create_label_request_body`, on-behalf-of page.
    pub struct NewLabel { shipment: NewShipment, own: {
        /// A carrier's shop it goes to, instead of the address.
        #[serde(default, deserialize_with = "present")]
        pub ship_to_service_point_id: Option<Nullable<String>>,
        /// A carrier's shop it is brought to, instead of the address it comes from.
        #[serde(default, deserialize_with = "present")]
        pub ship_from_service_point_id: Option<Nullable<String>>,
    } }
}

new_label! {
    /// What buys a label from the carrier that the service picks.
    /// Source: OpenAPI `create_label_rate_shopper_request_body`.
    pub struct NewRateShopperLabel { shipment: RateShopperShipment, own: {} }
}
