import type { Locale } from '#lib/domain/vocabulary.ts';
import words from '#lib/i18n/messages/zh/audit-field.json' with { type: 'json' };
import { translator } from '#lib/i18n/translator.ts';
import type { Names } from '../audit-words/view.ts';
import { personWords } from '../audit-words/view.ts';

/** One thing that an event says: as it was, and as it is since; null where it said nothing of it. */
type DetailLine = { field: string; before: string | null; after: string | null };
export type Detail = { lines: DetailLine[]; more: number };

/** More lines than anybody reads; the exported file has all of them. */
const MOST_LINES = 40;
const LONGEST = 300;

type Said = Map<string, { field: string; text: string }>;

/** What an event changed, line by line: what stayed the same is left out where both sides speak of it. */
export function detailOf(before: unknown, after: unknown, names: Names, locale: Locale): Detail {
  const [was, is] = [said(before, names, locale), said(after, names, locale)];
  const lines = [...new Set([...was.keys(), ...is.keys()])].flatMap((path): DetailLine[] => {
    const [one, other] = [was.get(path), is.get(path)];
    if (one && other && one.text === other.text) return [];
    return [{ field: (other ?? one)?.field ?? '', before: one?.text ?? null, after: other?.text ?? null }];
  });
  return { lines: lines.slice(0, MOST_LINES), more: Math.max(0, lines.length - MOST_LINES) };
}

function said(value: unknown, names: Names, locale: Locale): Said {
  const found: Said = new Map();
  const walk = (one: unknown, path: readonly string[]) => {
    if (one === null || one === undefined) return;
    if (Array.isArray(one) && one.some((part) => typeof part === 'object' && part !== null)) {
      for (const [at, part] of one.entries()) walk(part, [...path, String(at + 1)]);
    } else if (typeof one === 'object' && !Array.isArray(one)) {
      for (const [key, part] of Object.entries(one)) walk(part, [...path, key]);
    } else {
      const last = path.at(-1) ?? '';
      const text = Array.isArray(one)
        ? one.map((part) => valueWords(part, last, names, locale)).join(translator(locale, 'audit')('and'))
        : valueWords(one, last, names, locale);
      found.set(path.join('.'), { field: path.map((part) => fieldWords(part, locale)).join(' · '), text: short(text) });
    }
  };
  walk(value, []);
  return found;
}

function isField(name: string): name is keyof typeof words {
  return Object.hasOwn(words, name);
}

/** The word for a field; one without a word is called as the database calls it. */
function fieldWords(name: string, locale: Locale): string {
  return isField(name) ? translator(locale, 'audit-field')(name) : name;
}

const MOMENT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}/;

function valueWords(
  value: unknown,
  field: string,
  { people, units, departments, forms }: Names,
  locale: Locale,
): string {
  const t = translator(locale, 'audit');
  if (typeof value === 'boolean') return t(value ? 'yes' : 'no');
  if (typeof value !== 'string') return String(value);
  if (value === '') return t('empty');
  if (MOMENT.test(value)) return t('at', { at: new Date(value) });
  const id = value.replace(/^person:/, '');
  const person = /^person:/.test(value) || PEOPLE.has(field) ? people.find((one) => one.id === id) : undefined;
  if (person) return personWords(person, locale);
  const thing =
    units.find((one) => one.id === value) ?? (field === 'formId' ? forms.find((one) => one.id === value) : undefined);
  const named = thing ?? (field === 'departmentCode' ? departments.find(({ code }) => code === value) : undefined);
  if (named) return locale === 'zh' ? named.nameZh : named.nameEn;
  return value;
}

/** Fields that hold a person's id. */
const PEOPLE = new Set(['userId', 'standsInFor', 'from', 'to']);

function short(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}

/** Texts in events that may be the id of a unit or of what was filed. */
export function mentionedIn(events: readonly { subject: string; before: unknown; after: unknown }[]): string[] {
  const found = new Set<string>();
  const walk = (value: unknown) => {
    if (typeof value === 'string' && value.length <= 120 && /^[\w-]+$/.test(value)) found.add(value);
    else if (value !== null && typeof value === 'object') Object.values(value).forEach(walk);
  };
  for (const { subject } of events) walk(subject.slice(subject.indexOf(':') + 1));
  for (const { before, after } of events) {
    walk(before);
    walk(after);
  }
  return [...found];
}
