import type { ReactNode } from 'react';
import { markup } from '#components/ui/markup.ts';
import { TOUCHED } from '#components/ui/Static.tsx';
import { round1 } from './number.ts';

/** Left, top, width, height of what is drawn. */
export type Box = readonly [number, number, number, number];

export type DrawingProps = {
  /** Accessible name; null for decoration beside words that say the same. */
  label: string | null;
  box: Box;
  /** group: the drawing holds links, which an image may not. */
  role?: 'img' | 'group';
  className?: string;
  /** The script may step through the points of this drawing. */
  steps?: boolean;
  children: ReactNode;
};

/** The frame of every drawing: view box, name, type. Its content travels as text. */
export function Drawing({ label, box, role = 'img', className, steps, children }: DrawingProps) {
  return (
    <svg
      className={className}
      viewBox={box.map(round1).join(' ')}
      role={label === null ? undefined : role}
      aria-label={label ?? undefined}
      aria-hidden={label === null ? true : undefined}
      fontFamily="var(--font-sans)"
      data-steps={steps ? '' : undefined}
      {...TOUCHED}
      // biome-ignore lint/security/noDangerouslySetInnerHtml: markup() escapes every text and attribute
      dangerouslySetInnerHTML={{ __html: markup(children) }}
    />
  );
}
