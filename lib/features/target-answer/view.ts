/** Fields of a form in which somebody ticked targets, as the write takes them. */
export function answersOf(input: Readonly<Record<string, string>>): object {
  const { unitId, year, answer, text, all, ...rest } = input;
  const ticked = all === undefined ? 't.' : 'o.';
  const targets = Object.entries(rest).flatMap(([name, version]) =>
    name.startsWith(ticked) ? [{ indicatorCode: name.slice(ticked.length), version }] : [],
  );
  // What the form does not have stays in, so that the schema refuses it.
  const strange = Object.entries(rest).filter(([name]) => !/^[to]\./.test(name));
  return { ...Object.fromEntries(strange), unitId, year, answer, text: text ?? '', targets };
}

/** What became of targets while somebody was about to answer them. */
export type Revised = { indicatorCode: string; version: number; target: number | null };

export function revisedOf(details: unknown): Revised[] {
  const theirs = (details as { theirs?: unknown } | null)?.theirs;
  return Array.isArray(theirs) ? (theirs as Revised[]) : [];
}
