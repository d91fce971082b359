/**
 * What crosses the boundary to `src/wasm/`, whose generated declarations say only that something does.
 * For the type check of this folder: not published.
 */

/** The core of one client. After a trap of its instance it must not be used. */
export interface Core {
  /** Gives the address of the text buffer, with room for `length` bytes. */
  reserve(length: number): number;
  /** Bytes that fit there. */
  capacity(): number;
  /** Gives the address of the tape, with room for `count` words. Both stay as they are unless they grow. */
  tape(count: number): number;
  /** Gives the address of the tape's strings, with room for `length` bytes. */
  strings(length: number): number;
  /** Takes a field's name, quotes and colon included, from the strings and gives its number; 0: no room. */
  name(length: number): number;
  forgetNames(): void;
  /** Writes what the tape says into the text buffer and gives its length; 0: it cannot be said that way. */
  assemble(count: number, bytes: number, units: number): number;
  /**
   * Counts what is found: issues in bits 0 to 15, notes in 16 to 30. `subject` is the operation's index and, above its
   * ten bits, which of the operation's variants the path names, counted from 1. `part` is body, query or reply.
   */
  check(subject: number, part: 0 | 1 | 2, length: number, extraFields: boolean): number;
  /** Of the last check. */
  findings(): CoreFinding[];
  /** @throws {Failure} as plain data */
  prepare(
    operation: number,
    account: string | undefined,
    args: string[],
    query: string | undefined,
    body: Uint8Array | undefined,
    options: object,
  ): { method: string; url: string; headers: Record<string, string> };
  /** Rejects only with a trap. */
  call(
    operation: number,
    account: string | undefined,
    args: string[],
    query: string | undefined,
    body: Uint8Array | undefined,
    options: object,
  ): Promise<Settled>;
  /** Rejects only with a trap. */
  request(
    method: string,
    account: string | undefined,
    path: string,
    query: string | undefined,
    body: Uint8Array | undefined,
    options: object,
  ): Promise<Settled>;
  free(): void;
}

export interface CoreFinding {
  severity: "issue" | "note";
  path: string;
  code: string;
  message: string;
  expected: string;
  received: string;
}

export type Settled = Reply | { ok: false; failure: Failure };

/** A success. */
export interface Reply {
  ok: true;
  status: number;
  requestId?: string;
  rateLimit?: { limit?: number; remaining?: number; resetMs?: number };
  attempts: number;
  outcome: "confirmed";
  body: Uint8Array | null;
}

/** An error as plain data. `code` says the class. */
export interface Failure {
  code: string;
  message: string;
  option?: string;
  operation?: string;
  account?: string;
  status?: number;
  requestId?: string;
  errors?: unknown[];
  outcome?: "confirmed" | "refused" | "unknown";
  retryable?: boolean;
  attempts?: number;
  retryAfterMs?: number;
  body?: string;
  cause?: unknown;
}
