import { Area, Field } from '#components/office/Field.tsx';
import type { Locale } from '#lib/domain/vocabulary.ts';
import { translator } from '#lib/i18n/translator.ts';

/** From which day, and why: asked with every change of a unit. One that was closed by mistake needs no day. */
export function WhenAndWhy({ locale, when }: { locale: Locale; when: { day: string; hint: string } | null }) {
  const t = translator(locale, 'unit');
  return (
    <>
      {when ? (
        <Field name="day" label={t('field.day')} hint={when.hint} type="date" required defaultValue={when.day} />
      ) : null}
      <Area name="reason" label={t('field.reason')} hint={t('reasonHint')} required maxLength={300} />
    </>
  );
}
