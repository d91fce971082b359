//! Warehouses of an account.

use super::{Operation, Retry};
use crate::model::{NewWarehouse, Warehouse, WarehouseList, WarehouseSettings};

operations! {
    /// Makes a warehouse to ship from.
    // Only if unsent: a repeat makes a second warehouse, and there is no id of the caller's to find the first.
    pub const CREATE = Operation::post("/v1/warehouses")
        .named("warehouses.create")
        .body::<NewWarehouse>()
        .returns::<Warehouse>();

    /// Lists the warehouses of the account.
    pub const LIST = Operation::get("/v1/warehouses").named("warehouses.list").returns::<WarehouseList>();

    /// Reads a warehouse.
    pub const GET =
        Operation::get("/v1/warehouses/{warehouse_id}").named("warehouses.get").returns::<Warehouse>();

    /// Changes a warehouse. Send it whole: no document says what becomes of a field that is left out.
    // Safe: a repeat says the same once more.
    pub const UPDATE = Operation::put("/v1/warehouses/{warehouse_id}")
        .named("warehouses.update")
        .body::<NewWarehouse>()
        .retry(Retry::Safe);

    /// Deletes a warehouse.
    // Safe: a deleted warehouse stays deleted. A repeat that finds nothing after a lost reply ends unknown.
    pub const DELETE =
        Operation::delete("/v1/warehouses/{warehouse_id}").named("warehouses.delete").retry(Retry::Safe);

    /// Makes a warehouse the account's default.
    // Safe: a repeat says the same once more.
    pub const UPDATE_SETTINGS = Operation::put("/v1/warehouses/{warehouse_id}/settings")
        .named("warehouses.updateSettings")
        .body::<WarehouseSettings>()
        .retry(Retry::Safe);
}
