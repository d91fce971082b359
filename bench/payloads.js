/**
 * What is sent in the benchmarks. Every value is made anew by a function, from literals, as an
 * application makes it; field values differ where a real one's would.
 */

/**
 * @typedef {object} Payload
 * @property {string} name
 * @property {import("shipstation-partner").OperationName} operation
 * @property {string} definition its record in the printed JSON Schema
 * @property {() => object} make
 */

/** @type {readonly Payload[]} */
export const requests = [
  {
    name: "the documents' label",
    operation: "labels.create",
    definition: "NewLabel",
    make: documentedLabel,
  },
  { name: "an international label", operation: "labels.create", definition: "NewLabel", make: richLabel },
  {
    name: "100 shipments",
    operation: "shipments.create",
    definition: "NewShipments",
    make: () => ({ shipments: Array.from({ length: 100 }, (_, index) => domesticShipment(index)) }),
  },
];

/**
 * The request of the vendor's on-behalf-of page, as it stands.
 *
 * @returns {import("shipstation-partner").NewLabel}
 */
export function documentedLabel() {
  return {
    shipment: {
      service_code: "usps_priority_mail",
      ship_to: {
        name: "Mickey and Minnie Mouse",
        phone: "+1 (714) 781-4565",
        company_name: "The Walt Disney Company",
        address_line1: "500 South Buena Vista Street",
        city_locality: "Burbank",
        state_province: "CA",
        postal_code: "91521",
        country_code: "US",
        address_residential_indicator: "No",
      },
      ship_from: {
        name: "Shippy",
        phone: "512-485-4282",
        company_name: "ShipStation API",
        address_line1: "3800 N. Lamar Blvd.",
        address_line2: "Suite 220",
        city_locality: "Austin",
        state_province: "TX",
        postal_code: "78756",
        country_code: "US",
        address_residential_indicator: "No",
      },
      packages: [{ weight: { value: 1.0, unit: "ounce" } }],
    },
  };
}

/**
 * Four packages of goods to Germany: customs, an importer, tax numbers, rarer options.
 *
 * @returns {import("shipstation-partner").NewLabel}
 */
export function richLabel() {
  return {
    validate_address: "validate_and_clean",
    label_format: "pdf",
    label_layout: "4x6",
    label_download_type: "url",
    display_scheme: "label",
    charge_event: "carrier_default",
    is_return_label: false,
    rma_number: null,
    shipment: {
      carrier_id: "se-123890",
      service_code: "ups_worldwide_saver",
      external_order_id: "order-2026-004417",
      external_shipment_id: "blue-heron-004417-1",
      shipment_number: "004417-1",
      ship_date: "2026-05-04T00:00:00.000Z",
      ship_to: {
        name: "Jürgen Groß",
        phone: "+49 221 5550142",
        email: "juergen.gross@example.com",
        company_name: null,
        address_line1: "Aachener Straße 1042",
        address_line2: "Hinterhaus, 2. Stock",
        city_locality: "Köln",
        state_province: "NW",
        postal_code: "50858",
        country_code: "DE",
        address_residential_indicator: "yes",
        instructions: "Beim Nachbarn abgeben, wenn niemand öffnet",
      },
      ship_from: shipFrom(),
      return_to: {
        company_name: "Blue Heron Ceramics, returns",
        phone: "+1 512 555 0143",
        address_line1: "12 Dock Street",
        city_locality: "Round Rock",
        state_province: "TX",
        postal_code: "78664",
        country_code: "US",
      },
      confirmation: "signature",
      insurance_provider: "carrier",
      order_source_code: "shopify",
      tax_identifiers: [
        {
          taxable_entity_type: "shipper",
          identifier_type: "eori",
          issuing_authority: "US",
          value: "US743829105-00",
        },
        {
          taxable_entity_type: "recipient",
          identifier_type: "vat",
          issuing_authority: "DE",
          value: "DE811907980",
        },
      ],
      items: [
        { name: "Tea bowl, celadon", sku: "BH-TB-07", quantity: 4, external_order_item_id: "17" },
        { name: "Plate, 24 cm, iron glaze", sku: "BH-PL-24", quantity: 12, external_order_item_id: "18" },
      ],
      advanced_options: {
        bill_to_party: "third_party",
        bill_to_account: "8R41X6",
        bill_to_country_code: "US",
        bill_to_postal_code: "78756",
        contains_alcohol: false,
        delivered_duty_paid: true,
        non_machinable: false,
        saturday_delivery: false,
        custom_field1: "batch 17",
        custom_field2: "shelf C-04",
        custom_field3: null,
        fragile: true,
      },
      customs: {
        contents: "merchandise",
        non_delivery: "return_to_sender",
        terms_of_trade_code: "ddp",
        declaration: "The goods are of United States origin.",
        invoice_additional_details: {
          freight_charge: { currency: "usd", amount: 41.3 },
          insurance_charge: { currency: "usd", amount: 3.5 },
          invoice_number: "2026-004417",
        },
        importer_of_record: {
          name: "Jürgen Groß",
          phone: "+49 221 5550142",
          address_line1: "Aachener Straße 1042",
          city_locality: "Köln",
          postal_code: "50858",
          country_code: "DE",
        },
        customs_items: [
          {
            description: "Hand-thrown stoneware bowl",
            quantity: 4,
            value: 38.5,
            value_currency: "usd",
            weight: { value: 14.5, unit: "ounce" },
            harmonized_tariff_code: "6912.00",
            country_of_origin: "US",
            sku: "BH-TB-07",
          },
        ],
      },
      packages: [0, 1, 2, 3].map(exportPackage),
    },
  };
}

/** @param {number} index @returns {import("shipstation-partner").DraftShipment} */
function domesticShipment(index) {
  return {
    carrier_id: "se-123890",
    service_code: "usps_ground_advantage",
    external_order_id: `order-2026-${4500 + index}`,
    external_shipment_id: `blue-heron-${4500 + index}-1`,
    ship_date: "2026-05-04T00:00:00.000Z",
    validate_address: "no_validation",
    ship_to: {
      name: `Rosalind Okafor ${index}`,
      phone: "+1 503 555 0117",
      email: `customer-${index}@example.com`,
      company_name: null,
      address_line1: `${2200 + index} SE Hawthorne Blvd`,
      address_line2: `Apt ${index}`,
      city_locality: "Portland",
      state_province: "OR",
      postal_code: "97214",
      country_code: "US",
      address_residential_indicator: "yes",
    },
    ship_from: shipFrom(),
    confirmation: "delivery",
    insurance_provider: "carrier",
    order_source_code: "shopify",
    items: [
      { name: "Tea bowl, celadon", sku: "BH-TB-07", quantity: 1 + (index % 3), external_order_item_id: "1" },
      { name: "Plate, 24 cm, iron glaze", sku: "BH-PL-24", quantity: 6, external_order_item_id: "2" },
    ],
    advanced_options: {
      contains_alcohol: false,
      non_machinable: false,
      saturday_delivery: false,
      custom_field1: `batch ${index % 7}`,
      fragile: true,
    },
    packages: [
      {
        package_code: "package",
        weight: { value: 18.5 + index, unit: "ounce" },
        dimensions: { unit: "inch", length: 12, width: 9.5, height: 6.25 },
        insured_value: { currency: "usd", amount: 54.2 + index },
        label_messages: { reference1: `order ${4500 + index}`, reference2: null, reference3: null },
      },
    ],
  };
}

/** @returns {import("shipstation-partner").ShipFromAddress} */
function shipFrom() {
  return {
    name: "Packing table 3",
    phone: "+1 512 555 0142",
    email: "shipping@example.com",
    company_name: "Blue Heron Ceramics",
    address_line1: "4009 Marathon Blvd",
    address_line2: "Suite 300",
    city_locality: "Austin",
    state_province: "TX",
    postal_code: "78756",
    country_code: "US",
    address_residential_indicator: "no",
  };
}

/** @param {number} index @returns {import("shipstation-partner").PackageInput} */
function exportPackage(index) {
  return {
    package_code: "package",
    package_name: "Double-wall box",
    external_package_id: `blue-heron-004417-1-${index}`,
    content_description: "Stoneware for the table",
    weight: { value: 42.5 + index, unit: "ounce" },
    dimensions: { unit: "inch", length: 14, width: 11.5, height: 9.25 },
    insured_value: { currency: "usd", amount: 154.2 + index },
    label_messages: { reference1: `order 004417, box ${index}`, reference2: "table 3", reference3: null },
    products: [
      product(index, "Tea bowl, celadon, 9 cm", "BH-TB-07"),
      product(index, "Plate, 24 cm", "BH-PL-24"),
    ],
  };
}

/**
 * @param {number} index
 * @param {string} description
 * @param {string} sku
 * @returns {import("shipstation-partner").ProductInput}
 */
function product(index, description, sku) {
  return {
    description,
    quantity: 1 + (index % 5),
    value: { currency: "usd", amount: 38.5 },
    weight: { value: 14.5, unit: "ounce" },
    harmonized_tariff_code: "6912.00",
    country_of_origin: "US",
    unit_of_measure: "pcs",
    sku,
    sku_description: `Stoneware, glaze run ${index}`,
    mid_code: "USBLUHER4009AUS",
    product_url: `https://blue-heron.example.com/shop/${sku.toLowerCase()}?run=${index}`,
    vat_rate: 0.19,
  };
}
