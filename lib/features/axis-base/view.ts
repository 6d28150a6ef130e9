import { axisBase } from '#lib/domain/chart/axis-base.ts';
import type { IndicatorKind, Locale } from '#lib/domain/vocabulary.ts';
import { translator } from '#lib/i18n/translator.ts';

type Values = readonly (number | null)[];
type Guide = { values: Values } | null | undefined;

/** What a chart of one series draws; every value of it has to lie on the axis. */
export type Scaled = {
  points: readonly { value: number | null }[];
  path?: Guide;
  lastYear?: Guide;
  projection?: Guide;
  range?: { low: Values; high: Values } | null;
  band?: { low: number; high: number } | null;
  target?: { value: number } | null;
};

/** Shares and grades may start above 0; amounts, and whatever is drawn as columns, never do. */
export function startOf(kinds: readonly IndicatorKind[], values: Values): number | null {
  return kinds.every((kind) => kind === 'ratio' || kind === 'grade') ? axisBase(values) : null;
}

/** Every value that such a chart draws. */
export function valuesOf({ points, path, lastYear, projection, range, band, target }: Scaled): Values {
  return [
    ...points.map(({ value }) => value),
    ...[path, lastYear, projection].flatMap((guide) => guide?.values ?? []),
    ...[range?.low ?? [], range?.high ?? []].flat(),
    ...(band ? [band.low, band.high] : []),
    ...(target ? [target.value] : []),
  ];
}

/** What stands above the value axis: the unit, and that it does not start at 0 where it does not. */
export function axisWords(unit: string, start: number | null, locale: Locale): string {
  return start === null ? unit : translator(locale, 'indicator')('axisStart', { unit }).trim();
}
