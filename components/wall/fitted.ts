import { type RefObject, useEffect, useRef } from 'react';

const LEAST = 0.6;
const STEP = 0.04;

/**
 * Lets the type of a page shrink until the page is whole on its screen: names are longer in one county, or language,
 * than in another. Everything on it is measured in em.
 */
export function useFitted(content: string): RefObject<HTMLElement | null> {
  const part = useRef<HTMLElement>(null);
  useEffect(() => {
    const shrink = () => {
      const page = part.current;
      // What is drawn anew is measured anew.
      if (!page || content === '') return;
      page.style.fontSize = '';
      for (let size = 1 - STEP; size >= LEAST && page.scrollHeight > page.clientHeight; size -= STEP)
        page.style.fontSize = `${size}em`;
    };
    shrink();
    addEventListener('resize', shrink);
    return () => removeEventListener('resize', shrink);
  }, [content]);
  return part;
}
