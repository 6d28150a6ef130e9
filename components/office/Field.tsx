'use client';

import type { InputHTMLAttributes, ReactNode } from 'react';
import { useField } from './ActionForm.tsx';

type Around = { name: string; label: string; hint?: string };

type FieldProps = Around &
  Pick<
    InputHTMLAttributes<HTMLInputElement>,
    'type' | 'autoComplete' | 'required' | 'defaultValue' | 'maxLength' | 'inputMode' | 'spellCheck' | 'autoCapitalize'
  >;

/** One line of a form: its label, what to know before filling it in, and what was wrong with it. */
export function Field({ name, label, hint, ...input }: FieldProps) {
  const { id, fault, value, described } = useField(name, hint);
  return (
    <Labelled id={id} label={label} hint={hint} fault={fault}>
      <input
        {...input}
        id={id}
        name={name}
        defaultValue={value ?? input.defaultValue}
        aria-invalid={fault ? true : undefined}
        aria-describedby={described}
      />
    </Labelled>
  );
}

type ChoiceProps = Around & { options: readonly { value: string; label: string }[]; defaultValue?: string };

/** One of a list; the first is chosen where nothing else is. */
export function Choice({ name, label, hint, options, defaultValue }: ChoiceProps) {
  const { id, fault, value, described } = useField(name, hint);
  const chosen = value ?? defaultValue;
  return (
    <Labelled id={id} label={label} hint={hint} fault={fault}>
      {/* A select keeps what it was drawn with; another key draws it anew with what was chosen. */}
      <select id={id} name={name} key={chosen ?? ''} defaultValue={chosen} aria-describedby={described}>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </Labelled>
  );
}

type AreaProps = Around & { required?: boolean; maxLength?: number; defaultValue?: string; rows?: number };

/** Several lines of a form. */
export function Area({ name, label, hint, rows = 4, ...input }: AreaProps) {
  const { id, fault, value, described } = useField(name, hint);
  return (
    <Labelled id={id} label={label} hint={hint} fault={fault}>
      <textarea
        {...input}
        id={id}
        name={name}
        rows={rows}
        defaultValue={value ?? input.defaultValue}
        aria-invalid={fault ? true : undefined}
        aria-describedby={described}
      />
    </Labelled>
  );
}

/** Yes where it is ticked; nothing is sent where it is not. */
export function Tick({ name, label, defaultChecked }: { name: string; label: string; defaultChecked: boolean }) {
  const { id, value, sent } = useField(name, undefined);
  const ticked = sent ? value === '1' : defaultChecked;
  return (
    <label className="check" htmlFor={id}>
      <input key={String(ticked)} type="checkbox" id={id} name={name} value="1" defaultChecked={ticked} /> {label}
    </label>
  );
}

/** What a form carries along, unless the last answer to it put something else in its place. */
export function Carried({ name, value }: { name: string; value: string | number }) {
  const { value: sent } = useField(name, undefined);
  return <input type="hidden" name={name} value={sent ?? value} />;
}

type LabelledProps = { id: string; label: string; hint: string | undefined; fault: string | null; children: ReactNode };

function Labelled({ id, label, hint, fault, children }: LabelledProps) {
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {hint ? <small id={`${id}-hint`}>{hint}</small> : null}
      {children}
      {fault ? (
        <span className="fault" id={`${id}-fault`}>
          {fault}
        </span>
      ) : null}
    </div>
  );
}
