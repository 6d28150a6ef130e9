import { createElement, type ReactNode } from 'react';
import { markup } from './markup.ts';

export type StaticProps = {
  as?: 'div' | 'section' | 'article' | 'aside' | 'ul' | 'ol' | 'table' | 'figure' | 'header' | 'footer';
  id?: string;
  className?: string;
  tabIndex?: number;
  'aria-label'?: string;
  'data-fig'?: string;
  children: ReactNode;
};

/**
 * Content that never changes, sent as text (see markup.ts). What the page's script touches must stand in one of
 * these: React compares everything else with what it sent, and would draw it anew without the additions.
 */
export function Static({ as = 'div', children, ...rest }: StaticProps) {
  return createElement(as, { ...rest, ...TOUCHED, dangerouslySetInnerHTML: { __html: markup(children) } });
}

/** In development React would report each addition of the script. */
export const TOUCHED = process.env.NODE_ENV === 'production' ? {} : { suppressHydrationWarning: true };
