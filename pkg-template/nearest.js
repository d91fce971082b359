/**
 * What to add to "there is no …": the nearest right name as a question, or nothing where none is near.
 *
 * @param {unknown} wrong
 * @param {Iterable<string>} names
 * @returns {string} such as `: did you mean "timeoutMs"?`
 */
export function nearest(wrong, names) {
  const sought = plain(String(wrong));
  let best = "";
  let least = Infinity;
  for (const name of names) {
    const candidate = plain(name);
    const isPart = sought.length > 2 && (candidate.startsWith(sought) || candidate.endsWith(sought));
    const edits = isPart ? 0.5 : distance(sought, candidate);
    if (edits < least) [best, least] = [name, edits];
  }
  return least <= Math.max(2, sought.length * 0.4) ? `: did you mean ${JSON.stringify(best)}?` : "";
}

/**
 * Without what people vary: `api_key` is `apiKey`.
 *
 * @param {string} name
 */
function plain(name) {
  return name.toLowerCase().replace(/[_\-\s]/g, "");
}

/**
 * Letters to add, drop or change to make one of the other (Levenshtein).
 *
 * @param {string} from
 * @param {string} to
 * @returns {number}
 */
function distance(from, to) {
  let above = Array.from({ length: to.length + 1 }, (_, at) => at);
  for (let row = 1; row <= from.length; row++) {
    const current = [row];
    for (let column = 1; column <= to.length; column++) {
      const changed = Number(above[column - 1]) + (from[row - 1] === to[column - 1] ? 0 : 1);
      current.push(Math.min(changed, Number(above[column]) + 1, Number(current[column - 1]) + 1));
    }
    above = current;
  }
  return Number(above[to.length]);
}
