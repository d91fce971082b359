import { buyALabel } from "../../../buy-a-label.js";

export const config = { runtime: "edge" };

export default async function handler() {
  return new Response(await buyALabel());
}
