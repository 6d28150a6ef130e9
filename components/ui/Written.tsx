import type { ReactNode } from 'react';
import { pageTexts } from '#lib/shared/page-texts.ts';
import { markup } from './markup.ts';
import { Standing } from './Standing.tsx';
import { TOUCHED } from './Static.tsx';

type WrittenAs = 'div' | 'section' | 'aside' | 'nav' | 'a' | 'header' | 'ul';

export type WrittenProps = { as?: WrittenAs; id?: string; className?: string; href?: string; 'aria-label'?: string };

/**
 * Like Static, for what the server draws of a page behind the sign-in. It stands in the HTML alone; where a script
 * asks for what changed, the answer carries it.
 */
export function Written({ children, ...rest }: WrittenProps & { children: ReactNode }) {
  return <WrittenText {...rest} text={markup(children)} />;
}

/** The same for what was drawn already. */
export function WrittenText({ as = 'div', text, ...rest }: WrittenProps & { text: string }) {
  const texts = pageTexts();
  const name = texts ? String(texts.size) : null;
  if (texts && name) texts.set(name, text);
  return <Standing as={as} {...rest} {...TOUCHED} name={name} text={texts ? null : text} />;
}
