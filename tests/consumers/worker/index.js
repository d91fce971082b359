import { buyALabel } from "../buy-a-label.js";

export default {
  fetch: async () => new Response(await buyALabel()),
};
