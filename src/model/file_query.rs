//! How a file is downloaded.

use serde::{Deserialize, Serialize};
use serde_with::skip_serializing_none;

use crate::prelude::*;
use crate::schema::{Integer, Schema};

/// How a file is downloaded. Source: OpenAPI `download_file`, which does not describe the fields.
#[skip_serializing_none]
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, Schema)]
#[cfg_attr(not(target_arch = "wasm32"), derive(bon::Builder), builder(on(_, into)))]
pub struct FileQuery {
    /// Not described by the vendor.
    pub download: Option<String>,
    /// By how much the file is turned. The vendor describes neither it nor its unit.
    pub rotation: Option<Integer>,
}
