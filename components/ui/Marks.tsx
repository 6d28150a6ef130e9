import type { ReactNode } from 'react';
import type { Words } from './words.ts';

/** Chip that says a figure is demonstration data. */
export function DemoMark({ words, full = false }: { words: Words; full?: boolean }) {
  return (
    <span className="demo">
      <i>{full ? words.demoData : words.demo}</i>
    </span>
  );
}

/** Hatched strip over a figure that shows demonstration data: a sentence that says which part. */
export function DemoBar({ children }: { children: ReactNode }) {
  return <p className="demofig">{children}</p>;
}

/** Boxed mark after a doubtful figure; with `href` it leads to the explanation. */
export function DoubtMark({ words, href }: { words: Words; href?: string }) {
  if (!href) {
    return (
      <abbr className="yi" title={words.doubtTitle}>
        {words.doubt}
      </abbr>
    );
  }
  return (
    <a className="yi" href={href} title={words.doubtTitle} aria-label={words.doubtTitle}>
      {words.doubt}
    </a>
  );
}

/** A doubtful value: dotted underline. Put DoubtMark after its unit. */
export function DoubtValue({ children }: { children: ReactNode }) {
  return <span className="doubt">{children}</span>;
}

/** What was said and is not accepted: struck through, never removed. */
export function SaidValue({ children }: { children: ReactNode }) {
  return <s className="dim">{children}</s>;
}
