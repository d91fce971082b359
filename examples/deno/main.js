import { isShipStationPartnerError, PartnerClient } from "shipstation-partner";

const baseUrl = Deno.env.get("SHIPSTATION_URL");
const partner = new PartnerClient({
  apiKey: Deno.env.get("SHIPSTATION_KEY") ?? "",
  ...(baseUrl ? { baseUrl } : {}),
});

const LARGEST_BODY = 1 << 20;

/** What can be asked, by path: the merchant's handle and the request's body come in, JSON goes out. */
const routes = {
  "/rates": (merchant, body) => merchant.rates.calculate(body),
  "/labels": (merchant, body) => {
    // Without it, a caller who has waited too long and asks again would buy a second label.
    if (!body?.shipment?.external_shipment_id)
      throw new BadRequest("shipment.external_shipment_id is missing: the id of your order");
    return merchant.labels.create(body);
  },
};

/** HTTP status by the error's code; all else is 502: the service's own affair. */
const STATUS = {
  validation: 422,
  configuration: 400,
  insufficient_funds: 402,
  not_found: 404,
  conflict: 409,
  rate_limit: 429,
};

/** `POST /rates` and `POST /labels`, for the merchant named in the header `x-account`. */
async function answer(request) {
  const route = routes[new URL(request.url).pathname];
  const account = request.headers.get("x-account");
  if (request.method !== "POST" || !route || !account) return new Response(null, { status: 404 });
  try {
    return Response.json(await route(partner.onBehalfOf(account), await jsonOf(request)));
  } catch (error) {
    if (error instanceof BadRequest) return Response.json({ message: error.message }, { status: 400 });
    if (!isShipStationPartnerError(error)) throw error;
    const { code, message, outcome, issues } = error;
    return Response.json({ code, message, outcome, issues }, { status: STATUS[code] ?? 502 });
  }
}

class BadRequest extends Error {}

/** A request's body, read no further than it may be long. */
async function jsonOf(request) {
  let text = "";
  for await (const part of request.body?.pipeThrough(new TextDecoderStream()) ?? []) {
    text += part;
    if (text.length > LARGEST_BODY) throw new BadRequest("the body is too large");
  }
  try {
    return JSON.parse(text);
  } catch {
    throw new BadRequest("the body is not JSON");
  }
}

Deno.serve({ port: Number(Deno.env.get("PORT") ?? 8000) }, answer);
