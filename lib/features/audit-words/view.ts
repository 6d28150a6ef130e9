import { parsePeriod } from '#lib/domain/period.ts';
import { periodLabel } from '#lib/domain/period-label.ts';
import { ACTIONS, type Action } from '#lib/domain/permissions.ts';
import type { Locale } from '#lib/domain/vocabulary.ts';
import { translator } from '#lib/i18n/translator.ts';
import type { AuditPerson, Named } from './data.ts';

export type Who = Pick<AuditPerson, 'id' | 'username' | 'name' | 'nameEn'>;
export type Names = { people: readonly Who[] } & Named;

const SYSTEM = ['setup', 'clock', 'sign_in'] as const;

/** Actions whose words are nouns of their own in the menu of the filter; what only looks leaves no trace. */
export const TRACED: readonly Action[] = ACTIONS.filter((action) => !action.endsWith('.view') || action === 'own.view');

function isAction(name: string): name is Action {
  return (ACTIONS as string[]).includes(name);
}

/** What was done, in words; a name that this version does not know stays as it was written. */
export function actionWords(action: string, locale: Locale): string {
  return isAction(action) ? translator(locale, 'audit-action')(action) : action;
}

export function personWords({ name, nameEn }: Pick<Who, 'name' | 'nameEn'>, locale: Locale): string {
  return (locale === 'en' && nameEn) || name;
}

/** Whoever did it: a person by name, or what of the system it was. */
export function whoWords(actor: string, { people }: Pick<Names, 'people'>, locale: Locale): string {
  const t = translator(locale, 'audit');
  const [kind, id] = parted(actor);
  const task = SYSTEM.find((one) => kind === 'system' && one === id);
  if (task) return t(`system.${task}`);
  const person = kind === 'person' ? people.find((one) => one.id === id) : undefined;
  return person ? personWords(person, locale) : actor;
}

/** The names under which the chain keeps whoever a text may mean; null where it says nothing. */
export function actorsMeant(text: string, people: readonly Who[], locale: Locale): string[] | null {
  if (text === '') return null;
  const t = translator(locale, 'audit');
  const tasks = SYSTEM.filter((task) => isIn(t(`system.${task}`), text) || text === `system:${task}`);
  return [...tasks.map((task) => `system:${task}`), ...peopleMeant(text, people).map(({ id }) => `person:${id}`)];
}

/** People whose name or user name holds the text; one whose user name it is stands alone. */
export function peopleMeant(text: string, people: readonly Who[]): Who[] {
  const exact = people.filter(({ username }) => username === text);
  if (exact.length > 0) return exact;
  return people.filter(({ username, name, nameEn }) => [username, name, nameEn ?? ''].some((one) => isIn(one, text)));
}

/** What it was done to, by name where it has one. */
export function subjectWords(subject: string, names: Names, locale: Locale): string {
  const t = translator(locale, 'audit');
  const said = (one: { nameZh: string; nameEn: string } | undefined) =>
    one && (locale === 'zh' ? one.nameZh : one.nameEn);
  const [kind, id] = parted(subject);
  const person = names.people.find((one) => one.id === id);
  if ((kind === 'person' || kind === 'notices') && person) return personWords(person, locale);
  if (kind === 'county' || kind === 'release') return t(`thing.${kind}`);
  if (subject === 'remark' || subject === 'submissions') return t(`thing.${subject}`);
  if (kind === 'submission') return filedWords(id, names, locale) ?? id;
  const lists = { form: names.forms, unit: names.units } as const;
  if (kind === 'form' || kind === 'unit') return said(lists[kind].find((one) => one.id === id)) ?? id;
  if (kind === 'department') return said(names.departments.find(({ code }) => code === id)) ?? id;
  return subject;
}

/** A form that was filed: its name, by whom, for when. */
function filedWords(id: string, { submissions, forms, units, departments }: Names, locale: Locale): string | null {
  const found = submissions.find((one) => one.id === id);
  if (!found) return null;
  const said = (one: { nameZh: string; nameEn: string } | undefined) =>
    one && (locale === 'zh' ? one.nameZh : one.nameEn);
  const filer = found.departmentCode
    ? said(departments.find(({ code }) => code === found.departmentCode))
    : said(units.find((unit) => unit.id === found.unitId));
  const period = parsePeriod(found.period) ? periodLabel(found.period, locale) : found.period;
  return [said(forms.find((form) => form.id === found.formId)), filer, period].filter(Boolean).join(' · ');
}

function parted(name: string): [string, string] {
  const at = name.indexOf(':');
  return at < 0 ? [name, ''] : [name.slice(0, at), name.slice(at + 1)];
}

function isIn(whole: string, part: string): boolean {
  return whole.toLowerCase().includes(part.toLowerCase());
}
