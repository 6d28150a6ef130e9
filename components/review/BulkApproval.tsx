'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { approveForms } from '#lib/features/review/actions.ts';
import type { BulkWords } from '#lib/features/review-words/view.ts';
import { newKey } from '#lib/shared/key.ts';
import { BulkGroup, type ChoosableGroup } from './BulkGroup.tsx';
import { fillIn } from './fill-in.ts';

type Props = { locale: 'zh' | 'en'; groups: readonly ChoosableGroup[]; words: BulkWords };

/** So many go in one request, that the page can say how far it has come. */
const AT_ONCE = 8;

/** Forms that nothing speaks against, chosen and approved in one go; each that has moved on meanwhile is left. */
export function BulkApproval({ locale, groups, words }: Props) {
  const router = useRouter();
  const items = groups.flatMap((group) => group.items);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [busy, setBusy] = useState(false);
  const [said, setSaid] = useState('');
  const picked = items.filter(({ id }) => !left.has(id));
  const chosen = new Set(picked.map(({ id }) => id));

  function choose(ids: readonly string[], on: boolean) {
    const next = new Set(left);
    for (const id of ids) {
      if (on) next.delete(id);
      else next.add(id);
    }
    setLeft(next);
  }

  async function send() {
    if (busy || picked.length === 0) return;
    setBusy(true);
    const count = { approved: 0, refused: 0 };
    for (let at = 0; at < picked.length; at += AT_ONCE) {
      setSaid(fillIn(words.progress, { done: at, of: picked.length }));
      const forms = picked.slice(at, at + AT_ONCE).map(({ id, version }) => ({ id, version }));
      const outcome = await approveForms({ locale, key: newKey(), input: { forms } }).catch(() => null);
      if (!outcome?.ok) {
        setSaid(outcome?.sentence ?? words.failed);
        setBusy(false);
        return;
      }
      count.approved += outcome.answer.approved.length;
      count.refused += outcome.answer.refused.length;
    }
    setSaid(fillIn(words.done, count));
    setBusy(false);
    router.refresh();
  }

  return (
    <>
      <ul className="queue bulk">
        {groups.map((group) => (
          <BulkGroup key={group.key} group={group} chosen={chosen} onChoose={choose} />
        ))}
      </ul>
      <div className="decision stay">
        <p className="mut">{words.hint}</p>
        <p role="status" className="outcome">
          {said}
        </p>
        <button type="button" className="btn main" aria-disabled={busy} disabled={picked.length === 0} onClick={send}>
          {fillIn(words.send, { count: picked.length })}
        </button>
      </div>
    </>
  );
}
