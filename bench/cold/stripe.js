import Stripe from "stripe";

/** The first client of stripe and its first call, to a transport that answers at once. */
export async function firstWork() {
  const fetch = async () => new Response('{"id":"cus_1","object":"customer"}');
  const httpClient = Stripe.createFetchHttpClient(fetch);
  const stripe = new Stripe("sk_test_benchmark", { httpClient, maxNetworkRetries: 0, telemetry: false });
  await stripe.customers.create({ email: "ops@heron.example" });
}
