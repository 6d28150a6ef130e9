'use client';

import { useActionState, useEffect, useRef } from 'react';
import type { SheetState } from '#lib/features/account-sheet/actions.ts';

type SheetWords = Record<
  | 'file'
  | 'paste'
  | 'look'
  | 'waiting'
  | 'line'
  | 'faults'
  | 'fits'
  | 'rows'
  | 'create'
  | 'again'
  | 'done'
  | 'password',
  string
>;

type SheetFormProps = {
  action: (before: SheetState, form: FormData) => Promise<SheetState>;
  locale: string;
  formKey: string;
  words: SheetWords;
  columns: readonly { name: string; label: string }[];
  example: string;
};

/** Many accounts from a sheet: looked at first, then made; works without its script. */
export function SheetForm({ action, locale, formKey, words, columns, example }: SheetFormProps) {
  const [state, send, waiting] = useActionState(action, { fault: null, rows: [], cells: null, text: '', told: null });
  const top = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (state.fault || state.cells || state.told) top.current?.focus();
  }, [state]);
  if (state.told) return <Told told={state.told} words={words} columns={columns} />;
  return (
    <form action={send} className="stack">
      <div ref={top} tabIndex={-1} role={state.fault ? 'alert' : 'status'} className="said">
        {state.fault ? <p className="faults">{state.fault}</p> : null}
      </div>
      <input type="hidden" name="locale" value={locale} />
      <input type="hidden" name="key" value={formKey} />
      {state.rows.length > 0 ? <Preview rows={state.rows} words={words} columns={columns} /> : null}
      {state.cells ? (
        <>
          <input type="hidden" name="cells" value={state.cells} />
          <input type="hidden" name="confirmed" value="1" />
        </>
      ) : (
        <>
          <label className="field">
            <span>{words.file}</span>
            <input type="file" name="file" accept=".xlsx,.csv,.txt" />
          </label>
          <label className="field wide">
            <span>{words.paste}</span>
            <textarea name="text" rows={8} spellCheck={false} placeholder={example} defaultValue={state.text} />
          </label>
        </>
      )}
      <button type="submit" className="btn main" aria-disabled={waiting}>
        {waiting ? words.waiting : state.cells ? words.create : words.look}
      </button>
      {state.cells ? <a href="?">{words.again}</a> : null}
    </form>
  );
}

type TableProps = { words: SheetWords; columns: SheetFormProps['columns'] };

function Preview({ rows, words, columns }: TableProps & { rows: SheetState['rows'] }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reachable by keyboard
    <section className="scroll" tabIndex={0} aria-label={words.rows}>
      <table>
        <caption className="vh">{words.rows}</caption>
        <thead>
          <tr>
            <th scope="col">{words.line}</th>
            {columns.map(({ name, label }) => (
              <th scope="col" key={name}>
                {label}
              </th>
            ))}
            <th scope="col">{words.faults}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.line} className={row.faults.length > 0 ? 'faulty' : undefined}>
              <th scope="row">{row.line}</th>
              {columns.map(({ name }) => (
                <td key={name}>{row.cells[name as keyof typeof row.cells]}</td>
              ))}
              <td>{row.faults.length > 0 ? row.faults.join(' ') : words.fits}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Told({ told, words, columns }: TableProps & { told: NonNullable<SheetState['told']> }) {
  const username = columns.find(({ name }) => name === 'username')?.label ?? '';
  return (
    <div role="status">
      <p className="note ce">{words.done}</p>
      <table>
        <caption className="vh">{words.rows}</caption>
        <thead>
          <tr>
            <th scope="col">{username}</th>
            <th scope="col">{words.password}</th>
          </tr>
        </thead>
        <tbody>
          {told.map((one) => (
            <tr key={one.username}>
              <th scope="row">{one.username}</th>
              <td>
                <code>{one.password}</code>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
