import { LOCALES } from '#lib/domain/vocabulary.ts';
import { countyScope } from '#lib/server/county-scope.ts';
import type { Door, Tx } from '#lib/server/db.ts';
import { type Order, write } from '#lib/server/gateway.ts';
import { keepStored } from '#lib/server/kept-rows.ts';
import { Refusal } from '#lib/shared/errors.ts';
import { readSettings } from './data.ts';
import { type FieldName, profileSchema } from './schema.ts';
import { differing, type Settings } from './view.ts';

/** What stands there now, and in which fields that is not what the editor saw. */
export type Conflict = { current: Settings; changed: FieldName[] };

/**
 * Changes what the county says of itself and the rules by which it judges. Public pages show the first within
 * seconds; the second holds from the next release on, since a release keeps the rules it was judged by.
 * @throws Refusal conflict with what others changed meanwhile; invalid where a tolerance names no indicator.
 */
export function changeProfile(order: Order, through?: Door): Promise<{ changed: number }> {
  const { countyCode } = order;
  return write(
    {
      ...{ ...order, action: 'profile.change', subject: `county:${countyCode}`, schema: profileSchema },
      scope: (tx) => countyScope(tx, countyCode),
    },
    async (tx, { seen, profile, thresholds }) => {
      const before = await readSettings(tx, countyCode);
      if (!before) throw new Refusal('not_found', 'the county has no profile');
      const changed = differing(seen, before);
      if (changed.length > 0) {
        const conflict: Conflict = { current: before, changed };
        throw new Refusal('conflict', 'somebody changed the settings meanwhile', conflict);
      }
      await assertIndicators(tx, countyCode, Object.keys(thresholds.tolerances));
      const { nameZh, nameEn } = profile;
      const languages = profile.onlyLanguage ? [profile.onlyLanguage] : [...LOCALES];
      await tx.countyProfile.update({ where: { countyCode }, data: profile });
      await tx.county.update({ where: { code: countyCode }, data: { nameZh, nameEn, languages, thresholds } });
      await keepStored(tx, 'CountyProfile', { countyCode });
      await keepStored(tx, 'County', { code: countyCode });
      const after = (await readSettings(tx, countyCode)) ?? before;
      const fields = differing(before, after);
      const only = (settings: Settings) => Object.fromEntries(fields.map((name) => [name, settings[name]]));
      return { answer: { changed: fields.length }, before: only(before), after: only(after) };
    },
    through,
  );
}

async function assertIndicators(tx: Tx, countyCode: string, codes: readonly string[]): Promise<void> {
  const known = await tx.indicator.findMany({
    where: { countyCode, code: { in: [...codes] } },
    select: { code: true },
  });
  const unknown = codes.find((code) => !known.some((one) => one.code === code));
  if (unknown === undefined) return;
  throw new Refusal('invalid', 'no such indicator', [{ path: ['tolerances'], message: `unknown:${unknown}` }]);
}
