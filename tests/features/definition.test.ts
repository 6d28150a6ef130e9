import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { askedAmong } from '#lib/features/cell/data.ts';
import { recordRows } from '#lib/features/chain-record/mutations.ts';
import { catalogueDomains, versionLines } from '#lib/features/definition-words/view.ts';
import { readDefinitions } from '#lib/features/indicator-definition/data.ts';
import { changeIndicator, createIndicator, endIndicator } from '#lib/features/indicator-definition/mutations.ts';
import { definitionOf, newestOf, typedDefinition } from '#lib/features/indicator-definition/view.ts';
import { readForm } from '#lib/features/plausibility-context/data.ts';
import { proveDatabase } from '#lib/features/proof/data.ts';
import { submissionToFill } from '#lib/server/submission-scope.ts';
import type { Refusal } from '#lib/shared/errors.ts';
import { COUNTY } from '#tests/support/county.ts';
import { type Fresh, freshDatabase } from '#tests/support/database.ts';
import { DEFINITION } from '#tests/support/definition.ts';
import { person, SETUP } from '#tests/support/open-form.ts';
import { formOf, NOW, REVIEWER, storeReviewCounty } from '#tests/support/review-county.ts';
import { figureRow } from '#tests/support/rows.ts';

let fresh: Fresh;
beforeAll(async () => {
  fresh = await freshDatabase();
  await storeReviewCounty(fresh.door);
  for (const [unit, value] of [
    ['T1', 40],
    ['T2', 60],
  ] as const)
    await fresh.door.client.figure.create({ data: figureRow('WAT02', unit, '2022Q2', value) });
  await recordRows({ countyCode: COUNTY, actor: SETUP, now: NOW, input: {} }, fresh.door);
});
afterAll(() => fresh.remove());

const ADMIN = person('keeper', 'admin', 'u-C/');
const order = (input: object, actor = ADMIN) => ({ countyCode: COUNTY, actor, now: NOW, input });
const rows = () => readDefinitions(fresh.door.client, COUNTY);
/** What the page of an indicator would send if nothing were touched. */
async function asIs(code: string) {
  const version = newestOf(await rows(), code);
  if (!version) throw new Error(code);
  return { code, version: String(version.version), ...typedDefinition(definitionOf(version)) };
}
const told = { validFrom: '2022-07-01', reason: '省里改了口径' };
const change = async (code: string, given: object) =>
  changeIndicator(order({ ...(await asIs(code)), targetOperator: '', ...told, ...given }), fresh.door);
const refusal = (promise: Promise<unknown>) =>
  promise.then(
    () => {
      throw new Error('it was not refused');
    },
    (error: Refusal) => error,
  );
const asked = async (promise: Promise<unknown>) => {
  const { asks, seen } = (await refusal(promise)).details as { asks: { kind: string; count: number }[]; seen: string };
  return { kinds: asks.map(({ kind, count }) => `${kind} ${count}`), seen };
};
const faults = async (promise: Promise<unknown>) =>
  ((await refusal(promise)).details as { path: string[]; message: string }[]).map(
    (one) => `${one.path} ${one.message}`,
  );

const ratio = {
  ...{ numeratorZh: '户数', numeratorEn: 'households', denominatorZh: '全部', denominatorEn: 'all', targetNoteZh: '' },
};

describe('a changed definition', () => {
  it('is refused field by field, by the rules of the files that a county begins with', async () => {
    expect(await faults(change('WAT02', { min: '200', decimals: 'x', validFrom: 'soon' }))).toEqual([
      'validFrom not_day',
      'decimals not_integer',
    ]);
    expect(
      await faults(change('WAT02', { ...ratio, min: '200', factor: '', department: 'none', nameZh: '指标WAT01' })),
    ).toEqual(['department unknown_code', 'kind ratio_parts', 'max min_max', 'nameZh taken']);
    expect(await faults(change('WAT01', { validFrom: '2021-01-01', nameZh: '另名' }))).toEqual(['validFrom not_later']);
  });

  it('says what it would do to others before it is saved, and does it once that was read', async () => {
    const wider = { nameZh: '新名', max: '50', ...ratio };
    const { kinds, seen } = await asked(change('WAT02', wider));
    expect(kinds).toEqual(['open 2']);
    const closing = (validTo: string | null) =>
      fresh.door.client.unit.updateMany({ where: { countyCode: COUNTY, id: 'u-T1' }, data: { validTo } });
    await closing('2022-07-31');
    expect((await asked(change('WAT02', wider))).kinds).toEqual(['open 1']);
    await closing(null);
    expect(newestOf(await rows(), 'WAT02')?.version).toBe(1);
    expect(await change('WAT02', { ...wider, seen })).toEqual({ code: 'WAT02', version: 2 });
    await expect(change('WAT02', { ...wider, version: '1', seen })).rejects.toMatchObject({
      code: 'conflict',
      details: { theirs: { version: 2, definition: { nameZh: '新名' } } },
    });
  });

  it('holds for the form of its period at once, and leaves earlier ones and the audit whole', async () => {
    const db = fresh.door.client;
    const now = await readForm(db, COUNTY, formOf('town', 'u-T1'));
    expect(now?.versions.get('WAT02')?.nameZh).toBe('新名');
    await db.submission.updateMany({ where: { id: formOf('town', 'u-T2') }, data: { period: '2022Q2' } });
    const earlier = await readForm(db, COUNTY, formOf('town', 'u-T2'));
    expect(earlier?.versions.get('WAT02')?.nameZh).toBe('指标WAT02');
    const cells = [{ unitId: 'u-T1', indicatorCode: 'WAT02', dimension: '' }];
    const maxOf = async (town: string) => {
      const filling = await submissionToFill(db, COUNTY, formOf('town', town));
      const own = cells.map((cell) => ({ ...cell, unitId: town }));
      return filling && [...(await askedAmong(db, COUNTY, filling, own)).values()].map(({ max }) => max);
    };
    expect(await maxOf('u-T1')).toEqual([50]);
    expect(await maxOf('u-T2')).toEqual([100]);
    const { faults: found } = await proveDatabase(fresh.address);
    expect(
      found.filter(({ code, values }) => code.startsWith('row_') && /Indicator/.test(JSON.stringify(values))),
    ).toEqual([]);
  });

  it('is told beside the one before', async () => {
    const [second, first] = versionLines(await rows(), 'WAT02', { people: [] }, 'zh');
    expect([second?.span, first?.span]).toEqual(['2022-07-01起', '2021-01-01起，到2022-07-01之前']);
    expect(second?.changes).toContainEqual({ field: '中文名称', before: '指标WAT02', after: '新名' });
    expect(second?.changes).toContainEqual({ field: '上限', before: '100', after: '50' });
  });

  it('is the administrator’s', async () => {
    const input = { ...(await asIs('WAT02')), ...told, nameZh: '别名' };
    await expect(changeIndicator(order(input, REVIEWER), fresh.door)).rejects.toMatchObject({ code: 'forbidden' });
  });
});

describe('a new indicator', () => {
  const make = (given: object) =>
    createIndicator(order({ code: 'WAT08', domain: 'water', ...told, ...DEFINITION, ...given }), fresh.door);

  it('begins with the letters of its domain, has a code of its own, and is in the catalogue from its day on', async () => {
    expect(await faults(make({ code: 'MED01' }))).toEqual(['code wrong_prefix']);
    expect(await faults(make({ code: 'WAT01' }))).toEqual(['code taken']);
    expect(await make({ headline: '1' })).toEqual({ code: 'WAT08', version: 1 });
    const [domain] = catalogueDomains(await rows(), '2022-10-01', 'en');
    expect(domain?.lines.at(-1)).toMatchObject({
      code: 'WAT08',
      name: 'New meters',
      kind: 'to date: how much was done by the end',
      headline: true,
    });
  });

  it('that stands for its domain takes the place of another, which is said', async () => {
    const { kinds, seen } = await asked(make({ code: 'WAT09', nameZh: '另一个', headline: '1' }));
    expect(kinds).toEqual(['headline 1']);
    await make({ code: 'WAT09', nameZh: '另一个', headline: '1', seen });
    expect(newestOf(await rows(), 'WAT08')).toMatchObject({ version: 2, headline: false });
    expect(await faults(change('WAT09', { headline: '0', validFrom: '2023-01-01' }))).toEqual([
      'headline headline_needed',
    ]);
    expect(await faults(change('WAT09', { validFrom: '2023-01-01' }))).toEqual(['reason nothing']);
  });
});

describe('an ended indicator', () => {
  const end = async (code: string, given: object) =>
    endIndicator(order({ code, version: (await asIs(code)).version, ...told, ...given }), fresh.door);

  it('is asked for no longer from its day on, and comes back with a new version', async () => {
    expect(await faults(end('WAT09', { validFrom: '2023-01-01' }))).toEqual(['validFrom headline_needed']);
    const { kinds, seen } = await asked(end('WAT01', {}));
    expect(kinds).toEqual(['forms_end 1', 'open 2', 'dependents 2']);
    await end('WAT01', { seen });
    const form = await readForm(fresh.door.client, COUNTY, formOf('villages', 'u-T1'));
    expect(form?.asked).toEqual([]);
    expect(await faults(end('WAT01', { validFrom: '2023-01-01' }))).toEqual(['validFrom ended']);
    const back = { validFrom: '2022-08-01' };
    const again = await asked(change('WAT01', back));
    await change('WAT01', { ...back, seen: again.seen });
    expect((await readForm(fresh.door.client, COUNTY, formOf('villages', 'u-T1')))?.asked).toHaveLength(2);
  });
});
