//! How the vendor's onboarding portal looks to a partner's merchants.

use serde::{Deserialize, Serialize};
use serde_with::skip_serializing_none;

use super::{CountryCode, DateTime, Uuid};
use crate::prelude::*;
use crate::schema::Schema;

/// Declares a theme. In brackets: the type of what a new one must have; in braces: the fields of its own.
macro_rules! theme {
    (
        $(#[$about:meta])*
        pub struct $name:ident { must: [$($must:tt)+], own: { $($own:tt)* } }
    ) => {
        #[skip_serializing_none]
        #[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Schema)]
        #[cfg_attr(not(target_arch = "wasm32"), derive(bon::Builder), builder(on(_, into)))]
        $(#[$about])*
        pub struct $name {
            $($own)*
            /// What the partner calls the theme.
            #[schema(max_length = 50)]
            pub name: $($must)+,
            /// The partner's name on the start screen.
            pub brand: $($must)+,
            /// The picture on the screens.
            pub logo: Option<ThemeLogo>,
            /// Where the merchant goes after logging out.
            #[schema(max_length = 1000)]
            pub return_url: Option<String>,
            /// The words of the onboarding screens.
            pub onboarding: Option<ThemeOnboarding>,
            /// What carriers can be connected.
            pub carriers: Option<ThemeCarriers>,
        }
    };
}

theme! {
    /// What a partner sends to make a theme; at most ten per partner. Source: `docs:partners/theme-reference`.
    pub struct NewTheme { must: [String], own: {} }
}

theme! {
    /// What to change of a theme. What is left out stays. Source: `docs:partners/customize-theme`.
    pub struct ThemeChanges { must: [Option<String>], own: {} }
}

theme! {
    /// A theme. Source: `docs:partners/theme-reference`.
    pub struct Theme { must: [String], own: {
        /// The theme's id.
        pub theme_id: Uuid,
        /// When it was made.
        pub created_at: Option<DateTime>,
        /// When it was last changed.
        pub modified_at: Option<DateTime>,
    } }
}

/// A picture. Source: `docs:partners/theme-reference`.
#[skip_serializing_none]
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, Schema)]
#[cfg_attr(not(target_arch = "wasm32"), derive(bon::Builder), builder(on(_, into)))]
pub struct ThemeLogo {
    /// The logo's format.
    pub content_type: Option<LogoContentType>,
    /// The picture in base64. The largest size is not documented.
    pub image_data: Option<String>,
}

values! {
    /// Formats of a logo. Source: `docs:partners/theme-reference`.
    pub enum LogoContentType {
        /// JPEG.
        #[serde(rename = "image/jpeg")]
        Jpeg,
        /// PNG.
        #[serde(rename = "image/png")]
        Png,
    }
}

/// The words of the onboarding screens. Source: `docs:partners/theme-reference`.
#[skip_serializing_none]
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, Schema)]
#[cfg_attr(not(target_arch = "wasm32"), derive(bon::Builder), builder(on(_, into)))]
pub struct ThemeOnboarding {
    /// Title of the first screen.
    #[schema(max_length = 50)]
    pub start_title: Option<String>,
    /// Text of the first screen.
    #[schema(max_length = 1000)]
    pub start_text: Option<String>,
    /// Title of the last screen.
    #[schema(max_length = 50)]
    pub complete_title: Option<String>,
    /// Text of the last screen.
    #[schema(max_length = 1000)]
    pub complete_text: Option<String>,
    /// Text of the last screen's button.
    #[schema(max_length = 50)]
    pub complete_button_text: Option<String>,
    /// Whether the last screen has a button that asks the opening window to close the portal.
    #[schema(default = false)]
    pub complete_close_button: Option<bool>,
    /// Text of the closing button.
    #[schema(max_length = 50)]
    pub complete_close_button_text: Option<String>,
    /// Whether the set-up of the carriers that the vendor resells is left out.
    #[schema(default = false)]
    pub skip_shipstation_api_carriers: Option<bool>,
}

/// What carriers can be connected. Source: `docs:partners/set-carrier-countries`.
#[skip_serializing_none]
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, Schema)]
#[cfg_attr(not(target_arch = "wasm32"), derive(bon::Builder), builder(on(_, into)))]
pub struct ThemeCarriers {
    /// Only carriers of these countries, the account's own first.
    pub connect_country_codes: Option<Vec<CountryCode>>,
}
