import { zod } from "../rivals/zod.js";
import { firstCheckOf } from "./rival.js";

export const firstWork = firstCheckOf(zod);
