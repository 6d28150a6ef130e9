import { createElement, type ReactNode } from 'react';
import { markup } from './markup.ts';

export type StaticProps = {
  as?: 'div' | 'section' | 'article' | 'aside' | 'ul' | 'ol' | 'table' | 'figure' | 'header' | 'footer';
  id?: string;
  className?: string;
  'aria-label'?: string;
  children: ReactNode;
};

/** Content that never changes, sent as text (see markup.ts). For long lists and tables; not for islands. */
export function Static({ as = 'div', children, ...rest }: StaticProps) {
  // The document's own spelling of the same content (its quotes) differs from the text sent; that is no mismatch.
  return createElement(as, { ...rest, suppressHydrationWarning: true, dangerouslySetInnerHTML: { __html: markup(children) } });
}
