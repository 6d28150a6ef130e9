import type { ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';

/** A component as the text a browser gets. */
export function drawn(element: ReactElement): string {
  return renderToStaticMarkup(element);
}

/** Every value of an attribute, in order. */
export function attributesOf(html: string, name: string): string[] {
  return [...html.matchAll(new RegExp(`\\s${name}=(?:'([^']*)'|"([^"]*)")`, 'g'))].map(([, a, b]) => a ?? b ?? '');
}

/** What must never reach a page: a value that is no number, or one that was never there. */
export const BROKEN = /NaN|Infinity|undefined|null|\[object/;
