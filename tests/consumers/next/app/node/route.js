import { buyALabel } from "../../../buy-a-label.js";

export const dynamic = "force-dynamic";
export const GET = async () => new Response(await buyALabel());
