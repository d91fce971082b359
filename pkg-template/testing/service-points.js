import { argument, merchantHandlers } from "./call.js";
import { CATALOGUE, servicesOf } from "./catalogue.js";
import { json, notFound } from "./envelope.js";
import { Fields } from "./fields.js";

/** @typedef {import("./world.js").Carrier} Carrier */

const DAYS = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];
/** Where all made-up service points are, unless a place is named by degrees. */
const MIDDLE = { lat: 30.267, long: -97.743 };
/** Of every carrier, in every country. */
const POINTS = [
  { number: 1, name: "Corner Shop", type: "pudo", metres: 240 },
  { number: 2, name: "Station Locker", type: "locker", metres: 910 },
  { number: 3, name: "Stationery", type: "pudo", metres: 2600 },
];

export const servicePointHandlers = merchantHandlers({
  "servicePoints.list": ({ account, body }) => {
    const fields = Fields.of(body);
    const address = fields.object("address");
    const country = address?.text("country_code", { required: true }) ?? "US";
    const place = { lat: fields.number("lat"), long: fields.number("long") };
    const ways = ["address_query", "address", "lat"].filter((name) => fields.has(name));
    if (ways.length === 0) fields.missing("address_query");
    if (ways.length > 1) fields.refuse(ways[0] ?? "", "field_conflict", "goes without another place.");
    if (fields.has("lat") !== fields.has("long")) fields.missing(fields.has("lat") ? "long" : "lat");
    const radius = (fields.number("radius", { min: 0 }) ?? 5) * 1000;
    const most = fields.number("max_results", { min: 1 }) ?? 25;
    const carriers = (fields.objects("providers", { required: true }) ?? []).flatMap((provider) => {
      const id = provider.text("carrier_id", { required: true });
      const carrier = account.carriers.get(id ?? "");
      if (id !== undefined && carrier === undefined) {
        provider.refuse("carrier_id", "carrier_not_connected", "is none of the account's carriers.");
      }
      return carrier ?? [];
    });
    fields.settle();

    const { lat = MIDDLE.lat, long = MIDDLE.long } = place;
    const service_points = carriers
      .flatMap((carrier) => POINTS.map((point) => written(carrier, country, point, { lat, long })))
      .filter(({ distance_in_meters }) => distance_in_meters <= radius)
      .slice(0, most);
    return json({ lat, long, service_points, errors: [] });
  },
  "servicePoints.get": (call) => {
    const [code, country, id] = ["carrier_code", "country_code", "service_point_id"].map((name) =>
      argument(call, name),
    );
    const carrier = [...call.account.carriers.values()].find((each) => each.code === code);
    const point = POINTS.find(({ number }) => id === idOf(country ?? "", number));
    if (carrier === undefined || point === undefined) throw notFound("service point", id ?? "");
    const { distance_in_meters: _, ...service_point } = written(carrier, country ?? "", point, MIDDLE);
    return json({ service_point });
  },
});

/** @param {string} country @param {number} number */
function idOf(country, number) {
  return `${country.toUpperCase()}-${number}`;
}

/** @param {Carrier} carrier @param {string} country @param {typeof POINTS[number]} point @param {{ lat: number, long: number }} near */
function written(carrier, country, { number, name, type, metres }, { lat, long }) {
  const open = [{ open: "09:00", close: "18:00" }];
  return {
    carrier_code: carrier.code,
    service_codes: servicesOf(carrier).map(({ code }) => code),
    service_point_id: idOf(country, number),
    company_name: `${CATALOGUE[carrier.code].friendlyName} ${name}`,
    address_line1: `${number} Parcel Square`,
    city_locality: "Sampletown",
    state_province: "TX",
    postal_code: "78701",
    country_code: country.toUpperCase(),
    phone_number: "512-555-0100",
    lat: lat + metres / 111_000,
    long,
    distance_in_meters: metres,
    hours_of_operation: Object.fromEntries(DAYS.map((day) => [day, day === "sunday" ? [] : open])),
    features: type === "locker" ? ["after_hours_locker"] : ["drop_off_point", "pickup_point"],
    type,
  };
}
