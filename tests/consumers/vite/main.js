import { buyALabel } from "../buy-a-label.js";

document.title = await buyALabel();
await fetch("/report", { method: "POST", body: document.title });
