/** The cookies that a browser sends with its next request. */
export const jar = new Map<string, string>();
