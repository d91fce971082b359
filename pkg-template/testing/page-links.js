/** @typedef {import("./call.js").Call} Call */

/**
 * Reads which page is wanted: `page` and `page_size`.
 *
 * @param {import("./query.js").Query} read
 */
export function readPage(read) {
  return {
    page: read.count("page", 1, Number.MAX_SAFE_INTEGER),
    size: read.count("page_size", 25, Number.MAX_SAFE_INTEGER),
  };
}

/**
 * One page of what was found, with totals and links.
 *
 * @template T
 * @param {Call} call
 * @param {readonly T[]} found
 * @param {{ page: number, size: number }} wanted
 */
export function pageOf(call, found, { page, size }) {
  const pages = Math.ceil(found.length / size);
  return {
    items: found.slice((page - 1) * size, page * size),
    totals: { total: found.length, page, pages, links: pageLinks(call, page, pages) },
  };
}

/**
 * The `links` of a page: addresses of its neighbours with the same filters, `{}` where there is none.
 *
 * @param {Call} call
 * @param {number} page
 * @param {number} pages
 */
export function pageLinks(call, page, pages) {
  const last = Math.max(1, pages);
  return {
    first: link(call, 1),
    last: link(call, last),
    prev: page > 1 ? link(call, page - 1) : {},
    next: page < last ? link(call, page + 1) : {},
  };
}

/** @param {Call} call @param {number} page */
function link({ origin, path, query }, page) {
  const changed = new URLSearchParams(query);
  changed.set("page", String(page));
  return { href: `${origin}${path}?${changed}` };
}
