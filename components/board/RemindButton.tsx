'use client';

import { useRouter } from 'next/navigation';
import { useState, useTransition } from 'react';
import type { Locale } from '#lib/domain/vocabulary.ts';
import { remindFilers } from '#lib/features/reminder/actions.ts';
import { newKey } from '#lib/shared/key.ts';
import type { DoneWords } from './board-words.ts';

type RemindProps = {
  locale: Locale;
  ids: readonly string[];
  text: string;
  /** Whom it is about, for those who hear the button alone. */
  about?: string;
  done: DoneWords;
};

/** Reminds with one click, and says of how many. */
export function RemindButton({ locale, ids, text, about, done }: RemindProps) {
  const router = useRouter();
  const [said, setSaid] = useState('');
  const [waiting, start] = useTransition();
  const remind = () =>
    start(async () => {
      const outcome = await remindFilers({ locale, key: newKey(), input: { ids } });
      setSaid(outcome.ok ? sentence(done, outcome.answer.reminded.length) : outcome.sentence);
      if (outcome.ok) router.refresh();
    });
  return (
    <span className="row">
      <button type="button" className="btn" onClick={remind} disabled={waiting}>
        {text}
        {about ? <span className="vh">{about}</span> : null}
      </button>
      <span role="status" className="sm">
        {said}
      </span>
    </span>
  );
}

function sentence({ none, one, many }: DoneWords, count: number): string {
  if (count === 0) return none;
  return count === 1 ? one : many.replace('{count}', String(count));
}
