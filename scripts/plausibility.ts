// npm run -s plausibility < figures.jsonl: what looks wrong about figures, one JSON object a line.
import path from 'node:path';
import { z } from 'zod';
import { parsePeriod } from '#lib/domain/period.ts';
import { checkFigure } from '#lib/domain/plausibility/check.ts';
import { noteSentences } from '#lib/features/plausibility/view.ts';
import { contextFor, indicatorOf, openBook } from '#seed/plausibility.ts';
import { answerLines, LineFault, languageAsked, wrongFields } from './lines.ts';

/** Codes of places and years are often written as numbers. */
const code = z.union([z.string(), z.number()]).transform(String);

const figure = z.object({
  indicator: z.string(),
  place: code,
  period: code,
  value: z.number(),
  /** "grid_level=large", or "large" alone. */
  dimension: z.string().nullish(),
  numerator: z.number().nullish(),
  denominator: z.number().nullish(),
  /** "change" where the value was said as a rise or fall over the year. */
  as: z.enum(['level', 'change']).nullish(),
  /** Figures of other indicators for the same place and period, by code. */
  siblings: z.record(z.string(), z.number()).nullish(),
});

const locale = languageAsked(process.argv);
const book = openBook(path.join(import.meta.dirname, '..', 'prisma', 'seed'));

await answerLines(locale, (line) => {
  const read = figure.safeParse(line);
  if (!read.success) throw new LineFault('wrong_fields', { fields: wrongFields(read.error) });
  const { indicator: asked, place, period, siblings, as, ...given } = read.data;
  const indicator = indicatorOf(book, asked);
  if (!indicator) throw new LineFault('no_indicator', { code: asked });
  if (!parsePeriod(period)) throw new LineFault('no_period', { code: period });
  const dimension = dimensionOf(indicator, given.dimension ?? '');
  const context = contextFor(book, { indicator: asked, place, period, dimension });
  if (!context) throw new LineFault('no_place', { code: place });
  const notes = checkFigure({ ...given, as: as ?? 'level' }, { ...context, siblings: siblings ?? {} });
  const nameOf = (other: string) => indicatorOf(book, other)?.[locale === 'zh' ? 'nameZh' : 'nameEn'] ?? other;
  const words = { locale, indicator, nameOf };
  const messages = noteSentences(notes, words);
  return { rules: notes.map(({ rule, offer }, at) => ({ rule, message: messages[at], offer })) };
});

function dimensionOf({ dimension }: { dimension: { name: string; members: string[] } | null }, given: string): string {
  if (given === '') return '';
  const member = given.includes('=') ? given.slice(given.indexOf('=') + 1) : given;
  if (!dimension?.members.includes(member)) throw new LineFault('no_dimension', { code: given });
  return `${dimension.name}=${member}`;
}
