'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { approveForms } from '#lib/features/review/actions.ts';
import type { QueueItem } from '#lib/features/review-queue/view.ts';
import type { BulkWords } from '#lib/features/review-words/view.ts';
import { newKey } from '#lib/shared/key.ts';
import { fillIn } from './fill-in.ts';

type Props = {
  locale: 'zh' | 'en';
  items: readonly (QueueItem & { choose: string })[];
  words: BulkWords;
};

/** Forms that nothing speaks against, chosen and approved in one go; each that has moved on meanwhile is left. */
export function BulkApproval({ locale, items, words }: Props) {
  const router = useRouter();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set(items.map(({ id }) => id)));
  const [busy, setBusy] = useState(false);
  const [said, setSaid] = useState('');

  const choose = (id: string, on: boolean) => {
    const next = new Set(chosen);
    if (on) next.add(id);
    else next.delete(id);
    setChosen(next);
  };
  const picked = items.filter(({ id }) => chosen.has(id));

  async function send() {
    if (busy || picked.length === 0) return;
    setBusy(true);
    const forms = picked.map(({ id, version }) => ({ id, version }));
    const outcome = await approveForms({ locale, key: newKey(), input: { forms } });
    setBusy(false);
    const { approved, refused } = outcome.ok ? outcome.answer : { approved: [], refused: [] };
    setSaid(outcome.ok ? fillIn(words.done, { approved: approved.length, refused: refused.length }) : outcome.sentence);
    router.refresh();
  }

  return (
    <>
      <ul className="queue bulk">
        {items.map((item) => (
          <li key={item.id}>
            <input
              type="checkbox"
              checked={chosen.has(item.id)}
              aria-label={item.choose}
              onChange={(event) => choose(item.id, event.target.checked)}
            />
            <div>
              <a href={item.href}>{item.form}</a>
              <span className="dim">{item.at}</span>
            </div>
            <div className="mut">
              <span>
                {item.filer} · {item.period}
              </span>
              <span>{item.marks}</span>
            </div>
          </li>
        ))}
      </ul>
      <div className="decision">
        <p className="mut">{words.hint}</p>
        <button type="button" className="btn main" disabled={busy || picked.length === 0} onClick={send}>
          {busy ? words.busy : fillIn(words.send, { count: picked.length })}
        </button>
      </div>
      <p role="status" className="said">
        {said}
      </p>
    </>
  );
}
