//! Files of the service's.

use super::Operation;
use crate::model::FileQuery;

operations! {
    /// Fetches a file, such as a label's, by the three parts of its address. For an address that a reply holds,
    /// `download` needs less.
    pub const GET = Operation::get("/v1/downloads/{dir}/{subdir}/{filename}")
        .named("downloads.get")
        .query::<FileQuery>()
        .returns_file();
}
