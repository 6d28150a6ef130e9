import { brickWords } from '#components/shell/brick-words.ts';
import { ActionLink } from '#components/ui/ActionLink.tsx';
import { Breadcrumb } from '#components/ui/Breadcrumb.tsx';
import { DemoMark, SaidValue } from '#components/ui/Marks.tsx';
import { Tag } from '#components/ui/Notes.tsx';
import type { ChangeLine, ReleaseEntry } from '#lib/features/release-log/view.ts';
import { sentenceCase } from '#lib/features/wording/view.ts';
import { translator } from '#lib/i18n/translator.ts';
import { fileHref, href, type Place } from '#lib/shared/routes.ts';

/** The heading: how many releases there are and which is the newest. */
function releasesTitle(place: Place, entries: readonly ReleaseEntry[]): string {
  return translator(place.locale, 'release')('finding', { n: entries.length, period: entries[0]?.period ?? '' });
}

export function ReleasesScreen({ place, entries }: { place: Place; entries: readonly ReleaseEntry[] }) {
  const t = translator(place.locale, 'release');
  const next = entries[0]?.head.nextReleaseOn;
  return (
    <>
      <Breadcrumb
        label={t('title')}
        crumbs={[
          { text: translator(place.locale, 'search')('pages.summary.name'), href: href(place, { page: 'summary' }) },
          { text: t('title') },
        ]}
      />
      <h1 className="page-title">{releasesTitle(place, entries)}</h1>
      <p className="lead prose">{t('lead')}</p>
      {next ? <p className="st">{t('nextReleaseOn', { on: new Date(`${next}T00:00:00+08:00`) })}</p> : null}
      <ol className="log">
        {entries.map((entry) => (
          <Entry key={entry.head.id} entry={entry} place={place} />
        ))}
      </ol>
    </>
  );
}

function Entry({ entry, place }: { entry: ReleaseEntry; place: Place }) {
  const t = translator(place.locale, 'release');
  const { head } = entry;
  const there: Place = { ...place, release: head.current ? null : head.name };
  return (
    <li id={`${head.period}-v${head.version}`} className={head.current ? 'newest' : undefined}>
      <h2>
        {sentenceCase(t('heading', { period: entry.period, version: head.version }))}{' '}
        {head.current ? <Tag tone="added">{t('current')}</Tag> : null}
        {entry.correctedBy ? (
          <Tag tone="correction">{t('corrected', { version: entry.correctedBy.version })}</Tag>
        ) : null}
      </h2>
      <p className="st">
        <time dateTime={head.publishedAt.toISOString()}>{t('published', { at: head.publishedAt })}</time>
      </p>
      {entry.note ? <p>{entry.note}</p> : null}
      {entry.changes.length > 0 ? (
        <ul className="lst">
          {entry.changes.map((change) => (
            <Change key={change.key} change={change} place={there} />
          ))}
        </ul>
      ) : null}
      {entry.moreChanges > 0 ? <p className="hint">{t('more', { n: entry.moreChanges })}</p> : null}
      <p className="acts">
        <ActionLink href={href(there, { page: 'summary' })} icon="forward" tone="main">
          {t('read')}
        </ActionLink>
        <ActionLink href={href(there, { page: 'data' })}>{t('data')}</ActionLink>
        {entry.changes.length > 0 ? (
          <ActionLink href={fileHref(`${head.period}-v${head.version}`, 'tables/changes.csv')} icon="download" download>
            {t('changesFile')}
          </ActionLink>
        ) : null}
      </p>
      <p className="hash">
        {t('hash')} <code>{head.hash}</code>
      </p>
    </li>
  );
}

function Change({ change, place }: { change: ChangeLine; place: Place }) {
  const t = translator(place.locale, 'release');
  return (
    <li>
      <Tag tone={change.kind === 'correction' ? 'correction' : change.kind === 'added' ? 'added' : 'plain'}>
        {t(`kind.${change.kind}`)}
      </Tag>{' '}
      {change.unit}{' '}
      <a href={href(place, { page: 'indicator', code: change.indicator.code })}>{change.indicator.name}</a>{' '}
      {change.period}{' '}
      {change.before ? (
        <>
          {t('from')} <SaidValue>{change.before}</SaidValue>{' '}
        </>
      ) : null}
      {change.after ? (
        <>
          {change.before ? t('to') : null} <b>{change.after}</b>{' '}
        </>
      ) : null}
      {change.demonstration ? <DemoMark words={brickWords(place.locale)} /> : null}
      <span className="mut sm"> {change.reason}</span>
    </li>
  );
}
