import { Section } from '#components/ui/Section.tsx';
import type { Locale } from '#lib/domain/vocabulary.ts';
import type { TaskList } from '#lib/features/task/view.ts';
import { translator } from '#lib/i18n/translator.ts';
import { TaskCard } from './TaskCard.tsx';
import { TaskLine } from './TaskLine.tsx';

/** A person's forms: to do, in other hands, done. */
export function TaskScreen({ locale, list }: { locale: Locale; list: TaskList | null }) {
  const t = translator(locale, 'task');
  if (!list) {
    return (
      <>
        <h1 className="page-title">{t('page')}</h1>
        <p className="lead">{t('noForms')}</p>
      </>
    );
  }
  return (
    <>
      <h1 className="page-title">{list.title}</h1>
      <p className="mut">{list.lead}</p>
      {list.todo.length > 0 ? (
        <ul className="tasks">
          {list.todo.map((task) => (
            <TaskCard key={task.id} task={task} />
          ))}
        </ul>
      ) : null}
      <Lines id="waiting" title={t('waiting')} tasks={list.waiting} />
      <Lines id="approved" title={t('approved')} tasks={list.approved} />
      <Lines id="ended" title={t('ended')} tasks={list.ended} />
    </>
  );
}

function Lines({ id, title, tasks }: { id: string; title: string; tasks: TaskList['waiting'] }) {
  if (tasks.length === 0) return null;
  return (
    <Section id={id} title={title} aside={String(tasks.length)}>
      <ul className="tasks done">
        {tasks.map((task) => (
          <TaskLine key={task.id} task={task} />
        ))}
      </ul>
    </Section>
  );
}
