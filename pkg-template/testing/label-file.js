import { pdf } from "./pdf.js";

/** @typedef {import("./addresses.js").Address} Address */

/** Points, 72 to the inch. */
const PAPER = {
  "4x6": { width: 288, height: 432 },
  letter: { width: 612, height: 792 },
  A4: { width: 595, height: 842 },
  A6: { width: 298, height: 420 },
};

const PIECE = 8192;

/** @typedef {Omit<import("./labels.js").Label, "filePath" | "formPath">} Label one whose file is yet to be made */

/** The label to print. It cannot be posted: it says so. @param {Label} label */
export function labelFile(label) {
  return pdf([linesOf(label)], PAPER[/** @type {keyof typeof PAPER} */ (label.layout)]);
}

/** Labels to print, a page for each. @param {readonly Label[]} labels */
export function combinedFile(labels) {
  return pdf(labels.map(linesOf), PAPER["4x6"]);
}

/** What customs want to see of labels, a page for each. @param {readonly Label[]} labels */
export function customsFile(labels) {
  const pages = labels.map((label) => ["SAMPLE - NO CUSTOMS FORM", ...linesOf(label)]);
  return pdf(pages, PAPER.letter);
}

/** A file as the service puts it into a reply. @param {Uint8Array} file */
export function inlined(file) {
  let text = "";
  // In pieces: all at once would be as many arguments as it has bytes.
  for (let at = 0; at < file.length; at += PIECE)
    text += String.fromCharCode(...file.subarray(at, at + PIECE));
  return `data:application/pdf;base64,${btoa(text)}`;
}

/** The form a carrier scans for all labels of a manifest. @param {string} manifestId @param {readonly Label[]} labels */
export function manifestFile(manifestId, labels) {
  const lines = [
    "SAMPLE - NO MANIFEST",
    manifestId,
    "",
    ...labels.map(({ trackingNumber }) => trackingNumber),
  ];
  return pdf([lines], PAPER.letter);
}

/** @param {Label} label */
function linesOf(label) {
  const { shipFrom, shipTo } = label.shipment;
  return [
    "SAMPLE - NO POSTAGE",
    label.serviceCode,
    "",
    "FROM",
    ...addressLines(shipFrom),
    "",
    "TO",
    ...addressLines(shipTo),
    "",
    `TRACKING ${label.trackingNumber}`,
    label.labelId,
  ];
}

/** @param {Address} address */
function addressLines(address) {
  const town = [address.city_locality, address.state_province, address.postal_code, address.country_code];
  const lines = [
    address.name,
    address.company_name,
    address.address_line1,
    address.address_line2,
    address.address_line3,
    town.join(" "),
  ];
  return lines.filter((line) => line !== undefined && line !== "").map(String);
}
