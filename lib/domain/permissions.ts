import { type Actor, type Person, SECOND_FACTOR_ROLES, type SystemTask } from './actor.ts';
import type { Role, SubmissionState } from './vocabulary.ts';

/**
 * The one policy. Every loader, action and handler asks `may`; what it does not name is denied, and
 * there is no role that may do everything.
 */

/** What a submission is, as far as rights depend on it. */
export type SubmissionScope = {
  kind: 'submission';
  unitPath: string;
  /** The department that files it; null where the unit does. */
  departmentCode: string | null;
  state: SubmissionState;
  reviewSteps: number;
  /** Names (`actorName`) of everyone who filled or submitted the round under review. */
  authors: readonly string[];
};
/** Work on the county as a whole. */
export type CountyScope = { kind: 'county'; unitPath: string };
/** What an office knows of a unit and of what one department answers for; null for what concerns all of them. */
export type OfficeScope = { kind: 'office'; unitPath: string; departmentCode: string | null };
/** What belongs to one person alone: own sessions, password, notices. */
type OwnScope = { kind: 'own'; userId: string };
export type Scope = SubmissionScope | CountyScope | OfficeScope | OwnScope;

type SubmissionRule = {
  on: 'submission';
  roles: readonly Role[];
  states?: readonly SubmissionState[];
  /** Only where the form has that many review steps. */
  steps?: number;
  notAuthor?: true;
};
type Rule =
  | { on: 'system'; tasks: readonly SystemTask['name'][] }
  | { on: 'county'; roles: readonly Role[] }
  | { on: 'office'; roles: readonly Role[] }
  | { on: 'own' }
  | SubmissionRule
  | readonly SubmissionRule[];

const OPEN: readonly SubmissionState[] = ['not_started', 'filling', 'returned'];
const INVOLVED: readonly Role[] = ['filer', 'first_reviewer', 'reviewer'];
const LEADING: readonly Role[] = ['leader', 'first_reviewer', 'reviewer', 'publisher'];

const RULES = {
  'county.create': { on: 'system', tasks: ['setup'] },
  'county.seed': { on: 'system', tasks: ['setup'] },
  'county.record': { on: 'system', tasks: ['setup'] },
  'account.set_up': { on: 'system', tasks: ['setup'] },
  'release.publish': { on: 'system', tasks: ['setup', 'clock'] },
  'submission.open': { on: 'system', tasks: ['setup', 'clock'] },
  'notice.write': { on: 'system', tasks: ['setup', 'clock'] },
  'notice.send': { on: 'system', tasks: ['clock'] },

  'submission.view': { on: 'submission', roles: INVOLVED },
  'cell.save': { on: 'submission', roles: ['filer'], states: OPEN },
  'evidence.add': { on: 'submission', roles: ['filer'], states: OPEN },
  'evidence.remove': { on: 'submission', roles: ['filer'], states: OPEN },
  'submission.submit': { on: 'submission', roles: ['filer'], states: OPEN },
  'submission.withdraw': { on: 'submission', roles: ['filer'], states: ['submitted'] },
  'remark.add': { on: 'submission', roles: INVOLVED },
  'submission.first_review': {
    on: 'submission',
    roles: ['first_reviewer'],
    states: ['submitted'],
    steps: 2,
    notAuthor: true,
  },
  'submission.review': [
    { on: 'submission', roles: ['reviewer'], states: ['submitted'], steps: 1, notAuthor: true },
    { on: 'submission', roles: ['reviewer'], states: ['first_reviewed'], steps: 2, notAuthor: true },
  ],
  'submission.reopen': { on: 'submission', roles: ['reviewer'], states: ['approved'] },
  'submission.extend': { on: 'submission', roles: ['reviewer'], states: OPEN },
  'submission.remind': { on: 'submission', roles: ['reviewer'], states: OPEN },

  'board.view': { on: 'county', roles: ['leader', 'reviewer', 'publisher', 'admin'] },
  'review.view': { on: 'county', roles: ['reviewer'] },
  'figure.view': { on: 'county', roles: ['leader', 'reviewer', 'publisher'] },
  'figure.remark': { on: 'county', roles: ['leader', 'reviewer', 'publisher'] },
  'release.view': { on: 'county', roles: ['publisher', 'leader'] },
  'release.sign': { on: 'county', roles: ['publisher'] },
  'release.cancel': { on: 'county', roles: ['publisher'] },
  'release.withdraw': { on: 'county', roles: ['publisher'] },
  'account.view': { on: 'county', roles: ['admin'] },
  'account.create': { on: 'county', roles: ['admin'] },
  'account.change': { on: 'county', roles: ['admin'] },
  'account.hand_over': { on: 'county', roles: ['admin'] },
  'account.reset': { on: 'county', roles: ['admin'] },
  'account.revoke_session': { on: 'county', roles: ['admin'] },
  'grant.give': { on: 'county', roles: ['admin'] },
  'grant.take': { on: 'county', roles: ['admin'] },
  'form.view': { on: 'county', roles: ['admin', 'reviewer'] },
  'form.change': { on: 'county', roles: ['admin'] },
  'form.create': { on: 'county', roles: ['admin'] },
  'holiday.view': { on: 'county', roles: ['admin', 'reviewer'] },
  'holiday.change': { on: 'county', roles: ['admin'] },
  'audit.view': { on: 'county', roles: ['admin'] },
  'profile.change': { on: 'county', roles: ['admin'] },
  'indicator.change': { on: 'county', roles: ['admin'] },
  'reference.change': { on: 'county', roles: ['admin'] },
  'department.change': { on: 'county', roles: ['admin'] },
  'unit.change': { on: 'county', roles: ['admin'] },
  'backup.make': { on: 'county', roles: ['admin'] },
  'backup.verify': { on: 'county', roles: ['admin'] },
  'backup.download': { on: 'county', roles: ['admin'] },
  'backup.view': { on: 'county', roles: ['admin'] },
  'health.view': { on: 'county', roles: ['admin'] },

  'office.view': { on: 'office', roles: LEADING },
  'target.set': { on: 'county', roles: ['reviewer'] },
  'target.remind': { on: 'county', roles: ['reviewer'] },
  'target.answer': { on: 'office', roles: ['first_reviewer'] },
  'supervision.view': { on: 'office', roles: [...LEADING, 'filer'] },
  'supervision.open': { on: 'office', roles: ['leader', 'reviewer'] },
  'supervision.reply': { on: 'office', roles: ['filer', 'first_reviewer', 'leader', 'reviewer'] },
  'supervision.extend': { on: 'office', roles: ['leader', 'reviewer'] },
  'supervision.end': { on: 'office', roles: ['leader', 'reviewer'] },

  'sign_in.fail': { on: 'system', tasks: ['sign_in'] },
  'sign_in.lock': { on: 'system', tasks: ['sign_in'] },
  'sign_in.succeed': { on: 'own' },
  'sign_in.end': { on: 'own' },
  'own.session': { on: 'own' },
  'own.password': { on: 'own' },
  'own.second_factor': { on: 'own' },
  'own.notice': { on: 'own' },
  'own.view': { on: 'own' },
  'own.look': { on: 'own' },
} as const satisfies Record<string, Rule>;

/** What can be asked for. A name that is not here cannot be asked for. */
export type Action = keyof typeof RULES;
export const ACTIONS = Object.keys(RULES) as Action[];

/** What a person may still do who has not replaced the first password. */
const BEFORE_OWN_PASSWORD: readonly Action[] = ['sign_in.succeed', 'sign_in.end', 'own.password', 'own.session'];

/** Whether `actor` may do `action` to what `scope` describes. Anything missing or unknown denies. */
export function may(actor: Actor | null | undefined, action: Action, scope?: Scope | null): boolean {
  const rule: Rule | undefined = Object.hasOwn(RULES, action) ? RULES[action] : undefined;
  if (!rule || !actor) return false;
  const choices = isList(rule) ? rule : [rule];
  if (actor.kind === 'system') return choices.some((one) => one.on === 'system' && one.tasks.includes(actor.name));
  if (actor.kind !== 'person' || !actor.id || !Array.isArray(actor.grants) || !scope) return false;
  if (actor.mustChangePassword !== false && !BEFORE_OWN_PASSWORD.includes(action)) return false;
  return choices.some((one) => one.on === scope.kind && holds(actor, one, scope));
}

function isList(rule: Rule): rule is readonly SubmissionRule[] {
  return Array.isArray(rule);
}

function holds(person: Person, rule: Exclude<Rule, readonly SubmissionRule[]>, scope: Scope): boolean {
  if (rule.on === 'own') return scope.kind === 'own' && scope.userId === person.id;
  if (rule.on === 'county') return scope.kind === 'county' && has(person, rule.roles, scope.unitPath, null);
  if (rule.on === 'office')
    return scope.kind === 'office' && has(person, rule.roles, scope.unitPath, scope.departmentCode);
  if (rule.on !== 'submission' || scope.kind !== 'submission') return false;
  const { states, steps, notAuthor } = rule;
  if (states && !states.includes(scope.state)) return false;
  if (steps !== undefined && scope.reviewSteps !== steps) return false;
  if (notAuthor && (!Array.isArray(scope.authors) || scope.authors.includes(`person:${person.id}`))) return false;
  return has(person, rule.roles, scope.unitPath, scope.departmentCode);
}

/** Whether one of the grants is of such a role and reaches the unit and the department. */
function has(person: Person, roles: readonly Role[], unitPath: string, departmentCode: string | null): boolean {
  if (typeof unitPath !== 'string' || !unitPath.endsWith('/')) return false;
  return person.grants.some(
    (grant) =>
      roles.includes(grant.role) &&
      (person.secondFactor !== 'missing' || !SECOND_FACTOR_ROLES.includes(grant.role)) &&
      grant.unitPath.endsWith('/') &&
      unitPath.startsWith(grant.unitPath) &&
      (grant.departmentCode === null || grant.departmentCode === departmentCode),
  );
}
