import { buyALabel } from "../../../buy-a-label.js";

export const runtime = "edge";
export const GET = async () => new Response(await buyALabel());
