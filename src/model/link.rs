//! Links to related resources.

use serde::{Deserialize, Serialize};
use serde_with::skip_serializing_none;

use crate::prelude::*;
use crate::schema::Schema;

texts! {
    /// A URL. Source: OpenAPI `url`.
    #[schema(min_length = 1, format = "uri")]
    pub struct Url;
}

/// A link to a resource. Source: OpenAPI `link`.
#[skip_serializing_none]
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Schema)]
pub struct Link {
    /// Where the resource is.
    pub href: Url,
    /// What the resource is, or how it relates to the thing that links to it.
    #[serde(rename = "type")]
    #[schema(min_length = 1)]
    pub kind: Option<String>,
}

/// A link to a resource, or an empty object where there is none. Source: OpenAPI `optional_link`.
#[skip_serializing_none]
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Schema)]
pub struct OptionalLink {
    /// Where the resource is.
    pub href: Option<Url>,
    /// What the resource is, or how it relates to the thing that links to it.
    #[serde(rename = "type")]
    #[schema(min_length = 1)]
    pub kind: Option<String>,
}
