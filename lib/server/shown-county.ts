import { chosenCounty } from './env.ts';
import type { WorkingClient } from './working.ts';

/** The county this installation shows, or the first where none is chosen; null in a database that holds none. */
export async function shownCounty(reader: Pick<WorkingClient, 'county'>) {
  const chosen = chosenCounty();
  return reader.county.findFirst({
    where: chosen ? { code: chosen } : {},
    orderBy: { code: 'asc' },
    select: { code: true, demonstration: true },
  });
}
