'use client';

import { createContext, type ReactNode, useActionState, useContext, useEffect, useId, useRef } from 'react';
import { type FormState, UNSENT } from '#lib/shared/form-state.ts';
import { useFaultTitle } from './fault-title.ts';

export type FormAction = (before: FormState, form: FormData) => Promise<FormState>;

type Shown = FormState & { prefix: string };
const Context = createContext<Shown>({ ...UNSENT, prefix: '' });

export type ActionFormProps = {
  action: FormAction;
  locale: string;
  /** Made by the server for this drawing of the form: a second press of the button does nothing more. */
  formKey: string;
  submit: string;
  /** What the button does, where its word alone does not say it. */
  label?: string;
  waiting: string;
  /** ordinary; or one that takes something away. */
  tone?: 'main' | 'quiet';
  /** Nothing is left to fill in once it is done. */
  hideWhenDone?: boolean;
  className?: string;
  children?: ReactNode;
};

/** A form that works before, and without, its script. What was wrong stands on top and at its field. */
export function ActionForm(props: ActionFormProps) {
  const { action, locale, formKey, submit, label, waiting, tone = 'main', className = 'stack', children } = props;
  const [state, send, isSending] = useActionState(action, UNSENT);
  const prefix = useId();
  const summary = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (state.fault || state.done || state.asks) summary.current?.focus();
  }, [state]);
  useFaultTitle(state.fault !== null);
  const hidden = props.hideWhenDone && state.done !== null;
  return (
    <form action={send} className={className}>
      <div ref={summary} tabIndex={-1} role={state.fault ? 'alert' : 'status'} className="said">
        <Summary state={state} prefix={prefix} />
      </div>
      {hidden ? null : (
        <Context.Provider value={{ ...state, prefix }}>
          <input type="hidden" name="locale" value={locale} />
          <input type="hidden" name="key" value={formKey} />
          {state.asks ? <input type="hidden" name="seen" value={state.asks.seen} /> : null}
          {children}
          <button
            type="submit"
            className={tone === 'main' ? 'btn main' : 'btn'}
            aria-label={label}
            aria-disabled={isSending}
          >
            {isSending ? waiting : (state.asks?.submit ?? submit)}
          </button>
        </Context.Provider>
      )}
    </form>
  );
}

function Summary({ state, prefix }: { state: FormState; prefix: string }) {
  const wrong = Object.entries(state.faults);
  return (
    <>
      {state.fault ? (
        <div className="faults">
          <strong>{state.fault}</strong>
          {wrong.length > 0 ? (
            <ul>
              {wrong.map(([field, text]) => (
                <li key={field}>
                  <a href={`#${prefix}${field}`}>{text}</a>
                </li>
              ))}
            </ul>
          ) : null}
        </div>
      ) : null}
      {state.asks ? (
        <div className="note">
          <strong>{state.asks.title}</strong>
          <ul>
            {state.asks.lines.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </div>
      ) : null}
      {state.done ? <p className="note ce">{state.done}</p> : null}
      {state.picture ? (
        <svg
          className="qr"
          viewBox={`0 0 ${state.picture.size} ${state.picture.size}`}
          role="img"
          aria-label={state.picture.label}
        >
          <rect width={state.picture.size} height={state.picture.size} fill="#fff" />
          <path d={state.picture.path} fill="#000" shapeRendering="crispEdges" />
        </svg>
      ) : null}
      {state.told.length > 0 ? (
        <dl className="told">
          {state.told.map(({ label, text }) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>
                <code>{text}</code>
              </dd>
            </div>
          ))}
        </dl>
      ) : null}
    </>
  );
}

/** What the form around a field showed last of it, and the field's own id on the page. `sent`: it shows what was sent. */
export function useField(name: string, hint: string | undefined) {
  const { values, faults, prefix } = useContext(Context);
  const id = `${prefix}${name}`;
  const fault = faults[name] ?? null;
  const described = [hint ? `${id}-hint` : '', fault ? `${id}-fault` : ''].join(' ').trim() || undefined;
  return { id, fault, value: values[name], described, sent: Object.keys(values).length > 0 };
}
