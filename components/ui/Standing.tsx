'use client';

import { createElement, useMemo } from 'react';
import { pageTexts } from '#lib/shared/page-texts.ts';

export type StandingProps = {
  as: string;
  /** Its place among the texts of the page, where it stands in the HTML alone. */
  name: string | null;
  text: string | null;
  suppressHydrationWarning?: boolean | undefined;
};

/** What stood in the page when it came: React may ask for it again when the reader goes back to it. */
const stood = new Map<string, string>();

/** An element whose inside is text. Where the HTML holds that text, the browser reads it there. */
export function Standing({ as, name, text, ...rest }: StandingProps) {
  const inner = useMemo(() => ({ __html: text ?? standing(name ?? '') }), [name, text]);
  return createElement(as, { ...rest, 'data-text': name, dangerouslySetInnerHTML: inner });
}

function standing(name: string): string {
  const found =
    typeof document === 'undefined'
      ? pageTexts()?.get(name)
      : (stood.get(name) ?? document.querySelector(`[data-text="${name}"]`)?.innerHTML);
  if (found === undefined) throw new Error(`the page holds no text ${name}`);
  if (typeof document !== 'undefined') stood.set(name, found);
  return found;
}
