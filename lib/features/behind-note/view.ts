import type { Locale } from '#lib/domain/vocabulary.ts';
import { translator } from '#lib/i18n/translator.ts';
import { officeHref } from '#lib/shared/office-routes.ts';
import type { BehindNotes } from './data.ts';

/** What was last said of an indicator of a unit, with the item of supervision it was said under. */
export type BehindNote = { text: string; href: string | null; dueOn: string | null };

/** The last word on each indicator of each unit, by "unit indicator": that of supervision before a remark. */
export function behindNotes({ remarks, supervised }: BehindNotes, locale: Locale): ReadonlyMap<string, BehindNote> {
  const t = translator(locale, 'overview');
  const notes = new Map<string, BehindNote>();
  const keep = (unit: string, indicator: string, note: BehindNote) => {
    const key = noteKey(unit, indicator);
    if (!notes.has(key)) notes.set(key, note);
  };
  for (const { id, unitId, indicatorCode, task, dueOn, replies } of supervised) {
    const [last] = replies;
    const text = last?.text ? t('note.reply', { text: last.text }) : t('note.task', { text: task });
    keep(unitId, indicatorCode, { text, dueOn, href: officeHref(locale, { page: 'office', part: 'supervision', id }) });
  }
  for (const { unitId, indicatorCode, text } of remarks) keep(unitId, indicatorCode, { text, href: null, dueOn: null });
  return notes;
}

export function noteKey(unitId: string, indicatorCode: string): string {
  return `${unitId} ${indicatorCode}`;
}
