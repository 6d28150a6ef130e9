// npm run -s assess < cases.jsonl: the second opinion on cases from anywhere, one JSON object a line.
import { z } from 'zod';
import { secondOpinion } from '#lib/domain/progress/second-opinion.ts';
import { answerLines, LineFault, languageAsked, wrongFields } from './lines.ts';

const number = z
  .number()
  .nullish()
  .transform((value) => value ?? null);

const assessCase = z.object({
  baseline: number,
  baselineYear: number,
  value: number,
  year: number,
  target: number,
  targetYear: number,
  direction: z.enum(['higher', 'lower']).nullish(),
  limit: number,
});

await answerLines(languageAsked(process.argv), (line) => {
  const read = assessCase.safeParse(line);
  if (!read.success) throw new LineFault('wrong_fields', { fields: wrongFields(read.error) });
  const { direction, ...figures } = read.data;
  // Published tables leave the direction out where there is nothing to judge either.
  if (!direction && figures.value !== null) throw new LineFault('wrong_fields', { fields: 'direction' });
  return secondOpinion({ ...figures, direction: direction ?? 'higher' });
});
