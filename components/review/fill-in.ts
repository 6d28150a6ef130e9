/** Puts numbers that only the browser knows into words from the server: "{returned}" becomes "2". */
export function fillIn(words: string, values: Readonly<Record<string, number>>): string {
  return words.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}
