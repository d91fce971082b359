/** @typedef {{ width: number, height: number }} Paper Points, 72 to the inch. */

/**
 * Makes a PDF: a page for each list of lines of Helvetica, the first line in large type.
 *
 * @param {readonly (readonly string[])[]} pages
 * @param {Paper} paper
 * @returns {Uint8Array}
 */
export function pdf(pages, paper) {
  // Of every page there are two objects, after the three that all share.
  const kids = pages.map((_, index) => `${4 + 2 * index} 0 R`);
  return document([
    "<< /Type /Catalog /Pages 2 0 R >>",
    `<< /Type /Pages /Kids [${kids.join(" ")}] /Count ${kids.length} >>`,
    "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
    ...pages.flatMap((lines, index) => page(lines, paper, 5 + 2 * index)),
  ]);
}

/** A page and, under the number that follows, what is on it. @param {readonly string[]} lines @param {Paper} paper @param {number} number */
function page(lines, { width, height }, number) {
  const content = [
    `1 w 12 12 ${width - 24} ${height - 24} re S`,
    `BT /F1 11 Tf 15 TL 24 ${height - 44} Td`,
    ...lines.map((line, index) => `${index === 0 ? "/F1 18 Tf" : "/F1 11 Tf"} (${escaped(line)}) Tj T*`),
    "ET",
  ].join("\n");
  return [
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${width} ${height}]` +
      ` /Resources << /Font << /F1 3 0 R >> >> /Contents ${number} 0 R >>`,
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
  ];
}

/**
 * Numbers the objects and writes the table of where each begins. Every character is one byte, so that
 * lengths of text are offsets in the file.
 *
 * @param {readonly string[]} objects The first is the catalogue.
 */
function document(objects) {
  let file = "%PDF-1.4\n%\xe2\xe3\xcf\xd3\n";
  const offsets = objects.map((object, index) => {
    const offset = file.length;
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const table = file.length;
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n`;
  for (const offset of offsets) file += `${String(offset).padStart(10, "0")} 00000 n \n`;
  file += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${table}\n%%EOF\n`;
  return Uint8Array.from(file, (character) => character.charCodeAt(0));
}

/** Text within parentheses. Letters beyond Latin-1 are not in the font: they become question marks. @param {string} text */
function escaped(text) {
  return text.replace(/[^\x20-\x7e\xa0-\xff]/gu, "?").replace(/[\\()]/g, "\\$&");
}
