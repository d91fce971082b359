//! Documents made of several labels.

use super::{Operation, Retry};
use crate::model::{CombinedLabelFile, CombinedLabels};

operations! {
    /// Puts the files of labels into one.
    // Safe: a second file costs nothing.
    pub const COMBINE_LABELS = Operation::post("/v1/documents/combined_labels")
        .named("documents.combineLabels")
        .body::<CombinedLabels>()
        .returns::<CombinedLabelFile>()
        .retry(Retry::Safe);
}
