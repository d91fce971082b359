/** One operation, done many times. */
import type { CallOptions } from "./client-options.js";
import type { AnyShipStationPartnerError } from "./errors.js";
import type { Call } from "./results.js";

/** A handle's subjects, each method with its like for many inputs: `labels.createMany` beside `labels.create`. */
export type WithMany<Resources> = { [S in keyof Resources]: Resources[S] & ManyMethods<Resources[S]> };

type ManyMethods<Resource> = {
  readonly [M in keyof Resource & string as Resource[M] extends AnyMethod
    ? `${M}Many`
    : never]: Resource[M] extends (...args: infer Arguments) => Call<infer Data>
    ? (inputs: readonly InputOf<Arguments>[], options?: BulkOptions) => Promise<BulkItem<Data>[]>
    : never;
};

type AnyMethod = (...args: never[]) => Call<unknown>;

/** An operation's only argument, or the list of its arguments. */
type InputOf<Arguments extends readonly unknown[]> =
  Required<Arguments> extends readonly [infer Only, CallOptions] ? Only : readonly unknown[];

/** Options of many calls: those of each, and of the whole. */
export interface BulkOptions extends Omit<CallOptions, "resumeFrom"> {
  /** Calls at once. Default: 8. */
  readonly concurrency?: number | undefined;
  /** Told after each item. */
  readonly onProgress?: ((progress: BulkProgress) => void) | undefined;
  /**
   * Where the work is written down, so that it can be resumed after a crash: what is confirmed is not done again, and
   * what had begun is looked for first. With a journal, ids are added as `dedupe: "auto"` does.
   */
  readonly journal?: Journal | undefined;
  /** An item's name in the journal, no two alike. Default: its place; then a resumed run must have the same inputs. */
  readonly keyOf?: ((input: unknown, index: number) => string) | undefined;
}

/** Where work is written down. An object over a file, a table, a key-value store. */
export interface Journal {
  get(key: string): JournalEntry | undefined | Promise<JournalEntry | undefined>;
  /** Must have kept it when it returns, or its promise resolves. */
  set(key: string, entry: JournalEntry): void | Promise<void>;
}

/** What is known of an item: plain data. */
export interface JournalEntry {
  readonly state: "started" | "confirmed" | "refused" | "unknown";
  /** When it was first begun: milliseconds since 1970. */
  readonly startedAt: number;
  /** The arguments, ids included. */
  readonly given: unknown[];
  readonly data?: unknown;
  readonly error?: Record<string, unknown> | undefined;
}

/** How one item ended. */
export interface BulkItem<T> {
  /** Its place among the inputs. */
  readonly index: number;
  /** Its name in the journal. */
  readonly key: string;
  readonly outcome: "confirmed" | "refused" | "unknown";
  /** Where it is confirmed. */
  readonly data: T | undefined;
  /** Where it is not. */
  readonly error: AnyShipStationPartnerError | undefined;
  /** Whether an earlier run had begun it. */
  readonly isResumed: boolean;
}

/** How far the work is. */
export interface BulkProgress {
  readonly total: number;
  readonly done: number;
  readonly confirmed: number;
  readonly refused: number;
  readonly unknown: number;
  /** The item that is done. */
  readonly item: BulkItem<unknown>;
}
