'use client';

import { useEffect } from 'react';

/** Says in the title of the page that something was wrong, for as long as it is: it is read out first. */
export function useFaultTitle(faulty: boolean): void {
  useEffect(() => {
    const prefix = document.getElementById('main')?.dataset.faultTitle ?? '';
    if (!faulty || document.title.startsWith(prefix)) return;
    document.title = prefix + document.title;
    return () => {
      document.title = document.title.replace(prefix, '');
    };
  }, [faulty]);
}
