//! Manifests.

use super::{Lookup, Operation, Paging, Retry};
use crate::model::{CreatedManifests, Manifest, ManifestPage, ManifestQuery, NewManifest};

operations! {
    /// Lists the manifests of the account.
    // OpenAPI names no largest page; that of the account list is taken.
    pub const LIST = Operation::get("/v1/manifests")
        .named("manifests.list")
        .query::<ManifestQuery>()
        .returns::<ManifestPage>()
        .paged(Paging { items: "manifests", default_size: 25, max_size: 500 });

    /// Makes manifests for labels, or for what a carrier picks up at a warehouse on a day.
    ///
    /// Look at `manifest_requests`: a manifest may take its time.
    // A manifest without `label_ids` has no mark to look for: it is repeated only if unsent.
    pub const CREATE = Operation::post("/v1/manifests")
        .named("manifests.create")
        .body::<NewManifest>()
        .returns::<CreatedManifests>()
        .retry(Retry::AfterLookup(
            &Lookup::listed(field!(NewManifest.label_ids), "label_ids", &LIST, "manifest_id")
                .within("{\"manifests\":[", "]}"),
        ));

    /// Reads a manifest.
    pub const GET = Operation::get("/v1/manifests/{manifest_id}").named("manifests.get").returns::<Manifest>();

    /// Reads how far a request for manifests is.
    pub const GET_REQUEST = Operation::get("/v1/manifests/requests/{manifest_request_id}")
        .named("manifests.getRequest")
        .returns::<CreatedManifests>();
}
