'use client';

import { useEffect, useState } from 'react';
import type { WallSent } from './wall-sent.tsx';

/** Asked for anew so often. Each request counts as use of the sign-in, which so lasts its whole twelve hours. */
const EVERY_MS = 180_000;
/** Where the server does not answer, sooner. */
const AGAIN_MS = 30_000;
/** A request that hangs is given up. */
const PATIENCE_MS = 20_000;

export type Trouble = 'away' | 'ended' | null;

/** The newest picture there is, and why it is not renewed. The last good one stays whatever happens. */
export function useWallNews(first: WallSent, address: string): { sent: WallSent; trouble: Trouble } {
  const [sent, setSent] = useState(first);
  const [trouble, setTrouble] = useState<Trouble>(null);
  useEffect(() => {
    let isOver = false;
    let timer: ReturnType<typeof setTimeout>;
    const ask = async () => {
      const found = await fetched(address);
      if (isOver) return;
      if (typeof found === 'object') setSent(found);
      setTrouble(typeof found === 'object' ? null : found);
      timer = setTimeout(ask, found === 'away' ? AGAIN_MS : EVERY_MS);
    };
    timer = setTimeout(ask, EVERY_MS);
    return () => {
      isOver = true;
      clearTimeout(timer);
    };
  }, [address]);
  return { sent, trouble };
}

async function fetched(address: string): Promise<WallSent | 'away' | 'ended'> {
  try {
    const answer = await fetch(address, { cache: 'no-store', signal: AbortSignal.timeout(PATIENCE_MS) });
    // Signed out, or without the right that was there: somebody has to come.
    if (answer.status === 401 || answer.status === 404) return 'ended';
    return answer.ok ? ((await answer.json()) as WallSent) : 'away';
  } catch {
    return 'away';
  }
}
