'use client';

import { useEffect, useState } from 'react';

const KEY = 'duliang-size';

/**
 * Larger text, remembered like on the public pages. Pages behind the sign-in change without being loaded anew,
 * so the button cannot wait for the script of the public ones.
 */
export function ElderButton({ label }: { label: string }) {
  const [on, setOn] = useState<boolean | null>(null);
  useEffect(() => setOn(document.documentElement.dataset.size === 'large'), []);
  if (on === null) return null;
  const press = () => {
    const root = document.documentElement;
    if (on) delete root.dataset.size;
    else root.dataset.size = 'large';
    setOn(!on);
    // Storage may be forbidden; then the choice lasts as long as the page.
    try {
      if (on) localStorage.removeItem(KEY);
      else localStorage.setItem(KEY, 'large');
    } catch {}
  };
  return (
    <button type="button" aria-pressed={on} onClick={press}>
      {label}
    </button>
  );
}
