//! Short names the service and the carriers give to services, packages and carriers.

texts! {
    /// A carrier, such as `stamps_com` or `dhl_express`. Source: OpenAPI `carrier_code`.
    #[schema(pattern = r"^[a-z0-9]+(_[a-z0-9]+)*$")]
    pub struct CarrierCode;

    /// A carrier's service, such as `usps_priority_mail`. Source: OpenAPI `service_code`.
    #[schema(pattern = r"^[a-z0-9]+(_[a-z0-9-]+)* ?$")]
    pub struct ServiceCode;

    /// A kind of package, such as `small_flat_rate_box`; `package` is a package of one's own.
    /// Source: OpenAPI `package_code`; the service itself lists `ups__express_box_large`.
    #[schema(min_length = 1, max_length = 50, pattern = r"^[a-z0-9]+(_+[a-z0-9]+)*$")]
    pub struct PackageCode;

    /// A code in a list of which OpenAPI says only that it is not empty.
    #[schema(min_length = 1)]
    pub struct AnyCode;
}
