//! The carriers of an account, and their wallets.

use super::{Evidence, Operation, Retry, Spends};
use crate::model::{
    AddedFunds, AutoFunding, Carrier, CarrierList, CarrierOptionList, CarrierServiceList, NewFunds,
    PackageTypeList,
};

operations! {
    /// Lists the carriers of the account, with their balances.
    pub const LIST = Operation::get("/v1/carriers").named("carriers.list").returns::<CarrierList>();

    /// Reads a carrier of the account, with its balance.
    pub const GET = Operation::get("/v1/carriers/{carrier_id}").named("carriers.get").returns::<Carrier>();

    /// Disconnects a carrier from the account.
    // Safe: what is disconnected stays so. A repeat that finds nothing after a lost reply ends unknown.
    pub const DISCONNECT =
        Operation::delete("/v1/carriers/{carrier_id}").named("carriers.disconnect").retry(Retry::Safe);

    /// Reads the options a carrier knows.
    pub const GET_OPTIONS = Operation::get("/v1/carriers/{carrier_id}/options")
        .named("carriers.getOptions")
        .returns::<CarrierOptionList>();

    /// Lists the kinds of packages a carrier takes.
    pub const LIST_PACKAGE_TYPES = Operation::get("/v1/carriers/{carrier_id}/packages")
        .named("carriers.listPackageTypes")
        .returns::<PackageTypeList>();

    /// Lists the services a carrier offers.
    pub const LIST_SERVICES = Operation::get("/v1/carriers/{carrier_id}/services")
        .named("carriers.listServices")
        .returns::<CarrierServiceList>();

    /// Adds money to a carrier's wallet, from the merchant's payment method. The vendor's support switches it
    /// on per account; `connections.addFundsToStampsCom` needs no such leave, for a Stamps.com wallet.
    // Never: a PUT, but every request charges again.
    pub const ADD_FUNDS = Operation::put("/v1/carriers/{carrier_id}/add_funds")
        .named("carriers.addFunds")
        .body::<NewFunds>()
        .returns::<AddedFunds>()
        .retry(Retry::Never)
        .spends(Spends::PaymentMethod);

    /// Says when a carrier's wallet is filled by itself. From then on the service charges the merchant's payment method
    /// without being asked again, up to the daily maximum. The reply is not documented.
    // Only if unsent: that a repeat replaces the same settings is likely, but no source says so. It spends
    // nothing by itself; the purchases it leads to are the service's own.
    pub const SET_AUTO_FUNDING = Operation::post("/v1/carriers/{carrier_id}/auto_funding")
        .named("carriers.setAutoFunding")
        .body::<AutoFunding>()
        .known_from(Evidence::VendorDocs, "docs:partners/partner-integration-guide");
}
