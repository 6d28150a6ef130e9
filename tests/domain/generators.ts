import fc from 'fast-check';
import { periodCode } from '#lib/domain/period.ts';

const PARTS = { year: 1, half_year: 2, term: 2, quarter: 4, month: 12 } as const;

/** A valid period code of any kind, 1990 to 2060. */
export const anyPeriod = fc
  .tuple(
    fc.constantFrom('year', 'half_year', 'term', 'quarter', 'month'),
    fc.integer({ min: 1990, max: 2060 }),
    fc.nat(1_000),
  )
  .map(([kind, year, n]) => periodCode({ kind, year, part: (n % PARTS[kind]) + 1 }));

/** Any double at all, the awkward ones included. */
export const anyNumber = fc.oneof(
  fc.double(),
  fc.double({ noNaN: true, min: -1e6, max: 1e6 }),
  fc.integer({ min: -200, max: 200 }),
  fc.constantFrom(0, -0, Number.NaN, Infinity, -Infinity, Number.MAX_VALUE, Number.MIN_VALUE, -Number.MAX_VALUE),
);

export const anyNumberOrNull = fc.oneof(
  { weight: 6, arbitrary: anyNumber },
  { weight: 1, arbitrary: fc.constant(null) },
);

/** True where no number anywhere inside is NaN or infinite. */
export function allFinite(found: unknown): boolean {
  if (typeof found === 'number') return Number.isFinite(found);
  if (found === null || typeof found !== 'object') return true;
  return Object.values(found).every(allFinite);
}
