import { Section } from '#components/ui/Section.tsx';
import type { Locale } from '#lib/domain/vocabulary.ts';
import { groupsOf, type Queue } from '#lib/features/review-queue/view.ts';
import { bulkWords } from '#lib/features/review-words/view.ts';
import { translator } from '#lib/i18n/translator.ts';
import { BulkApproval } from './BulkApproval.tsx';
import { type Finished, FinishedNote } from './FinishedNote.tsx';
import { QueueGroups } from './QueueGroups.tsx';
import { QueueList } from './QueueList.tsx';

type Props = { locale: Locale; queue: Queue; finished?: Finished | null };

/** What waits for a reviewer: to be looked at, to be approved together, in other hands, done; and what has not come in. */
export function QueueScreen({ locale, queue, finished = null }: Props) {
  const t = translator(locale, 'review');
  const plain = queue.todo.filter(({ plain }) => plain);
  const look = queue.todo.filter(({ plain }) => !plain);
  return (
    <>
      <h1 className="page-title">{t('page')}</h1>
      <FinishedNote locale={locale} finished={finished} />
      <p className="queue-meter">
        <progress max={Math.max(1, queue.meter.of)} value={queue.meter.approved} aria-hidden="true" />
        <span className="mut">{t('meter', queue.meter)}</span>
      </p>
      {queue.todo.length === 0 ? <p className="lead">{t('none')}</p> : null}
      {look.length > 0 ? (
        <Section id="look" title={t('look')} aside={String(look.length)}>
          <QueueList items={look} />
        </Section>
      ) : null}
      {plain.length > 0 ? (
        <Section id="plain" title={t('plain')} aside={String(plain.length)}>
          <BulkApproval
            locale={locale}
            words={bulkWords(locale)}
            groups={groupsOf(plain).map((group) => ({
              ...group,
              count: t('filers', { count: group.items.length }),
              items: group.items.map((item) => ({
                ...item,
                choose: t('choose', { form: item.form, filer: item.filer }),
              })),
            }))}
          />
        </Section>
      ) : null}
      {queue.gaps.length > 0 ? (
        <Section id="gaps" title={t('gaps')}>
          <ul className="gaps">
            {queue.gaps.map((gap) => (
              <li key={gap.key}>
                {gap.text} <span className="mut">{gap.missing}</span>
              </li>
            ))}
          </ul>
        </Section>
      ) : null}
      <Part id="elsewhere" title={t('elsewhere')} items={queue.elsewhere} />
      <Part id="done" title={t('done')} items={queue.done} />
    </>
  );
}

function Part({ id, title, items }: { id: string; title: string; items: Queue['todo'] }) {
  if (items.length === 0) return null;
  return (
    <Section id={id} title={title} aside={String(items.length)}>
      <QueueGroups groups={groupsOf(items)} />
    </Section>
  );
}
