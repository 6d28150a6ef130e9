import { Light } from '#components/charts/Light.tsx';
import { HistoryLink } from '#components/look-bar/HistoryLink.tsx';
import { LookBar } from '#components/look-bar/LookBar.tsx';
import { brickWords } from '#components/shell/brick-words.ts';
import { ActionLink } from '#components/ui/ActionLink.tsx';
import { DataTable } from '#components/ui/DataTable.tsx';
import { Tag } from '#components/ui/Notes.tsx';
import { Section } from '#components/ui/Section.tsx';
import { Static } from '#components/ui/Static.tsx';
import type { UnitLine } from '#lib/features/unit-line/view.ts';
import { translator } from '#lib/i18n/translator.ts';
import { lookHref, tableHref } from '#lib/shared/office-look.ts';
import { Debts } from './Debts.tsx';
import type { DepartmentProps } from './props.ts';

/** One department: how it stands in what it answers for, what is behind, and what it still owes. */
export function OfficeDepartmentScreen({ bar, view, debts }: DepartmentProps) {
  const { look } = bar;
  const t = translator(look.locale, 'office-detail');
  return (
    <>
      <LookBar bar={bar} here={{ page: 'office', part: 'departments', id: view.code }} crumbs={[{ text: view.name }]} />
      <header className="ih">
        <p className="row">
          <b className="serif">{view.name}</b>
          <span>{view.place.name}</span>
          <Light light={view.verdict.light} word={view.verdict.word}>
            {view.verdict.figure}
          </Light>
        </p>
        <h1>{view.title}</h1>
      </header>
      <Section title={t('departmentBehind', { n: view.behind.length })} id="behind">
        {view.behind.length > 0 ? (
          <Lines bar={bar} view={view} lines={view.behind} caption={t('departmentBehind', { n: view.behind.length })} />
        ) : (
          <p>{t('departmentNoneBehind')}</p>
        )}
      </Section>
      <Debts bar={bar} view={view} debts={debts} />
      <Section title={t('departmentAll', { n: view.lines.length })} id="all">
        {view.lines.length > 0 ? (
          <Lines bar={bar} view={view} lines={view.lines} caption={t('departmentAll', { n: view.lines.length })} />
        ) : (
          <p>{t('departmentNoIndicators')}</p>
        )}
        <p className="acts">
          <ActionLink href={tableHref(look, 'departments', view.code)} icon="download" tone="main" download>
            {brickWords(look.locale).csv}
          </ActionLink>
        </p>
      </Section>
    </>
  );
}

type LinesProps = Pick<DepartmentProps, 'bar' | 'view'> & { lines: readonly UnitLine[]; caption: string };

function Lines({ bar, view, lines, caption }: LinesProps) {
  const { look } = bar;
  const t = translator(look.locale, 'office-detail');
  return (
    <Static>
      <DataTable
        caption={caption}
        captionHidden
        columns={[
          { key: 'name', label: t('indicator') },
          { key: 'value', label: t('now'), numeric: true },
          { key: 'change', label: t('onYear'), numeric: true },
          { key: 'target', label: t('target'), numeric: true },
          { key: 'light', label: t('light') },
          { key: 'need', label: t('need') },
        ]}
        rows={lines.map((line) => ({
          key: line.code,
          head: (
            <>
              <a href={lookHref(look, { page: 'office', part: 'indicators', id: line.code })}>{line.name}</a>{' '}
              {view.first.has(line.code) ? null : <Tag>{t('departmentShared')}</Tag>}
            </>
          ),
          cells: [
            {
              text: (
                <HistoryLink look={look} indicator={line.code} unit={view.place.code} period={line.period}>
                  {line.countyOnly ? t('notApplicable') : line.figure.joined}
                </HistoryLink>
              ),
              strong: !line.figure.absent,
              demonstration: line.figure.demonstration && !line.figure.absent,
            },
            { text: line.change.text ?? '—', demonstration: line.change.demonstration },
            { text: line.target ?? '—', demonstration: line.target !== null && line.aim.demonstration },
            {
              text: line.countyOnly ? (
                '—'
              ) : (
                <Light light={line.verdict.light} word={line.verdict.word}>
                  {line.verdict.figure}
                </Light>
              ),
            },
            line.under,
          ],
        }))}
      />
    </Static>
  );
}
