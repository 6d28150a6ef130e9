import { DomainGlyph } from '#components/charts/DomainGlyph.tsx';
import { domainHue } from '#components/charts/hue.ts';
import { Light } from '#components/charts/Light.tsx';
import { Sparkline } from '#components/charts/Sparkline.tsx';
import { HistoryLink } from '#components/look-bar/HistoryLink.tsx';
import { brickWords } from '#components/shell/brick-words.ts';
import { DataTable } from '#components/ui/DataTable.tsx';
import { DoubtMark } from '#components/ui/Marks.tsx';
import { Static } from '#components/ui/Static.tsx';
import type { UnitLine } from '#lib/features/unit-line/view.ts';
import { translator } from '#lib/i18n/translator.ts';
import { lookHref, tableHref } from '#lib/shared/office-look.ts';
import type { UnitProps } from './props.ts';

/** All indicators of the place, or those that were asked for; the one that is looked at is marked. */
export function UnitTable({ bar, page }: UnitProps) {
  const { look } = bar;
  const { view } = page;
  const t = translator(look.locale, 'office-detail');
  const words = brickWords(look.locale);
  const at = { page: 'office', part: 'units', id: view.unit.code } as const;
  return (
    <div className="unit-table">
      <h2>{view.finding}</h2>
      <p className="chips noprint">
        {view.counts.map(({ key, n }) => (
          <a
            key={key}
            href={lookHref(look, at, { show: key === 'all' ? null : key })}
            aria-current={key === view.show ? 'true' : undefined}
          >
            {t(`show.${key}`, { n })}
          </a>
        ))}
        <a href={tableHref(look, 'units', view.unit.code)} download>
          {words.csv}
        </a>
      </p>
      {view.lines.length === 0 ? (
        <p>{t('noLines')}</p>
      ) : (
        <Static>
          <DataTable
            caption={t('indicatorsOf', { name: view.unit.name })}
            captionHidden
            columns={[
              { key: 'name', label: t('indicator') },
              { key: 'value', label: t('now'), numeric: true },
              { key: 'change', label: t('onYear'), numeric: true },
              { key: 'target', label: t('target'), numeric: true },
              { key: 'light', label: t('light') },
              { key: 'course', label: t('course') },
            ]}
            rows={view.lines.map((line) => ({
              key: line.code,
              selected: line.code === view.panel?.code,
              head: (
                <span className="with-glyph">
                  {line.domain ? <DomainGlyph order={line.domain.order} glyph={line.domain.glyph} size="s" /> : null}
                  <span>
                    <a
                      href={`${lookHref(look, at, { show: view.show === 'all' ? null : view.show, indicator: line.code })}#panel`}
                    >
                      {line.name}
                    </a>{' '}
                    <small className="dim">{line.unit}</small>
                    {line.under ? <span className="under">{line.under}</span> : null}
                  </span>
                </span>
              ),
              cells: [
                {
                  text: valueCell(line, view.unit.code),
                  demonstration: line.figure.demonstration && !line.figure.absent,
                },
                { text: line.countyOnly ? '' : (line.change.text ?? '—'), demonstration: line.change.demonstration },
                { text: line.target ?? '—', demonstration: line.target !== null && line.aim.demonstration },
                {
                  text: line.countyOnly ? (
                    t('notApplicable')
                  ) : (
                    <Light light={line.verdict.light} word={line.verdict.word}>
                      {line.verdict.light === 'done' ? null : line.verdict.figure}
                    </Light>
                  ),
                },
                { text: courseOf(line, t('courseLabel', { name: line.name })) },
              ],
            }))}
          />
        </Static>
      )}
    </div>
  );

  function valueCell(line: UnitLine, unit: string) {
    if (line.countyOnly) return t('notApplicable');
    const text = line.figure.text;
    const figure = line.figure.absent ? <span className="dim">{text}</span> : <b>{text}</b>;
    return (
      <>
        <HistoryLink look={look} indicator={line.code} unit={unit} period={line.period}>
          {figure}
        </HistoryLink>
        {line.figure.doubt ? <DoubtMark words={words} /> : null}
      </>
    );
  }
}

function courseOf(line: UnitLine, label: string) {
  if (line.countyOnly || line.course.every((value) => value === null)) return '—';
  return (
    <Sparkline
      label={label}
      values={line.course}
      hue={domainHue(line.domain?.order ?? 0)}
      demonstration={line.figure.demonstration}
    />
  );
}
