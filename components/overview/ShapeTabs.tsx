import { overviewHref, SHAPES, TOTAL } from '#lib/features/overview-filter/view.ts';
import { translator } from '#lib/i18n/translator.ts';
import type { OverviewProps } from './props.ts';

/** Ways to look at the same standings. */
export function ShapeTabs({ locale, overview }: OverviewProps) {
  const t = translator(locale, 'overview');
  const { filter, columns } = overview.scope;
  // What is ranked is a column; a table sorted by name or returns has no such thing to hand on.
  const by = columns.some(({ code }) => code === filter.by) ? filter.by : TOTAL;
  return (
    <nav className="ov-tabs" aria-label={t('shapes')}>
      {SHAPES.map((shape) => (
        <a
          key={shape}
          id={`as-${shape}`}
          href={overviewHref(locale, filter, { shape, ...(shape === 'heat' ? {} : { by, way: 'asc' }) })}
          aria-current={shape === filter.shape ? 'true' : undefined}
        >
          {t(`shape.${shape}`)}
        </a>
      ))}
    </nav>
  );
}
