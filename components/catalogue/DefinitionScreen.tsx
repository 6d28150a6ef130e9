import { randomUUID } from 'node:crypto';
import type { ReactNode } from 'react';
import { ActionForm } from '#components/office/ActionForm.tsx';
import { Carried } from '#components/office/Field.tsx';
import { Breadcrumb } from '#components/ui/Breadcrumb.tsx';
import { Section } from '#components/ui/Section.tsx';
import type { Locale } from '#lib/domain/vocabulary.ts';
import type { DefinitionPage } from '#lib/features/definition-page/view.ts';
import { changeIndicatorByForm, endIndicatorByForm } from '#lib/features/indicator-definition/actions.ts';
import { translator } from '#lib/i18n/translator.ts';
import { officeHref } from '#lib/shared/office-routes.ts';
import { DefinitionFields } from './DefinitionFields.tsx';
import { VersionHistory } from './VersionHistory.tsx';
import { WhenAndWhy } from './WhenAndWhy.tsx';

type DefinitionProps = {
  locale: Locale;
  page: DefinitionPage;
  /** Values of other places, which change without the definition. */
  beside?: ReactNode;
};

/** One indicator: its versions, what hangs on it, and how it is changed or ended. */
export function DefinitionScreen({ locale, page, beside }: DefinitionProps) {
  const t = translator(locale, 'catalogue');
  const { code, name, version, known, departments, day, dayHint } = page;
  const form = { locale, waiting: t('waiting') };
  const hidden = (
    <>
      <input type="hidden" name="code" value={code} />
      <Carried name="version" value={version} />
    </>
  );
  return (
    <>
      <Breadcrumb
        label={t('page')}
        crumbs={[
          { text: t('back'), href: officeHref(locale, { page: 'admin', part: 'indicators' }) },
          { text: `${code} ${name}` },
        ]}
      />
      <h1 className="page-title">{name}</h1>
      <p className="mut">
        {code} · {t('hang', page.hang)}
      </p>
      <Section title={t('history')}>
        <VersionHistory locale={locale} lines={page.versions} />
      </Section>
      <Section title={t('askedIn')}>
        {page.forms.length > 0 ? (
          <ul className="plainlist">
            {page.forms.map(({ href, name: text }) => (
              <li key={href}>
                <a href={href}>{text}</a>
              </li>
            ))}
          </ul>
        ) : (
          <p className="mut">{t('nobody')}</p>
        )}
      </Section>
      {beside}
      <Section title={t('change')}>
        <p className="mut">{t('changeLead')}</p>
        <ActionForm {...form} action={changeIndicatorByForm} formKey={randomUUID()} submit={t('save')}>
          {hidden}
          <DefinitionFields locale={locale} known={known} departments={departments} />
          <WhenAndWhy locale={locale} day={day} hint={dayHint} why={t('reason')} />
        </ActionForm>
      </Section>
      {page.ended ? null : (
        <Section title={t('end')}>
          <p className="mut">{t('endLead')}</p>
          <ActionForm {...form} action={endIndicatorByForm} formKey={randomUUID()} submit={t('end')} tone="quiet">
            {hidden}
            <WhenAndWhy locale={locale} day={day} hint={dayHint} why={t('reason')} />
          </ActionForm>
        </Section>
      )}
    </>
  );
}
