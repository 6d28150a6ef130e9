import { type Role, SUBMISSION_STATES, type SubmissionState } from '#lib/domain/vocabulary.ts';
import type { Place } from './people.ts';

/**
 * Who may write what, written down by hand from what the product promises, and not from the code:
 * a filer fills and hands in what is open, and takes it back before review; the filer's head looks first where a
 * form has two steps; the county office decides after that, reopens, extends and reminds; nobody decides over what
 * they filled in; the county office sets targets, and whoever heads a unit answers them; the publisher publishes;
 * the administrator keeps accounts, and no figures; everybody keeps their own sessions, password and notices. A right over a unit reaches what lies below it and nothing else.
 */
/** `also`: others who may, in the same places and states. */
export type FormWrite = {
  about: 'form';
  role: Role;
  also?: readonly Role[];
  states: readonly SubmissionState[];
  steps: 1 | 2;
};
export type CountyWrite = { about: 'county'; role: Role; also?: readonly Role[] };
/** About town T1 or something of it, as an office knows it; in these places, or in those of a town where none is named. */
export type OfficeWrite = { about: 'office'; role: Role; also?: readonly Role[]; places?: readonly Place[] };
/** About the person who asks, whoever that is; none of these takes the name of another. */
export type OwnWrite = { about: 'own' };
/** Never done by a person: set up, or carried out by the clock. */
export type SystemWrite = { about: 'system'; tasks: readonly string[] };
/** At the door: it is not known yet who asks, so there is nobody whose rights could be asked for. */
export type DoorWrite = { about: 'door' };
export type Allowed = FormWrite | CountyWrite | OfficeWrite | OwnWrite | SystemWrite | DoorWrite;

const OPEN = ['not_started', 'filling', 'returned'] as const;

/** Whoever leads the department that an indicator belongs to leads it in every town. */
const LED: readonly Place[] = ['own', 'above', 'department'];

export const TABLE = {
  'cell.saveCells': { about: 'form', role: 'filer', states: OPEN, steps: 1 },
  'evidence.addEvidence': { about: 'form', role: 'filer', states: OPEN, steps: 1 },
  'evidence.removeEvidence': { about: 'form', role: 'filer', states: OPEN, steps: 1 },
  'submission.submitSubmission': { about: 'form', role: 'filer', states: OPEN, steps: 1 },
  'submission.withdrawSubmission': { about: 'form', role: 'filer', states: ['submitted'], steps: 1 },
  'review.beginReview': { about: 'form', role: 'reviewer', states: ['submitted'], steps: 1 },
  'review.firstReview': { about: 'form', role: 'first_reviewer', states: ['submitted'], steps: 2 },
  'review.review': { about: 'form', role: 'reviewer', states: ['first_reviewed'], steps: 2 },
  'review.approvePlain': { about: 'form', role: 'reviewer', states: ['submitted'], steps: 1 },
  'reopening.reopenSubmission': { about: 'form', role: 'reviewer', states: ['approved'], steps: 1 },
  'deadline-extension.extendDeadline': { about: 'form', role: 'reviewer', states: OPEN, steps: 1 },
  'reminder.remindFilers': { about: 'form', role: 'reviewer', states: OPEN, steps: 1 },

  'remark.addRemark': {
    ...{ about: 'form', role: 'reviewer', also: ['filer', 'first_reviewer'], steps: 1 },
    states: SUBMISSION_STATES,
  },

  'remark.addFigureRemark': { about: 'county', role: 'reviewer', also: ['leader', 'publisher'] },

  'supervision-draft.openSupervision': { about: 'office', role: 'leader', also: ['reviewer'], places: LED },
  'supervision.extendItem': { about: 'office', role: 'leader', also: ['reviewer'], places: LED },
  'supervision.endItem': { about: 'office', role: 'leader', also: ['reviewer'], places: LED },
  'supervision.replyTo': { about: 'office', role: 'filer', also: ['first_reviewer', 'leader', 'reviewer'] },

  'release-plan.signRelease': { about: 'county', role: 'publisher' },
  'release-plan.cancelPlan': { about: 'county', role: 'publisher' },
  'release-plan.withdrawRelease': { about: 'county', role: 'publisher' },
  'account.createAccounts': { about: 'county', role: 'admin' },
  'account.editAccount': { about: 'county', role: 'admin' },
  'account.switchAccount': { about: 'county', role: 'admin' },
  'account.resetAccount': { about: 'county', role: 'admin' },
  'own-session.endSessionsOf': { about: 'county', role: 'admin' },
  'grant.giveGrant': { about: 'county', role: 'admin' },
  'grant.takeGrant': { about: 'county', role: 'admin' },
  'grant.standIn': { about: 'county', role: 'admin' },
  'grant.handOver': { about: 'county', role: 'admin' },
  'form.changeForm': { about: 'county', role: 'admin' },
  'form.createForm': { about: 'county', role: 'admin' },
  'department.createDepartment': { about: 'county', role: 'admin' },
  'department.renameDepartment': { about: 'county', role: 'admin' },
  'indicator-definition.changeIndicator': { about: 'county', role: 'admin' },
  'indicator-definition.createIndicator': { about: 'county', role: 'admin' },
  'indicator-definition.endIndicator': { about: 'county', role: 'admin' },
  'reference-value.setReference': { about: 'county', role: 'admin' },
  'reference-value.dropReference': { about: 'county', role: 'admin' },
  'unit-change.createUnit': { about: 'county', role: 'admin' },
  'unit-change.renameUnit': { about: 'county', role: 'admin' },
  'unit-change.moveUnit': { about: 'county', role: 'admin' },
  'unit-change.closeUnit': { about: 'county', role: 'admin' },
  'unit-change.mergeUnits': { about: 'county', role: 'admin' },
  'unit-change.reopenUnit': { about: 'county', role: 'admin' },
  'holiday.saveHoliday': { about: 'county', role: 'admin' },
  'backup.makeBackup': { about: 'county', role: 'admin' },
  'backup.verifyBackup': { about: 'county', role: 'admin' },
  'backup.noteDownload': { about: 'county', role: 'admin' },
  'profile.changeProfile': { about: 'county', role: 'admin' },
  'holiday.removeHoliday': { about: 'county', role: 'admin' },

  'target.setTargets': { about: 'county', role: 'reviewer' },
  'target-reminder.remindOfTargets': { about: 'county', role: 'reviewer' },
  'target-answer.answerTargets': { about: 'office', role: 'first_reviewer' },

  'notice.readNotices': { about: 'own' },
  'contact.saveContact': { about: 'own' },
  'last-look.markSeen': { about: 'own' },
  'saved-view.keepView': { about: 'own' },
  'saved-view.renameView': { about: 'own' },
  'saved-view.dropView': { about: 'own' },
  'own-session.revokeSessions': { about: 'own' },
  'password.changePassword': { about: 'own' },
  'second-factor.beginFactor': { about: 'own' },
  'second-factor.confirmFactor': { about: 'own' },
  'second-factor.endFactor': { about: 'own' },

  'chain-record.recordRows': { about: 'system', tasks: ['setup'] },
  'release.publishRelease': { about: 'system', tasks: ['setup', 'clock'] },
  'release-plan.publishDuePlans': { about: 'system', tasks: ['clock'] },
  'opening.openSubmissions': { about: 'system', tasks: ['setup', 'clock'] },
  'opening.openDue': { about: 'system', tasks: ['setup', 'clock'] },
  'notice.writeNotices': { about: 'system', tasks: ['setup', 'clock'] },
  'notice-waiting.tellReviewers': { about: 'system', tasks: ['setup', 'clock'] },
  'supervision-notice.tellOfDueItems': { about: 'system', tasks: ['setup', 'clock'] },
  'notice-sending.sendNotices': { about: 'system', tasks: ['clock'] },

  'sign-in.signIn': { about: 'door' },
  'sign-in.proveCode': { about: 'door' },
  'sign-in.signOut': { about: 'door' },
} as const satisfies Record<string, Allowed>;

export type WriteName = keyof typeof TABLE;

/** A right held there, or anywhere above it, reaches a town's form. */
const REACHES_TOWN: readonly Place[] = ['own', 'above'];
/** Of the whole county only a right over the whole county, for every department. */
const REACHES_COUNTY: readonly Place[] = ['above'];

export function mayWriteForm(rule: FormWrite, role: Role, place: Place, state: SubmissionState): boolean {
  return rolesOf(rule).includes(role) && REACHES_TOWN.includes(place) && rule.states.includes(state);
}

export function rolesOf({ role, also = [] }: Pick<FormWrite, 'role' | 'also'>): Role[] {
  return [role, ...also];
}

export function mayWriteOffice(rule: OfficeWrite, role: Role, place: Place): boolean {
  return rolesOf(rule).includes(role) && (rule.places ?? REACHES_TOWN).includes(place);
}

export function mayWriteCounty(rule: CountyWrite, role: Role, place: Place): boolean {
  return rolesOf(rule).includes(role) && REACHES_COUNTY.includes(place);
}
