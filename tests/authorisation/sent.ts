import { CALLS, type Called } from './calls.ts';

/** How an action takes what the browser sends: a plain object, the fields of a form after its state, or the fields alone. */
type Takes = 'object' | 'state and form' | 'form';

/**
 * Every action, the write it leads to, and how it is sent. Those at the door take whoever comes.
 */
export const ACTIONS: Record<string, { write: Called | 'door'; takes: Takes; input?: object }> = {
  'account.createAccountByForm': {
    ...{ write: 'account.createAccounts', takes: 'state and form' },
    input: { username: 'newcomer', name: '新人', unitId: 'u-T1', role: 'filer' },
  },
  'account-sheet.sheetByForm': {
    ...{ write: 'account.createAccounts', takes: 'state and form' },
    input: { confirmed: '1', text: 'username,name,unit,role\nnewcomer,新人,T1,filer' },
  },
  'account.editAccountByForm': { write: 'account.editAccount', takes: 'state and form' },
  'account.switchAccountByForm': { write: 'account.switchAccount', takes: 'state and form' },
  'account.resetAccountByForm': { write: 'account.resetAccount', takes: 'state and form' },
  'cell.saveTypedCells': { write: 'cell.saveCells', takes: 'object' },
  'deadline-extension.extendDeadline': { write: 'deadline-extension.extendDeadline', takes: 'object' },
  'evidence.addEvidence': { write: 'evidence.addEvidence', takes: 'form' },
  'evidence.removeEvidence': { write: 'evidence.removeEvidence', takes: 'object' },
  'form.changeForm': { write: 'form.changeForm', takes: 'object' },
  'form.createForm': { write: 'form.createForm', takes: 'object' },
  'department.createDepartmentByForm': { write: 'department.createDepartment', takes: 'state and form' },
  'department.renameDepartmentByForm': { write: 'department.renameDepartment', takes: 'state and form' },
  'indicator-definition.changeIndicatorByForm': {
    ...{ write: 'indicator-definition.changeIndicator', takes: 'state and form' },
  },
  'indicator-definition.createIndicatorByForm': {
    ...{ write: 'indicator-definition.createIndicator', takes: 'state and form' },
  },
  'indicator-definition.endIndicatorByForm': { write: 'indicator-definition.endIndicator', takes: 'state and form' },
  'reference-value.setReferenceByForm': { write: 'reference-value.setReference', takes: 'state and form' },
  'reference-value.dropReferenceByForm': { write: 'reference-value.dropReference', takes: 'state and form' },
  'unit-change.createUnitByForm': { write: 'unit-change.createUnit', takes: 'state and form' },
  'unit-change.renameUnitByForm': { write: 'unit-change.renameUnit', takes: 'state and form' },
  'unit-change.moveUnitByForm': { write: 'unit-change.moveUnit', takes: 'state and form' },
  'unit-change.closeUnitByForm': { write: 'unit-change.closeUnit', takes: 'state and form' },
  'unit-change.mergeUnitsByForm': { write: 'unit-change.mergeUnits', takes: 'state and form' },
  'unit-change.reopenUnitByForm': { write: 'unit-change.reopenUnit', takes: 'state and form' },
  'holiday.saveHolidayByForm': { write: 'holiday.saveHoliday', takes: 'state and form' },
  'backup.makeBackupByForm': { write: 'backup.makeBackup', takes: 'state and form' },
  'backup.verifyBackupByForm': { write: 'backup.verifyBackup', takes: 'state and form' },
  'profile.changeProfileByForm': { write: 'profile.changeProfile', takes: 'state and form' },
  'holiday.removeHolidayByForm': { write: 'holiday.removeHoliday', takes: 'state and form' },
  'grant.giveGrantByForm': { write: 'grant.giveGrant', takes: 'state and form' },
  'grant.takeGrantByForm': { write: 'grant.takeGrant', takes: 'state and form' },
  'grant.standInByForm': { write: 'grant.standIn', takes: 'state and form' },
  'grant.handOverByForm': { write: 'grant.handOver', takes: 'state and form' },
  'notice.markNoticesRead': { write: 'notice.readNotices', takes: 'object' },
  'saved-view.keepViewByForm': { write: 'saved-view.keepView', takes: 'state and form' },
  'saved-view.renameViewByForm': { write: 'saved-view.renameView', takes: 'state and form' },
  'saved-view.dropViewByForm': { write: 'saved-view.dropView', takes: 'state and form' },
  'contact.saveContactByForm': { write: 'contact.saveContact', takes: 'state and form' },
  'last-look.markSeenByForm': { write: 'last-look.markSeen', takes: 'state and form' },
  'own-session.revokeSessionsByForm': { write: 'own-session.revokeSessions', takes: 'state and form' },
  'own-session.endSessionsOfByForm': { write: 'own-session.endSessionsOf', takes: 'state and form' },
  'password.changePasswordByForm': { write: 'password.changePassword', takes: 'state and form' },
  'release-plan.signRelease': { write: 'release-plan.signRelease', takes: 'object' },
  'release-plan.cancelPlan': { write: 'release-plan.cancelPlan', takes: 'object' },
  'release-plan.withdrawRelease': { write: 'release-plan.withdrawRelease', takes: 'object' },
  'remark.addFigureRemark': { write: 'remark.addFigureRemark', takes: 'object' },
  'remark.addRemark': { write: 'remark.addRemark', takes: 'object' },
  'reminder.remindFilers': { write: 'reminder.remindFilers', takes: 'object' },
  'reopening.reopenSubmission': { write: 'reopening.reopenSubmission', takes: 'object' },
  'review.beginReview': { write: 'review.beginReview', takes: 'object' },
  'review.firstReview': { write: 'review.firstReview', takes: 'object' },
  'review.review': { write: 'review.review', takes: 'object' },
  'review.approveForms': {
    ...{ write: 'review.approvePlain', takes: 'object' },
    input: { forms: [CALLS['review.approvePlain'].input] },
  },
  'second-factor.beginFactorByForm': { write: 'second-factor.beginFactor', takes: 'state and form' },
  'second-factor.confirmFactorByForm': { write: 'second-factor.confirmFactor', takes: 'state and form' },
  'second-factor.endFactorByForm': { write: 'second-factor.endFactor', takes: 'state and form' },
  'sign-in.signInByForm': { write: 'door', takes: 'state and form' },
  'sign-in.proveCodeByForm': { write: 'door', takes: 'state and form' },
  'sign-in.signOutByForm': { write: 'door', takes: 'form' },
  'supervision.extendItemByForm': { write: 'supervision.extendItem', takes: 'state and form' },
  'supervision.endItemByForm': { write: 'supervision.endItem', takes: 'state and form' },
  'supervision.replyToItem': {
    ...{ write: 'supervision.replyTo', takes: 'form' },
    input: { id: 'item', text: '请核对' },
  },
  'supervision-draft.openSupervisionByForm': {
    write: 'supervision-draft.openSupervision',
    takes: 'state and form',
  },
  'target.setTargetsByForm': {
    ...{ write: 'target.setTargets', takes: 'state and form' },
    input: {
      ...{ indicatorCode: 'WAT01', year: '2022', inForceFrom: '2099-01-01', basis: 'plan', reason: '有误' },
      ...{ 't.u-C': '20', 'v.u-C': '0' },
    },
  },
  'target-answer.answerByForm': {
    ...{ write: 'target-answer.answerTargets', takes: 'state and form' },
    input: { unitId: 'u-T1', year: '2022', answer: 'objected', text: '有误', 't.WAT01': '1' },
  },
  'target-reminder.remindByForm': {
    ...{ write: 'target-reminder.remindOfTargets', takes: 'state and form' },
    input: { year: '2022', unitIds: 'u-T1' },
  },
  'submission.submitSubmission': { write: 'submission.submitSubmission', takes: 'object' },
  'submission.withdrawSubmission': { write: 'submission.withdrawSubmission', takes: 'object' },
};

type Action = (...sent: unknown[]) => Promise<unknown>;

/** Calls an action with anything. */
export async function call(name: string, sent: unknown[]): Promise<unknown> {
  const [noun = '', action = ''] = name.split('.');
  const actions = (await import(/* @vite-ignore */ `../../lib/features/${noun}/actions.ts`)) as Record<string, Action>;
  const run = actions[action];
  if (!run) throw new Error(`there is no ${name}`);
  return run(...sent);
}

/** Sends an action what its write takes from whoever may, as a browser would. */
export async function send(name: string, key: string): Promise<unknown> {
  const how = ACTIONS[name];
  if (!how || how.write === 'door') throw new Error(`${name} is sent another way`);
  const input: object = how.input ?? CALLS[how.write].input;
  const run = (...sent: unknown[]) => call(name, sent);
  if (how.takes === 'object') return run({ locale: 'zh', key, input, as: 'whoever' });
  const form = new FormData();
  for (const [field, value] of Object.entries({ locale: 'zh', key, ...input })) form.set(field, String(value));
  if (name === 'evidence.addEvidence') form.set('file', new File(['%PDF-1.7\n%%EOF'], 'a.pdf'));
  return how.takes === 'form' ? run(form) : run({}, form);
}

/** Whether an answer says no: an outcome that is not ok, a form that shows why not, or a list in which nothing was done. */
export function isRefusal(answer: unknown): boolean {
  const { ok, fault, answer: done } = answer as { ok?: boolean; fault?: string | null; answer?: unknown };
  const approved = (done as { approved?: unknown[] } | undefined)?.approved;
  return ok === false || typeof fault === 'string' || approved?.length === 0;
}
