import { actorName } from '#lib/domain/actor.ts';
import { COUNTRY } from '#lib/domain/catalogue/reference-place.ts';
import type { Locale } from '#lib/domain/vocabulary.ts';
import type { IndicatorReference } from '#lib/generated/sqlite/whole/client.ts';
import { translator } from '#lib/i18n/translator.ts';
import { countyScope } from '#lib/server/county-scope.ts';
import type { Door, Tx } from '#lib/server/db.ts';
import { type Order, write } from '#lib/server/gateway.ts';
import { keepRows } from '#lib/server/kept-rows.ts';
import { Refusal } from '#lib/shared/errors.ts';
import { readReferences } from './data.ts';
import { type ReferenceWhich, referenceDropSchema, referenceSchema } from './schema.ts';

export type Kept = { indicator: string; place: string; year: number; version: number };

/**
 * Sets a value of another place beside an indicator, or a corrected one: the next version, beside which the earlier
 * ones stay.
 * @throws Refusal `invalid` where the place has a value of that year and another is typed as new; `conflict` where
 * somebody changed it meanwhile, with what it is now.
 */
export function setReference(order: Order, through?: Door): Promise<Kept> {
  return write(
    { ...intent(order), schema: referenceSchema },
    async (tx, { indicator, place, year, version, placeZh, placeEn, ...said }) => {
      const before = await newestOf(tx, order, { indicator, place, year, version });
      const row = { ...said, ...placeNames(place, placeZh, placeEn) };
      const kept = await store(tx, order, { indicator, place, year, version: (before?.version ?? 0) + 1 }, row);
      return { answer: kept, before: before && pick(before), after: { ...kept, ...row } };
    },
    through,
  );
}

/** Takes one back: it stands beside the indicator no longer. What releases froze of it stays. */
export function dropReference(order: Order, through?: Door): Promise<Kept> {
  return write(
    { ...intent(order), schema: referenceDropSchema },
    async (tx, which) => {
      const before = await newestOf(tx, order, which);
      if (!before || before.value === null) throw new Refusal('not_found', 'there is no such value');
      const { placeZh, placeEn, sourceZh, sourceEn } = before;
      const gone = { placeZh, placeEn, sourceZh, sourceEn, value: null, noteZh: null, noteEn: null };
      const kept = await store(tx, order, { ...which, version: before.version + 1 }, gone);
      return { answer: kept, before: pick(before), after: { ...kept, value: null } };
    },
    through,
  );
}

/** The whole country has its name, whatever was typed for it. */
function placeNames(place: string, placeZh: string | null, placeEn: string | null) {
  const named = (locale: Locale) => translator(locale, 'indicator')('country');
  if (place === COUNTRY) return { placeZh: named('zh'), placeEn: named('en') };
  return { placeZh: placeZh ?? place, placeEn: placeEn ?? place };
}

function intent(order: Order) {
  const { indicator } = (order.input ?? {}) as { indicator?: unknown };
  const subject = `indicator:${typeof indicator === 'string' ? indicator.slice(0, 60) : '?'}`;
  return {
    ...order,
    action: 'reference.change' as const,
    subject,
    scope: (tx: Tx) => countyScope(tx, order.countyCode),
  };
}

/** What stands there now, null where nothing ever did, once it is what its editor saw. */
async function newestOf(tx: Tx, { countyCode }: Order, { indicator, place, year, version }: ReferenceWhich) {
  const known = await tx.indicator.findUnique({ where: { countyCode_code: { countyCode, code: indicator } } });
  if (!known) throw new Refusal('not_found', 'no such indicator');
  const rows = await readReferences(tx, countyCode, indicator);
  const newest = rows.findLast((row) => row.place === place && row.year === year) ?? null;
  const seen = newest?.value === null ? 0 : (newest?.version ?? 0);
  if (version === 0 && seen > 0)
    throw new Refusal('invalid', 'the place has a value of that year', [{ path: ['year'], message: 'taken' }]);
  // One that was taken back is there to be set anew, from either page.
  if (version !== seen && version !== newest?.version)
    throw new Refusal('conflict', 'the value was changed meanwhile', { theirs: newest && pick(newest) });
  return newest;
}

type Row = Omit<IndicatorReference, 'countyCode' | 'indicatorCode' | 'place' | 'year' | 'version' | 'setBy' | 'setAt'>;

async function store(tx: Tx, { countyCode, actor, now }: Order, key: Kept, said: Row): Promise<Kept> {
  const { indicator: indicatorCode, place, year, version } = key;
  const by = { setBy: actor ? actorName(actor) : '', setAt: now };
  const row = { countyCode, indicatorCode, place, year, version, ...said, ...by };
  keepRows(tx, 'IndicatorReference', [row]);
  await tx.indicatorReference.create({ data: row });
  return { indicator: indicatorCode, place, year, version };
}

function pick({ version, value, placeZh, placeEn, noteZh, noteEn, sourceZh, sourceEn }: IndicatorReference) {
  return { version, value, placeZh, placeEn, noteZh, noteEn, sourceZh, sourceEn };
}
