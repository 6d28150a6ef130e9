import { randomUUID } from 'node:crypto';
import { ActionForm, type FormAction } from '#components/office/ActionForm.tsx';
import { Field } from '#components/office/Field.tsx';
import type { Locale } from '#lib/domain/vocabulary.ts';
import { beginFactorByForm, confirmFactorByForm, endFactorByForm } from '#lib/features/second-factor/actions.ts';
import { translator } from '#lib/i18n/translator.ts';
import { officeHref } from '#lib/shared/office-routes.ts';

type SecondFactorScreenProps = { locale: Locale; state: 'proved' | 'exempt' | 'missing'; forced: boolean };

export function SecondFactorScreen({ locale, state, forced }: SecondFactorScreenProps) {
  const t = translator(locale, 'account');
  const form = (action: FormAction, submit: string, tone: 'main' | 'quiet' = 'main') => ({
    ...{ action, submit, tone, locale, formKey: randomUUID(), waiting: t('waiting') },
  });
  const password = (
    <Field name="password" label={t('factor.password')} type="password" autoComplete="current-password" required />
  );
  return (
    <>
      <h1>{t(forced ? 'factor.first' : 'factor.title')}</h1>
      <p className="mut">{t(forced ? 'factor.firstLead' : 'factor.lead')}</p>
      {state === 'exempt' ? <p>{t('factor.exempt')}</p> : null}
      {state === 'missing' ? (
        <>
          <section className="part">
            <h2>{t('factor.step1')}</h2>
            <p className="mut">{t('factor.step1Lead')}</p>
            <ActionForm {...form(beginFactorByForm, t('factor.begin'))} hideWhenDone>
              {password}
            </ActionForm>
          </section>
          <section className="part">
            <h2>{t('factor.step2')}</h2>
            <p className="mut">{t('factor.step2Lead')}</p>
            <ActionForm {...form(confirmFactorByForm, t('factor.confirm'))}>
              <Field name="code" label={t('factor.code')} inputMode="numeric" autoComplete="one-time-code" required />
            </ActionForm>
          </section>
        </>
      ) : null}
      {state === 'proved' ? (
        <section className="part">
          <p>{t('factor.on')}</p>
          <h2>{t('factor.end')}</h2>
          <p className="mut">{t('factor.endLead')}</p>
          <ActionForm {...form(endFactorByForm, t('factor.end'), 'quiet')}>{password}</ActionForm>
        </section>
      ) : null}
      {forced ? null : (
        <p className="part">
          <a href={officeHref(locale, { page: 'account' })}>{t('back')}</a>
        </p>
      )}
    </>
  );
}
