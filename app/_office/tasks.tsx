import './tasks.css';
import { TaskScreen } from '#components/task/TaskScreen.tsx';
import type { Locale } from '#lib/domain/vocabulary.ts';
import { loadTasks } from '#lib/features/task/loaders.ts';
import { taskList } from '#lib/features/task/view.ts';
import { translator } from '#lib/i18n/translator.ts';
import { officePage } from './open.tsx';

export function tasksPage(locale: Locale) {
  return officePage(locale, {
    here: () => ({ page: 'entry' }),
    title: translator(locale, 'task')('page'),
    async render({ session }) {
      const found = await loadTasks(session);
      const name = (locale === 'en' && session.nameEn) || session.name;
      return <TaskScreen locale={locale} list={found && taskList(found.rows, { today: found.today, locale, name })} />;
    },
  });
}
