//! The records, each declared once. One file per subject.
//!
//! Names follow their part in a call: what is sent to make a thing is `NewThing`, what changes it
//! `ThingChanges`, what a list is filtered by `ThingQuery`, and the thing itself is `Thing`, as the
//! service answers it. Field names are those of the wire.
//!
//! Sources are named as `OpenAPI` (the vendor's document, version 1.1.202604070904), `docs:…` (a page
//! below `https://docs.shipstation.com/apis/shipengine/docs/`) or in words.

/// Declares strings with rules of their own.
macro_rules! texts {
    ($($(#[$about:meta])* pub struct $name:ident;)+) => { $(
        #[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, ::serde::Serialize, ::serde::Deserialize)]
        #[derive($crate::schema::Schema)]
        #[serde(transparent)]
        $(#[$about])*
        pub struct $name(pub $crate::prelude::String);

        impl From<&str> for $name {
            fn from(text: &str) -> Self {
                Self(text.into())
            }
        }

        impl From<$crate::prelude::String> for $name {
            fn from(text: $crate::prelude::String) -> Self {
                Self(text)
            }
        }
    )+ };
}

/// Declares lists of documented values. Each may grow: what the service adds lands in `Other`.
macro_rules! values {
    ($($(#[$about:meta])* pub enum $name:ident { $($(#[$value_about:meta])* $value:ident,)+ })+) => { $(
        #[derive(Debug, Clone, PartialEq, Eq, ::serde::Serialize, ::serde::Deserialize)]
        #[derive($crate::schema::Schema)]
        #[non_exhaustive]
        $(#[$about])*
        pub enum $name {
            $($(#[$value_about])* $value,)+
            /// A value that was not documented when this was written.
            #[serde(untagged)]
            Other($crate::prelude::String),
        }
    )+ };
}

mod account;
mod account_settings;
mod address;
mod address_recognition;
mod adjustment;
mod advanced_options;
mod api_key;
mod asked;
mod batch;
mod batch_list;
mod carrier;
mod carrier_settings;
mod code;
mod combined_labels;
mod connection;
mod connection_with_address;
mod country;
mod customs;
mod dangerous_goods;
mod date;
mod email;
mod fault;
mod file_query;
mod funding;
mod id;
mod insurance;
mod label;
mod label_file;
mod label_list;
mod label_options;
mod label_package;
mod label_void;
mod link;
mod made_shipment;
mod manifest;
mod money;
mod new_label;
mod new_shipments;
mod package;
mod page;
mod pickup;
mod rate;
mod rate_detail;
mod rate_request;
mod registration;
mod service_point;
mod shipment;
mod shipment_item;
mod shipment_recognition;
mod smart_post_hub;
mod tag;
mod tax;
mod theme;
mod token;
mod tracking;
mod validated_address;
mod warehouse;
mod webhook;
#[cfg(all(feature = "text", not(target_arch = "wasm32")))]
mod webhook_data;

pub use account::*;
pub use account_settings::*;
pub use address::*;
pub use address_recognition::*;
pub use adjustment::*;
pub use advanced_options::*;
pub use api_key::*;
pub use asked::*;
pub use batch::*;
pub use batch_list::*;
pub use carrier::*;
pub use carrier_settings::*;
pub use code::*;
pub use combined_labels::*;
pub use connection::*;
pub use connection_with_address::*;
pub use country::*;
pub use customs::*;
pub use dangerous_goods::*;
pub use date::*;
pub use email::*;
pub use fault::*;
pub use file_query::*;
pub use funding::*;
pub use id::*;
pub use insurance::*;
pub use label::*;
pub use label_file::*;
pub use label_list::*;
pub use label_options::*;
pub use label_package::*;
pub use label_void::*;
pub use link::*;
pub use made_shipment::*;
pub use manifest::*;
pub use money::*;
pub use new_label::*;
pub use new_shipments::*;
pub use package::*;
pub use page::*;
pub use pickup::*;
pub use rate::*;
pub use rate_detail::*;
pub use rate_request::*;
pub use registration::*;
pub use service_point::*;
pub use shipment::*;
pub use shipment_item::*;
pub use shipment_recognition::*;
pub use smart_post_hub::*;
pub use tag::*;
pub use tax::*;
pub use theme::*;
pub use token::*;
pub use tracking::*;
pub use validated_address::*;
pub use warehouse::*;
pub use webhook::*;
#[cfg(all(feature = "text", not(target_arch = "wasm32")))]
pub use webhook_data::*;
