import { merchantHandlers } from "./call.js";
import { notFound } from "./envelope.js";

export const downloadHandlers = merchantHandlers({
  // A file that is there was answered before: it needs no key.
  "downloads.get": ({ path }) => {
    throw notFound("file", path);
  },
});
