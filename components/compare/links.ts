import type { UnitKind } from '#lib/domain/vocabulary.ts';

/** Where a comparison's own addresses lead: within the office, or to a release. */
export type CompareLinks = {
  page: string;
  file: (kind: 'csv' | 'xlsx' | 'png', query: string) => string;
  indicator: (code: string) => string;
  unit: (code: string, kind: UnitKind) => string;
};
