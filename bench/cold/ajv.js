import { ajv } from "../rivals/ajv.js";
import { firstCheckOf } from "./rival.js";

export const firstWork = firstCheckOf(ajv);
