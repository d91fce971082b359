//! Addresses: finding them in a text, and comparing them with what the service knows.

use super::{Operation, Retry};
use crate::model::{AddressText, AddressesToValidate, RecognizedAddress, ValidatedAddress};
use crate::prelude::*;

operations! {
    /// Finds an address in free text. It does not validate what it finds.
    // Safe: a PUT that keeps nothing.
    pub const PARSE = Operation::put("/v1/addresses/recognize")
        .named("addresses.parse")
        .body::<AddressText>()
        .returns::<RecognizedAddress>()
        .retry(Retry::Safe);

    /// Compares addresses with what the service knows, one result for each.
    // Safe: a POST that keeps nothing.
    pub const VALIDATE = Operation::post("/v1/addresses/validate")
        .named("addresses.validate")
        .body::<AddressesToValidate>()
        .returns::<Vec<ValidatedAddress>>()
        .retry(Retry::Safe);
}
