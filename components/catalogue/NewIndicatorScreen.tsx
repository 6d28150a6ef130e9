import { randomUUID } from 'node:crypto';
import { ActionForm } from '#components/office/ActionForm.tsx';
import { Field } from '#components/office/Field.tsx';
import { Breadcrumb } from '#components/ui/Breadcrumb.tsx';
import type { Locale } from '#lib/domain/vocabulary.ts';
import type { NewIndicator } from '#lib/features/definition-page/view.ts';
import { createIndicatorByForm } from '#lib/features/indicator-definition/actions.ts';
import { translator } from '#lib/i18n/translator.ts';
import { officeHref } from '#lib/shared/office-routes.ts';
import { DefinitionFields } from './DefinitionFields.tsx';
import { WhenAndWhy } from './WhenAndWhy.tsx';

/** An indicator that is added to a domain. */
export function NewIndicatorScreen({ locale, page }: { locale: Locale; page: NewIndicator }) {
  const t = translator(locale, 'catalogue');
  const { domain, prefix, known, departments, day, dayHint } = page;
  const title = t('newIn', { domain: domain.name });
  return (
    <>
      <Breadcrumb
        label={t('page')}
        crumbs={[
          { text: t('back'), href: officeHref(locale, { page: 'admin', part: 'indicators' }) },
          { text: t('new') },
        ]}
      />
      <h1 className="page-title">{title}</h1>
      <p className="mut">{t('newLead')}</p>
      <ActionForm
        action={createIndicatorByForm}
        locale={locale}
        formKey={randomUUID()}
        submit={t('make')}
        waiting={t('waiting')}
      >
        <input type="hidden" name="domain" value={domain.code} />
        <Field
          name="code"
          label={t('code')}
          hint={t('codeHint', { prefix })}
          required
          maxLength={12}
          defaultValue={prefix}
        />
        <DefinitionFields locale={locale} known={known} departments={departments} />
        <WhenAndWhy locale={locale} day={day} hint={dayHint} why={t('reasonNew')} />
      </ActionForm>
    </>
  );
}
