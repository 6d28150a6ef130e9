import { DomainGlyph } from '#components/charts/DomainGlyph.tsx';
import { Light } from '#components/charts/Light.tsx';
import { brickWords } from '#components/shell/brick-words.ts';
import { type Cell, DataTable } from '#components/ui/DataTable.tsx';
import { DoubtMark } from '#components/ui/Marks.tsx';
import { Tag } from '#components/ui/Notes.tsx';
import type { TownshipView } from '#lib/features/township/loaders.ts';
import type { DomainLines, IndicatorLine } from '#lib/features/township/view.ts';
import { translator } from '#lib/i18n/translator.ts';
import { href, type Place } from '#lib/shared/routes.ts';

/** The indicators of a township, a table for each domain under its name and light. */
export function DomainTables({ place, view }: { place: Place; view: TownshipView }) {
  return view.groups.map((group, at) => {
    const domain = view.domains[at];
    const standing = view.line.domains[at];
    if (!domain || !standing) return null;
    return (
      <section className="domain-lines" id={domain.code} key={domain.code}>
        <h3 className="row">
          <DomainGlyph order={domain.order} glyph={domain.glyph} />
          <a href={href(place, { page: 'domain', code: domain.code })}>{domain.name}</a>
          <Light light={standing.light} word={standing.word}>
            {standing.figure}
          </Light>
        </h3>
        <Lines group={group} place={place} name={domain.name} />
      </section>
    );
  });
}

function Lines({ group, place, name }: { group: DomainLines; place: Place; name: string }) {
  const t = translator(place.locale, 'township');
  return (
    <>
      {group.lines.length > 0 ? (
        <DataTable
          caption={name}
          captionHidden
          columns={[
            { key: 'indicator', label: t('indicator') },
            { key: 'value', label: t('value'), numeric: true },
            { key: 'verdict', label: t('verdict') },
            { key: 'target', label: t('target'), numeric: true },
            { key: 'change', label: t('lastYear'), numeric: true },
            { key: 'county', label: t('county'), numeric: true },
          ]}
          rows={group.lines.map((line) => ({
            key: line.code,
            head: (
              <>
                <a href={href(place, { page: 'indicator', code: line.code })}>{line.name}</a>
                {line.period ? <span className="dim xs"> {line.period}</span> : null}
              </>
            ),
            cells: cellsOf(line, place),
          }))}
        />
      ) : (
        <p className="dim sm">{t('emptyDomain')}</p>
      )}
      {group.countyOnly > 0 ? <p className="dim sm">{t('countyOnly', { n: group.countyOnly })}</p> : null}
    </>
  );
}

function cellsOf(line: IndicatorLine, place: Place): Cell[] {
  const t = translator(place.locale, 'township');
  const words = brickWords(place.locale);
  return [
    {
      text: (
        <>
          {line.late ? <Tag tone="waiting">{t('lateMark')}</Tag> : null}{' '}
          <span className={line.absent ? 'dim' : undefined}>{line.value}</span>
          {line.stale ? <span className="stale xs">{line.stale}</span> : null}
          {line.quarters ? <span className="stale xs">{line.quarters}</span> : null}
          {line.doubt ? <DoubtMark words={words} href={href(place, { page: 'indicator', code: line.code })} /> : null}
        </>
      ),
      strong: !line.absent,
      demonstration: line.demonstration,
    },
    {
      text: (
        <Light light={line.verdict.light} word={line.verdict.word}>
          {line.verdict.light === 'done' ? null : line.verdict.figure}
        </Light>
      ),
    },
    { text: line.target ?? '—' },
    { text: line.change ?? '—' },
    { text: line.county ?? '—', demonstration: line.county !== null && line.countyDemonstration },
  ];
}
