/**
 * This package against the vendor's OpenAPI document, or, where that is not at hand, against its digest. Run by
 * `npm run conformance`; what is compared, and the differences that are meant, stand in docs/deviations.md.
 */
import { FOLDER, isAtHand } from "./specification.js";

if (isAtHand) {
  const { checkDocument } = await import("./document-check.js");
  checkDocument();
} else {
  console.log(`The vendor's document is not at hand (${FOLDER}): its digest is tested instead.`);
  const { checkDigest } = await import("./digest-check.js");
  checkDigest();
}
