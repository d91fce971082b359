import { argument, merchantHandlers } from "./call.js";
import { json, noContent, notFound, ruleBroken } from "./envelope.js";
import { Fields } from "./fields.js";

/** @typedef {import("./call.js").MerchantCall} MerchantCall */

/**
 * A kind of package of the account's own.
 *
 * @typedef {object} PackageType
 * @property {string} packageId
 * @property {string} code
 * @property {string} name
 * @property {string | null} description
 * @property {{ unit: string, length: number, width: number, height: number } | undefined} dimensions
 */

export const packageTypeHandlers = merchantHandlers({
  "packageTypes.list": ({ account }) => json({ packages: [...account.packageTypes.values()].map(written) }),
  "packageTypes.create": (call) => {
    const said = readPackageType(call, undefined);
    const packageId = call.world.ids.se("packageType");
    const packageType = { packageId, ...said };
    call.account.packageTypes.set(packageId, packageType);
    return json(written(packageType));
  },
  "packageTypes.get": (call) => json(written(packageTypeInPath(call))),
  "packageTypes.update": (call) => {
    const packageType = packageTypeInPath(call);
    Object.assign(packageType, readPackageType(call, packageType));
    return noContent();
  },
  "packageTypes.delete": (call) => {
    call.account.packageTypes.delete(packageTypeInPath(call).packageId);
    return noContent();
  },
});

/** @param {MerchantCall} call */
function packageTypeInPath(call) {
  const id = argument(call, "package_id");
  const packageType = call.account.packageTypes.get(id);
  if (packageType === undefined) throw notFound("package", id);
  return packageType;
}

/**
 * @param {MerchantCall} call
 * @param {PackageType | undefined} own The one that is replaced: it may keep its code.
 */
function readPackageType({ account, body }, own) {
  const fields = Fields.of(body);
  const code = fields.text("package_code", { required: true, max: 50 }) ?? "";
  if (code !== "" && !/^[a-z0-9]+(_+[a-z0-9]+)*$/.test(code)) {
    fields.refuse("package_code", "invalid_field_value", "must be words of small letters, joined by _.");
  }
  const name = fields.text("name", { required: true, max: 50 }) ?? "";
  const description = fields.text("description", { max: 500 }) ?? null;
  const measures = fields.object("dimensions");
  const side = { required: true, min: 0 };
  const dimensions = measures && {
    unit: measures.choice("unit", ["inch", "centimeter"], { required: true }) ?? "inch",
    length: measures.number("length", side) ?? 0,
    width: measures.number("width", side) ?? 0,
    height: measures.number("height", side) ?? 0,
  };
  fields.settle();
  if ([...account.packageTypes.values()].some((other) => other !== own && other.code === code)) {
    const field_name = "package_code";
    throw ruleBroken("identifier_conflict", `There is a package ${code} already.`, { field_name });
  }
  return { code, name, description, dimensions };
}

/** @param {PackageType} packageType */
function written({ packageId, code, name, description, dimensions }) {
  return { package_id: packageId, package_code: code, name, description, dimensions };
}
