//! Pickups.

use super::{Lookup, Operation, Paging, Retry, Spends};
use crate::model::{DeletedPickup, NewPickup, Pickup, PickupPage, PickupQuery};

operations! {
    /// Lists the pickups of the account.
    // OpenAPI names no largest page; that of the account list is taken.
    pub const LIST = Operation::get("/v1/pickups")
        .named("pickups.list")
        .query::<PickupQuery>()
        .returns::<PickupPage>()
        .paged(Paging { items: "pickups", default_size: 25, max_size: 500 });

    /// Asks a carrier to come for parcels.
    ///
    /// Some carriers charge for it; those with a wallet take the fee out of it afterwards.
    pub const SCHEDULE = Operation::post("/v1/pickups")
        .named("pickups.schedule")
        .body::<NewPickup>()
        .returns::<Pickup>()
        // The same labels may have been called for before, and not been there.
        .retry(Retry::AfterLookup(
            &Lookup::among(field!(NewPickup.label_ids), &LIST, "pickup_id").made_anew(),
        ))
        .spends(Spends::Balance);

    /// Reads a pickup.
    pub const GET = Operation::get("/v1/pickups/{pickup_id}").named("pickups.get").returns::<Pickup>();

    /// Gives a pickup up.
    // Safe: what was given up stays so. A repeat that finds nothing after a lost reply ends unknown.
    pub const DELETE = Operation::delete("/v1/pickups/{pickup_id}")
        .named("pickups.delete")
        .returns::<DeletedPickup>()
        .retry(Retry::Safe);
}
