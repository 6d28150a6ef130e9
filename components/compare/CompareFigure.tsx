import { brickWords } from '#components/shell/brick-words.ts';
import { ChartFrame } from '#components/ui/ChartFrame.tsx';
import type { Locale } from '#lib/domain/vocabulary.ts';
import type { Shown } from '#lib/features/compare-page/view.ts';
import { translator } from '#lib/i18n/translator.ts';
import { CompareDrawing, type Wrap } from './CompareDrawing.tsx';
import { CompareTable } from './CompareTable.tsx';
import type { CompareLinks } from './links.ts';

type FigureProps = { locale: Locale; shown: Shown; links: CompareLinks; source?: string; wrap?: Wrap | undefined };

/** A comparison with everything that belongs to it: ways to draw it, table, sources, definitions, doubts, files. */
export function CompareFigure({ locale, shown, links, source, wrap }: FigureProps) {
  const t = translator(locale, 'compare');
  const { notes, drawn, query } = shown;
  const table = <CompareTable locale={locale} shown={shown} links={links} />;
  const isTable = drawn.kind === 'table';
  const told = [...(source ? [source] : []), ...notes.sources];
  return (
    <>
      <Ways locale={locale} shown={shown} links={links} />
      <ChartFrame
        id="comparison"
        live={wrap !== undefined}
        heading={2}
        words={brickWords(locale)}
        title={shown.subtitle.what}
        subtitle={[shown.subtitle.where, shown.missing].filter(Boolean).join(' · ')}
        demonstration={
          notes.demonstration ? t(notes.allDemonstration ? 'demonstrationAll' : 'demonstration') : undefined
        }
        chart={
          isTable ? (
            <>
              {drawn.why ? <p className="note">{drawn.why}</p> : null}
              {table}
            </>
          ) : (
            <CompareDrawing locale={locale} shown={shown} links={links} wrap={wrap} />
          )
        }
        table={isTable ? undefined : table}
        csv={links.file('csv', query)}
        files={[{ href: links.file('xlsx', query), text: t('files.xlsx') }]}
        png={isTable ? undefined : links.file('png', query)}
        source={told.length > 0 ? told.join(locale === 'zh' ? '；' : '; ') : t('noSource')}
      >
        <Notes locale={locale} shown={shown} />
      </ChartFrame>
    </>
  );
}

/** The ways in which it can be drawn, the suggested one first. */
function Ways({ locale, shown, links }: Pick<FigureProps, 'locale' | 'shown' | 'links'>) {
  const t = translator(locale, 'compare');
  const plain = shown.query.replace(/(^|&)chart=\w+$/, '');
  if (shown.charts.length < 2) return null;
  return (
    <nav className="ways noprint" aria-label={t('drawing')}>
      <ul>
        {shown.charts.map((chart, at) => (
          <li key={chart}>
            <a
              className="btn"
              href={`${links.page}?${at === 0 ? plain : `${plain}&chart=${chart}`}`}
              aria-current={chart === shown.chart ? 'true' : undefined}
            >
              {t(`chart.${chart}`)}
              {at === 0 ? <small>{t('suggested')}</small> : null}
            </a>
          </li>
        ))}
        <li>
          <a className="btn to-builder" href="#builder">
            {t('builder')}
          </a>
        </li>
      </ul>
    </nav>
  );
}

function Notes({ locale, shown }: Pick<FigureProps, 'locale' | 'shown'>) {
  const t = translator(locale, 'compare');
  const { notes, drawn, noSum } = shown;
  return (
    <>
      {notes.definitions.map(({ code, name, text, flow }) => (
        <p key={code}>
          <b>{name}</b>
          {t('colon')}
          {text}
          {flow ? ` ${t('flow')}` : null}
        </p>
      ))}
      {drawn.kind === 'multiples' ? <p>{t('scale')}</p> : null}
      {noSum ? <p>{t('noSum')}</p> : null}
      {notes.doubts.map(({ code, text }) => (
        <p key={code + text}>
          <b>
            {t('doubts')} {code}
          </b>
          {t('colon')}
          {text}
        </p>
      ))}
    </>
  );
}
