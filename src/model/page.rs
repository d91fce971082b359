//! What lists have in common.

use serde::{Deserialize, Serialize};

use super::{Link, OptionalLink};
use crate::schema::Schema;

/// Links to other pages of a list. Source: OpenAPI `pagination_link`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Schema)]
pub struct PageLinks {
    /// The first page. Always has an address; the page is empty where nothing was found.
    pub first: Link,
    /// The final page. Always has an address; the page is empty where nothing was found.
    pub last: Link,
    /// The page before this one; without an address on the first page.
    pub prev: OptionalLink,
    /// The page after this one; without an address on the final page.
    pub next: OptionalLink,
}

values! {
    /// The order of a list. Source: OpenAPI `sort_dir`.
    #[serde(rename_all = "lowercase")]
    pub enum SortDirection {
        /// Lowest or oldest first.
        Asc,
        /// Highest or newest first.
        Desc,
    }
}
