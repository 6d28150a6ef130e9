import { ACTIONS } from '#lib/domain/permissions.ts';
import type { Locale } from '#lib/domain/vocabulary.ts';
import { translator } from '#lib/i18n/translator.ts';
import { officeHref } from '#lib/shared/office-routes.ts';
import { type Detail, detailOf } from '../audit-detail/view.ts';
import {
  actionWords,
  actorsMeant,
  type Names,
  peopleMeant,
  subjectWords,
  TRACED,
  type Who,
  whoWords,
} from '../audit-words/view.ts';
import type { AuditFilter, AuditRow } from './data.ts';
import type { AuditQuery } from './schema.ts';

export const PER_PAGE = 50;

export type AuditLine = {
  sequence: number;
  at: Date;
  who: string;
  whoHref: string | null;
  action: string;
  subject: string;
  subjectHref: string | null;
  detail: Detail;
  hash: string;
};

export type AuditPage = {
  asked: AuditQuery;
  lines: AuditLine[];
  count: number;
  head: { sequence: number; hash: string };
  /** Addresses of the pages beside this one; null where there is none. */
  newest: string | null;
  newer: string | null;
  older: string | null;
  csv: string;
  isFiltered: boolean;
  actions: { label: string; options: { value: string; label: string }[] }[];
};

/** What to look for, from what the address asks and who there is. */
export function filterOf(countyCode: string, asked: AuditQuery, people: readonly Who[], locale: Locale): AuditFilter {
  const { who, action, subject, from, to } = asked;
  const meant =
    subject === '' ? [] : peopleMeant(subject, people).flatMap(({ id }) => [`person:${id}`, `notices:${id}`]);
  return {
    ...{ countyCode, action, from, to, actors: actorsMeant(who, people, locale) },
    subjects: subject === '' ? null : { of: meant, holds: subject },
  };
}

type Found = {
  asked: AuditQuery;
  rows: readonly AuditRow[];
  count: number;
  newer: number;
  head: AuditPage['head'];
  names: Names;
};

export function auditPage({ asked, rows, count, newer, head, names }: Found, locale: Locale): AuditPage {
  const lines = rows.map((row) => lineOf(row, names, locale));
  const [first, last] = [rows[0]?.sequence, rows.at(-1)?.sequence];
  const older = count - newer - rows.length;
  const plain = { ...asked, before: null, after: null };
  return {
    ...{ asked, lines, count, head, actions: actionGroups(locale) },
    newest: newer > 0 ? auditHref(plain, locale) : null,
    newer: newer > 0 && first !== undefined ? auditHref({ ...plain, after: first }, locale) : null,
    older: older > 0 && last !== undefined ? auditHref({ ...plain, before: last }, locale) : null,
    csv: `/api/admin/audit${questionOf({ ...plain, locale })}`,
    isFiltered: [asked.who, asked.action, asked.subject, asked.from, asked.to].some((text) => text !== ''),
  };
}

function lineOf(row: AuditRow, names: Names, locale: Locale): AuditLine {
  const { sequence, at, actor, action, subject, before, after, hash } = row;
  return {
    ...{ sequence, at, hash, action: actionWords(action, locale) },
    who: whoWords(actor, names, locale),
    whoHref: personHref(actor, names, locale),
    subject: subjectWords(subject, names, locale),
    subjectHref: personHref(subject, names, locale),
    detail: detailOf(before, after, names, locale),
  };
}

function personHref(name: string, { people }: Names, locale: Locale): string | null {
  const person = people.find(({ id }) => name === `person:${id}`);
  return person ? officeHref(locale, { page: 'accounts', id: person.id }) : null;
}

function auditHref(asked: AuditQuery, locale: Locale): string {
  return `${officeHref(locale, { page: 'admin', part: 'audit' })}${questionOf(asked)}`;
}

function questionOf(asked: Record<string, string | number | null>): string {
  const pairs = Object.entries(asked).flatMap(([name, value]) =>
    value === null || value === '' ? [] : [[name, String(value)]],
  );
  return pairs.length > 0 ? `?${new URLSearchParams(pairs)}` : '';
}

const GROUPS = [
  'submission',
  'release',
  'target',
  'supervision',
  'account',
  'form',
  'county',
  'notice',
  'own',
  'other',
] as const;
type Group = (typeof GROUPS)[number];

const GROUP_OF: Record<string, Group> = {
  ...{
    submission: 'submission',
    cell: 'submission',
    evidence: 'submission',
    remark: 'submission',
    figure: 'submission',
  },
  ...{ release: 'release', target: 'target', supervision: 'supervision', account: 'account', grant: 'account' },
  ...{
    form: 'form',
    holiday: 'form',
    county: 'county',
    profile: 'county',
    indicator: 'county',
    reference: 'county',
    unit: 'county',
  },
  ...{ department: 'county', backup: 'county', notice: 'notice', own: 'own', sign_in: 'own' },
};

/** Everything that leaves a trace, by what it is about. */
function actionGroups(locale: Locale): AuditPage['actions'] {
  const t = translator(locale, 'audit');
  const groupOf = (action: string) => GROUP_OF[action.split('.')[0] ?? ''] ?? 'other';
  return GROUPS.flatMap((group) => {
    const own = ACTIONS.filter((action) => TRACED.includes(action) && groupOf(action) === group);
    if (own.length === 0) return [];
    return [
      { label: t(`group.${group}`), options: own.map((value) => ({ value, label: actionWords(value, locale) })) },
    ];
  });
}
