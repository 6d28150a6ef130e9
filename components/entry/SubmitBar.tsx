'use client';

import { useEffect, useRef, useState } from 'react';
import { submitSubmission, withdrawSubmission } from '#lib/features/submission/actions.ts';
import { newKey } from '#lib/shared/key.ts';
import { officeHref } from '#lib/shared/office-routes.ts';
import type { Outcome } from '#lib/shared/outcome.ts';
import { cellName, useGrid, useSummary } from './grid-context.tsx';
import { type Problem, problemsOf } from './problems.ts';

/** How long a submission waits for what is still being saved. */
const PATIENCE = 10_000;

/** What is left to do, and handing in. Whoever hands in too early is told why on top of the page. */
export function SubmitBar({ onProblems, steps }: { onProblems: (shown: boolean) => void; steps: number }) {
  const { say, view, store, editable, goTo } = useGrid();
  const summary = useSummary();
  const [busy, setBusy] = useState(false);
  const [said, setSaid] = useState('');
  const problems = useProblems();
  const counts = (['empty', 'unexplained', 'returned'] as const).flatMap((kind) =>
    summary.left[kind].length > 0 ? [say(COUNT[kind], { count: summary.left[kind].length })] : [],
  );
  const wrong = summary.wrong.length + summary.left.impossible.length;
  if (wrong > 0) counts.push(say('countWrong', { count: wrong }));
  if (summary.conflicts.length > 0) counts.push(say('countConflict', { count: summary.conflicts.length }));

  async function send(action: typeof submitSubmission): Promise<void> {
    setBusy(true);
    setSaid('');
    const { formVersion } = store.summary();
    const input = { id: view.id, version: formVersion };
    const outcome: Outcome<unknown> | null = await action({ locale: view.locale, key: newKey(), input }).catch(
      () => null,
    );
    if (outcome?.ok) return window.location.reload();
    setBusy(false);
    setSaid(outcome?.sentence ?? say('offline'));
  }

  async function submit(): Promise<void> {
    if (problems.length > 0) return onProblems(true);
    onProblems(false);
    store.flush();
    const end = Date.now() + PATIENCE;
    setBusy(true);
    while (store.summary().unsaved > 0 && store.summary().line === 'open' && Date.now() < end)
      await new Promise((resolve) => setTimeout(resolve, 50));
    setBusy(false);
    if (store.summary().unsaved > 0) return onProblems(true);
    await send(submitSubmission);
  }

  if (!editable) {
    return (
      <div className="gsubmit">
        <p>
          <b>{view.state === 'filling' || view.state === 'not_started' ? say('readOnly') : say(STATE[view.state])}</b>
        </p>
        {view.rights.withdraw ? (
          <button type="button" className="btn" disabled={busy} onClick={() => void send(withdrawSubmission)}>
            {say('withdraw')}
          </button>
        ) : null}
        <output>{said}</output>
        <a className="btn main" href={officeHref(view.locale, { page: 'entry' })}>
          {say('tasks')}
        </a>
      </div>
    );
  }
  const [next] = problems;
  return (
    <div className="gsubmit">
      <p>
        {counts.length > 0 ? (
          <>
            <b>{say('notReady')}</b> {counts.join(say('separator'))}
          </>
        ) : (
          <b>{say('ready')}</b>
        )}
      </p>
      {next ? (
        <button type="button" className="btn gnext" onClick={() => goTo(nextAfter(problems))}>
          {say('next')}
        </button>
      ) : null}
      <output>{said}</output>
      <button type="button" className="btn main" disabled={busy} onClick={() => void submit()}>
        {busy ? say('submitting') : say(steps === 2 ? 'submitFirst' : 'submit')}
      </button>
    </div>
  );

  /** The one after the cell with the cursor, then round again. */
  function nextAfter(list: readonly Problem[]): string {
    const here = document.activeElement?.getAttribute('data-id') ?? '';
    const order = view.cells.map(({ id }) => id);
    const later = list.find(({ id }) => order.indexOf(id) > order.indexOf(here));
    return (later ?? list[0])?.id ?? '';
  }
}

const COUNT = { empty: 'countEmpty', unexplained: 'countDoubtful', returned: 'countReturned' } as const;
const STATE = {
  submitted: 'submitted',
  first_reviewed: 'first_reviewed',
  approved: 'approved',
  returned: 'readOnly',
} as const;

function useProblems(): Problem[] {
  const { view } = useGrid();
  return problemsOf(
    useSummary(),
    view.cells.map(({ id }) => id),
  );
}

/** On top of the page once somebody tried to hand in: every problem in the words of its cell, each a way to it. */
export function Problems() {
  const { say, view, goTo, cells, items } = useGrid();
  const summary = useSummary();
  const problems = useProblems();
  const box = useRef<HTMLElement>(null);
  const unsaved = problems.length === 0 && summary.unsaved > 0;
  const prefix = say('problemPrefix');
  useEffect(() => {
    const title = document.title;
    document.title = `${prefix}${title}`;
    box.current?.focus();
    box.current?.scrollIntoView({ block: 'start' });
    return () => {
      document.title = title;
    };
  }, [prefix]);
  if (problems.length === 0 && !unsaved) return null;
  return (
    <section className="gproblems" ref={box} tabIndex={-1} aria-labelledby="problems">
      <h2 id="problems">{say('problems', { count: problems.length + (unsaved ? 1 : 0) })}</h2>
      <ul>
        {problems.map(({ id, kind }) => {
          const cell = cells.get(id);
          const item = cell && items.get(cell.item);
          return cell && item ? (
            <li key={id}>
              <button type="button" className="plain" onClick={() => goTo(id)}>
                {say(`left.${kind}`, { name: cellName(cell, item, view, say) })}
              </button>
            </li>
          ) : null;
        })}
        {unsaved ? <li>{say('left.unsaved')}</li> : null}
      </ul>
    </section>
  );
}
