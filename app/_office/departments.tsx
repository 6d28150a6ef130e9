import './departments.css';
import { notFound } from 'next/navigation';
import { DepartmentsScreen } from '#components/department/DepartmentsScreen.tsx';
import type { Locale } from '#lib/domain/vocabulary.ts';
import { loadDepartments } from '#lib/features/department/loaders.ts';
import { departmentLines } from '#lib/features/department/view.ts';
import { translator } from '#lib/i18n/translator.ts';
import { officePage } from './open.tsx';

/** The county's departments, for whoever keeps them. */
export function departmentsAdminPage(locale: Locale) {
  return officePage(locale, {
    here: () => ({ page: 'admin', part: 'departments' }),
    title: translator(locale, 'department')('page'),
    async render({ session }) {
      const rows = (await loadDepartments(session)) ?? notFound();
      return <DepartmentsScreen locale={locale} lines={departmentLines(rows, locale)} />;
    },
  });
}
