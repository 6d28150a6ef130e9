import { may } from '#lib/domain/permissions.ts';
import type { Session } from '#lib/server/session.ts';
import { readShownSettings } from './data.ts';
import type { Settings } from './view.ts';

/** The county's settings for whoever may change them; null for everybody else. */
export async function loadSettings({ countyCode, countyPath, person }: Session): Promise<Settings | null> {
  if (!may(person, 'profile.change', { kind: 'county', unitPath: countyPath })) return null;
  return readShownSettings(countyCode);
}
