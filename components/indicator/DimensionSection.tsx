import type { ReactNode } from 'react';
import { FigureValue } from '#components/figure/FigureValue.tsx';
import { DataTable } from '#components/ui/DataTable.tsx';
import { Section } from '#components/ui/Section.tsx';
import type { Words } from '#components/ui/words.ts';
import type { DimensionRows } from '#lib/features/dimension-table/view.ts';
import { translator } from '#lib/i18n/translator.ts';
import type { Place } from '#lib/shared/routes.ts';

type DimensionSectionProps = {
  place: Place;
  dimensions: DimensionRows;
  caption: string;
  words: Words;
  /** Where the history of a member's figure is told, for readers who may see it. */
  historyOf?: (dimension: string, period: string) => string;
};

/** The members of a dimension, a row each, over the periods. */
export function DimensionSection({ place, dimensions, caption, words, historyOf }: DimensionSectionProps) {
  const t = translator(place.locale, 'indicator');
  return (
    <Section title={t('members')} id="members">
      <DataTable
        caption={caption}
        captionHidden
        columns={[
          { key: 'member', label: t('member') },
          ...dimensions.periods.map(({ code, label }) => ({ key: code, label, numeric: true })),
        ]}
        rows={dimensions.members.map((member) => ({
          key: member.dimension,
          head: member.name,
          cells: member.cells.map(({ period, figure }) => ({
            text: (
              <Linked href={historyOf?.(member.dimension, period)}>
                <FigureValue
                  figure={{ ...figure, unit: '', demonstration: false }}
                  words={words}
                  doubtHref={historyOf ? undefined : '#doubt'}
                />
              </Linked>
            ),
            demonstration: figure.demonstration,
          })),
        }))}
        note={t('tableNote')}
      />
    </Section>
  );
}

function Linked({ href, children }: { href: string | undefined; children: ReactNode }) {
  return href ? <a href={href}>{children}</a> : children;
}
