import { DemoMark, SaidValue } from '#components/ui/Marks.tsx';
import { Tag, type TagTone } from '#components/ui/Notes.tsx';
import type { Words } from '#components/ui/words.ts';
import type { ChangeNote } from '#lib/features/change-note/view.ts';
import { translator } from '#lib/i18n/translator.ts';
import { href, type Place } from '#lib/shared/routes.ts';

const TONES: Record<ChangeNote['kind'], TagTone> = { correction: 'correction', added: 'added', definition: 'plain' };

/** What this release changed against the one before it. */
export function ChangeList({ place, changes, words }: { place: Place; changes: readonly ChangeNote[]; words: Words }) {
  const t = translator(place.locale, 'summary');
  if (changes.length === 0) return <p>{t('noChanges')}</p>;
  return (
    <ul className="lst">
      {changes.map((change) => (
        <li key={change.key}>
          <Tag tone={TONES[change.kind]}>{t(`kind_${change.kind}`)}</Tag> {change.unit}{' '}
          <a href={href(place, { page: 'indicator', code: change.indicator })}>{change.name}</a>{' '}
          <span className="dim">{change.period}</span> {change.before ? <SaidValue>{change.before}</SaidValue> : null}
          {change.before && change.after ? ' → ' : null}
          {change.after ? <b>{change.after}</b> : null}
          {change.demonstration ? <DemoMark words={words} /> : null} {change.reason}
        </li>
      ))}
    </ul>
  );
}
