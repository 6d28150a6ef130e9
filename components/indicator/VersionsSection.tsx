import { DemoMark, SaidValue } from '#components/ui/Marks.tsx';
import { Tag } from '#components/ui/Notes.tsx';
import type { Words } from '#components/ui/words.ts';
import type { ChangeNote } from '#lib/features/change-note/view.ts';
import type { revisionsOf, versionsOf } from '#lib/features/indicator-versions/view.ts';
import { translator } from '#lib/i18n/translator.ts';
import { href, type Place } from '#lib/shared/routes.ts';

export type VersionsProps = {
  place: Place;
  code: string;
  versions: ReturnType<typeof versionsOf>;
  revisions: ReturnType<typeof revisionsOf>;
  corrections: readonly ChangeNote[];
  words: Words;
};

/** What it was before: the same figure in every release, later revisions of the series, corrections with their reason. */
export function VersionsSection({ place, code, versions, revisions, corrections, words }: VersionsProps) {
  const t = translator(place.locale, 'indicator');
  return (
    <section id="versions">
      <h2>{t('versions')}</h2>
      <ul className="lst">
        {versions.map((version) => (
          <li key={version.key}>
            <a href={href({ ...place, release: version.current ? null : version.name }, { page: 'indicator', code })}>
              {version.release}
            </a>{' '}
            <b>{version.value}</b> {version.changed ? <Tag tone="correction">{t('changed')}</Tag> : null}
            {version.demonstration ? <DemoMark words={words} /> : null}
          </li>
        ))}
      </ul>
      {revisions.length > 0 ? (
        <ul className="lst">
          {revisions.map((revision) => (
            <li key={revision.key}>
              {revision.when} <SaidValue>{revision.before}</SaidValue> → <b>{revision.after}</b>
              {revision.demonstration ? <DemoMark words={words} /> : null} {revision.release}
            </li>
          ))}
        </ul>
      ) : null}
      {corrections.map((change) => (
        <p key={change.key} className="sm">
          <Tag tone="correction">{t('correction')}</Tag> {change.unit} {change.period}{' '}
          {change.before ? <SaidValue>{change.before}</SaidValue> : null} → <b>{change.after}</b>
          {change.demonstration ? <DemoMark words={words} /> : null} {change.reason}
        </p>
      ))}
      <p className="xs">{t('versionsNote')}</p>
    </section>
  );
}
