import type { Frequency } from './vocabulary.ts';

/**
 * A period is its code, a plain string: "2022", "2022H1", "2022Q2", "2022M06", or a school term
 * named after the year in which the school year begins: "2021T1" (autumn), "2021T2" (spring of 2022).
 * Functions that take a code return null for one that names no period.
 */
export type Period = { kind: Frequency; year: number; part: number };

const FORM = /^([12]\d{3})(?:(H)([12])|(Q)([1-4])|(M)(0[1-9]|1[0-2])|(T)([12]))?$/;
const KIND_OF: Record<string, Frequency> = { H: 'half_year', Q: 'quarter', M: 'month', T: 'term' };
const PARTS: Record<Frequency, number> = { year: 1, half_year: 2, term: 2, quarter: 4, month: 12 };

export function parsePeriod(code: string): Period | null {
  const found = FORM.exec(code);
  if (!found) return null;
  const [, year, ...rest] = found;
  const [letter, part] = rest.filter((text) => text !== undefined);
  const kind = KIND_OF[letter ?? ''] ?? 'year';
  return { kind, year: Number(year), part: Number(part ?? 1) };
}

export function periodCode({ kind, year, part }: Period): string {
  switch (kind) {
    case 'year':
      return `${year}`;
    case 'half_year':
      return `${year}H${part}`;
    case 'quarter':
      return `${year}Q${part}`;
    case 'month':
      return `${year}M${String(part).padStart(2, '0')}`;
    case 'term':
      return `${year}T${part}`;
  }
}

/** The period `n` steps of its own kind later (earlier where negative); null past the years 1000 to 2999. */
export function stepPeriod(code: string, n: number): string | null {
  const period = parsePeriod(code);
  if (!period || !Number.isInteger(n)) return null;
  const parts = PARTS[period.kind];
  const index = period.year * parts + period.part - 1 + n;
  const year = Math.floor(index / parts);
  if (year < 1000 || year > 2999) return null;
  return periodCode({ kind: period.kind, year, part: index - year * parts + 1 });
}

export function sameLastYear(code: string): string | null {
  const period = parsePeriod(code);
  return period && stepPeriod(code, -PARTS[period.kind]);
}

/** Every period from the first to the last, both included; empty where they are of two kinds or in the wrong order. */
export function periodsFrom(first: string, last: string): string[] {
  const from = parsePeriod(first);
  const to = parsePeriod(last);
  if (!from || !to || from.kind !== to.kind) return [];
  const parts = PARTS[from.kind];
  const count = (to.year - from.year) * parts + to.part - from.part + 1;
  return Array.from({ length: Math.max(0, count) }, (_, n) => stepPeriod(first, n)).filter((code) => code !== null);
}
