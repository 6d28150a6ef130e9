import type { ReactNode } from 'react';

export type LegendMark =
  | { kind: 'line'; hue: string; dash?: 'path' | 'projection' | 'lastYear'; dot?: 'solid' | 'demonstration' | 'hollow' }
  | { kind: 'heat'; step: 1 | 2 | 3 | 4 | 5 }
  | { kind: 'ring' }
  | { kind: 'petal' }
  | { kind: 'gap' }
  | { kind: 'seat' }
  | { kind: 'town' }
  | { kind: 'band' }
  | { kind: 'missing' };

export type LegendItem = { key: string; mark: LegendMark; text: ReactNode };

/** Marks and their words. Label lines directly where there is room; a legend is the second choice. */
export function Legend({ items }: { id: string; items: readonly LegendItem[] }) {
  return (
    <ul className="leg">
      {items.map((item) => (
        <li key={item.key}>{item.text}</li>
      ))}
    </ul>
  );
}
