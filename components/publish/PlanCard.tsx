import type { Locale } from '#lib/domain/vocabulary.ts';
import type { PlanLine } from '#lib/features/release-desk/view.ts';
import { cancelPlan } from '#lib/features/release-plan/actions.ts';
import { translator } from '#lib/i18n/translator.ts';
import { officeHref } from '#lib/shared/office-routes.ts';
import { CancelButton } from './CancelButton.tsx';
import { faultWords } from './words.ts';

/** A signed release that waits for its hour. */
export function PlanCard({ locale, plan, maySign }: { locale: Locale; plan: PlanLine; maySign: boolean }) {
  const t = translator(locale, 'publish');
  return (
    <li className="plan">
      <h3>{plan.title}</h3>
      <p className="plan-hour">
        <time dateTime={plan.publishAt.toISOString()}>{t('at', { at: plan.publishAt })}</time>
      </p>
      <p>{plan.note}</p>
      <p className="mut sm">
        {plan.what} · {plan.signed}
      </p>
      {maySign ? (
        <CancelButton
          action={cancelPlan}
          locale={locale}
          input={{ id: plan.id, rowVersion: plan.rowVersion }}
          done={`${officeHref(locale, { page: 'publish' })}?done=cancelled`}
          words={{
            submit: t('cancel'),
            waiting: t('cancelling'),
            error: t('errorCancel'),
            about: plan.title,
            ...faultWords(locale),
          }}
        />
      ) : null}
    </li>
  );
}
