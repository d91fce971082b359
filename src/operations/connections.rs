//! Settings and funds of one kind of carrier.

use super::{Evidence, Operation, Retry, Spends};
use crate::model::{AddedStampsFunds, NewFunds, UpsWalletedSettings};

const PARTNER_GUIDE: &str = "docs:partners/partner-integration-guide";

operations! {
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
