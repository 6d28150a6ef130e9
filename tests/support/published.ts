import path from 'node:path';
import { publishRelease } from '#lib/features/release/mutations.ts';
import type { Door, Tx } from '#lib/server/db.ts';
import { write } from '#lib/server/gateway.ts';
import { released } from '#lib/server/released.ts';
import { COUNTY, intent } from './county.ts';
import { type Fresh, freshDatabase } from './database.ts';
import { PROFILE } from './profile.ts';
import { figureRow, rollupRow, versionRow } from './rows.ts';
import { storeSmallCounty } from './small-county.ts';

/** What no reader may ever see: a number and a text that stand in the working tables alone. */
export const SECRET = { value: 777_333, text: '未公布的秘密' } as const;

/**
 * A small county with two published periods, a corrected one, and beside them all that is not public: a later
 * period, a statement kept back, a draft. The public connection of this process reads it.
 */
export async function publishedCounty(): Promise<Fresh> {
  const fresh = await freshDatabase();
  await write(
    intent(),
    async (tx) => {
      await storeSmallCounty(tx);
      await storePublicSide(tx);
      return { answer: null };
    },
    fresh.door,
  );
  await publish(fresh.door, '2022Q1', 1);
  await publish(fresh.door, '2022Q2', 1);
  await fresh.door.transaction(storeSecrets);
  pointPublicSideAt(fresh);
  return {
    ...fresh,
    remove: async () => {
      await released().$disconnect();
      await fresh.remove();
    },
  };
}

/** The address is read from the environment, as the server does, before the first read of this process. */
function pointPublicSideAt({ address }: Fresh): void {
  if (address.provider === 'sqlite') {
    delete process.env.DULIANG_DATABASE_URL;
    process.env.DULIANG_DATA = path.dirname(address.file);
  } else process.env.DULIANG_DATABASE_URL = address.url;
}

export function publish(door: Door, period: string, version: number, publishedAt = '2022-07-28T01:00:00Z') {
  const input = {
    period,
    version,
    publishedAt,
    approvedBy: 'office',
    noteZh: '说明',
    noteEn: 'Note',
    nextReleaseOn: null,
  };
  const actor = { kind: 'system', name: 'setup' } as const;
  return publishRelease({ countyCode: COUNTY, actor, now: new Date('2022-08-03T00:00:00Z'), input }, door);
}

const fact = {
  countyCode: COUNTY,
  domainCode: 'water',
  indicatorCode: 'A',
  nameZh: '供水',
  nameEn: 'Supply',
  operator: 'eq',
  value: 85,
  accepted: 85,
  period: '2022Q1',
  unitCode: 'C',
  check: '',
  context: false,
} as const;

async function storePublicSide(tx: Tx): Promise<void> {
  await tx.countyProfile.create({ data: PROFILE });
  await tx.fact.create({
    data: {
      ...fact,
      id: 'F001',
      order: 1,
      said: '八十五处',
      doubtKind: 'ambiguous',
      doubtZh: '不明',
      doubtEn: 'Unclear',
    },
  });
  await tx.fact.create({
    data: { ...fact, id: 'F002', order: 2, said: SECRET.text, doubtKind: 'none', public: false },
  });
  await tx.source.create({
    data: {
      countyCode: COUNTY,
      order: 1,
      whatZh: '数',
      whatEn: 'Figures',
      sourceZh: '某局',
      sourceEn: 'A bureau',
      licence: 'CC BY 4.0',
    },
  });
  await tx.figure.create({ data: figureRow('A', 'V1', '2022Q2', 3) });
}

async function storeSecrets(tx: Tx): Promise<void> {
  for (const unit of ['T1', 'V1'])
    await tx.figure.create({ data: figureRow('A', unit, '2022Q3', SECRET.value, { noteZh: SECRET.text }) });
  await tx.rollup.create({ data: rollupRow('A', 'C', '2022Q3', SECRET.value) });
  const key = { countyCode: COUNTY, id: figureRow('A', 'T1', '2022Q2', 0).id };
  await tx.figure.update({ where: { countyCode_id: key }, data: { value: SECRET.value } });
  await tx.indicator.create({
    data: { countyCode: COUNTY, code: 'B', domainCode: 'water', order: 2, currentVersion: 1 },
  });
  const { dimension: _none, otherDepartments: _others, ...version } = versionRow('B', { nameZh: SECRET.text });
  await tx.indicatorVersion.create({ data: { ...version, otherDepartments: [] } });
}
