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
  direction: z.enum(['higher', 'lower']),
  limit: number,
});

await answerLines(languageAsked(process.argv), (line) => {
  const read = assessCase.safeParse(line);
  if (read.success) return secondOpinion(read.data);
  throw new LineFault('wrong_fields', { fields: wrongFields(read.error) });
});
