import type { Locale } from '#lib/domain/vocabulary.ts';
import type { BehindNote } from '#lib/features/behind-note/view.ts';
import { translator } from '#lib/i18n/translator.ts';
import { startOfDay } from '#lib/shared/county-day.ts';

/** The last word on something that is behind, leading to the item of supervision it was said under. */
export function NoteLine({ locale, note }: { locale: Locale; note: BehindNote }) {
  const due = note.dueOn ? translator(locale, 'overview')('noteDue', { day: startOfDay(note.dueOn) }) : null;
  const text = due ? `${note.text} · ${due}` : note.text;
  return <p className="ov-note">{note.href ? <a href={note.href}>{text}</a> : text}</p>;
}
