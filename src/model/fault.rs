//! How the service says that something went wrong.

use serde::{Deserialize, Serialize};
use serde_with::skip_serializing_none;

use super::Uuid;
use crate::prelude::*;
use crate::schema::{Nullable, Schema, present};

/// The body of an error. Source: OpenAPI `error_response_body`; open, since the documents promise more fields.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Schema)]
#[schema(open)]
pub struct FaultReply {
    /// Identifies the request to the vendor's support.
    pub request_id: Uuid,
    /// What went wrong. A partial success has them too.
    pub errors: Vec<Fault>,
}

/// One thing that went wrong. Source: OpenAPI `error`; which other fields there are depends on the error.
#[skip_serializing_none]
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Schema)]
#[schema(open)]
pub struct Fault {
    /// Whose error it is.
    pub error_source: FaultSource,
    /// What kind of error it is.
    pub error_type: FaultType,
    /// Which error it is, such as `insufficient_funds`. New codes appear without notice.
    pub error_code: String,
    /// What a person should read. Not to be programmed against.
    #[schema(min_length = 1)]
    pub message: String,
    /// The carrier account the error came from.
    #[serde(default, deserialize_with = "present")]
    pub carrier_id: Option<Nullable<String>>,
    /// The carrier the error came from.
    #[serde(default, deserialize_with = "present")]
    pub carrier_code: Option<Nullable<String>>,
    /// The field that caused the error, such as `shipment.ship_to.phone`.
    #[serde(default, deserialize_with = "present")]
    pub field_name: Option<Nullable<String>>,
}

values! {
    /// Whose error it is. Source: OpenAPI `error_source`.
    #[serde(rename_all = "snake_case")]
    pub enum FaultSource {
        /// A carrier refused or failed.
        Carrier,
        /// An order source refused or failed.
        OrderSource,
        /// The service itself.
        Shipengine,
    }

    /// Kinds of errors. Source: OpenAPI `error_type`, and two from the vendor's JavaScript SDK.
    #[serde(rename_all = "snake_case")]
    pub enum FaultType {
        /// The account's state forbids it.
        AccountStatus,
        /// A rule of the business forbids it.
        BusinessRules,
        /// The request is wrong.
        Validation,
        /// The key or its rights are wrong.
        Security,
        /// The service failed.
        System,
        /// A connected service failed.
        Integrations,
        /// The wallet; named by the SDK only.
        Wallet,
        /// The funding source; named by the SDK only.
        FundingSources,
    }
}
