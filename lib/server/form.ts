import type { Locale } from '#lib/domain/vocabulary.ts';
import type { Sent } from './act.ts';

/**
 * What a form sent that works without a script: its language, its key, and every other field as text. Nothing
 * is picked here; the schema of the write refuses what it does not name. Fields of the framework begin with "$".
 */
export function sentForm(form: FormData): Sent & { locale: Locale } {
  const { locale, key, ...input } = Object.fromEntries(
    [...form.entries()].filter(([name, value]) => !name.startsWith('$') && typeof value === 'string'),
  ) as Record<string, string>;
  return { locale: locale === 'en' ? 'en' : 'zh', key: key ?? '', input };
}
