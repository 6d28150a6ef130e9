import { Section } from '#components/ui/Section.tsx';
import type { Locale } from '#lib/domain/vocabulary.ts';
import type { Queue } from '#lib/features/review-queue/view.ts';
import type { Sheet } from '#lib/features/review-sheet/view.ts';
import { reviewWords } from '#lib/features/review-words/view.ts';
import { translator } from '#lib/i18n/translator.ts';
import { officeHref } from '#lib/shared/office-routes.ts';
import { Course } from './Course.tsx';
import { type Finished, FinishedNote } from './FinishedNote.tsx';
import { PartsTable } from './PartsTable.tsx';
import { QueueList } from './QueueList.tsx';
import { Reopening } from './Reopening.tsx';
import { ReviewSheet } from './ReviewSheet.tsx';

type Props = { locale: Locale; queue: Queue | null; sheet: Sheet; finished?: Finished | null };

/** One form under review, with the list it came from beside it. */
export function ReviewScreen({ locale, queue, sheet, finished = null }: Props) {
  const t = translator(locale, 'review');
  const list = officeHref(locale, { page: 'review' });
  const todo = queue?.todo ?? [];
  // The open one first, in sight however long the list is.
  const beside = [...todo.filter(({ id }) => id === sheet.id), ...todo.filter(({ id }) => id !== sheet.id)];
  const next = todo.find(({ id }) => id !== sheet.id)?.href ?? list;
  const courses = Object.fromEntries(
    sheet.lines.map((line) => [line.id, <Course key={line.id} locale={locale} line={line} />]),
  );
  return (
    <div className="review">
      <aside>
        <h2>
          <a href={list}>{t('waiting')}</a> {todo.length}
        </h2>
        <QueueList items={beside} current={sheet.id} />
      </aside>
      <article>
        <FinishedNote locale={locale} finished={finished} />
        <h1>{sheet.title}</h1>
        <p className="mut">{sheet.lead}</p>
        {sheet.standing ? <p className="standing">{sheet.standing}</p> : null}
        <ReviewSheet
          key={sheet.version}
          locale={locale}
          sheet={sheet}
          courses={courses}
          words={reviewWords(locale)}
          next={next}
          list={list}
        />
        {sheet.files.length > 0 ? (
          <Section id="files" title={t('files')}>
            <ul className="gaps">
              {sheet.files.map(({ id, name }) => (
                <li key={id}>
                  <a href={`/api/evidence/${id}`}>{name}</a>
                </li>
              ))}
            </ul>
          </Section>
        ) : null}
        <PartsTable locale={locale} parts={sheet.parts} />
        <Section id="trace" title={t('trace')}>
          <ol className="trace">
            {sheet.trace.map(({ key, text, reason }) => (
              <li key={key}>
                {text}
                {reason ? <q>{reason}</q> : null}
              </li>
            ))}
          </ol>
        </Section>
        {sheet.mayReopen ? (
          <Section id="reopen" title={t('reopen')}>
            <Reopening locale={locale} sheet={sheet} words={reviewWords(locale)} />
          </Section>
        ) : null}
      </article>
    </div>
  );
}
