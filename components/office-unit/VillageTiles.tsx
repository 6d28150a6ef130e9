import type { Villages } from '#lib/features/office-village/view.ts';
import { translator } from '#lib/i18n/translator.ts';
import { type Look, lookHref } from '#lib/shared/office-look.ts';

/** Every village in one indicator: which have it, or how much each. */
export function VillageTiles({ look, villages }: { look: Look; villages: Villages }) {
  const t = translator(look.locale, 'office-detail');
  const { cells, counted, having, label } = villages;
  return (
    <>
      <h3>{t(counted ? 'villagesHaving' : 'villagesReported', { n: cells.length, having, label })}</h3>
      <ul className="villages">
        {cells.map((cell) => (
          <li key={cell.code} className={cell.has ? 'has' : undefined}>
            <a href={lookHref(look, { page: 'office', part: 'units', id: cell.code })}>{cell.name}</a>
            <span>{cell.text}</span>
          </li>
        ))}
      </ul>
    </>
  );
}
