//! A merchant's own accounts at carriers, and settings and funds of one kind of carrier.
//!
//! What a carrier asks for follows from its name in the path. The service knows many more carriers than
//! OpenAPI lists: a name that is not listed here takes any object.

use super::connection_variants::{CARRIER_CONNECTIONS, CARRIER_SETTINGS, CARRIER_SETTINGS_CHANGES};
use super::{Evidence, Operation, Retry, Spends};
use crate::model::{AddedStampsFunds, NewFunds, RegisteredCarrier, UpsWalletedSettings};

const PARTNER_GUIDE: &str = "docs:partners/partner-integration-guide";

operations! {
    /// Connects a merchant's own account at a carrier. Needs a production key and the vendor's Advanced plan.
    // Only if unsent: a repeat may connect the account twice, and nothing of the caller's tells the first from
    // another. Where the carrier's account number is known to be connected once only, a repeat is refused.
    pub const CONNECT = Operation::post("/v1/connections/carriers/{carrier_name}")
        .named("connections.connect")
        .varies(&CARRIER_CONNECTIONS)
        .returns::<RegisteredCarrier>();

    /// Disconnects a merchant's own account at a carrier.
    // Safe: what is disconnected stays so. A repeat that finds nothing after a lost reply ends unknown.
    pub const DISCONNECT = Operation::delete("/v1/connections/carriers/{carrier_name}/{carrier_id}")
        .named("connections.disconnect")
        .retry(Retry::Safe);

    /// Reads the settings of a merchant's own account at a carrier.
    pub const GET_SETTINGS = Operation::get("/v1/connections/carriers/{carrier_name}/{carrier_id}/settings")
        .named("connections.getSettings")
        .varies(&CARRIER_SETTINGS);

    /// Changes the settings of a merchant's own account at a carrier.
    // Safe: it sets values, and sets the same ones again.
    pub const UPDATE_SETTINGS =
        Operation::put("/v1/connections/carriers/{carrier_name}/{carrier_id}/settings")
            .named("connections.updateSettings")
            .varies(&CARRIER_SETTINGS_CHANGES)
            .retry(Retry::Safe);

    /// Gives a connection new credentials. Not documented by the vendor; callers send what connects the carrier.
    /// The reply is not known.
    // Only if unsent: that a repeat sets the same values is likely, but no page of the vendor says so.
    pub const UPDATE = Operation::put("/v1/connections/carriers/{carrier_name}/{carrier_id}")
        .named("connections.update")
        .varies(&CARRIER_CONNECTIONS)
        .known_from(Evidence::ThirdParty, "public code (ShipWorks)");

    /// Changes the settings of a walleted UPS account, UPS Ground Saver among them.
    // Safe: it sets values, and sets the same ones again.
    pub const UPDATE_UPS_WALLETED_SETTINGS =
        Operation::put("/v1/connections/carriers/ups_walleted/{carrier_id}/settings")
            .named("connections.updateUpsWalletedSettings")
            .body::<UpsWalletedSettings>()
            .retry(Retry::Safe)
            .known_from(Evidence::VendorDocs, PARTNER_GUIDE);

    /// Adds money to a Stamps.com wallet, from the merchant's payment method.
    // Never: every request charges again, and the service takes no id to tell a repeat from a second wish.
    pub const ADD_FUNDS_TO_STAMPS_COM =
        Operation::post("/v1/connections/carriers/stamps_com/{carrier_id}/add_funds")
            .named("connections.addFundsToStampsCom")
            .body::<NewFunds>()
            .returns::<AddedStampsFunds>()
            .retry(Retry::Never)
            .spends(Spends::PaymentMethod)
            .known_from(Evidence::VendorDocs, PARTNER_GUIDE);
}
