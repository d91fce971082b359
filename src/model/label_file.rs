//! A label's files: where they are, and in what form.

use serde::{Deserialize, Serialize};
use serde_with::skip_serializing_none;

use super::Url;
use crate::prelude::*;
use crate::schema::{Nullable, Schema, present};

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
    #[schema(secret)]
    #[serde(default, deserialize_with = "present")]
    pub handoff_code: Option<Nullable<String>>,
}

/// How a single label comes. Source: OpenAPI.
#[skip_serializing_none]
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, Schema)]
#[cfg_attr(not(target_arch = "wasm32"), derive(bon::Builder), builder(on(_, into)))]
pub struct LabelDownloadQuery {
    /// As an address or as base64.
    pub label_download_type: Option<LabelDownloadType>,
}

values! {
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
        /// PNG: FedEx, Stamps.com, UPS, USPS.
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
        /// A label to print.
        Label,
        /// A code to show at the counter, where a label is printed.
        Paperless,
        /// Both.
        LabelAndPaperless,
    }
}
