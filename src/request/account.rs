//! Which account a request is for, in the forms the vendor's documents show.

use super::RequestError;
use crate::prelude::*;

/// Name of the path argument that is an account's number in every row.
pub(super) const ARGUMENT: &str = "account_id";

/// Marks an account's own API key in the text form.
const KEY_PREFIX: &str = "key:";

/// An account, as `On-Behalf-Of` names it.
#[derive(Clone, PartialEq, Eq)]
pub enum AccountRef {
    /// By its number: the digits, without leading zeros.
    Number(String),
    /// By its own API key, the form of older documents. Only a header can carry it.
    ApiKey(String),
}

impl AccountRef {
    /// Reads `123456`, `se-123456` or `key:` followed by an account's own API key.
    ///
    /// # Errors
    /// [`RequestError::InvalidAccount`] for anything else.
    pub fn parse(text: &str) -> Result<Self, RequestError> {
        if let Some(key) = text.strip_prefix(KEY_PREFIX) {
            return Self::from_api_key(key);
        }
        let digits = text.strip_prefix("se-").unwrap_or(text);
        let is_number = (1..=19).contains(&digits.len())
            && digits.bytes().all(|byte| byte.is_ascii_digit())
            && !digits.starts_with('0');
        if is_number { Ok(Self::Number(digits.to_owned())) } else { Err(RequestError::InvalidAccount) }
    }

    /// An account's own API key.
    ///
    /// # Errors
    /// [`RequestError::InvalidAccount`] when it cannot be a key: empty, or not plain visible ASCII.
    pub fn from_api_key(key: &str) -> Result<Self, RequestError> {
        super::headers::check_api_key(key).map_err(|_| RequestError::InvalidAccount)?;
        Ok(Self::ApiKey(key.to_owned()))
    }

    /// The value of `On-Behalf-Of`: `se-<number>`, or the key.
    pub fn header_value(&self) -> String {
        match self {
            Self::Number(digits) => {
                let mut value = String::with_capacity(3 + digits.len());
                value.push_str("se-");
                value.push_str(digits);
                value
            }
            Self::ApiKey(key) => key.clone(),
        }
    }

    /// What stands in a path: the digits. A key is never part of a path.
    pub fn path_value(&self) -> Option<&str> {
        match self {
            Self::Number(digits) => Some(digits),
            Self::ApiKey(_) => None,
        }
    }

    /// What an error or a log line may say: `se-<number>`, nothing for a key.
    pub fn shown(&self) -> Option<String> {
        match self {
            Self::Number(_) => Some(self.header_value()),
            Self::ApiKey(_) => None,
        }
    }
}

impl From<u32> for AccountRef {
    /// From the number that replies hold. Zero is no account; the service will say so.
    fn from(number: u32) -> Self {
        Self::Number(crate::digits::of(u64::from(number)))
    }
}

impl core::fmt::Debug for AccountRef {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.write_str(self.shown().as_deref().unwrap_or("an account's API key"))
    }
}
