//! Points in time and days, as ISO 8601 text.

texts! {
    /// A time: `2026-05-02T09:14:07.310Z`. Source: OpenAPI `date_time`. The service also takes a day, and times
    /// without an offset: the examples of `docs:shipping/pickups` and `docs:reference/create-manifest`.
    #[schema(pattern = r"^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[-+]\d{2}:?\d{2})?)?$")]
    pub struct DateTime;

    /// A day: `2026-05-02`. A time may follow; the service sets it to midnight UTC.
    /// Source: OpenAPI `date`.
    #[schema(pattern = r"^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[-+]\d{2}:?\d{2})?)?$")]
    pub struct CalendarDate;
}
