import { gzipSync } from 'node:zlib';
import type { SubmissionState } from '#lib/domain/vocabulary.ts';
import { storeAccount } from '#lib/features/account/mutations.ts';
import { publishRelease } from '#lib/features/release/mutations.ts';
import type { Door } from '#lib/server/db.ts';
import { plantBackup } from '#tests/support/backup.ts';
import { COUNTY } from '#tests/support/county.ts';
import { SETUP } from '#tests/support/open-form.ts';
import { PROFILE } from '#tests/support/profile.ts';
import { referenceRow } from '#tests/support/reference-rows.ts';
import { fill, formOf, NOW, PERIOD, storeReviewCounty } from '#tests/support/review-county.ts';
import { unitRow } from '#tests/support/rows.ts';

/** The form of town T1 with one step of review and that with two. */
export const FORMS = { 1: formOf('villages', 'u-T1'), 2: formOf('town', 'u-T1') } as const;
export const LATER = new Date('2022-11-08T01:00:00Z');

/** What the town is to reach, before the county's own target is set. */
const targetOfTown = {
  ...{ countyCode: COUNTY, indicatorCode: 'WAT01', unitId: 'u-T1', year: 2022, version: 1, baseline: 3, target: 9 },
  ...{ basis: 'plan', inForceFrom: '2022-01-20', demonstration: true },
};

/** A village that is not there any more. */
const GONE = unitRow('V29', {
  ...{ kind: 'village', sort: 'village', parentId: 'u-T2', path: 'u-C/u-T2/u-V29/', validTo: '2022-06-30' },
});

/** Names that no answer to somebody without a right may hold. */
export const SECRET_NAMES = ['T1镇', 'Town T1', 'secret-clerk', '张三', '秘密文件'];

/** A county with open forms, two accounts, a published release and one that waits. */
export async function storeMatrixCounty(door: Door): Promise<void> {
  await storeReviewCounty(door);
  plantBackup();
  const by = 'person:secret-clerk';
  const village = (unitId: string, value: number) => ({ unitId, indicatorCode: 'WAT01', value });
  await fill(door, FORMS[1], [village('u-V11', 3), village('u-V12', 4)], by);
  await fill(
    door,
    FORMS[2],
    [{ unitId: 'u-T1', indicatorCode: 'WAT02', numerator: 96, denominator: 100, value: 96 }],
    by,
  );
  const account = { countyCode: COUNTY, name: '张三', nameEn: null, phone: null, email: null, unitId: 'u-T1' };
  const access = { departmentCode: null, mustChangePassword: false, demonstration: true, passwordHash: 'none' };
  await door.transaction(async (tx) => {
    for (const id of ['secret-clerk', 'secret-deputy'])
      await storeAccount(tx, { ...account, ...access, id, username: id, roles: ['filer'] }, { by: 'x', now: NOW });
    await tx.countyProfile.create({ data: PROFILE });
    await tx.unit.create({ data: GONE });
    await tx.attachment.create({
      data: {
        ...{ countyCode: COUNTY, id: 'file', submissionId: FORMS[1], fileName: '秘密文件.pdf', bytes: 5 },
        ...{ mediaType: 'application/pdf', sha256: 'a'.repeat(64), uploadedBy: by, uploadedAt: NOW },
      },
    });
    await tx.supervision.create({
      data: {
        ...{ countyCode: COUNTY, id: 'item', indicatorCode: 'WAT01', unitId: 'u-T1', period: PERIOD, status: 'behind' },
        ...{ ratio: 0.7, task: '秘密文件', dueOn: '2022-11-30', state: 'open', openedBy: 'person:l', openedAt: NOW },
      },
    });
    await tx.indicatorReference.create({ data: referenceRow('WAT01', 65) });
    const view = { path: '/office/compare', query: 'i=WAT01', createdAt: NOW };
    await tx.savedView.create({
      data: { countyCode: COUNTY, id: 'view', userId: 'secret-clerk', name: '秘密文件', ...view },
    });
    const said = { kind: 'reply', text: '已办', by, at: NOW } as const;
    await tx.supervisionReply.create({ data: { countyCode: COUNTY, id: 'reply', supervisionId: 'item', ...said } });
    const stored = { fileName: '秘密文件.pdf', mediaType: 'application/pdf', bytes: 5, sha256: 'a'.repeat(64) };
    await tx.supervisionFile.create({ data: { countyCode: COUNTY, id: 'file', replyId: 'reply', ...stored } });
    await tx.target.create({ data: targetOfTown });
    await tx.releasePlan.create({
      data: {
        ...{
          countyCode: COUNTY,
          id: 'plan',
          period: '2022Q4',
          version: 1,
          publishAt: new Date('2023-02-01T01:00:00Z'),
        },
        ...{ noteZh: '说明', noteEn: 'Note', signedBy: 'person:p', signedAt: NOW, state: 'waiting', hash: 'x' },
        ...{ figures: 0, changes: 0, snapshot: new Uint8Array(gzipSync('{}')) },
      },
    });
  });
  const said = { noteZh: '说明', noteEn: 'Note', nextReleaseOn: null, approvedBy: 'office' };
  const input = { period: '2022Q2', version: 1, publishedAt: '2022-07-28T01:00:00Z', ...said };
  await publishRelease({ countyCode: COUNTY, actor: SETUP, now: LATER, input }, door);
}

/** Puts a form where a test wants it, as its state alone would have it. */
export async function putForm(door: Door, id: string, state: SubmissionState): Promise<void> {
  const handedIn = !['not_started', 'filling', 'returned'].includes(state);
  await door.transaction(async (tx) => {
    await tx.submission.update({
      where: { countyCode_id: { countyCode: COUNTY, id } },
      data: {
        ...{ state, version: 7, period: PERIOD, dueOn: '2022-11-30', round: handedIn ? 1 : 0 },
        ...{
          submittedBy: handedIn ? 'person:secret-clerk' : null,
          submittedAt: handedIn ? NOW : null,
          reviewBegunAt: null,
        },
      },
    });
    // What came back has been mended.
    const review = state === 'approved' ? 'approved' : 'open';
    await tx.submissionCell.updateMany({ where: { submissionId: id }, data: { review } });
  });
}
