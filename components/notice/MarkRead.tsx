'use client';

import { useRouter } from 'next/navigation';
import { useState, useTransition } from 'react';
import type { Locale } from '#lib/domain/vocabulary.ts';
import { markNoticesRead } from '#lib/features/notice/actions.ts';
import { newKey } from '#lib/shared/key.ts';

type MarkReadProps = { locale: Locale; unread: number; words: { button: string; done: string } };

/** Marks all notices as read, and says so. */
export function MarkRead({ locale, unread, words }: MarkReadProps) {
  const router = useRouter();
  const [said, setSaid] = useState('');
  const [waiting, start] = useTransition();
  const mark = () =>
    start(async () => {
      const outcome = await markNoticesRead({ locale, key: newKey(), input: {} });
      setSaid(outcome.ok ? words.done : outcome.sentence);
      if (outcome.ok) router.refresh();
    });
  return (
    <p className="row">
      {unread > 0 ? (
        <button type="button" className="btn" onClick={mark} disabled={waiting}>
          {words.button}
        </button>
      ) : null}
      <span role="status">{said}</span>
    </p>
  );
}
