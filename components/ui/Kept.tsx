import type { ReactNode } from 'react';
import { markup } from './markup.ts';
import { type WrittenProps, WrittenText } from './Written.tsx';

type KeptProps = WrittenProps & {
  /** What it is drawn from. As long as the same object comes again, its text is not made again. */
  from: object;
  /** Tells the parts that are drawn from one object apart. */
  part: string;
  draw: () => ReactNode;
};

const drawn = new WeakMap<object, Map<string, string>>();

/** Like Written, for what many readers ask for again and again: drawn once, and sent as it was. */
export function Kept({ from, part, draw, ...rest }: KeptProps) {
  const parts = drawn.get(from) ?? new Map<string, string>();
  drawn.set(from, parts);
  const text = parts.get(part) ?? markup(draw());
  parts.set(part, text);
  return <WrittenText {...rest} text={text} />;
}
