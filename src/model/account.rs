//! A merchant's account under the partner key.

use serde::{Deserialize, Serialize};
use serde_with::skip_serializing_none;

use super::{ApiKey, CountryCode, DateTime, OriginCountryCode, PageLinks};
use crate::prelude::*;
use crate::schema::{Integer, Nullable, Schema, present};

/// What a partner sends to open a merchant's account. Source: `docs:partners/accounts/create`.
///
/// The account can log in to the dashboard only with both `email` and `password`.
#[skip_serializing_none]
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Schema)]
#[cfg_attr(not(target_arch = "wasm32"), derive(bon::Builder), builder(on(_, into)))]
#[schema(note(any_of(origin_country_code)), note(when(password => email)))]
pub struct NewAccount {
    /// First name of the owner.
    #[schema(max_length = 24)]
    pub first_name: Option<String>,
    /// Last name of the owner.
    #[schema(max_length = 24)]
    pub last_name: Option<String>,
    /// Name of the merchant's company. Left out, the partner's own takes its place.
    #[schema(max_length = 50)]
    pub company_name: Option<String>,
    /// The partner's own id for this account, unique among its accounts. Finds the account later, and
    /// guards against opening it twice. The vendor's sample leaves it out rather than send an empty one.
    #[schema(min_length = 1, max_length = 128)]
    pub external_account_id: Option<String>,
    /// Country the merchant ships from; decides which walleted carriers the account can use. The sources
    /// disagree whether it may be left out: its absence is a note.
    pub origin_country_code: Option<OriginCountryCode>,
    /// Login name, unique over all accounts of the service. Left out, the service makes one from the
    /// partner's contact address.
    #[schema(max_length = 50, pattern = r"^[!-~]+@[!-~]+$", format = "email")]
    pub email: Option<String>,
    /// Password for the dashboard. Never returned.
    #[schema(min_length = 7, max_length = 128, secret, write_only)]
    pub password: Option<String>,
}

/// A merchant's account. Sources: `docs:partners/accounts/get-account`, `docs:partners/accounts/create`.
///
/// The documents say that names and e-mail are always null in the reply to creation, and show them filled
/// elsewhere: null is expected everywhere.
#[skip_serializing_none]
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Schema)]
pub struct Account {
    /// The account's number. In the `On-Behalf-Of` header it is written `se-<number>`.
    pub account_id: Integer,
    /// The partner's own id for this account.
    #[serde(default, deserialize_with = "present")]
    pub external_account_id: Option<Nullable<String>>,
    /// When the account was opened.
    pub created_at: DateTime,
    /// When the account was last changed.
    pub modified_at: DateTime,
    /// Whether the account is enabled.
    pub active: bool,
    /// Login name.
    #[serde(default, deserialize_with = "present")]
    pub email: Option<Nullable<String>>,
    /// Name of the merchant's company.
    #[serde(default, deserialize_with = "present")]
    pub company_name: Option<Nullable<String>>,
    /// First name of the owner.
    #[serde(default, deserialize_with = "present")]
    pub first_name: Option<Nullable<String>>,
    /// Last name of the owner.
    #[serde(default, deserialize_with = "present")]
    pub last_name: Option<Nullable<String>>,
    /// Country the merchant ships from. Not in every reply to creation that callers have recorded.
    pub origin_country_code: Option<CountryCode>,
    /// The account's first API key, which the service makes with the account. Only in the reply to creation.
    pub api_key: Option<ApiKey>,
}

/// Which accounts to list. Source: `docs:partners/accounts/list`.
#[skip_serializing_none]
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, Schema)]
#[cfg_attr(not(target_arch = "wasm32"), derive(bon::Builder), builder(on(_, into)))]
pub struct AccountQuery {
    /// Only enabled ones (`true`) or only disabled ones (`false`). Null or left out: all.
    #[serde(default, deserialize_with = "present")]
    pub active: Option<Nullable<bool>>,
    /// Only accounts opened at or after this time.
    #[serde(default, deserialize_with = "present")]
    pub created_at_start: Option<Nullable<DateTime>>,
    /// Only accounts opened at or before this time.
    #[serde(default, deserialize_with = "present")]
    pub created_at_end: Option<Nullable<DateTime>>,
    /// Which page, counted from 1. Past the last page the list is empty.
    #[schema(minimum = 1, default = 1)]
    pub page: Option<Integer>,
    /// Accounts per page.
    #[schema(minimum = 1, maximum = 500, default = 25)]
    pub page_size: Option<Integer>,
}

/// A page of accounts. The documented example has `accounts` alone; the other fields are those of the
/// service's other lists, should they come. Source: `docs:partners/accounts/list`.
#[skip_serializing_none]
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Schema)]
pub struct AccountPage {
    /// The accounts of this page.
    pub accounts: Vec<Account>,
    /// Accounts over all pages.
    #[schema(minimum = 0)]
    pub total: Option<Integer>,
    /// Which page this is, counted from 1.
    #[schema(minimum = 1)]
    pub page: Option<Integer>,
    /// How many pages there are.
    #[schema(minimum = 0)]
    pub pages: Option<Integer>,
    /// Links to other pages.
    pub links: Option<PageLinks>,
}
