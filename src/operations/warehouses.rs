//! Warehouses of an account.

use super::Operation;
use crate::model::{NewWarehouse, Warehouse, WarehouseList};

operations! {
    /// Makes a warehouse to ship from.
    // Only if unsent: a repeat makes a second warehouse, and there is no id of the caller's to find the first.
    pub const CREATE = Operation::post("/v1/warehouses")
        .named("warehouses.create")
        .body::<NewWarehouse>()
        .returns::<Warehouse>();

    /// Lists the warehouses of the account.
    pub const LIST = Operation::get("/v1/warehouses").named("warehouses.list").returns::<WarehouseList>();
}
