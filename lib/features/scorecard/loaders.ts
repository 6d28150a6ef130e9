import { readScorecard } from './data.ts';
import { periodsInForce, type Scorecard } from './view.ts';

/** A unit's scorecard in one release; empty where the release has no such unit. */
export function loadScorecard(
  release: { countyCode: string; id: string; period: string },
  unitCode: string,
): Promise<Scorecard> {
  return readScorecard(release, unitCode, periodsInForce(release.period));
}
