//! Tags of an account.

use super::Operation;
use crate::model::{Tag, TagList};

operations! {
    /// Lists the tags of the account.
    pub const LIST = Operation::get("/v1/tags").named("tags.list").returns::<TagList>();

    /// Makes a tag.
    // Only if unsent: no document says what a second tag of the same name is, or that it is refused.
    pub const CREATE = Operation::post("/v1/tags").named("tags.create").body::<Tag>().returns::<Tag>();

    /// Makes a tag that has a name only. Deprecated by the vendor in favour of `tags.create`.
    // Only if unsent: as `tags.create`.
    pub const CREATE_BY_NAME =
        Operation::post("/v1/tags/{tag_name}").named("tags.createByName").returns::<Tag>();

    /// Deletes a tag.
    // Only if unsent: after a lost success a repeat finds nothing, as if it had never been there.
    pub const DELETE = Operation::delete("/v1/tags/{tag_name}").named("tags.delete");

    /// Gives a tag another name. Its shipments keep it.
    // Only if unsent: after a lost success a repeat finds no tag of the old name.
    pub const RENAME = Operation::put("/v1/tags/{tag_name}/{new_tag_name}").named("tags.rename");
}
