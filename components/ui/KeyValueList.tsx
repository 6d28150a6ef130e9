import type { ReactNode } from 'react';

export type KeyValue = { key: string; term: ReactNode; value: ReactNode; large?: boolean };

/** Short facts, a term and its value each. */
export function KeyValueList({ items }: { items: readonly KeyValue[] }) {
  return (
    <dl className="kv">
      {items.map((item) => (
        <div key={item.key}>
          <dt>{item.term}</dt>
          <dd className={item.large ? 'big' : undefined}>{item.value}</dd>
        </div>
      ))}
    </dl>
  );
}
