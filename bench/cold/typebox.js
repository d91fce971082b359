import { typebox } from "../rivals/typebox.js";
import { firstCheckOf } from "./rival.js";

export const firstWork = firstCheckOf(typebox);
