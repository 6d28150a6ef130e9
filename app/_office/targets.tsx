import './forms.css';
import './targets.css';
import './target.css';
import './target-set.css';
import { notFound } from 'next/navigation';
import { AimScreen } from '#components/target/AimScreen.tsx';
import { TargetsScreen } from '#components/target/TargetsScreen.tsx';
import { UnitScreen } from '#components/target/UnitScreen.tsx';
import type { Locale } from '#lib/domain/vocabulary.ts';
import { isBookLate } from '#lib/features/progress-book/loaders.ts';
import { aimView } from '#lib/features/target-aim/view.ts';
import { retyped, targetForm } from '#lib/features/target-form/view.ts';
import { loadTargets, looksEverywhere } from '#lib/features/target-list/loaders.ts';
import { translator } from '#lib/i18n/translator.ts';
import { officePage } from './open.tsx';

/** The targets of a year: by indicator for whoever looks at the whole county, of one place for its head. */
export function targetsPage(locale: Locale) {
  return officePage(locale, {
    here: () => ({ page: 'office', part: 'targets' }),
    title: translator(locale, 'target')('page'),
    isLate: ({ session }) => isBookLate(session),
    async render({ session, query }) {
      const open = await loadTargets(session, { year: one(query.year) });
      if (!open) return notFound();
      const { units } = open.book;
      const chosen = units.find(({ code }) => code === one(query.unit));
      const unit = chosen ?? (looksEverywhere(session) ? undefined : units[0]);
      if (!unit)
        return (
          <TargetsScreen locale={locale} open={open} asked={{ domain: one(query.domain), need: one(query.need) }} />
        );
      return <UnitScreen locale={locale} open={open} asked={{ unit: unit.code }} unit={unit} />;
    },
  });
}

/** The targets of one indicator; the form keeps what its address says was typed. */
export function aimPage(locale: Locale) {
  return officePage(locale, {
    here: ({ id = '' }) => ({ page: 'office', part: 'targets', id }),
    title: translator(locale, 'target')('page'),
    async render({ session, params, query }) {
      const code = params.id ?? '';
      const open = await loadTargets(session, { year: one(query.year), indicator: code });
      const view = open && aimView(open, code, locale);
      if (!view) return notFound();
      const form = targetForm(open, code, locale);
      const typed = Object.fromEntries(Object.entries(query).map(([name, value]) => [name, text(value)]));
      const { year, years } = open;
      const filled = form && (typed.way === undefined ? form : retyped(form, typed));
      return <AimScreen locale={locale} code={code} year={year} years={years} view={view} form={filled} />;
    },
  });
}

function text(value: string | string[] | undefined): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

function one(value: string | string[] | undefined): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}
