//! Tax numbers.

use serde::{Deserialize, Serialize};

use super::CountryCode;
use crate::prelude::*;
use crate::schema::Schema;

/// A tax number of someone who takes part in a shipment. Source: OpenAPI `tax_identifier`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Schema)]
#[cfg_attr(not(target_arch = "wasm32"), derive(bon::Builder), builder(on(_, into)))]
pub struct TaxIdentifier {
    /// Whose number it is.
    pub taxable_entity_type: TaxableEntity,
    /// What kind of number it is.
    pub identifier_type: TaxIdentifierKind,
    /// Who gave it: a country by its ISO 3166-1 alpha-2 code.
    pub issuing_authority: CountryCode,
    /// The number itself. Of persons too, such as a social security number: messages never show it.
    #[schema(secret)]
    pub value: String,
}

values! {
    /// Who owes a tax. Source: OpenAPI `taxable_entity_type`.
    #[serde(rename_all = "lowercase")]
    pub enum TaxableEntity {
        /// Who sends the shipment.
        Shipper,
        /// Who receives the shipment.
        Recipient,
        /// The importer of record.
        Ior,
    }

    /// Kinds of tax numbers. Source: OpenAPI `identifier_type`.
    #[serde(rename_all = "lowercase")]
    pub enum TaxIdentifierKind {
        /// Value added tax.
        Vat,
        /// Economic Operators Registration and Identification (EU, UK).
        Eori,
        /// Social security number (US).
        Ssn,
        /// Employer identification number (US).
        Ein,
        /// Tax identification number.
        Tin,
        /// Import One-Stop Shop (EU).
        Ioss,
        /// Permanent account number (India).
        Pan,
        /// VAT on e-commerce (Norway).
        Voec,
        /// Personal customs clearance code (South Korea).
        Pccc,
        /// One-Stop Shop (EU).
        Oss,
        /// Number of a passport.
        Passport,
        /// Australian business number.
        Abn,
        /// UK Internal Market Scheme.
        Ukims,
    }
}
