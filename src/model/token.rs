//! Tokens for logging a merchant in to the vendor's dashboard.

use serde::{Deserialize, Serialize};
use serde_with::skip_serializing_none;

use crate::prelude::*;
use crate::schema::Schema;

values! {
    /// Where a direct login can lead. Source: OpenAPI `redirect`.
    #[serde(rename_all = "kebab-case")]
    pub enum Redirect {
        /// The vendor's dashboard.
        ShipengineDashboard,
    }
}

/// What the token is for. Source: `docs:partners/direct-login`, OpenAPI.
#[skip_serializing_none]
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, Schema)]
#[cfg_attr(not(target_arch = "wasm32"), derive(bon::Builder), builder(on(_, into)))]
pub struct EphemeralTokenQuery {
    /// Asks for a `redirect_url` as well.
    pub redirect: Option<Redirect>,
}

/// A token that is valid for 10 seconds. Source: OpenAPI, `docs:partners/direct-login`.
#[skip_serializing_none]
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Schema)]
#[schema(open)]
pub struct EphemeralToken {
    /// The token. Whoever has it is logged in as the merchant.
    #[schema(secret)]
    pub token: Option<String>,
    /// Address that logs the merchant in, with the token inside. Only where the query asked for it. The
    /// query fields `redirect_to` and `theme_id` may be appended.
    #[schema(secret)]
    pub redirect_url: Option<String>,
}
