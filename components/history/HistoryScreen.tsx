import { Light } from '#components/charts/Light.tsx';
import { brickWords } from '#components/shell/brick-words.ts';
import { DemoMark } from '#components/ui/Marks.tsx';
import { Section } from '#components/ui/Section.tsx';
import type { Locale } from '#lib/domain/vocabulary.ts';
import type { History } from '#lib/features/figure-history/view.ts';
import { translator } from '#lib/i18n/translator.ts';
import { HappeningList } from './HappeningList.tsx';
import { RemarkForm } from './RemarkForm.tsx';

/** One figure of one period: what counts, as of any day; all that happened to it; what was said about it. */
export function HistoryScreen({ locale, history }: { locale: Locale; history: History }) {
  const t = translator(locale, 'history');
  const { standing, place } = history;
  const now = new URLSearchParams(place.cell.dimension ? { dimension: place.cell.dimension } : {});
  return (
    <>
      <h1>{history.title}</h1>
      <p className="mut">
        {history.lead} {history.followUp ? <span className="tag am">{t('followUp')}</span> : null}
      </p>
      <Section id="standing" title={t('standing')}>
        <p className="mut">{t('standingLead')}</p>
        <form method="get" className="as-of">
          {history.place.cell.dimension ? (
            <input type="hidden" name="dimension" value={history.place.cell.dimension} />
          ) : null}
          <label>
            {t('day')} <input type="date" name="asOf" defaultValue={standing.day} max={standing.today} />
          </label>
          <button type="submit" className="btn">
            {t('show')}
          </button>
        </form>
        <p className="as-of-value">
          {standing.words} <b>{standing.value}</b>{' '}
          {standing.demonstration ? <DemoMark words={brickWords(locale)} /> : null}{' '}
          {standing.verdict ? (
            <Light light={standing.verdict.light} word={standing.verdict.word}>
              {standing.verdict.figure}
            </Light>
          ) : null}
        </p>
        {history.sum ? <p className="mut">{history.sum}</p> : null}
      </Section>
      <Section id="happened" title={t('happened')}>
        <HappeningList locale={locale} happenings={history.happenings} />
        {history.later ? (
          <p className="mut">
            {history.later} <a href={`?${now}`}>{t('toNow')}</a>
          </p>
        ) : null}
      </Section>
      {history.files.length > 0 ? (
        <Section id="files" title={t('files')}>
          <ul className="gaps">
            {history.files.map(({ id, name }) => (
              <li key={id}>
                <a href={`/api/evidence/${id}`}>{name}</a>
              </li>
            ))}
          </ul>
        </Section>
      ) : null}
      {history.remarkOn ? (
        <Section id="say" title={t('say')}>
          <RemarkForm
            locale={locale}
            cell={history.place.cell}
            period={history.place.period}
            on={history.remarkOn}
            followUp={history.followUp}
            words={{
              text: t('text'),
              send: t('send'),
              turn: t(history.followUp ? 'unflag' : 'flag'),
              short: t('short'),
              busy: t('busy'),
            }}
          />
        </Section>
      ) : null}
    </>
  );
}
