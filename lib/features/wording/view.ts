import type { Locale } from '#lib/domain/vocabulary.ts';

/** A sentence cut where words stand out: every second part is strong. */
export type Emphasised = readonly string[];

/** Marks that a message puts around strong words; neither can occur in a name or a figure. */
const STRONG = '\u0001';

/** Tag handler for `t.markup`: `<b>…</b>` in a message. */
export function strong(chunks: string): string {
  return `${STRONG}${chunks}${STRONG}`;
}

export function emphasised(marked: string): Emphasised {
  return marked.split(STRONG);
}

export function plainText(parts: Emphasised): string {
  return parts.join('');
}

/** "教育、客运和医疗" / "Education, transport and health" */
export function listed(names: readonly string[], locale: Locale): string {
  return new Intl.ListFormat(locale === 'zh' ? 'zh' : 'en-GB', { type: 'conjunction' }).format(names);
}

/** A name as it stands inside an English sentence; one that begins with an abbreviation keeps its capitals. */
export function inSentence(name: string, locale: Locale): string {
  if (locale === 'zh' || /^\p{Lu}{2}/u.test(name)) return name;
  return name.charAt(0).toLowerCase() + name.slice(1);
}

export function sentenceCase(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
