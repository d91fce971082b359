//! Opening walleted carriers for an account.
//!
//! Each is repeated only where surely nothing was sent: it opens an account at a carrier, takes no id of the
//! caller's, and whether a second registration is refused is not documented.

use super::{Evidence, Operation};
use crate::model::{DhlExpressRegistration, RegisteredCarrier, StampsComRegistration, UpsRegistration};

const PARTNER_GUIDE: &str = "docs:partners/partner-integration-guide";

operations! {
    /// Opens USPS through Stamps.com, and with it the balance that the other walleted carriers draw on.
    pub const STAMPS_COM = Operation::post("/v1/registration/stamps_com")
        .named("registration.stampsCom")
        .body::<StampsComRegistration>()
        .returns::<RegisteredCarrier>()
        .known_from(Evidence::VendorDocs, PARTNER_GUIDE);

    /// Opens UPS, for platforms that UPS has approved. Stamps.com goes first.
    pub const UPS = Operation::post("/v1/registration/ups")
        .named("registration.ups")
        .body::<UpsRegistration>()
        .returns::<RegisteredCarrier>()
        .known_from(Evidence::VendorDocs, PARTNER_GUIDE);

    /// Opens DHL Express. Stamps.com goes first.
    pub const DHL_EXPRESS_WALLETED = Operation::post("/v1/registration/dhl_express_walleted")
        .named("registration.dhlExpressWalleted")
        .body::<DhlExpressRegistration>()
        .returns::<RegisteredCarrier>()
        .known_from(Evidence::VendorDocs, PARTNER_GUIDE);
}
