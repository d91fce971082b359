//! Tokens for logging a merchant in to the vendor's dashboard.

use super::{Operation, Retry};
use crate::model::{EphemeralToken, EphemeralTokenQuery};

operations! {
    /// Makes a token that is valid for 10 seconds; with `redirect`, also an address that logs the merchant in.
    // Safe: a second token changes nothing, and the first runs out by itself.
    pub const CREATE_EPHEMERAL = Operation::post("/v1/tokens/ephemeral")
        .named("tokens.createEphemeral")
        .query::<EphemeralTokenQuery>()
        .returns::<EphemeralToken>()
        .retry(Retry::Safe);
}
