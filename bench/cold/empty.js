/** What a start costs that does nothing. */
export function firstWork() {}
