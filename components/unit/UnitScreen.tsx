import { Breadcrumb } from '#components/ui/Breadcrumb.tsx';
import { Section } from '#components/ui/Section.tsx';
import type { Locale } from '#lib/domain/vocabulary.ts';
import type { HistoryLine, UnitPage } from '#lib/features/unit-page/view.ts';
import { translator } from '#lib/i18n/translator.ts';
import { officeHref } from '#lib/shared/office-routes.ts';
import { UnitEntry } from './UnitEntry.tsx';

type UnitScreenProps = {
  locale: Locale;
  page: UnitPage;
  /** What became of the change that led here; null where none did. */
  done: string | null;
};

/** One unit: what it is, what befell it, what is below it, who holds rights there, and what can be done with it. */
export function UnitScreen({ locale, page, done }: UnitScreenProps) {
  const t = translator(locale, 'unit');
  const { line, parent, changes, newHref } = page;
  const facts = [line.sort, line.code, line.span, line.was, line.figures].filter(Boolean);
  return (
    <>
      <Breadcrumb
        label={t('page')}
        crumbs={[
          { text: t('page'), href: officeHref(locale, { page: 'admin', part: 'units' }) },
          ...(parent ? [{ text: parent.name, href: parent.href }] : []),
          { text: line.name },
        ]}
      />
      <h1 className="page-title">{line.name}</h1>
      {done ? (
        <p className="note ce" role="status">
          {done}
        </p>
      ) : null}
      {line.isThere ? null : <p className="note">{t('isClosed')}</p>}
      <p className="mut">{facts.join(' · ')}</p>
      <ul className="unit-changes">
        {changes.map(({ change, href }) => (
          <li key={change}>
            <a className="btn" href={href}>
              {t(`change.${change}`)}
            </a>
          </li>
        ))}
        {newHref ? (
          <li>
            <a className="btn" href={newHref}>
              {t('newBelow')}
            </a>
          </li>
        ) : null}
      </ul>
      <Section id="history" title={t('historyTitle')}>
        <History none={t('noHistory')} lines={page.history} />
      </Section>
      {page.below.length > 0 ? (
        <Section id="below" title={t('belowTitle', { count: page.below.length })}>
          <ul className="unit-tree">
            {page.below.map((one) => (
              <li key={one.id}>
                <UnitEntry line={one} />
              </li>
            ))}
          </ul>
        </Section>
      ) : null}
      <Section id="people" title={t('peopleTitle')}>
        <p className="mut">{t(page.holders.length > 0 ? 'peopleLead' : 'nobody')}</p>
        <ul className="linklist">
          {page.holders.map(({ name, href }) => (
            <li key={href}>
              <a href={href}>{name}</a>
            </li>
          ))}
        </ul>
      </Section>
    </>
  );
}

function History({ lines, none }: { lines: readonly HistoryLine[]; none: string }) {
  if (lines.length === 0) return <p className="mut">{none}</p>;
  return (
    <ol className="unit-history">
      {lines.map(({ key, what, reason, by }) => (
        <li key={key}>
          <p>{what}</p>
          <p className="sm">
            {reason} <span className="dim">{by}</span>
          </p>
        </li>
      ))}
    </ol>
  );
}
