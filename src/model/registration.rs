//! Opening walleted carriers for an account, and their settings.
//!
//! The documents mark nothing as required, so that nothing is; a note tells where something is left out that
//! every known caller sends.

use serde::{Deserialize, Serialize};
use serde_with::skip_serializing_none;

use super::{Email, PartialAddress, SeId};
use crate::prelude::*;
use crate::schema::Schema;

/// What opens USPS through Stamps.com, and with it the balance the other carriers draw on: it goes first.
/// Source: partner guide.
#[skip_serializing_none]
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, Schema)]
#[cfg_attr(not(target_arch = "wasm32"), derive(bon::Builder), builder(on(_, into)))]
#[schema(
    note(any_of(nickname)),
    note(any_of(email)),
    note(any_of(agree_to_carrier_terms)),
    note(any_of(address))
)]
pub struct StampsComRegistration {
    /// What the merchant calls the carrier.
    #[schema(min_length = 1)]
    pub nickname: Option<String>,
    /// The merchant's e-mail address.
    pub email: Option<Email>,
    /// Whether the merchant agrees to the carrier's terms. Without it the service answers `terms_not_accepted`.
    pub agree_to_carrier_terms: Option<bool>,
    /// Whether the merchant is sent an e-mail about it.
    pub should_send_email: Option<bool>,
    /// The merchant's address.
    pub address: Option<PartialAddress>,
}

/// What opens UPS, for platforms that UPS has approved. Consent is given as `agree_to_carrier_terms` (partner
/// guide) or as `accepted_terms` (a public sandbox script of 2026).
#[skip_serializing_none]
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, Schema)]
#[cfg_attr(not(target_arch = "wasm32"), derive(bon::Builder), builder(on(_, into)))]
#[schema(
    note(any_of(nickname)),
    note(any_of(email)),
    note(any_of(agree_to_carrier_terms, accepted_terms)),
    note(any_of(end_user_ip_address)),
    note(any_of(address))
)]
pub struct UpsRegistration {
    /// What the merchant calls the carrier.
    #[schema(min_length = 1)]
    pub nickname: Option<String>,
    /// The merchant's e-mail address.
    pub email: Option<Email>,
    /// Whether the merchant agrees to the carrier's terms.
    pub agree_to_carrier_terms: Option<bool>,
    /// The terms the merchant agrees to, one by one.
    #[schema(min_items = 1)]
    pub accepted_terms: Option<Vec<AcceptedTerm>>,
    /// The merchant's IP address when he agreed.
    pub end_user_ip_address: Option<String>,
    /// The merchant's address.
    pub address: Option<PartialAddress>,
}

/// A document the merchant agrees to. Source: a public sandbox script.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Schema)]
#[cfg_attr(not(target_arch = "wasm32"), derive(bon::Builder), builder(on(_, into)))]
pub struct AcceptedTerm {
    /// Which document: `ups_technology_agreement` and `ups_prohibited_items` are known.
    pub term_type: String,
    /// Which version of it, such as `1`.
    pub version: String,
}

/// What opens DHL Express. Source: partner guide.
#[skip_serializing_none]
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, Schema)]
#[cfg_attr(not(target_arch = "wasm32"), derive(bon::Builder), builder(on(_, into)))]
#[schema(note(any_of(nickname)))]
pub struct DhlExpressRegistration {
    /// What the merchant calls the carrier.
    #[schema(min_length = 1)]
    pub nickname: Option<String>,
}

/// A carrier that was opened. Source: partner guide.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Schema)]
pub struct RegisteredCarrier {
    /// The carrier account's id.
    pub carrier_id: SeId,
}

/// Settings of a walleted UPS account. Whether those left out stay as they are is not documented: send all.
/// Source: partner guide.
#[skip_serializing_none]
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, Schema)]
#[cfg_attr(not(target_arch = "wasm32"), derive(bon::Builder), builder(on(_, into)))]
pub struct UpsWalletedSettings {
    /// What the merchant calls the carrier.
    pub nickname: Option<String>,
    /// Whether it is used where a label names no UPS account.
    pub is_primary_account: Option<bool>,
    /// Whether UPS Ground Freight pricing applies.
    pub use_ground_freight_pricing: Option<bool>,
    /// Whether UPS Ground Saver can be used. Needed once for accounts older than the platform's Ground Saver.
    pub enable_ground_saver_service: Option<bool>,
}
