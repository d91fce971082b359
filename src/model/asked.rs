//! What rules ask for where another field says something, as types that a value must fit as well.

use serde::{Deserialize, Serialize};

use crate::schema::{Nullable, Schema};

/// A package with words for what is in it. Source: OpenAPI `package`, `content_description`.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Schema)]
#[schema(open)]
pub struct DescribedPackage {
    /// What is in it.
    pub content_description: Nullable<serde_json::Value>,
}

values! {
    /// Who insures, if someone does. Source: OpenAPI `insurance_provider`.
    #[serde(rename_all = "snake_case")]
    pub enum Insurer {
        /// Shipsurance.
        Shipsurance,
        /// The carrier insures it.
        Carrier,
        /// Someone else.
        ThirdParty,
        /// Whoever insures for the wallet that pays.
        FundingSource,
        /// `ParcelGuard`.
        #[serde(rename = "parcelguard")]
        ParcelGuard,
        /// `XCover`.
        #[serde(rename = "xcover")]
        XCover,
    }

    /// Where Asendia processes parcels. Source: OpenAPI `connect_asendia_request_body`, `processing_location`.
    pub enum AsendiaLocation {
        /// Miami.
        #[serde(rename = "MIA")]
        Mia,
        /// New York.
        #[serde(rename = "JFK")]
        Jfk,
        /// Chicago.
        #[serde(rename = "ORD")]
        Ord,
        /// Philadelphia.
        #[serde(rename = "PHL")]
        Phl,
        /// San Francisco.
        #[serde(rename = "SFO")]
        Sfo,
        /// Los Angeles.
        #[serde(rename = "LAX")]
        Lax,
        /// Salt Lake City.
        #[serde(rename = "SLC")]
        Slc,
        /// Toronto.
        #[serde(rename = "TOR")]
        Tor,
        /// Buffalo.
        #[serde(rename = "BUF")]
        Buf,
        /// Calgary.
        #[serde(rename = "CAL")]
        Cal,
    }

    /// The formats that a label of a whole page comes in. Source: OpenAPI `label_layout`.
    #[serde(rename_all = "snake_case")]
    pub enum LetterFormat {
        /// PDF.
        #[serde(rename = "PDF")]
        Pdf,
    }
}
