/** Lines that docs/deviations.md would need: few, each for a place that many differences share. */

/** @typedef {import("./compare-shapes.js").Difference} Difference */

/**
 * @param {Difference[]} differences
 * @returns {string[]} `place  kind  what is there  how often`
 */
export function suggestions(differences) {
  const lines = [];
  let left = differences;
  while (left.length > 0) {
    const name = sharedBy(left);
    const covered = left.filter(
      ({ kind, place }) => `${kind} ${place.names.find((one) => name.endsWith(` ${one}`)) ?? ""}` === name,
    );
    const texts = [...new Set(covered.map(({ text }) => text))];
    const [kind, ...place] = name.split(" ");
    lines.push(`\`${place.join(" ")}\` | \`${kind}\` | ${texts.join(" / ")} (${covered.length})`);
    left = left.filter((difference) => !covered.includes(difference));
  }
  return inBraces(lines);
}

/** Fields of one record that differ alike, in one line. @param {string[]} lines */
function inBraces(lines) {
  /** @type {Map<string, string[]>} */
  const fields = new Map();
  for (const line of lines) {
    const [, record = line, field = "", rest = ""] =
      /^(`[^`]*\/)([^`/*]+)(`.*?)(?: \(\d+\))$/.exec(line) ?? [];
    const key = `${record}\n${rest}`;
    fields.set(key, [...(fields.get(key) ?? []), field]);
  }
  const written = [...fields].map(([key, names]) => {
    const [record = "", rest = ""] = key.split("\n");
    return `${record}${names.length > 1 ? `{${names.join(",")}}` : names[0]}${rest}`;
  });
  return written.sort();
}

/** Kind and place that most of the differences have in common; the nearest of several. @param {Difference[]} differences */
function sharedBy(differences) {
  /** @type {Map<string, number>} */
  const counts = new Map();
  for (const { kind, place } of differences) {
    for (const name of place.names) counts.set(`${kind} ${name}`, (counts.get(`${kind} ${name}`) ?? 0) + 1);
  }
  const depth = (/** @type {string} */ name) => name.split("/").length;
  const [most] = [...counts].sort((one, other) => other[1] - one[1] || depth(one[0]) - depth(other[0]));
  return most?.[0] ?? "";
}
