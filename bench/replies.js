/** What is read in the benchmarks. */

/** @type {readonly Omit<import("./payloads.js").Payload, "definition">[]} */
export const replies = [
  { name: "the documents' label", operation: "labels.get", make: () => boughtLabel(0) },
  { name: "a page of 100 labels", operation: "labels.list", make: () => labelPage(100) },
];

/** @param {number} count */
function labelPage(count) {
  return {
    labels: Array.from({ length: count }, (_, index) => boughtLabel(index)),
    total: 2417,
    page: 1,
    pages: 25,
    links: {
      first: { href: "https://api.shipengine.com/v1/labels?page=1&page_size=100" },
      last: { href: "https://api.shipengine.com/v1/labels?page=25&page_size=100" },
      prev: {},
      next: { href: "https://api.shipengine.com/v1/labels?page=2&page_size=100" },
    },
  };
}

/** The reply of the vendor's on-behalf-of page; `index` tells one from the other. @param {number} index */
function boughtLabel(index) {
  const id = 202887313 + index;
  return {
    label_id: `se-${id}`,
    status: "completed",
    shipment_id: `se-${id}`,
    ship_date: "2019-04-01T05:00:00.000Z",
    created_at: "2019-04-01T20:46:31.168Z",
    shipment_cost: { currency: "USD", amount: 6.86 },
    insurance_cost: { currency: "USD", amount: 0.0 },
    tracking_number: "9405511899560441854156",
    is_return_label: false,
    is_international: false,
    batch_id: "",
    carrier_id: "se-123890",
    service_code: "usps_priority_mail",
    package_code: "package",
    voided: false,
    label_format: "pdf",
    label_layout: "4x6",
    trackable: false,
    carrier_code: "stamps_com",
    tracking_status: "unknown",
    label_download: {
      href: `https://api.shipengine.com/v1/downloads/aFbxNUVCZ0SDHHp-BmcKjA/testlabel-${id}.pdf`,
    },
    form_download: null,
    insurance_claim: null,
    packages: [
      {
        package_code: "package",
        weight: { value: 1.0, unit: "ounce" },
        dimensions: { unit: "inch", length: 0.0, width: 0.0, height: 0.0 },
        insured_value: { currency: "usd", amount: 0.0 },
        tracking_number: null,
        label_messages: { reference1: null, reference2: null, reference3: null },
      },
    ],
  };
}
