/**
 * A key of a write, made where it begins, so that a retry can name it again. `crypto.randomUUID` is not there on
 * pages that a county serves over plain HTTP; `getRandomValues` is.
 */
export function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
