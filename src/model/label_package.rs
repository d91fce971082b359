//! A labelled package.

use serde::{Deserialize, Serialize};
use serde_with::skip_serializing_none;

use super::{
    Dimensions, LabelDownload, LabelMessages, Money, OptionalLink, PackageCode, PaperlessDownload, Weight,
};
use crate::prelude::*;
use crate::schema::{Integer, Nullable, Schema, present};

/// A package of a label. Source: OpenAPI `label_package`.
#[skip_serializing_none]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Schema)]
pub struct LabelPackage {
    /// The package's number in the service.
    pub package_id: Option<Integer>,
    /// The code of its kind.
    pub package_code: Option<PackageCode>,
    /// What it weighs.
    pub weight: Weight,
    /// How large it is.
    pub dimensions: Option<Dimensions>,
    /// What it is insured for.
    pub insured_value: Option<Money>,
    /// Its tracking number; null where the label's own stands for it.
    #[schema(min_length = 1)]
    #[serde(default, deserialize_with = "present")]
    pub tracking_number: Option<Nullable<String>>,
    /// Where the package's own label is.
    pub label_download: Option<LabelDownload>,
    /// Its customs form.
    #[serde(default, deserialize_with = "present")]
    pub form_download: Option<Nullable<OptionalLink>>,
    /// Its QR code.
    #[serde(default, deserialize_with = "present")]
    pub qr_code_download: Option<Nullable<OptionalLink>>,
    /// How to ship it without paper.
    #[serde(default, deserialize_with = "present")]
    pub paperless_download: Option<Nullable<PaperlessDownload>>,
    /// What is printed on its label.
    pub label_messages: Option<LabelMessages>,
    /// The caller's own id.
    #[schema(min_length = 1)]
    #[serde(default, deserialize_with = "present")]
    pub external_package_id: Option<Nullable<String>>,
    /// What is in it, in a few words.
    #[schema(min_length = 1, max_length = 35)]
    #[serde(default, deserialize_with = "present")]
    pub content_description: Option<Nullable<String>>,
    /// Its place among the packages.
    pub sequence: Option<Integer>,
    /// Whether there is a label to download.
    pub has_label_documents: Option<bool>,
    /// Whether there is a form to download.
    pub has_form_documents: Option<bool>,
    /// Whether there is a QR code to download.
    pub has_qr_code_documents: Option<bool>,
    /// Whether there is something to download for shipping without paper.
    pub has_paperless_label_documents: Option<bool>,
    /// By what else the carrier knows it.
    #[serde(default, deserialize_with = "present")]
    pub alternative_identifiers: Option<Nullable<Vec<AlternativeIdentifier>>>,
}

/// Something by which a carrier knows a label or package. Source: OpenAPI `alternative_identifier`.
#[skip_serializing_none]
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, Schema)]
pub struct AlternativeIdentifier {
    /// What it is, such as `last_mile_tracking_number`.
    #[serde(rename = "type")]
    #[schema(min_length = 1)]
    pub kind: Option<String>,
    /// The identifier itself.
    #[schema(min_length = 1)]
    pub value: Option<String>,
}
