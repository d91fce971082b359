// Printed from the Rust schema by `cargo run -p xtask -- print`. Changes by hand are lost.
//
// Sources: `docs:` stands for https://docs.shipstation.com/apis/shipengine/docs/, "OpenAPI" for the vendor's OpenAPI
// document.

import type { Many } from "./bulk-calls.js";
import type { Call, CallOptions, DownloadOptions, PagedCall, PlatformResponse } from "./index.js";

/** An account's number: `123456`, `"123456"` or `"se-123456"`. */
export type AccountId = number | string;

/** A document the merchant agrees to. Source: a public sandbox script. */
export interface AcceptedTerm {
  /** Which document: `ups_technology_agreement` and `ups_prohibited_items` are known. */
  term_type: string;
  /** Which version of it, such as `1`. */
  version: string;
}

/**
 * A merchant's account. Sources: `docs:partners/accounts/get-account`, `docs:partners/accounts/create`.
 *
 * The documents say that names and e-mail are always null in the reply to creation, and show them filled
 * elsewhere: null is expected everywhere.
 */
export interface Account {
  /** The account's number. In the `On-Behalf-Of` header it is written `se-<number>`. */
  account_id: number;
  /** The partner's own id for this account. */
  external_account_id?: string | null;
  /** When the account was opened. */
  created_at: DateTime;
  /** When the account was last changed. */
  modified_at: DateTime;
  /** Whether the account is enabled. */
  active: boolean;
  /** Login name. */
  email?: string | null;
  /** Name of the merchant's company. */
  company_name?: string | null;
  /** First name of the owner. */
  first_name?: string | null;
  /** Last name of the owner. */
  last_name?: string | null;
  /** Country the merchant ships from. Not in every reply to creation that callers have recorded. */
  origin_country_code?: CountryCode;
  /** The account's first API key, which the service makes with the account. Only in the reply to creation. */
  api_key?: ApiKey;
}

/** A picture for labels. Source: OpenAPI `account_settings_images`. */
export interface AccountImage {
  /** The image's id. */
  label_image_id?: ImageId;
  /** What people call it. */
  name?: string;
  /** Whether labels show it where they name no other. */
  is_default?: boolean;
  /** The image's format. */
  image_content_type?: ImageContentType;
  /** The picture in base64. */
  image_data?: string;
  /** When it was made. */
  created_at?: DateTime;
  /** When it was last changed. */
  modified_at?: DateTime;
}

/**
 * What to change of a picture for labels: its mark as the default at least.
 * Source: OpenAPI `update_account_settings_image_request_body`.
 */
export interface AccountImageChanges {
  /**
   * What people call it.
   *
   * 1 to 50 characters.
   */
  name?: string;
  /** Whether labels show it where they name no other. */
  is_default: boolean;
  /** The image's format. */
  image_content_type?: ImageContentTypeInput;
  /** The picture in base64. */
  image_data?: string;
}

/**
 * A page of pictures; the service takes no wish for another. Source: OpenAPI
 * `list_account_images_response_body`.
 */
export interface AccountImagePage {
  /** The pictures of this page. */
  images: AccountImage[];
  /** Pictures over all pages. */
  total: number;
  /** Which page this is, counted from 1. */
  page: number;
  /** How many pages there are. */
  pages: number;
  /** Links to other pages. */
  links: PageLinks;
}

/**
 * DHL Express in Australia or in Canada. Sources: OpenAPI `connect_dhl_express_au_request_body`,
 * `connect_dhl_express_ca_request_body`.
 */
export interface AccountNumberConnection {
  /**
   * What the merchant calls the connection.
   *
   * At least 1 character.
   */
  nickname: string;
  /**
   * The account's number at the carrier.
   *
   * At least 1 character.
   */
  account_number: string;
  /**
   * Whether the same account may be connected a second time. The page writes `true` as text. Not in
   * OpenAPI. Source: `docs:carriers/connect`.
   */
  allow_duplicate_account_number?: Permission;
}

/**
 * A page of accounts. The documented example has `accounts` alone; the other fields are those of the
 * service's other lists, should they come. Source: `docs:partners/accounts/list`.
 */
export interface AccountPage {
  /** The accounts of this page. */
  accounts: Account[];
  /** Accounts over all pages. */
  total?: number;
  /** Which page this is, counted from 1. */
  page?: number;
  /** How many pages there are. */
  pages?: number;
  /** Links to other pages. */
  links?: PageLinks;
}

/** DPD or OnTrac. Sources: OpenAPI `connect_dpd_request_body`, `connect_ontrac_request_body`. */
export interface AccountPasswordConnection {
  /**
   * What the merchant calls the connection.
   *
   * At least 1 character.
   */
  nickname: string;
  /**
   * The account's number at the carrier.
   *
   * At least 1 character.
   */
  account_number: string;
  /**
   * The password at the carrier.
   *
   * At least 1 character.
   */
  password: string;
  /**
   * Whether the same account may be connected a second time. The page writes `true` as text. Not in
   * OpenAPI. Source: `docs:carriers/connect`.
   */
  allow_duplicate_account_number?: Permission;
}

/** Which accounts to list. Source: `docs:partners/accounts/list`. */
export interface AccountQuery {
  /** Only enabled ones (`true`) or only disabled ones (`false`). Null or left out: all. */
  active?: boolean | null;
  /** Only accounts opened at or after this time. */
  created_at_start?: DateTime | null;
  /** Only accounts opened at or before this time. */
  created_at_end?: DateTime | null;
  /**
   * Which page, counted from 1. Past the last page the list is empty.
   *
   * A whole number, at least 1.
   *
   * @default 1
   */
  page?: number;
  /**
   * Accounts per page.
   *
   * A whole number, 1 to 500.
   *
   * @default 25
   */
  page_size?: number;
}

/** What holds for a whole account. Source: OpenAPI `account_settings`. */
export interface AccountSettings {
  /** The size of labels where a label says nothing. */
  default_label_layout?: DefaultLabelLayout;
}

/** A wallet after money was added. Source: OpenAPI `add_funds_to_carrier_response_body`. */
export interface AddedFunds {
  /** What is in the wallet now. */
  balance: Balance;
}

/** A Stamps.com wallet after money was added. Source: partner guide. */
export interface AddedStampsFunds {
  /** What is in the wallet now. */
  balance: StampsBalance;
  /** The charge's number at Stamps.com, in digits. */
  transaction_id: string;
}

/** A whole address, with the name of a person or of a company. Source: OpenAPI `address`. */
export interface Address {
  /** Name of a person there. */
  name?: string | null;
  /** Phone number of the person there, in the manner of the country. */
  phone?: string | null;
  /** E-mail address of the person there. */
  email?: string | null;
  /** Name of the company there. */
  company_name?: string | null;
  /** First line of the street address; often the only one. */
  address_line1: string;
  /** Second line of the street address. */
  address_line2?: string | null;
  /** Third line of the street address. */
  address_line3?: string | null;
  /** City or locality. */
  city_locality: string;
  /** State or province. Some countries, the U.S. among them, take abbreviations only. */
  state_province: string;
  /** Postal code. */
  postal_code: string;
  /** Country. */
  country_code?: CountryCode;
  /** Whether people live there. */
  address_residential_indicator?: ResidentialIndicator;
}

/**
 * A whole address, with the name of a person or of a company. Source: OpenAPI `address`.
 *
 * At least one of `name` and `company_name` is there.
 */
export interface AddressInput {
  /**
   * Name of a person there.
   *
   * At least 1 character.
   */
  name?: string | null;
  /** Phone number of the person there, in the manner of the country. */
  phone?: string | null;
  /** E-mail address of the person there. */
  email?: string | null;
  /** Name of the company there. */
  company_name?: string | null;
  /**
   * First line of the street address; often the only one.
   *
   * At least 1 character.
   */
  address_line1: string;
  /** Second line of the street address. */
  address_line2?: string | null;
  /** Third line of the street address. */
  address_line3?: string | null;
  /**
   * City or locality.
   *
   * At least 1 character.
   */
  city_locality: string;
  /** State or province. Some countries, the U.S. among them, take abbreviations only. */
  state_province: string;
  /**
   * Postal code.
   *
   * At least 1 character.
   */
  postal_code: string;
  /** Country. */
  country_code?: CountryCode;
  /**
   * Whether people live there.
   *
   * @default "unknown"
   */
  address_residential_indicator?: ResidentialIndicatorInput;
}

/** Something to be said about an address. Source: OpenAPI `response_message`. */
export interface AddressMessage {
  /** Which message it is, such as `a1002`. OpenAPI lists the codes; text here, since such lists grow. */
  code: string;
  /** What a person should read. Not to be programmed against. */
  message: string;
  /** How grave it is. */
  type: AddressMessageKind;
  /** Which message it is more exactly, such as `suite_missing`. */
  detail_code: string | null;
}

/** How grave a message is. Source: OpenAPI `address_validation_message_type`. */
export type AddressMessageKind = "error" | "warning" | "info" | (string & {});

/** Whether an address is right. Source: OpenAPI `address_validation_status`. */
export type AddressStatus = "unverified" | "verified" | "warning" | "error" | (string & {});

/**
 * A text that holds an address, in the United States, Canada, Australia, New Zealand, the United Kingdom or
 * Ireland. Source: OpenAPI `parse_address_request_body`.
 */
export interface AddressText {
  /**
   * The text in which the address is looked for.
   *
   * At least 1 character.
   */
  text: string;
  /** What is known of the address already. */
  address?: PartialAddressInput;
}

/** An address to compare with what the service knows. Source: OpenAPI `address_to_validate`. */
export interface AddressToValidate {
  /**
   * Name of a person there.
   *
   * At least 1 character.
   */
  name?: string | null;
  /** Phone number of the person there, in the manner of the country. */
  phone?: string | null;
  /** E-mail address of the person there. */
  email?: string | null;
  /** Name of the company there. */
  company_name?: string | null;
  /**
   * First line of the street address; often the only one.
   *
   * At least 1 character.
   */
  address_line1: string;
  /** Second line of the street address. */
  address_line2?: string | null;
  /** Third line of the street address. */
  address_line3?: string | null;
  /**
   * City or locality.
   *
   * At least 1 character.
   */
  city_locality?: string;
  /** State or province. Some countries, the U.S. among them, take abbreviations only. */
  state_province?: string;
  /**
   * Postal code.
   *
   * At least 1 character.
   */
  postal_code?: string;
  /** Country. */
  country_code: CountryCode;
  /**
   * Whether people live there.
   *
   * @default "unknown"
   */
  address_residential_indicator?: ResidentialIndicatorInput;
}

/** What the service does with an address before it is used. Source: OpenAPI `validate_address`. */
export type AddressValidation = "no_validation" | "validate_only" | "validate_and_clean";

/**
 * Addresses to compare with what the service knows, 250 at most. Source: `docs:addresses/validation`.
 *
 * At most 250 items.
 */
export type AddressesToValidate = AddressToValidate[];

/** An adjustment report. Source: public code that calls the service. */
export interface AdjustmentReport {
  /** The report's id, by which its state is read. */
  report_id: string;
  /** When it was made. */
  created_at?: DateTime;
  /** Where its file is. */
  report_download?: Link;
  [field: string]: unknown;
}

/** A page of adjustment reports. Source: public code that calls the service. */
export interface AdjustmentReportPage {
  /** The reports of this page. */
  reports: AdjustmentReport[];
  /** Reports over all pages. */
  total?: number;
  /** Which page this is, counted from 1. */
  page?: number;
  /** How many pages there are. */
  pages?: number;
  [field: string]: unknown;
}

/** Which adjustment reports to list. Source: public code that calls the service. */
export interface AdjustmentReportQuery {
  /** Only those made at or after this time. */
  created_at_start?: DateTime;
  /** Only those made at or before this time. */
  created_at_end?: DateTime;
  /**
   * Which page, counted from 1.
   *
   * A whole number, at least 1.
   *
   * @default 1
   */
  page?: number;
}

/**
 * The rarer options of a shipment. Open: carriers have options of their own.
 * Source: OpenAPI `advanced_shipment_options`.
 *
 * An account to bill comes with its party, country and postal code; only FedEx Ground Collect bills a third party
 * without one (`docs:shipping/bill-to-third-party`). The service writes all four as null where they
 * are not set.
 */
export interface AdvancedOptions {
  /** The account at the carrier that is billed instead of the merchant's. */
  bill_to_account?: string | null;
  /** The country of who is billed. */
  bill_to_country_code?: CountryCode | null;
  /** Who is billed. */
  bill_to_party?: BillToParty | null;
  /** The postal code of who is billed. */
  bill_to_postal_code?: string | null;
  /** Whether there is alcohol in it. */
  contains_alcohol?: boolean;
  /** Whether the shipper pays the duties. UPS, FedEx and DHL Express. */
  delivered_duty_paid?: boolean;
  /** Whether there is dry ice in it. */
  dry_ice?: boolean;
  /** What the dry ice weighs. */
  dry_ice_weight?: Weight | null;
  /** Whether it is too large or odd in shape for machines; mostly for USPS. */
  non_machinable?: boolean;
  /** Whether it is delivered on Saturdays, where the carrier does that. */
  saturday_delivery?: boolean;
  /** Details of FedEx freight. */
  fedex_freight?: FedexFreight | null;
  /** Whether UPS Ground Freight pricing applies; it then needs a `freight_class`. */
  use_ups_ground_freight_pricing?: boolean | null;
  /** Freight class of the National Motor Freight Traffic Association, such as `77.5`. */
  freight_class?: string | null;
  /** A note of the merchant's own, as reports and some labels show it. */
  custom_field1?: string | null;
  /** A note of the merchant's own, as reports and some labels show it. */
  custom_field2?: string | null;
  /** A note of the merchant's own, as reports and some labels show it. */
  custom_field3?: string | null;
  /** How it comes to the carrier. */
  origin_type?: OriginType | null;
  /** Whether it must be handled by hand. */
  additional_handling?: boolean | null;
  /** Whether the carrier may leave it without a signature. OpenAPI does not describe it. */
  shipper_release?: boolean | null;
  /** What the recipient pays at the door. */
  collect_on_delivery?: CollectOnDelivery | null;
  /** Whether goods go without a commercial invoice to a third party. */
  third_party_consignee?: boolean;
  /** Whether there are dangerous goods in it. */
  dangerous_goods?: boolean;
  /** Who knows about the dangerous goods. */
  dangerous_goods_contact?: DangerousGoodsContact | null;
  /** What the Windsor framework wants: from Great Britain to Northern Ireland. */
  windsor_framework_details?: WindsorFrameworkDetails;
  /** Number of the export licence. Its new place is the customs record. */
  license_number?: string | null;
  /** Number of the invoice. Its new place is the customs record. */
  invoice_number?: string | null;
  /** Number of the certificate. Its new place is the customs record. */
  certificate_number?: string | null;
  /** Whether it breaks easily. */
  fragile?: boolean;
  /** Whether it goes to no other address than the one given. */
  "delivery-as-addressed"?: boolean;
  /** Whether it goes back when the first attempt to deliver fails. */
  "return-after-first-attempt"?: boolean;
  /** What rules its content falls under. */
  regulated_content_type?: RegulatedContent | null;
  [field: string]: unknown;
}

/**
 * The rarer options of a shipment. Open: carriers have options of their own.
 * Source: OpenAPI `advanced_shipment_options`.
 *
 * An account to bill comes with its party, country and postal code; only FedEx Ground Collect bills a third party
 * without one (`docs:shipping/bill-to-third-party`). The service writes all four as null where they
 * are not set.
 *
 * Where `bill_to_party` is `third_party`, `bill_to_country_code` and `bill_to_postal_code` are
 * required.
 *
 * A note, not a refusal: Where `bill_to_party` is `third_party`, `bill_to_account` is required.
 *
 * Where `use_ups_ground_freight_pricing` is `true`, `freight_class` is required.
 *
 * Where `bill_to_account` is there, `bill_to_country_code`, `bill_to_party` and `bill_to_postal_code`
 * are required.
 */
export interface AdvancedOptionsInput {
  /** The account at the carrier that is billed instead of the merchant's. */
  bill_to_account?: string | null;
  /** The country of who is billed. */
  bill_to_country_code?: CountryCode | null;
  /** Who is billed. */
  bill_to_party?: BillToPartyInput | null;
  /** The postal code of who is billed. */
  bill_to_postal_code?: string | null;
  /**
   * Whether there is alcohol in it.
   *
   * @default false
   */
  contains_alcohol?: boolean;
  /**
   * Whether the shipper pays the duties. UPS, FedEx and DHL Express.
   *
   * @default false
   */
  delivered_duty_paid?: boolean;
  /**
   * Whether there is dry ice in it.
   *
   * @default false
   */
  dry_ice?: boolean;
  /** What the dry ice weighs. */
  dry_ice_weight?: WeightInput | null;
  /**
   * Whether it is too large or odd in shape for machines; mostly for USPS.
   *
   * @default false
   */
  non_machinable?: boolean;
  /**
   * Whether it is delivered on Saturdays, where the carrier does that.
   *
   * @default false
   */
  saturday_delivery?: boolean;
  /** Details of FedEx freight. */
  fedex_freight?: FedexFreight | null;
  /** Whether UPS Ground Freight pricing applies; it then needs a `freight_class`. */
  use_ups_ground_freight_pricing?: boolean | null;
  /** Freight class of the National Motor Freight Traffic Association, such as `77.5`. */
  freight_class?: string | null;
  /**
   * A note of the merchant's own, as reports and some labels show it.
   *
   * At most 100 characters.
   */
  custom_field1?: string | null;
  /**
   * A note of the merchant's own, as reports and some labels show it.
   *
   * At most 100 characters.
   */
  custom_field2?: string | null;
  /**
   * A note of the merchant's own, as reports and some labels show it.
   *
   * At most 100 characters.
   */
  custom_field3?: string | null;
  /** How it comes to the carrier. */
  origin_type?: OriginTypeInput | null;
  /** Whether it must be handled by hand. */
  additional_handling?: boolean | null;
  /** Whether the carrier may leave it without a signature. OpenAPI does not describe it. */
  shipper_release?: boolean | null;
  /** What the recipient pays at the door. */
  collect_on_delivery?: CollectOnDeliveryInput | null;
  /**
   * Whether goods go without a commercial invoice to a third party.
   *
   * @default false
   */
  third_party_consignee?: boolean;
  /**
   * Whether there are dangerous goods in it.
   *
   * @default false
   */
  dangerous_goods?: boolean;
  /** Who knows about the dangerous goods. */
  dangerous_goods_contact?: DangerousGoodsContact | null;
  /** What the Windsor framework wants: from Great Britain to Northern Ireland. */
  windsor_framework_details?: WindsorFrameworkDetailsInput;
  /** Number of the export licence. Its new place is the customs record. */
  license_number?: string | null;
  /** Number of the invoice. Its new place is the customs record. */
  invoice_number?: string | null;
  /** Number of the certificate. Its new place is the customs record. */
  certificate_number?: string | null;
  /**
   * Whether it breaks easily.
   *
   * @default false
   */
  fragile?: boolean;
  /**
   * Whether it goes to no other address than the one given.
   *
   * @default false
   */
  "delivery-as-addressed"?: boolean;
  /**
   * Whether it goes back when the first attempt to deliver fails.
   *
   * @default false
   */
  "return-after-first-attempt"?: boolean;
  /** What rules its content falls under. */
  regulated_content_type?: RegulatedContentInput | null;
  [field: string]: unknown;
}

/** Something by which a carrier knows a label or package. Source: OpenAPI `alternative_identifier`. */
export interface AlternativeIdentifier {
  /** What it is, such as `last_mile_tracking_number`. */
  type?: string;
  /** The identifier itself. */
  value?: string;
}

/** Amazon Buy Shipping. Source: OpenAPI `connect_amazon_buy_shipping_request_body`. */
export interface AmazonBuyShippingConnection {
  /**
   * What the merchant calls the connection.
   *
   * At least 1 character.
   */
  nickname: string;
  /**
   * The merchant's seller id at Amazon.
   *
   * At least 1 character.
   */
  merchant_seller_id: string;
  /** The e-mail address at Amazon. */
  email: Email;
  /**
   * The token with which Amazon lets the service in.
   *
   * At least 1 character.
   */
  mws_auth_token: string;
  /**
   * Whether the same account may be connected a second time. The page writes `true` as text. Not in
   * OpenAPI. Source: `docs:carriers/connect`.
   */
  allow_duplicate_account_number?: Permission;
}

/**
 * Settings of an Amazon Buy Shipping account. Source: OpenAPI `update_amazon_buy_shipping_request_body`,
 * which the carrier names of its operation leave out.
 */
export interface AmazonBuyShippingSettings {
  /**
   * The e-mail address at Amazon.
   *
   * At least 1 character.
   */
  email?: string;
}

/** Amazon Shipping in the United Kingdom. Source: OpenAPI `connect_amazon_shipping_uk`. */
export interface AmazonShippingUkConnection {
  /**
   * What the merchant calls the connection.
   *
   * At least 1 character.
   */
  nickname: string;
  /**
   * The code with which Amazon lets the service in.
   *
   * At least 1 character.
   */
  auth_code: string;
  /**
   * Whether the same account may be connected a second time. The page writes `true` as text. Not in
   * OpenAPI. Source: `docs:carriers/connect`.
   */
  allow_duplicate_account_number?: Permission;
}

/**
 * An amount as a number or as text. The partner guide's auto-funding example writes text (`"10.0"`)
 * where every other amount is a number, so both are taken.
 */
export type Amount = number | string;

/** What the post does with what it cannot deliver. Source: OpenAPI `ancillary_service_endorsement`. */
export type AncillaryEndorsement =
  | "none"
  | "return_service_requested"
  | "forwarding_service_requested"
  | "address_service_requested"
  | "change_service_requested"
  | "leave_if_no_response"
  | (string & {});

/** What the post does with what it cannot deliver. Source: OpenAPI `ancillary_service_endorsement`. */
export type AncillaryEndorsementInput =
  | "none"
  | "return_service_requested"
  | "forwarding_service_requested"
  | "address_service_requested"
  | "change_service_requested"
  | "leave_if_no_response";

/**
 * A code in a list of which OpenAPI says only that it is not empty.
 *
 * At least 1 character.
 */
export type AnyCode = string;

/**
 * A key of an account, with its text: shown when it is made and never again.
 * Source: `docs:partners/create-shipengine-api-key`.
 */
export interface ApiKey {
  /** The key itself, despite its name: this text goes into the `API-Key` header. */
  encrypted_api_key: string;
  /** When the key was made. */
  created_at: DateTime;
  /** What the key is for. */
  description?: string | null;
  /** The account's number. */
  account_id: number;
  /** The key's number, by which it is deleted. */
  api_key_id: number;
}

/**
 * Asendia. Source: OpenAPI `connect_asendia_request_body`.
 *
 * A note, not a refusal: Where `processing_location` is there, `processing_location` is `MIA`, `JFK`,
 * `ORD`, `PHL`, `SFO`, `LAX`, `SLC`, `TOR`, `BUF` or `CAL`.
 */
export interface AsendiaConnection {
  /**
   * What the merchant calls the connection.
   *
   * At least 1 character.
   */
  nickname: string;
  /**
   * The account's number at the carrier.
   *
   * At least 1 character.
   */
  account_number: string;
  /**
   * The user name at the carrier.
   *
   * At least 1 character.
   */
  username: string;
  /**
   * The password at the carrier.
   *
   * At least 1 character.
   */
  password: string;
  /**
   * The carrier's API key.
   *
   * At least 1 character.
   */
  api_key: string;
  /**
   * Where parcels are processed: `MIA`, `JFK`, `ORD`, `PHL`, `SFO`, `LAX`, `SLC`, `TOR`, `BUF` or `CAL`.
   *
   * At least 1 character.
   */
  processing_location: string;
  /**
   * The number of an account within the account.
   *
   * At least 1 character.
   */
  sub_account_number?: string;
  /**
   * Whether the same account may be connected a second time. The page writes `true` as text. Not in
   * OpenAPI. Source: `docs:carriers/connect`.
   */
  allow_duplicate_account_number?: Permission;
}

/** Australia Post. Source: OpenAPI `connect_australia_post_request_body`. */
export interface AustraliaPostConnection {
  /**
   * What the merchant calls the connection.
   *
   * At least 1 character.
   */
  nickname: string;
  /**
   * The account's number at the carrier.
   *
   * At least 1 character.
   */
  account_number: string;
  /**
   * The carrier's API key.
   *
   * At least 1 character.
   */
  api_key: string;
  /**
   * The secret that belongs to the API key.
   *
   * At least 1 character.
   */
  api_secret: string;
  /**
   * Whether the same account may be connected a second time. The page writes `true` as text. Not in
   * OpenAPI. Source: `docs:carriers/connect`.
   */
  allow_duplicate_account_number?: Permission;
}

/**
 * When to fill a wallet by itself. The balance must start above the threshold, or nothing ever triggers.
 * Source: partner guide, which marks no field as required: what is left out where it is on, is noted.
 *
 * A note, not a refusal: `is_enabled` is there.
 *
 * A note, not a refusal: Where `is_enabled` is `true`, `low_balance_purchase_threshold`,
 * `purchase_amount` and `maximum_purchases_per_day` are required.
 */
export interface AutoFunding {
  /** Whether it is on. */
  is_enabled?: boolean;
  /** Below this balance money is added. */
  low_balance_purchase_threshold?: FundingAmount;
  /** How much is added each time. */
  purchase_amount?: FundingAmount;
  /**
   * How often a day at most.
   *
   * A whole number, at least 0.
   */
  maximum_purchases_per_day?: number;
}

/**
 * What is left in a wallet. Like `Money`, but may be negative: an adjustment can overdraw a wallet,
 * although OpenAPI says that no amount is below zero.
 */
export interface Balance {
  /** The currency of `amount`. */
  currency: Currency;
  /** How much, in whole units of the currency with decimals. */
  amount: number;
}

/** A batch. Source: OpenAPI `batch`. */
export interface Batch {
  /** The batch's id. */
  batch_id: SeId;
  /** The batch's number, in the service's count. */
  batch_number: string;
  /** The caller's own id. */
  external_batch_id: string | null;
  /** What people should know of it. */
  batch_notes: string | null;
  /** When it was made. */
  created_at: DateTime;
  /** When it was processed. */
  processed_at: DateTime | null;
  /** How far it is. */
  status: BatchStatus;
  /** How many of its labels could not be made. */
  errors: number;
  /** What went wrong while it was processed. */
  process_errors: Fault[] | null;
  /** How many warnings there were. */
  warnings: number;
  /** How many labels were made. */
  completed: number;
  /** How many customs forms there are. */
  forms: number;
  /** `errors`, `warnings` and `completed` together. */
  count: number;
  /** Where the batch's shipments are listed. */
  batch_shipments_url: OptionalLink;
  /** Where the batch's labels are listed. */
  batch_labels_url: OptionalLink;
  /** What went wrong, shipment by shipment. */
  batch_errors_url: OptionalLink;
  /** The size of its labels. */
  label_layout: LabelLayout | null;
  /** The format of its labels. */
  label_format: LabelFormat;
  /** The files of its labels. */
  label_download: LabelDownload;
  /** The files of its customs forms. */
  form_download: OptionalLink;
  /** How to ship it without paper. */
  paperless_download?: PaperlessDownload;
}

/** Why a shipment of a batch got no label. Source: OpenAPI `batch_response_error`. */
export interface BatchError {
  /** What a person should read. */
  error?: string;
  /** The shipment that the error is about. */
  shipment_id?: SeId;
  /** The caller's own id of the shipment. */
  external_shipment_id?: string;
}

/** A page of a batch's errors, without totals. Source: OpenAPI `list_batch_errors_response_body`. */
export interface BatchErrorPage {
  /** The errors of this page. */
  errors: BatchError[];
  /** Links to other pages. */
  links: PageLinks;
}

/**
 * Which of a batch's errors to list. Source: OpenAPI `list_batch_errors`, which writes `pagesize` here alone.
 */
export interface BatchErrorQuery {
  /**
   * Which page, counted from 1. Past the last page the list is empty.
   *
   * A whole number, at least 1.
   *
   * @default 1
   */
  page?: number;
  /**
   * Errors per page. How many there are where it is left out is not documented.
   *
   * A whole number, at least 1.
   */
  pagesize?: number;
}

/** What to put into a batch, or to take out. Source: OpenAPI `modify_batch`. */
export interface BatchItems {
  /** Shipments. */
  shipment_ids?: SeId[];
  /** Rates. */
  rate_ids?: SeId[];
}

/** A page of batches. Source: OpenAPI `list_batches_response_body`. */
export interface BatchPage {
  /** The batches of this page. */
  batches: Batch[];
  /** Batches over all pages. */
  total: number;
  /** Which page this is, counted from 1. */
  page: number;
  /**
   * How many pages there are. OpenAPI gives 1 as the lowest here, and says elsewhere that it is 0 where
   * nothing was found.
   */
  pages: number;
  /** Links to other pages. */
  links: PageLinks;
}

/**
 * How to process a batch. Source: OpenAPI `process_batch_request_body`.
 *
 * A note, not a refusal: Where `label_layout` is `letter`, `label_format` is `PDF`.
 */
export interface BatchProcessing {
  /** The day the labels are for. */
  ship_date?: DateTime;
  /**
   * The size of the labels.
   *
   * @default "4x6"
   */
  label_layout?: LabelLayoutInput;
  /**
   * The format of the labels.
   *
   * @default "pdf"
   */
  label_format?: LabelFormatInput;
  /**
   * What is made to show at the counter.
   *
   * @default "label"
   */
  display_scheme?: DisplaySchemeInput;
}

/** Which batches to list. Left out: all, those made last first. Source: OpenAPI `list_batches`. */
export interface BatchQuery {
  /** Only those that are this far. */
  status?: BatchStatusInput;
  /** Only the one of this number. */
  batch_number?: string;
  /** Only those made at or after this time. */
  created_at_start?: DateTime;
  /** Only those made at or before this time. */
  created_at_end?: DateTime;
  /** Only those processed at or after this time. */
  processed_at_start?: DateTime;
  /** Only those processed at or before this time. */
  processed_at_end?: DateTime;
  /**
   * Which page, counted from 1. Past the last page the list is empty.
   *
   * A whole number, at least 1.
   *
   * @default 1
   */
  page?: number;
  /**
   * Batches per page.
   *
   * A whole number, at least 1.
   *
   * @default 25
   */
  page_size?: number;
  /**
   * The direction of the order.
   *
   * @default "desc"
   */
  sort_dir?: SortDirection;
  /** What the order goes by. */
  sort_by?: BatchSortField;
}

/** What the order of batches goes by. Source: OpenAPI `batches_sort_by`. */
export type BatchSortField = "ship_date" | "processed_at" | "created_at";

/** How far a batch is. Source: OpenAPI `batch_status`. */
export type BatchStatus =
  | "open"
  | "queued"
  | "processing"
  | "completed"
  | "completed_with_errors"
  | "archived"
  | "notifying"
  | "invalid"
  | (string & {});

/** How far a batch is. Source: OpenAPI `batch_status`. */
export type BatchStatusInput =
  | "open"
  | "queued"
  | "processing"
  | "completed"
  | "completed_with_errors"
  | "archived"
  | "notifying"
  | "invalid";

/** Who is billed. Source: OpenAPI `bill_to_party`. */
export type BillToParty = "recipient" | "third_party" | (string & {});

/** Who is billed. Source: OpenAPI `bill_to_party`. */
export type BillToPartyInput = "recipient" | "third_party";

/**
 * How far the calculation of one of many shipments is; `shipments.listRates` has its rates.
 * Source: OpenAPI `bulk_rate`.
 */
export interface BulkRate {
  /** The request's id. */
  rate_request_id: SeId;
  /** The shipment's id. */
  shipment_id: SeId;
  /** When it was asked for. */
  created_at: DateTime;
  /** How far it is. */
  status: RateStatus;
  /** What went wrong. */
  errors: Fault[];
}

/**
 * For which shipments to calculate rates, and with whom: shipments of the account, or some described here.
 * Source: OpenAPI `compare_bulk_rates_request_body`.
 *
 * Exactly one of `shipment_ids` and `shipments` is there.
 */
export interface BulkRateRequest {
  /** Shipments of the account. */
  shipment_ids?: SeId[];
  /**
   * Shipments described here.
   *
   * At least 1 item.
   */
  shipments?: DraftShipment[];
  /** With whom, and how. */
  rate_options: RateOptions;
  /** A carrier's shop they go to, instead of the addresses. */
  ship_to_service_point_id?: string | null;
  /** A carrier's shop they are brought to, instead of the addresses they come from. */
  ship_from_service_point_id?: string | null;
}

/**
 * A day: `2026-05-02`. A time may follow; the service sets it to midnight UTC.
 * Source: OpenAPI `date`.
 *
 * Matches `^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[-+]\d{2}:?\d{2})?)?$`.
 */
export type CalendarDate = string;

/** Canada Post. Source: OpenAPI `connect_canada_post_request_body`. */
export interface CanadaPostConnection {
  /**
   * What the merchant calls the connection.
   *
   * At least 1 character.
   */
  nickname: string;
  /**
   * The account's number at the carrier.
   *
   * At least 1 character.
   */
  account_number: string;
  /**
   * The carrier's API key.
   *
   * At least 1 character.
   */
  api_key: string;
  /**
   * The secret that belongs to the API key.
   *
   * At least 1 character.
   */
  api_secret: string;
  /**
   * The number of the contract with Canada Post.
   *
   * At least 1 character.
   */
  contract_id: string;
  /**
   * Whether the same account may be connected a second time. The page writes `true` as text. Not in
   * OpenAPI. Source: `docs:carriers/connect`.
   */
  allow_duplicate_account_number?: Permission;
}

/** A carrier that is connected to an account. Source: OpenAPI `carrier`. */
export interface Carrier {
  /** The carrier account's id. */
  carrier_id?: SeId;
  /** Which carrier it is, such as `stamps_com`. */
  carrier_code?: CarrierCode;
  /** The account number at the carrier. A Stamps.com account on its free trial has an empty one. */
  account_number?: string | null;
  /** Whether it is prepaid, so that it can be funded. */
  requires_funded_amount?: boolean;
  /**
   * What is left in its wallet, without a currency. OpenAPI gives zero as the lowest, but the vendor's own
   * components have a text for a wallet that an adjustment has overdrawn.
   */
  balance?: number;
  /** What the merchant calls it. */
  nickname?: string;
  /** What people call the carrier, such as `Stamps.com`. */
  friendly_name?: string;
  /** The source its wallet is filled from. */
  funding_source_id?: SeId | null;
  /** Whether it is used where a label or shipment names none. */
  primary?: boolean;
  /** Whether it has services that take more than one package per shipment. */
  has_multi_package_supporting_services?: boolean;
  /** Whether it has services that take returns. */
  allows_returns?: boolean;
  /** Whether it prints messages of one's own on labels. */
  supports_label_messages?: boolean;
  /** Whether the account's plan does not include it. */
  disabled_by_billing_plan?: boolean;
  /** What it offers. */
  services?: CarrierService[];
  /** The kinds of packages it takes. */
  packages?: PackageType[];
  /** The options it knows. */
  options?: CarrierOption[];
  /** Whether it gives rates. */
  send_rates?: boolean;
  /** Whether the merchant can keep rates of his own for it. */
  supports_user_managed_rates?: boolean;
  /** Whether the carrier has let the connection in. */
  connection_status?: ConnectionStatus;
}

/** A carrier, such as `stamps_com` or `dhl_express`. Source: OpenAPI `carrier_code`. */
export type CarrierCode = string;

/** The carriers of an account. Source: OpenAPI `get_carriers_response_body`. */
export interface CarrierList {
  /** The account's carriers, all on one page. */
  carriers: Carrier[];
  /** Identifies the request to the vendor's support. */
  request_id?: Uuid;
  /** What went wrong with single carriers: the service may answer 207 with the others. */
  errors?: Fault[];
}

/** An option a carrier knows. Source: OpenAPI `carrier_advanced_option`. */
export interface CarrierOption {
  /** Its name among the advanced options of a shipment. */
  name?: string;
  /** What holds where a shipment says nothing, as text. */
  default_value?: string | null;
  /** What it does. */
  description?: string;
}

/** The options of a carrier. Source: OpenAPI `get_carrier_options_response_body`. */
export interface CarrierOptionList {
  /** The options that the carrier knows. */
  options?: CarrierOption[];
}

/** A service a carrier offers. Source: OpenAPI `service`. */
export interface CarrierService {
  /** The carrier account's id. */
  carrier_id?: SeId;
  /** Which carrier it is. OpenAPI types it as an id by mistake. */
  carrier_code?: CarrierCode;
  /** The service's code, such as `usps_media_mail`. */
  service_code?: string;
  /** What people call it. */
  name?: string;
  /** Whether it ships within the country. */
  domestic?: boolean;
  /** Whether it ships to other countries. */
  international?: boolean;
  /** Whether it takes more than one package per shipment. */
  is_multi_package_supported?: boolean;
  /** Whether it takes returns. */
  is_return_supported?: boolean;
}

/** The services of a carrier. Source: OpenAPI `list_carrier_services_response_body`. */
export interface CarrierServiceList {
  /** The services that the carrier offers. */
  services?: CarrierService[];
}

/** When a label is charged. Source: OpenAPI `label_charge_event`. */
export type ChargeEvent = "carrier_default" | "on_creation" | "on_carrier_acceptance" | (string & {});

/** When a label is charged. Source: OpenAPI `label_charge_event`. */
export type ChargeEventInput = "carrier_default" | "on_creation" | "on_carrier_acceptance";

/**
 * What the recipient pays at the door. Source: OpenAPI `collect_on_delivery`, which requires nothing, and
 * `docs:shipping/collect-on-delivery`, which requires all.
 */
export interface CollectOnDelivery {
  /** With what. */
  payment_type?: DeliveryPayment;
  /** How much. */
  payment_amount?: PaymentAmount;
  [field: string]: unknown;
}

/**
 * What the recipient pays at the door. Source: OpenAPI `collect_on_delivery`, which requires nothing, and
 * `docs:shipping/collect-on-delivery`, which requires all.
 *
 * A note, not a refusal: `payment_type` is there.
 *
 * A note, not a refusal: `payment_amount` is there.
 */
export interface CollectOnDeliveryInput {
  /** With what. */
  payment_type?: DeliveryPaymentInput;
  /** How much. */
  payment_amount?: PaymentAmount;
  [field: string]: unknown;
}

/** A file of many labels. Source: OpenAPI `create_combined_label_document_response_body`. */
export interface CombinedLabelFile {
  /** Where it is. */
  label_download?: LabelDownload;
}

/** Formats of a file of many labels. Source: OpenAPI `create_combined_label_document_request_body`. */
export type CombinedLabelFormat = "pdf";

/**
 * Which labels to put into one file. Source: OpenAPI `create_combined_label_document_request_body`; it names
 * the largest number in words.
 *
 * A note, not a refusal: `label_ids` is there.
 */
export interface CombinedLabels {
  /**
   * The labels, 30 at most; fewer where they are large or have many pages.
   *
   * At most 30 items.
   */
  label_ids?: SeId[];
  /** The format of the file. */
  label_format?: CombinedLabelFormat;
  /**
   * How the file comes.
   *
   * @default "inline"
   */
  label_download_type?: LabelDownloadType;
}

/** Whether a carrier has let a connection in. Source: OpenAPI `carrier`. */
export type ConnectionStatus = "pending_approval" | "approved" | (string & {});

/**
 * A country by its ISO 3166-1 alpha-2 code, such as `CA`. Source: OpenAPI `country_code`.
 *
 * Exactly 2 characters.
 */
export type CountryCode = string;

/**
 * What became of manifests that were to be made: those that were, and the requests of the others.
 * Source: OpenAPI `create_manifest_response_body`. It promises the first manifest's fields a second time, next
 * to the list; they are deprecated, and a request that is still under way cannot have them.
 */
export interface CreatedManifests {
  /** The manifests that were made. */
  manifests?: Manifest[];
  /** The requests, some of which may be under way. */
  manifest_requests?: ManifestRequest[];
  /**
   * As in `manifests`.
   *
   * @deprecated
   */
  manifest_id?: SeId;
  /**
   * As in `manifests`.
   *
   * @deprecated
   */
  form_id?: SeId;
  /**
   * As in `manifests`.
   *
   * @deprecated
   */
  created_at?: DateTime;
  /**
   * As in `manifests`.
   *
   * @deprecated
   */
  ship_date?: DateTime;
  /**
   * As in `manifests`.
   *
   * @deprecated
   */
  shipments?: number;
  /**
   * As in `manifests`.
   *
   * @deprecated
   */
  warehouse_id?: SeId | null;
  /**
   * As in `manifests`.
   *
   * @deprecated
   */
  submission_id?: string;
  /**
   * As in `manifests`.
   *
   * @deprecated
   */
  carrier_id?: SeId;
  /**
   * As in `manifests`.
   *
   * @deprecated
   */
  manifest_download?: ManifestDownload;
  /**
   * As in `manifests`.
   *
   * @deprecated
   */
  label_ids?: SeId[];
  /** Identifies the request to the vendor's support. */
  request_id?: Uuid;
  /** What went wrong with single labels. */
  errors?: Fault[];
}

/** What became of the shipments that were to be made. Source: OpenAPI `create_shipments_response_body`. */
export interface CreatedShipments {
  /** Whether any of them has errors. */
  has_errors: boolean;
  /** The shipments that were sent, in their order: each as it is kept, or with what is wrong about it. */
  shipments: PartialShipment[];
}

/**
 * A currency by its ISO 4217 code. The documents write it in both cases: `usd`, `USD`.
 * Source: OpenAPI `currency`.
 *
 * Exactly 3 characters.
 */
export type Currency = string;

/**
 * What customs must know of a shipment. Source: OpenAPI `international_shipment_options`. It requires `contents` and
 * `non_delivery`, and has a default for both: they may be left out.
 */
export interface Customs {
  /** What it holds. May change duties and treatment. */
  contents?: CustomsContents;
  /** What it holds, in words. Must be there where `contents` is `other`. */
  contents_explanation?: string | null;
  /** What happens to a package that cannot be delivered. */
  non_delivery?: NonDelivery;
  /** Who bears cost and risk on the way (incoterms). */
  terms_of_trade_code?: TermsOfTrade | null;
  /** A declaration for the commercial invoice. */
  declaration?: string | null;
  /** Further entries of the commercial invoice. */
  invoice_additional_details?: InvoiceDetails;
  /** Who imports the goods. */
  importer_of_record?: ImporterOfRecord | null;
  /** Number of the export licence. */
  license_number?: string;
  /** Number of the certificate. */
  certificate_number?: string;
  /**
   * The goods. Their new place is `products` of the packages.
   *
   * @deprecated
   */
  customs_items?: CustomsItem[];
}

/**
 * What customs must know of a shipment. Source: OpenAPI `international_shipment_options`. It requires `contents` and
 * `non_delivery`, and has a default for both: they may be left out.
 *
 * Where `contents` is `other`, `contents_explanation` is required.
 */
export interface CustomsInput {
  /**
   * What it holds. May change duties and treatment.
   *
   * @default "merchandise"
   */
  contents?: CustomsContentsInput;
  /** What it holds, in words. Must be there where `contents` is `other`. */
  contents_explanation?: string | null;
  /**
   * What happens to a package that cannot be delivered.
   *
   * @default "return_to_sender"
   */
  non_delivery?: NonDeliveryInput;
  /** Who bears cost and risk on the way (incoterms). */
  terms_of_trade_code?: TermsOfTradeInput | null;
  /** A declaration for the commercial invoice. */
  declaration?: string | null;
  /** Further entries of the commercial invoice. */
  invoice_additional_details?: InvoiceDetails;
  /** Who imports the goods. */
  importer_of_record?: ImporterOfRecord | null;
  /** Number of the export licence. */
  license_number?: string;
  /** Number of the certificate. */
  certificate_number?: string;
  /**
   * The goods. Their new place is `products` of the packages.
   *
   * @deprecated
   */
  customs_items?: CustomsItemInput[];
}

/** What a shipment holds. Source: OpenAPI `package_contents`. */
export type CustomsContents =
  | "merchandise"
  | "documents"
  | "gift"
  | "returned_goods"
  | "sample"
  | "other"
  | (string & {});

/** What a shipment holds. Source: OpenAPI `package_contents`. */
export type CustomsContentsInput =
  | "merchandise"
  | "documents"
  | "gift"
  | "returned_goods"
  | "sample"
  | "other";

/** A kind of goods in a shipment. Source: OpenAPI `customs_item`. */
export interface CustomsItem {
  /** Its id. OpenAPI wants it from the service alone. */
  customs_item_id?: SeId;
  /** What it is. */
  description?: string | null;
  /** How many there are. */
  quantity?: number;
  /** What one is worth: a number, in `value_currency`, or an amount with its currency. */
  value?: CustomsValue;
  /** The currency of `value`, as ISO 4217 writes it. */
  value_currency?: string;
  /** What one weighs. */
  weight?: Weight;
  /** Harmonized tariff code, such as `3926.1`. */
  harmonized_tariff_code?: string | null;
  /** Where it was made. */
  country_of_origin?: CountryCode | null;
  /** The unit it is counted in. */
  unit_of_measure?: string | null;
  /** Stock keeping unit. */
  sku?: string | null;
  /** What the stock keeping unit stands for. */
  sku_description?: string | null;
}

/** A kind of goods in a shipment. Source: OpenAPI `customs_item`. */
export interface CustomsItemInput {
  /**
   * What it is.
   *
   * At most 100 characters.
   */
  description?: string | null;
  /**
   * How many there are.
   *
   * A whole number, at least 0.
   *
   * @default 0
   */
  quantity?: number;
  /** What one is worth: a number, in `value_currency`, or an amount with its currency. */
  value?: CustomsValue;
  /** The currency of `value`, as ISO 4217 writes it. */
  value_currency?: string;
  /** What one weighs. */
  weight?: WeightInput;
  /** Harmonized tariff code, such as `3926.1`. */
  harmonized_tariff_code?: string | null;
  /** Where it was made. */
  country_of_origin?: CountryCode | null;
  /** The unit it is counted in. */
  unit_of_measure?: string | null;
  /** Stock keeping unit. */
  sku?: string | null;
  /** What the stock keeping unit stands for. */
  sku_description?: string | null;
}

/**
 * What goods are worth. Source: OpenAPI `customs_item` has a number; the vendor's own clients send and read an amount
 * with its currency.
 */
export type CustomsValue = number | Money;

/** How much of something dangerous there is. Source: OpenAPI `dangerous_amount`. */
export interface DangerousAmount {
  /**
   * How much, in `unit`.
   *
   * A number, at least 0.
   *
   * @default 0
   */
  amount?: number;
  /** The unit of `amount`. */
  unit?: string | null;
}

/** What is dangerous about a product. Source: OpenAPI `dangerous_goods`. */
export interface DangerousGoods {
  /** UN number. */
  id_number?: string | null;
  /** Name it is shipped under. */
  shipping_name?: string | null;
  /** Technical or chemical name. */
  technical_name?: string | null;
  /** Class by the regulation. */
  product_class?: string | null;
  /** Second class, where there is more than one hazard. */
  product_class_subsidiary?: string | null;
  /** Packing group. */
  packaging_group?: PackagingGroup;
  /** How much of it there is. */
  dangerous_amount?: DangerousAmount;
  /** How many there are. */
  quantity?: number;
  /** Packing instruction that was followed. */
  packaging_instruction?: string | null;
  /** Section of the packing instruction. */
  packaging_instruction_section?: PackagingInstructionSection;
  /** Kind of the outer packaging. */
  packaging_type?: string | null;
  /** How it travels. */
  transport_mean?: TransportMean;
  /** Transport category. */
  transport_category?: string | null;
  /** Authority that regulates it. */
  regulation_authority?: string | null;
  /** How strictly it is regulated. */
  regulation_level?: RegulationLevel;
  /** Whether it is radioactive. */
  radioactive?: boolean | null;
  /** Whether there is so much that it must be reported. */
  reportable_quantity?: boolean | null;
  /** Which tunnels it may pass. */
  tunnel_code?: string | null;
  /** What else the carrier wants to know. */
  additional_description?: string | null;
}

/** What is dangerous about a product. Source: OpenAPI `dangerous_goods`. */
export interface DangerousGoodsInput {
  /** UN number. */
  id_number?: string | null;
  /** Name it is shipped under. */
  shipping_name?: string | null;
  /** Technical or chemical name. */
  technical_name?: string | null;
  /** Class by the regulation. */
  product_class?: string | null;
  /** Second class, where there is more than one hazard. */
  product_class_subsidiary?: string | null;
  /** Packing group. */
  packaging_group?: PackagingGroupInput;
  /** How much of it there is. */
  dangerous_amount?: DangerousAmount;
  /**
   * How many there are.
   *
   * A whole number, at least 0.
   *
   * @default 0
   */
  quantity?: number;
  /** Packing instruction that was followed. */
  packaging_instruction?: string | null;
  /** Section of the packing instruction. */
  packaging_instruction_section?: PackagingInstructionSectionInput;
  /** Kind of the outer packaging. */
  packaging_type?: string | null;
  /** How it travels. */
  transport_mean?: TransportMeanInput;
  /** Transport category. */
  transport_category?: string | null;
  /** Authority that regulates it. */
  regulation_authority?: string | null;
  /** How strictly it is regulated. */
  regulation_level?: RegulationLevelInput;
  /** Whether it is radioactive. */
  radioactive?: boolean | null;
  /** Whether there is so much that it must be reported. */
  reportable_quantity?: boolean | null;
  /** Which tunnels it may pass. */
  tunnel_code?: string | null;
  /** What else the carrier wants to know. */
  additional_description?: string | null;
}

/** Who knows about the dangerous goods. Source: OpenAPI `advanced_shipment_options`. */
export interface DangerousGoodsContact {
  /** Name of the person. */
  name?: string;
  /** Phone number of the person. */
  phone?: string;
  [field: string]: unknown;
}

/**
 * A time: `2026-05-02T09:14:07.310Z`. Source: OpenAPI `date_time`. The service also takes a day, and times
 * without an offset: the examples of `docs:shipping/pickups` and `docs:reference/create-manifest`.
 *
 * Matches `^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[-+]\d{2}:?\d{2})?)?$`.
 */
export type DateTime = string;

/** Sizes of labels that an account can be set to. Source: OpenAPI `default_label_layout`. */
export type DefaultLabelLayout = "4x6" | "Letter" | (string & {});

/** That a pickup was given up. Source: OpenAPI `delete_pickup_by_id_response_body`. */
export interface DeletedPickup {
  /** The id of the pickup that was cancelled. */
  pickup_id: PickupId;
  /** Identifies the request to the vendor's support. */
  request_id?: Uuid;
  /** What went wrong. */
  errors?: Fault[];
}

/** What proof of delivery is asked for. Source: OpenAPI `delivery_confirmation`. */
export type DeliveryConfirmation =
  | "none"
  | "delivery"
  | "signature"
  | "adult_signature"
  | "adult_signature_restricted_delivery"
  | "direct_signature"
  | "delivery_mailed"
  | "verbal_confirmation"
  | "delivery_code"
  | "age_verification_16_plus"
  | (string & {});

/** What proof of delivery is asked for. Source: OpenAPI `delivery_confirmation`. */
export type DeliveryConfirmationInput =
  | "none"
  | "delivery"
  | "signature"
  | "adult_signature"
  | "adult_signature_restricted_delivery"
  | "direct_signature"
  | "delivery_mailed"
  | "verbal_confirmation"
  | "delivery_code"
  | "age_verification_16_plus";

/** What the recipient pays with. Source: OpenAPI `collect_on_delivery_payment_type`. */
export type DeliveryPayment = "any" | "cash" | "cash_equivalent" | "none" | (string & {});

/** What the recipient pays with. Source: OpenAPI `collect_on_delivery_payment_type`. */
export type DeliveryPaymentInput = "any" | "cash" | "cash_equivalent" | "none";

/**
 * DHL eCommerce. Source: OpenAPI `connect_dhl_ecommerce_request_body`.
 *
 * A note, not a refusal: `api_key` is there.
 *
 * A note, not a refusal: `api_secret` is there.
 */
export interface DhlEcommerceConnection {
  /**
   * What the merchant calls the connection.
   *
   * At least 1 character.
   */
  nickname: string;
  /**
   * The client's id at the carrier.
   *
   * At least 1 character.
   */
  client_id: string;
  /**
   * The user name at the carrier.
   *
   * At least 1 character.
   */
  username: string;
  /**
   * The password at the carrier.
   *
   * At least 1 character.
   */
  password: string;
  /**
   * The number of the pickup account.
   *
   * At least 1 character.
   */
  pickup_number: string;
  /**
   * Where parcels are handed over.
   *
   * At least 1 character.
   */
  distribution_center: string;
  /**
   * The carrier's API key. Without it and its secret there are no rates.
   *
   * At least 1 character.
   */
  api_key?: string;
  /**
   * The secret that belongs to the API key.
   *
   * At least 1 character.
   */
  api_secret?: string;
  /** What the post does with what it cannot deliver. */
  ancillary_endorsement?: AncillaryEndorsementInput;
  /**
   * The account's number at the carrier.
   *
   * At least 1 character.
   *
   * @deprecated
   */
  account_number?: string;
  /**
   * The user name at the carrier's file server.
   *
   * At least 1 character.
   *
   * @deprecated
   */
  ftp_username?: string;
  /**
   * The password at the carrier's file server.
   *
   * At least 1 character.
   *
   * @deprecated
   */
  ftp_password?: string;
  /** The carrier's number of whom it bills. */
  sold_to?: string;
  /** The carrier's number of the registration. */
  registration_id?: string;
  /** The name under which the carrier knows the software. */
  software_name?: string;
  /**
   * Whether the same account may be connected a second time. The page writes `true` as text. Not in
   * OpenAPI. Source: `docs:carriers/connect`.
   */
  allow_duplicate_account_number?: Permission;
}

/**
 * DHL Express. Of site and password either both are given or none. Source: OpenAPI
 * `connect_dhl_express_request_body`.
 *
 * Where `site_id` is there, `password` is required.
 *
 * Where `password` is there, `site_id` is required.
 */
export interface DhlExpressConnection {
  /**
   * What the merchant calls the connection.
   *
   * At least 1 character.
   */
  nickname: string;
  /**
   * The account's number at the carrier.
   *
   * At least 1 character.
   */
  account_number: string;
  /**
   * The site's id at the carrier.
   *
   * At least 1 character.
   */
  site_id?: string;
  /**
   * The site's password.
   *
   * At least 1 character.
   */
  password?: string;
  /** The account's country. */
  country_code?: CountryCode;
  /**
   * Whether the same account may be connected a second time. The page writes `true` as text. Not in
   * OpenAPI. Source: `docs:carriers/connect`.
   */
  allow_duplicate_account_number?: Permission;
}

/**
 * What opens DHL Express. Source: partner guide.
 *
 * A note, not a refusal: `nickname` is there.
 */
export interface DhlExpressRegistration {
  /**
   * What the merchant calls the carrier.
   *
   * At least 1 character.
   */
  nickname?: string;
}

/** Settings of a DHL Express account. Source: OpenAPI `dhl_express_account_settings`. */
export interface DhlExpressSettings {
  /**
   * What the merchant calls the account.
   *
   * At least 1 character.
   */
  nickname?: string;
  /** Whether the account's number is kept off the copy for the archive. */
  should_hide_account_number_on_archive_doc?: boolean;
  /** Whether it is used where a label names no DHL Express account. */
  is_primary_account?: boolean;
}

/** DHL Express in the United Kingdom. Source: OpenAPI `connect_dhl_express_uk_request_body`. */
export interface DhlExpressUkConnection {
  /**
   * What the merchant calls the connection.
   *
   * At least 1 character.
   */
  nickname: string;
  /**
   * The account's number at the carrier.
   *
   * At least 1 character.
   */
  account_number: string;
  /**
   * The site's id at the carrier. OpenAPI types it as an id of the service by mistake.
   *
   * At least 1 character.
   */
  site_id: string;
  /**
   * The site's password.
   *
   * At least 1 character.
   */
  password: string;
  /**
   * Whether the same account may be connected a second time. The page writes `true` as text. Not in
   * OpenAPI. Source: `docs:carriers/connect`.
   */
  allow_duplicate_account_number?: Permission;
}

/** Units of length. Source: OpenAPI `dimension_unit`. */
export type DimensionUnit = "inch" | "centimeter" | (string & {});

/** Units of length. Source: OpenAPI `dimension_unit`. */
export type DimensionUnitInput = "inch" | "centimeter";

/** The size of a package. Source: OpenAPI `dimensions`. */
export interface Dimensions {
  /** The unit of the measures. */
  unit: DimensionUnit;
  /** Length, in `unit`. */
  length: number;
  /** Width, in `unit`. */
  width: number;
  /** Height, in `unit`. */
  height: number;
}

/** The size of a package. Source: OpenAPI `dimensions`. */
export interface DimensionsInput {
  /**
   * The unit of the measures.
   *
   * @default "inch"
   */
  unit: DimensionUnitInput;
  /**
   * Length, in `unit`.
   *
   * A number, at least 0.
   *
   * @default 0
   */
  length: number;
  /**
   * Width, in `unit`.
   *
   * A number, at least 0.
   *
   * @default 0
   */
  width: number;
  /**
   * Height, in `unit`.
   *
   * A number, at least 0.
   *
   * @default 0
   */
  height: number;
}

/** What is made to show at the counter. Source: OpenAPI `display_scheme`. */
export type DisplayScheme = "label" | "paperless" | "label_and_paperless" | (string & {});

/** What is made to show at the counter. Source: OpenAPI `display_scheme`. */
export type DisplaySchemeInput = "label" | "paperless" | "label_and_paperless";

/**
 * A shipment that nothing is bought for yet: to keep, to change, or to calculate rates for. Comes from an
 * address or a warehouse. Source: OpenAPI `address_validating_shipment`, `update_shipment_request_body`.
 * The first wants a carrier, a service and an address it comes from, and so the second does that address:
 * the example of `docs:reference/create-shipments` names no carrier, to compare rates is to find one
 * out, and a warehouse does for the address in all shipments.
 *
 * At least one of `ship_from` and `warehouse_id` is there.
 *
 * A note, not a refusal: `packages` is there.
 *
 * Where `packages.insured_value` is there, `insurance_provider` is required.
 *
 * A note, not a refusal: Where `packages.insured_value` is there, `insurance_provider` is
 * `shipsurance`, `carrier`, `third_party`, `funding_source`, `parcelguard` or `xcover`.
 *
 * A note, not a refusal: Where `ship_from.country_code` is `MX`, in each of `packages`
 * `content_description` is required.
 *
 * A note, not a refusal: Where `ship_to.country_code` is `MX`, in each of `packages`
 * `content_description` is required.
 */
export interface DraftShipment {
  /**
   * What is done with the address first.
   *
   * @default "no_validation"
   */
  validate_address?: AddressValidation;
  /** The carrier account that pays. */
  carrier_id?: SeId;
  /** A rule of the account that picks carrier and service. */
  shipping_rule_id?: SeId | null;
  /** The carrier's service, where only one is of interest. */
  service_code?: ServiceCode;
  /** Where it goes. */
  ship_to: ShipToAddressInput;
  /** Where it comes from. */
  ship_from?: ShippingAddressInput;
  /** A warehouse of the account that it comes from. */
  warehouse_id?: SeId | null;
  /**
   * Its packages. Not every carrier takes more than one.
   *
   * At least 1 item.
   */
  packages?: PackageInput[];
  /** What customs must know, for shipments to other countries. */
  customs?: CustomsInput | null;
  /** The order's id at the order source. */
  external_order_id?: string | null;
  /** What is shipped, as the order source knows it. */
  items?: ShipmentItemInput[];
  /** Tax numbers of those who take part. */
  tax_identifiers?: TaxIdentifierInput[] | null;
  /**
   * The caller's own id, unique in the account: a second shipment of this id is refused. Finds the
   * label later, and guards against buying it twice; not so if the label is bought by a rate.
   *
   * At most 50 characters.
   */
  external_shipment_id?: string | null;
  /**
   * The caller's own number, not unique. Left out: `external_shipment_id`.
   *
   * At most 50 characters.
   */
  shipment_number?: string | null;
  /** The day it is handed over. The service moves it to the carrier's next working day. */
  ship_date?: CalendarDate;
  /** Where it goes when it comes back. Left out: where it came from. */
  return_to?: ShippingAddressInput;
  /**
   * Whether it is a return itself.
   *
   * @default false
   */
  is_return?: boolean | null;
  /**
   * What proof of delivery is asked for.
   *
   * @default "none"
   */
  confirmation?: DeliveryConfirmationInput;
  /** Rarer options. */
  advanced_options?: AdvancedOptionsInput;
  /**
   * Who insures those packages that have an `insured_value`.
   *
   * @default "none"
   */
  insurance_provider?: InsuranceProviderInput;
  /** Where the order came from. */
  order_source_code?: OrderSourceCodeInput | null;
  /** Asks for a second rate by another rate card, such as `retail`. UPS and USPS only. */
  comparison_rate_type?: string | null;
}

/**
 * An e-mail address. Only what every address has is checked: something, an `@`, something.
 *
 * Format: `email`.
 */
export type Email = string;

/** Endicia. Source: OpenAPI `connect_endicia_request_body`. */
export interface EndiciaConnection {
  /**
   * What the merchant calls the connection.
   *
   * At least 1 character.
   */
  nickname: string;
  /**
   * The account's number at the carrier.
   *
   * At least 1 character.
   */
  account: string;
  /**
   * The account's pass phrase.
   *
   * At least 1 character.
   */
  passphrase: string;
  /**
   * Whether the same account may be connected a second time. The page writes `true` as text. Not in
   * OpenAPI. Source: `docs:carriers/connect`.
   */
  allow_duplicate_account_number?: Permission;
}

/** A token that is valid for 10 seconds. Source: OpenAPI, `docs:partners/direct-login`. */
export interface EphemeralToken {
  /** The token. Whoever has it is logged in as the merchant. */
  token?: string;
  /**
   * Address that logs the merchant in, with the token inside. Only where the query asked for it. The
   * query fields `redirect_to` and `theme_id` may be appended.
   */
  redirect_url?: string;
  [field: string]: unknown;
}

/** What the token is for. Source: `docs:partners/direct-login`, OpenAPI. */
export interface EphemeralTokenQuery {
  /** Asks for a `redirect_url` as well. */
  redirect?: Redirect;
}

/** One thing that went wrong. Source: OpenAPI `error`; which other fields there are depends on the error. */
export interface Fault {
  /** Whose error it is. */
  error_source: FaultSource;
  /** What kind of error it is. */
  error_type: FaultType;
  /** Which error it is, such as `insufficient_funds`. New codes appear without notice. */
  error_code: string;
  /** What a person should read. Not to be programmed against. */
  message: string;
  /** The carrier account the error came from. */
  carrier_id?: string | null;
  /** The carrier the error came from. */
  carrier_code?: string | null;
  /** The field that caused the error, such as `shipment.ship_to.phone`. */
  field_name?: string | null;
  [field: string]: unknown;
}

/** Whose error it is. Source: OpenAPI `error_source`. */
export type FaultSource = "carrier" | "order_source" | "shipengine" | (string & {});

/** Kinds of errors. Source: OpenAPI `error_type`, and two from the vendor's JavaScript SDK. */
export type FaultType =
  | "account_status"
  | "business_rules"
  | "validation"
  | "security"
  | "system"
  | "integrations"
  | "wallet"
  | "funding_sources"
  | (string & {});

/**
 * FedEx, or FedEx in the United Kingdom. Sources: OpenAPI `connect_fedex_request_body`,
 * `connect_fedex_uk_request_body`.
 */
export interface FedexConnection {
  /**
   * What the merchant calls the connection.
   *
   * At least 1 character.
   */
  nickname: string;
  /**
   * The account's number at the carrier.
   *
   * At least 1 character.
   */
  account_number: string;
  /**
   * The company's name.
   *
   * At least 1 character.
   */
  company?: string;
  /**
   * First name of the account's owner.
   *
   * At least 1 character.
   */
  first_name: string;
  /**
   * Last name of the account's owner.
   *
   * At least 1 character.
   */
  last_name: string;
  /**
   * First line of the street address.
   *
   * At least 1 character.
   */
  address1: string;
  /**
   * Second line of the street address.
   *
   * At least 1 character.
   */
  address2?: string;
  /**
   * City.
   *
   * At least 1 character.
   */
  city: string;
  /**
   * State.
   *
   * At least 1 character.
   */
  state: string;
  /**
   * Postal code.
   *
   * At least 1 character.
   */
  postal_code: string;
  /**
   * Country by its ISO 3166-1 alpha-2 code.
   *
   * At least 1 character.
   */
  country_code: string;
  /** E-mail address of the account's owner. */
  email: Email;
  /**
   * Phone number of the account's owner.
   *
   * At least 1 character.
   */
  phone: string;
  /** Whether the merchant agrees to FedEx's licence for end users. */
  agree_to_eula: boolean;
  /**
   * The meter's number at FedEx.
   *
   * At least 1 character.
   */
  meter_number?: string;
  /**
   * Whether the same account may be connected a second time. The page writes `true` as text. Not in
   * OpenAPI. Source: `docs:carriers/connect`.
   */
  allow_duplicate_account_number?: Permission;
}

/** Details of FedEx freight. Source: OpenAPI `advanced_shipment_options`. */
export interface FedexFreight {
  /** What the shipper loaded and counted. */
  shipper_load_and_count?: string;
  /** Confirmation of the booking. */
  booking_confirmation?: string;
  [field: string]: unknown;
}

/** How packages get to FedEx. Source: OpenAPI `fedex_pickup_type`. */
export type FedexPickupType =
  | "none"
  | "regular_pickup"
  | "request_courier"
  | "drop_box"
  | "business_service_center"
  | "station"
  | (string & {});

/** How packages get to FedEx. Source: OpenAPI `fedex_pickup_type`. */
export type FedexPickupTypeInput =
  | "none"
  | "regular_pickup"
  | "request_courier"
  | "drop_box"
  | "business_service_center"
  | "station";

/** Settings of a FedEx account. Source: OpenAPI `fedex_account_settings`. */
export interface FedexSettings {
  /** What the merchant calls the account. */
  nickname?: string;
  /** How packages get to FedEx. */
  pickup_type?: FedexPickupType;
  /** The hub that SmartPost packages go to. */
  smart_post_hub?: SmartPostHub;
  /** What the post does with SmartPost packages that it cannot deliver. */
  smart_post_endorsement?: AncillaryEndorsement;
  /** Whether it is used where a label names no FedEx account. */
  is_primary_account?: boolean;
  /** The signature on customs forms, as a picture. How it is encoded is not documented. */
  signature_image?: string;
  /** The letterhead on customs forms, as a picture. How it is encoded is not documented. */
  letterhead_image?: string;
}

/** Settings of a FedEx account. Source: OpenAPI `fedex_account_settings`. */
export interface FedexSettingsInput {
  /**
   * What the merchant calls the account.
   *
   * At least 1 character.
   */
  nickname?: string;
  /** How packages get to FedEx. */
  pickup_type?: FedexPickupTypeInput;
  /** The hub that SmartPost packages go to. */
  smart_post_hub?: SmartPostHubInput;
  /** What the post does with SmartPost packages that it cannot deliver. */
  smart_post_endorsement?: AncillaryEndorsementInput;
  /** Whether it is used where a label names no FedEx account. */
  is_primary_account?: boolean;
  /** The signature on customs forms, as a picture. How it is encoded is not documented. */
  signature_image?: string;
  /** The letterhead on customs forms, as a picture. How it is encoded is not documented. */
  letterhead_image?: string;
}

/** How a file is downloaded. Source: OpenAPI `download_file`, which does not describe the fields. */
export interface FileQuery {
  /** Not described by the vendor. */
  download?: string;
  /**
   * By how much the file is turned. The vendor describes neither it nor its unit.
   *
   * A whole number.
   */
  rotation?: number;
}

/** FirstMile. Source: OpenAPI `connect_firstmile_request_body`. */
export interface FirstmileConnection {
  /**
   * What the merchant calls the connection.
   *
   * At least 1 character.
   */
  nickname: string;
  /**
   * The mailer's id at the carrier. OpenAPI types it as an id of the service by mistake.
   *
   * At least 1 character.
   */
  mailer_id: string;
  /**
   * The password at the carrier.
   *
   * At least 1 character.
   */
  password: string;
  /**
   * The profile to use.
   *
   * At least 1 character.
   */
  profile_name?: string;
  /**
   * Whether the same account may be connected a second time. The page writes `true` as text. Not in
   * OpenAPI. Source: `docs:carriers/connect`.
   */
  allow_duplicate_account_number?: Permission;
}

/** An amount in the settings of auto funding. Source: partner guide. */
export interface FundingAmount {
  /** The currency of `amount`. */
  currency: Currency;
  /** How much, in whole units of the currency with decimals; the guide writes it as text. */
  amount: Amount;
}

/** Currencies a wallet is filled in. Source: `docs:carriers/add-funds`; older copies have US dollars only. */
export type FundingCurrency = "usd" | "gbp" | "USD" | "GBP";

/** A place, named by another service than the post. Source: OpenAPI `partial_shipping_address_to`. */
export interface Geolocation {
  /** Which service names it. */
  type?: GeolocationKind;
  /** Its name there, such as `cats.with.thumbs`. */
  value?: string;
  [field: string]: unknown;
}

/** A place, named by another service than the post. Source: OpenAPI `partial_shipping_address_to`. */
export interface GeolocationInput {
  /** Which service names it. */
  type?: GeolocationKindInput;
  /** Its name there, such as `cats.with.thumbs`. */
  value?: string;
  [field: string]: unknown;
}

/** Services that name places. Source: OpenAPI `partial_shipping_address_to`. */
export type GeolocationKind = "what3words" | (string & {});

/** Services that name places. Source: OpenAPI `partial_shipping_address_to`. */
export type GeolocationKindInput = "what3words";

/** Formats of a picture. Source: OpenAPI `account_settings_images`. */
export type ImageContentType = "image/png" | "image/jpeg" | (string & {});

/** Formats of a picture. Source: OpenAPI `account_settings_images`. */
export type ImageContentTypeInput = "image/png" | "image/jpeg";

/**
 * Identifies a label image kept in the account's settings, such as `img_DtBXupDBxREpHnwEXhTfgK`.
 * Source: OpenAPI `image_id`.
 *
 * At least 4 characters.
 */
export type ImageId = string;

/** What an import is expected to cost. Source: OpenAPI `estimated_import_charges`. */
export interface ImportCharges {
  /** Taxes. */
  taxes?: Money;
  /** Duties. */
  duties?: Money;
}

/**
 * Who imports the goods, and where he is. Source: OpenAPI `importer_of_records`.
 *
 * At least one of `name` and `company_name` is there.
 */
export interface ImporterOfRecord {
  /**
   * Name of a person there.
   *
   * At least 1 character.
   */
  name?: string;
  /**
   * Phone number of the person there, in the manner of the country.
   *
   * At least 1 character.
   */
  phone?: string;
  /** E-mail address of the person there. */
  email?: string | null;
  /**
   * Name of the company there.
   *
   * At least 1 character.
   */
  company_name?: string | null;
  /**
   * First line of the street address; often the only one.
   *
   * At least 1 character.
   */
  address_line1: string;
  /** Second line of the street address. */
  address_line2?: string | null;
  /**
   * Third line of the street address.
   *
   * At least 1 character.
   */
  address_line3?: string | null;
  /**
   * City or locality.
   *
   * At least 1 character.
   */
  city_locality: string;
  /**
   * State or province.
   *
   * At least 1 character.
   */
  state_province?: string;
  /**
   * Postal code.
   *
   * At least 1 character.
   */
  postal_code: string;
  /** Country. */
  country_code: CountryCode;
  [field: string]: unknown;
}

/**
 * Who insures. Source: OpenAPI `insurance_provider`; the last three `docs:shipping/add-insurance-to-shipment` and its
 * page of V2.
 */
export type InsuranceProvider =
  | "none"
  | "shipsurance"
  | "carrier"
  | "third_party"
  | "funding_source"
  | "parcelguard"
  | "xcover"
  | (string & {});

/**
 * Who insures. Source: OpenAPI `insurance_provider`; the last three `docs:shipping/add-insurance-to-shipment` and its
 * page of V2.
 */
export type InsuranceProviderInput =
  | "none"
  | "shipsurance"
  | "carrier"
  | "third_party"
  | "funding_source"
  | "parcelguard"
  | "xcover";

/** Further entries of the commercial invoice. Source: OpenAPI `invoice_additional_details`. */
export interface InvoiceDetails {
  /** What the freight costs. */
  freight_charge?: Money | null;
  /** What the insurance costs. */
  insurance_charge?: Money | null;
  /** What is taken off. */
  discount?: Money | null;
  /** What the import is expected to cost. */
  estimated_import_charges?: ImportCharges;
  /** What else is charged. */
  other_charge?: Money | null;
  /** What `other_charge` is for. */
  other_charge_description?: string | null;
  /** The invoice's number. */
  invoice_number?: string;
  [field: string]: unknown;
}

/** A label. Source: OpenAPI `label`; required is what OpenAPI and the on-behalf-of page agree on. */
export interface Label {
  /** The label's id. */
  label_id: SeId;
  /** How far it is. */
  status: LabelStatus;
  /** The shipment it is for. */
  shipment_id: SeId;
  /** The caller's own id of the shipment. */
  external_shipment_id?: string | null;
  /** The order's id at the order source. */
  external_order_id?: string | null;
  /** The day the shipment is handed over. */
  ship_date: CalendarDate;
  /** When it was made. */
  created_at: DateTime;
  /** What carriage and proof of delivery cost, without insurance. */
  shipment_cost: Money;
  /** What insurance costs, on top of `shipment_cost`. */
  insurance_cost: Money;
  /** The whole price by the rate card asked for with `comparison_rate_type`. */
  requested_comparison_amount?: Money | null;
  /** What the price is made of. */
  rate_details?: RateDetail[];
  /** Its tracking number. */
  tracking_number: string;
  /** Whether it is for a return. */
  is_return_label: boolean;
  /** Return merchandise authorization. */
  rma_number?: string | null;
  /** Whether it goes to another country. */
  is_international: boolean;
  /** The batch it was made in; empty text for none. */
  batch_id: string;
  /** The carrier account's id. */
  carrier_id: SeId;
  /** When it is charged. */
  charge_event?: ChargeEvent;
  /** The carrier's service. */
  service_code: ServiceCode;
  /** The kind of its package. */
  package_code: PackageCode;
  /** Whether it was voided. */
  voided: boolean;
  /** When it was voided. */
  voided_at?: DateTime | null;
  /** How it was voided. */
  void_type?: VoidType | null;
  /** How far its refund is, where it can have one by itself. */
  refund_details?: RefundDetails | null;
  /** The format of the label's file. */
  label_format: LabelFormat;
  /** What was made to show at the counter. */
  display_scheme?: DisplayScheme;
  /** The size of the paper. */
  label_layout: LabelLayout;
  /** The picture printed on it. */
  label_image_id?: ImageId | null;
  /** Whether it can be tracked. */
  trackable: boolean;
  /** Which carrier it is. */
  carrier_code: CarrierCode;
  /** Where the shipment is. */
  tracking_status: TrackingStatus;
  /** The carrier's page to track it. */
  tracking_url?: string | null;
  /** What proof of delivery is asked for. */
  confirmation?: DeliveryConfirmation;
  /** Where its files are. */
  label_download: LabelDownload;
  /** Where its customs form is. */
  form_download: Link | null;
  /** Where its QR code is. */
  qr_code_download?: OptionalLink | null;
  /** How to ship it without paper. */
  paperless_download?: PaperlessDownload | null;
  /** Where an insurance claim is made. */
  insurance_claim: Link | null;
  /** The label's packages, with a tracking number each. */
  packages: LabelPackage[];
  /** By what else the carrier knows it. */
  alternative_identifiers?: AlternativeIdentifier[] | null;
  /** Where the shipment goes. */
  ship_to?: ShipToAddress;
  /** By what the service picked carrier and service, where it did. */
  rate_shopper_id?: RateAttribute;
}

/**
 * Where a label's files are; for 90 days. With `inline` the addresses hold the files themselves, in base64.
 * Source: OpenAPI `label_download`.
 */
export interface LabelDownload {
  /** The file in the format asked for. */
  href?: Url;
  /** The file as PDF. */
  pdf?: Url;
  /** The file as PNG. */
  png?: Url;
  /** The file as ZPL. */
  zpl?: Url;
}

/** How a single label comes. Source: OpenAPI. */
export interface LabelDownloadQuery {
  /** As an address or as base64. */
  label_download_type?: LabelDownloadType;
}

/** How a label comes. Source: OpenAPI `label_download_type`. */
export type LabelDownloadType = "url" | "inline";

/** Formats of a label. Source: OpenAPI `label_format`. */
export type LabelFormat = "pdf" | "png" | "zpl" | (string & {});

/** Formats of a label. Source: OpenAPI `label_format`. */
export type LabelFormatInput = "pdf" | "png" | "zpl";

/** Sizes of a label. Source: OpenAPI `label_layout`. */
export type LabelLayout = "4x6" | "letter" | "A4" | "A6" | (string & {});

/** Sizes of a label. Source: OpenAPI `label_layout`. */
export type LabelLayoutInput = "4x6" | "letter" | "A4" | "A6";

/**
 * Lines of one's own on a label, null for none. How many and how long depends on the carrier: USPS by
 * Stamps.com 3 of 60 characters, FedEx 3 of 35, 30 and 30, UPS 2 of 35, OnTrac 2 of 25.
 * Source: OpenAPI `label_messages`.
 */
export interface LabelMessages {
  /** First line. Some carriers put a word like `REF` before it. */
  reference1?: string | null;
  /** Second line. Some carriers put a word like `INV` before it. */
  reference2?: string | null;
  /** Third line. Some carriers put a word like `PO` before it. */
  reference3?: string | null;
}

/**
 * What is said of a label for a shipment of the account.
 * Source: OpenAPI `create_label_from_shipment_request_body`.
 *
 * A note, not a refusal: Where `label_layout` is `letter`, `label_format` is `PDF`.
 */
export interface LabelOptions {
  /** What is done with the address first. */
  validate_address?: AddressValidation;
  /**
   * The size of the label; which ones there are depends on the format.
   *
   * @default "4x6"
   */
  label_layout?: LabelLayoutInput;
  /**
   * The format of the label.
   *
   * @default "pdf"
   */
  label_format?: LabelFormatInput;
  /**
   * How the label comes.
   *
   * @default "url"
   */
  label_download_type?: LabelDownloadType;
  /**
   * What is made to show at the counter.
   *
   * @default "label"
   */
  display_scheme?: DisplaySchemeInput;
}

/** A package of a label. Source: OpenAPI `label_package`. */
export interface LabelPackage {
  /** The package's number in the service. */
  package_id?: number;
  /** The code of its kind. */
  package_code?: PackageCode;
  /** What it weighs. */
  weight: Weight;
  /** How large it is. */
  dimensions?: Dimensions;
  /** What it is insured for. */
  insured_value?: Money;
  /** Its tracking number; null where the label's own stands for it. */
  tracking_number?: string | null;
  /** Where the package's own label is. */
  label_download?: LabelDownload;
  /** Its customs form. */
  form_download?: OptionalLink | null;
  /** Its QR code. */
  qr_code_download?: OptionalLink | null;
  /** How to ship it without paper. */
  paperless_download?: PaperlessDownload | null;
  /** What is printed on its label. */
  label_messages?: LabelMessages;
  /** The caller's own id. */
  external_package_id?: string | null;
  /** What is in it, in a few words. */
  content_description?: string | null;
  /** Its place among the packages. */
  sequence?: number;
  /** Whether there is a label to download. */
  has_label_documents?: boolean;
  /** Whether there is a form to download. */
  has_form_documents?: boolean;
  /** Whether there is a QR code to download. */
  has_qr_code_documents?: boolean;
  /** Whether there is something to download for shipping without paper. */
  has_paperless_label_documents?: boolean;
  /** By what else the carrier knows it. */
  alternative_identifiers?: AlternativeIdentifier[] | null;
}

/** A page of labels. Source: OpenAPI `list_labels_response_body`. */
export interface LabelPage {
  /** The labels of this page. */
  labels: Label[];
  /** Labels over all pages. */
  total: number;
  /** Which page this is, counted from 1. */
  page: number;
  /** How many pages there are. */
  pages: number;
  /** Links to other pages. */
  links: PageLinks;
}

/** Which labels to list. Left out: all, those made last first. Source: OpenAPI `list_labels`. */
export interface LabelQuery {
  /** Only those that are this far. */
  label_status?: LabelStatusInput;
  /** Only those of this service. */
  service_code?: ServiceCode;
  /** Only those of this carrier account. */
  carrier_id?: SeId;
  /**
   * Only those of this tracking number.
   *
   * At least 1 character.
   */
  tracking_number?: string;
  /** Only those made in this batch. */
  batch_id?: SeId;
  /** Only those bought by this rate. */
  rate_id?: SeId;
  /** Only those of this shipment. */
  shipment_id?: SeId;
  /** Only those that start at this warehouse. */
  warehouse_id?: SeId;
  /** Only those made at or after this time. */
  created_at_start?: DateTime;
  /** Only those made at or before this time. */
  created_at_end?: DateTime;
  /**
   * Only those whose refund is this far: one or more of the values of `RefundStatus`
   * in one text, separated by commas, such as `pending,approved`.
   *
   * Matches `^[a-z_]+(,[a-z_]+)*$`.
   */
  refund_status?: string;
  /**
   * Which page, counted from 1. Past the last page the list is empty.
   *
   * A whole number, at least 1.
   *
   * @default 1
   */
  page?: number;
  /**
   * Labels per page.
   *
   * A whole number, at least 1.
   *
   * @default 25
   */
  page_size?: number;
  /**
   * The direction of the order.
   *
   * @default "desc"
   */
  sort_dir?: SortDirection;
  /**
   * What the order goes by.
   *
   * @default "created_at"
   */
  sort_by?: LabelSortField;
}

/** What the order of labels goes by. Source: OpenAPI `list_labels`. */
export type LabelSortField = "modified_at" | "created_at" | "voided_at";

/** How far a label is. Source: OpenAPI `label_status`. */
export type LabelStatus = "processing" | "completed" | "error" | "voided" | (string & {});

/** How far a label is. Source: OpenAPI `label_status`. */
export type LabelStatusInput = "processing" | "completed" | "error" | "voided";

/** Whether a label was voided. Source: OpenAPI `void_label_response_body`. */
export interface LabelVoid {
  /** Whether the label was voided. A refusal comes as a success with `false` here. */
  approved: boolean;
  /** What a person should read. */
  message: string;
  /** Why not. */
  reason_code?: VoidRefusal;
}

/**
 * LaserShip. OpenAPI writes its types with a stray comma. Source: OpenAPI `connect_lasership_request_body`.
 */
export interface LasershipConnection {
  /**
   * What the merchant calls the connection.
   *
   * At least 1 character.
   */
  nickname: string;
  /**
   * The id for LaserShip's web services.
   *
   * At least 1 character.
   */
  web_services_id: string;
  /**
   * The key that belongs to the id.
   *
   * At least 1 character.
   */
  web_services_key: string;
  /**
   * The customer's branch.
   *
   * At least 1 character.
   */
  customer_branch: string;
  /** Street address. */
  Address: string;
  /** Second line of the street address. */
  Address2?: string;
  /** City. */
  City: string;
  /** State. */
  State: string;
  /** Postal code. */
  PostalCode: string;
  /** Country. */
  country?: string;
  /** Phone number. */
  Phone?: string;
  /** E-mail address. */
  Email?: string;
  /** What the carrier should know. */
  instructions?: string;
  /** The facility's code. */
  facility_code?: string;
  /** Latest time of collection, local. */
  lasership_critical_pull_time: string;
  /** Latest time of handing over, local. */
  lasership_critical_entry_time: string;
  /**
   * Whether each shipment says for itself what the fields below would say of all.
   *
   * @default false
   */
  declare_piece_attributes_separately_for_every_shipment?: boolean;
  /** Whether every shipment holds alcohol. */
  AttrAlcohol?: boolean;
  /** Whether every shipment holds dry ice. */
  AttrDryIce?: boolean;
  /** Whether every shipment holds dangerous goods. */
  AttrHazmat?: boolean;
  /** Whether every shipment takes two persons. */
  AttrTwoPersons?: boolean;
  /** Whether every shipment holds explosives. */
  AttrExplosive?: boolean;
  /** Whether every shipment holds controlled substances. */
  AttrControlledSubstance?: boolean;
  /** Whether every shipment must be kept cold. */
  AttrRefrigerated?: boolean;
  /** Whether every shipment can spoil. */
  AttrPerishable?: boolean;
  /** Whether no shipment is returned to its sender. */
  AttrNoRTS?: boolean;
  /**
   * Whether the same account may be connected a second time. The page writes `true` as text. Not in
   * OpenAPI. Source: `docs:carriers/connect`.
   */
  allow_duplicate_account_number?: Permission;
}

/** A link to a resource. Source: OpenAPI `link`. */
export interface Link {
  /** Where the resource is. */
  href: Url;
  /** What the resource is, or how it relates to the thing that links to it. */
  type?: string;
}

/**
 * Access Worldwide, APC, IMEX, RR Donnelley or Stamps.com. Sources: OpenAPI
 * `connect_access_worldwide_request_body`, `connect_apc_request_body`, `connect_imex_request_body`,
 * `connect_rr_donnelley_request_body`, `connect_stamps_request_body`.
 */
export interface LoginConnection {
  /**
   * What the merchant calls the connection.
   *
   * At least 1 character.
   */
  nickname: string;
  /**
   * The user name at the carrier.
   *
   * At least 1 character.
   */
  username: string;
  /**
   * The password at the carrier.
   *
   * At least 1 character.
   */
  password: string;
  /**
   * Whether the same account may be connected a second time. The page writes `true` as text. Not in
   * OpenAPI. Source: `docs:carriers/connect`.
   */
  allow_duplicate_account_number?: Permission;
}

/** Formats of a logo. Source: `docs:partners/theme-reference`. */
export type LogoContentType = "image/jpeg" | "image/png" | (string & {});

/** Formats of a logo. Source: `docs:partners/theme-reference`. */
export type LogoContentTypeInput = "image/jpeg" | "image/png";

/** A manifest. Source: OpenAPI `manifest`; required is what reading one promises. */
export interface Manifest {
  /** The manifest's id. */
  manifest_id: SeId;
  /** The form's id. */
  form_id: SeId;
  /** When it was made. */
  created_at: DateTime;
  /** When the shipments are picked up. */
  ship_date: DateTime;
  /** How many shipments are in it. */
  shipments: number;
  /** The labels in it. */
  label_ids: SeId[];
  /** The warehouse the shipments start at; `null` for labels that start at an address. */
  warehouse_id: SeId | null;
  /** Its number at the carrier. */
  submission_id: string;
  /** The carrier account. */
  carrier_id: SeId;
  /** Where its form is. */
  manifest_download: ManifestDownload;
}

/** Where a manifest's form is. Source: OpenAPI `manifest_download`. */
export interface ManifestDownload {
  /** Where the file is. */
  href?: Url;
}

/** A page of manifests. Source: OpenAPI `list_manifests_response_body`. */
export interface ManifestPage {
  /** The manifests of this page. */
  manifests: Manifest[];
  /** Manifests over all pages. */
  total: number;
  /** Which page this is, counted from 1. */
  page: number;
  /** How many pages there are; none where nothing was found, though OpenAPI says one at least. */
  pages: number;
  /** Links to other pages. */
  links: PageLinks;
}

/** Which manifests to list. Left out: all. Source: OpenAPI `list_manifests`. */
export interface ManifestQuery {
  /** Only those of this warehouse. */
  warehouse_id?: SeId;
  /** Only those handed over at or after this time. */
  ship_date_start?: DateTime;
  /** Only those handed over at or before this time. */
  ship_date_end?: DateTime;
  /** Only those made at or after this time. */
  created_at_start?: DateTime;
  /** Only those made at or before this time. */
  created_at_end?: DateTime;
  /** Only those of this carrier account. */
  carrier_id?: SeId;
  /**
   * Which page, counted from 1. Past the last page the list is empty.
   *
   * A whole number, at least 1.
   *
   * @default 1
   */
  page?: number;
  /**
   * Manifests per page.
   *
   * A whole number, at least 1.
   *
   * @default 25
   */
  page_size?: number;
  /** Only those with these labels. */
  label_ids?: SeId[];
}

/** A request for a manifest. Source: OpenAPI `manifest_request`. */
export interface ManifestRequest {
  /** The request's id, by which its state is read. */
  manifest_request_id?: SeId;
  /** How far it is. */
  status?: ManifestRequestStatus;
}

/** How far a request for a manifest is. Source: OpenAPI `manifest_request_status`. */
export type ManifestRequestStatus = "in_progress" | "completed" | (string & {});

/** An amount with its currency. Source: OpenAPI `monetary_value`. */
export interface Money {
  /** The currency of `amount`. */
  currency: Currency;
  /**
   * How much, in whole units of the currency with decimals: `6.86` dollars, not cents.
   *
   * A number, at least 0.
   */
  amount: number;
}

/** Who sends to whom. Source: OpenAPI `advanced_shipment_options`. */
export type MovementIndicator = "c2c" | "b2c" | "c2b" | "b2b" | (string & {});

/** Who sends to whom. Source: OpenAPI `advanced_shipment_options`. */
export type MovementIndicatorInput = "c2c" | "b2c" | "c2b" | "b2b";

/**
 * What a partner sends to open a merchant's account. Source: `docs:partners/accounts/create`.
 *
 * The account can log in to the dashboard only with both `email` and `password`.
 *
 * A note, not a refusal: `origin_country_code` is there.
 *
 * A note, not a refusal: Where `password` is there, `email` is required.
 */
export interface NewAccount {
  /**
   * First name of the owner.
   *
   * At most 24 characters.
   */
  first_name?: string;
  /**
   * Last name of the owner.
   *
   * At most 24 characters.
   */
  last_name?: string;
  /**
   * Name of the merchant's company. Left out, the partner's own takes its place.
   *
   * At most 50 characters.
   */
  company_name?: string;
  /**
   * The partner's own id for this account, unique among its accounts. Finds the account later, and
   * guards against opening it twice. The vendor's sample leaves it out rather than send an empty one.
   *
   * 1 to 128 characters.
   */
  external_account_id?: string;
  /**
   * Country the merchant ships from; decides which walleted carriers the account can use. The sources
   * disagree whether it may be left out: its absence is a note.
   */
  origin_country_code?: OriginCountryCode;
  /**
   * Login name, unique over all accounts of the service. Left out, the service makes one from the
   * partner's contact address.
   *
   * At most 50 characters. Format: `email`.
   */
  email?: string;
  /**
   * Password for the dashboard. Never returned.
   *
   * 7 to 128 characters.
   */
  password?: string;
}

/** What makes a picture for labels. Source: OpenAPI `create_account_settings_image_request_body`. */
export interface NewAccountImage {
  /**
   * What people call it.
   *
   * 1 to 50 characters.
   */
  name: string;
  /** Whether labels show it where they name no other. */
  is_default?: boolean;
  /** The image's format. */
  image_content_type: ImageContentTypeInput;
  /** The picture in base64. */
  image_data: string;
}

/**
 * What a partner sends to make a key for an account. Source: `docs:partners/create-shipengine-api-key`,
 * which does not say whether the description must be there, or how long it may be.
 */
export interface NewApiKey {
  /** What the key is for. */
  description?: string;
}

/**
 * What makes a batch. With `process_labels` it is processed at once, which buys its labels. Sources: OpenAPI
 * `create_batch_request_body`, `create_and_process_batch_request_body`.
 */
export interface NewBatch {
  /**
   * The caller's own id. Finds the batch later, and guards against making it twice. OpenAPI types it as an id
   * of the service, against its own example, a UUID.
   *
   * At least 1 character.
   */
  external_batch_id?: string;
  /**
   * What people should know of the batch.
   *
   * At least 1 character.
   */
  batch_notes?: string;
  /** The shipments to buy labels for. */
  shipment_ids?: SeId[];
  /** The rates to buy labels by. */
  rate_ids?: SeId[];
  /** How to process it, where that is to be done at once. */
  process_labels?: NewBatchProcessing;
}

/**
 * How to process a batch as soon as it is made. Source: OpenAPI `create_and_process_batch_request_body`.
 *
 * A note, not a refusal: Where `label_layout` is `letter`, `label_format` is `PDF`.
 */
export interface NewBatchProcessing {
  /** Whether to do it. */
  create_batch_and_process_labels?: boolean;
  /** The day the labels are for. */
  ship_date?: DateTime;
  /**
   * The size of the labels.
   *
   * @default "4x6"
   */
  label_layout?: LabelLayoutInput;
  /**
   * The format of the labels.
   *
   * @default "pdf"
   */
  label_format?: LabelFormatInput;
  /**
   * What is made to show at the counter.
   *
   * @default "label"
   */
  display_scheme?: DisplaySchemeInput;
}

/**
 * How much to add to a wallet. It charges the payment method for real, every time.
 * Sources: OpenAPI `add_funds_to_carrier_request_body`, partner guide.
 */
export interface NewFunds {
  /** The currency of `amount`. */
  currency: FundingCurrency;
  /**
   * How much, in whole units of the currency with decimals: `10.0` dollars, not cents.
   *
   * A number, at least 0.
   */
  amount: number;
}

/**
 * What buys a label. Source: OpenAPI `create_label_request_body`, on-behalf-of page.
 *
 * A note, not a refusal: Where `label_layout` is `letter`, `label_format` is `PDF`.
 */
export interface NewLabel {
  /** The shipment it is for. */
  shipment: NewShipment;
  /** Whether it is for a return. */
  is_return_label?: boolean;
  /** Return merchandise authorization: any text of the merchant's. */
  rma_number?: string | null;
  /** When it is charged. */
  charge_event?: ChargeEventInput;
  /** The label the goods went out with, for a return label. Some carriers want it. */
  outbound_label_id?: SeId;
  /**
   * Whether it is a test that costs nothing.
   *
   * @deprecated
   * @default false
   */
  test_label?: boolean;
  /**
   * What is done with the address first.
   *
   * @default "no_validation"
   */
  validate_address?: AddressValidation;
  /**
   * How the label comes.
   *
   * @default "url"
   */
  label_download_type?: LabelDownloadType;
  /**
   * The format of the label.
   *
   * @default "pdf"
   */
  label_format?: LabelFormatInput;
  /**
   * What is made to show at the counter.
   *
   * @default "label"
   */
  display_scheme?: DisplaySchemeInput;
  /**
   * The size of the label; which ones there are depends on the format.
   *
   * @default "4x6"
   */
  label_layout?: LabelLayoutInput;
  /** A picture of the account to print on it. */
  label_image_id?: ImageId | null;
  /** A carrier's shop it goes to, instead of the address. */
  ship_to_service_point_id?: string | null;
  /** A carrier's shop it is brought to, instead of the address it comes from. */
  ship_from_service_point_id?: string | null;
}

/**
 * What makes manifests: labels alone, or a carrier, a warehouse and a day, with labels to put in or to leave
 * out. Source: OpenAPI `create_manifest_request_body`.
 *
 * At least one of `carrier_id` and `label_ids` is there.
 *
 * Where `carrier_id` is there, `warehouse_id` and `ship_date` are required.
 *
 * Where `warehouse_id` is there, `carrier_id` and `ship_date` are required.
 *
 * Where `ship_date` is there, `carrier_id` and `warehouse_id` are required.
 *
 * Where `excluded_label_ids` is there, `carrier_id`, `warehouse_id` and `ship_date` are required.
 */
export interface NewManifest {
  /** The carrier account. */
  carrier_id?: SeId;
  /** Labels to leave out. */
  excluded_label_ids?: SeId[];
  /** Labels to put in. */
  label_ids?: SeId[];
  /** The warehouse the shipments start at. */
  warehouse_id?: SeId;
  /** The day they are handed over, as a time. */
  ship_date?: DateTime;
}

/**
 * What asks a carrier to come. All labels are of one carrier and one warehouse: that is where the carrier
 * comes. Source: OpenAPI `schedule_pickup_request_body`; `docs:shipping/pickups`.
 */
export interface NewPickup {
  /** The labels of what is picked up. */
  label_ids: SeId[];
  /** Whom the carrier turns to. */
  contact_details: PickupContact;
  /** What the carrier should know; not every carrier takes it. */
  pickup_notes?: string;
  /** When the carrier should come. */
  pickup_window: PickupWindow;
}

/**
 * What buys a label from the carrier that the service picks.
 * Source: OpenAPI `create_label_rate_shopper_request_body`.
 *
 * A note, not a refusal: Where `label_layout` is `letter`, `label_format` is `PDF`.
 */
export interface NewRateShopperLabel {
  /** The shipment it is for. */
  shipment: RateShopperShipment;
  /** Whether it is for a return. */
  is_return_label?: boolean;
  /** Return merchandise authorization: any text of the merchant's. */
  rma_number?: string | null;
  /** When it is charged. */
  charge_event?: ChargeEventInput;
  /** The label the goods went out with, for a return label. Some carriers want it. */
  outbound_label_id?: SeId;
  /**
   * Whether it is a test that costs nothing.
   *
   * @deprecated
   * @default false
   */
  test_label?: boolean;
  /**
   * What is done with the address first.
   *
   * @default "no_validation"
   */
  validate_address?: AddressValidation;
  /**
   * How the label comes.
   *
   * @default "url"
   */
  label_download_type?: LabelDownloadType;
  /**
   * The format of the label.
   *
   * @default "pdf"
   */
  label_format?: LabelFormatInput;
  /**
   * What is made to show at the counter.
   *
   * @default "label"
   */
  display_scheme?: DisplaySchemeInput;
  /**
   * The size of the label; which ones there are depends on the format.
   *
   * @default "4x6"
   */
  label_layout?: LabelLayoutInput;
  /** A picture of the account to print on it. */
  label_image_id?: ImageId | null;
}

/**
 * A shipment to buy a label for. Comes from an address or a warehouse.
 * Source: OpenAPI `shipment_request`; its `carrier_id` is left out by the on-behalf-of page.
 *
 * At least one of `ship_from` and `warehouse_id` is there.
 *
 * Where `packages.insured_value` is there, `insurance_provider` is required.
 *
 * A note, not a refusal: Where `packages.insured_value` is there, `insurance_provider` is
 * `shipsurance`, `carrier`, `third_party`, `funding_source`, `parcelguard` or `xcover`.
 *
 * Where `ship_from.country_code` is `MX`, in each of `packages` `content_description` is required.
 *
 * Where `ship_to.country_code` is `MX`, in each of `packages` `content_description` is required.
 *
 * A note, not a refusal: Where `ship_from.country_code` and `ship_to.country_code` differ, `customs`
 * is required.
 */
export interface NewShipment {
  /** The carrier account that pays. The on-behalf-of page leaves it out: the primary carrier pays. */
  carrier_id?: SeId;
  /** A rule of the account that picks carrier and service. */
  shipping_rule_id?: SeId | null;
  /** The carrier's service. */
  service_code: ServiceCode;
  /** Where it goes. */
  ship_to: ShipToAddressInput;
  /** Where it comes from. */
  ship_from?: ShipFromAddress;
  /** A warehouse of the account that it comes from. */
  warehouse_id?: SeId | null;
  /**
   * Its packages. Not every carrier takes more than one.
   *
   * At least 1 item.
   */
  packages: PackageInput[];
  /** What customs must know, for shipments to other countries. */
  customs?: CustomsInput | null;
  /** The order's id at the order source. */
  external_order_id?: string | null;
  /** What is shipped, as the order source knows it. */
  items?: ShipmentItemInput[];
  /** Tax numbers of those who take part. */
  tax_identifiers?: TaxIdentifierInput[] | null;
  /**
   * The caller's own id, unique in the account: a second shipment of this id is refused. Finds the
   * label later, and guards against buying it twice; not so if the label is bought by a rate.
   *
   * At most 50 characters.
   */
  external_shipment_id?: string | null;
  /**
   * The caller's own number, not unique. Left out: `external_shipment_id`.
   *
   * At most 50 characters.
   */
  shipment_number?: string | null;
  /** The day it is handed over. The service moves it to the carrier's next working day. */
  ship_date?: CalendarDate;
  /** Where it goes when it comes back. Left out: where it came from. */
  return_to?: ShippingAddressInput;
  /**
   * Whether it is a return itself.
   *
   * @default false
   */
  is_return?: boolean | null;
  /**
   * What proof of delivery is asked for.
   *
   * @default "none"
   */
  confirmation?: DeliveryConfirmationInput;
  /** Rarer options. */
  advanced_options?: AdvancedOptionsInput;
  /**
   * Who insures those packages that have an `insured_value`.
   *
   * @default "none"
   */
  insurance_provider?: InsuranceProviderInput;
  /** Where the order came from. */
  order_source_code?: OrderSourceCodeInput | null;
  /** Asks for a second rate by another rate card, such as `retail`. UPS and USPS only. */
  comparison_rate_type?: string | null;
}

/** Shipments to make. Source: OpenAPI `create_shipments_request_body`. */
export interface NewShipments {
  /**
   * The shipments to keep.
   *
   * At least 1 item.
   */
  shipments: DraftShipment[];
}

/** What a partner sends to make a theme; at most ten per partner. Source: `docs:partners/theme-reference`. */
export interface NewTheme {
  /**
   * What the partner calls the theme.
   *
   * At most 50 characters.
   */
  name: string;
  /** The partner's name on the start screen. */
  brand: string;
  /** The picture on the screens. */
  logo?: ThemeLogoInput;
  /**
   * Where the merchant goes after logging out.
   *
   * At most 1000 characters.
   */
  return_url?: string;
  /** The words of the onboarding screens. */
  onboarding?: ThemeOnboarding;
  /** What carriers can be connected. */
  carriers?: ThemeCarriers;
}

/**
 * What makes a warehouse, or takes the place of all it was. What the service sets is refused: a warehouse
 * that was read goes back without it. Source: OpenAPI `create_warehouse_request_body`,
 * `update_warehouse_request_body`.
 */
export interface NewWarehouse {
  /**
   * The warehouse's name.
   *
   * At least 1 character.
   */
  name: string;
  /**
   * Whether it becomes the account's only default.
   *
   * @default false
   */
  is_default?: boolean | null;
  /** Where shipments start. */
  origin_address: AddressInput;
  /** Where returns go. Left out: the origin. */
  return_address?: AddressInput;
}

/**
 * What makes a webhook. An account has one address for each event: a second is refused with a conflict.
 * Webhooks are made in the production environment. Sources: OpenAPI `create_webhook_request_body`, the
 * vendor's pages on webhooks.
 */
export interface NewWebhook {
  /** What it is told of. It cannot be changed. */
  event: WebhookEventInput;
  /** Where the service posts to. */
  url: Url;
  /** Further headers of what is posted. */
  headers?: WebhookHeader[];
  /** What people call it. */
  name?: string;
  /**
   * The number of the store it is for.
   *
   * A whole number.
   */
  store_id?: number;
}

/** Newgistics. Source: OpenAPI `connect_newgistics_request_body`. */
export interface NewgisticsConnection {
  /**
   * What the merchant calls the connection.
   *
   * At least 1 character.
   */
  nickname: string;
  /**
   * Where parcels are handed over.
   *
   * At least 1 character.
   */
  induction_site: string;
  /**
   * The merchant's number at the carrier.
   *
   * A whole number, at least 0.
   */
  merchant_id?: number;
  /**
   * The mailer's number at the carrier.
   *
   * A whole number, at least 0.
   */
  mailer_id?: number;
  /**
   * Whether the same account may be connected a second time. The page writes `true` as text. Not in
   * OpenAPI. Source: `docs:carriers/connect`.
   */
  allow_duplicate_account_number?: Permission;
}

/** Settings of a Newgistics account. Source: OpenAPI `update_newgistics_settings_request_body`. */
export interface NewgisticsSettings {
  /** Whether labels show the order's number as a bar code. */
  include_barcode_with_order_number?: boolean;
  /** Whether an e-mail comes when a manifest is processed. */
  receive_email_on_manifest_processing?: boolean;
}

/** What happens to a package that cannot be delivered. Source: OpenAPI `non_delivery`. */
export type NonDelivery = "return_to_sender" | "treat_as_abandoned" | (string & {});

/** What happens to a package that cannot be delivered. Source: OpenAPI `non_delivery`. */
export type NonDeliveryInput = "return_to_sender" | "treat_as_abandoned";

/** When a carrier may come. Source: OpenAPI `pickup_windows`. */
export interface OfferedPickupWindow {
  /** When the time begins. */
  start_at?: DateTime;
  /** When the time ends. */
  end_at?: DateTime;
}

/** From when to when a service point is open. Source: OpenAPI `list_service_points_response_body`. */
export interface OpenSpan {
  /** From then, as `09:15`. */
  open?: string;
  /** Until then, as `12:00`. */
  close?: string;
}

/** When a service point is open. Source: OpenAPI `list_service_points_response_body`. */
export interface OpeningHours {
  monday?: OpenSpan[];
  tuesday?: OpenSpan[];
  wednesday?: OpenSpan[];
  thursday?: OpenSpan[];
  friday?: OpenSpan[];
  saturday?: OpenSpan[];
  sunday?: OpenSpan[];
}

/** A link to a resource, or an empty object where there is none. Source: OpenAPI `optional_link`. */
export interface OptionalLink {
  /** Where the resource is. */
  href?: Url;
  /** What the resource is, or how it relates to the thing that links to it. */
  type?: string;
}

/** Where orders come from. Source: OpenAPI `order_source_name`. */
export type OrderSourceCode =
  | "amazon_ca"
  | "amazon_us"
  | "brightpearl"
  | "channel_advisor"
  | "cratejoy"
  | "ebay"
  | "etsy"
  | "jane"
  | "groupon_goods"
  | "magento"
  | "paypal"
  | "seller_active"
  | "shopify"
  | "stitch_labs"
  | "squarespace"
  | "three_dcart"
  | "tophatter"
  | "walmart"
  | "woo_commerce"
  | "volusion"
  | (string & {});

/** Where orders come from. Source: OpenAPI `order_source_name`. */
export type OrderSourceCodeInput =
  | "amazon_ca"
  | "amazon_us"
  | "brightpearl"
  | "channel_advisor"
  | "cratejoy"
  | "ebay"
  | "etsy"
  | "jane"
  | "groupon_goods"
  | "magento"
  | "paypal"
  | "seller_active"
  | "shopify"
  | "stitch_labs"
  | "squarespace"
  | "three_dcart"
  | "tophatter"
  | "walmart"
  | "woo_commerce"
  | "volusion";

/**
 * A country by its ISO 3166-1 alpha-2 code in upper case, as partner accounts want it.
 * Source: `docs:partners/accounts/create`.
 *
 * Matches `^[A-Z]{2}$`.
 */
export type OriginCountryCode = string;

/** How a package comes to the carrier. Source: OpenAPI `origin_type`. */
export type OriginType = "pickup" | "drop_off" | (string & {});

/** How a package comes to the carrier. Source: OpenAPI `origin_type`. */
export type OriginTypeInput = "pickup" | "drop_off";

/** A package of a shipment. Source: OpenAPI `package`. */
export interface Package {
  /** The package's id. */
  shipment_package_id?: SeId;
  /** The id of its kind. Rates and labels go by `package_code` alone. */
  package_id?: SeId;
  /** The code of its kind. */
  package_code?: PackageCode;
  /** The name of its kind. */
  package_name?: string;
  /** What it weighs. */
  weight: Weight;
  /** How large it is. */
  dimensions?: Dimensions;
  /** What it is insured for; nothing where left out. Needs the shipment's `insurance_provider`. */
  insured_value?: Money;
  /** What is printed on its label. */
  label_messages?: LabelMessages | null;
  /** The caller's own id. */
  external_package_id?: string | null;
  /** Its tracking number. */
  tracking_number?: string | null;
  /** What is in it, in a few words. Required for what moves to, from or through Mexico. */
  content_description?: string | null;
  /** What is in it, piece by piece, for customs. */
  products?: Product[] | null;
}

/** A package of a shipment. Source: OpenAPI `package`. */
export interface PackageInput {
  /** The id of its kind. Rates and labels go by `package_code` alone. */
  package_id?: SeId;
  /** The code of its kind. */
  package_code?: PackageCode;
  /** The name of its kind. */
  package_name?: string;
  /** What it weighs. */
  weight: WeightInput;
  /** How large it is. */
  dimensions?: DimensionsInput;
  /** What it is insured for; nothing where left out. Needs the shipment's `insurance_provider`. */
  insured_value?: Money;
  /** What is printed on its label. */
  label_messages?: LabelMessages | null;
  /**
   * The caller's own id.
   *
   * At least 1 character.
   */
  external_package_id?: string | null;
  /**
   * What is in it, in a few words. Required for what moves to, from or through Mexico.
   *
   * 1 to 35 characters.
   */
  content_description?: string | null;
  /** What is in it, piece by piece, for customs. */
  products?: ProductInput[] | null;
}

/**
 * A kind of package, such as `small_flat_rate_box`; `package` is a package of one's own.
 * Source: OpenAPI `package_code`; the service itself lists `ups__express_box_large`.
 *
 * 1 to 50 characters. Matches `^[a-z0-9]+(_+[a-z0-9]+)*$`.
 */
export type PackageCode = string;

/** A kind of package a carrier takes, or one of the account's own. Source: OpenAPI `package_type`. */
export interface PackageType {
  /** For a kind of the account's own, an id of the merchant's choice; kinds of a carrier have none. */
  package_id?: SeId | null;
  /**
   * The code that packages name. The service refuses one of the account's own that does not begin with `custom_`
   * (`docs:shipping/custom-package-types`).
   */
  package_code: PackageCode;
  /** What people call it. */
  name: string;
  /** How large it is. The same page requires it of a kind of the account's own. */
  dimensions?: Dimensions;
  /** What it is good for. */
  description?: string | null;
}

/** A kind of package a carrier takes, or one of the account's own. Source: OpenAPI `package_type`. */
export interface PackageTypeInput {
  /** For a kind of the account's own, an id of the merchant's choice; kinds of a carrier have none. */
  package_id?: SeId | null;
  /**
   * The code that packages name. The service refuses one of the account's own that does not begin with `custom_`
   * (`docs:shipping/custom-package-types`).
   */
  package_code: PackageCode;
  /**
   * What people call it.
   *
   * 1 to 50 characters.
   */
  name: string;
  /** How large it is. The same page requires it of a kind of the account's own. */
  dimensions?: DimensionsInput;
  /**
   * What it is good for.
   *
   * At most 500 characters.
   */
  description?: string | null;
}

/**
 * The kinds of packages of a carrier, or the account's own. Sources: OpenAPI
 * `list_carrier_package_types_response_body`, `list_package_types_response_body`.
 */
export interface PackageTypeList {
  /** The kinds of packages. */
  packages?: PackageType[];
}

/** Packing groups. Source: OpenAPI `packaging_group`. */
export type PackagingGroup = "i" | "ii" | "iii" | (string & {});

/** Packing groups. Source: OpenAPI `packaging_group`. */
export type PackagingGroupInput = "i" | "ii" | "iii";

/** Sections of a packing instruction. Source: OpenAPI `packaging_instruction_section`. */
export type PackagingInstructionSection =
  | "section_1"
  | "section_2"
  | "section_1a"
  | "section_1b"
  | (string & {});

/** Sections of a packing instruction. Source: OpenAPI `packaging_instruction_section`. */
export type PackagingInstructionSectionInput = "section_1" | "section_2" | "section_1a" | "section_1b";

/** Links to other pages of a list. Source: OpenAPI `pagination_link`. */
export interface PageLinks {
  /** The first page. Always has an address; the page is empty where nothing was found. */
  first: Link;
  /** The final page. Always has an address; the page is empty where nothing was found. */
  last: Link;
  /** The page before this one; without an address on the first page. */
  prev: OptionalLink;
  /** The page after this one; without an address on the final page. */
  next: OptionalLink;
}

/** How to ship without paper. Source: OpenAPI `paperless_download`. */
export interface PaperlessDownload {
  /** Where it is. */
  href?: Url;
  /** What to do. */
  instructions?: string | null;
  /** The code to show at the counter. */
  handoff_code?: string | null;
}

/** What was read in a text. Source: OpenAPI `parse_shipment_response_body`. */
export interface ParsedShipment {
  /** How sure the service is, from 0 to 1. */
  score: number;
  /** The shipment, as far as it was read. Its addresses are not validated. */
  shipment: PartialShipment;
  /** All that was recognized, piece by piece. */
  entities: RecognizedEntity[];
}

/**
 * An address of which no part must be there: for carrier registration, where the documents show
 * examples and say nothing of requirements. Source: partner guide; OpenAPI `partial_address`.
 */
export interface PartialAddress {
  /** Name of a person there. */
  name?: string | null;
  /** Phone number of the person there, in the manner of the country. */
  phone?: string | null;
  /** E-mail address of the person there. */
  email?: string | null;
  /** Name of the company there. */
  company_name?: string | null;
  /** First line of the street address; often the only one. */
  address_line1?: string;
  /** Second line of the street address. */
  address_line2?: string | null;
  /** Third line of the street address. */
  address_line3?: string | null;
  /** City or locality. */
  city_locality?: string;
  /** State or province. Some countries, the U.S. among them, take abbreviations only. */
  state_province?: string;
  /** Postal code. */
  postal_code?: string;
  /** Country. */
  country_code?: CountryCode;
  /** Whether people live there. */
  address_residential_indicator?: ResidentialIndicator;
}

/**
 * An address of which no part must be there: for carrier registration, where the documents show
 * examples and say nothing of requirements. Source: partner guide; OpenAPI `partial_address`.
 */
export interface PartialAddressInput {
  /**
   * Name of a person there.
   *
   * At least 1 character.
   */
  name?: string | null;
  /** Phone number of the person there, in the manner of the country. */
  phone?: string | null;
  /** E-mail address of the person there. */
  email?: string | null;
  /** Name of the company there. */
  company_name?: string | null;
  /**
   * First line of the street address; often the only one.
   *
   * At least 1 character.
   */
  address_line1?: string;
  /** Second line of the street address. */
  address_line2?: string | null;
  /** Third line of the street address. */
  address_line3?: string | null;
  /**
   * City or locality.
   *
   * At least 1 character.
   */
  city_locality?: string;
  /** State or province. Some countries, the U.S. among them, take abbreviations only. */
  state_province?: string;
  /**
   * Postal code.
   *
   * At least 1 character.
   */
  postal_code?: string;
  /** Country. */
  country_code?: CountryCode;
  /**
   * Whether people live there.
   *
   * @default "unknown"
   */
  address_residential_indicator?: ResidentialIndicatorInput;
}

/**
 * A shipment of which nothing need be there: what is known before a text is read, what was read in it, and
 * what became of a shipment that was sent; look at `errors`.
 * Source: OpenAPI `partial_shipment`, `create_and_validate_shipment`.
 */
export interface PartialShipment {
  /** Why it was not made, in words for people. OpenAPI deprecates it, but has nothing in its place. */
  errors?: string[];
  /** What became of the address, where it was to be looked at. */
  address_validation?: ValidatedAddress | null;
  /** The carrier account that pays. */
  carrier_id?: SeId;
  /** A rule of the account that picks carrier and service. */
  shipping_rule_id?: SeId | null;
  /** The carrier's service. */
  service_code?: ServiceCode;
  /** Where it goes. */
  ship_to?: ShipToAddress;
  /** Where it comes from. */
  ship_from?: ShippingAddress;
  /** A warehouse of the account that it comes from. */
  warehouse_id?: SeId | null;
  /** The shipment's packages. */
  packages?: Package[];
  /** What customs must know. */
  customs?: Customs | null;
  /** The shipment's id: calculates its rates. */
  shipment_id?: SeId;
  /** When it was made. */
  created_at?: DateTime;
  /** When it was made or last changed. */
  modified_at?: DateTime;
  /** How far it is. */
  shipment_status?: ShipmentStatus;
  /** What all packages weigh together. */
  total_weight?: Weight;
  /** The merchant's own marks. They are set by `shipments.tag` and `shipments.updateTags`. */
  tags?: Tag[];
  /** The carrier's zone between the two addresses, on which its rates rest. */
  zone?: number | null;
  /** The order's id at the order source. */
  external_order_id?: string | null;
  /** What is shipped, as the order source knows it. */
  items?: ShipmentItem[];
  /** Tax numbers of those who take part. */
  tax_identifiers?: TaxIdentifier[] | null;
  /**
   * The caller's own id, unique in the account: a second shipment of this id is refused. Finds the
   * label later, and guards against buying it twice; not so if the label is bought by a rate.
   */
  external_shipment_id?: string | null;
  /** The caller's own number, not unique. Left out: `external_shipment_id`. */
  shipment_number?: string | null;
  /** The day it is handed over. The service moves it to the carrier's next working day. */
  ship_date?: CalendarDate;
  /** Where it goes when it comes back. Left out: where it came from. */
  return_to?: ShippingAddress;
  /** Whether it is a return itself. */
  is_return?: boolean | null;
  /** What proof of delivery is asked for. */
  confirmation?: DeliveryConfirmation;
  /** Rarer options. */
  advanced_options?: AdvancedOptions;
  /** Who insures those packages that have an `insured_value`. */
  insurance_provider?: InsuranceProvider;
  /** Where the order came from. */
  order_source_code?: OrderSourceCode | null;
  /** Asks for a second rate by another rate card, such as `retail`. UPS and USPS only. */
  comparison_rate_type?: string | null;
}

/**
 * A shipment of which nothing need be there: what is known before a text is read, what was read in it, and
 * what became of a shipment that was sent; look at `errors`.
 * Source: OpenAPI `partial_shipment`, `create_and_validate_shipment`.
 */
export interface PartialShipmentInput {
  /** The carrier account that pays. */
  carrier_id?: SeId;
  /** A rule of the account that picks carrier and service. */
  shipping_rule_id?: SeId | null;
  /** The carrier's service. */
  service_code?: ServiceCode;
  /** Where it goes. */
  ship_to?: ShipToAddressInput;
  /** Where it comes from. */
  ship_from?: ShippingAddressInput;
  /** A warehouse of the account that it comes from. */
  warehouse_id?: SeId | null;
  /**
   * The shipment's packages.
   *
   * At least 1 item.
   */
  packages?: PackageInput[];
  /** What customs must know. */
  customs?: CustomsInput | null;
  /** The order's id at the order source. */
  external_order_id?: string | null;
  /** What is shipped, as the order source knows it. */
  items?: ShipmentItemInput[];
  /** Tax numbers of those who take part. */
  tax_identifiers?: TaxIdentifierInput[] | null;
  /**
   * The caller's own id, unique in the account: a second shipment of this id is refused. Finds the
   * label later, and guards against buying it twice; not so if the label is bought by a rate.
   *
   * At most 50 characters.
   */
  external_shipment_id?: string | null;
  /**
   * The caller's own number, not unique. Left out: `external_shipment_id`.
   *
   * At most 50 characters.
   */
  shipment_number?: string | null;
  /** The day it is handed over. The service moves it to the carrier's next working day. */
  ship_date?: CalendarDate;
  /** Where it goes when it comes back. Left out: where it came from. */
  return_to?: ShippingAddressInput;
  /**
   * Whether it is a return itself.
   *
   * @default false
   */
  is_return?: boolean | null;
  /**
   * What proof of delivery is asked for.
   *
   * @default "none"
   */
  confirmation?: DeliveryConfirmationInput;
  /** Rarer options. */
  advanced_options?: AdvancedOptionsInput;
  /**
   * Who insures those packages that have an `insured_value`.
   *
   * @default "none"
   */
  insurance_provider?: InsuranceProviderInput;
  /** Where the order came from. */
  order_source_code?: OrderSourceCodeInput | null;
  /** Asks for a second rate by another rate card, such as `retail`. UPS and USPS only. */
  comparison_rate_type?: string | null;
}

/** An amount to collect. Source: OpenAPI `payment_amount`. */
export interface PaymentAmount {
  /** The currency of `amount`. */
  currency?: Currency;
  /**
   * How much, in whole units of the currency with decimals.
   *
   * A number, at least 0.
   */
  amount?: number;
  [field: string]: unknown;
}

/** Yes or no, as text or as it is. */
export type Permission = boolean | PermissionText;

/** Yes or no as text. Source: `docs:carriers/connect`. */
export type PermissionText = "true" | "false";

/** A pickup. Source: OpenAPI `pickup`; required is what reading one promises. */
export interface Pickup {
  /** The pickup's id. */
  pickup_id: PickupId;
  /** The labels of what is picked up. */
  label_ids: SeId[];
  /** When it was made. */
  created_at: DateTime;
  /** When it was given up. */
  cancelled_at?: DateTime;
  /** The carrier account. */
  carrier_id: SeId;
  /** Its number at the carrier. */
  confirmation_number: string | null;
  /** The warehouse; null for labels that start at an address. */
  warehouse_id: SeId | null;
  /** Where the carrier comes. */
  pickup_address: Address;
  /** Whom the carrier turns to. */
  contact_details: PickupContact;
  /** What the carrier should know. */
  pickup_notes?: string;
  /** When the carrier may come: carriers can answer with several times. */
  pickup_windows?: OfferedPickupWindow[];
  /** Identifies the request to the vendor's support. */
  request_id?: Uuid;
  /** What went wrong. */
  errors?: Fault[];
}

/** Whom a carrier turns to. Source: OpenAPI `contact_details`. */
export interface PickupContact {
  /**
   * The person's name.
   *
   * At least 1 character.
   */
  name: string;
  /** The person's e-mail address. */
  email: Email;
  /**
   * The person's phone number.
   *
   * At least 7 characters.
   */
  phone: string;
}

/** Identifies a pickup, such as `pik_3YcKU5zdtJuCqoeNwyqqbW`. Source: OpenAPI `pickup_resource_id`. */
export type PickupId = string;

/** A page of pickups. Source: OpenAPI `get_pickups_response_body`. */
export interface PickupPage {
  /** The pickups of this page. */
  pickups: Pickup[];
  /** Pickups over all pages. */
  total: number;
  /** Which page this is, counted from 1. */
  page: number;
  /** How many pages there are; none where nothing was found, though OpenAPI says one at least. */
  pages: number;
  /** Links to other pages. */
  links: PageLinks;
  /** Identifies the request to the vendor's support. */
  request_id?: Uuid;
  /** What went wrong. */
  errors?: Fault[];
}

/** Which pickups to list. Left out: all. Source: OpenAPI `list_scheduled_pickups`. */
export interface PickupQuery {
  /** Only those of this carrier account. */
  carrier_id?: SeId;
  /** Only those at this warehouse. */
  warehouse_id?: SeId;
  /** Only those made at or after this time. */
  created_at_start?: DateTime;
  /** Only those made at or before this time. */
  created_at_end?: DateTime;
  /**
   * Which page, counted from 1. Past the last page the list is empty.
   *
   * A whole number, at least 1.
   *
   * @default 1
   */
  page?: number;
  /**
   * Pickups per page.
   *
   * A whole number, at least 1.
   *
   * @default 25
   */
  page_size?: number;
}

/**
 * When a carrier should come. Given in UTC, meant by the clock of the place. Source: OpenAPI `pickup_window`.
 */
export interface PickupWindow {
  /** When the time begins. */
  start_at: DateTime;
  /** When the time ends. */
  end_at: DateTime;
}

/** A kind of goods in a package. Source: OpenAPI `products`. */
export interface Product {
  /** What it is. */
  description?: string | null;
  /** How many there are. */
  quantity?: number;
  /** What one is worth. */
  value?: Money;
  /** What one weighs. */
  weight?: Weight | null;
  /** Harmonized tariff code, such as `3926.1`. */
  harmonized_tariff_code?: string | null;
  /** Where it was made. */
  country_of_origin?: CountryCode | null;
  /** The unit it is counted in. */
  unit_of_measure?: string | null;
  /** Stock keeping unit. */
  sku?: string | null;
  /** What the stock keeping unit stands for. */
  sku_description?: string | null;
  /** Manufacturer's identification code. */
  mid_code?: string | null;
  /** Its page in the seller's shop. */
  product_url?: string | null;
  /** Its rate of value added tax: `0.2` is 20 per cent. */
  vat_rate?: number | null;
  /** What is dangerous about it. */
  dangerous_goods?: DangerousGoods[];
  /** More about it, in fields of the carrier's choice. */
  extended_details?: { [key: string]: unknown };
}

/** A kind of goods in a package. Source: OpenAPI `products`. */
export interface ProductInput {
  /**
   * What it is.
   *
   * At most 100 characters.
   */
  description?: string | null;
  /**
   * How many there are.
   *
   * A whole number, at least 0.
   *
   * @default 0
   */
  quantity?: number;
  /** What one is worth. */
  value?: Money;
  /** What one weighs. */
  weight?: WeightInput | null;
  /** Harmonized tariff code, such as `3926.1`. */
  harmonized_tariff_code?: string | null;
  /** Where it was made. */
  country_of_origin?: CountryCode | null;
  /** The unit it is counted in. */
  unit_of_measure?: string | null;
  /** Stock keeping unit. */
  sku?: string | null;
  /** What the stock keeping unit stands for. */
  sku_description?: string | null;
  /** Manufacturer's identification code. */
  mid_code?: string | null;
  /** Its page in the seller's shop. */
  product_url?: string | null;
  /** Its rate of value added tax: `0.2` is 20 per cent. */
  vat_rate?: number | null;
  /** What is dangerous about it. */
  dangerous_goods?: DangerousGoodsInput[];
  /** More about it, in fields of the carrier's choice. */
  extended_details?: { [key: string]: unknown };
}

/** Purolator in Canada. Source: OpenAPI `connect_purolator_request_body`. */
export interface PurolatorConnection {
  /**
   * What the merchant calls the connection.
   *
   * At least 1 character.
   */
  nickname: string;
  /**
   * The account's number at the carrier.
   *
   * At least 1 character.
   */
  account_number: string;
  /**
   * The key with which the carrier lets the service in.
   *
   * At least 1 character.
   */
  activation_key: string;
  /**
   * Whether the same account may be connected a second time. The page writes `true` as text. Not in
   * OpenAPI. Source: `docs:carriers/connect`.
   */
  allow_duplicate_account_number?: Permission;
}

/**
 * What a service would charge. The whole price is the sum of its amounts, `tax_amount` included where it is
 * there: OpenAPI names the other four. Source: OpenAPI `rate`.
 */
export interface Rate {
  /** Its id, by which a label can be bought. */
  rate_id: SeId;
  /** The whole price by the rate card asked for with `comparison_rate_type`. */
  requested_comparison_amount?: Money;
  /** What the price is made of. */
  rate_details?: RateDetail[];
  /** How it was calculated. */
  rate_type: RateType;
  /** The carrier account's id. */
  carrier_id: SeId;
  /** Carriage. */
  shipping_amount: Money;
  /** Insurance. */
  insurance_amount: Money;
  /** Proof of delivery. */
  confirmation_amount: Money;
  /** Everything else. */
  other_amount: Money;
  /** Duties and taxes of a shipment to another country. */
  tax_amount?: Money;
  /** The carrier's zone between the two addresses. */
  zone: number | null;
  /** The kind of package it is for. */
  package_type: string | null;
  /** Days to delivery, those without work included. */
  delivery_days?: number | null;
  /** Whether the carrier guarantees it. */
  guaranteed_service: boolean;
  /** The day it should arrive. */
  estimated_delivery_date?: CalendarDate | null;
  /** Days to delivery in the carrier's words. */
  carrier_delivery_days?: string | null;
  /** The day it is handed over. */
  ship_date?: string;
  /** Whether the merchant negotiated it. */
  negotiated_rate: boolean;
  /** What people call the service. */
  service_type: string;
  /** The service's code. */
  service_code: string;
  /** Whether it can be tracked. */
  trackable: boolean;
  /** Which carrier it is. */
  carrier_code: string;
  /** What the merchant calls the carrier. */
  carrier_nickname: string;
  /** What people call the carrier. */
  carrier_friendly_name: string;
  /** Whether it can be bought. */
  validation_status: ValidationStatus;
  /** What to be careful about. */
  warning_messages: string[];
  /** Why it cannot be bought. */
  error_messages: string[];
  /** What it is best at among all rates. */
  rate_attributes?: RateAttribute[];
}

/** What a rate is best at. Source: OpenAPI `rate_attributes`. */
export type RateAttribute = "best_value" | "cheapest" | "fastest" | (string & {});

/** A part of a price. Source: OpenAPI `rate_detail`. */
export interface RateDetail {
  /** What it is for. */
  rate_detail_type?: RateDetailType;
  /** What the carrier calls it. */
  carrier_description?: string;
  /** The carrier's code for it. */
  carrier_billing_code?: string | null;
  /** What else there is to say. */
  carrier_memo?: string | null;
  /** How much it is. */
  amount?: Money;
  /** More about some kinds, such as taxes. */
  rate_detail_attributes?: RateDetailAttributes;
  /** Who bills it: mostly the carrier. */
  billing_source?: string;
}

/** More about a tax in a price. Source: OpenAPI `rate_detail_attributes`. */
export interface RateDetailAttributes {
  /** Which tax it is. */
  tax_type?: TaxType;
  /** Its rate in per cent: `20` is 20 per cent. */
  tax_percentage?: number;
}

/** What a part of a price is for. Source: OpenAPI `rate_detail_type`. */
export type RateDetailType =
  | "uncategorized"
  | "shipping"
  | "insurance"
  | "confirmation"
  | "discount"
  | "fuel_charge"
  | "additional_fees"
  | "tariff"
  | "tax"
  | "delivery"
  | "handling"
  | "special_goods"
  | "pickup"
  | "location_fee"
  | "oversize"
  | "returns"
  | "notifications"
  | "tip"
  | "duties_and_taxes"
  | "brokerage_fee"
  | "admin_fee"
  | "adjustment"
  | (string & {});

/** What a service would charge, by and large: it cannot be bought. Source: OpenAPI `rate_estimate`. */
export interface RateEstimate {
  /** How it was calculated. */
  rate_type: RateType;
  /** The carrier account's id. */
  carrier_id: SeId;
  /** Carriage. */
  shipping_amount: Money;
  /** Insurance. */
  insurance_amount: Money;
  /** Proof of delivery. */
  confirmation_amount: Money;
  /** Everything else. */
  other_amount: Money;
  /** Duties and taxes of a shipment to another country. */
  tax_amount?: Money;
  /** The carrier's zone between the two addresses. */
  zone: number | null;
  /** The kind of package it is for. */
  package_type: string | null;
  /** Days to delivery, those without work included. */
  delivery_days?: number | null;
  /** Whether the carrier guarantees it. */
  guaranteed_service: boolean;
  /** The day it should arrive. */
  estimated_delivery_date?: CalendarDate | null;
  /** Days to delivery in the carrier's words. */
  carrier_delivery_days?: string | null;
  /** The day it is handed over. */
  ship_date?: string;
  /** Whether the merchant negotiated it. */
  negotiated_rate: boolean;
  /** What people call the service. */
  service_type: string;
  /** The service's code. */
  service_code: string;
  /** Whether it can be tracked. */
  trackable: boolean;
  /** Which carrier it is. */
  carrier_code: string;
  /** What the merchant calls the carrier. */
  carrier_nickname: string;
  /** What people call the carrier. */
  carrier_friendly_name: string;
  /** Whether it can be bought. */
  validation_status: ValidationStatus;
  /** What to be careful about. */
  warning_messages: string[];
  /** Why it cannot be bought. */
  error_messages: string[];
  /** What it is best at among all rates. */
  rate_attributes?: RateAttribute[];
}

/**
 * What is known of a parcel before there is a shipment, for an estimate. At most one of `carrier_id` and
 * `carrier_ids`. Source: OpenAPI `estimate_rates_request_body`; it also wants where the parcel comes from and
 * a day, which the example of `docs:rates/estimate` leaves out.
 *
 * At most one of `carrier_id` and `carrier_ids` is there.
 */
export interface RateEstimateRequest {
  /**
   * The carrier account to ask.
   *
   * @deprecated
   */
  carrier_id?: SeId;
  /**
   * The carrier accounts to ask.
   *
   * At least 1 item.
   */
  carrier_ids?: SeId[];
  /** Country it comes from. */
  from_country_code: CountryCode;
  /**
   * Postal code it comes from.
   *
   * At least 1 character.
   */
  from_postal_code: string;
  /**
   * City or locality it comes from.
   *
   * At least 1 character.
   */
  from_city_locality?: string;
  /**
   * State or province it comes from.
   *
   * At least 1 character.
   */
  from_state_province?: string;
  /** Country it goes to. */
  to_country_code: CountryCode;
  /**
   * Postal code it goes to.
   *
   * At least 1 character.
   */
  to_postal_code: string;
  /**
   * City or locality it goes to.
   *
   * At least 1 character.
   */
  to_city_locality?: string;
  /**
   * State or province it goes to.
   *
   * At least 1 character.
   */
  to_state_province?: string;
  /** What it weighs. */
  weight: WeightInput;
  /** How large it is. */
  dimensions?: DimensionsInput;
  /** What proof of delivery is asked for. */
  confirmation?: DeliveryConfirmationInput;
  /** Whether people live where it goes. */
  address_residential_indicator?: ResidentialIndicatorInput;
  /** When it is handed over. */
  ship_date?: DateTime;
}

/**
 * What is said of a label that is bought by a rate. Source: OpenAPI `create_label_from_rate_request_body`.
 *
 * A note, not a refusal: Where `label_layout` is `letter`, `label_format` is `PDF`.
 */
export interface RateLabelOptions {
  /** What is done with the address first. */
  validate_address?: AddressValidation;
  /** A note of the merchant's own: becomes the one of the shipment's `advanced_options`. */
  custom_field1?: string;
  /** A note of the merchant's own: becomes the one of the shipment's `advanced_options`. */
  custom_field2?: string;
  /** A note of the merchant's own: becomes the one of the shipment's `advanced_options`. */
  custom_field3?: string;
  /**
   * The size of the label; which ones there are depends on the format.
   *
   * @default "4x6"
   */
  label_layout?: LabelLayoutInput;
  /**
   * The format of the label.
   *
   * @default "pdf"
   */
  label_format?: LabelFormatInput;
  /**
   * How the label comes.
   *
   * @default "url"
   */
  label_download_type?: LabelDownloadType;
  /**
   * What is made to show at the counter.
   *
   * @default "label"
   */
  display_scheme?: DisplaySchemeInput;
}

/** How rates are to be calculated. Source: OpenAPI `rate_request_body`. */
export type RateMode = "check" | "shipment" | "quick";

/** With whom to calculate rates, and how. Source: OpenAPI `rate_request_body`. */
export interface RateOptions {
  /**
   * The carrier accounts to ask.
   *
   * At least 1 item.
   */
  carrier_ids: SeId[];
  /** Only rates for these kinds of packages. */
  package_types?: AnyCode[];
  /** Only rates of these services. */
  service_codes?: AnyCode[];
  /** Whether duties and tariffs are calculated, for shipments to other countries. */
  calculate_tax_amount?: boolean;
  /** The currency wanted. */
  preferred_currency?: Currency;
  /** Whether it is a return. */
  is_return?: boolean;
  /** How rates are calculated. */
  rate_type?: RateMode;
}

/**
 * For what to calculate rates, and with whom: a shipment of the account, or one described here.
 * Source: OpenAPI `calculate_rates_request_body`.
 *
 * Exactly one of `shipment_id` and `shipment` is there.
 *
 * A note, not a refusal: `rate_options` is there.
 */
export interface RateRequest {
  /** A shipment of the account. */
  shipment_id?: SeId;
  /** A shipment described here. */
  shipment?: DraftShipment;
  /** With whom, and how. The document lets it be absent; the one for many shipments does not. */
  rate_options?: RateOptions;
  /** As in `rate_options`, where partners' scripts put it. */
  rate_type?: RateMode;
  /** A carrier's shop it goes to, instead of the address. */
  ship_to_service_point_id?: string | null;
  /** A carrier's shop it is brought to, instead of the address it comes from. */
  ship_from_service_point_id?: string | null;
}

/**
 * Rates for a shipment. Source: OpenAPI `rates_information`; required is what `list_shipment_rates` promises.
 */
export interface RateResponse {
  /** Rates that can be bought. */
  rates: Rate[];
  /** Rates that cannot be bought, with the reasons. */
  invalid_rates: Rate[];
  /** The request's id. */
  rate_request_id: SeId;
  /** The shipment's id. */
  shipment_id: SeId;
  /** When the rates were calculated. OpenAPI types it as an id by mistake. */
  created_at: DateTime;
  /** How far the calculation is. */
  status: RateStatus;
  /** What went wrong with single carriers. */
  errors: Fault[];
}

/**
 * A shipment whose carrier and service the service picks. Comes from an address or a warehouse.
 * Source: OpenAPI `partial_shipment_for_rate_shopper`: it must not name carrier, service or rule.
 *
 * At least one of `ship_from` and `warehouse_id` is there.
 *
 * A note, not a refusal: `ship_to` is there.
 *
 * A note, not a refusal: `packages` is there.
 *
 * Where `packages.insured_value` is there, `insurance_provider` is required.
 *
 * A note, not a refusal: Where `packages.insured_value` is there, `insurance_provider` is
 * `shipsurance`, `carrier`, `third_party`, `funding_source`, `parcelguard` or `xcover`.
 *
 * Where `ship_from.country_code` is `MX`, in each of `packages` `content_description` is required.
 *
 * Where `ship_to.country_code` is `MX`, in each of `packages` `content_description` is required.
 *
 * A note, not a refusal: Where `ship_from.country_code` and `ship_to.country_code` differ, `customs`
 * is required.
 */
export interface RateShopperShipment {
  /** Where it goes. */
  ship_to?: ShipToAddressInput;
  /** Where it comes from. */
  ship_from?: ShippingAddressInput;
  /** A warehouse of the account that it comes from. */
  warehouse_id?: SeId | null;
  /**
   * Its packages. Not every carrier takes more than one.
   *
   * At least 1 item.
   */
  packages?: PackageInput[];
  /** What customs must know, for shipments to other countries. */
  customs?: CustomsInput | null;
  /** The order's id at the order source. */
  external_order_id?: string | null;
  /** What is shipped, as the order source knows it. */
  items?: ShipmentItemInput[];
  /** Tax numbers of those who take part. */
  tax_identifiers?: TaxIdentifierInput[] | null;
  /**
   * The caller's own id, unique in the account: a second shipment of this id is refused. Finds the
   * label later, and guards against buying it twice; not so if the label is bought by a rate.
   *
   * At most 50 characters.
   */
  external_shipment_id?: string | null;
  /**
   * The caller's own number, not unique. Left out: `external_shipment_id`.
   *
   * At most 50 characters.
   */
  shipment_number?: string | null;
  /** The day it is handed over. The service moves it to the carrier's next working day. */
  ship_date?: CalendarDate;
  /** Where it goes when it comes back. Left out: where it came from. */
  return_to?: ShippingAddressInput;
  /**
   * Whether it is a return itself.
   *
   * @default false
   */
  is_return?: boolean | null;
  /**
   * What proof of delivery is asked for.
   *
   * @default "none"
   */
  confirmation?: DeliveryConfirmationInput;
  /** Rarer options. */
  advanced_options?: AdvancedOptionsInput;
  /**
   * Who insures those packages that have an `insured_value`.
   *
   * @default "none"
   */
  insurance_provider?: InsuranceProviderInput;
  /** Where the order came from. */
  order_source_code?: OrderSourceCodeInput | null;
  /** Asks for a second rate by another rate card, such as `retail`. UPS and USPS only. */
  comparison_rate_type?: string | null;
}

/** How far a calculation is. Source: OpenAPI `rate_response_status`. */
export type RateStatus = "working" | "completed" | "partial" | "error" | (string & {});

/** How a rate was calculated. Source: OpenAPI `rate_type`. */
export type RateType = "check" | "shipment" | (string & {});

/** A shipment with its rates. Source: OpenAPI `calculate_rates_response_body`. */
export interface RatedShipment {
  /** The rates, and what kept others away. */
  rate_response: RateResponse;
  /** The carrier account that pays. */
  carrier_id?: SeId | null;
  /** A rule of the account that picks carrier and service. */
  shipping_rule_id?: SeId | null;
  /** The carrier's service. */
  service_code?: ServiceCode | null;
  /** Where it goes. */
  ship_to?: ShipToAddress;
  /** Where it comes from. */
  ship_from?: ShippingAddress;
  /** A warehouse of the account that it comes from. */
  warehouse_id?: SeId | null;
  /** The shipment's packages. */
  packages: Package[];
  /** What customs must know. */
  customs: Customs | null;
  /** The shipment's id. */
  shipment_id: SeId;
  /** When it was made. */
  created_at: DateTime;
  /** When it was made or last changed. */
  modified_at: DateTime;
  /** How far it is. */
  shipment_status: ShipmentStatus;
  /** What all packages weigh together. */
  total_weight: Weight;
  /** The merchant's own marks. */
  tags: Tag[];
  /** The carrier's zone between the two addresses, on which its rates rest. */
  zone?: number | null;
  /** The order's id at the order source. */
  external_order_id?: string | null;
  /** What is shipped, as the order source knows it. */
  items?: ShipmentItem[];
  /** Tax numbers of those who take part. */
  tax_identifiers?: TaxIdentifier[] | null;
  /**
   * The caller's own id, unique in the account: a second shipment of this id is refused. Finds the
   * label later, and guards against buying it twice; not so if the label is bought by a rate.
   */
  external_shipment_id?: string | null;
  /** The caller's own number, not unique. Left out: `external_shipment_id`. */
  shipment_number?: string | null;
  /** The day it is handed over. The service moves it to the carrier's next working day. */
  ship_date: CalendarDate;
  /** Where it goes when it comes back. Left out: where it came from. */
  return_to: ShippingAddress;
  /** Whether it is a return itself. */
  is_return?: boolean | null;
  /** What proof of delivery is asked for. */
  confirmation: DeliveryConfirmation;
  /** Rarer options. */
  advanced_options: AdvancedOptions;
  /** Who insures those packages that have an `insured_value`. */
  insurance_provider: InsuranceProvider;
  /** Where the order came from. */
  order_source_code?: OrderSourceCode | null;
  /** Asks for a second rate by another rate card, such as `retail`. UPS and USPS only. */
  comparison_rate_type?: string | null;
}

/**
 * An address that was found in a text. It was not validated. Source: OpenAPI `parse_address_response_body`.
 */
export interface RecognizedAddress {
  /** How sure the service is that it understood the text, from 0 to 1. */
  score: number;
  /** The address, as far as the text has it. */
  address: PartialAddress;
  /** What was found in the text, piece by piece. */
  entities: RecognizedEntity[];
}

/** One piece of data that was found in a text. Source: OpenAPI `recognized_entity`. */
export interface RecognizedEntity {
  /** What it is, such as `person` or `address_line`. */
  type: string;
  /** How sure the service is that this is right, from 0 to 1. */
  score: number;
  /** The part of the text. */
  text: string;
  /** Where the part begins in the text, counted from 0. */
  start_index: number;
  /** Where the part's last character is. */
  end_index: number;
  /** What it comes to. Most have a `value`; which other fields there are depends on `type`. */
  result?: { [key: string]: unknown };
}

/** Where a direct login can lead. Source: OpenAPI `redirect`. */
export type Redirect = "shipengine-dashboard";

/** How far a refund is that the service asks for by itself. Source: OpenAPI `refund_details`. */
export interface RefundDetails {
  /** How far it is. */
  refund_status?: RefundStatus;
  /** When it was asked for. */
  request_date?: DateTime;
  /** What was paid. */
  amount_paid?: Money | null;
  /** What was asked for. */
  amount_requested?: Money | null;
  /** What the carrier granted. */
  amount_approved?: Money | null;
  /** What came back to the account. */
  amount_credited?: Money | null;
}

/** How far a refund is. Source: OpenAPI `refund_status`. */
export type RefundStatus =
  | "request_scheduled"
  | "pending"
  | "approved"
  | "rejected"
  | "excluded"
  | (string & {});

/** A carrier that was opened. Source: partner guide. */
export interface RegisteredCarrier {
  /** The carrier account's id. */
  carrier_id: SeId;
}

/** Content that falls under rules. Source: OpenAPI `regulated_content_type`. */
export type RegulatedContent = "day_old_poultry" | "other_live_animal" | (string & {});

/** Content that falls under rules. Source: OpenAPI `regulated_content_type`. */
export type RegulatedContentInput = "day_old_poultry" | "other_live_animal";

/** How strictly something is regulated. Source: OpenAPI `regulation_level`. */
export type RegulationLevel =
  | "lightly_regulated"
  | "fully_regulated"
  | "limited_quantities"
  | "excepted_quantity"
  | (string & {});

/** How strictly something is regulated. Source: OpenAPI `regulation_level`. */
export type RegulationLevelInput =
  | "lightly_regulated"
  | "fully_regulated"
  | "limited_quantities"
  | "excepted_quantity";

/** Whether people live at an address. Source: OpenAPI `address_residential_indicator`. */
export type ResidentialIndicator = "unknown" | "yes" | "no" | (string & {});

/** Whether people live at an address. Source: OpenAPI `address_residential_indicator`. */
export type ResidentialIndicatorInput = "unknown" | "yes" | "no" | "No";

/**
 * What is said of the label by which goods come back. Source: OpenAPI `create_return_label_request_body`.
 *
 * A note, not a refusal: Where `label_layout` is `letter`, `label_format` is `PDF`.
 */
export interface ReturnLabelOptions {
  /** When it is charged. */
  charge_event?: ChargeEventInput;
  /** A picture of the account to print on it. */
  label_image_id?: ImageId | null;
  /** Return merchandise authorization: any text of the merchant's. Left out: the service makes one up. */
  rma_number?: string | null;
  /**
   * The size of the label; which ones there are depends on the format.
   *
   * @default "4x6"
   */
  label_layout?: LabelLayoutInput;
  /**
   * The format of the label.
   *
   * @default "pdf"
   */
  label_format?: LabelFormatInput;
  /**
   * How the label comes.
   *
   * @default "url"
   */
  label_download_type?: LabelDownloadType;
  /**
   * What is made to show at the counter.
   *
   * @default "label"
   */
  display_scheme?: DisplaySchemeInput;
}

/** Royal Mail. Source: OpenAPI `connect_royal_mail_request_body`. */
export interface RoyalMailConnection {
  /**
   * What the merchant calls the connection.
   *
   * At least 1 character.
   */
  nickname: string;
  /**
   * The account's number at the carrier.
   *
   * At least 1 character.
   */
  account_number: string;
  /**
   * Name of the person to talk to.
   *
   * At least 1 character.
   */
  contact_name: string;
  /** E-mail address of the account's owner. */
  email?: Email;
  /** E-mail address for Royal Mail's online business account. */
  oba_email?: Email;
  /**
   * The company's name.
   *
   * At least 1 character.
   */
  company_name?: string;
  /**
   * First line of the street address.
   *
   * At least 1 character.
   */
  street_line1?: string;
  /**
   * Second line of the street address.
   *
   * At least 1 character.
   */
  street_line2?: string;
  /**
   * Third line of the street address.
   *
   * At least 1 character.
   */
  street_line3?: string;
  /**
   * City.
   *
   * At least 1 character.
   */
  city: string;
  /**
   * Postal code.
   *
   * At least 1 character.
   */
  postal_code: string;
  /**
   * Phone number.
   *
   * At least 1 character.
   */
  phone?: string;
  /**
   * Whether the same account may be connected a second time. The page writes `true` as text. Not in
   * OpenAPI. Source: `docs:carriers/connect`.
   */
  allow_duplicate_account_number?: Permission;
}

/**
 * Identifies a resource of the service, such as a carrier, a label or a shipment: `se-28529731`.
 * Source: OpenAPI `se_id`.
 *
 * 1 to 25 characters. Matches `^se(-[a-z0-9]+)+$`.
 */
export type SeId = string;

/** SEKO. Source: OpenAPI `connect_seko_request_body`. */
export interface SekoConnection {
  /**
   * What the merchant calls the connection.
   *
   * At least 1 character.
   */
  nickname: string;
  /**
   * The account's access key.
   *
   * At least 1 character.
   */
  access_key: string;
  /**
   * Whether the same account may be connected a second time. The page writes `true` as text. Not in
   * OpenAPI. Source: `docs:carriers/connect`.
   */
  allow_duplicate_account_number?: Permission;
}

/** Sendle. Source: OpenAPI `connect_sendle_request_body`. */
export interface SendleConnection {
  /**
   * What the merchant calls the connection.
   *
   * At least 1 character.
   */
  nickname: string;
  /**
   * The account's id at the carrier. OpenAPI types it as an id of the service by mistake.
   *
   * At least 1 character.
   */
  sendle_id: string;
  /**
   * The carrier's API key.
   *
   * At least 1 character.
   */
  api_key: string;
  /**
   * Whether the same account may be connected a second time. The page writes `true` as text. Not in
   * OpenAPI. Source: `docs:carriers/connect`.
   */
  allow_duplicate_account_number?: Permission;
}

/**
 * A carrier's service, such as `usps_priority_mail`. Source: OpenAPI `service_code`.
 *
 * Matches `^[a-z0-9]+(_[a-z0-9-]+)* ?$`.
 */
export type ServiceCode = string;

/** A carrier's shop or locker. Source: OpenAPI `list_service_points_response_body`. */
export interface ServicePoint {
  /** Whose it is. */
  carrier_code?: CarrierCode;
  /** The services that use it. */
  service_codes?: string[];
  /** Its id at the carrier: what labels take. */
  service_point_id?: string;
  /** Name of the company there. */
  company_name?: string;
  /** First line of the street address. */
  address_line1?: string;
  /** City or locality. */
  city_locality?: string;
  /** State or province. */
  state_province?: string;
  /** Postal code. */
  postal_code?: string;
  /** Country. */
  country_code?: CountryCode;
  /** Phone number. */
  phone_number?: string;
  /** Degrees north. */
  lat?: number;
  /** Degrees east. */
  long?: number;
  /** How far it is from the place, in metres. */
  distance_in_meters?: number;
  /** When it is open. */
  hours_of_operation?: OpeningHours;
  /** What can be done there. */
  features?: ServicePointFeature[];
  /** What it is. */
  type?: ServicePointKind;
}

/** What can be done at a service point. Source: OpenAPI `list_service_points_response_body`. */
export type ServicePointFeature =
  | "drop_off_point"
  | "pickup_point"
  | "print_services"
  | "after_hours_locker"
  | "after_hours_dropbox"
  | (string & {});

/** What a service point is. Source: OpenAPI `list_service_points_response_body`. */
export type ServicePointKind = "pudo" | "locker" | (string & {});

/** Service points around a place. Source: OpenAPI `list_service_points_response_body`. */
export interface ServicePointList {
  /** The place: degrees north. */
  lat?: number;
  /** The place: degrees east. */
  long?: number;
  /** The service points. */
  service_points?: ServicePoint[];
  /** What went wrong with single carriers. */
  errors?: Fault[];
}

/** A package that is to be brought to a service point. Source: OpenAPI `get_service_points_request_body`. */
export interface ServicePointPackage {
  /** How large it is. */
  dimensions?: DimensionsInput;
}

/**
 * Where to look for service points: a country, and one thing more at least.
 * Source: OpenAPI `get_service_points_request_body`; `docs:pick-up-drop-off/find-service-points`.
 *
 * A note, not a refusal: At least one of `address_line1`, `address_line2`, `address_line3`,
 * `city_locality`, `state_province` and `postal_code` is there.
 */
export interface ServicePointPlace {
  /** First line of the street address. */
  address_line1?: string;
  /** Second line of the street address. */
  address_line2?: string;
  /** Third line of the street address. */
  address_line3?: string;
  /** City or locality. */
  city_locality?: string;
  /** State or province. Some countries, the U.S. among them, take abbreviations only. */
  state_province?: string;
  /**
   * Postal code.
   *
   * At least 1 character.
   */
  postal_code?: string;
  /** Country. */
  country_code: CountryCode;
}

/** Whose service points to look for. Source: OpenAPI `get_service_points_request_body`. */
export interface ServicePointProvider {
  /** The carrier account. */
  carrier_id?: string;
  /** Services that use them: a list, though its name says one. */
  service_code?: string[];
}

/** A service point by itself. Source: OpenAPI `get_service_point_by_id_response_body`. */
export interface ServicePointReply {
  /** The service point. */
  service_point?: ServicePoint;
}

/**
 * Where to look for service points, and of whom. Exactly one of `address_query`, `address`, and `lat` with
 * `long`. Source: OpenAPI `get_service_points_request_body`.
 *
 * Exactly one of `address_query`, `address` and `lat` is there.
 *
 * Where `lat` is there, `long` is required.
 *
 * Where `long` is there, `lat` is required.
 */
export interface ServicePointSearch {
  /** An address in one text. */
  address_query?: string;
  /** An address in parts. */
  address?: ServicePointPlace;
  /** Whose service points. */
  providers: ServicePointProvider[];
  /** Degrees north. */
  lat?: number;
  /** Degrees east. */
  long?: number;
  /**
   * How far to look, in kilometres.
   *
   * A whole number.
   */
  radius?: number;
  /**
   * How many to find at most.
   *
   * A whole number.
   */
  max_results?: number;
  /** What is to be brought there. */
  shipment?: ServicePointShipment;
}

/** What is to be brought to a service point. Source: OpenAPI `get_service_points_request_body`. */
export interface ServicePointShipment {
  /** What all packages weigh together. */
  total_weight?: WeightInput;
  /** The packages to hand in or to collect. */
  packages?: ServicePointPackage[];
}

/**
 * Where a labelled shipment comes from. Source: OpenAPI `shipping_address_from`.
 *
 * At least one of `name` and `company_name` is there.
 */
export interface ShipFromAddress {
  /**
   * Name of a person there.
   *
   * At least 1 character.
   */
  name?: string | null;
  /** Phone number of the person there, in the manner of the country. */
  phone: string;
  /** E-mail address of the person there. */
  email?: string | null;
  /** Name of the company there. */
  company_name?: string | null;
  /**
   * First line of the street address; often the only one.
   *
   * At least 1 character.
   */
  address_line1: string;
  /** Second line of the street address. */
  address_line2?: string | null;
  /** Third line of the street address. */
  address_line3?: string | null;
  /**
   * City or locality.
   *
   * At least 1 character.
   */
  city_locality: string;
  /** State or province. Some countries, the U.S. among them, take abbreviations only. */
  state_province: string;
  /**
   * Postal code.
   *
   * At least 1 character.
   */
  postal_code: string;
  /** Country. */
  country_code: CountryCode;
  /**
   * Whether people live there.
   *
   * @default "unknown"
   */
  address_residential_indicator?: ResidentialIndicatorInput;
  /** What the carrier should know about handling the shipment there. */
  instructions?: string | null;
}

/** Where a shipment goes. Source: OpenAPI `shipping_address_to`. */
export interface ShipToAddress {
  /** Name of a person there. */
  name?: string | null;
  /** Phone number of the person there, in the manner of the country. */
  phone?: string | null;
  /** E-mail address of the person there. */
  email?: string | null;
  /** Name of the company there. */
  company_name?: string | null;
  /** First line of the street address; often the only one. */
  address_line1: string;
  /** Second line of the street address. */
  address_line2?: string | null;
  /** Third line of the street address. */
  address_line3?: string | null;
  /** City or locality. */
  city_locality: string;
  /** State or province. Some countries, the U.S. among them, take abbreviations only. */
  state_province: string;
  /** Postal code. */
  postal_code: string;
  /** Country. */
  country_code?: CountryCode;
  /** Whether people live there. */
  address_residential_indicator?: ResidentialIndicator;
  /** What the carrier should know about handling the shipment there. */
  instructions?: string | null;
  /** The place in other ways than by its address. */
  geolocation?: Geolocation[] | null;
}

/**
 * Where a shipment goes. Source: OpenAPI `shipping_address_to`.
 *
 * At least one of `name` and `company_name` is there.
 */
export interface ShipToAddressInput {
  /**
   * Name of a person there.
   *
   * At least 1 character.
   */
  name?: string | null;
  /** Phone number of the person there, in the manner of the country. */
  phone?: string | null;
  /** E-mail address of the person there. */
  email?: string | null;
  /** Name of the company there. */
  company_name?: string | null;
  /**
   * First line of the street address; often the only one.
   *
   * At least 1 character.
   */
  address_line1: string;
  /** Second line of the street address. */
  address_line2?: string | null;
  /** Third line of the street address. */
  address_line3?: string | null;
  /**
   * City or locality.
   *
   * At least 1 character.
   */
  city_locality: string;
  /** State or province. Some countries, the U.S. among them, take abbreviations only. */
  state_province: string;
  /**
   * Postal code.
   *
   * At least 1 character.
   */
  postal_code: string;
  /** Country. */
  country_code?: CountryCode;
  /**
   * Whether people live there.
   *
   * @default "unknown"
   */
  address_residential_indicator?: ResidentialIndicatorInput;
  /** What the carrier should know about handling the shipment there. */
  instructions?: string | null;
  /** The place in other ways than by its address. */
  geolocation?: GeolocationInput[] | null;
}

/** A shipment of the account. Source: OpenAPI `shipment`. */
export interface Shipment {
  /** The carrier account that pays; null for a shipment that was made without one. */
  carrier_id: SeId | null;
  /** A rule of the account that picks carrier and service. */
  shipping_rule_id?: SeId | null;
  /** The carrier's service; null for a shipment that was made without one. */
  service_code: ServiceCode | null;
  /** Where it goes. */
  ship_to: ShipToAddress;
  /** Where it comes from. */
  ship_from: ShippingAddress;
  /** A warehouse of the account that it comes from. */
  warehouse_id: SeId | null;
  /** The shipment's packages. */
  packages: Package[];
  /** What customs must know. */
  customs: Customs | null;
  /** The shipment's id. */
  shipment_id: SeId;
  /** When it was made. */
  created_at: DateTime;
  /** When it was made or last changed. */
  modified_at: DateTime;
  /** How far it is. */
  shipment_status: ShipmentStatus;
  /** What all packages weigh together. */
  total_weight: Weight;
  /** The merchant's own marks. */
  tags: Tag[];
  /** The carrier's zone between the two addresses, on which its rates rest. */
  zone?: number | null;
  /** The order's id at the order source. */
  external_order_id?: string | null;
  /** What is shipped, as the order source knows it. */
  items?: ShipmentItem[];
  /** Tax numbers of those who take part. */
  tax_identifiers?: TaxIdentifier[] | null;
  /**
   * The caller's own id, unique in the account: a second shipment of this id is refused. Finds the
   * label later, and guards against buying it twice; not so if the label is bought by a rate.
   */
  external_shipment_id?: string | null;
  /** The caller's own number, not unique. Left out: `external_shipment_id`. */
  shipment_number?: string | null;
  /** The day it is handed over. The service moves it to the carrier's next working day. */
  ship_date: CalendarDate;
  /** Where it goes when it comes back. Left out: where it came from. */
  return_to: ShippingAddress;
  /** Whether it is a return itself. */
  is_return?: boolean | null;
  /** What proof of delivery is asked for. */
  confirmation: DeliveryConfirmation;
  /** Rarer options. */
  advanced_options: AdvancedOptions;
  /** Who insures those packages that have an `insured_value`. */
  insurance_provider: InsuranceProvider;
  /** Where the order came from. */
  order_source_code?: OrderSourceCode | null;
  /** Asks for a second rate by another rate card, such as `retail`. UPS and USPS only. */
  comparison_rate_type?: string | null;
}

/** A line of an order. Source: OpenAPI `shipment_item`. */
export interface ShipmentItem {
  /** What is sold, by its name. */
  name?: string;
  /** The sales order's id. */
  sales_order_id?: string | null;
  /** The id of the sales order's line. */
  sales_order_item_id?: string | null;
  /** How many of it are in the shipment. */
  quantity?: number;
  /** Stock keeping unit. */
  sku?: string | null;
  /** Stock keeping unit of the bundle it belongs to. */
  bundle_sku?: string | null;
  /** The order's id at the order source. */
  external_order_id?: string | null;
  /** The id of the order's line at the order source. */
  external_order_item_id?: string | null;
  /** Amazon's product number, ten characters. */
  asin?: string | null;
  /** Where the order came from. */
  order_source_code?: OrderSourceCode;
}

/** A line of an order. Source: OpenAPI `shipment_item`. */
export interface ShipmentItemInput {
  /** What is sold, by its name. */
  name?: string;
  /** The sales order's id. */
  sales_order_id?: string | null;
  /** The id of the sales order's line. */
  sales_order_item_id?: string | null;
  /**
   * How many of it are in the shipment.
   *
   * A whole number, at least 0.
   */
  quantity?: number;
  /** Stock keeping unit. */
  sku?: string | null;
  /** The order's id at the order source. */
  external_order_id?: string | null;
  /** The id of the order's line at the order source. */
  external_order_item_id?: string | null;
  /**
   * Amazon's product number, ten characters.
   *
   * Exactly 10 characters.
   */
  asin?: string | null;
  /** Where the order came from. */
  order_source_code?: OrderSourceCodeInput;
}

/** A page of shipments. Source: OpenAPI `list_shipments_response_body`. */
export interface ShipmentPage {
  /** The shipments of this page. */
  shipments: Shipment[];
  /** Shipments over all pages. */
  total: number;
  /** Which page this is, counted from 1. */
  page: number;
  /** How many pages there are; none where nothing was found, though OpenAPI says one at least. */
  pages: number;
  /** Links to other pages. */
  links: PageLinks;
}

/**
 * Which shipments to list. Left out: all, those changed or made last first. Source: OpenAPI `list_shipments`.
 */
export interface ShipmentQuery {
  /** Only those that are this far. */
  shipment_status?: ShipmentStatusInput;
  /** Only those of this batch. */
  batch_id?: SeId;
  /**
   * Only those that bear this tag.
   *
   * At least 1 character.
   */
  tag?: string;
  /** Only those made at or after this time. */
  created_at_start?: DateTime;
  /** Only those made at or before this time. */
  created_at_end?: DateTime;
  /** Only those last changed at or after this time. */
  modified_at_start?: DateTime;
  /** Only those last changed at or before this time. */
  modified_at_end?: DateTime;
  /**
   * Which page, counted from 1. Past the last page the list is empty.
   *
   * A whole number, at least 1.
   *
   * @default 1
   */
  page?: number;
  /**
   * Shipments per page.
   *
   * A whole number, at least 1.
   *
   * @default 25
   */
  page_size?: number;
  /** Only those of this sales order. */
  sales_order_id?: string;
  /**
   * The direction of the order.
   *
   * @default "desc"
   */
  sort_dir?: SortDirection;
  /** What the order goes by. */
  sort_by?: ShipmentSortField;
}

/** Which rates of a shipment to read. Source: OpenAPI `list_shipment_rates`. */
export interface ShipmentRatesQuery {
  /** Only those made at or after this time. */
  created_at_start?: DateTime;
}

/** What the order of shipments goes by. Source: OpenAPI `shipments_sort_by`. */
export type ShipmentSortField = "modified_at" | "created_at";

/** How far a shipment is. Source: OpenAPI `shipment_status`. */
export type ShipmentStatus = "pending" | "processing" | "label_purchased" | "cancelled" | (string & {});

/** How far a shipment is. Source: OpenAPI `shipment_status`. */
export type ShipmentStatusInput = "pending" | "processing" | "label_purchased" | "cancelled";

/** Which tags shipments shall bear. Source: OpenAPI `update_shipments_tags`. */
export interface ShipmentTagChanges {
  /** One entry for each shipment. */
  shipments_tags?: ShipmentTags[];
}

/** Which tags a shipment shall bear. Source: OpenAPI `update_shipments_tags`. */
export interface ShipmentTags {
  /** The shipment's id. */
  shipment_id?: string;
  /** The tags, by their names. */
  tags?: string[];
}

/** A text to find a shipment in. Source: OpenAPI `parse_shipment_request_body`. */
export interface ShipmentText {
  /**
   * The text, as a person wrote it.
   *
   * At least 1 character.
   */
  text: string;
  /** What is known already. */
  shipment?: PartialShipmentInput;
}

/** Where a shipment goes back to, or comes from. Source: OpenAPI `shipping_address`. */
export interface ShippingAddress {
  /** Name of a person there. */
  name?: string | null;
  /** Phone number of the person there, in the manner of the country. */
  phone?: string | null;
  /** E-mail address of the person there. */
  email?: string | null;
  /** Name of the company there. */
  company_name?: string | null;
  /** First line of the street address; often the only one. */
  address_line1: string;
  /** Second line of the street address. */
  address_line2?: string | null;
  /** Third line of the street address. */
  address_line3?: string | null;
  /** City or locality. */
  city_locality: string;
  /** State or province. Some countries, the U.S. among them, take abbreviations only. */
  state_province: string;
  /** Postal code. */
  postal_code: string;
  /** Country. */
  country_code?: CountryCode;
  /** Whether people live there. */
  address_residential_indicator?: ResidentialIndicator;
  /** What the carrier should know about handling the shipment there. */
  instructions?: string | null;
}

/**
 * Where a shipment goes back to, or comes from. Source: OpenAPI `shipping_address`.
 *
 * At least one of `name` and `company_name` is there.
 */
export interface ShippingAddressInput {
  /**
   * Name of a person there.
   *
   * At least 1 character.
   */
  name?: string | null;
  /** Phone number of the person there, in the manner of the country. */
  phone?: string | null;
  /** E-mail address of the person there. */
  email?: string | null;
  /** Name of the company there. */
  company_name?: string | null;
  /**
   * First line of the street address; often the only one.
   *
   * At least 1 character.
   */
  address_line1: string;
  /** Second line of the street address. */
  address_line2?: string | null;
  /** Third line of the street address. */
  address_line3?: string | null;
  /**
   * City or locality.
   *
   * At least 1 character.
   */
  city_locality: string;
  /** State or province. Some countries, the U.S. among them, take abbreviations only. */
  state_province: string;
  /**
   * Postal code.
   *
   * At least 1 character.
   */
  postal_code: string;
  /** Country. */
  country_code?: CountryCode;
  /**
   * Whether people live there.
   *
   * @default "unknown"
   */
  address_residential_indicator?: ResidentialIndicatorInput;
  /** What the carrier should know about handling the shipment there. */
  instructions?: string | null;
}

/** What connects an account at Shipsurance. Source: OpenAPI `connect_insurer_request_body`. */
export interface ShipsuranceConnection {
  /** The e-mail address at Shipsurance. */
  email: Email;
  /**
   * The policy's number.
   *
   * At least 1 character.
   */
  policy_id: string;
}

/** A hub that FedEx SmartPost packages go to. Source: OpenAPI `smart_post_hub`. */
export type SmartPostHub =
  | "none"
  | "allentown_pa"
  | "atlanta_ga"
  | "baltimore_md"
  | "charlotte_nc"
  | "chino_ca"
  | "dallas_tx"
  | "denver_co"
  | "detroit_mi"
  | "edison_nj"
  | "grove_city_oh"
  | "groveport_oh"
  | "houston_tx"
  | "indianapolis_in"
  | "kansas_city_ks"
  | "los_angeles_ca"
  | "martinsburg_wv"
  | "memphis_tn"
  | "minneapolis_mn"
  | "new_berlin_wi"
  | "northborough_ma"
  | "orlando_fl"
  | "phoneix_az"
  | "pittsburgh_pa"
  | "reno_nv"
  | "sacramento_ca"
  | "salt_lake_city_ut"
  | "seattle_wa"
  | "st_louis_mo"
  | "windsor_ct"
  | "newark_ny"
  | "south_brunswick_nj"
  | "scranton_pa"
  | "wheeling_il"
  | "middletown_ct"
  | "portland_or"
  | (string & {});

/** A hub that FedEx SmartPost packages go to. Source: OpenAPI `smart_post_hub`. */
export type SmartPostHubInput =
  | "none"
  | "allentown_pa"
  | "atlanta_ga"
  | "baltimore_md"
  | "charlotte_nc"
  | "chino_ca"
  | "dallas_tx"
  | "denver_co"
  | "detroit_mi"
  | "edison_nj"
  | "grove_city_oh"
  | "groveport_oh"
  | "houston_tx"
  | "indianapolis_in"
  | "kansas_city_ks"
  | "los_angeles_ca"
  | "martinsburg_wv"
  | "memphis_tn"
  | "minneapolis_mn"
  | "new_berlin_wi"
  | "northborough_ma"
  | "orlando_fl"
  | "phoneix_az"
  | "pittsburgh_pa"
  | "reno_nv"
  | "sacramento_ca"
  | "salt_lake_city_ut"
  | "seattle_wa"
  | "st_louis_mo"
  | "windsor_ct"
  | "newark_ny"
  | "south_brunswick_nj"
  | "scranton_pa"
  | "wheeling_il"
  | "middletown_ct"
  | "portland_or";

/** The order of a list. Source: OpenAPI `sort_dir`. */
export type SortDirection = "asc" | "desc";

/** What is in a Stamps.com wallet. Unlike elsewhere, `amount` is an object. Source: partner guide. */
export interface StampsBalance {
  /** How much, and by which payment. */
  amount: StampsBalanceAmount;
  /** The currency of the amount. */
  currency: Currency;
}

/** How much is in a Stamps.com wallet. Source: partner guide. */
export interface StampsBalanceAmount {
  /** The new balance, in whole units of the currency with decimals. */
  balance: number;
  /** The payment that made it. */
  postage_payment_id: string;
}

/**
 * What opens USPS through Stamps.com, and with it the balance the other carriers draw on: it goes first.
 * Source: partner guide.
 *
 * A note, not a refusal: `nickname` is there.
 *
 * A note, not a refusal: `email` is there.
 *
 * A note, not a refusal: `agree_to_carrier_terms` is there.
 *
 * A note, not a refusal: `address` is there.
 */
export interface StampsComRegistration {
  /**
   * What the merchant calls the carrier.
   *
   * At least 1 character.
   */
  nickname?: string;
  /** The merchant's e-mail address. */
  email?: Email;
  /**
   * Whether the merchant agrees to the carrier's terms. Without it the service answers `terms_not_accepted`.
   */
  agree_to_carrier_terms?: boolean;
  /** Whether the merchant is sent an e-mail about it. */
  should_send_email?: boolean;
  /** The merchant's address. */
  address?: PartialAddressInput;
}

/** A mark of the merchant's own. Source: OpenAPI `tag`, `create_tag_request_body`. */
export interface Tag {
  /** The tag's number. */
  tag_id?: number;
  /** What it says. */
  name: string;
  /** Its colour, such as `#FF0000`. */
  color?: string;
}

/** A mark of the merchant's own. Source: OpenAPI `tag`, `create_tag_request_body`. */
export interface TagInput {
  /**
   * What it says.
   *
   * At least 1 character.
   */
  name: string;
  /**
   * Its colour, such as `#FF0000`.
   *
   * At least 1 character.
   */
  color?: string;
}

/** The tags of an account. Source: OpenAPI `list_tags_response_body`. */
export interface TagList {
  /** The account's tags. */
  tags?: Tag[];
}

/** The tags of a shipment, by their names. Source: OpenAPI `tag_shipment_response_body`. */
export interface TagNames {
  /** The names of the tags. */
  tags: string[];
}

/** A tax number of someone who takes part in a shipment. Source: OpenAPI `tax_identifier`. */
export interface TaxIdentifier {
  /** Whose number it is. */
  taxable_entity_type: TaxableEntity;
  /** What kind of number it is. */
  identifier_type: TaxIdentifierKind;
  /** Who gave it: a country by its ISO 3166-1 alpha-2 code. */
  issuing_authority: CountryCode;
  /** The number itself. Of persons too, such as a social security number: messages never show it. */
  value: string;
}

/** A tax number of someone who takes part in a shipment. Source: OpenAPI `tax_identifier`. */
export interface TaxIdentifierInput {
  /** Whose number it is. */
  taxable_entity_type: TaxableEntityInput;
  /** What kind of number it is. */
  identifier_type: TaxIdentifierKindInput;
  /** Who gave it: a country by its ISO 3166-1 alpha-2 code. */
  issuing_authority: CountryCode;
  /** The number itself. Of persons too, such as a social security number: messages never show it. */
  value: string;
}

/** Kinds of tax numbers. Source: OpenAPI `identifier_type`. */
export type TaxIdentifierKind =
  | "vat"
  | "eori"
  | "ssn"
  | "ein"
  | "tin"
  | "ioss"
  | "pan"
  | "voec"
  | "pccc"
  | "oss"
  | "passport"
  | "abn"
  | "ukims"
  | (string & {});

/** Kinds of tax numbers. Source: OpenAPI `identifier_type`. */
export type TaxIdentifierKindInput =
  | "vat"
  | "eori"
  | "ssn"
  | "ein"
  | "tin"
  | "ioss"
  | "pan"
  | "voec"
  | "pccc"
  | "oss"
  | "passport"
  | "abn"
  | "ukims";

/** Taxes in a price. Source: OpenAPI `tax_type`. */
export type TaxType = "vat" | (string & {});

/** Who owes a tax. Source: OpenAPI `taxable_entity_type`. */
export type TaxableEntity = "shipper" | "recipient" | "ior" | (string & {});

/** Who owes a tax. Source: OpenAPI `taxable_entity_type`. */
export type TaxableEntityInput = "shipper" | "recipient" | "ior";

/** Incoterms. Source: OpenAPI `Allowed incoterms`. */
export type TermsOfTrade =
  | "exw"
  | "fca"
  | "cpt"
  | "cip"
  | "dpu"
  | "dap"
  | "ddp"
  | "fas"
  | "fob"
  | "cfr"
  | "cif"
  | "ddu"
  | "daf"
  | "deq"
  | "des"
  | (string & {});

/** Incoterms. Source: OpenAPI `Allowed incoterms`. */
export type TermsOfTradeInput =
  | "exw"
  | "fca"
  | "cpt"
  | "cip"
  | "dpu"
  | "dap"
  | "ddp"
  | "fas"
  | "fob"
  | "cfr"
  | "cif"
  | "ddu"
  | "daf"
  | "deq"
  | "des";

/** A theme. Source: `docs:partners/theme-reference`. */
export interface Theme {
  /** The theme's id. */
  theme_id: Uuid;
  /** When it was made. */
  created_at?: DateTime;
  /** When it was last changed. */
  modified_at?: DateTime;
  /** What the partner calls the theme. */
  name: string;
  /** The partner's name on the start screen. */
  brand: string;
  /** The picture on the screens. */
  logo?: ThemeLogo;
  /** Where the merchant goes after logging out. */
  return_url?: string;
  /** The words of the onboarding screens. */
  onboarding?: ThemeOnboarding;
  /** What carriers can be connected. */
  carriers?: ThemeCarriers;
}

/** What carriers can be connected. Source: `docs:partners/set-carrier-countries`. */
export interface ThemeCarriers {
  /** Only carriers of these countries, the account's own first. */
  connect_country_codes?: CountryCode[];
}

/** What to change of a theme. What is left out stays. Source: `docs:partners/customize-theme`. */
export interface ThemeChanges {
  /**
   * What the partner calls the theme.
   *
   * At most 50 characters.
   */
  name?: string;
  /** The partner's name on the start screen. */
  brand?: string;
  /** The picture on the screens. */
  logo?: ThemeLogoInput;
  /**
   * Where the merchant goes after logging out.
   *
   * At most 1000 characters.
   */
  return_url?: string;
  /** The words of the onboarding screens. */
  onboarding?: ThemeOnboarding;
  /** What carriers can be connected. */
  carriers?: ThemeCarriers;
}

/** A picture. Source: `docs:partners/theme-reference`. */
export interface ThemeLogo {
  /** The logo's format. */
  content_type?: LogoContentType;
  /** The picture in base64. The largest size is not documented. */
  image_data?: string;
}

/** A picture. Source: `docs:partners/theme-reference`. */
export interface ThemeLogoInput {
  /** The logo's format. */
  content_type?: LogoContentTypeInput;
  /** The picture in base64. The largest size is not documented. */
  image_data?: string;
}

/** The words of the onboarding screens. Source: `docs:partners/theme-reference`. */
export interface ThemeOnboarding {
  /**
   * Title of the first screen.
   *
   * At most 50 characters.
   */
  start_title?: string;
  /**
   * Text of the first screen.
   *
   * At most 1000 characters.
   */
  start_text?: string;
  /**
   * Title of the last screen.
   *
   * At most 50 characters.
   */
  complete_title?: string;
  /**
   * Text of the last screen.
   *
   * At most 1000 characters.
   */
  complete_text?: string;
  /**
   * Text of the last screen's button.
   *
   * At most 50 characters.
   */
  complete_button_text?: string;
  /**
   * Whether the last screen has a button that asks the opening window to close the portal.
   *
   * @default false
   */
  complete_close_button?: boolean;
  /**
   * Text of the closing button.
   *
   * At most 50 characters.
   */
  complete_close_button_text?: string;
  /**
   * Whether the set-up of the carriers that the vendor resells is left out.
   *
   * @default false
   */
  skip_shipstation_api_carriers?: boolean;
}

/** Where a package is. Source: OpenAPI `status_code`. */
export type TrackingCode = "UN" | "AC" | "IT" | "DE" | "EX" | "AT" | "NY" | "SP" | (string & {});

/**
 * Something that happened to a package. Source: OpenAPI `track_event`; null and empty text as in
 * `TrackingLog`.
 */
export interface TrackingEvent {
  /** When, in UTC. */
  occurred_at: DateTime;
  /** When, by the clock of the place; the documents' example has no offset. */
  carrier_occurred_at?: string | null;
  /** What happened. */
  description?: string | null;
  /** City or locality. */
  city_locality: string | null;
  /** State or province. */
  state_province: string | null;
  /** Postal code. */
  postal_code: string | null;
  /** Country; empty text where it is not known. */
  country_code?: string | null;
  /** The company there. */
  company_name?: string | null;
  /** Who signed for it. */
  signer?: string | null;
  /** Code of the event. */
  event_code?: string | null;
  /** The carrier's own code, more exactly. */
  carrier_detail_code: string | null;
  /** Where the package was then. */
  status_code: TrackingCode | null;
  /** Where the package was then, more exactly. */
  status_detail_code?: string | null;
  /** `status_code` in words. */
  status_description: string | null;
  /** `status_detail_code` in words. */
  status_detail_description?: string | null;
  /** The carrier's own code. */
  carrier_status_code: string | null;
  /** `carrier_status_code` in the carrier's words. */
  carrier_status_description: string | null;
  /** Degrees north. */
  latitude?: number | null;
  /** Degrees east. */
  longitude?: number | null;
  /** A picture that shows the delivery. */
  proof_of_delivery_url?: string | null;
}

/**
 * What a carrier says of a package. Source: OpenAPI `tracking_information`; required is what both operations
 * promise. The examples of `docs:tracking/…` have null where nothing is known, and so does the vendor's SDK.
 */
export interface TrackingLog {
  /** The package's tracking number. */
  tracking_number: string;
  /** The carrier's page to track it. */
  tracking_url?: string | null;
  /** Where it is. */
  status_code: TrackingCode;
  /**
   * Where it is, more exactly, such as `OUT_FOR_DELIVERY`. OpenAPI lists 82 codes; text here, since such
   * lists grow.
   */
  status_detail_code?: string | null;
  /** Which carrier has it. */
  carrier_code?: CarrierCode | null;
  /** The carrier account's number, without `se-`. */
  carrier_id?: number | null;
  /** `status_code` in words. */
  status_description?: string | null;
  /** `status_detail_code` in words. */
  status_detail_description?: string | null;
  /** The carrier's own code. */
  carrier_status_code: string | null;
  /** The carrier's own code, more exactly. */
  carrier_detail_code?: string | null;
  /** `carrier_status_code` in the carrier's words. */
  carrier_status_description?: string | null;
  /** When it was handed over. */
  ship_date?: DateTime | null;
  /** When it should arrive. */
  estimated_delivery_date?: DateTime | null;
  /** When it arrived. */
  actual_delivery_date?: DateTime | null;
  /** What went wrong. */
  exception_description?: string | null;
  /** What has happened to it. */
  events: TrackingEvent[];
}

/**
 * Which package, with which carrier. Source: OpenAPI `get_tracking_log`; `docs:tracking/tracking` says that
 * the tracking number and the carrier must be there.
 *
 * At least one of `carrier_code` and `carrier_id` is there.
 */
export interface TrackingQuery {
  /**
   * The carrier, such as `stamps_com`.
   *
   * At least 1 character.
   */
  carrier_code?: string;
  /**
   * The package's tracking number.
   *
   * At least 1 character.
   */
  tracking_number: string;
  /** The carrier account. */
  carrier_id?: SeId;
}

/** Where a shipment is. Source: OpenAPI `tracking_status`. */
export type TrackingStatus = "unknown" | "in_transit" | "error" | "delivered" | (string & {});

/** How something travels. Source: OpenAPI `transport_mean`. */
export type TransportMean = "ground" | "water" | "cargo_aircraft_only" | "passenger_aircraft" | (string & {});

/** How something travels. Source: OpenAPI `transport_mean`. */
export type TransportMeanInput = "ground" | "water" | "cargo_aircraft_only" | "passenger_aircraft";

/**
 * UPS. The reply's `Location` header leads the merchant to UPS, who signs in there; until then the carrier's
 * `connection_status` is `pending_approval`. Source: OpenAPI `connect_ups_request_body`.
 */
export interface UpsConnection {
  /**
   * What the merchant calls the connection.
   *
   * At least 1 character.
   */
  nickname: string;
  /**
   * The account's number at the carrier.
   *
   * At least 1 character.
   */
  account_number: string;
  /**
   * The postal code that UPS has for the account.
   *
   * At least 1 character.
   */
  account_postal_code: string;
  /**
   * The country that UPS has for the account.
   *
   * At least 1 character.
   */
  account_country_code: string;
  /**
   * Whether the same account may be connected a second time. The page writes `true` as text. Not in
   * OpenAPI. Source: `docs:carriers/connect`.
   */
  allow_duplicate_account_number?: Permission;
}

/** An invoice from UPS. Source: OpenAPI `ups_invoice`. */
export interface UpsInvoice {
  /** When it was written. */
  invoice_date?: DateTime;
  /**
   * The invoice's number.
   *
   * At least 1 character.
   */
  invoice_number?: string;
  /**
   * The control id printed on it. OpenAPI types it as an id of the service by mistake.
   *
   * At least 1 character.
   */
  control_id?: string;
  /**
   * What it amounts to, in whole units of the currency with decimals.
   *
   * A number, at least 0.
   */
  invoice_amount?: number;
  /** The currency of the amount. */
  invoice_currency_code?: string;
}

/** How packages get to UPS. Source: OpenAPI `ups_pickup_type`. */
export type UpsPickupType = "daily_pickup" | "occasional_pickup" | "customer_counter" | (string & {});

/** How packages get to UPS. Source: OpenAPI `ups_pickup_type`. */
export type UpsPickupTypeInput = "daily_pickup" | "occasional_pickup" | "customer_counter";

/**
 * What opens UPS, for platforms that UPS has approved. Consent is given as `agree_to_carrier_terms` (partner
 * guide) or as `accepted_terms` (a public sandbox script of 2026).
 *
 * A note, not a refusal: `nickname` is there.
 *
 * A note, not a refusal: `email` is there.
 *
 * A note, not a refusal: At least one of `agree_to_carrier_terms` and `accepted_terms` is there.
 *
 * A note, not a refusal: `end_user_ip_address` is there.
 *
 * A note, not a refusal: `address` is there.
 */
export interface UpsRegistration {
  /**
   * What the merchant calls the carrier.
   *
   * At least 1 character.
   */
  nickname?: string;
  /** The merchant's e-mail address. */
  email?: Email;
  /** Whether the merchant agrees to the carrier's terms. */
  agree_to_carrier_terms?: boolean;
  /**
   * The terms the merchant agrees to, one by one.
   *
   * At least 1 item.
   */
  accepted_terms?: AcceptedTerm[];
  /** The merchant's IP address when he agreed. */
  end_user_ip_address?: string;
  /** The merchant's address. */
  address?: PartialAddressInput;
}

/** Settings of a UPS account. Source: OpenAPI `ups_account_settings`. */
export interface UpsSettings {
  /** What the merchant calls the account. */
  nickname?: string;
  /** Whether it is used where a label names no UPS account. */
  is_primary_account?: boolean;
  /** How packages get to UPS. */
  pickup_type?: UpsPickupType;
  /** Whether UPS offsets the carbon of each package, for a fee. */
  use_carbon_neutral_shipping_program?: boolean;
  /** Whether UPS Ground Freight pricing applies. */
  use_ground_freight_pricing?: boolean;
  /** Whether UPS may consolidate shipments. */
  use_consolidation_services?: boolean;
  /** Whether Mail Innovations labels show the order's number. */
  use_order_number_on_mail_innovations_labels?: boolean;
  /** What the post does with Mail Innovations packages that it cannot deliver. */
  mail_innovations_endorsement?: AncillaryEndorsement;
  /** The cost centre that Mail Innovations bills. */
  mail_innovations_cost_center?: string;
  /** Whether rates are those the merchant has negotiated with UPS. */
  use_negotiated_rates?: boolean;
  /** The postal code that UPS has for the account. */
  account_postal_code?: string;
  /** One of the last invoices, by which UPS knows the account's owner. */
  invoice?: UpsInvoice;
}

/** Settings of a UPS account. Source: OpenAPI `ups_account_settings`. */
export interface UpsSettingsInput {
  /**
   * What the merchant calls the account.
   *
   * At least 1 character.
   */
  nickname?: string;
  /** Whether it is used where a label names no UPS account. */
  is_primary_account?: boolean;
  /** How packages get to UPS. */
  pickup_type?: UpsPickupTypeInput;
  /** Whether UPS offsets the carbon of each package, for a fee. */
  use_carbon_neutral_shipping_program?: boolean;
  /** Whether UPS Ground Freight pricing applies. */
  use_ground_freight_pricing?: boolean;
  /** Whether UPS may consolidate shipments. */
  use_consolidation_services?: boolean;
  /** Whether Mail Innovations labels show the order's number. */
  use_order_number_on_mail_innovations_labels?: boolean;
  /** What the post does with Mail Innovations packages that it cannot deliver. */
  mail_innovations_endorsement?: AncillaryEndorsementInput;
  /** The cost centre that Mail Innovations bills. */
  mail_innovations_cost_center?: string;
  /** Whether rates are those the merchant has negotiated with UPS. */
  use_negotiated_rates?: boolean;
  /**
   * The postal code that UPS has for the account.
   *
   * At least 5 characters.
   */
  account_postal_code?: string;
  /** One of the last invoices, by which UPS knows the account's owner. */
  invoice?: UpsInvoice;
}

/**
 * Settings of a walleted UPS account. Whether those left out stay as they are is not documented: send all.
 * Source: partner guide.
 */
export interface UpsWalletedSettings {
  /** What the merchant calls the carrier. */
  nickname?: string;
  /** Whether it is used where a label names no UPS account. */
  is_primary_account?: boolean;
  /** Whether UPS Ground Freight pricing applies. */
  use_ground_freight_pricing?: boolean;
  /**
   * Whether UPS Ground Saver can be used. Needed once for accounts older than the platform's Ground Saver.
   */
  enable_ground_saver_service?: boolean;
}

/**
 * A URL. Source: OpenAPI `url`.
 *
 * At least 1 character. Format: `uri`.
 */
export type Url = string;

/** A UUID, as the service uses for themes and request ids. Source: OpenAPI `uuid`. */
export type Uuid = string;

/** What the service found out about an address. Source: OpenAPI `address_validation_result`. */
export interface ValidatedAddress {
  /** Whether it is right. */
  status: AddressStatus;
  /** As it was sent. */
  original_address: Address;
  /** As the service knows it; null where it does not. */
  matched_address: Address | null;
  /** What is to be said about it. */
  messages: AddressMessage[];
}

/** Whether a rate can be bought. Source: OpenAPI `validation_status`. */
export type ValidationStatus = "valid" | "invalid" | "has_warnings" | "unknown" | (string & {});

/** Why a label was not voided. Source: OpenAPI `reason_code`. */
export type VoidRefusal =
  | "unknown"
  | "unspecified"
  | "validation_failed"
  | "label_not_found_within_void_period"
  | "label_already_used"
  | "label_already_voided"
  | "contact_carrier"
  | (string & {});

/** How a label was voided. Source: OpenAPI `void_type`. */
export type VoidType = "refund_assist" | "manual" | (string & {});

/** A warehouse. Source: OpenAPI `warehouse`. */
export interface Warehouse {
  /** The warehouse's id. */
  warehouse_id: SeId;
  /** Whether it is the account's default. */
  is_default?: boolean | null;
  /** The warehouse's name. */
  name: string;
  /** When it was made. */
  created_at: DateTime;
  /** Where shipments start. */
  origin_address: Address;
  /** Where returns go. */
  return_address: Address;
}

/** The warehouses of an account. Source: OpenAPI `list_warehouses_response_body`. */
export interface WarehouseList {
  /** The account's warehouses, all on one page. */
  warehouses: Warehouse[];
}

/** Settings of a warehouse. Source: OpenAPI `update_warehouse_settings_request_body`. */
export interface WarehouseSettings {
  /** Whether it becomes the account's only default. */
  is_default?: boolean | null;
}

/** A webhook. Sources: OpenAPI `webhook`, `get_webhook_by_id_response_body`. */
export interface Webhook {
  /** The subscription's id. */
  webhook_id: SeId;
  /** What it is told of. */
  event: WebhookEvent;
  /** Where the service posts to. */
  url: Url;
  /** Further headers of what is posted. */
  headers?: WebhookHeader[];
  /** What people call it. */
  name?: string;
  /** The number of the store it is for. */
  store_id?: number;
}

/** What to change of a webhook. Source: OpenAPI `update_webhook_request_body`. */
export interface WebhookChanges {
  /** Where the service posts to. */
  url?: Url;
  /** Further headers of what is posted. */
  headers?: WebhookHeader[];
  /** What people call it. */
  name?: string;
  /**
   * The number of the store it is for.
   *
   * A whole number.
   */
  store_id?: number;
}

/** What a webhook is told of. Source: OpenAPI `webhook_event`. */
export type WebhookEvent =
  | "batch"
  | "carrier_connected"
  | "order_source_refresh_complete"
  | "rate"
  | "report_complete"
  | "sales_orders_imported"
  | "track"
  | (string & {});

/** What a webhook is told of. Source: OpenAPI `webhook_event`. */
export type WebhookEventInput =
  | "batch"
  | "carrier_connected"
  | "order_source_refresh_complete"
  | "rate"
  | "report_complete"
  | "sales_orders_imported"
  | "track";

/** A header of the caller's own. Source: OpenAPI `webhook_header`. */
export interface WebhookHeader {
  /**
   * The header's name.
   *
   * At least 1 character.
   */
  key: string;
  /** Its value; often what the receiver knows the sender by. */
  value: string;
}

/** A weight. Source: OpenAPI `weight`. */
export interface Weight {
  /** How much, in `unit`. */
  value: number;
  /** The unit of `value`. */
  unit: WeightUnit;
}

/** A weight. Source: OpenAPI `weight`. */
export interface WeightInput {
  /**
   * How much, in `unit`.
   *
   * A number, greater than 0.
   */
  value: number;
  /** The unit of `value`. */
  unit: WeightUnitInput;
}

/** Units of weight. Source: OpenAPI `weight_unit`. */
export type WeightUnit = "pound" | "ounce" | "gram" | "kilogram" | (string & {});

/** Units of weight. Source: OpenAPI `weight_unit`. */
export type WeightUnitInput = "pound" | "ounce" | "gram" | "kilogram";

/** What the Windsor framework wants. Source: OpenAPI `advanced_shipment_options`. */
export interface WindsorFrameworkDetails {
  /** Who sends to whom. */
  movement_indicator?: MovementIndicator;
  /** Whether the goods are declared as not at risk of going on to the EU. */
  not_at_risk?: boolean;
  [field: string]: unknown;
}

/** What the Windsor framework wants. Source: OpenAPI `advanced_shipment_options`. */
export interface WindsorFrameworkDetailsInput {
  /** Who sends to whom. */
  movement_indicator?: MovementIndicatorInput;
  /** Whether the goods are declared as not at risk of going on to the EU. */
  not_at_risk?: boolean;
  [field: string]: unknown;
}

/** What `Known` has under a name; any object for a name that is not documented. */
export type Chosen<Known, Name> = Name extends keyof Known ? Known[Name] : { [key: string]: unknown };

/** What is sent, by `carrier_name`. */
export interface CarrierConnections {
  access_worldwide: LoginConnection;
  amazon_buy_shipping: AmazonBuyShippingConnection;
  amazon_shipping_uk: AmazonShippingUkConnection;
  apc: LoginConnection;
  asendia: AsendiaConnection;
  australia_post: AustraliaPostConnection;
  canada_post: CanadaPostConnection;
  dhl_ecommerce: DhlEcommerceConnection;
  dhl_express: DhlExpressConnection;
  dhl_express_au: AccountNumberConnection;
  dhl_express_ca: AccountNumberConnection;
  dhl_express_uk: DhlExpressUkConnection;
  dpd: AccountPasswordConnection;
  endicia: EndiciaConnection;
  fedex: FedexConnection;
  fedex_uk: FedexConnection;
  firstmile: FirstmileConnection;
  imex: LoginConnection;
  lasership: LasershipConnection;
  newgistics: NewgisticsConnection;
  ontrac: AccountPasswordConnection;
  purolator_canada: PurolatorConnection;
  royal_mail: RoyalMailConnection;
  rr_donnelley: LoginConnection;
  seko: SekoConnection;
  sendle: SendleConnection;
  stamps_com: LoginConnection;
  ups: UpsConnection;
}

/** What comes back, by `carrier_name`. */
export interface CarrierSettings {
  dhl_express: DhlExpressSettings;
  fedex: FedexSettings;
  ups: UpsSettings;
}

/** What is sent, by `carrier_name`. */
export interface CarrierSettingsChanges {
  amazon_buy_shipping: AmazonBuyShippingSettings;
  dhl_express: DhlExpressSettings;
  fedex: FedexSettingsInput;
  newgistics: NewgisticsSettings;
  ups: UpsSettingsInput;
  ups_walleted: UpsWalletedSettings;
}

/** What each operation takes and answers with, by its name. */
export interface Operations {
  /**
   * Opens an account under the partner key.
   *
   * Send an `external_account_id`: it is what keeps an account from being opened twice when a reply is lost.
   *
   * `POST /v1/partners/accounts`
   */
  "accounts.create": {
    handle: "partner";
    pathArguments: [];
    query: undefined;
    body: NewAccount;
    reply: Account;
  };
  /**
   * Reads an account by its number.
   *
   * `GET /v1/partners/accounts/{account_id}`
   */
  "accounts.get": {
    handle: "partner";
    pathArguments: [accountId: AccountId];
    query: undefined;
    body: undefined;
    reply: Account;
  };
  /**
   * Reads an account by the partner's own id.
   *
   * `GET /v1/partners/accounts/external_account_id/{external_account_id}`
   */
  "accounts.getByExternalId": {
    handle: "partner";
    pathArguments: [externalAccountId: string];
    query: undefined;
    body: undefined;
    reply: Account;
  };
  /**
   * Lists the partner's accounts.
   *
   * `GET /v1/partners/accounts`
   */
  "accounts.list": {
    handle: "partner";
    pathArguments: [];
    query: AccountQuery | undefined;
    body: undefined;
    reply: AccountPage;
  };
  /**
   * Enables an account that was disabled.
   *
   * `PUT /v1/partners/accounts/{account_id}/enable`
   */
  "accounts.enable": {
    handle: "partner";
    pathArguments: [accountId: AccountId];
    query: undefined;
    body: undefined;
    reply: void;
  };
  /**
   * Disables an account; it can be enabled again.
   *
   * `PUT /v1/partners/accounts/{account_id}/disable`
   */
  "accounts.disable": {
    handle: "partner";
    pathArguments: [accountId: AccountId];
    query: undefined;
    body: undefined;
    reply: void;
  };
  /**
   * Makes an API key for an account. Its text comes in this reply and never again.
   *
   * `POST /v1/partners/accounts/{account_id}/api_keys`
   */
  "accounts.apiKeys.create": {
    handle: "partner";
    pathArguments: [accountId: AccountId];
    query: undefined;
    body: NewApiKey;
    reply: ApiKey;
  };
  /**
   * Deletes an API key of an account for good.
   *
   * `DELETE /v1/partners/accounts/{account_id}/api_keys/{api_key_id}`
   */
  "accounts.apiKeys.delete": {
    handle: "partner";
    pathArguments: [accountId: AccountId, apiKeyId: number | string];
    query: undefined;
    body: undefined;
    reply: void;
  };
  /**
   * Makes a theme; a partner has at most ten.
   *
   * `POST /v1/partners/themes`
   */
  "themes.create": {
    handle: "partner";
    pathArguments: [];
    query: undefined;
    body: NewTheme;
    reply: Theme;
  };
  /**
   * Changes what is given of a theme; the reply has the whole of it.
   *
   * `PATCH /v1/partners/themes/{theme_id}`
   */
  "themes.update": {
    handle: "partner";
    pathArguments: [themeId: string];
    query: undefined;
    body: ThemeChanges;
    reply: Theme;
  };
  /**
   * Deletes a theme.
   *
   * `DELETE /v1/partners/themes/{theme_id}`
   */
  "themes.delete": {
    handle: "partner";
    pathArguments: [themeId: string];
    query: undefined;
    body: undefined;
    reply: void;
  };
  /**
   * Makes a token that is valid for 10 seconds; with `redirect`, also an address that logs the merchant in.
   *
   * `POST /v1/tokens/ephemeral`
   */
  "tokens.createEphemeral": {
    handle: "merchant";
    pathArguments: [];
    query: EphemeralTokenQuery | undefined;
    body: undefined;
    reply: EphemeralToken;
  };
  /**
   * Opens USPS through Stamps.com, and with it the balance that the other walleted carriers draw on.
   *
   * `POST /v1/registration/stamps_com`
   */
  "registration.stampsCom": {
    handle: "merchant";
    pathArguments: [];
    query: undefined;
    body: StampsComRegistration;
    reply: RegisteredCarrier;
  };
  /**
   * Opens UPS, for platforms that UPS has approved. Stamps.com goes first.
   *
   * `POST /v1/registration/ups`
   */
  "registration.ups": {
    handle: "merchant";
    pathArguments: [];
    query: undefined;
    body: UpsRegistration;
    reply: RegisteredCarrier;
  };
  /**
   * Opens DHL Express. Stamps.com goes first.
   *
   * `POST /v1/registration/dhl_express_walleted`
   */
  "registration.dhlExpressWalleted": {
    handle: "merchant";
    pathArguments: [];
    query: undefined;
    body: DhlExpressRegistration;
    reply: RegisteredCarrier;
  };
  /**
   * Connects a merchant's own account at a carrier. Needs a production key and the vendor's Advanced plan.
   *
   * `POST /v1/connections/carriers/{carrier_name}`
   */
  "connections.connect": {
    handle: "merchant";
    pathArguments: [carrierName: keyof CarrierConnections | (string & {})];
    query: undefined;
    body: Chosen<CarrierConnections, keyof CarrierConnections | (string & {})>;
    reply: RegisteredCarrier;
    bodies: CarrierConnections;
  };
  /**
   * Disconnects a merchant's own account at a carrier.
   *
   * `DELETE /v1/connections/carriers/{carrier_name}/{carrier_id}`
   */
  "connections.disconnect": {
    handle: "merchant";
    pathArguments: [carrierName: keyof CarrierConnections | (string & {}), carrierId: number | string];
    query: undefined;
    body: undefined;
    reply: void;
  };
  /**
   * Reads the settings of a merchant's own account at a carrier.
   *
   * `GET /v1/connections/carriers/{carrier_name}/{carrier_id}/settings`
   */
  "connections.getSettings": {
    handle: "merchant";
    pathArguments: [carrierName: keyof CarrierSettings | (string & {}), carrierId: number | string];
    query: undefined;
    body: undefined;
    reply: Chosen<CarrierSettings, keyof CarrierSettings | (string & {})>;
  };
  /**
   * Changes the settings of a merchant's own account at a carrier.
   *
   * `PUT /v1/connections/carriers/{carrier_name}/{carrier_id}/settings`
   */
  "connections.updateSettings": {
    handle: "merchant";
    pathArguments: [carrierName: keyof CarrierSettingsChanges | (string & {}), carrierId: number | string];
    query: undefined;
    body: Chosen<CarrierSettingsChanges, keyof CarrierSettingsChanges | (string & {})>;
    reply: void;
    bodies: CarrierSettingsChanges;
  };
  /**
   * Gives a connection new credentials. Not documented by the vendor; callers send what connects the carrier.
   * The reply is not known.
   *
   * `PUT /v1/connections/carriers/{carrier_name}/{carrier_id}`
   */
  "connections.update": {
    handle: "merchant";
    pathArguments: [carrierName: keyof CarrierConnections | (string & {}), carrierId: number | string];
    query: undefined;
    body: Chosen<CarrierConnections, keyof CarrierConnections | (string & {})>;
    reply: void;
    bodies: CarrierConnections;
  };
  /**
   * Changes the settings of a walleted UPS account, UPS Ground Saver among them.
   *
   * `PUT /v1/connections/carriers/ups_walleted/{carrier_id}/settings`
   */
  "connections.updateUpsWalletedSettings": {
    handle: "merchant";
    pathArguments: [carrierId: number | string];
    query: undefined;
    body: UpsWalletedSettings;
    reply: void;
  };
  /**
   * Adds money to a Stamps.com wallet, from the merchant's payment method.
   *
   * `POST /v1/connections/carriers/stamps_com/{carrier_id}/add_funds` Charges the account's payment
   * method.
   */
  "connections.addFundsToStampsCom": {
    handle: "merchant";
    pathArguments: [carrierId: number | string];
    query: undefined;
    body: NewFunds;
    reply: AddedStampsFunds;
  };
  /**
   * Lists the carriers of the account, with their balances.
   *
   * `GET /v1/carriers`
   */
  "carriers.list": {
    handle: "merchant";
    pathArguments: [];
    query: undefined;
    body: undefined;
    reply: CarrierList;
  };
  /**
   * Reads a carrier of the account, with its balance.
   *
   * `GET /v1/carriers/{carrier_id}`
   */
  "carriers.get": {
    handle: "merchant";
    pathArguments: [carrierId: number | string];
    query: undefined;
    body: undefined;
    reply: Carrier;
  };
  /**
   * Disconnects a carrier from the account.
   *
   * `DELETE /v1/carriers/{carrier_id}`
   */
  "carriers.disconnect": {
    handle: "merchant";
    pathArguments: [carrierId: number | string];
    query: undefined;
    body: undefined;
    reply: void;
  };
  /**
   * Reads the options a carrier knows.
   *
   * `GET /v1/carriers/{carrier_id}/options`
   */
  "carriers.getOptions": {
    handle: "merchant";
    pathArguments: [carrierId: number | string];
    query: undefined;
    body: undefined;
    reply: CarrierOptionList;
  };
  /**
   * Lists the kinds of packages a carrier takes.
   *
   * `GET /v1/carriers/{carrier_id}/packages`
   */
  "carriers.listPackageTypes": {
    handle: "merchant";
    pathArguments: [carrierId: number | string];
    query: undefined;
    body: undefined;
    reply: PackageTypeList;
  };
  /**
   * Lists the services a carrier offers.
   *
   * `GET /v1/carriers/{carrier_id}/services`
   */
  "carriers.listServices": {
    handle: "merchant";
    pathArguments: [carrierId: number | string];
    query: undefined;
    body: undefined;
    reply: CarrierServiceList;
  };
  /**
   * Adds money to a carrier's wallet, from the merchant's payment method. The vendor's support switches it
   * on per account; `connections.addFundsToStampsCom` needs no such leave, for a Stamps.com wallet.
   *
   * `PUT /v1/carriers/{carrier_id}/add_funds` Charges the account's payment method.
   */
  "carriers.addFunds": {
    handle: "merchant";
    pathArguments: [carrierId: number | string];
    query: undefined;
    body: NewFunds;
    reply: AddedFunds;
  };
  /**
   * Says when a carrier's wallet is filled by itself. From then on the service charges the merchant's payment method
   * without being asked again, up to the daily maximum. The reply is not documented.
   *
   * `POST /v1/carriers/{carrier_id}/auto_funding`
   */
  "carriers.setAutoFunding": {
    handle: "merchant";
    pathArguments: [carrierId: number | string];
    query: undefined;
    body: AutoFunding;
    reply: void;
  };
  /**
   * Makes a warehouse to ship from.
   *
   * `POST /v1/warehouses`
   */
  "warehouses.create": {
    handle: "merchant";
    pathArguments: [];
    query: undefined;
    body: NewWarehouse;
    reply: Warehouse;
  };
  /**
   * Lists the warehouses of the account.
   *
   * `GET /v1/warehouses`
   */
  "warehouses.list": {
    handle: "merchant";
    pathArguments: [];
    query: undefined;
    body: undefined;
    reply: WarehouseList;
  };
  /**
   * Reads a warehouse.
   *
   * `GET /v1/warehouses/{warehouse_id}`
   */
  "warehouses.get": {
    handle: "merchant";
    pathArguments: [warehouseId: string];
    query: undefined;
    body: undefined;
    reply: Warehouse;
  };
  /**
   * Changes a warehouse. Send it whole: no document says what becomes of a field that is left out.
   *
   * `PUT /v1/warehouses/{warehouse_id}`
   */
  "warehouses.update": {
    handle: "merchant";
    pathArguments: [warehouseId: string];
    query: undefined;
    body: NewWarehouse;
    reply: void;
  };
  /**
   * Deletes a warehouse.
   *
   * `DELETE /v1/warehouses/{warehouse_id}`
   */
  "warehouses.delete": {
    handle: "merchant";
    pathArguments: [warehouseId: string];
    query: undefined;
    body: undefined;
    reply: void;
  };
  /**
   * Makes a warehouse the account's default.
   *
   * `PUT /v1/warehouses/{warehouse_id}/settings`
   */
  "warehouses.updateSettings": {
    handle: "merchant";
    pathArguments: [warehouseId: string];
    query: undefined;
    body: WarehouseSettings;
    reply: void;
  };
  /**
   * Makes shipments, to calculate rates for or to buy labels for later.
   *
   * Look at `has_errors`: shipments that were not made come in a success too.
   *
   * `POST /v1/shipments`
   */
  "shipments.create": {
    handle: "merchant";
    pathArguments: [];
    query: undefined;
    body: NewShipments;
    reply: CreatedShipments;
  };
  /**
   * Lists the shipments of the account.
   *
   * `GET /v1/shipments`
   */
  "shipments.list": {
    handle: "merchant";
    pathArguments: [];
    query: ShipmentQuery | undefined;
    body: undefined;
    reply: ShipmentPage;
  };
  /**
   * Reads a shipment by the caller's own id.
   *
   * `GET /v1/shipments/external_shipment_id/{external_shipment_id}`
   */
  "shipments.getByExternalId": {
    handle: "merchant";
    pathArguments: [externalShipmentId: string];
    query: undefined;
    body: undefined;
    reply: Shipment;
  };
  /**
   * Reads a shipment by its id.
   *
   * `GET /v1/shipments/{shipment_id}`
   */
  "shipments.get": {
    handle: "merchant";
    pathArguments: [shipmentId: string];
    query: undefined;
    body: undefined;
    reply: Shipment;
  };
  /**
   * Finds a shipment in a text that a person wrote. Nothing is made of it.
   *
   * `PUT /v1/shipments/recognize`
   */
  "shipments.parse": {
    handle: "merchant";
    pathArguments: [];
    query: undefined;
    body: ShipmentText;
    reply: ParsedShipment;
  };
  /**
   * Changes a shipment. Send it whole: no document says what becomes of a field that is left out.
   *
   * `PUT /v1/shipments/{shipment_id}`
   */
  "shipments.update": {
    handle: "merchant";
    pathArguments: [shipmentId: string];
    query: undefined;
    body: DraftShipment;
    reply: PartialShipment;
  };
  /**
   * Gives a shipment up. Its label must be voided first.
   *
   * `PUT /v1/shipments/{shipment_id}/cancel`
   */
  "shipments.cancel": {
    handle: "merchant";
    pathArguments: [shipmentId: string];
    query: undefined;
    body: undefined;
    reply: void;
  };
  /**
   * Reads the rates that were calculated for a shipment.
   *
   * `GET /v1/shipments/{shipment_id}/rates`
   */
  "shipments.listRates": {
    handle: "merchant";
    pathArguments: [shipmentId: string];
    query: ShipmentRatesQuery | undefined;
    body: undefined;
    reply: RateResponse;
  };
  /**
   * Says which tags shipments bear.
   *
   * `PUT /v1/shipments/tags`
   */
  "shipments.updateTags": {
    handle: "merchant";
    pathArguments: [];
    query: undefined;
    body: ShipmentTagChanges;
    reply: void;
  };
  /**
   * Reads the tags of a shipment.
   *
   * `GET /v1/shipments/{shipment_id}/tags`
   */
  "shipments.listTags": {
    handle: "merchant";
    pathArguments: [shipmentId: string];
    query: undefined;
    body: undefined;
    reply: TagNames;
  };
  /**
   * Puts a tag on a shipment.
   *
   * `POST /v1/shipments/{shipment_id}/tags/{tag_name}`
   */
  "shipments.tag": {
    handle: "merchant";
    pathArguments: [shipmentId: string, tagName: string];
    query: undefined;
    body: undefined;
    reply: TagNames;
  };
  /**
   * Takes a tag off a shipment.
   *
   * `DELETE /v1/shipments/{shipment_id}/tags/{tag_name}`
   */
  "shipments.untag": {
    handle: "merchant";
    pathArguments: [shipmentId: string, tagName: string];
    query: undefined;
    body: undefined;
    reply: void;
  };
  /**
   * Calculates rates for a shipment, which the service keeps as a pending one.
   *
   * An `external_shipment_id` is unique, whoever makes the shipment: a second quote for one may be refused, and so may
   * the repeat of one whose reply was lost. `shipments.getByExternalId` then finds the shipment, and
   * `shipments.listRates` its rates. So leave it out, unless the shipment is to be found by it.
   *
   * `POST /v1/rates`
   */
  "rates.calculate": {
    handle: "merchant";
    pathArguments: [];
    query: undefined;
    body: RateRequest;
    reply: RatedShipment;
  };
  /**
   * Begins to calculate rates for many shipments. `shipments.listRates` has those of each.
   *
   * `POST /v1/rates/bulk`
   */
  "rates.compareBulk": {
    handle: "merchant";
    pathArguments: [];
    query: undefined;
    body: BulkRateRequest;
    reply: BulkRate[];
  };
  /**
   * Estimates what a parcel would cost before there is a shipment. No label can be bought by it.
   *
   * `POST /v1/rates/estimate`
   */
  "rates.estimate": {
    handle: "merchant";
    pathArguments: [];
    query: undefined;
    body: RateEstimateRequest;
    reply: RateEstimate[];
  };
  /**
   * Reads a rate that was calculated.
   *
   * `GET /v1/rates/{rate_id}`
   */
  "rates.get": {
    handle: "merchant";
    pathArguments: [rateId: string];
    query: undefined;
    body: undefined;
    reply: Rate;
  };
  /**
   * Buys a label.
   *
   * Send an `external_shipment_id`: it is what keeps a label from being bought twice when a reply is lost.
   *
   * `POST /v1/labels` Draws on the account's balance.
   */
  "labels.create": {
    handle: "merchant";
    pathArguments: [];
    query: undefined;
    body: NewLabel;
    reply: Label;
  };
  /**
   * Buys a label by a rate that was calculated for a shipment of the account.
   *
   * `POST /v1/labels/rates/{rate_id}` Draws on the account's balance.
   */
  "labels.createFromRate": {
    handle: "merchant";
    pathArguments: [rateId: string];
    query: undefined;
    body: RateLabelOptions;
    reply: Label;
  };
  /**
   * Buys a label from the carrier that the service picks: `best_value`, `cheapest` or `fastest`.
   * Not for accounts of the sandbox.
   *
   * Send an `external_shipment_id`: it is what keeps a label from being bought twice when a reply is lost.
   *
   * `POST /v1/labels/rate_shopper_id/{rate_shopper_id}` Draws on the account's balance.
   */
  "labels.createFromRateShopper": {
    handle: "merchant";
    pathArguments: [rateShopperId: string];
    query: undefined;
    body: NewRateShopperLabel;
    reply: Label;
  };
  /**
   * Buys a label for a shipment of the account.
   *
   * `POST /v1/labels/shipment/{shipment_id}` Draws on the account's balance.
   */
  "labels.createFromShipment": {
    handle: "merchant";
    pathArguments: [shipmentId: string];
    query: undefined;
    body: LabelOptions;
    reply: Label;
  };
  /**
   * Buys the label by which the goods of another label come back.
   *
   * `POST /v1/labels/{label_id}/return` Draws on the account's balance.
   */
  "labels.createReturn": {
    handle: "merchant";
    pathArguments: [labelId: string];
    query: undefined;
    body: ReturnLabelOptions;
    reply: Label;
  };
  /**
   * Reads a label by its id.
   *
   * `GET /v1/labels/{label_id}`
   */
  "labels.get": {
    handle: "merchant";
    pathArguments: [labelId: string];
    query: LabelDownloadQuery | undefined;
    body: undefined;
    reply: Label;
  };
  /**
   * Reads a label by the caller's own id of its shipment.
   *
   * `GET /v1/labels/external_shipment_id/{external_shipment_id}`
   */
  "labels.getByExternalShipmentId": {
    handle: "merchant";
    pathArguments: [externalShipmentId: string];
    query: LabelDownloadQuery | undefined;
    body: undefined;
    reply: Label;
  };
  /**
   * Lists the labels of the account.
   *
   * `GET /v1/labels`
   */
  "labels.list": {
    handle: "merchant";
    pathArguments: [];
    query: LabelQuery | undefined;
    body: undefined;
    reply: LabelPage;
  };
  /**
   * Voids a label, so that its price comes back. Look at `approved`: a refusal is a success too.
   *
   * `PUT /v1/labels/{label_id}/void`
   */
  "labels.void": {
    handle: "merchant";
    pathArguments: [labelId: string];
    query: undefined;
    body: undefined;
    reply: LabelVoid;
  };
  /**
   * Reads where the parcel of a label is.
   *
   * `GET /v1/labels/{label_id}/track`
   */
  "labels.track": {
    handle: "merchant";
    pathArguments: [labelId: string];
    query: undefined;
    body: undefined;
    reply: TrackingLog;
  };
  /**
   * Takes a label out of the refunds that the service will ask for by itself.
   *
   * `POST /v1/labels/{label_id}/cancel_refund`
   */
  "labels.cancelRefund": {
    handle: "merchant";
    pathArguments: [labelId: string];
    query: undefined;
    body: undefined;
    reply: Label;
  };
  /**
   * Reads where a package is. For a label of the account, `labels.track` needs less.
   *
   * `GET /v1/tracking`
   */
  "tracking.get": {
    handle: "merchant";
    pathArguments: [];
    query: TrackingQuery;
    body: undefined;
    reply: TrackingLog;
  };
  /**
   * Asks for a webhook delivery whenever the carrier has news of a package.
   *
   * `POST /v1/tracking/start`
   */
  "tracking.start": {
    handle: "merchant";
    pathArguments: [];
    query: TrackingQuery;
    body: undefined;
    reply: void;
  };
  /**
   * Ends what `tracking.start` began.
   *
   * `POST /v1/tracking/stop`
   */
  "tracking.stop": {
    handle: "merchant";
    pathArguments: [];
    query: TrackingQuery;
    body: undefined;
    reply: void;
  };
  /**
   * Lists the tags of the account.
   *
   * `GET /v1/tags`
   */
  "tags.list": {
    handle: "merchant";
    pathArguments: [];
    query: undefined;
    body: undefined;
    reply: TagList;
  };
  /**
   * Makes a tag.
   *
   * `POST /v1/tags`
   */
  "tags.create": {
    handle: "merchant";
    pathArguments: [];
    query: undefined;
    body: TagInput;
    reply: Tag;
  };
  /**
   * Makes a tag that has a name only. Deprecated by the vendor in favour of `tags.create`.
   *
   * `POST /v1/tags/{tag_name}`
   */
  "tags.createByName": {
    handle: "merchant";
    pathArguments: [tagName: string];
    query: undefined;
    body: undefined;
    reply: Tag;
  };
  /**
   * Deletes a tag.
   *
   * `DELETE /v1/tags/{tag_name}`
   */
  "tags.delete": {
    handle: "merchant";
    pathArguments: [tagName: string];
    query: undefined;
    body: undefined;
    reply: void;
  };
  /**
   * Gives a tag another name. Its shipments keep it.
   *
   * `PUT /v1/tags/{tag_name}/{new_tag_name}`
   */
  "tags.rename": {
    handle: "merchant";
    pathArguments: [tagName: string, newTagName: string];
    query: undefined;
    body: undefined;
    reply: void;
  };
  /**
   * Reads what holds for the whole account.
   *
   * `GET /v1/account/settings`
   */
  "accountSettings.get": {
    handle: "merchant";
    pathArguments: [];
    query: undefined;
    body: undefined;
    reply: AccountSettings;
  };
  /**
   * Lists the account's pictures for labels.
   *
   * `GET /v1/account/settings/images`
   */
  "accountImages.list": {
    handle: "merchant";
    pathArguments: [];
    query: undefined;
    body: undefined;
    reply: AccountImagePage;
  };
  /**
   * Keeps a picture for labels.
   *
   * `POST /v1/account/settings/images`
   */
  "accountImages.create": {
    handle: "merchant";
    pathArguments: [];
    query: undefined;
    body: NewAccountImage;
    reply: AccountImage;
  };
  /**
   * Reads a picture.
   *
   * `GET /v1/account/settings/images/{label_image_id}`
   */
  "accountImages.get": {
    handle: "merchant";
    pathArguments: [labelImageId: string];
    query: undefined;
    body: undefined;
    reply: AccountImage;
  };
  /**
   * Changes a picture, its mark as the default among it.
   *
   * `PUT /v1/account/settings/images/{label_image_id}`
   */
  "accountImages.update": {
    handle: "merchant";
    pathArguments: [labelImageId: string];
    query: undefined;
    body: AccountImageChanges;
    reply: void;
  };
  /**
   * Deletes a picture.
   *
   * `DELETE /v1/account/settings/images/{label_image_id}`
   */
  "accountImages.delete": {
    handle: "merchant";
    pathArguments: [labelImageId: string];
    query: undefined;
    body: undefined;
    reply: void;
  };
  /**
   * Finds an address in free text. It does not validate what it finds.
   *
   * `PUT /v1/addresses/recognize`
   */
  "addresses.parse": {
    handle: "merchant";
    pathArguments: [];
    query: undefined;
    body: AddressText;
    reply: RecognizedAddress;
  };
  /**
   * Compares addresses with what the service knows, one result for each.
   *
   * `POST /v1/addresses/validate`
   */
  "addresses.validate": {
    handle: "merchant";
    pathArguments: [];
    query: undefined;
    body: AddressesToValidate;
    reply: ValidatedAddress[];
  };
  /**
   * Lists the adjustment reports of the account. Once a day is often enough.
   *
   * `GET /v1/incubator/adjustments/reports`
   */
  "adjustments.listReports": {
    handle: "merchant";
    pathArguments: [];
    query: AdjustmentReportQuery | undefined;
    body: undefined;
    reply: AdjustmentReportPage;
  };
  /**
   * Fetches an adjustment report: a table as CSV. Which columns it has is not documented.
   *
   * `GET /v1/incubator/adjustments/reports/{report_id}`
   */
  "adjustments.getReport": {
    handle: "merchant";
    pathArguments: [reportId: string];
    query: undefined;
    body: undefined;
    reply: string;
  };
  /**
   * Connects an account at Shipsurance. What the reply holds is not documented.
   *
   * `POST /v1/connections/insurance/shipsurance`
   */
  "insurance.connect": {
    handle: "merchant";
    pathArguments: [];
    query: undefined;
    body: ShipsuranceConnection;
    reply: { [key: string]: unknown };
  };
  /**
   * Disconnects the account at Shipsurance. What the reply holds is not documented.
   *
   * `DELETE /v1/connections/insurance/shipsurance`
   */
  "insurance.disconnect": {
    handle: "merchant";
    pathArguments: [];
    query: undefined;
    body: undefined;
    reply: { [key: string]: unknown };
  };
  /**
   * Adds money to the balance at Shipsurance, from the merchant's payment method.
   *
   * `PATCH /v1/insurance/shipsurance/add_funds` Charges the account's payment method.
   */
  "insurance.addFunds": {
    handle: "merchant";
    pathArguments: [];
    query: undefined;
    body: Money;
    reply: Balance;
  };
  /**
   * Reads the balance at Shipsurance.
   *
   * `GET /v1/insurance/shipsurance/balance`
   */
  "insurance.getBalance": {
    handle: "merchant";
    pathArguments: [];
    query: undefined;
    body: undefined;
    reply: Balance;
  };
  /**
   * Lists the account's own kinds of packages.
   *
   * `GET /v1/packages`
   */
  "packageTypes.list": {
    handle: "merchant";
    pathArguments: [];
    query: undefined;
    body: undefined;
    reply: PackageTypeList;
  };
  /**
   * Makes a kind of package, for better estimates of rates.
   *
   * `POST /v1/packages`
   */
  "packageTypes.create": {
    handle: "merchant";
    pathArguments: [];
    query: undefined;
    body: PackageTypeInput;
    reply: PackageType;
  };
  /**
   * Reads a kind of package.
   *
   * `GET /v1/packages/{package_id}`
   */
  "packageTypes.get": {
    handle: "merchant";
    pathArguments: [packageId: number | string];
    query: undefined;
    body: undefined;
    reply: PackageType;
  };
  /**
   * Replaces a kind of package.
   *
   * `PUT /v1/packages/{package_id}`
   */
  "packageTypes.update": {
    handle: "merchant";
    pathArguments: [packageId: number | string];
    query: undefined;
    body: PackageTypeInput;
    reply: void;
  };
  /**
   * Deletes a kind of package.
   *
   * `DELETE /v1/packages/{package_id}`
   */
  "packageTypes.delete": {
    handle: "merchant";
    pathArguments: [packageId: number | string];
    query: undefined;
    body: undefined;
    reply: void;
  };
  /**
   * Lists the webhooks of the account: all of them, in one list.
   *
   * `GET /v1/environment/webhooks`
   */
  "webhooks.list": {
    handle: "merchant";
    pathArguments: [];
    query: undefined;
    body: undefined;
    reply: Webhook[];
  };
  /**
   * Makes a webhook. An account has one address for each event: a second is refused with a conflict.
   *
   * `POST /v1/environment/webhooks`
   */
  "webhooks.create": {
    handle: "merchant";
    pathArguments: [];
    query: undefined;
    body: NewWebhook;
    reply: Webhook;
  };
  /**
   * Reads a webhook.
   *
   * `GET /v1/environment/webhooks/{webhook_id}`
   */
  "webhooks.get": {
    handle: "merchant";
    pathArguments: [webhookId: string];
    query: undefined;
    body: undefined;
    reply: Webhook;
  };
  /**
   * Changes a webhook: all but its event.
   *
   * `PUT /v1/environment/webhooks/{webhook_id}`
   */
  "webhooks.update": {
    handle: "merchant";
    pathArguments: [webhookId: string];
    query: undefined;
    body: WebhookChanges;
    reply: void;
  };
  /**
   * Deletes a webhook.
   *
   * `DELETE /v1/environment/webhooks/{webhook_id}`
   */
  "webhooks.delete": {
    handle: "merchant";
    pathArguments: [webhookId: string];
    query: undefined;
    body: undefined;
    reply: void;
  };
  /**
   * Lists the manifests of the account.
   *
   * `GET /v1/manifests`
   */
  "manifests.list": {
    handle: "merchant";
    pathArguments: [];
    query: ManifestQuery | undefined;
    body: undefined;
    reply: ManifestPage;
  };
  /**
   * Makes manifests for labels, or for what a carrier picks up at a warehouse on a day.
   *
   * Look at `manifest_requests`: a manifest may take its time.
   *
   * `POST /v1/manifests`
   */
  "manifests.create": {
    handle: "merchant";
    pathArguments: [];
    query: undefined;
    body: NewManifest;
    reply: CreatedManifests;
  };
  /**
   * Reads a manifest.
   *
   * `GET /v1/manifests/{manifest_id}`
   */
  "manifests.get": {
    handle: "merchant";
    pathArguments: [manifestId: string];
    query: undefined;
    body: undefined;
    reply: Manifest;
  };
  /**
   * Reads how far a request for manifests is.
   *
   * `GET /v1/manifests/requests/{manifest_request_id}`
   */
  "manifests.getRequest": {
    handle: "merchant";
    pathArguments: [manifestRequestId: string];
    query: undefined;
    body: undefined;
    reply: CreatedManifests;
  };
  /**
   * Lists the pickups of the account.
   *
   * `GET /v1/pickups`
   */
  "pickups.list": {
    handle: "merchant";
    pathArguments: [];
    query: PickupQuery | undefined;
    body: undefined;
    reply: PickupPage;
  };
  /**
   * Asks a carrier to come for parcels.
   *
   * Some carriers charge for it; those with a wallet take the fee out of it afterwards.
   *
   * `POST /v1/pickups` Draws on the account's balance.
   */
  "pickups.schedule": {
    handle: "merchant";
    pathArguments: [];
    query: undefined;
    body: NewPickup;
    reply: Pickup;
  };
  /**
   * Reads a pickup.
   *
   * `GET /v1/pickups/{pickup_id}`
   */
  "pickups.get": {
    handle: "merchant";
    pathArguments: [pickupId: string];
    query: undefined;
    body: undefined;
    reply: Pickup;
  };
  /**
   * Gives a pickup up.
   *
   * `DELETE /v1/pickups/{pickup_id}`
   */
  "pickups.delete": {
    handle: "merchant";
    pathArguments: [pickupId: string];
    query: undefined;
    body: undefined;
    reply: DeletedPickup;
  };
  /**
   * Puts the files of labels into one.
   *
   * `POST /v1/documents/combined_labels`
   */
  "documents.combineLabels": {
    handle: "merchant";
    pathArguments: [];
    query: undefined;
    body: CombinedLabels;
    reply: CombinedLabelFile;
  };
  /**
   * Fetches a file, such as a label's, by the three parts of its address. For an address that a reply holds,
   * `download` needs less.
   *
   * `GET /v1/downloads/{dir}/{subdir}/{filename}`
   */
  "downloads.get": {
    handle: "merchant";
    pathArguments: [dir: string, subdir: string, filename: string];
    query: FileQuery | undefined;
    body: undefined;
    reply: PlatformResponse;
  };
  /**
   * Finds service points around a place.
   *
   * `POST /v1/service_points/list`
   */
  "servicePoints.list": {
    handle: "merchant";
    pathArguments: [];
    query: undefined;
    body: ServicePointSearch;
    reply: ServicePointList;
  };
  /**
   * Reads a service point.
   *
   * `GET /v1/service_points/{carrier_code}/{country_code}/{service_point_id}`
   */
  "servicePoints.get": {
    handle: "merchant";
    pathArguments: [carrierCode: string, countryCode: string, servicePointId: string];
    query: undefined;
    body: undefined;
    reply: ServicePointReply;
  };
  /**
   * Lists the batches of the account.
   *
   * `GET /v1/batches`
   */
  "batches.list": {
    handle: "merchant";
    pathArguments: [];
    query: BatchQuery | undefined;
    body: undefined;
    reply: BatchPage;
  };
  /**
   * Makes a batch. With `process_labels` it is processed at once, which buys its labels.
   *
   * Send an `external_batch_id`: it is what keeps a batch from being made twice when a reply is lost.
   *
   * `POST /v1/batches` Draws on the account's balance.
   */
  "batches.create": {
    handle: "merchant";
    pathArguments: [];
    query: undefined;
    body: NewBatch;
    reply: Batch;
  };
  /**
   * Reads a batch by the caller's own id.
   *
   * `GET /v1/batches/external_batch_id/{external_batch_id}`
   */
  "batches.getByExternalId": {
    handle: "merchant";
    pathArguments: [externalBatchId: string];
    query: undefined;
    body: undefined;
    reply: Batch;
  };
  /**
   * Reads a batch.
   *
   * `GET /v1/batches/{batch_id}`
   */
  "batches.get": {
    handle: "merchant";
    pathArguments: [batchId: string];
    query: undefined;
    body: undefined;
    reply: Batch;
  };
  /**
   * Updates a batch. OpenAPI gives it no body, and does not say what it changes.
   *
   * `PUT /v1/batches/{batch_id}`
   */
  "batches.update": {
    handle: "merchant";
    pathArguments: [batchId: string];
    query: undefined;
    body: undefined;
    reply: void;
  };
  /**
   * Deletes a batch; it is archived.
   *
   * `DELETE /v1/batches/{batch_id}`
   */
  "batches.delete": {
    handle: "merchant";
    pathArguments: [batchId: string];
    query: undefined;
    body: undefined;
    reply: void;
  };
  /**
   * Puts shipments or rates into a batch. `batches.process` says which shipments it makes labels for.
   *
   * `POST /v1/batches/{batch_id}/add`
   */
  "batches.add": {
    handle: "merchant";
    pathArguments: [batchId: string];
    query: undefined;
    body: BatchItems;
    reply: void;
  };
  /**
   * Takes shipments or rates out of a batch.
   *
   * `POST /v1/batches/{batch_id}/remove`
   */
  "batches.remove": {
    handle: "merchant";
    pathArguments: [batchId: string];
    query: undefined;
    body: BatchItems;
    reply: void;
  };
  /**
   * Lists what went wrong in a batch, shipment by shipment.
   *
   * `GET /v1/batches/{batch_id}/errors`
   */
  "batches.listErrors": {
    handle: "merchant";
    pathArguments: [batchId: string];
    query: BatchErrorQuery | undefined;
    body: undefined;
    reply: BatchErrorPage;
  };
  /**
   * Processes a batch, which buys its labels. The service does it later: a webhook `batch` tells when.
   *
   * All its shipments must name a carrier and a service, and one and the same `warehouse_id` in place of `ship_from`:
   * the service makes no label for others (`docs:labels/bulk`, `docs:reference/process-batch`).
   *
   * `POST /v1/batches/{batch_id}/process/labels` Draws on the account's balance.
   */
  "batches.process": {
    handle: "merchant";
    pathArguments: [batchId: string];
    query: undefined;
    body: BatchProcessing;
    reply: void;
  };
}

/** What a partner key does for itself. */
export interface PartnerResources {
  /** The merchants' accounts: opens them, finds them, and turns them off and on. */
  readonly accounts: {
    /**
     * Opens an account under the partner key.
     *
     * Send an `external_account_id`: it is what keeps an account from being opened twice when a reply is lost.
     *
     * `POST /v1/partners/accounts`
     */
    create(body: NewAccount, options?: CallOptions): Call<Account>;
    /** `create` for many inputs, several at once: tells how each ended. */
    createMany: Many<"accounts.create">;
    /**
     * Reads an account by its number.
     *
     * `GET /v1/partners/accounts/{account_id}`
     */
    get(accountId: AccountId, options?: CallOptions): Call<Account>;
    /** `get` for many inputs, several at once: tells how each ended. */
    getMany: Many<"accounts.get">;
    /**
     * Reads an account by the partner's own id.
     *
     * `GET /v1/partners/accounts/external_account_id/{external_account_id}`
     */
    getByExternalId(externalAccountId: string, options?: CallOptions): Call<Account>;
    /** `getByExternalId` for many inputs, several at once: tells how each ended. */
    getByExternalIdMany: Many<"accounts.getByExternalId">;
    /**
     * Lists the partner's accounts.
     *
     * `GET /v1/partners/accounts`
     */
    list(query?: AccountQuery, options?: CallOptions): PagedCall<AccountPage, Account>;
    /** `list` for many inputs, several at once: tells how each ended. */
    listMany: Many<"accounts.list">;
    /**
     * Enables an account that was disabled.
     *
     * `PUT /v1/partners/accounts/{account_id}/enable`
     */
    enable(accountId: AccountId, options?: CallOptions): Call<void>;
    /** `enable` for many inputs, several at once: tells how each ended. */
    enableMany: Many<"accounts.enable">;
    /**
     * Disables an account; it can be enabled again.
     *
     * `PUT /v1/partners/accounts/{account_id}/disable`
     */
    disable(accountId: AccountId, options?: CallOptions): Call<void>;
    /** `disable` for many inputs, several at once: tells how each ended. */
    disableMany: Many<"accounts.disable">;
    /** Keys of an account's own, for callers that act for it alone. */
    readonly apiKeys: {
      /**
       * Makes an API key for an account. Its text comes in this reply and never again.
       *
       * `POST /v1/partners/accounts/{account_id}/api_keys`
       */
      create(accountId: AccountId, body: NewApiKey, options?: CallOptions): Call<ApiKey>;
      /** `create` for many inputs, several at once: tells how each ended. */
      createMany: Many<"accounts.apiKeys.create">;
      /**
       * Deletes an API key of an account for good.
       *
       * `DELETE /v1/partners/accounts/{account_id}/api_keys/{api_key_id}`
       */
      delete(accountId: AccountId, apiKeyId: number | string, options?: CallOptions): Call<void>;
      /** `delete` for many inputs, several at once: tells how each ended. */
      deleteMany: Many<"accounts.apiKeys.delete">;
    };
  };
  /** How the vendor's dashboard looks to the partner's merchants. */
  readonly themes: {
    /**
     * Makes a theme; a partner has at most ten.
     *
     * `POST /v1/partners/themes`
     */
    create(body: NewTheme, options?: CallOptions): Call<Theme>;
    /** `create` for many inputs, several at once: tells how each ended. */
    createMany: Many<"themes.create">;
    /**
     * Changes what is given of a theme; the reply has the whole of it.
     *
     * `PATCH /v1/partners/themes/{theme_id}`
     */
    update(themeId: string, body: ThemeChanges, options?: CallOptions): Call<Theme>;
    /** `update` for many inputs, several at once: tells how each ended. */
    updateMany: Many<"themes.update">;
    /**
     * Deletes a theme.
     *
     * `DELETE /v1/partners/themes/{theme_id}`
     */
    delete(themeId: string, options?: CallOptions): Call<void>;
    /** `delete` for many inputs, several at once: tells how each ended. */
    deleteMany: Many<"themes.delete">;
  };
}

/** What a partner key does for one merchant's account. */
export interface MerchantResources {
  /** Pictures that are printed on the account's labels. */
  readonly accountImages: {
    /**
     * Lists the account's pictures for labels.
     *
     * `GET /v1/account/settings/images`
     */
    list(options?: CallOptions): Call<AccountImagePage>;
    /** `list` for many inputs, several at once: tells how each ended. */
    listMany: Many<"accountImages.list">;
    /**
     * Keeps a picture for labels.
     *
     * `POST /v1/account/settings/images`
     */
    create(body: NewAccountImage, options?: CallOptions): Call<AccountImage>;
    /** `create` for many inputs, several at once: tells how each ended. */
    createMany: Many<"accountImages.create">;
    /**
     * Reads a picture.
     *
     * `GET /v1/account/settings/images/{label_image_id}`
     */
    get(labelImageId: string, options?: CallOptions): Call<AccountImage>;
    /** `get` for many inputs, several at once: tells how each ended. */
    getMany: Many<"accountImages.get">;
    /**
     * Changes a picture, its mark as the default among it.
     *
     * `PUT /v1/account/settings/images/{label_image_id}`
     */
    update(labelImageId: string, body: AccountImageChanges, options?: CallOptions): Call<void>;
    /** `update` for many inputs, several at once: tells how each ended. */
    updateMany: Many<"accountImages.update">;
    /**
     * Deletes a picture.
     *
     * `DELETE /v1/account/settings/images/{label_image_id}`
     */
    delete(labelImageId: string, options?: CallOptions): Call<void>;
    /** `delete` for many inputs, several at once: tells how each ended. */
    deleteMany: Many<"accountImages.delete">;
  };
  /** How the account's labels are made unless said otherwise. */
  readonly accountSettings: {
    /**
     * Reads what holds for the whole account.
     *
     * `GET /v1/account/settings`
     */
    get(options?: CallOptions): Call<AccountSettings>;
    /** `get` for many inputs, several at once: tells how each ended. */
    getMany: Many<"accountSettings.get">;
  };
  /** Checks addresses, and reads them in free text. */
  readonly addresses: {
    /**
     * Finds an address in free text. It does not validate what it finds.
     *
     * `PUT /v1/addresses/recognize`
     */
    parse(body: AddressText, options?: CallOptions): Call<RecognizedAddress>;
    /** `parse` for many inputs, several at once: tells how each ended. */
    parseMany: Many<"addresses.parse">;
    /**
     * Compares addresses with what the service knows, one result for each.
     *
     * `POST /v1/addresses/validate`
     */
    validate(body: AddressesToValidate, options?: CallOptions): Call<ValidatedAddress[]>;
    /** `validate` for many inputs, several at once: tells how each ended. */
    validateMany: Many<"addresses.validate">;
  };
  /** What carriers charged afterwards. Not documented by the vendor. */
  readonly adjustments: {
    /**
     * Lists the adjustment reports of the account. Once a day is often enough.
     *
     * `GET /v1/incubator/adjustments/reports`
     */
    listReports(
      query?: AdjustmentReportQuery,
      options?: CallOptions,
    ): PagedCall<AdjustmentReportPage, AdjustmentReport>;
    /** `listReports` for many inputs, several at once: tells how each ended. */
    listReportsMany: Many<"adjustments.listReports">;
    /**
     * Fetches an adjustment report: a table as CSV. Which columns it has is not documented.
     *
     * `GET /v1/incubator/adjustments/reports/{report_id}`
     */
    getReport(reportId: string, options?: CallOptions): Call<string>;
    /** `getReport` for many inputs, several at once: tells how each ended. */
    getReportMany: Many<"adjustments.getReport">;
  };
  /** Many labels at once, made by the service in its own time. */
  readonly batches: {
    /**
     * Lists the batches of the account.
     *
     * `GET /v1/batches`
     */
    list(query?: BatchQuery, options?: CallOptions): PagedCall<BatchPage, Batch>;
    /** `list` for many inputs, several at once: tells how each ended. */
    listMany: Many<"batches.list">;
    /**
     * Makes a batch. With `process_labels` it is processed at once, which buys its labels.
     *
     * Send an `external_batch_id`: it is what keeps a batch from being made twice when a reply is lost.
     *
     * `POST /v1/batches` Draws on the account's balance.
     */
    create(body: NewBatch, options?: CallOptions): Call<Batch>;
    /** `create` for many inputs, several at once: tells how each ended. Draws on the account's balance. */
    createMany: Many<"batches.create">;
    /**
     * Reads a batch by the caller's own id.
     *
     * `GET /v1/batches/external_batch_id/{external_batch_id}`
     */
    getByExternalId(externalBatchId: string, options?: CallOptions): Call<Batch>;
    /** `getByExternalId` for many inputs, several at once: tells how each ended. */
    getByExternalIdMany: Many<"batches.getByExternalId">;
    /**
     * Reads a batch.
     *
     * `GET /v1/batches/{batch_id}`
     */
    get(batchId: string, options?: CallOptions): Call<Batch>;
    /** `get` for many inputs, several at once: tells how each ended. */
    getMany: Many<"batches.get">;
    /**
     * Updates a batch. OpenAPI gives it no body, and does not say what it changes.
     *
     * `PUT /v1/batches/{batch_id}`
     */
    update(batchId: string, options?: CallOptions): Call<void>;
    /** `update` for many inputs, several at once: tells how each ended. */
    updateMany: Many<"batches.update">;
    /**
     * Deletes a batch; it is archived.
     *
     * `DELETE /v1/batches/{batch_id}`
     */
    delete(batchId: string, options?: CallOptions): Call<void>;
    /** `delete` for many inputs, several at once: tells how each ended. */
    deleteMany: Many<"batches.delete">;
    /**
     * Puts shipments or rates into a batch. `batches.process` says which shipments it makes labels for.
     *
     * `POST /v1/batches/{batch_id}/add`
     */
    add(batchId: string, body: BatchItems, options?: CallOptions): Call<void>;
    /** `add` for many inputs, several at once: tells how each ended. */
    addMany: Many<"batches.add">;
    /**
     * Takes shipments or rates out of a batch.
     *
     * `POST /v1/batches/{batch_id}/remove`
     */
    remove(batchId: string, body: BatchItems, options?: CallOptions): Call<void>;
    /** `remove` for many inputs, several at once: tells how each ended. */
    removeMany: Many<"batches.remove">;
    /**
     * Lists what went wrong in a batch, shipment by shipment.
     *
     * `GET /v1/batches/{batch_id}/errors`
     */
    listErrors(
      batchId: string,
      query?: BatchErrorQuery,
      options?: CallOptions,
    ): PagedCall<BatchErrorPage, BatchError>;
    /** `listErrors` for many inputs, several at once: tells how each ended. */
    listErrorsMany: Many<"batches.listErrors">;
    /**
     * Processes a batch, which buys its labels. The service does it later: a webhook `batch` tells when.
     *
     * All its shipments must name a carrier and a service, and one and the same `warehouse_id` in place of `ship_from`:
     * the service makes no label for others (`docs:labels/bulk`, `docs:reference/process-batch`).
     *
     * `POST /v1/batches/{batch_id}/process/labels` Draws on the account's balance.
     */
    process(batchId: string, body: BatchProcessing, options?: CallOptions): Call<void>;
    /** `process` for many inputs, several at once: tells how each ended. Draws on the account's balance. */
    processMany: Many<"batches.process">;
  };
  /** The carriers of the account: services, packages, wallets. */
  readonly carriers: {
    /**
     * Lists the carriers of the account, with their balances.
     *
     * `GET /v1/carriers`
     */
    list(options?: CallOptions): Call<CarrierList>;
    /** `list` for many inputs, several at once: tells how each ended. */
    listMany: Many<"carriers.list">;
    /**
     * Reads a carrier of the account, with its balance.
     *
     * `GET /v1/carriers/{carrier_id}`
     */
    get(carrierId: number | string, options?: CallOptions): Call<Carrier>;
    /** `get` for many inputs, several at once: tells how each ended. */
    getMany: Many<"carriers.get">;
    /**
     * Disconnects a carrier from the account.
     *
     * `DELETE /v1/carriers/{carrier_id}`
     */
    disconnect(carrierId: number | string, options?: CallOptions): Call<void>;
    /** `disconnect` for many inputs, several at once: tells how each ended. */
    disconnectMany: Many<"carriers.disconnect">;
    /**
     * Reads the options a carrier knows.
     *
     * `GET /v1/carriers/{carrier_id}/options`
     */
    getOptions(carrierId: number | string, options?: CallOptions): Call<CarrierOptionList>;
    /** `getOptions` for many inputs, several at once: tells how each ended. */
    getOptionsMany: Many<"carriers.getOptions">;
    /**
     * Lists the kinds of packages a carrier takes.
     *
     * `GET /v1/carriers/{carrier_id}/packages`
     */
    listPackageTypes(carrierId: number | string, options?: CallOptions): Call<PackageTypeList>;
    /** `listPackageTypes` for many inputs, several at once: tells how each ended. */
    listPackageTypesMany: Many<"carriers.listPackageTypes">;
    /**
     * Lists the services a carrier offers.
     *
     * `GET /v1/carriers/{carrier_id}/services`
     */
    listServices(carrierId: number | string, options?: CallOptions): Call<CarrierServiceList>;
    /** `listServices` for many inputs, several at once: tells how each ended. */
    listServicesMany: Many<"carriers.listServices">;
    /**
     * Adds money to a carrier's wallet, from the merchant's payment method. The vendor's support switches it
     * on per account; `connections.addFundsToStampsCom` needs no such leave, for a Stamps.com wallet.
     *
     * `PUT /v1/carriers/{carrier_id}/add_funds` Charges the account's payment method.
     */
    addFunds(carrierId: number | string, body: NewFunds, options?: CallOptions): Call<AddedFunds>;
    /**
     * `addFunds` for many inputs, several at once: tells how each ended. Charges the account's payment method.
     */
    addFundsMany: Many<"carriers.addFunds">;
    /**
     * Says when a carrier's wallet is filled by itself. From then on the service charges the merchant's payment method
     * without being asked again, up to the daily maximum. The reply is not documented.
     *
     * `POST /v1/carriers/{carrier_id}/auto_funding`
     */
    setAutoFunding(carrierId: number | string, body: AutoFunding, options?: CallOptions): Call<void>;
    /** `setAutoFunding` for many inputs, several at once: tells how each ended. */
    setAutoFundingMany: Many<"carriers.setAutoFunding">;
  };
  /** The merchant's own accounts at carriers, and their settings. */
  readonly connections: {
    /**
     * Connects a merchant's own account at a carrier. Needs a production key and the vendor's Advanced plan.
     *
     * `POST /v1/connections/carriers/{carrier_name}`
     */
    connect<Name extends keyof CarrierConnections | (string & {})>(
      carrierName: Name,
      body: Chosen<CarrierConnections, Name>,
      options?: CallOptions,
    ): Call<RegisteredCarrier>;
    /** `connect` for many inputs, several at once: tells how each ended. */
    connectMany: Many<"connections.connect">;
    /**
     * Disconnects a merchant's own account at a carrier.
     *
     * `DELETE /v1/connections/carriers/{carrier_name}/{carrier_id}`
     */
    disconnect(
      carrierName: keyof CarrierConnections | (string & {}),
      carrierId: number | string,
      options?: CallOptions,
    ): Call<void>;
    /** `disconnect` for many inputs, several at once: tells how each ended. */
    disconnectMany: Many<"connections.disconnect">;
    /**
     * Reads the settings of a merchant's own account at a carrier.
     *
     * `GET /v1/connections/carriers/{carrier_name}/{carrier_id}/settings`
     */
    getSettings<Name extends keyof CarrierSettings | (string & {})>(
      carrierName: Name,
      carrierId: number | string,
      options?: CallOptions,
    ): Call<Chosen<CarrierSettings, Name>>;
    /** `getSettings` for many inputs, several at once: tells how each ended. */
    getSettingsMany: Many<"connections.getSettings">;
    /**
     * Changes the settings of a merchant's own account at a carrier.
     *
     * `PUT /v1/connections/carriers/{carrier_name}/{carrier_id}/settings`
     */
    updateSettings<Name extends keyof CarrierSettingsChanges | (string & {})>(
      carrierName: Name,
      carrierId: number | string,
      body: Chosen<CarrierSettingsChanges, Name>,
      options?: CallOptions,
    ): Call<void>;
    /** `updateSettings` for many inputs, several at once: tells how each ended. */
    updateSettingsMany: Many<"connections.updateSettings">;
    /**
     * Gives a connection new credentials. Not documented by the vendor; callers send what connects the carrier.
     * The reply is not known.
     *
     * `PUT /v1/connections/carriers/{carrier_name}/{carrier_id}`
     */
    update<Name extends keyof CarrierConnections | (string & {})>(
      carrierName: Name,
      carrierId: number | string,
      body: Chosen<CarrierConnections, Name>,
      options?: CallOptions,
    ): Call<void>;
    /** `update` for many inputs, several at once: tells how each ended. */
    updateMany: Many<"connections.update">;
    /**
     * Changes the settings of a walleted UPS account, UPS Ground Saver among them.
     *
     * `PUT /v1/connections/carriers/ups_walleted/{carrier_id}/settings`
     */
    updateUpsWalletedSettings(
      carrierId: number | string,
      body: UpsWalletedSettings,
      options?: CallOptions,
    ): Call<void>;
    /** `updateUpsWalletedSettings` for many inputs, several at once: tells how each ended. */
    updateUpsWalletedSettingsMany: Many<"connections.updateUpsWalletedSettings">;
    /**
     * Adds money to a Stamps.com wallet, from the merchant's payment method.
     *
     * `POST /v1/connections/carriers/stamps_com/{carrier_id}/add_funds` Charges the account's payment
     * method.
     */
    addFundsToStampsCom(
      carrierId: number | string,
      body: NewFunds,
      options?: CallOptions,
    ): Call<AddedStampsFunds>;
    /**
     * `addFundsToStampsCom` for many inputs, several at once: tells how each ended. Charges the account's payment method.
     */
    addFundsToStampsComMany: Many<"connections.addFundsToStampsCom">;
  };
  /** Documents made of several labels. */
  readonly documents: {
    /**
     * Puts the files of labels into one.
     *
     * `POST /v1/documents/combined_labels`
     */
    combineLabels(body: CombinedLabels, options?: CallOptions): Call<CombinedLabelFile>;
    /** `combineLabels` for many inputs, several at once: tells how each ended. */
    combineLabelsMany: Many<"documents.combineLabels">;
  };
  /** The service's files, by the parts of their addresses. */
  readonly downloads: {
    /**
     * Fetches a file, such as a label's, by the three parts of its address. For an address that a reply holds,
     * `download` needs less.
     *
     * `GET /v1/downloads/{dir}/{subdir}/{filename}`
     */
    get(
      dir: string,
      subdir: string,
      filename: string,
      query?: FileQuery,
      options?: DownloadOptions,
    ): Call<PlatformResponse>;
  };
  /** The account's insurance at Shipsurance, and its balance. */
  readonly insurance: {
    /**
     * Connects an account at Shipsurance. What the reply holds is not documented.
     *
     * `POST /v1/connections/insurance/shipsurance`
     */
    connect(body: ShipsuranceConnection, options?: CallOptions): Call<{ [key: string]: unknown }>;
    /** `connect` for many inputs, several at once: tells how each ended. */
    connectMany: Many<"insurance.connect">;
    /**
     * Disconnects the account at Shipsurance. What the reply holds is not documented.
     *
     * `DELETE /v1/connections/insurance/shipsurance`
     */
    disconnect(options?: CallOptions): Call<{ [key: string]: unknown }>;
    /** `disconnect` for many inputs, several at once: tells how each ended. */
    disconnectMany: Many<"insurance.disconnect">;
    /**
     * Adds money to the balance at Shipsurance, from the merchant's payment method.
     *
     * `PATCH /v1/insurance/shipsurance/add_funds` Charges the account's payment method.
     */
    addFunds(body: Money, options?: CallOptions): Call<Balance>;
    /**
     * `addFunds` for many inputs, several at once: tells how each ended. Charges the account's payment method.
     */
    addFundsMany: Many<"insurance.addFunds">;
    /**
     * Reads the balance at Shipsurance.
     *
     * `GET /v1/insurance/shipsurance/balance`
     */
    getBalance(options?: CallOptions): Call<Balance>;
    /** `getBalance` for many inputs, several at once: tells how each ended. */
    getBalanceMany: Many<"insurance.getBalance">;
  };
  /** Buys labels, finds, tracks and voids them. */
  readonly labels: {
    /**
     * Buys a label.
     *
     * Send an `external_shipment_id`: it is what keeps a label from being bought twice when a reply is lost.
     *
     * `POST /v1/labels` Draws on the account's balance.
     */
    create(body: NewLabel, options?: CallOptions): Call<Label>;
    /** `create` for many inputs, several at once: tells how each ended. Draws on the account's balance. */
    createMany: Many<"labels.create">;
    /**
     * Buys a label by a rate that was calculated for a shipment of the account.
     *
     * `POST /v1/labels/rates/{rate_id}` Draws on the account's balance.
     */
    createFromRate(rateId: string, body: RateLabelOptions, options?: CallOptions): Call<Label>;
    /**
     * `createFromRate` for many inputs, several at once: tells how each ended. Draws on the account's balance.
     */
    createFromRateMany: Many<"labels.createFromRate">;
    /**
     * Buys a label from the carrier that the service picks: `best_value`, `cheapest` or `fastest`.
     * Not for accounts of the sandbox.
     *
     * Send an `external_shipment_id`: it is what keeps a label from being bought twice when a reply is lost.
     *
     * `POST /v1/labels/rate_shopper_id/{rate_shopper_id}` Draws on the account's balance.
     */
    createFromRateShopper(
      rateShopperId: string,
      body: NewRateShopperLabel,
      options?: CallOptions,
    ): Call<Label>;
    /**
     * `createFromRateShopper` for many inputs, several at once: tells how each ended. Draws on the account's balance.
     */
    createFromRateShopperMany: Many<"labels.createFromRateShopper">;
    /**
     * Buys a label for a shipment of the account.
     *
     * `POST /v1/labels/shipment/{shipment_id}` Draws on the account's balance.
     */
    createFromShipment(shipmentId: string, body: LabelOptions, options?: CallOptions): Call<Label>;
    /**
     * `createFromShipment` for many inputs, several at once: tells how each ended. Draws on the account's balance.
     */
    createFromShipmentMany: Many<"labels.createFromShipment">;
    /**
     * Buys the label by which the goods of another label come back.
     *
     * `POST /v1/labels/{label_id}/return` Draws on the account's balance.
     */
    createReturn(labelId: string, body: ReturnLabelOptions, options?: CallOptions): Call<Label>;
    /**
     * `createReturn` for many inputs, several at once: tells how each ended. Draws on the account's balance.
     */
    createReturnMany: Many<"labels.createReturn">;
    /**
     * Reads a label by its id.
     *
     * `GET /v1/labels/{label_id}`
     */
    get(labelId: string, query?: LabelDownloadQuery, options?: CallOptions): Call<Label>;
    /** `get` for many inputs, several at once: tells how each ended. */
    getMany: Many<"labels.get">;
    /**
     * Reads a label by the caller's own id of its shipment.
     *
     * `GET /v1/labels/external_shipment_id/{external_shipment_id}`
     */
    getByExternalShipmentId(
      externalShipmentId: string,
      query?: LabelDownloadQuery,
      options?: CallOptions,
    ): Call<Label>;
    /** `getByExternalShipmentId` for many inputs, several at once: tells how each ended. */
    getByExternalShipmentIdMany: Many<"labels.getByExternalShipmentId">;
    /**
     * Lists the labels of the account.
     *
     * `GET /v1/labels`
     */
    list(query?: LabelQuery, options?: CallOptions): PagedCall<LabelPage, Label>;
    /** `list` for many inputs, several at once: tells how each ended. */
    listMany: Many<"labels.list">;
    /**
     * Voids a label, so that its price comes back. Look at `approved`: a refusal is a success too.
     *
     * `PUT /v1/labels/{label_id}/void`
     */
    void(labelId: string, options?: CallOptions): Call<LabelVoid>;
    /** `void` for many inputs, several at once: tells how each ended. */
    voidMany: Many<"labels.void">;
    /**
     * Reads where the parcel of a label is.
     *
     * `GET /v1/labels/{label_id}/track`
     */
    track(labelId: string, options?: CallOptions): Call<TrackingLog>;
    /** `track` for many inputs, several at once: tells how each ended. */
    trackMany: Many<"labels.track">;
    /**
     * Takes a label out of the refunds that the service will ask for by itself.
     *
     * `POST /v1/labels/{label_id}/cancel_refund`
     */
    cancelRefund(labelId: string, options?: CallOptions): Call<Label>;
    /** `cancelRefund` for many inputs, several at once: tells how each ended. */
    cancelRefundMany: Many<"labels.cancelRefund">;
  };
  /** One form for a day's packages, which the carrier scans. */
  readonly manifests: {
    /**
     * Lists the manifests of the account.
     *
     * `GET /v1/manifests`
     */
    list(query?: ManifestQuery, options?: CallOptions): PagedCall<ManifestPage, Manifest>;
    /** `list` for many inputs, several at once: tells how each ended. */
    listMany: Many<"manifests.list">;
    /**
     * Makes manifests for labels, or for what a carrier picks up at a warehouse on a day.
     *
     * Look at `manifest_requests`: a manifest may take its time.
     *
     * `POST /v1/manifests`
     */
    create(body: NewManifest, options?: CallOptions): Call<CreatedManifests>;
    /** `create` for many inputs, several at once: tells how each ended. */
    createMany: Many<"manifests.create">;
    /**
     * Reads a manifest.
     *
     * `GET /v1/manifests/{manifest_id}`
     */
    get(manifestId: string, options?: CallOptions): Call<Manifest>;
    /** `get` for many inputs, several at once: tells how each ended. */
    getMany: Many<"manifests.get">;
    /**
     * Reads how far a request for manifests is.
     *
     * `GET /v1/manifests/requests/{manifest_request_id}`
     */
    getRequest(manifestRequestId: string, options?: CallOptions): Call<CreatedManifests>;
    /** `getRequest` for many inputs, several at once: tells how each ended. */
    getRequestMany: Many<"manifests.getRequest">;
  };
  /** Kinds of packages of the merchant's own. */
  readonly packageTypes: {
    /**
     * Lists the account's own kinds of packages.
     *
     * `GET /v1/packages`
     */
    list(options?: CallOptions): Call<PackageTypeList>;
    /** `list` for many inputs, several at once: tells how each ended. */
    listMany: Many<"packageTypes.list">;
    /**
     * Makes a kind of package, for better estimates of rates.
     *
     * `POST /v1/packages`
     */
    create(body: PackageTypeInput, options?: CallOptions): Call<PackageType>;
    /** `create` for many inputs, several at once: tells how each ended. */
    createMany: Many<"packageTypes.create">;
    /**
     * Reads a kind of package.
     *
     * `GET /v1/packages/{package_id}`
     */
    get(packageId: number | string, options?: CallOptions): Call<PackageType>;
    /** `get` for many inputs, several at once: tells how each ended. */
    getMany: Many<"packageTypes.get">;
    /**
     * Replaces a kind of package.
     *
     * `PUT /v1/packages/{package_id}`
     */
    update(packageId: number | string, body: PackageTypeInput, options?: CallOptions): Call<void>;
    /** `update` for many inputs, several at once: tells how each ended. */
    updateMany: Many<"packageTypes.update">;
    /**
     * Deletes a kind of package.
     *
     * `DELETE /v1/packages/{package_id}`
     */
    delete(packageId: number | string, options?: CallOptions): Call<void>;
    /** `delete` for many inputs, several at once: tells how each ended. */
    deleteMany: Many<"packageTypes.delete">;
  };
  /** Has a carrier come for packages. */
  readonly pickups: {
    /**
     * Lists the pickups of the account.
     *
     * `GET /v1/pickups`
     */
    list(query?: PickupQuery, options?: CallOptions): PagedCall<PickupPage, Pickup>;
    /** `list` for many inputs, several at once: tells how each ended. */
    listMany: Many<"pickups.list">;
    /**
     * Asks a carrier to come for parcels.
     *
     * Some carriers charge for it; those with a wallet take the fee out of it afterwards.
     *
     * `POST /v1/pickups` Draws on the account's balance.
     */
    schedule(body: NewPickup, options?: CallOptions): Call<Pickup>;
    /** `schedule` for many inputs, several at once: tells how each ended. Draws on the account's balance. */
    scheduleMany: Many<"pickups.schedule">;
    /**
     * Reads a pickup.
     *
     * `GET /v1/pickups/{pickup_id}`
     */
    get(pickupId: string, options?: CallOptions): Call<Pickup>;
    /** `get` for many inputs, several at once: tells how each ended. */
    getMany: Many<"pickups.get">;
    /**
     * Gives a pickup up.
     *
     * `DELETE /v1/pickups/{pickup_id}`
     */
    delete(pickupId: string, options?: CallOptions): Call<DeletedPickup>;
    /** `delete` for many inputs, several at once: tells how each ended. */
    deleteMany: Many<"pickups.delete">;
  };
  /** What a shipment would cost, by carrier and service. */
  readonly rates: {
    /**
     * Calculates rates for a shipment, which the service keeps as a pending one.
     *
     * An `external_shipment_id` is unique, whoever makes the shipment: a second quote for one may be refused, and so may
     * the repeat of one whose reply was lost. `shipments.getByExternalId` then finds the shipment, and
     * `shipments.listRates` its rates. So leave it out, unless the shipment is to be found by it.
     *
     * `POST /v1/rates`
     */
    calculate(body: RateRequest, options?: CallOptions): Call<RatedShipment>;
    /** `calculate` for many inputs, several at once: tells how each ended. */
    calculateMany: Many<"rates.calculate">;
    /**
     * Begins to calculate rates for many shipments. `shipments.listRates` has those of each.
     *
     * `POST /v1/rates/bulk`
     */
    compareBulk(body: BulkRateRequest, options?: CallOptions): Call<BulkRate[]>;
    /** `compareBulk` for many inputs, several at once: tells how each ended. */
    compareBulkMany: Many<"rates.compareBulk">;
    /**
     * Estimates what a parcel would cost before there is a shipment. No label can be bought by it.
     *
     * `POST /v1/rates/estimate`
     */
    estimate(body: RateEstimateRequest, options?: CallOptions): Call<RateEstimate[]>;
    /** `estimate` for many inputs, several at once: tells how each ended. */
    estimateMany: Many<"rates.estimate">;
    /**
     * Reads a rate that was calculated.
     *
     * `GET /v1/rates/{rate_id}`
     */
    get(rateId: string, options?: CallOptions): Call<Rate>;
    /** `get` for many inputs, several at once: tells how each ended. */
    getMany: Many<"rates.get">;
  };
  /** Opens walleted carriers for the account: USPS by Stamps.com, UPS and DHL Express. */
  readonly registration: {
    /**
     * Opens USPS through Stamps.com, and with it the balance that the other walleted carriers draw on.
     *
     * `POST /v1/registration/stamps_com`
     */
    stampsCom(body: StampsComRegistration, options?: CallOptions): Call<RegisteredCarrier>;
    /** `stampsCom` for many inputs, several at once: tells how each ended. */
    stampsComMany: Many<"registration.stampsCom">;
    /**
     * Opens UPS, for platforms that UPS has approved. Stamps.com goes first.
     *
     * `POST /v1/registration/ups`
     */
    ups(body: UpsRegistration, options?: CallOptions): Call<RegisteredCarrier>;
    /** `ups` for many inputs, several at once: tells how each ended. */
    upsMany: Many<"registration.ups">;
    /**
     * Opens DHL Express. Stamps.com goes first.
     *
     * `POST /v1/registration/dhl_express_walleted`
     */
    dhlExpressWalleted(body: DhlExpressRegistration, options?: CallOptions): Call<RegisteredCarrier>;
    /** `dhlExpressWalleted` for many inputs, several at once: tells how each ended. */
    dhlExpressWalletedMany: Many<"registration.dhlExpressWalleted">;
  };
  /** Shops and lockers where packages are brought or fetched. */
  readonly servicePoints: {
    /**
     * Finds service points around a place.
     *
     * `POST /v1/service_points/list`
     */
    list(body: ServicePointSearch, options?: CallOptions): Call<ServicePointList>;
    /** `list` for many inputs, several at once: tells how each ended. */
    listMany: Many<"servicePoints.list">;
    /**
     * Reads a service point.
     *
     * `GET /v1/service_points/{carrier_code}/{country_code}/{service_point_id}`
     */
    get(
      carrierCode: string,
      countryCode: string,
      servicePointId: string,
      options?: CallOptions,
    ): Call<ServicePointReply>;
    /** `get` for many inputs, several at once: tells how each ended. */
    getMany: Many<"servicePoints.get">;
  };
  /** What goes from where to where: to keep, to change, to rate and to buy labels for. */
  readonly shipments: {
    /**
     * Makes shipments, to calculate rates for or to buy labels for later.
     *
     * Look at `has_errors`: shipments that were not made come in a success too.
     *
     * `POST /v1/shipments`
     */
    create(body: NewShipments, options?: CallOptions): Call<CreatedShipments>;
    /** `create` for many inputs, several at once: tells how each ended. */
    createMany: Many<"shipments.create">;
    /**
     * Lists the shipments of the account.
     *
     * `GET /v1/shipments`
     */
    list(query?: ShipmentQuery, options?: CallOptions): PagedCall<ShipmentPage, Shipment>;
    /** `list` for many inputs, several at once: tells how each ended. */
    listMany: Many<"shipments.list">;
    /**
     * Reads a shipment by the caller's own id.
     *
     * `GET /v1/shipments/external_shipment_id/{external_shipment_id}`
     */
    getByExternalId(externalShipmentId: string, options?: CallOptions): Call<Shipment>;
    /** `getByExternalId` for many inputs, several at once: tells how each ended. */
    getByExternalIdMany: Many<"shipments.getByExternalId">;
    /**
     * Reads a shipment by its id.
     *
     * `GET /v1/shipments/{shipment_id}`
     */
    get(shipmentId: string, options?: CallOptions): Call<Shipment>;
    /** `get` for many inputs, several at once: tells how each ended. */
    getMany: Many<"shipments.get">;
    /**
     * Finds a shipment in a text that a person wrote. Nothing is made of it.
     *
     * `PUT /v1/shipments/recognize`
     */
    parse(body: ShipmentText, options?: CallOptions): Call<ParsedShipment>;
    /** `parse` for many inputs, several at once: tells how each ended. */
    parseMany: Many<"shipments.parse">;
    /**
     * Changes a shipment. Send it whole: no document says what becomes of a field that is left out.
     *
     * `PUT /v1/shipments/{shipment_id}`
     */
    update(shipmentId: string, body: DraftShipment, options?: CallOptions): Call<PartialShipment>;
    /** `update` for many inputs, several at once: tells how each ended. */
    updateMany: Many<"shipments.update">;
    /**
     * Gives a shipment up. Its label must be voided first.
     *
     * `PUT /v1/shipments/{shipment_id}/cancel`
     */
    cancel(shipmentId: string, options?: CallOptions): Call<void>;
    /** `cancel` for many inputs, several at once: tells how each ended. */
    cancelMany: Many<"shipments.cancel">;
    /**
     * Reads the rates that were calculated for a shipment.
     *
     * `GET /v1/shipments/{shipment_id}/rates`
     */
    listRates(shipmentId: string, query?: ShipmentRatesQuery, options?: CallOptions): Call<RateResponse>;
    /** `listRates` for many inputs, several at once: tells how each ended. */
    listRatesMany: Many<"shipments.listRates">;
    /**
     * Says which tags shipments bear.
     *
     * `PUT /v1/shipments/tags`
     */
    updateTags(body: ShipmentTagChanges, options?: CallOptions): Call<void>;
    /** `updateTags` for many inputs, several at once: tells how each ended. */
    updateTagsMany: Many<"shipments.updateTags">;
    /**
     * Reads the tags of a shipment.
     *
     * `GET /v1/shipments/{shipment_id}/tags`
     */
    listTags(shipmentId: string, options?: CallOptions): Call<TagNames>;
    /** `listTags` for many inputs, several at once: tells how each ended. */
    listTagsMany: Many<"shipments.listTags">;
    /**
     * Puts a tag on a shipment.
     *
     * `POST /v1/shipments/{shipment_id}/tags/{tag_name}`
     */
    tag(shipmentId: string, tagName: string, options?: CallOptions): Call<TagNames>;
    /** `tag` for many inputs, several at once: tells how each ended. */
    tagMany: Many<"shipments.tag">;
    /**
     * Takes a tag off a shipment.
     *
     * `DELETE /v1/shipments/{shipment_id}/tags/{tag_name}`
     */
    untag(shipmentId: string, tagName: string, options?: CallOptions): Call<void>;
    /** `untag` for many inputs, several at once: tells how each ended. */
    untagMany: Many<"shipments.untag">;
  };
  /** Words of the merchant's own for its shipments. */
  readonly tags: {
    /**
     * Lists the tags of the account.
     *
     * `GET /v1/tags`
     */
    list(options?: CallOptions): Call<TagList>;
    /** `list` for many inputs, several at once: tells how each ended. */
    listMany: Many<"tags.list">;
    /**
     * Makes a tag.
     *
     * `POST /v1/tags`
     */
    create(body: TagInput, options?: CallOptions): Call<Tag>;
    /** `create` for many inputs, several at once: tells how each ended. */
    createMany: Many<"tags.create">;
    /**
     * Makes a tag that has a name only. Deprecated by the vendor in favour of `tags.create`.
     *
     * `POST /v1/tags/{tag_name}`
     */
    createByName(tagName: string, options?: CallOptions): Call<Tag>;
    /** `createByName` for many inputs, several at once: tells how each ended. */
    createByNameMany: Many<"tags.createByName">;
    /**
     * Deletes a tag.
     *
     * `DELETE /v1/tags/{tag_name}`
     */
    delete(tagName: string, options?: CallOptions): Call<void>;
    /** `delete` for many inputs, several at once: tells how each ended. */
    deleteMany: Many<"tags.delete">;
    /**
     * Gives a tag another name. Its shipments keep it.
     *
     * `PUT /v1/tags/{tag_name}/{new_tag_name}`
     */
    rename(tagName: string, newTagName: string, options?: CallOptions): Call<void>;
    /** `rename` for many inputs, several at once: tells how each ended. */
    renameMany: Many<"tags.rename">;
  };
  /** Short-lived tokens that log a merchant in to the vendor's dashboard. */
  readonly tokens: {
    /**
     * Makes a token that is valid for 10 seconds; with `redirect`, also an address that logs the merchant in.
     *
     * `POST /v1/tokens/ephemeral`
     */
    createEphemeral(query?: EphemeralTokenQuery, options?: CallOptions): Call<EphemeralToken>;
    /** `createEphemeral` for many inputs, several at once: tells how each ended. */
    createEphemeralMany: Many<"tokens.createEphemeral">;
  };
  /** Where a package is, and being told when it moves. */
  readonly tracking: {
    /**
     * Reads where a package is. For a label of the account, `labels.track` needs less.
     *
     * `GET /v1/tracking`
     */
    get(query: TrackingQuery, options?: CallOptions): Call<TrackingLog>;
    /** `get` for many inputs, several at once: tells how each ended. */
    getMany: Many<"tracking.get">;
    /**
     * Asks for a webhook delivery whenever the carrier has news of a package.
     *
     * `POST /v1/tracking/start`
     */
    start(query: TrackingQuery, options?: CallOptions): Call<void>;
    /** `start` for many inputs, several at once: tells how each ended. */
    startMany: Many<"tracking.start">;
    /**
     * Ends what `tracking.start` began.
     *
     * `POST /v1/tracking/stop`
     */
    stop(query: TrackingQuery, options?: CallOptions): Call<void>;
    /** `stop` for many inputs, several at once: tells how each ended. */
    stopMany: Many<"tracking.stop">;
  };
  /** Places that the merchant ships from. */
  readonly warehouses: {
    /**
     * Makes a warehouse to ship from.
     *
     * `POST /v1/warehouses`
     */
    create(body: NewWarehouse, options?: CallOptions): Call<Warehouse>;
    /** `create` for many inputs, several at once: tells how each ended. */
    createMany: Many<"warehouses.create">;
    /**
     * Lists the warehouses of the account.
     *
     * `GET /v1/warehouses`
     */
    list(options?: CallOptions): Call<WarehouseList>;
    /** `list` for many inputs, several at once: tells how each ended. */
    listMany: Many<"warehouses.list">;
    /**
     * Reads a warehouse.
     *
     * `GET /v1/warehouses/{warehouse_id}`
     */
    get(warehouseId: string, options?: CallOptions): Call<Warehouse>;
    /** `get` for many inputs, several at once: tells how each ended. */
    getMany: Many<"warehouses.get">;
    /**
     * Changes a warehouse. Send it whole: no document says what becomes of a field that is left out.
     *
     * `PUT /v1/warehouses/{warehouse_id}`
     */
    update(warehouseId: string, body: NewWarehouse, options?: CallOptions): Call<void>;
    /** `update` for many inputs, several at once: tells how each ended. */
    updateMany: Many<"warehouses.update">;
    /**
     * Deletes a warehouse.
     *
     * `DELETE /v1/warehouses/{warehouse_id}`
     */
    delete(warehouseId: string, options?: CallOptions): Call<void>;
    /** `delete` for many inputs, several at once: tells how each ended. */
    deleteMany: Many<"warehouses.delete">;
    /**
     * Makes a warehouse the account's default.
     *
     * `PUT /v1/warehouses/{warehouse_id}/settings`
     */
    updateSettings(warehouseId: string, body: WarehouseSettings, options?: CallOptions): Call<void>;
    /** `updateSettings` for many inputs, several at once: tells how each ended. */
    updateSettingsMany: Many<"warehouses.updateSettings">;
  };
  /** Where the service posts what has happened. */
  readonly webhooks: {
    /**
     * Lists the webhooks of the account: all of them, in one list.
     *
     * `GET /v1/environment/webhooks`
     */
    list(options?: CallOptions): Call<Webhook[]>;
    /** `list` for many inputs, several at once: tells how each ended. */
    listMany: Many<"webhooks.list">;
    /**
     * Makes a webhook. An account has one address for each event: a second is refused with a conflict.
     *
     * `POST /v1/environment/webhooks`
     */
    create(body: NewWebhook, options?: CallOptions): Call<Webhook>;
    /** `create` for many inputs, several at once: tells how each ended. */
    createMany: Many<"webhooks.create">;
    /**
     * Reads a webhook.
     *
     * `GET /v1/environment/webhooks/{webhook_id}`
     */
    get(webhookId: string, options?: CallOptions): Call<Webhook>;
    /** `get` for many inputs, several at once: tells how each ended. */
    getMany: Many<"webhooks.get">;
    /**
     * Changes a webhook: all but its event.
     *
     * `PUT /v1/environment/webhooks/{webhook_id}`
     */
    update(webhookId: string, body: WebhookChanges, options?: CallOptions): Call<void>;
    /** `update` for many inputs, several at once: tells how each ended. */
    updateMany: Many<"webhooks.update">;
    /**
     * Deletes a webhook.
     *
     * `DELETE /v1/environment/webhooks/{webhook_id}`
     */
    delete(webhookId: string, options?: CallOptions): Call<void>;
    /** `delete` for many inputs, several at once: tells how each ended. */
    deleteMany: Many<"webhooks.delete">;
  };
}
