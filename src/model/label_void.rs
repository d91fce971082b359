//! Voiding labels.

use serde::{Deserialize, Serialize};
use serde_with::skip_serializing_none;

use crate::prelude::*;
use crate::schema::Schema;

/// Whether a label was voided. Source: OpenAPI `void_label_response_body`.
#[skip_serializing_none]
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Schema)]
pub struct LabelVoid {
    /// Whether the label was voided. A refusal comes as a success with `false` here.
    pub approved: bool,
    /// What a person should read.
    pub message: String,
    /// Why not.
    pub reason_code: Option<VoidRefusal>,
}

values! {
    /// Why a label was not voided. Source: OpenAPI `reason_code`.
    #[serde(rename_all = "snake_case")]
    pub enum VoidRefusal {
        /// Not known.
        Unknown,
        /// Not said.
        Unspecified,
        /// The request is wrong.
        ValidationFailed,
        /// There is no such label within the time for voiding.
        LabelNotFoundWithinVoidPeriod,
        /// It was used.
        LabelAlreadyUsed,
        /// It was voided before.
        LabelAlreadyVoided,
        /// The carrier has to be asked.
        ContactCarrier,
    }
}
