import { DomainGlyph } from '#components/charts/DomainGlyph.tsx';
import type { QueueGroup, QueueItem } from '#lib/features/review-queue/view.ts';

type Choosable = QueueItem & { choose: string };
export type ChoosableGroup = Omit<QueueGroup, 'items'> & { count: string; items: readonly Choosable[] };

type Props = {
  group: ChoosableGroup;
  chosen: ReadonlySet<string>;
  onChoose: (ids: readonly string[], on: boolean) => void;
};

/** All filers of a form at once, or one by one. */
export function BulkGroup({ group, chosen, onChoose }: Props) {
  const ids = group.items.map(({ id }) => id);
  const all = ids.every((id) => chosen.has(id));
  return (
    <li>
      <DomainGlyph {...group.domain} size="s" />
      <label>
        <input type="checkbox" checked={all} onChange={(event) => onChoose(ids, event.target.checked)} />
        <b>{group.form}</b>
        <span className="dim">{group.period}</span>
      </label>
      <details>
        <summary>{group.count}</summary>
        <ul>
          {group.items.map((item) => (
            <li key={item.id}>
              <input
                type="checkbox"
                checked={chosen.has(item.id)}
                aria-label={item.choose}
                onChange={(event) => onChoose([item.id], event.target.checked)}
              />
              <a href={item.href}>{item.filer}</a> <span className="mut">{item.marks}</span>{' '}
              <span className="dim">{item.at}</span>
            </li>
          ))}
        </ul>
      </details>
    </li>
  );
}
