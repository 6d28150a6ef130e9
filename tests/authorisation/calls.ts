import * as account from '#lib/features/account/mutations.ts';
import * as backup from '#lib/features/backup/mutations.ts';
import * as cell from '#lib/features/cell/mutations.ts';
import * as contact from '#lib/features/contact/mutations.ts';
import * as extension from '#lib/features/deadline-extension/mutations.ts';
import * as department from '#lib/features/department/mutations.ts';
import * as evidence from '#lib/features/evidence/mutations.ts';
import * as form from '#lib/features/form/mutations.ts';
import * as grant from '#lib/features/grant/mutations.ts';
import * as holiday from '#lib/features/holiday/mutations.ts';
import * as definition from '#lib/features/indicator-definition/mutations.ts';
import * as look from '#lib/features/last-look/mutations.ts';
import * as notice from '#lib/features/notice/mutations.ts';
import * as session from '#lib/features/own-session/mutations.ts';
import * as password from '#lib/features/password/mutations.ts';
import * as profile from '#lib/features/profile/mutations.ts';
import * as reference from '#lib/features/reference-value/mutations.ts';
import * as plan from '#lib/features/release-plan/mutations.ts';
import * as remark from '#lib/features/remark/mutations.ts';
import * as reminder from '#lib/features/reminder/mutations.ts';
import * as reopening from '#lib/features/reopening/mutations.ts';
import * as review from '#lib/features/review/mutations.ts';
import * as view from '#lib/features/saved-view/mutations.ts';
import * as factor from '#lib/features/second-factor/mutations.ts';
import * as submission from '#lib/features/submission/mutations.ts';
import * as supervision from '#lib/features/supervision/mutations.ts';
import * as draft from '#lib/features/supervision-draft/mutations.ts';
import * as target from '#lib/features/target/mutations.ts';
import * as targetAnswer from '#lib/features/target-answer/mutations.ts';
import * as targetReminder from '#lib/features/target-reminder/mutations.ts';
import { BACKUP } from '#tests/support/backup.ts';
import { DEFINITION } from '#tests/support/definition.ts';
import { PASSWORD } from '#tests/support/people.ts';
import { sentProfile } from '#tests/support/profile.ts';
import { type Call, SYSTEM_CALLS } from './system-calls.ts';
import type { WriteName } from './table.ts';
import { UNIT_CALLS } from './unit-calls.ts';
import { FORMS } from './world.ts';

export type Called = Exclude<WriteName, `sign-in.${string}` | 'release-plan.publishDuePlans'>;

const ref = { id: FORMS[1], version: 7 };
const two = { id: FORMS[2], version: 7 };
const typed = {
  ...{ unitId: 'u-V11', indicatorCode: 'WAT01', dimension: '', version: 1, state: 'reported', value: 9 },
  ...{ numerator: null, denominator: null, operator: 'eq', rateOnly: false, note: '', reason: '' },
};
const file = { fileName: 'a.pdf', mediaType: 'application/pdf', bytes: 5, sha256: 'b'.repeat(64) };
const own = { current: PASSWORD, next: 'another sentence 8', again: 'another sentence 8' };
const newcomer = { username: 'newcomer', name: '新人', unitId: 'u-T1', role: 'filer' };
/** Every change of the catalogue says from which day, and why. */
const changed = { validFrom: '2023-01-01', reason: '有误' };
const said = { noteZh: '说明', noteEn: 'Note', nextReleaseOn: null };

export const CALLS: Record<Called, Call> = {
  'cell.saveCells': { run: cell.saveCells, input: { submissionId: FORMS[1], cells: [typed] } },
  'evidence.addEvidence': {
    run: (order, through) => evidence.addEvidence(order, async () => {}, through),
    input: { submissionId: FORMS[1], cell: null, ...file },
  },
  'evidence.removeEvidence': { run: evidence.removeEvidence, input: { submissionId: FORMS[1], id: 'file' } },
  'submission.submitSubmission': { run: submission.submitSubmission, input: ref },
  'submission.withdrawSubmission': { run: submission.withdrawSubmission, input: ref },
  'review.beginReview': { run: review.beginReview, input: { ...ref, step: 'last' } },
  'review.firstReview': { run: review.firstReview, input: { ...two, returned: [] } },
  'review.review': { run: review.review, input: { ...two, returned: [], approveRest: true } },
  'review.approvePlain': { run: review.approvePlain, input: ref },
  'reopening.reopenSubmission': {
    run: reopening.reopenSubmission,
    input: { ...ref, reason: '漏报一处', cells: [{ unitId: 'u-V11', indicatorCode: 'WAT01', dimension: '' }] },
  },
  'deadline-extension.extendDeadline': {
    run: extension.extendDeadline,
    input: { ...ref, dueOn: '2022-12-09', reason: '系统维护' },
  },
  'reminder.remindFilers': { run: reminder.remindFilers, input: { ids: [FORMS[1]] } },
  'remark.addRemark': {
    run: remark.addRemark,
    input: {
      ...{ submissionId: FORMS[1], unitId: 'u-V11', indicatorCode: 'WAT01', dimension: '' },
      ...{ kind: 'comment', text: '请核对' },
    },
  },
  'remark.addFigureRemark': {
    run: remark.addFigureRemark,
    input: {
      ...{ unitId: 'u-V11', indicatorCode: 'WAT01', dimension: '', period: '2022Q3' },
      ...{ kind: 'comment', text: '请核对' },
    },
  },
  'supervision-draft.openSupervision': {
    run: draft.openSupervision,
    input: {
      ...{ indicatorCode: 'WAT02', unitId: 'u-T1', period: '2022Q3', departmentCode: '', ownerId: '' },
      ...{ dueOn: '2022-12-09', expected: '99', task: '请查明原因' },
    },
  },
  'supervision.extendItem': {
    run: supervision.extendItem,
    input: { id: 'item', version: 1, dueOn: '2022-12-09', reason: '系统维护' },
  },
  'supervision.endItem': { run: supervision.endItem, input: { id: 'item', version: 1, reason: '有误' } },
  'supervision.replyTo': {
    run: (order, through) => supervision.replyTo(order, async () => {}, through),
    input: { id: 'item', text: '请核对', files: [file] },
  },
  'release-plan.signRelease': {
    run: plan.signRelease,
    input: { period: '2022Q3', publishAt: null, ...said, seen: '0'.repeat(64) },
  },
  'release-plan.cancelPlan': { run: plan.cancelPlan, input: { id: 'plan', rowVersion: 1 } },
  'release-plan.withdrawRelease': { run: plan.withdrawRelease, input: { releaseId: '2022Q2-v1', reason: '有误' } },
  'account.createAccounts': { run: account.createAccounts, input: { accounts: [newcomer] } },
  'account.editAccount': {
    run: account.editAccount,
    input: { id: 'secret-clerk', version: 1, name: '李四', unitId: 'u-T1' },
  },
  'account.switchAccount': { run: account.switchAccount, input: { id: 'secret-clerk', version: 1, active: '0' } },
  'account.resetAccount': { run: account.resetAccount, input: { id: 'secret-clerk' } },
  'own-session.endSessionsOf': { run: session.endSessionsOf, input: { id: 'secret-clerk' } },
  'grant.giveGrant': { run: grant.giveGrant, input: { userId: 'secret-clerk', role: 'leader', unitId: 'u-C' } },
  'grant.takeGrant': { run: grant.takeGrant, input: { id: 'secret-clerk:filer' } },
  'grant.standIn': {
    run: grant.standIn,
    input: { userId: 'secret-deputy', standsInFor: 'secret-clerk', validFrom: '2022-11-01', validTo: '2022-11-30' },
  },
  'grant.handOver': { run: grant.handOver, input: { from: 'secret-clerk', to: 'secret-deputy' } },
  'form.changeForm': {
    run: form.changeForm,
    input: {
      ...{ id: 'town', version: 1, nameZh: '新表', nameEn: 'New form', indicatorCodes: ['WAT02'] },
      ...{ opensAfterDays: 1, dueAfterDays: 15, reviewSteps: 2, active: true },
    },
  },
  'form.createForm': {
    run: form.createForm,
    input: {
      ...{ nameZh: '新表', nameEn: 'New form', domainCode: 'water', departmentCode: 'bureau', byDepartment: true },
      ...{ ofKind: 'county', frequency: 'quarter', indicatorCodes: ['WAT02'] },
      ...{ opensAfterDays: 1, dueAfterDays: 15, reviewSteps: 1, atOnce: true },
    },
  },
  'holiday.saveHoliday': {
    run: holiday.saveHoliday,
    input: { first: '2022-11-30', last: '2022-11-30', working: '0', nameZh: '停电', nameEn: 'Power cut' },
  },
  'department.createDepartment': {
    run: department.createDepartment,
    input: { code: 'newcomer', nameZh: '新局', nameEn: 'A new bureau' },
  },
  'department.renameDepartment': {
    run: department.renameDepartment,
    input: { code: 'bureau', wasZh: '某局', wasEn: 'A Bureau', nameZh: '新表', nameEn: 'Another bureau' },
  },
  'indicator-definition.changeIndicator': {
    run: definition.changeIndicator,
    input: { code: 'WAT04', version: '1', ...changed, ...DEFINITION },
  },
  'indicator-definition.createIndicator': {
    run: definition.createIndicator,
    input: { code: 'WAT09', domain: 'water', ...changed, ...DEFINITION },
  },
  'indicator-definition.endIndicator': {
    run: definition.endIndicator,
    input: { code: 'WAT04', version: '1', ...changed },
  },
  'reference-value.setReference': {
    run: reference.setReference,
    input: {
      ...{ indicator: 'WAT01', place: '430000', year: '2021', version: '0', placeZh: '湖南省', placeEn: 'Hunan' },
      ...{ value: '60', noteZh: '', noteEn: '', sourceZh: '省公报', sourceEn: 'Bulletin' },
    },
  },
  'reference-value.dropReference': {
    run: reference.dropReference,
    input: { indicator: 'WAT01', place: 'CHN', year: '2021', version: '1' },
  },
  ...UNIT_CALLS,
  'holiday.removeHoliday': { run: holiday.removeHoliday, input: { was: '2022-10-01|2022-10-01|0|国庆节|Day' } },
  // What comes after the write is a process of its own.
  'backup.makeBackup': { run: (order, through) => backup.makeBackup(order, through, () => {}), input: { keep: '9' } },
  'backup.verifyBackup': {
    run: (order, through) => backup.verifyBackup(order, through, () => {}),
    input: { name: BACKUP },
  },
  'backup.noteDownload': { run: backup.noteDownload, input: { name: BACKUP } },
  'profile.changeProfile': { run: profile.changeProfile, input: sentProfile({ officeZh: '印文新办' }) },
  'target.setTargets': {
    run: target.setTargets,
    input: {
      ...{ indicatorCode: 'WAT01', year: 2022, inForceFrom: '2022-11-08', basis: 'plan', reason: '有误', path: null },
      targets: [{ unitId: 'u-C', version: 0, target: '20', baseline: '' }],
    },
  },
  'target-answer.answerTargets': {
    run: targetAnswer.answerTargets,
    input: {
      ...{ unitId: 'u-T1', year: 2022, answer: 'objected', text: '有误' },
      targets: [{ indicatorCode: 'WAT01', version: 1 }],
    },
  },
  'target-reminder.remindOfTargets': {
    run: targetReminder.remindOfTargets,
    input: { year: 2022, unitIds: ['u-T1'] },
  },
  'notice.readNotices': {
    run: (order, through) => notice.readNotices({ ...order, userId: 'secret-clerk' }, through),
    input: {},
  },
  'contact.saveContact': {
    run: contact.saveContact,
    input: { version: 1, phone: '0739-1234567', email: '', language: 'zh' },
  },
  'last-look.markSeen': { run: look.markSeen, input: { seenAt: '2022-11-08T00:30:00Z' } },
  'saved-view.keepView': { run: view.keepView, input: { name: '新表', path: '/office/compare', query: 'i=WAT01' } },
  'saved-view.renameView': { run: view.renameView, input: { id: 'view', name: '新表' } },
  'saved-view.dropView': { run: view.dropView, input: { id: 'view' } },
  'own-session.revokeSessions': { run: session.revokeSessions, input: {} },
  'password.changePassword': { run: password.changePassword, input: own },
  'second-factor.beginFactor': {
    run: (order, through) => factor.beginFactor({ ...order, cookie: '' }, through),
    input: { password: PASSWORD },
  },
  'second-factor.confirmFactor': {
    run: (order, through) => factor.confirmFactor({ ...order, cookie: '' }, through),
    input: { code: '123456' },
  },
  'second-factor.endFactor': {
    run: (order, through) => factor.endFactor({ ...order, cookie: '' }, through),
    input: { password: PASSWORD },
  },
  ...SYSTEM_CALLS,
};
