import { Fragment } from 'react';
import type { Emphasised } from '#lib/features/wording/view.ts';

/** A sentence with its strong words. */
export function Emphasis({ text }: { text: Emphasised }) {
  return text.map((part, at) => {
    const key = `${at}${part}`;
    return at % 2 === 1 ? <strong key={key}>{part}</strong> : <Fragment key={key}>{part}</Fragment>;
  });
}
