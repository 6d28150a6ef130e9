import { Choice, Field } from '#components/office/Field.tsx';
import type { Locale } from '#lib/domain/vocabulary.ts';
import type { Option } from '#lib/features/account/view.ts';
import { translator } from '#lib/i18n/translator.ts';

export type PlaceOptions = { units: readonly Option[]; departments: readonly Option[]; roles: readonly Option[] };

type Known = Record<'name' | 'nameEn' | 'phone' | 'email' | 'unitId' | 'departmentCode', string>;

/** Who somebody is and where they work; filled in where the account is there already. */
export function AccountFields({ locale, options, known }: { locale: Locale; options: PlaceOptions; known?: Known }) {
  const t = translator(locale, 'accounts');
  return (
    <>
      <Field name="name" label={t('name')} required maxLength={60} defaultValue={known?.name} autoComplete="off" />
      <Field name="nameEn" label={t('nameEn')} maxLength={60} defaultValue={known?.nameEn} autoComplete="off" />
      <Field name="phone" label={t('phone')} type="tel" defaultValue={known?.phone} autoComplete="off" />
      <Field name="email" label={t('email')} type="email" defaultValue={known?.email} autoComplete="off" />
      <PlaceFields locale={locale} options={options} unitId={known?.unitId} departmentCode={known?.departmentCode} />
    </>
  );
}

type PlaceFieldsProps = { locale: Locale; options: PlaceOptions; unitId?: string; departmentCode?: string };

export function PlaceFields({ locale, options, unitId, departmentCode }: PlaceFieldsProps) {
  const t = translator(locale, 'accounts');
  return (
    <>
      <Choice name="unitId" label={t('unit')} options={options.units} defaultValue={unitId} />
      <Choice
        name="departmentCode"
        label={t('department')}
        hint={t('departmentHint')}
        options={options.departments}
        defaultValue={departmentCode}
      />
    </>
  );
}
