import { valibot } from "../rivals/valibot.js";
import { firstCheckOf } from "./rival.js";

export const firstWork = firstCheckOf(valibot);
