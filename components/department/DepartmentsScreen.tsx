import { randomUUID } from 'node:crypto';
import { ActionForm } from '#components/office/ActionForm.tsx';
import { Carried, Field } from '#components/office/Field.tsx';
import { Section } from '#components/ui/Section.tsx';
import type { Locale } from '#lib/domain/vocabulary.ts';
import { createDepartmentByForm, renameDepartmentByForm } from '#lib/features/department/actions.ts';
import type { DepartmentLine } from '#lib/features/department/view.ts';
import { translator } from '#lib/i18n/translator.ts';
import { officeHref } from '#lib/shared/office-routes.ts';

type ScreenProps = { locale: Locale; lines: readonly DepartmentLine[] };

/** The county's departments, each with what it answers for; new ones and new names. */
export function DepartmentsScreen({ locale, lines }: ScreenProps) {
  const t = translator(locale, 'department');
  return (
    <>
      <h1 className="page-title">{t('title', { count: lines.length })}</h1>
      <p className="mut">{t('lead')}</p>
      {lines.map((line) => (
        <One key={line.code} locale={locale} line={line} />
      ))}
      <Section id="new" title={t('new')}>
        <ActionForm
          action={createDepartmentByForm}
          locale={locale}
          formKey={randomUUID()}
          submit={t('add')}
          waiting={t('waiting')}
        >
          <Field name="code" label={t('code')} hint={t('codeHint')} required maxLength={40} spellCheck={false} />
          <Field name="nameZh" label={t('nameZh')} required maxLength={60} />
          <Field name="nameEn" label={t('nameEn')} required maxLength={60} />
        </ActionForm>
      </Section>
    </>
  );
}

function One({ locale, line }: { locale: Locale; line: DepartmentLine }) {
  const t = translator(locale, 'department');
  const { code, nameZh, nameEn, indicators, others, forms, people } = line;
  const name = locale === 'zh' ? nameZh : nameEn;
  const office = officeHref(locale, { page: 'office', part: 'departments', id: code });
  return (
    <Section id={code} title={name} aside={<a href={office}>{t('standing', { name })}</a>}>
      <p className="dim sm">
        {code} · {t('people', { count: people })}
      </p>
      <Links title={t('answersFor')} links={indicators} none={t('nothing')} />
      {others.length > 0 ? <Links title={t('helpsWith')} links={others} none="" /> : null}
      <Links title={t('forms')} links={forms} none={t('noForms')} />
      <details>
        <summary>{t('rename', { name })}</summary>
        <ActionForm
          action={renameDepartmentByForm}
          locale={locale}
          formKey={randomUUID()}
          submit={t('save')}
          label={t('saveOf', { name })}
          waiting={t('waiting')}
          tone="quiet"
        >
          <input type="hidden" name="code" value={code} />
          <Carried name="wasZh" value={nameZh} />
          <Carried name="wasEn" value={nameEn} />
          <Field name="nameZh" label={t('nameZh')} required maxLength={60} defaultValue={nameZh} />
          <Field name="nameEn" label={t('nameEn')} required maxLength={60} defaultValue={nameEn} />
        </ActionForm>
      </details>
    </Section>
  );
}

type LinksProps = { title: string; links: readonly { href: string; name: string }[]; none: string };

function Links({ title, links, none }: LinksProps) {
  return (
    <>
      <h3>{title}</h3>
      {links.length === 0 ? <p className="mut">{none}</p> : null}
      <ul className="linklist">
        {links.map(({ href, name }) => (
          <li key={href}>
            <a href={href}>{name}</a>
          </li>
        ))}
      </ul>
    </>
  );
}
