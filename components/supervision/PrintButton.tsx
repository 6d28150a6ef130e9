'use client';

import { useEffect, useState } from 'react';
import { Icon } from '#components/ui/Icon.tsx';

/** Prints the page; only there where a script is, since the browser's own menu does it without one. */
export function PrintButton({ text }: { text: string }) {
  const [isReady, setReady] = useState(false);
  useEffect(() => setReady(true), []);
  if (!isReady) return null;
  return (
    <button type="button" className="btn noprint" onClick={() => window.print()}>
      <Icon name="print" />
      {text}
    </button>
  );
}
