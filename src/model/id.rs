//! Identifiers the service gives.

texts! {
    /// Identifies a resource of the service, such as a carrier, a label or a shipment: `se-28529731`.
    /// Source: OpenAPI `se_id`.
    #[schema(min_length = 1, max_length = 25, pattern = r"^se(-[a-z0-9]+)+$")]
    pub struct SeId;

    /// A UUID, as the service uses for themes and request ids. Source: OpenAPI `uuid`.
    #[schema(
        min_length = 36,
        max_length = 36,
        pattern = r"^[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}$",
        format = "uuid"
    )]
    pub struct Uuid;

    /// Identifies a label image kept in the account's settings, such as `img_DtBXupDBxREpHnwEXhTfgK`.
    /// Source: OpenAPI `image_id`.
    #[schema(min_length = 4)]
    pub struct ImageId;
}
