/**
 * A transport that keeps what it is asked and answers what it is told.
 *
 * @typedef {{ url: URL, method: string, headers: Record<string, string>, body: unknown }} Asked
 *
 * @param {(asked: Asked, count: number) => { status?: number, json?: unknown, text?: string, headers?: Record<string, string> }} answer
 * @returns {{ fetch: import("shipstation-partner").Transport, asked: Asked[] }}
 */
export function stubTransport(answer) {
  /** @type {Asked[]} */
  const asked = [];
  return {
    asked,
    fetch: async (url, { method, headers, body }) => {
      const one = {
        url: new URL(url),
        method,
        headers,
        body: body && JSON.parse(new TextDecoder().decode(body)),
      };
      asked.push(one);
      const { status = 200, json, text = JSON.stringify(json), headers: own } = answer(one, asked.length);
      return new Response(status === 204 ? null : text, { status, headers: { ...own } });
    },
  };
}
