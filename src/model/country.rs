//! Countries.

texts! {
    /// A country by its ISO 3166-1 alpha-2 code, such as `CA`. Source: OpenAPI `country_code`.
    #[schema(min_length = 2, max_length = 2)]
    pub struct CountryCode;

    /// A country by its ISO 3166-1 alpha-2 code in upper case, as partner accounts want it.
    /// Source: `docs:partners/accounts/create`.
    #[schema(pattern = r"^[A-Z]{2}$")]
    pub struct OriginCountryCode;
}
