type Value = string | string[] | undefined;

/** One answer of the address; null where it gives none, or several. */
export function one(value: Value): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}

/** The quarter and the past day that the address asks for. */
export function asked(query: Record<string, Value>) {
  return { period: one(query.period) ?? undefined, asOf: one(query.asOf) ?? undefined };
}
