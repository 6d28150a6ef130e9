import { releaseHash } from '#lib/server/digest.ts';
import type { WorkingClient } from '#lib/server/working.ts';
import { dayOf } from '#lib/shared/county-day.ts';
import { type Composition, compose } from '../composition/data.ts';
import type { Reader } from '../snapshot/data.ts';
import { nextVersion, type ReleaseName } from './view.ts';

type PlanReader = Reader & Pick<WorkingClient, 'releasePlan'>;

/** A release as it would be if it were signed now; `seen` stands for its rows. */
export type Draft = Composition & {
  version: number;
  seen: string;
  /** Figures reported for the period itself. */
  own: number;
};

/** The next release of a period, worked out alike for whoever looks at it and for whoever signs it. */
export async function readDraft(reader: PlanReader, countyCode: string, period: string, now: Date): Promise<Draft> {
  const version = nextVersion(await readNames(reader, countyCode), period);
  const made = await compose(reader, countyCode, { period, version, judgedOn: dayOf(now) });
  const own = made.snapshot.figures.filter((figure) => figure.period === period && figure.state === 'reported').length;
  return { ...made, version, own, seen: releaseHash({}, made.snapshot) };
}

/** Period and version of every release there ever was, and of those that wait; a number is never given twice. */
async function readNames(reader: PlanReader, countyCode: string): Promise<ReleaseName[]> {
  const select = { period: true, version: true } as const;
  return [
    ...(await reader.release.findMany({ where: { countyCode }, select })),
    ...(await reader.releasePlan.findMany({ where: { countyCode, state: 'waiting' }, select })),
  ];
}
