import { Area, Choice, Field } from '#components/office/Field.tsx';
import { Tick } from '#components/office/Tick.tsx';
import { RECORD_EXAMPLES } from '#lib/domain/record-number.ts';
import { LOCALES, type Locale } from '#lib/domain/vocabulary.ts';
import type { FieldName } from '#lib/features/profile/schema.ts';
import type { Settings } from '#lib/features/profile/view.ts';
import { translator } from '#lib/i18n/translator.ts';

/** A part of the form. A field that has more than one line says how many; one that has to be there is marked. */
type Part = { key: 'names' | 'contact' | 'records' | 'lights' | 'licence' | 'privacy'; fields: readonly One[] };
type One = {
  name: FieldName;
  most: number;
  hint?: true;
  needed?: true;
  rows?: number;
  type?: 'tel' | 'email' | 'url';
  /** One of these, where it is not written. */
  options?: readonly ('' | Locale)[];
};

const PARTS: readonly Part[] = [
  {
    key: 'names',
    fields: [
      { name: 'nameZh', most: 20, needed: true, hint: true },
      { name: 'nameEn', most: 60, needed: true },
      { name: 'sealText', most: 4, needed: true, hint: true },
      { name: 'officeZh', most: 60, needed: true },
      { name: 'officeEn', most: 120, needed: true },
      { name: 'onlyLanguage', most: 2, hint: true, options: ['', ...LOCALES] },
    ],
  },
  {
    key: 'lights',
    fields: [
      { name: 'onSchedule', most: 8, needed: true, hint: true },
      { name: 'slightlyBehind', most: 8, needed: true, hint: true },
      { name: 'coverageShare', most: 8, needed: true, hint: true },
      { name: 'smallDenominator', most: 6, needed: true, hint: true },
      { name: 'unitSlipOver', most: 8, needed: true, hint: true },
      { name: 'tolerance', most: 8, needed: true, hint: true },
      { name: 'tolerances', most: 5000, rows: 4, hint: true },
      { name: 'easyBelow', most: 8, needed: true, hint: true },
      { name: 'stretchOver', most: 8, needed: true, hint: true },
    ],
  },
  {
    key: 'contact',
    fields: [
      { name: 'contactPhone', most: 30, type: 'tel' },
      { name: 'contactEmail', most: 120, type: 'email' },
      { name: 'contactAddressZh', most: 120 },
      { name: 'contactAddressEn', most: 200 },
    ],
  },
  {
    key: 'records',
    fields: [
      { name: 'icpRecord', most: 60, hint: true },
      { name: 'policeRecord', most: 60, hint: true },
      { name: 'mapApprovalNumber', most: 60, hint: true },
    ],
  },
  {
    key: 'licence',
    fields: [
      { name: 'licenceZh', most: 120, needed: true },
      { name: 'licenceEn', most: 160, needed: true },
      { name: 'licenceUrl', most: 300, type: 'url' },
    ],
  },
  {
    key: 'privacy',
    fields: [
      { name: 'privacyZh', most: 4000, rows: 5, hint: true },
      { name: 'privacyEn', most: 8000, rows: 5 },
    ],
  },
];

export function ProfileFields({ locale, settings }: { locale: Locale; settings: Settings }) {
  const t = translator(locale, 'profile');
  return (
    <div className="profile-parts">
      {PARTS.map(({ key, fields }) => (
        <fieldset key={key}>
          <legend>{t(`part.${key}`)}</legend>
          {fields.map((field) => (
            <OneField key={field.name} locale={locale} field={field} settings={settings} />
          ))}
          {key === 'records' ? (
            <Tick
              name="showOutline"
              always="seen"
              label={t('field.showOutline')}
              hint={t('hint.showOutline')}
              defaultChecked={settings.showOutline === '1'}
            />
          ) : null}
        </fieldset>
      ))}
    </div>
  );
}

function OneField({ locale, field, settings }: { locale: Locale; field: One; settings: Settings }) {
  const t = translator(locale, 'profile');
  const { name, most, hint, needed, rows, options, type = 'text' } = field;
  const around = {
    ...{ name, label: t(`field.${name}`), maxLength: most, defaultValue: settings[name] },
    ...(hint ? { hint: t(`hint.${name as 'icpRecord'}`, { example: RECORD_EXAMPLES[name as 'icpRecord'] }) } : {}),
  };
  if (options) {
    const named = options.map((value) => ({ value, label: t(`pages.${value || 'all'}`) }));
    return <Choice {...around} options={named} />;
  }
  if (rows !== undefined) return <Area {...around} rows={rows} />;
  return <Field {...around} type={type} required={needed ?? false} />;
}
