import { buyALabel } from "../../../buy-a-label.js";

export const config = { runtime: "edge" };
export default async () => new Response(await buyALabel());
