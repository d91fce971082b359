import { Hono } from "hono";

import { buyALabel } from "../buy-a-label.js";

const app = new Hono();
app.get("/", async (context) => context.text(await buyALabel()));

export default app;
