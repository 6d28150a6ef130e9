import type { ReactNode } from 'react';
import { markup } from './markup.ts';
import { type WrittenProps, WrittenText } from './Written.tsx';

type SameProps = WrittenProps & {
  /** Everything that it is drawn from, as text: where that is the same, so is what is drawn. */
  by: readonly unknown[];
  draw: () => ReactNode;
};

/** Heads and menus come in a few forms; the one asked for longest ago goes first. */
const MOST = 200;
const drawn = new Map<string, string>();

/** Like Kept, for what is drawn from a few words. */
export function Same({ by, draw, ...rest }: SameProps) {
  const name = JSON.stringify(by);
  const text = drawn.get(name) ?? markup(draw());
  drawn.delete(name);
  drawn.set(name, text);
  const [oldest] = drawn.keys();
  if (drawn.size > MOST && oldest !== undefined) drawn.delete(oldest);
  return <WrittenText {...rest} text={text} />;
}
