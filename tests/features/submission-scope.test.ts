import { afterAll, beforeAll, expect, it } from 'vitest';
import { submissionScope } from '#lib/server/submission-scope.ts';
import { openWorking, type WorkingClient } from '#lib/server/working.ts';
import { COUNTY } from '#tests/support/county.ts';
import { type Fresh, freshDatabase } from '#tests/support/database.ts';
import { EAST, EAST_FORM, EAST_PATH, storeOpenForms, WEST_FORM } from '#tests/support/open-form.ts';

let fresh: Fresh;
let working: WorkingClient;
beforeAll(async () => {
  fresh = await freshDatabase();
  await storeOpenForms(fresh.door);
  working = openWorking(fresh.address);
});
afterAll(async () => {
  await working.$disconnect();
  await fresh.remove();
});

const inWrite = (id: string, county = COUNTY) => fresh.door.transaction((tx) => submissionScope(tx, county, id));
const cell = (indicatorCode: string, savedBy: string, review: 'open' | 'returned' | 'approved') => ({
  countyCode: COUNTY,
  submissionId: EAST_FORM,
  unitId: EAST,
  indicatorCode,
  state: 'reported' as const,
  value: 1,
  review,
  version: 1,
  savedBy,
  savedAt: new Date('2022-10-08T01:00:00Z'),
});

it('is whose form it is and how far it has come, for a reader and inside a write alike', async () => {
  const scope = {
    kind: 'submission',
    unitPath: EAST_PATH,
    departmentCode: null,
    state: 'filling',
    reviewSteps: 2,
    authors: [],
  };
  expect(await inWrite(EAST_FORM)).toEqual(scope);
  expect(await submissionScope(working, COUNTY, EAST_FORM)).toEqual(scope);
});

it('names each author once: who submitted, and who saved a cell that is still under review', async () => {
  await fresh.door.transaction(async (tx) => {
    await tx.submissionCell.createMany({
      data: [
        cell('AGR01', 'person:a', 'open'),
        cell('AGR02', 'person:a', 'returned'),
        cell('AGR03', 'person:b', 'approved'),
        cell('AGR04', 'system:setup', 'open'),
      ],
    });
    await tx.submission.updateMany({
      where: { countyCode: COUNTY, id: EAST_FORM },
      data: { state: 'submitted', submittedBy: 'person:c' },
    });
  });
  for (const scope of [await inWrite(EAST_FORM), await submissionScope(working, COUNTY, EAST_FORM)]) {
    expect(scope).toMatchObject({ state: 'submitted', authors: ['person:a', 'person:c'] });
  }
});

it('is nothing for a submission that is not there, or is another county’s', async () => {
  expect(await inWrite('none')).toBeNull();
  expect(await inWrite(WEST_FORM, '430581')).toBeNull();
});
