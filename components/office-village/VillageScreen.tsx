import { DomainGlyph } from '#components/charts/DomainGlyph.tsx';
import { HistoryLink } from '#components/look-bar/HistoryLink.tsx';
import { LookBar, Neighbours } from '#components/look-bar/LookBar.tsx';
import { brickWords } from '#components/shell/brick-words.ts';
import { ActionLink } from '#components/ui/ActionLink.tsx';
import { DataTable } from '#components/ui/DataTable.tsx';
import { Section } from '#components/ui/Section.tsx';
import { Static } from '#components/ui/Static.tsx';
import type { LookBar as Bar } from '#lib/features/look-bar/view.ts';
import type { OfficeVillage } from '#lib/features/office-village/loaders.ts';
import { translator } from '#lib/i18n/translator.ts';
import { lookHref, tableHref } from '#lib/shared/office-look.ts';

/** One village: every figure it has given, period by period. */
export function VillageScreen({ bar, view }: { bar: Bar; view: OfficeVillage }) {
  const { look } = bar;
  const t = translator(look.locale, 'office-detail');
  const to = (id: string) => lookHref(look, { page: 'office', part: 'units', id });
  const near = (one: { code: string; name: string } | null) => one && { name: one.name, href: to(one.code) };
  const groups = view.table;
  return (
    <>
      <LookBar
        bar={bar}
        here={{ page: 'office', part: 'units', id: view.unit.code }}
        crumbs={[
          ...(view.parent ? [{ text: view.parent.name, href: to(view.parent.code) }] : []),
          { text: view.unit.name },
        ]}
      >
        <Neighbours locale={look.locale} previous={near(view.previous)} next={near(view.next)} />
      </LookBar>
      <h1>{view.unit.name}</h1>
      <p className="st">
        {[view.unit.code, translator(look.locale, 'unit')(`sort.${view.unit.sort}`), view.parent?.name]
          .filter(Boolean)
          .join(' · ')}
      </p>
      {groups.length === 0 ? <p className="empty">{t('villageNone')}</p> : null}
      {groups.map((group, at) => (
        <Section
          key={group.code}
          id={group.code}
          title={group.name}
          aside={<DomainGlyph order={group.order} glyph={group.glyph} size="s" />}
        >
          <Static>
            <DataTable
              caption={t('villageTable', { n: at + 1, name: view.unit.name, domain: group.name })}
              captionHidden
              columns={[
                { key: 'name', label: t('indicator') },
                ...group.periods.map(({ code, label }) => ({ key: code, label, numeric: true })),
              ]}
              rows={group.lines.map((line) => ({
                key: `${line.code}${line.dimension}`,
                head: (
                  <>
                    <a href={lookHref(look, { page: 'office', part: 'indicators', id: line.code })}>{line.name}</a>{' '}
                    <small className="dim">{line.unit}</small>
                  </>
                ),
                cells: line.cells.map((cell) => ({
                  text: cell ? (
                    <HistoryLink
                      {...{ look, indicator: line.code, unit: view.unit.code, period: cell.period }}
                      dimension={line.dimension}
                    >
                      {cell.absent ? <span className="dim">{cell.text}</span> : cell.text}
                    </HistoryLink>
                  ) : (
                    ''
                  ),
                  demonstration: cell?.demonstration ?? false,
                })),
              }))}
            />
          </Static>
        </Section>
      ))}
      {groups.length > 0 ? (
        <p className="acts">
          <ActionLink href={tableHref(look, 'units', view.unit.code)} icon="download" tone="main" download>
            {brickWords(look.locale).csv}
          </ActionLink>
        </p>
      ) : null}
    </>
  );
}
