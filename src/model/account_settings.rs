//! What holds for a whole account, and the pictures it prints on labels.

use serde::{Deserialize, Serialize};
use serde_with::skip_serializing_none;

use super::{DateTime, ImageId, PageLinks};
use crate::prelude::*;
use crate::schema::{Integer, Schema};

/// What holds for a whole account. Source: OpenAPI `account_settings`.
#[skip_serializing_none]
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, Schema)]
pub struct AccountSettings {
    /// The size of labels where a label says nothing.
    pub default_label_layout: Option<DefaultLabelLayout>,
}

values! {
    /// Sizes of labels that an account can be set to. Source: OpenAPI `default_label_layout`.
    pub enum DefaultLabelLayout {
        /// 4 by 6 inches.
        #[serde(rename = "4x6")]
        FourBySix,
        /// 8.5 by 11 inches.
        Letter,
    }

    /// Formats of a picture. Source: OpenAPI `account_settings_images`.
    pub enum ImageContentType {
        /// PNG.
        #[serde(rename = "image/png")]
        Png,
        /// JPEG.
        #[serde(rename = "image/jpeg")]
        Jpeg,
    }
}

/// Declares a picture. In brackets: the types of its texts, its format and its mark as the default, which
/// differ in what must be there.
macro_rules! image {
    (
        $(#[$about:meta])*
        pub struct $name:ident { text: [$($text:tt)+], format: [$($format:tt)+], default: [$($default:tt)+] }
    ) => {
        $(#[$about])*
        #[skip_serializing_none]
        #[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Schema)]
        #[cfg_attr(not(target_arch = "wasm32"), derive(bon::Builder), builder(on(_, into)))]
        pub struct $name {
            /// The image's id.
            #[schema(read_only)]
            pub label_image_id: Option<ImageId>,
            /// What people call it.
            #[schema(min_length = 1, max_length = 50)]
            pub name: $($text)+,
            /// Whether labels show it where they name no other.
            pub is_default: $($default)+,
            /// The image's format.
            pub image_content_type: $($format)+,
            /// The picture in base64.
            pub image_data: $($text)+,
            /// When it was made.
            #[schema(read_only)]
            pub created_at: Option<DateTime>,
            /// When it was last changed.
            #[schema(read_only)]
            pub modified_at: Option<DateTime>,
        }
    };
}

image! {
    /// What makes a picture for labels. Source: OpenAPI `create_account_settings_image_request_body`.
    pub struct NewAccountImage { text: [String], format: [ImageContentType], default: [Option<bool>] }
}

image! {
    /// What to change of a picture for labels: its mark as the default at least.
    /// Source: OpenAPI `update_account_settings_image_request_body`.
    pub struct AccountImageChanges {
        text: [Option<String>], format: [Option<ImageContentType>], default: [bool]
    }
}

image! {
    /// A picture for labels. Source: OpenAPI `account_settings_images`.
    pub struct AccountImage {
        text: [Option<String>], format: [Option<ImageContentType>], default: [Option<bool>]
    }
}

/// A page of pictures; the service takes no wish for another. Source: OpenAPI
/// `list_account_images_response_body`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Schema)]
pub struct AccountImagePage {
    /// The pictures of this page.
    pub images: Vec<AccountImage>,
    /// Pictures over all pages.
    #[schema(minimum = 0)]
    pub total: Integer,
    /// Which page this is, counted from 1.
    #[schema(minimum = 1)]
    pub page: Integer,
    /// How many pages there are.
    #[schema(minimum = 0)]
    pub pages: Integer,
    /// Links to other pages.
    pub links: PageLinks,
}
