//! Webhooks: where the service sends what has happened.

use serde::{Deserialize, Serialize};
use serde_with::skip_serializing_none;

use super::{SeId, Url};
use crate::prelude::*;
use crate::schema::{Integer, Schema};

/// Declares a webhook. In brackets: the type of its address; in braces: the fields of its own.
macro_rules! webhook {
    ($(#[$about:meta])* pub struct $name:ident { url: [$($url:tt)+], own: { $($own:tt)* } }) => {
        $(#[$about])*
        #[skip_serializing_none]
        #[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Schema)]
        #[cfg_attr(not(target_arch = "wasm32"), derive(bon::Builder), builder(on(_, into)))]
        pub struct $name {
            $($own)*
            /// Where the service posts to.
            pub url: $($url)+,
            /// Further headers of what is posted.
            pub headers: Option<Vec<WebhookHeader>>,
            /// What people call it.
            pub name: Option<String>,
            /// The number of the store it is for.
            pub store_id: Option<Integer>,
        }
    };
}

webhook! {
    /// What makes a webhook. An account has one address for each event: a second is refused with a conflict.
    /// Webhooks are made in the production environment. Sources: OpenAPI `create_webhook_request_body`, the
    /// vendor's pages on webhooks.
    pub struct NewWebhook { url: [Url], own: {
        /// What it is told of. It cannot be changed.
        pub event: WebhookEvent,
    } }
}

webhook! {
    /// What to change of a webhook. Source: OpenAPI `update_webhook_request_body`.
    pub struct WebhookChanges { url: [Option<Url>], own: {} }
}

webhook! {
    /// A webhook. Sources: OpenAPI `webhook`, `get_webhook_by_id_response_body`.
    pub struct Webhook { url: [Url], own: {
        /// The subscription's id.
        pub webhook_id: SeId,
        /// What it is told of.
        pub event: WebhookEvent,
    } }
}

/// A header of the caller's own. Source: OpenAPI `webhook_header`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Schema)]
#[cfg_attr(not(target_arch = "wasm32"), derive(bon::Builder), builder(on(_, into)))]
pub struct WebhookHeader {
    /// The header's name.
    #[schema(min_length = 1)]
    pub key: String,
    /// Its value; often what the receiver knows the sender by.
    #[schema(secret)]
    pub value: String,
}

values! {
    /// What a webhook is told of. Source: OpenAPI `webhook_event`.
    #[serde(rename_all = "snake_case")]
    pub enum WebhookEvent {
        /// A batch was processed.
        Batch,
        /// A carrier was connected.
        CarrierConnected,
        /// An order source was refreshed; beta.
        OrderSourceRefreshComplete,
        /// Rates for shipments were calculated.
        Rate,
        /// A report was made.
        ReportComplete,
        /// Orders were imported; beta.
        SalesOrdersImported,
        /// A package was scanned: the event that tracking gives.
        Track,
    }
}
