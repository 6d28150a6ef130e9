import type { NewForm } from '#lib/features/new-form/view.ts';
import type { FormWords } from './form-words.ts';

/** What is chosen once, when a form is made: who answers for it, who fills it about whom, and how often. */
export function WhoseFields({ made, words }: { made: NewForm; words: FormWords }) {
  return (
    <>
      <Pick name="departmentCode" label={words.department} options={made.departments} />
      <Pick name="whose" label={words.whose} options={made.whose} />
      <Pick name="frequency" label={words.period} options={made.frequencies} />
    </>
  );
}

type PickProps = { name: string; label: string; options: readonly { value: string; label: string }[] };

function Pick({ name, label, options }: PickProps) {
  return (
    <p className="field">
      <label htmlFor={name}>{label}</label>
      <select id={name} name={name}>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </p>
  );
}

/** A form that opens at once asks for the last period that is over; else it waits for the next. */
export function AtOnce({ words }: { words: FormWords }) {
  return (
    <label className="choice">
      <input type="checkbox" name="atOnce" defaultChecked />
      <span>{words.atOnce}</span>
    </label>
  );
}
