import { Choice, Field } from '#components/office/Field.tsx';
import type { Locale } from '#lib/domain/vocabulary.ts';
import { translator } from '#lib/i18n/translator.ts';

type FieldsProps = {
  locale: Locale;
  sorts: readonly { value: string; label: string }[];
  hasTile: boolean;
  known?: Partial<Record<string, string>>;
};

/** What a unit is called and what it is; of a township also where the map shows it. */
export function NameFields({ locale, sorts, hasTile, known = {} }: FieldsProps) {
  const t = translator(locale, 'unit');
  const field = (name: 'code' | 'nameZh' | 'nameEn' | 'shortZh' | 'shortEn' | 'tileCol' | 'tileRow') => ({
    ...{ name, label: t(`field.${name}`), defaultValue: known[name] },
  });
  return (
    <fieldset className="fields">
      <legend>{t('names')}</legend>
      <Field {...field('nameZh')} required maxLength={60} />
      <Field {...field('nameEn')} required maxLength={60} />
      <Choice name="sort" label={t('field.sort')} options={sorts} defaultValue={known.sort} />
      <Field {...field('code')} hint={t('codeHint')} required maxLength={24} spellCheck={false} />
      <Field {...field('shortZh')} hint={t('shortHint')} maxLength={40} />
      <Field {...field('shortEn')} hint={t('shortHint')} maxLength={40} />
      {hasTile ? (
        <>
          <Field {...field('tileCol')} hint={t('tileHint')} inputMode="numeric" maxLength={2} />
          <Field {...field('tileRow')} hint={t('tileHint')} inputMode="numeric" maxLength={2} />
        </>
      ) : (
        <>
          <input type="hidden" name="tileCol" value="" />
          <input type="hidden" name="tileRow" value="" />
        </>
      )}
    </fieldset>
  );
}
