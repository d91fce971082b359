export { buyALabel } from "../buy-a-label.js";
