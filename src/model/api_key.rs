//! An account's own API keys.

use serde::{Deserialize, Serialize};
use serde_with::skip_serializing_none;

use super::DateTime;
use crate::prelude::*;
use crate::schema::{Integer, Nullable, Schema, present};

/// What a partner sends to make a key for an account. Source: `docs:partners/create-shipengine-api-key`,
/// which does not say whether the description must be there, or how long it may be.
#[skip_serializing_none]
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, Schema)]
#[cfg_attr(not(target_arch = "wasm32"), derive(bon::Builder), builder(on(_, into)))]
pub struct NewApiKey {
    /// What the key is for.
    pub description: Option<String>,
}

/// A key of an account, with its text: shown when it is made and never again.
/// Source: `docs:partners/create-shipengine-api-key`.
#[skip_serializing_none]
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Schema)]
pub struct ApiKey {
    /// The key itself, despite its name: this text goes into the `API-Key` header.
    #[schema(secret)]
    pub encrypted_api_key: String,
    /// When the key was made.
    pub created_at: DateTime,
    /// What the key is for.
    #[serde(default, deserialize_with = "present")]
    pub description: Option<Nullable<String>>,
    /// The account's number.
    pub account_id: Integer,
    /// The key's number, by which it is deleted.
    pub api_key_id: Integer,
}
