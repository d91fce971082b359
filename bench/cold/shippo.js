import { Shippo } from "shippo";
import { HTTPClient } from "shippo/lib/http.js";

/** The first client of shippo and its first call, to a transport that answers at once. */
export async function firstWork() {
  const headers = { "content-type": "application/json" };
  const fetcher = async () => new Response('{"results":[]}', { headers });
  const shippo = new Shippo({ apiKeyHeader: "benchmark", httpClient: new HTTPClient({ fetcher }) });
  await shippo.addresses.list();
}
