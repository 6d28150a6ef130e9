import { DomainGlyph } from '#components/charts/DomainGlyph.tsx';
import { domainHue } from '#components/charts/hue.ts';
import { Light } from '#components/charts/Light.tsx';
import { Sparkline } from '#components/charts/Sparkline.tsx';
import { HistoryLink } from '#components/look-bar/HistoryLink.tsx';
import { brickWords } from '#components/shell/brick-words.ts';
import { DataTable } from '#components/ui/DataTable.tsx';
import { DoubtMark } from '#components/ui/Marks.tsx';
import { Static } from '#components/ui/Static.tsx';
import type { Locale } from '#lib/domain/vocabulary.ts';
import { isBehind, type UnitGroup, unitGroups } from '#lib/features/unit-group/view.ts';
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
  const { groups, apart } = unitGroups(view.lines);
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
      {groups.length === 0 ? (
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
            rows={groups.flatMap(({ key, domain, lines, late, slow }) =>
              lines.map((line, n) => ({
                key: line.code,
                ...(n === 0 && key
                  ? { group: <GroupHead locale={look.locale} group={{ key, domain, lines, late, slow }} /> }
                  : {}),
                quiet: !isBehind(line),
                selected: line.code === view.panel?.code,
                head: (
                  <span>
                    <a
                      href={`${lookHref(look, at, { show: view.show === 'all' ? null : view.show, indicator: line.code })}#panel`}
                    >
                      {line.name}
                    </a>{' '}
                    <small className="dim">{line.unit}</small>
                    {line.under ? <span className="under">{line.under}</span> : null}
                  </span>
                ),
                cells: [
                  {
                    text: valueCell(line, view.unit.code),
                    demonstration: line.figure.demonstration && !line.figure.absent,
                  },
                  { text: line.change.text ?? '—', demonstration: line.change.demonstration },
                  { text: line.target ?? '—', demonstration: line.target !== null && line.aim.demonstration },
                  {
                    text: (
                      <Light light={line.verdict.light} word={line.verdict.word}>
                        {line.verdict.light === 'done' ? null : line.verdict.figure}
                      </Light>
                    ),
                  },
                  { text: courseOf(line, t('courseLabel', { name: line.name })) },
                ],
              })),
            )}
          />
        </Static>
      )}
      <p className="on-paper">{t('behindOnly')}</p>
      {apart.length > 0 ? (
        <details className="disc apart">
          <summary>{t('apart', { n: apart.length })}</summary>
          <p className="xs">{t('countyOnlyWhy')}</p>
          <ul>
            {apart.map((line) => (
              <li key={line.code}>
                <a href={lookHref(look, { page: 'office', part: 'indicators', id: line.code })}>{line.name}</a>
              </li>
            ))}
          </ul>
        </details>
      ) : null}
    </div>
  );

  function valueCell(line: UnitLine, unit: string) {
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

/** The domain, and how much of it is not on schedule. */
function GroupHead({ locale, group }: { locale: Locale; group: UnitGroup }) {
  const t = translator(locale, 'office-detail');
  const { domain, lines, late, slow } = group;
  return (
    <span className="with-glyph">
      {domain ? <DomainGlyph order={domain.order} glyph={domain.glyph} size="s" /> : null}
      {domain?.name ?? ''}
      <small>
        {[
          t('groupOf', { n: lines.length }),
          late > 0 ? t('show.late', { n: late }) : '',
          slow > 0 ? t('show.slow', { n: slow }) : '',
        ]
          .filter(Boolean)
          .join(' · ')}
      </small>
    </span>
  );
}

function courseOf(line: UnitLine, label: string) {
  if (line.course.every((value) => value === null)) return '—';
  return (
    <Sparkline
      label={label}
      values={line.course}
      hue={domainHue(line.domain?.order ?? 0)}
      demonstration={line.figure.demonstration}
    />
  );
}
