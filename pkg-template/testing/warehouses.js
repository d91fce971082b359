import { readAddress, writtenAddress } from "./addresses.js";
import { merchantHandlers } from "./call.js";
import { json } from "./envelope.js";
import { Fields } from "./fields.js";

/**
 * @typedef {object} Warehouse
 * @property {string} warehouseId
 * @property {boolean} isDefault
 * @property {string} name
 * @property {string} createdAt
 * @property {import("./addresses.js").Address} origin
 * @property {import("./addresses.js").Address} returns
 */

export const warehouseHandlers = merchantHandlers({
  "warehouses.create": ({ world, account, body }) => {
    const fields = Fields.of(body);
    const name = fields.text("name", { required: true }) ?? "";
    const isDefault = fields.flag("is_default") ?? false;
    const origin = readAddress(fields.group("origin_address"));
    const returnAddress = fields.object("return_address");
    const returns = returnAddress ? readAddress(returnAddress) : origin;
    fields.settle();

    const warehouseId = world.ids.se("warehouse");
    if (isDefault) for (const other of account.warehouses.values()) other.isDefault = false;
    const warehouse = { warehouseId, isDefault, name, createdAt: world.clock.iso(), origin, returns };
    account.warehouses.set(warehouseId, warehouse);
    return json(written(warehouse));
  },
  "warehouses.list": ({ account }) => json({ warehouses: [...account.warehouses.values()].map(written) }),
});

/** @param {Warehouse} warehouse */
function written(warehouse) {
  return {
    warehouse_id: warehouse.warehouseId,
    is_default: warehouse.isDefault,
    name: warehouse.name,
    created_at: warehouse.createdAt,
    origin_address: writtenAddress(warehouse.origin),
    return_address: writtenAddress(warehouse.returns),
  };
}
