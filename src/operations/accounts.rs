//! Merchants' accounts and their API keys: what a partner key does for itself.

use super::{Evidence, Lookup, Operation, Paging, Retry};
use crate::model::{Account, AccountPage, AccountQuery, ApiKey, NewAccount, NewApiKey};

operations! {
    /// Opens an account under the partner key.
    ///
    /// Send an `external_account_id`: it is what keeps an account from being opened twice when a reply is lost.
    pub const CREATE = Operation::post("/v1/partners/accounts")
        .named("accounts.create")
        .partner()
        .body::<NewAccount>()
        .returns::<Account>()
        .retry(Retry::AfterLookup(&Lookup::by_id(
            field!(NewAccount.external_account_id),
            &GET_BY_EXTERNAL_ID,
            "account_id",
        )))
        .known_from(Evidence::VendorDocs, "docs:partners/accounts/create");

    /// Reads an account by its number.
    pub const GET = Operation::get("/v1/partners/accounts/{account_id}")
        .named("accounts.get")
        .partner()
        .returns::<Account>()
        .known_from(Evidence::VendorDocs, "docs:partners/accounts/get-account");

    /// Reads an account by the partner's own id.
    pub const GET_BY_EXTERNAL_ID =
        Operation::get("/v1/partners/accounts/external_account_id/{external_account_id}")
            .named("accounts.getByExternalId")
            .partner()
            .returns::<Account>()
            .known_from(Evidence::VendorDocs, "docs:partners/accounts/get-account-by-external-id");

    /// Lists the partner's accounts.
    pub const LIST = Operation::get("/v1/partners/accounts")
        .named("accounts.list")
        .partner()
        .query::<AccountQuery>()
        .returns::<AccountPage>()
        .paged(Paging { items: "accounts", default_size: 25, max_size: 500 })
        .known_from(Evidence::VendorDocs, "docs:partners/accounts/list");

    /// Enables an account that was disabled.
    // Safe: it sets a state, and sets the same one again.
    pub const ENABLE = Operation::put("/v1/partners/accounts/{account_id}/enable")
        .named("accounts.enable")
        .partner()
        .retry(Retry::Safe)
        .known_from(Evidence::VendorDocs, "docs:partners/accounts/enable");

    /// Disables an account; it can be enabled again.
    // Safe: it sets a state, and sets the same one again.
    pub const DISABLE = Operation::put("/v1/partners/accounts/{account_id}/disable")
        .named("accounts.disable")
        .partner()
        .retry(Retry::Safe)
        .known_from(Evidence::VendorDocs, "docs:partners/accounts/disable");

    /// Makes an API key for an account. Its text comes in this reply and never again.
    // Only if unsent: a repeat makes a second key, and nothing lists the first to delete it.
    pub const CREATE_API_KEY = Operation::post("/v1/partners/accounts/{account_id}/api_keys")
        .named("accounts.apiKeys.create")
        .partner()
        .body::<NewApiKey>()
        .returns::<ApiKey>()
        .known_from(Evidence::VendorDocs, "docs:partners/create-shipengine-api-key");

    /// Deletes an API key of an account for good.
    // Safe: a deleted key stays deleted. A repeat that finds nothing after a lost reply ends unknown.
    pub const DELETE_API_KEY = Operation::delete("/v1/partners/accounts/{account_id}/api_keys/{api_key_id}")
        .named("accounts.apiKeys.delete")
        .partner()
        .retry(Retry::Safe)
        .known_from(Evidence::VendorDocs, "docs:partners/disable-api-key");
}
