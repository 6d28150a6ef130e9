import { randomUUID } from 'node:crypto';
import { ActionForm } from '#components/office/ActionForm.tsx';
import { Breadcrumb } from '#components/ui/Breadcrumb.tsx';
import type { Locale } from '#lib/domain/vocabulary.ts';
import { createUnitByForm } from '#lib/features/unit-change/actions.ts';
import type { NewUnitForm } from '#lib/features/unit-form/view.ts';
import { translator } from '#lib/i18n/translator.ts';
import { officeHref } from '#lib/shared/office-routes.ts';
import { NameFields } from './NameFields.tsx';
import { WhenAndWhy } from './WhenAndWhy.tsx';

/** A unit that is added below another. */
export function NewUnitScreen({ locale, form }: { locale: Locale; form: NewUnitForm }) {
  const t = translator(locale, 'unit');
  const { parent, kind, level, when, sorts, hasTile } = form;
  return (
    <>
      <Breadcrumb
        label={t('page')}
        crumbs={[
          { text: t('page'), href: officeHref(locale, { page: 'admin', part: 'units' }) },
          { text: parent.name, href: parent.href },
          { text: t('new') },
        ]}
      />
      <h1 className="page-title">{t('newIn', { parent: parent.name, level })}</h1>
      <p className="mut">{t('newLead')}</p>
      <ActionForm
        action={createUnitByForm}
        locale={locale}
        formKey={randomUUID()}
        submit={t('preview')}
        waiting={t('waiting')}
      >
        <input type="hidden" name="kind" value={kind} />
        <input type="hidden" name="parentId" value={parent.id} />
        <NameFields locale={locale} sorts={sorts} hasTile={hasTile} />
        <WhenAndWhy locale={locale} when={when} />
      </ActionForm>
    </>
  );
}
