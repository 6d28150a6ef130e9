import { Area, Choice, Field, Tick } from '#components/office/Field.tsx';
import type { Locale } from '#lib/domain/vocabulary.ts';
import { CHOICES, choiceWord, isChosen, PARTS, type Part } from '#lib/features/definition-words/view.ts';
import type { DefinitionField } from '#lib/features/indicator-definition/schema.ts';
import { OTHER } from '#lib/features/indicator-definition/view.ts';
import { translator } from '#lib/i18n/translator.ts';

type Option = { value: string; label: string };
type FieldsProps = { locale: Locale; known: Record<DefinitionField, string>; departments: readonly Option[] };

/** Every field of a definition, part by part. */
export function DefinitionFields(props: FieldsProps) {
  const t = translator(props.locale, 'catalogue');
  return (Object.keys(PARTS) as Part[]).map((part) => (
    <fieldset key={part} className="fields">
      <legend>{t(`part.${part}`)}</legend>
      {PARTS[part].map((field) => (
        <One key={field} {...props} field={field} />
      ))}
    </fieldset>
  ));
}

const LONG: readonly DefinitionField[] = [
  ...(['definitionZh', 'definitionEn', 'targetNoteZh', 'targetNoteEn', 'referenceNoteZh'] as const),
  ...(['referenceNoteEn', 'referenceSourceZh', 'referenceSourceEn', 'note'] as const),
];
const HINTED = [
  ...(['dimension', 'denominatorCode', 'factor', 'computedFrom', 'referencePlace', 'min', 'max', 'target'] as const),
] as const;

function One({ locale, known, departments, field }: FieldsProps & { field: DefinitionField }) {
  const t = translator(locale, 'catalogue');
  const label = t(`field.${field}`);
  const hinted = HINTED.find((one) => one === field);
  const common = { name: field, label, defaultValue: known[field], ...(hinted ? { hint: t(`hint.${hinted}`) } : {}) };
  if (field === 'department') return <Choice {...common} options={departments} />;
  if (field === 'otherDepartments') return <Others label={label} known={known[field]} departments={departments} />;
  if (isChosen(field)) {
    const options = CHOICES[field].map((value) => ({ value, label: choiceWord(field, value, locale) }));
    return <Choice {...common} options={options} />;
  }
  return LONG.includes(field) ? <Area {...common} /> : <Field {...common} />;
}

type OthersProps = { label: string; known: string; departments: readonly Option[] };

function Others({ label, known, departments }: OthersProps) {
  const ticked = known.split(' ');
  return (
    <details className="others" open={known !== ''}>
      <summary>{label}</summary>
      <div>
        {departments.map(({ value, label: name }) => (
          <Tick key={value} name={`${OTHER}${value}`} label={name} defaultChecked={ticked.includes(value)} />
        ))}
      </div>
    </details>
  );
}
