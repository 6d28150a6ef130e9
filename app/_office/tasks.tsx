import './tasks.css';
import { ConcernHint } from '#components/supervision/ConcernHint.tsx';
import { TaskScreen } from '#components/task/TaskScreen.tsx';
import type { Locale } from '#lib/domain/vocabulary.ts';
import { loadConcern } from '#lib/features/supervision/loaders.ts';
import { loadTasks } from '#lib/features/task/loaders.ts';
import { taskList } from '#lib/features/task/view.ts';
import { translator } from '#lib/i18n/translator.ts';
import { officePage } from './open.tsx';

export function tasksPage(locale: Locale) {
  return officePage(locale, {
    here: () => ({ page: 'entry' }),
    title: translator(locale, 'task')('page'),
    async render({ session }) {
      const [found, concern] = await Promise.all([loadTasks(session), loadConcern(session)]);
      const name = (locale === 'en' && session.nameEn) || session.name;
      return (
        <>
          <ConcernHint locale={locale} concern={concern} />
          <TaskScreen locale={locale} list={found && taskList(found.rows, { today: found.today, locale, name })} />
        </>
      );
    },
  });
}
