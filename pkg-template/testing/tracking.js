import { merchantHandlers } from "./call.js";
import { CATALOGUE, servicesOf } from "./catalogue.js";
import { json, noContent } from "./envelope.js";
import { Query } from "./query.js";

/** @typedef {import("./call.js").MerchantCall} MerchantCall */
/** @typedef {import("./labels.js").Label} Label */

const DAY_MS = 86_400_000;

/** What becomes of every parcel, on which day after its label was bought; delivered when its service says. */
const JOURNEY = [
  { code: "AC", detail: "RECEIVED_BY_CARRIER", words: "Accepted", carrier: "A1", day: 1 },
  { code: "IT", detail: "IN_TRANSIT", words: "In Transit", carrier: "T1", day: 2 },
];

export const trackingHandlers = merchantHandlers({
  "tracking.get": (call) => {
    const { number, carrier } = readParcel(call);
    const label = [...call.account.labels.values()].find(({ trackingNumber }) => trackingNumber === number);
    return json(label === undefined ? unknownLog(number, carrier) : trackingLog(call, label));
  },
  // Whose news the account asks for changes nothing here: it is told of its own labels.
  "tracking.start": (call) => {
    readParcel(call);
    return noContent();
  },
  "tracking.stop": (call) => {
    readParcel(call);
    return noContent();
  },
});

/**
 * Whether the carrier has a label's parcel: the sandbox's clock moves it. Nobody uses a return label here, nor
 * one that was voided.
 *
 * @param {Pick<MerchantCall, "world">} call
 * @param {Label} label
 */
export function hasMoved(call, label) {
  return trackingLog(call, label).events.length > 0;
}

/**
 * Where a label's parcel is by now.
 *
 * @param {Pick<MerchantCall, "world">} call
 * @param {Label} label
 */
export function trackingLog({ world }, label) {
  const { shipFrom, shipTo } = label.shipment;
  const isUsed = !label.isReturn && label.voidedAt === null;
  const days = servicesOf(label.carrier).find(({ code }) => code === label.serviceCode)?.days ?? 1;
  const journey = [
    ...JOURNEY.map((stop) => ({ ...stop, place: shipFrom })),
    {
      ...{ code: "DE", detail: "DELIVERED", words: "Delivered", carrier: "1" },
      day: days + 2,
      place: shipTo,
    },
  ].map((stop) => ({ ...stop, at: Date.parse(label.createdAt) + stop.day * DAY_MS }));
  const past = journey.filter(({ at }) => isUsed && at <= world.clock.now());
  const now = past.at(-1) ?? { ...NOT_YET, at: 0 };
  return {
    tracking_number: label.trackingNumber,
    tracking_url: `https://track.example/${label.trackingNumber}`,
    ...statusOf(now),
    carrier_code: label.carrier.code,
    carrier_id: Number(label.carrier.carrierId.slice("se-".length)),
    carrier_detail_code: null,
    carrier_status_description: `${CATALOGUE[label.carrier.code].friendlyName}: ${now.words}`,
    ship_date: label.shipment.shipDate,
    estimated_delivery_date: new Date(journey.at(-1)?.at ?? 0).toISOString(),
    actual_delivery_date: now.code === "DE" ? new Date(now.at).toISOString() : null,
    exception_description: null,
    events: past.reverse().map((stop) => ({
      occurred_at: new Date(stop.at).toISOString(),
      carrier_occurred_at: new Date(stop.at).toISOString().slice(0, -1),
      description: stop.words,
      city_locality: stop.place.city_locality ?? "",
      state_province: stop.place.state_province ?? "",
      postal_code: stop.place.postal_code ?? "",
      country_code: stop.place.country_code ?? "",
      company_name: "",
      signer: "",
      event_code: stop.carrier,
      carrier_detail_code: null,
      ...statusOf(stop),
      carrier_status_description: stop.words,
    })),
  };
}

/** `tracking_status` of a label whose log has this code. @param {string} code */
export function labelTrackingStatus(code) {
  if (code === "DE") return "delivered";
  return code === "AC" || code === "IT" ? "in_transit" : "unknown";
}

const NOT_YET = { code: "NY", detail: "SHIPMENT_CREATED", words: "Not Yet In System", carrier: "NY" };
const UNKNOWN = { code: "UN", detail: "CARRIER_STATUS_NOT_MAPPED", words: "Unknown", carrier: "UN" };

/** @param {{ code: string, detail: string, words: string, carrier: string }} stop */
function statusOf({ code, detail, words, carrier }) {
  return {
    status_code: code,
    status_detail_code: detail,
    status_description: words,
    status_detail_description: words,
    carrier_status_code: carrier,
  };
}

/** Of a number no label of the account has. @param {string} number @param {string | undefined} carrierCode */
function unknownLog(number, carrierCode) {
  return {
    tracking_number: number,
    tracking_url: null,
    ...statusOf(UNKNOWN),
    carrier_code: carrierCode ?? null,
    carrier_id: null,
    carrier_detail_code: null,
    carrier_status_description: null,
    ship_date: null,
    estimated_delivery_date: null,
    actual_delivery_date: null,
    exception_description: null,
    events: [],
  };
}

/** Which parcel the query names. @param {MerchantCall} call */
function readParcel(call) {
  const query = new Query(call.query);
  const number = query.required("tracking_number");
  const id = query.text("carrier_id");
  const carrier = id === undefined ? query.required("carrier_code") : call.account.carriers.get(id)?.code;
  query.settle();
  return { number, carrier };
}
