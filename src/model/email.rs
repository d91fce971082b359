//! E-mail addresses.

texts! {
    /// An e-mail address. Only what every address has is checked: something, an `@`, something.
    #[schema(pattern = r"^[!-~]+@[!-~]+$", format = "email")]
    pub struct Email;
}
