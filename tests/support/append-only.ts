import type { Tx } from '#lib/server/db.ts';
import { COUNTY } from './county.ts';
import { referenceRow } from './reference-rows.ts';

const at = new Date('2022-07-05T00:00:00Z');
const indicator = 'A';

/** A form of town T1 that was handed in once, talked about once: one row in each table that only grows. */
export async function fillAppendOnly(tx: Tx): Promise<void> {
  const countyCode = COUNTY;
  await tx.form.create({
    data: {
      ...{ countyCode, id: 'form', nameZh: '某表', nameEn: 'A form', domainCode: 'water', departmentCode: 'bureau' },
      ...{ byDepartment: false, filedBy: 'township', ofKind: 'township', frequency: 'quarter' },
      ...{ indicatorCodes: [indicator], opensAfterDays: 1, dueAfterDays: 15, reviewSteps: 1 },
    },
  });
  await tx.submission.create({
    data: {
      ...{ countyCode, id: 's1', formId: 'form', unitId: 'u-T1', period: '2022Q3', state: 'submitted', version: 2 },
      ...{ opensOn: '2022-10-01', dueOn: '2022-10-15', round: 1 },
    },
  });
  const submissionId = 's1';
  await tx.submissionEvent.create({
    data: { countyCode, submissionId, sequence: 1, at, by: 'person:p1', kind: 'opened' },
  });
  await tx.submissionEvent.create({
    data: { countyCode, submissionId, sequence: 2, at, by: 'person:p1', kind: 'submitted' },
  });
  await tx.submissionRound.create({
    data: { countyCode, submissionId, round: 1, at, by: 'person:p1', cells: [{ unitId: 'u-T1', value: 50 }] },
  });
  const was = { code: 'T1', sort: 'town', parentId: 'u-C', path: '/u-C/u-T1/', nameZh: '旧镇' } as const;
  const named = { nameEn: 'Old Town', shortZh: '旧', shortEn: 'Old', reason: '更名', changedBy: 'person:p1' };
  await tx.unitPast.create({
    data: {
      countyCode,
      unitId: 'u-T1',
      number: 1,
      until: '2022-06-30',
      change: 'renamed',
      ...was,
      ...named,
      changedAt: at,
    },
  });
  await tx.remark.create({
    data: {
      ...{ countyCode, id: 'r1', unitId: 'u-T1', indicatorCode: indicator, period: '2022Q3', submissionId },
      ...{ kind: 'comment', text: '请核对', by: 'person:p2', at },
    },
  });
  const word = { nameZh: '供水', nameEn: 'Water', doubtKind: 'none' } as const;
  await tx.fact.create({
    data: {
      ...{ countyCode, id: 'f1', order: 1, said: '18万', operator: 'eq', value: 18, accepted: 18, period: '2022Q2' },
      ...{ unitCode: 'C', check: '', context: false, public: true, ...word },
    },
  });
  await tx.source.create({
    data: {
      countyCode,
      order: 1,
      whatZh: '区划',
      whatEn: 'Units',
      sourceZh: '某局',
      sourceEn: 'A bureau',
      licence: 'CC0',
    },
  });
  await tx.supervision.create({
    data: {
      ...{ countyCode, id: 'item', indicatorCode: indicator, unitId: 'u-T1', period: '2022Q2', status: 'behind' },
      ...{ task: '请查明原因', dueOn: '2022-09-30', state: 'open', openedBy: 'person:p2', openedAt: at },
    },
  });
  const said = { kind: 'reply', text: '已办', by: 'person:p1', at } as const;
  await tx.supervisionReply.create({ data: { countyCode, id: 'reply', supervisionId: 'item', ...said } });
  const file = { fileName: 'a.pdf', mediaType: 'application/pdf', bytes: 5, sha256: 'b'.repeat(64) };
  await tx.supervisionFile.create({ data: { countyCode, id: 'file', replyId: 'reply', ...file } });
  await tx.targetAnswer.create({
    data: {
      ...{ countyCode, id: 't1', indicatorCode: indicator, unitId: 'u-T1', year: 2022, version: 1 },
      ...{ answer: 'accepted', by: 'person:p2', at },
    },
  });
  await tx.indicatorReference.create({ data: referenceRow(indicator, 65) });
  await tx.releaseWithdrawal.create({
    data: { countyCode, releaseId: 'r0', reason: '有误', withdrawnBy: 'person:p2', withdrawnAt: at },
  });
}
