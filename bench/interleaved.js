/**
 * Times several ways of doing the same, turn by turn, so that whatever else the machine does meets all of them.
 */

/**
 * @typedef {object} Timing
 * @property {number} micros median time of one run, in microseconds
 * @property {number} leastMicros the best round's
 * @property {number} ratio median of the rounds' quotients with the first case's time in the same round
 * @property {number} leastRatio quotient of the two best rounds
 */

/** A round's turn of one case: short enough to fall mostly between two interruptions by other processes. */
const BATCH_MS = 0.25;
const WARM_UP_MS = 300;
const FEWEST_ROUNDS = 101;
/** A turn's calls: some milliseconds, for part of what a call costs are the collections it leads to. */
const CALLS_A_TURN = 100;

/**
 * @param {Readonly<Record<string, () => unknown>>} cases the first is what the others are compared with
 * @param {{ budgetMs: number }} options
 * @returns {Record<string, Timing>}
 */
export function interleave(cases, { budgetMs }) {
  const turns = Object.entries(cases).map(([name, work]) => ({
    name,
    work,
    runs: calibrate(work),
    micros: [0],
  }));
  for (const turn of turns) turn.micros = [];
  const end = performance.now() + budgetMs;
  for (let round = 0; round < FEWEST_ROUNDS || performance.now() < end; round++) {
    // Every case comes after every other one equally often.
    const first = round % turns.length;
    for (const turn of [...turns.slice(first), ...turns.slice(0, first)]) {
      turn.micros.push(batch(turn.work, turn.runs));
    }
  }
  const base = turns[0]?.micros ?? [];
  return Object.fromEntries(turns.map(({ name, micros }) => [name, compare(micros, base)]));
}

/**
 * As {@link interleave}, for what ends later: calls, one after the other. What is measured is processor time, that of
 * the collector's threads included: other work interrupts a turn of this length more often than not.
 *
 * @param {Readonly<Record<string, () => PromiseLike<unknown>>>} cases the first is what the others are compared with
 * @param {{ budgetMs: number }} options
 * @returns {Promise<Record<string, Timing>>}
 */
export async function interleaveCalls(cases, { budgetMs }) {
  const turns = Object.entries(cases).map(([name, call]) => ({ name, call, micros: [0] }));
  for (const turn of turns) {
    for (const end = performance.now() + WARM_UP_MS; performance.now() < end; ) await turn.call();
    turn.micros = [];
  }
  const end = performance.now() + budgetMs;
  for (let round = 0; round < FEWEST_ROUNDS || performance.now() < end; round++) {
    const first = round % turns.length;
    for (const { call, micros } of [...turns.slice(first), ...turns.slice(0, first)]) {
      const start = process.cpuUsage();
      for (let run = 0; run < CALLS_A_TURN; run++) await call();
      const { user, system } = process.cpuUsage(start);
      micros.push((user + system) / CALLS_A_TURN);
    }
  }
  const base = turns[0]?.micros ?? [];
  return Object.fromEntries(turns.map(({ name, micros }) => [name, compare(micros, base)]));
}

/** @param {readonly number[]} values @returns {number} */
export function median(values) {
  const sorted = [...values].sort((one, other) => one - other);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? Number.NaN)) / 2;
}

/** How often to run `work` for a turn, found while it warms up. @param {() => unknown} work */
function calibrate(work) {
  let runs = 1;
  for (const end = performance.now() + WARM_UP_MS; performance.now() < end; ) {
    const took = (batch(work, runs) * runs) / 1000;
    if (took < BATCH_MS / 2) runs *= 2;
    else if (took > BATCH_MS * 2 && runs > 1) runs = Math.ceil(runs / 2);
  }
  return runs;
}

/** Microseconds of one run, over `runs`. @param {() => unknown} work @param {number} runs */
function batch(work, runs) {
  const start = process.hrtime.bigint();
  for (let run = 0; run < runs; run++) work();
  return Number(process.hrtime.bigint() - start) / 1000 / runs;
}

/** @param {readonly number[]} micros @param {readonly number[]} base @returns {Timing} */
function compare(micros, base) {
  return {
    micros: median(micros),
    leastMicros: Math.min(...micros),
    ratio: median(micros.map((each, round) => each / (base[round] ?? Number.NaN))),
    leastRatio: Math.min(...micros) / Math.min(...base),
  };
}
