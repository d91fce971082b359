import { refusals } from "./sandbox-refusals.js";
import { address, autoFunding, seedShipment, stampsRegistration } from "./sandbox-requests.js";

/** @typedef {import("./sandbox-refusals.js").World} World */

const refused = refusals();
const STAMPS = "POST /v1/registration/stamps_com";
const UPS = "POST /v1/registration/ups";
const LABELS = "POST /v1/labels";
/** @param {object} changes */
const label = (changes) => ({ body: { shipment: { ...seedShipment, ...changes } } });

// Registration
refused("an empty registration", "bare", STAMPS, { body: {} }, [
  400,
  "field_value_required nickname",
  "field_value_required email",
  "field_value_required address",
]);
refused(
  "terms nobody accepted",
  "bare",
  STAMPS,
  { body: { ...stampsRegistration, agree_to_carrier_terms: false } },
  [400, "terms_not_accepted agree_to_carrier_terms"],
);
refused("an address with gaps", "bare", STAMPS, { body: { ...stampsRegistration, address: { name: "A" } } }, [
  400,
  "field_value_required address.address_line1",
  "field_value_required address.city_locality",
  "field_value_required address.state_province",
  "field_value_required address.postal_code",
  "field_value_required address.country_code",
]);
refused("a second Stamps.com", "merchant", STAMPS, { body: stampsRegistration }, [400, "carrier_conflict"]);
refused("UPS before there is a balance", "bare", UPS, { body: stampsRegistration }, [
  400,
  "funding_source_missing_configuration",
]);
refused(
  "half of UPS's terms",
  "merchant",
  UPS,
  {
    body: {
      nickname: "u",
      email: "a@b",
      address,
      accepted_terms: [{ term_type: "ups_prohibited_items", version: "1" }],
    },
  },
  [400, "terms_not_accepted accepted_terms"],
);
refused("DHL without a nickname", "merchant", "POST /v1/registration/dhl_express_walleted", { body: {} }, [
  400,
  "field_value_required nickname",
]);
refused(
  "UPS settings of a carrier that is not UPS",
  "merchant",
  ({ merchant }) => `PUT /v1/connections/carriers/ups_walleted/${merchant.carrierId}/settings`,
  { body: { enable_ground_saver_service: true } },
  [404, "not_found"],
);

// Money
/** @param {World} world */
const addFunds = ({ merchant }) => `PUT /v1/carriers/${merchant.carrierId}/add_funds`;
/** @param {World} world */
const setAutoFunding = ({ merchant }) => `POST /v1/carriers/${merchant.carrierId}/auto_funding`;
refused(
  "another merchant's carrier",
  "merchant",
  ({ funded }) => `GET /v1/carriers/${funded.carrierId}`,
  {},
  [404, "not_found"],
);
refused("money without currency and amount", "merchant", addFunds, { body: {} }, [
  400,
  "field_value_required currency",
  "field_value_required amount",
]);
refused("an amount below zero", "merchant", addFunds, { body: { currency: "usd", amount: -5 } }, [
  400,
  "invalid_field_value amount",
]);
refused("an amount as text", "merchant", addFunds, { body: { currency: "usd", amount: "5.00" } }, [
  400,
  "invalid_field_value amount",
]);
refused("parts of a cent", "merchant", addFunds, { body: { currency: "usd", amount: 0.005 } }, [
  400,
  "invalid_field_value amount",
]);
refused("money the wallet does not hold", "merchant", addFunds, { body: { currency: "eur", amount: 5 } }, [
  400,
  "invalid_field_value currency",
]);
refused(
  "Stamps.com's way of adding funds for another carrier",
  "funded",
  ({ dhlId }) => `POST /v1/connections/carriers/stamps_com/${dhlId}/add_funds`,
  { body: { currency: "usd", amount: 5 } },
  [400, "carrier_not_supported"],
);
refused("auto funding without its figures", "merchant", setAutoFunding, { body: { is_enabled: true } }, [
  400,
  "field_value_required low_balance_purchase_threshold",
  "field_value_required purchase_amount",
  "field_value_required maximum_purchases_per_day",
]);
refused(
  "no purchase a day and an amount in words",
  "merchant",
  setAutoFunding,
  {
    body: autoFunding({ purchase_amount: { currency: "usd", amount: "ten" }, maximum_purchases_per_day: 0 }),
  },
  [400, "invalid_field_value purchase_amount.amount", "invalid_field_value maximum_purchases_per_day"],
);

// Warehouses and rates
refused("a warehouse of nothing", "merchant", "POST /v1/warehouses", { body: {} }, [
  400,
  "field_value_required name",
  "field_value_required origin_address",
]);
refused("rates for nothing", "merchant", "POST /v1/rates", { body: {} }, [
  400,
  "field_value_required rate_options",
  "field_value_required shipment",
]);
refused(
  "rates of another merchant's carrier",
  "merchant",
  "POST /v1/rates",
  ({ funded }) => ({ body: { shipment: seedShipment, rate_options: { carrier_ids: [funded.carrierId] } } }),
  [400, "carrier_not_connected rate_options.carrier_ids[0]"],
);

// Shipments
const SHIPMENTS = "POST /v1/shipments";
refused("no shipments", "merchant", SHIPMENTS, { body: { shipments: [] } }, [
  400,
  "field_value_required shipments",
]);
refused(
  "all that is wrong with all shipments at once",
  "merchant",
  SHIPMENTS,
  {
    body: {
      shipments: [
        { ...seedShipment, validate_address: "perhaps", packages: [] },
        { ...seedShipment, ship_from: undefined },
        "a parcel",
      ],
    },
  },
  [
    400,
    "invalid_object shipments[2]",
    "invalid_field_value shipments[0].validate_address",
    "field_value_required shipments[0].packages",
    "field_value_required shipments[1].ship_from",
  ],
);
refused(
  "shipments of external ids that a label and one of themselves have",
  "funded",
  SHIPMENTS,
  {
    body: {
      shipments: ["order-1", "order-2", "order-2"].map((external_shipment_id) => ({
        ...seedShipment,
        external_shipment_id,
      })),
    },
  },
  [
    400,
    "identifier_conflict shipments[0].external_shipment_id",
    "identifier_conflict shipments[2].external_shipment_id",
  ],
);

// Labels
refused("a label of nothing", "funded", LABELS, { body: {} }, [400, "field_value_required shipment"]);
refused(
  "all that is wrong with a shipment at once",
  "funded",
  LABELS,
  {
    body: {
      label_format: "docx",
      shipment: {
        carrier_id: "880031",
        external_shipment_id: "x".repeat(51),
        ship_to: { ...seedShipment.ship_to, country_code: "USA", address_residential_indicator: "maybe" },
        packages: [{ weight: { value: 0, unit: "stone" } }, { weight: { value: "1" } }],
        ship_date: "tomorrow",
      },
    },
  },
  [
    400,
    "invalid_field_value label_format",
    "invalid_string_length shipment.external_shipment_id",
    "invalid_identifier shipment.carrier_id",
    "field_value_required shipment.service_code",
    "invalid_field_value shipment.ship_to.address_residential_indicator",
    "invalid_field_value shipment.ship_to.country_code",
    "field_value_required shipment.ship_from",
    "invalid_field_value shipment.packages[0].weight.value",
    "invalid_field_value shipment.packages[0].weight.unit",
    "invalid_field_value shipment.packages[1].weight.value",
    "field_value_required shipment.packages[1].weight.unit",
    "invalid_field_value shipment.ship_date",
  ],
);
refused("a shipment without parcels", "funded", LABELS, label({ packages: [] }), [
  400,
  "field_value_required shipment.packages",
]);
refused("a warehouse that is none", "funded", LABELS, label({ warehouse_id: "se-1" }), [
  400,
  "invalid_identifier shipment.warehouse_id",
]);
refused("a service that is none", "funded", LABELS, label({ service_code: "usps_by_owl" }), [
  400,
  "invalid_field_value shipment.service_code",
]);
refused("a carrier that is none", "funded", LABELS, label({ carrier_id: "se-1" }), [
  400,
  "carrier_not_connected shipment.carrier_id",
]);
refused(
  "a service of a carrier the account has not",
  "funded",
  LABELS,
  label({ service_code: "ups_ground" }),
  [400, "carrier_not_connected shipment.carrier_id"],
);
refused(
  "a service the carrier does not sell",
  "funded",
  LABELS,
  ({ funded }) => label({ carrier_id: funded.carrierId, service_code: "dhl_express_worldwide" }),
  [400, "invalid_field_value shipment.service_code"],
);
refused(
  "a parcel for abroad that says not what it holds",
  "funded",
  LABELS,
  label({
    service_code: "dhl_express_worldwide",
    ship_to: { ...seedShipment.ship_to, country_code: "CA", postal_code: "H2X 1Y4" },
  }),
  [400, "customs_items_required shipment.customs.customs_items"],
);
refused(
  "an external shipment id a second time",
  "funded",
  LABELS,
  label({ external_shipment_id: "order-1" }),
  [400, "identifier_conflict shipment.external_shipment_id"],
);
refused("a label the balance does not pay for", "merchant", LABELS, label({}), [400, "insufficient_funds"]);
refused("another merchant's label", "merchant", ({ labelId }) => `GET /v1/labels/${labelId}`, {}, [
  404,
  "not_found",
]);
refused(
  "to void another merchant's label",
  "merchant",
  ({ labelId }) => `PUT /v1/labels/${labelId}/void`,
  {},
  [404, "not_found"],
);
refused(
  "another merchant's external shipment id",
  "merchant",
  "GET /v1/labels/external_shipment_id/order-1",
  {},
  [404, "not_found"],
);
refused(
  "filters that mean nothing",
  "funded",
  "GET /v1/labels?label_status=lost&page=0&created_at_start=soon",
  {},
  [
    400,
    "invalid_field_value page",
    "invalid_field_value label_status",
    "invalid_field_value created_at_start",
  ],
);
