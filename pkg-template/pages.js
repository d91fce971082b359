import { Call } from "./call.js";

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
  /** @type {Paging} */
  #paging;
  /** @type {Query} */
  #query;
  /** @type {FetchPage} */
  #fetchPage;

  /**
   * @param {Paging} paging
   * @param {Query} query what the caller asked for
   * @param {FetchPage} fetchPage
   */
  constructor(paging, query, fetchPage) {
    super();
    this.#paging = paging;
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
    /** @type {unknown} */
    let page = await this;
    let number = wholeNumber(this.#query.page) ?? 1;
    yield page;
    while (this.#hasNext(page, number)) {
      number += 1;
      const next = new Call();
      this.#fetchPage(number, next);
      page = await next;
      yield page;
    }
  }

  async *[Symbol.asyncIterator]() {
    for await (const page of this.pages()) yield* this.#items(page);
  }

  /**
   * @param {unknown} page
   * @returns {unknown[]}
   */
  #items(page) {
    const items = field(page, this.#paging.items);
    return Array.isArray(items) ? items : [];
  }

  /**
   * The service's own count of pages decides where there is one. Otherwise a page that is not full is the last.
   *
   * @param {unknown} page
   * @param {number} number
   * @returns {boolean}
   */
  #hasNext(page, number) {
    const count = this.#items(page).length;
    if (count === 0) return false;
    const pages = wholeNumber(field(page, "pages"));
    if (pages !== undefined) return number < pages;
    const asked = wholeNumber(this.#query.page_size) ?? this.#paging.defaultSize;
    const size = Math.min(asked, this.#paging.maxSize);
    const total = wholeNumber(field(page, "total"));
    return total === undefined ? count >= size : number * size < total;
  }
}

/**
 * @param {unknown} value
 * @param {string} name
 * @returns {unknown}
 */
function field(value, name) {
  return typeof value === "object" && value !== null
    ? /** @type {Record<string, unknown>} */ (value)[name]
    : undefined;
}

/**
 * @param {unknown} value
 * @returns {number | undefined}
 */
function wholeNumber(value) {
  return Number.isSafeInteger(value) ? /** @type {number} */ (value) : undefined;
}
