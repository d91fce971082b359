/** What the figures must be, and whether they are. Ratios are medians of one run. */

/**
 * @typedef {object} Figures of one Node version
 * @property {import("./checks.js").Checks} [checks]
 * @property {import("./cold.js").ColdStarts} [cold]
 * @property {import("./engine.js").Engine} [engine]
 * @property {import("./memory.js").Course[]} [memory]
 *
 * @typedef {object} Judgement
 * @property {string} target
 * @property {string} limit
 * @property {string} value
 * @property {boolean} met
 */

const MOST_TO_BYTES = 1.25;
/** For the payloads in their order. */
const MOST_TO_TEXT = [1.6, 1.4, 1.75];
const MOST_FROM_BYTES = 1.3;
const MOST_COLD_MS = 15;
const MOST_COLD_IN_DENO_MS = 20;
/** Of a call by hand. */
const MOST_OF_A_CALL = 3;
const MOST_BYTES_IN_FLIGHT = 4096;
/** What a collection leaves behind differs by this much from one time to the next. */
const HEAP_NOISE_BYTES = 512 * 1024;

/** @param {Figures} figures @returns {Judgement[]} */
export function judge({ checks, cold, engine, memory }) {
  return [
    ...(checks ? judgeChecks(checks) : []),
    ...(cold ? judgeColdStarts(cold) : []),
    ...(engine ? judgeEngine(engine) : []),
    ...(memory ?? []).flatMap(judgeMemory),
  ];
}

/** @param {import("./checks.js").Checks} checks */
function judgeChecks({ toBytes, toText, fromBytes }) {
  return [
    ...toBytes.map((each) => atMost("check and serialise to bytes", each, MOST_TO_BYTES)),
    ...toBytes.map((each) => fasterThanAll("to bytes", each)),
    ...toText.map((each, index) => atMost("`validate`, to text", each, MOST_TO_TEXT[index] ?? Number.NaN)),
    ...toText.map((each) => fasterThanAll("to text", each)),
    ...fromBytes.map((each) => atMost("check and parse a reply", each, MOST_FROM_BYTES)),
  ];
}

/** @param {string} what @param {import("./checks.js").Comparison} comparison @param {number} most */
function atMost(what, { payload, timings }, most) {
  const ratio = timings.ours?.ratio ?? Number.NaN;
  return judgement(`${what}: ${payload}`, `≤ ${most} ×`, `${ratio.toFixed(2)} ×`, ratio <= most);
}

/** @param {string} what @param {import("./checks.js").Comparison} comparison */
function fasterThanAll(what, { payload, timings }) {
  const { floor: _, ours, ...rivals } = timings;
  const [name = "", best] = Object.entries(rivals).sort(([, a], [, b]) => a.ratio - b.ratio)[0] ?? [];
  const ratio = ours?.ratio ?? Number.NaN;
  const least = best?.ratio ?? Number.NaN;
  const limit = `< ${least.toFixed(2)} × (${name})`;
  return judgement(
    `faster than each rival, ${what}: ${payload}`,
    limit,
    `${ratio.toFixed(2)} ×`,
    ratio < least,
  );
}

/** @param {import("./cold.js").ColdStarts} cold */
function judgeColdStarts(cold) {
  const check = cold["our check"]?.ms ?? Number.NaN;
  return [
    ...judgeFirstCall(cold, MOST_COLD_MS),
    ...["Ajv", "Zod", "Valibot"].map((rival) =>
      against("import and first check", check, rival, cold[rival]?.ms),
    ),
  ];
}

/** @param {import("./elsewhere.js").Elsewhere} elsewhere @returns {Judgement[]} */
export function judgeElsewhere({ deno }) {
  return judgeFirstCall(deno, MOST_COLD_IN_DENO_MS);
}

/** @param {import("./cold.js").ColdStarts} cold @param {number} most */
function judgeFirstCall(cold, most) {
  const call = cold["our call"]?.ms ?? Number.NaN;
  return [
    judgement("import and first checked call", `≤ ${most} ms`, `${call.toFixed(1)} ms`, call <= most),
    ...["stripe's call", "openai's call", "shippo's call"].map((rival) =>
      against("import and first call", call, rival, cold[rival]?.ms),
    ),
  ];
}

/** @param {string} what @param {number} ours @param {string} rival @param {number} [theirs] */
function against(what, ours, rival, theirs = Number.NaN) {
  const limit = `< ${theirs.toFixed(1)} ms`;
  return judgement(`${what}, against ${rival}`, limit, `${ours.toFixed(1)} ms`, ours < theirs);
}

/** @param {import("./engine.js").Engine} engine */
function judgeEngine({ answered, flight }) {
  const ratioOf = (/** @type {string} */ name) => answered[name]?.ratio ?? Number.NaN;
  const ours = ratioOf("ours");
  const shown = `${ours.toFixed(2)} ×`;
  return [
    judgement("a call, of one by hand", `≤ ${MOST_OF_A_CALL} ×`, shown, ours <= MOST_OF_A_CALL),
    ...["stripe", "openai"].map((rival) => {
      const theirs = ratioOf(rival);
      return judgement(`a call, against ${rival}`, `< ${theirs.toFixed(2)} ×`, shown, ours < theirs);
    }),
    judgement(
      `memory of each of ${flight.calls} calls in flight`,
      `≤ ${MOST_BYTES_IN_FLIGHT} bytes`,
      `${flight.bytesEach} bytes`,
      flight.bytesEach <= MOST_BYTES_IN_FLIGHT,
    ),
  ];
}

/** @param {import("./memory.js").Course} course */
function judgeMemory({ work, count, heapBefore, heapAfter, wasmBefore, wasmAfter }) {
  const heap = heapAfter - heapBefore;
  const wasm = wasmAfter - wasmBefore;
  const what = `${count} ${work}`;
  return [
    judgement(`heap after 10 %: ${what}`, "+0 (± 512 KB)", kilobytes(heap), heap <= HEAP_NOISE_BYTES),
    judgement(`wasm memory after 10 %: ${what}`, "+0", kilobytes(wasm), wasm <= 0),
  ];
}

/** @param {number} bytes */
function kilobytes(bytes) {
  return `${bytes > 0 ? "+" : ""}${Math.round(bytes / 1024)} KB`;
}

/** @param {string} target @param {string} limit @param {string} value @param {boolean} met @returns {Judgement} */
function judgement(target, limit, value, met) {
  return { target, limit, value, met };
}
