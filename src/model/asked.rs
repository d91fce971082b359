//! What rules ask for where another field says something, as types that a value must fit as well.

use serde::{Deserialize, Serialize};

use crate::schema::{Nullable, Schema};

/// A package with words for what is in it. Source: OpenAPI `package`, `content_description`.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Schema)]
#[schema(open)]
pub struct DescribedPackage {
    /// What is in it.
    pub content_description: Nullable<serde_json::Value>,
}

values! {
    /// Who insures, if someone does. Source: OpenAPI `insurance_provider`.
    #[serde(rename_all = "snake_case")]
    pub enum Insurer {
        /// Shipsurance.
        Shipsurance,
        /// The carrier.
        Carrier,
        /// Someone else.
        ThirdParty,
    }

    /// The formats that a label of a whole page comes in. Source: OpenAPI `label_layout`.
    #[serde(rename_all = "snake_case")]
    pub enum LetterFormat {
        /// PDF.
        Pdf,
    }
}
