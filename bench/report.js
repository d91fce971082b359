/** Figures as Markdown: docs/performance.md. */
import { judge, judgeElsewhere } from "./targets.js";

/**
 * @typedef {import("./targets.js").Figures} Figures
 * @typedef {import("./checks.js").Comparison} Comparison
 * @typedef {import("./engine.js").Engine} Engine
 *
 * @typedef {object} Machine
 * @property {string} processor
 * @property {number} cores
 * @property {string} memory
 * @property {string} system
 * @property {string} load how busy the machine was with other work
 */

const HOW = `\`npm run bench\` measures and writes this page. \`npm run bench:cold\` measures only cold starts, and prints them. With
\`-- --enforce\`, either fails if a target is missed.

- All ways of doing something take turns in one process: a quarter of a millisecond each, for hundreds of rounds, in
  rotating order. A ratio is the median of the rounds' quotients. In brackets is the quotient of the two best rounds,
  which other work on the machine disturbs least. Absolute times depend on the machine; ratios do so much less.
- *To bytes* is the way from a plain object to the bytes that the transport gets. For this package it is the step that
  every call makes, copy included; for the rivals, their check, \`JSON.stringify\` and \`TextEncoder.encode\`. The floor is
  the latter two without a check. *To text* compares \`validate\` with a check and \`JSON.stringify\`. *A reply* is the way
  from bytes to a plain object, compared with \`TextDecoder.decode\` and \`JSON.parse\`.
- The rivals' validators are made once, from the JSON Schema that this package prints for the same record. Ajv compiles
  it with all errors; TypeBox's types are compiled; Zod's and Valibot's are built as their documentation says. All
  refuse unknown fields and check the same types, lengths, patterns, ranges, values and rules between fields. Before
  anything is timed, all must accept every payload and refuse 19 broken ones. Ours reports all issues. TypeBox and
  Valibot only say yes or no, which is faster for them.
- A cold start is a fresh process: the import, then the first work on a payload, and on a reply that was made before,
  less the same with an empty module. The rivals create their schema from the printed records of a label; *Ajv
  precompiled* loads code that Ajv generated before. For workerd it is the processor time of a fresh workerd, in all of
  its threads, until the first reply of a Worker as Wrangler deploys it, less the same with an empty Worker. That is
  what counts against a Worker's limit for its start.
- A call buys the documents' label through a transport in this process. By hand, that is \`JSON.stringify\`, the
  transport, \`arrayBuffer\`, \`TextDecoder\` and \`JSON.parse\`. stripe and openai make the call in the way that they
  document for endpoints without a method, with their own settings, and check neither request nor reply. The transport
  answers with a \`Response\`, as \`fetch\` does. A second one answers with the least that works, which makes the call by
  hand three to four times as fast. Times of calls are processor times, in turns of 100 calls, including the garbage
  collections that they cause.
- Calls in flight all wait for their replies at once. What each holds is the growth of the heap, the array buffers and
  the wasm memory, less the request's bytes.
- Memory is the heap and the array buffers after a forced collection, and the size of the wasm memory: the difference
  between the end and the first tenth.`;

/**
 * @param {Machine} machine
 * @param {readonly { node: string, figures: Figures }[]} runs
 * @param {import("./elsewhere.js").Elsewhere} elsewhere
 * @returns {string}
 */
export function report(machine, runs, elsewhere) {
  const parts = [
    "# Performance",
    HOW,
    `Measured on ${machine.cores} cores of ${machine.processor}, ${machine.memory} of memory, ${machine.system}. ${machine.load}`,
    ...runs.map(({ node, figures }) => section(node, figures)),
    sectionElsewhere(elsewhere),
  ];
  return `${parts.join("\n\n")}\n`;
}

/** @param {string} node @param {Figures} figures */
export function section(node, figures) {
  const { checks, cold, engine, memory } = figures;
  const parts = [`## Node ${node}`];
  if (checks) {
    const versions = Object.entries(checks.versions).map(([name, version]) => `${name} ${version}`);
    parts.push(
      `Rivals: ${versions.join(", ")}.`,
      comparisons("To bytes, × `JSON.stringify` + `TextEncoder.encode`", checks.toBytes),
      comparisons("To text, × `JSON.stringify`", checks.toText),
      comparisons("A reply, × `TextDecoder.decode` + `JSON.parse`", checks.fromBytes),
    );
  }
  if (cold) {
    parts.push(starts("Cold start, over an empty module", cold));
  }
  if (engine) {
    const versions = Object.entries(engine.versions).map(([name, version]) => `${name} ${version}`);
    parts.push(
      `Rivals of a call: ${versions.join(", ")}.`,
      calls("A call, × by hand", engine.answered),
      calls("A call, × by hand, through the least of transports", engine.plain),
    );
  }
  if (memory) {
    parts.push(
      table(
        ["Memory", "count", "heap at 10 %", "heap at the end", "wasm at 10 %", "wasm at the end"],
        memory.map(({ work, count, heapBefore, heapAfter, wasmBefore, wasmAfter }) => [
          work,
          count.toLocaleString("en"),
          ...[heapBefore, heapAfter, wasmBefore, wasmAfter].map(kilobytes),
        ]),
      ),
    );
  }
  parts.push(judgements(judge(figures)));
  return parts.join("\n\n");
}

/** @param {import("./elsewhere.js").Elsewhere} elsewhere */
export function sectionElsewhere(elsewhere) {
  return [
    "## Deno and workerd",
    starts("Cold start in Deno, over an empty module", elsewhere.deno),
    starts("Processor's time to the first reply in workerd, over an empty Worker", elsewhere.workerd),
    judgements(judgeElsewhere(elsewhere)),
  ].join("\n\n");
}

/** @param {string} title @param {import("./cold.js").ColdStarts} cold */
function starts(title, cold) {
  const rows = Object.entries(cold).filter(([name]) => name !== "empty");
  return table(
    [title, "median ms", "least ms"],
    rows.map(([name, { ms, leastMs }]) => [name, ms.toFixed(1), leastMs.toFixed(1)]),
  );
}

/** @param {import("./targets.js").Judgement[]} judged */
function judgements(judged) {
  const rows = judged.map(({ target, limit, value, met }) => [
    target,
    limit,
    value,
    met ? "met" : "**missed**",
  ]);
  return table(["Target", "limit", "measured", ""], rows);
}

/** @param {string} title @param {readonly Comparison[]} compared */
function comparisons(title, compared) {
  const names = Object.keys(compared[0]?.timings ?? {}).filter((name) => name !== "floor");
  return table(
    [title, "bytes", "floor, µs", ...names],
    compared.map(({ payload, bytes, timings }) => [
      payload,
      String(bytes),
      timings.floor?.micros.toFixed(1) ?? "",
      ...names.map((name) => ratio(timings[name])),
    ]),
  );
}

/** @param {string} title @param {Engine["answered"]} timings */
function calls(title, timings) {
  const names = Object.keys(timings);
  return table(
    [title, ...names],
    [
      ["median µs", ...names.map((name) => timings[name]?.micros.toFixed(1) ?? "")],
      ["ratio", ...names.map((name) => ratio(timings[name]))],
    ],
  );
}

/** @param {import("./interleaved.js").Timing | undefined} timing */
function ratio(timing) {
  return timing ? `${timing.ratio.toFixed(2)} (${timing.leastRatio.toFixed(2)})` : "";
}

/** @param {number} bytes */
function kilobytes(bytes) {
  return `${Math.round(bytes / 1024).toLocaleString("en")} KB`;
}

/** @param {readonly string[]} head @param {readonly string[][]} rows */
function table(head, rows) {
  const lines = [head, head.map((_, column) => (column === 0 ? "---" : "---:")), ...rows];
  return lines.map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}
