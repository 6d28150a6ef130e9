import { type WorkingClient, working } from '#lib/server/working.ts';
import { type Settings, settingsOf } from './view.ts';

type Reader = Pick<WorkingClient, 'county' | 'countyProfile'>;

/** The county's settings as they are stored; null where it has no profile. */
export async function readSettings(reader: Reader, countyCode: string): Promise<Settings | null> {
  const profile = await reader.countyProfile.findUnique({ where: { countyCode }, omit: { outline: true } });
  const county = await reader.county.findUnique({ where: { code: countyCode }, select: { thresholds: true } });
  return profile && county && settingsOf({ profile, thresholds: county.thresholds });
}

export function readShownSettings(countyCode: string): Promise<Settings | null> {
  return readSettings(working(), countyCode);
}
