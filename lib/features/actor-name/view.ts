import { personOf } from '#lib/domain/actor.ts';
import type { Locale } from '#lib/domain/vocabulary.ts';
import { translator } from '#lib/i18n/translator.ts';

type Named = { nameZh: string; nameEn: string };

/** Whoever can stand behind a name in the records. */
export type Actors = {
  people: readonly { id: string; name: string; nameEn: string | null }[];
  units: readonly (Named & { id: string })[];
  departments: readonly (Named & { code: string })[];
};

/** The words for a name as the records keep it: a person, the unit or department of one, the county office, the system. */
export function actorWords(name: string, { people, units, departments }: Actors, locale: Locale): string {
  const t = translator(locale, 'review');
  const said = (one: Named | undefined) => one && (locale === 'zh' ? one.nameZh : one.nameEn);
  const person = people.find(({ id }) => id === personOf(name));
  if (person) return (locale === 'en' && person.nameEn) || person.name;
  const [kind, id = ''] = name.split(':');
  if (kind === 'unit') return said(units.find((unit) => unit.id === id)) ?? t('someone');
  if (kind === 'department') return said(departments.find(({ code }) => code === id)) ?? t('someone');
  if (kind === 'office') return t('office');
  return kind === 'system' ? t('system') : t('someone');
}
