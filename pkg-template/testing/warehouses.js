import { readAddress, writtenAddress } from "./addresses.js";
import { argument, merchantHandlers } from "./call.js";
import { json, noContent, notFound, ruleBroken } from "./envelope.js";
import { Fields } from "./fields.js";

/** @typedef {import("./call.js").MerchantCall} MerchantCall */

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
  "warehouses.create": (call) => {
    const { world, account } = call;
    const said = readWarehouse(call);
    const warehouseId = world.ids.se("warehouse");
    if (said.isDefault) leaveNoDefault(account);
    const warehouse = { warehouseId, createdAt: world.clock.iso(), ...said };
    account.warehouses.set(warehouseId, warehouse);
    return json(written(warehouse));
  },
  "warehouses.list": ({ account }) => json({ warehouses: [...account.warehouses.values()].map(written) }),
  "warehouses.get": (call) => json(written(warehouseInPath(call))),
  "warehouses.update": (call) => {
    const warehouse = warehouseInPath(call);
    const said = readWarehouse(call);
    if (said.isDefault) leaveNoDefault(call.account);
    Object.assign(warehouse, said);
    return noContent();
  },
  "warehouses.updateSettings": (call) => {
    const warehouse = warehouseInPath(call);
    const fields = Fields.of(call.body);
    const isDefault = fields.flag("is_default");
    fields.settle();
    if (isDefault === true) leaveNoDefault(call.account);
    warehouse.isDefault = isDefault ?? warehouse.isDefault;
    return noContent();
  },
  "warehouses.delete": (call) => {
    const { warehouseId, isDefault } = warehouseInPath(call);
    if (isDefault) {
      throw ruleBroken("default_warehouse_cannot_be_deleted", "The default warehouse cannot be deleted.");
    }
    call.account.warehouses.delete(warehouseId);
    return noContent();
  },
});

/** @param {MerchantCall} call */
function warehouseInPath(call) {
  const id = argument(call, "warehouse_id");
  const warehouse = call.account.warehouses.get(id);
  if (warehouse === undefined) throw notFound("warehouse", id);
  return warehouse;
}

/** @param {MerchantCall} call */
function readWarehouse({ body }) {
  const fields = Fields.of(body);
  const name = fields.text("name", { required: true }) ?? "";
  const isDefault = fields.flag("is_default") ?? false;
  const origin = readAddress(fields.group("origin_address"));
  const returnAddress = fields.object("return_address");
  const returns = returnAddress ? readAddress(returnAddress) : origin;
  fields.settle();
  return { name, isDefault, origin, returns };
}

/** An account has one default at most. @param {import("./world.js").Account} account */
function leaveNoDefault(account) {
  for (const warehouse of account.warehouses.values()) warehouse.isDefault = false;
}

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
