/** One operation, done many times. */
import type { CallOptions } from "./client-options.js";
import type { AnyShipStationPartnerError } from "./errors.js";
import type { ArgumentsOf, OperationName } from "./operations.js";
import type { Operations } from "./schema.js";

/**
 * The bulk form of a method: `labels.createMany` beside `labels.create`. It rejects only where its own arguments are
 * wrong.
 */
export type Many<O extends OperationName> = <Input extends InputOf<ArgumentsOf<O>>>(
  inputs: readonly Input[],
  options?: BulkOptions<Input, Operations[O]["reply"]>,
) => Promise<BulkItem<Operations[O]["reply"]>[]>;

/**
 * An operation's only argument, or the list of its arguments; where the others may be left out, the first one alone.
 */
type InputOf<Arguments extends readonly unknown[]> =
  Required<Arguments> extends readonly [infer Only, CallOptions]
    ? Only
    : Required<Arguments> extends readonly [infer First, infer Second, CallOptions]
      ? readonly [First, Second] | ([First] extends Arguments ? First | readonly [First] : never)
      : Required<Arguments> extends readonly [...infer All, CallOptions]
        ? Readonly<All>
        : never;

/** Options of a bulk call: those of each single call, and those of the whole. */
export interface BulkOptions<Input = unknown, Data = unknown> extends Omit<CallOptions, "resumeFrom"> {
  /** How many calls run at once: 1 to 10 000. Default: 8. */
  readonly concurrency?: number | undefined;
  /** Called after each item. */
  readonly onProgress?: ((progress: BulkProgress<Data>) => void) | undefined;
  /**
   * Where progress is recorded, so that the work can be resumed after a crash. In a resumed run, items that were
   * confirmed are not done again, and items that had begun are looked up first. Where the operation cannot be looked up
   * (`lookup` is null in `operations`) and is not safe to repeat, such an item stays `unknown` in every further run:
   * find out what became of it, and delete its entry to have it done again. With a journal, external ids are generated
   * as with `dedupe: "auto"`.
   */
  readonly journal?: Journal | undefined;
  /**
   * Names an item in the journal; no two may have the same name. Default: the index, so a resumed run must pass the
   * same inputs in the same order: an item that had begun with other arguments ends in a `ConfigurationError`, and
   * nothing is done for it.
   */
  readonly keyOf?: ((input: Input, index: number) => string | null | undefined) | undefined;
}

/** Stores the progress of bulk work: an object over a file, a table or a key-value store. */
export interface Journal {
  /**
   * Gives back the entry that was stored. An error of the store must reject: `undefined` or `null` means that nothing
   * is recorded, and the item is done.
   */
  get(key: string): JournalEntry | null | undefined | Promise<JournalEntry | null | undefined>;
  /** The entry must be stored when this returns, or when its promise resolves; what that gives is not looked at. */
  set(key: string, entry: JournalEntry): unknown;
  /**
   * Stores the entry of an item that is about to begin, but only if what is stored is still `known`: what `get` gave,
   * `undefined` if nothing was there. Both in one step of the store. Return `false` if it was not stored: another run
   * has begun the item, and here it ends with the outcome `unknown`. Without this method, two runs that begin an item
   * at the same time both go on. It does not protect an item that another run is still working on: start one run at a
   * time.
   */
  claim?(key: string, entry: JournalEntry, known: JournalEntry | undefined): boolean | Promise<boolean>;
}

/** What is recorded of an item. Plain data. */
export interface JournalEntry {
  readonly state: "started" | "confirmed" | "refused" | "unknown";
  /** The operation. An entry of another operation, or for another account, ends the item in a `ConfigurationError`. */
  readonly operation?: string | undefined;
  /**
   * The account. None for the partner's own operations. None for handles that were opened with a key either, whose
   * entries cannot be told apart: give each such handle a journal of its own.
   */
  readonly account?: string | undefined;
  /**
   * When the item was first begun, in milliseconds since 1970. An item that was refused is begun anew, with the
   * arguments of that run.
   */
  readonly startedAt: number;
  /** When it was last begun. */
  readonly lastStartedAt?: number | undefined;
  /** The `deadlineMs` of its call, if the run had one of its own. */
  readonly deadlineMs?: number | undefined;
  /** The arguments, including generated ids. */
  readonly given: unknown[];
  /** Of a confirmed item: the reply's data. */
  readonly data?: unknown;
  /** Of any other item that has ended: the error, as its `toJSON` gives it. */
  readonly error?: Record<string, unknown> | undefined;
}

/** How one item ended. */
export type BulkItem<T> = BulkItemFacts & (BulkSuccess<T> | BulkFailure);

/**
 * An item that the service carried out. What it made of it says `data`: a label that it did not void has `approved:
 * false`.
 */
export interface BulkSuccess<T> {
  readonly outcome: "confirmed";
  /** The reply's data. */
  readonly data: T;
  /** Whether the thing was there before this item's call, which made nothing and cost nothing: as in `Response`. */
  readonly isEarlier?: boolean | undefined;
  readonly error: undefined;
}

/** An item that was refused, or whose outcome is unknown. */
export interface BulkFailure {
  readonly outcome: "refused" | "unknown";
  readonly data: undefined;
  readonly error: AnyShipStationPartnerError;
}

/** What is known of every item. */
export interface BulkItemFacts {
  /** Its index among the inputs. */
  readonly index: number;
  /** Its name in the journal. */
  readonly key: string;
  /** Whether an earlier run had confirmed the item, or had begun it without learning its outcome. */
  readonly isResumed: boolean;
  /**
   * The error of the journal, if this outcome could not be stored: the outcome holds, and a resumed run looks it up.
   */
  readonly journalError?: unknown;
}

/** How far the work has come. */
export interface BulkProgress<T = unknown> {
  readonly total: number;
  readonly done: number;
  readonly confirmed: number;
  readonly refused: number;
  readonly unknown: number;
  /** The item that has just ended. */
  readonly item: BulkItem<T>;
}
