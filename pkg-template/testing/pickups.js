import { writtenAddress } from "./addresses.js";
import { argument, merchantHandlers } from "./call.js";
import { json, notFound, ruleBroken } from "./envelope.js";
import { Fields } from "./fields.js";
import { pageOf, readPage } from "./page-links.js";
import { Query } from "./query.js";

/** @typedef {import("./call.js").MerchantCall} MerchantCall */
/** @typedef {import("./labels.js").Label} Label */

/**
 * A carrier comes for parcels.
 *
 * @typedef {object} Pickup
 * @property {string} pickupId
 * @property {Label[]} labels At least one; all of one carrier account and warehouse.
 * @property {string} createdAt
 * @property {string | null} cancelledAt
 * @property {string} confirmationNumber
 * @property {ReturnType<typeof readContact>} contact
 * @property {string | null} notes
 * @property {{ start_at: string, end_at: string }} window
 */

export const pickupHandlers = merchantHandlers({
  "pickups.schedule": (call) => {
    const { ids, clock } = call.world;
    const pickup = {
      pickupId: `pik_${ids.token()}`,
      createdAt: clock.iso(),
      cancelledAt: null,
      confirmationNumber: ids.digits(12),
      ...readPickup(call),
    };
    call.account.pickups.set(pickup.pickupId, pickup);
    return json({ ...written(pickup), ...envelope(call) });
  },
  "pickups.get": (call) => json({ ...written(pickupInPath(call)), ...envelope(call) }),
  "pickups.list": (call) => {
    const read = new Query(call.query);
    const wanted = readPage(read);
    const isMadeThen = read.span("created_at");
    read.settle();
    const found = [...call.account.pickups.values()]
      .reverse()
      .map(written)
      .filter(
        (pickup) =>
          (read.text("carrier_id") ?? pickup.carrier_id) === pickup.carrier_id &&
          (read.text("warehouse_id") ?? pickup.warehouse_id) === pickup.warehouse_id &&
          isMadeThen(pickup.created_at),
      );
    const { items, totals } = pageOf(call, found, wanted);
    return json({ pickups: items, ...totals, ...envelope(call) });
  },
  "pickups.delete": (call) => {
    const pickup = pickupInPath(call);
    if (pickup.cancelledAt !== null) throw ruleBroken("invalid_status", "The pickup was given up before.");
    pickup.cancelledAt = call.world.clock.iso();
    return json({ ...envelope(call), pickup_id: pickup.pickupId });
  },
});

/** @param {MerchantCall} call */
function readPickup(call) {
  const fields = Fields.of(call.body);
  const labels = (fields.texts("label_ids", { required: true }) ?? []).flatMap((id, index) => {
    const label = call.account.labels.get(id);
    if (label !== undefined && label.voidedAt === null) return [label];
    fields.refuse(`label_ids[${index}]`, "invalid_identifier", "is none of the account's labels.");
    return [];
  });
  const contact = readContact(fields.group("contact_details"));
  const notes = fields.text("pickup_notes") ?? null;
  const window = fields.group("pickup_window");
  const [start_at = "", end_at = ""] = ["start_at", "end_at"].map((name) =>
    window.date(name, { required: true }),
  );
  if (Date.parse(end_at) < Date.parse(start_at)) {
    window.refuse("end_at", "invalid_field_value", "must not be before start_at.");
  }
  fields.settle();
  const places = new Set(
    labels.map(({ carrier, shipment }) => `${carrier.carrierId} ${shipment.warehouseId}`),
  );
  if (places.size > 1) {
    const field_name = "label_ids";
    throw ruleBroken("identifiers_must_match", "The labels must be of one carrier and warehouse.", {
      field_name,
    });
  }
  return { labels, contact, notes, window: { start_at, end_at } };
}

/** @param {Fields} fields */
function readContact(fields) {
  return {
    name: fields.text("name", { required: true }) ?? "",
    email: fields.email("email", { required: true }) ?? "",
    phone: fields.text("phone", { required: true, min: 7 }) ?? "",
  };
}

/** @param {MerchantCall} call */
function pickupInPath(call) {
  const id = argument(call, "pickup_id");
  const pickup = call.account.pickups.get(id);
  if (pickup === undefined) throw notFound("pickup", id);
  return pickup;
}

/** @param {Pickup} pickup */
function written({ labels, window, ...pickup }) {
  const [first] = labels;
  return {
    pickup_id: pickup.pickupId,
    label_ids: labels.map(({ labelId }) => labelId),
    created_at: pickup.createdAt,
    cancelled_at: pickup.cancelledAt ?? undefined,
    carrier_id: first?.carrier.carrierId,
    confirmation_number: pickup.confirmationNumber,
    warehouse_id: first?.shipment.warehouseId ?? null,
    pickup_address: first && writtenAddress(first.shipment.shipFrom),
    contact_details: pickup.contact,
    pickup_notes: pickup.notes ?? undefined,
    pickup_windows: [window],
  };
}

/** What stands beside a pickup in a reply. @param {MerchantCall} call */
function envelope({ world }) {
  return { request_id: world.ids.uuid(), errors: [] };
}
