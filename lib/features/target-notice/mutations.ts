import { may } from '#lib/domain/permissions.ts';
import type { IndicatorVersion, Unit } from '#lib/generated/sqlite/whole/client.ts';
import type { Tx } from '#lib/server/db.ts';
import { dayOf } from '#lib/shared/county-day.ts';
import { readHolders } from '../filer/data.ts';
import { tellPeople } from '../notice/mutations.ts';
import { type AskedUnit, askedScope } from './view.ts';

type Told = { countyCode: string; at: Date; year: number; about: 'set' | 'revised' | 'again'; reason?: string };
/** Targets of one indicator, of which whoever is to reach them is told. */
export type TellIndicator = {
  version: Pick<IndicatorVersion, 'indicatorCode' | 'nameZh' | 'nameEn' | 'departmentCode'>;
  targets: readonly { version: number; unit: (AskedUnit & Pick<Unit, 'id' | 'code'>) | undefined }[];
};

/**
 * Tells heads of the targets that they are to answer, each of all of theirs in one notice, inside the write that
 * gives the reason for it.
 * @returns whose work it is to answer, and to whom of them it was news.
 */
export async function tellTargets(
  tx: Tx,
  told: Told,
  indicators: readonly TellIndicator[],
): Promise<{ heads: string[]; news: string[] }> {
  const { countyCode, at, year, about, reason } = told;
  const all = indicators.flatMap(({ version: indicator, targets }) =>
    targets.flatMap(({ unit, version }) => (unit ? [{ indicator, unit, version }] : [])),
  );
  const notices = (await readHolders(tx, countyCode, { day: dayOf(at), roles: ['first_reviewer'] })).flatMap(
    ({ userId, actor }) => {
      const own = all.filter(({ unit, indicator }) => may(actor, 'target.answer', askedScope(unit, indicator)));
      const [first] = own;
      if (!first) return [];
      const { nameZh: formZh, nameEn: formEn } = first.indicator;
      const query = `year=${year}&unit=${first.unit.code}`;
      const words = {
        count: own.length,
        formZh,
        formEn,
        period: String(year),
        about,
        link: { part: 'targets' as const, query },
      };
      const named = own.map(({ indicator, unit, version }) => `${indicator.indicatorCode} ${unit.id} ${version}`);
      // What is told again is told once a day.
      const occasion = about === 'again' ? `${year} ${dayOf(at)}` : `${year} ${named.join()}`;
      return [{ userId, occasion, values: { ...words, ...(reason ? { reason } : {}) } }];
    },
  );
  const news = await tellPeople(tx, { countyCode, kind: 'target_set', at }, notices);
  return { heads: notices.map(({ userId }) => userId), news };
}
