//! Kinds of packages of the account's own.

use super::{Operation, Retry};
use crate::model::{PackageType, PackageTypeList};

operations! {
    /// Lists the account's own kinds of packages.
    pub const LIST =
        Operation::get("/v1/packages").named("packageTypes.list").returns::<PackageTypeList>();

    /// Makes a kind of package, for better estimates of rates.
    // Only if unsent: whether a second one of the same code is refused is not documented.
    pub const CREATE = Operation::post("/v1/packages")
        .named("packageTypes.create")
        .body::<PackageType>()
        .returns::<PackageType>();

    /// Reads a kind of package.
    pub const GET =
        Operation::get("/v1/packages/{package_id}").named("packageTypes.get").returns::<PackageType>();

    /// Replaces a kind of package.
    // Safe: it sets values, and sets the same ones again.
    pub const UPDATE = Operation::put("/v1/packages/{package_id}")
        .named("packageTypes.update")
        .body::<PackageType>()
        .retry(Retry::Safe);

    /// Deletes a kind of package.
    // Safe: what is deleted stays deleted. A repeat that finds nothing after a lost reply ends unknown.
    pub const DELETE =
        Operation::delete("/v1/packages/{package_id}").named("packageTypes.delete").retry(Retry::Safe);
}
