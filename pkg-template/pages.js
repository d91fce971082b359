import { Call } from "./call.js";
import { ServiceError } from "./errors.js";

/**
 * @typedef {import("./index.js").Response<unknown>} Response
 * @typedef {NonNullable<import("./index.js").Operation["paging"]>} Paging
 * @typedef {Readonly<Record<string, unknown>>} Query
 *
 * Asks for another page, or as the caller did, and settles the call with it.
 * @typedef {(page: number | undefined, call: Call<unknown>) => void} FetchPage
 */

/**
 * A list under way: a promise of its first page, and an iterable over the items of all pages. The first
 * page is asked for once, however the list is used; each walk asks for the pages after it as it gets there.
 *
 * @extends {Call<unknown>}
 */
export class PagedCall extends Call {
  #row;
  #paging;
  /** @type {Query} */
  #query;
  /** @type {FetchPage} */
  #fetchPage;

  /**
   * @param {import("./index.js").Operation} row
   * @param {Query} query what the caller asked for
   * @param {FetchPage} fetchPage
   */
  constructor(row, query, fetchPage) {
    super();
    this.#row = row;
    this.#paging = /** @type {Paging} */ (row.paging);
    this.#query = query;
    this.#fetchPage = fetchPage;
    fetchPage(undefined, this);
  }

  /**
   * All pages, from the one that was asked for.
   *
   * @returns {AsyncGenerator<unknown, void, undefined>}
   */
  async *pages() {
    const { defaultSize, maxSize } = this.#paging;
    const size = Math.min(numberIn(this.#query, "page_size") ?? defaultSize, maxSize);
    let number = numberIn(this.#query, "page") ?? 1;
    let seen = (number - 1) * size;
    /** @type {number | undefined} */
    let pages;
    /** @type {number | undefined} */
    let total;
    /** Of the page before. @type {number | string | undefined} */
    let mark;
    /** @type {unknown} */
    let page = await this;
    for (;;) {
      const items = this.#items(page);
      const { length } = items;
      // The service's own count of pages decides where there is one, then that of items: pages may be smaller than was
      // asked for. Otherwise a page that is not full is the last.
      pages = numberIn(page, "pages") ?? pages;
      total = numberIn(page, "total") ?? total;
      const told = numberIn(page, "page");
      const isAnother =
        mark !== undefined && (told === undefined ? mark === JSON.stringify(items) : told !== number);
      // One page that holds nothing is a whole list.
      const isDue = total === undefined ? number <= (pages ?? 0) && pages !== 1 : seen < total;
      const isLacking = length === 0 && isDue;
      // The walk would never end, or end too soon.
      if (isAnother || isLacking) {
        const operation = this.#row.name;
        const given = isAnother ? "another" : "nothing";
        throw new ServiceError(`${operation}: asked for page ${number}, was given ${given}`, { operation });
      }
      seen += length;
      mark = told ?? JSON.stringify(items);
      const hasNext =
        pages === undefined ? (total === undefined ? length >= size : seen < total) : number < pages;
      yield page;
      if (!hasNext || length === 0) return;
      number += 1;
      const next = new Call();
      this.#fetchPage(number, next);
      page = await next;
    }
  }

  async *[Symbol.asyncIterator]() {
    for await (const page of this.pages()) yield* this.#items(page);
  }

  /**
   * @param {any} page of any kind
   * @returns {unknown[]}
   */
  #items(page) {
    const items = page?.[this.#paging.items];
    return Array.isArray(items) ? items : [];
  }
}

/**
 * @param {any} value of any kind
 * @param {string} name
 * @returns {number | undefined} a whole one
 */
function numberIn(value, name) {
  const number = value?.[name];
  return Number.isSafeInteger(number) ? number : undefined;
}
