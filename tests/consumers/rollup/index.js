import { buyALabel } from "../buy-a-label.js";

buyALabel().then(console.log);
