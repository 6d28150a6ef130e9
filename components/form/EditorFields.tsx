import type { EditedForm, FormChoice } from '#lib/features/form/view.ts';
import type { NewForm } from '#lib/features/new-form/view.ts';
import type { FormWords } from './form-words.ts';
import { AtOnce, WhoseFields } from './WhoseFields.tsx';

type FieldsProps = {
  form: EditedForm;
  /** What is chosen once, where the form is being made; null afterwards. */
  made: NewForm | null;
  choices: readonly FormChoice[];
  words: FormWords;
  locked: boolean;
};

/** The fields of a form's editor; all are closed to whoever may only look. */
export function EditorFields({ form, made, choices, words, locked }: FieldsProps) {
  return (
    <fieldset className="stack bare" disabled={locked}>
      <Text name="nameZh" label={words.nameZh} value={form.nameZh} />
      <Text name="nameEn" label={words.nameEn} value={form.nameEn} />
      {made ? <WhoseFields made={made} words={words} /> : null}
      <fieldset className="choices">
        <legend>{words.indicators}</legend>
        <p className="hint">{words.indicatorsHint}</p>
        {choices.map(({ entry, name, hint, asked }) => (
          <label key={entry} className="choice">
            <input type="checkbox" name="entry" value={entry} defaultChecked={asked} />
            <span>
              {name}{' '}
              <span className="dim sm">
                {entry} · {hint}
              </span>
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
      {made ? (
        <AtOnce words={words} />
      ) : (
        <label className="choice">
          <input type="checkbox" name="active" defaultChecked={form.active} />
          <span>{words.inUse}</span>
        </label>
      )}
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
