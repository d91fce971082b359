/** UTF-8, for all that needs it: both keep nothing of what they were given. */
export const encoder = new TextEncoder();
export const decoder = new TextDecoder();
