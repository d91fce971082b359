//! What holds for a whole account, and the pictures it prints on labels.

use super::{Operation, Retry};
use crate::model::{AccountImage, AccountImageChanges, AccountImagePage, AccountSettings, NewAccountImage};

operations! {
    /// Reads what holds for the whole account.
    pub const GET =
        Operation::get("/v1/account/settings").named("accountSettings.get").returns::<AccountSettings>();

    /// Lists the account's pictures for labels.
    // The reply is a page, but the service takes no wish for another one.
    pub const LIST_IMAGES = Operation::get("/v1/account/settings/images")
        .named("accountImages.list")
        .returns::<AccountImagePage>();

    /// Keeps a picture for labels.
    // Only if unsent: a repeat keeps it twice, and nothing of the caller's tells the first from another.
    pub const CREATE_IMAGE = Operation::post("/v1/account/settings/images")
        .named("accountImages.create")
        .body::<NewAccountImage>()
        .returns::<AccountImage>();

    /// Reads a picture.
    pub const GET_IMAGE = Operation::get("/v1/account/settings/images/{label_image_id}")
        .named("accountImages.get")
        .returns::<AccountImage>();

    /// Changes a picture, its mark as the default among it.
    // Safe: it sets values, and sets the same ones again.
    pub const UPDATE_IMAGE = Operation::put("/v1/account/settings/images/{label_image_id}")
        .named("accountImages.update")
        .body::<AccountImageChanges>()
        .retry(Retry::Safe);

    /// Deletes a picture.
    // Safe: a deleted picture stays deleted. A repeat that finds nothing after a lost reply ends unknown.
    pub const DELETE_IMAGE = Operation::delete("/v1/account/settings/images/{label_image_id}")
        .named("accountImages.delete")
        .retry(Retry::Safe);
}
