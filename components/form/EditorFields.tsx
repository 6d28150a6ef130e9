import type { EditedForm, FormChoice } from '#lib/features/form/view.ts';
import type { FormWords } from './form-words.ts';

type FieldsProps = { form: EditedForm; choices: readonly FormChoice[]; words: FormWords; locked: boolean };

/** The fields of a form's editor; all are closed to whoever may only look. */
export function EditorFields({ form, choices, words, locked }: FieldsProps) {
  return (
    <fieldset className="stack bare" disabled={locked}>
      <Text name="nameZh" label={words.nameZh} value={form.nameZh} />
      <Text name="nameEn" label={words.nameEn} value={form.nameEn} />
      <fieldset className="choices">
        <legend>{words.indicators}</legend>
        <p className="hint">{words.indicatorsHint}</p>
        {choices.map(({ entry, name, asked }) => (
          <label key={entry} className="choice">
            <input type="checkbox" name="entry" value={entry} defaultChecked={asked} />
            <span>
              {name} <span className="dim sm">{entry}</span>
            </span>
          </label>
        ))}
      </fieldset>
      <Days name="opensAfterDays" label={words.opensAfterDays} value={form.opensAfterDays} />
      <Days name="dueAfterDays" label={words.dueAfterDays} value={form.dueAfterDays} />
      <p className="field">
        <label htmlFor="reviewSteps">{words.reviewSteps}</label>
        <select id="reviewSteps" name="reviewSteps" defaultValue={form.reviewSteps}>
          <option value={1}>{words.oneStep}</option>
          <option value={2}>{words.twoSteps}</option>
        </select>
      </p>
      <label className="choice">
        <input type="checkbox" name="active" defaultChecked={form.active} />
        <span>{words.inUse}</span>
      </label>
    </fieldset>
  );
}

function Text({ name, label, value }: { name: string; label: string; value: string }) {
  return (
    <p className="field">
      <label htmlFor={name}>{label}</label>
      <input id={name} name={name} defaultValue={value} required minLength={2} maxLength={60} />
    </p>
  );
}

function Days({ name, label, value }: { name: string; label: string; value: number }) {
  return (
    <p className="field">
      <label htmlFor={name}>{label}</label>
      <input id={name} name={name} type="number" min={0} max={90} required defaultValue={value} />
    </p>
  );
}
