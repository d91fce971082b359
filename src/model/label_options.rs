//! What is said of a label whose shipment the service knows already.

use serde::{Deserialize, Serialize};
use serde_with::skip_serializing_none;

use super::{
    AddressValidation, ChargeEvent, DisplayScheme, ImageId, LabelDownloadType, LabelFormat, LabelLayout,
    LetterFormat,
};
use crate::prelude::*;
use crate::schema::{Nullable, Schema, present};

/// Declares what is said of a label. In braces: the fields of its own.
macro_rules! label_options {
    ($(#[$about:meta])* pub struct $name:ident { $($own:tt)* }) => {
        #[skip_serializing_none]
        #[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, Schema)]
        #[cfg_attr(not(target_arch = "wasm32"), derive(bon::Builder), builder(on(_, into)))]
        $(#[$about])*
        #[schema(note(when(label_layout = "letter" => label_format: LetterFormat)))]
        pub struct $name {
            $($own)*
            /// The size of the label; which ones there are depends on the format.
            #[schema(default = "4x6")]
            pub label_layout: Option<LabelLayout>,
            /// The format of the label.
            #[schema(default = "pdf")]
            pub label_format: Option<LabelFormat>,
            /// How the label comes.
            #[schema(default = "url")]
            pub label_download_type: Option<LabelDownloadType>,
            /// What is made to show at the counter.
            #[schema(default = "label")]
            pub display_scheme: Option<DisplayScheme>,
        }
    };
}

label_options! {
    /// What is said of a label for a shipment of the account.
    /// Source: OpenAPI `create_label_from_shipment_request_body`.
    pub struct LabelOptions {
        /// What is done with the address first.
        pub validate_address: Option<AddressValidation>,
    }
}

label_options! {
    /// What is said of a label that is bought by a rate. Source: OpenAPI `create_label_from_rate_request_body`.
    pub struct RateLabelOptions {
        /// What is done with the address first.
        pub validate_address: Option<AddressValidation>,
        /// A note of the merchant's own: becomes the one of the shipment's `advanced_options`.
        pub custom_field1: Option<String>,
        /// A note of the merchant's own: becomes the one of the shipment's `advanced_options`.
        pub custom_field2: Option<String>,
        /// A note of the merchant's own: becomes the one of the shipment's `advanced_options`.
        pub custom_field3: Option<String>,
    }
}

label_options! {
    /// What is said of the label by which goods come back. Source: OpenAPI `create_return_label_request_body`.
    pub struct ReturnLabelOptions {
        /// When it is charged.
        pub charge_event: Option<ChargeEvent>,
        /// A picture of the account to print on it.
        #[serde(default, deserialize_with = "present")]
        pub label_image_id: Option<Nullable<ImageId>>,
        /// Return merchandise authorization: any text of the merchant's. Left out: the service makes one up.
        #[serde(default, deserialize_with = "present")]
        pub rma_number: Option<Nullable<String>>,
    }
}
