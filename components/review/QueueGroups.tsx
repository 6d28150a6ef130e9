import { DomainGlyph } from '#components/charts/DomainGlyph.tsx';
import type { QueueGroup } from '#lib/features/review-queue/view.ts';

/** One line a form, with whoever filed it. */
export function QueueGroups({ groups }: { groups: readonly QueueGroup[] }) {
  return (
    <ul className="queue">
      {groups.map((group) => (
        <li key={group.key}>
          <DomainGlyph {...group.domain} size="s" />
          <div>
            <b>{group.form}</b>
            <span className="dim">{group.period}</span>
          </div>
          <div className="filers">
            {group.items.map((item) => (
              <a key={item.id} href={item.href}>
                {item.filer}
              </a>
            ))}
          </div>
        </li>
      ))}
    </ul>
  );
}
