import { merchantHandlers } from "./call.js";
import { json } from "./envelope.js";
import { Fields } from "./fields.js";
import { combinedFile, inlined } from "./label-file.js";

/** Labels in one file: more make it too large to be answered. */
const MOST_LABELS = 30;

export const documentHandlers = merchantHandlers({
  "documents.combineLabels": ({ world, account, origin, body }) => {
    const fields = Fields.of(body);
    const labels = (fields.texts("label_ids", { required: true }) ?? []).flatMap((id, index) => {
      const label = account.labels.get(id);
      if (label === undefined) {
        fields.refuse(`label_ids[${index}]`, "invalid_identifier", "is none of the account's labels.");
      }
      return label ?? [];
    });
    if (labels.length > MOST_LABELS) {
      fields.refuse("label_ids", "invalid_field_value", `must be ${MOST_LABELS} at most.`);
    }
    fields.choice("label_format", ["pdf"]);
    const type = fields.choice("label_download_type", ["inline", "url"]) ?? "inline";
    fields.settle();

    const file = combinedFile(labels);
    const href = type === "url" ? origin + world.serve("combined.pdf", file) : inlined(file);
    return json({ label_download: { href, pdf: href } });
  },
});
