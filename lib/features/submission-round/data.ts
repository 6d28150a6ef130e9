import type { WorkingClient } from '#lib/server/working.ts';
import { type HandedIn, handedInCells } from './schema.ts';

type Reader = Pick<WorkingClient, 'submissionRound'>;
export type Round = { round: number; at: Date; by: string; cells: HandedIn[] };

/** Every time a form was handed in, the first one first. */
export async function roundsOf(reader: Reader, countyCode: string, submissionId: string): Promise<Round[]> {
  const rows = await reader.submissionRound.findMany({
    where: { countyCode, submissionId },
    orderBy: { round: 'asc' },
    select: { round: true, at: true, by: true, cells: true },
  });
  return rows.map(({ cells, ...row }) => ({ ...row, cells: handedInCells(cells) }));
}
