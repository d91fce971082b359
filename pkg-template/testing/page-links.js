/** @typedef {import("./call.js").Call} Call */

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
