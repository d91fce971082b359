/** One operation, done many times. */
import type { CallOptions } from "./client-options.js";
import type { AnyShipStationPartnerError } from "./errors.js";
import type { Call } from "./results.js";

/** A handle's resources, with a bulk form beside each method: `labels.createMany` beside `labels.create`. */
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

/** Options of a bulk call: those of each single call, and those of the whole. */
export interface BulkOptions extends Omit<CallOptions, "resumeFrom"> {
  /** How many calls run at once: 1 to 10 000. Default: 8. */
  readonly concurrency?: number | undefined;
  /** Called after each item. */
  readonly onProgress?: ((progress: BulkProgress) => void) | undefined;
  /**
   * Where progress is recorded, so that the work can be resumed after a crash. In a resumed run, items that were
   * confirmed are not done again, and items that had begun are looked up first. With a journal, external ids are
   * generated as with `dedupe: "auto"`.
   */
  readonly journal?: Journal | undefined;
  /**
   * Names an item in the journal; no two may have the same name. Default: the index, so a resumed run must pass the
   * same inputs in the same order.
   */
  readonly keyOf?: ((input: unknown, index: number) => string) | undefined;
}

/** Stores the progress of bulk work: an object over a file, a table or a key-value store. */
export interface Journal {
  /** An error of the store must reject: undefined means that nothing is recorded, and the item is done. */
  get(key: string): JournalEntry | undefined | Promise<JournalEntry | undefined>;
  /** The entry must be stored when this returns, or when its promise resolves. */
  set(key: string, entry: JournalEntry): void | Promise<void>;
}

/** What is recorded of an item. Plain data. */
export interface JournalEntry {
  readonly state: "started" | "confirmed" | "refused" | "unknown";
  /** When the item was first begun, in milliseconds since 1970. An item that was refused is begun anew. */
  readonly startedAt: number;
  /** When it was last begun. */
  readonly lastStartedAt?: number | undefined;
  /** The arguments, including generated ids. */
  readonly given: unknown[];
  /** Of a confirmed item: the reply's data. */
  readonly data?: unknown;
  /** Of any other item that has ended: the error, as its `toJSON` gives it. */
  readonly error?: Record<string, unknown> | undefined;
}

/** How one item ended. */
export interface BulkItem<T> {
  /** Its index among the inputs. */
  readonly index: number;
  /** Its name in the journal. */
  readonly key: string;
  readonly outcome: "confirmed" | "refused" | "unknown";
  /** The reply's data, if the item is confirmed. */
  readonly data: T | undefined;
  /** The error, if it is not. */
  readonly error: AnyShipStationPartnerError | undefined;
  /** Whether an earlier run had confirmed the item, or had begun it without learning its outcome. */
  readonly isResumed: boolean;
}

/** How far the work has come. */
export interface BulkProgress {
  readonly total: number;
  readonly done: number;
  readonly confirmed: number;
  readonly refused: number;
  readonly unknown: number;
  /** The item that has just ended. */
  readonly item: BulkItem<unknown>;
}
