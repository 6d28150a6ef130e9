import type { ReactNode } from 'react';
import { SaidValue } from '#components/ui/Marks.tsx';
import type { DoubtNote } from '#lib/features/doubt-note/view.ts';
import { translator } from '#lib/i18n/translator.ts';
import { href, type Place } from '#lib/shared/routes.ts';

type DoubtSectionProps = { place: Place; doubts: readonly DoubtNote[] };

/** What is doubtful: the words as said, the reading taken, and why. */
export function DoubtSection({ place, doubts }: DoubtSectionProps) {
  const t = translator(place.locale, 'indicator');
  if (doubts.length === 0) return null;
  return (
    <section className="fig doubted" id="doubt">
      <h2>{t('doubt')}</h2>
      {doubts.map((doubt) => (
        <dl key={doubt.key} className="kv wide">
          {doubt.dimension ? <Line term={t('member')} value={doubt.dimension} /> : null}
          {doubt.said ? (
            <Line
              term={t('said')}
              value={
                <>
                  {t('quoted', { said: doubt.said })}{' '}
                  {doubt.saidPeriod ? t('quoted', { said: doubt.saidPeriod }) : null}{' '}
                  {doubt.saidValue ? <SaidValue>{doubt.saidValue}</SaidValue> : null}
                </>
              }
            />
          ) : null}
          <Line
            term={t('accepted')}
            value={doubt.accepted ? `${doubt.accepted}${t('inPeriod', { period: doubt.period })}` : t('cannotDecide')}
          />
          {doubt.kind ? <Line term={t('kindOfDoubt')} value={doubt.kind} /> : null}
          {doubt.why ? <Line term={t('why')} value={doubt.why} /> : null}
          {doubt.factId ? (
            <Line
              term={t('fact')}
              value={<a href={href(place, { page: 'facts', id: doubt.factId })}>{doubt.factId}</a>}
            />
          ) : null}
        </dl>
      ))}
    </section>
  );
}

function Line({ term, value }: { term: string; value: ReactNode }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>{value}</dd>
    </div>
  );
}
