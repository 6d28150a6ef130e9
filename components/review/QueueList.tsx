import { DomainGlyph } from '#components/charts/DomainGlyph.tsx';
import type { QueueItem } from '#lib/features/review-queue/view.ts';

/** Forms under each other; in the narrow column beside a form the open one is marked. */
export function QueueList({ items, current }: { items: readonly QueueItem[]; current?: string }) {
  return (
    <ul className="queue">
      {items.map((item) => (
        <li key={item.id} className={item.id === current ? 'on' : undefined}>
          <DomainGlyph {...item.domain} size="s" />
          <div>
            <a href={item.href} aria-current={item.id === current ? 'page' : undefined}>
              {item.form}
            </a>
            <span className="dim">{item.at}</span>
          </div>
          <div className="mut">
            <span>
              {item.filer} · {item.period}
            </span>
            <span>{item.barred ?? item.marks}</span>
          </div>
        </li>
      ))}
    </ul>
  );
}
