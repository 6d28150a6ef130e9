import { Area, Field } from '#components/office/Field.tsx';
import type { Locale } from '#lib/domain/vocabulary.ts';
import { translator } from '#lib/i18n/translator.ts';

type WhenProps = {
  locale: Locale;
  day: string;
  /** Which period is under way, in words. */
  hint: string;
  why: string;
};

/** From which day it is so, and why: asked with every change of the catalogue. */
export function WhenAndWhy({ locale, day, hint, why }: WhenProps) {
  const t = translator(locale, 'catalogue');
  return (
    <>
      <Field name="validFrom" label={t('validFrom')} hint={hint} type="date" required defaultValue={day} />
      <Area name="reason" label={why} required maxLength={300} />
    </>
  );
}
