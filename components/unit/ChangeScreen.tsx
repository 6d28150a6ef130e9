import { randomUUID } from 'node:crypto';
import { ActionForm, type FormAction } from '#components/office/ActionForm.tsx';
import { Carried, Choice, Tick } from '#components/office/Field.tsx';
import { Breadcrumb } from '#components/ui/Breadcrumb.tsx';
import type { Locale } from '#lib/domain/vocabulary.ts';
import {
  closeUnitByForm,
  mergeUnitsByForm,
  moveUnitByForm,
  renameUnitByForm,
  reopenUnitByForm,
} from '#lib/features/unit-change/actions.ts';
import { ALSO } from '#lib/features/unit-change/view.ts';
import type { UnitForm } from '#lib/features/unit-form/view.ts';
import type { FormChange } from '#lib/features/unit-page/view.ts';
import { translator } from '#lib/i18n/translator.ts';
import { officeHref } from '#lib/shared/office-routes.ts';
import { NameFields } from './NameFields.tsx';
import { WhenAndWhy } from './WhenAndWhy.tsx';

const ACTIONS: Record<FormChange, FormAction> = {
  rename: renameUnitByForm,
  move: moveUnitByForm,
  merge: mergeUnitsByForm,
  close: closeUnitByForm,
  reopen: reopenUnitByForm,
};

/** One change of one unit: filled in, then read as what it would do, then confirmed. */
export function ChangeScreen({ locale, form }: { locale: Locale; form: UnitForm }) {
  const t = translator(locale, 'unit');
  const { change, id, name, href, version, when } = form;
  return (
    <>
      <Breadcrumb
        label={t('page')}
        crumbs={[
          { text: t('page'), href: officeHref(locale, { page: 'admin', part: 'units' }) },
          { text: name, href },
          { text: t(`change.${change}`) },
        ]}
      />
      <h1 className="page-title">{t(`title.${change}`, { name })}</h1>
      <p className="mut">{t(`leadOf.${change}`)}</p>
      <ActionForm
        action={ACTIONS[change]}
        locale={locale}
        formKey={randomUUID()}
        submit={t('preview')}
        waiting={t('waiting')}
      >
        <input type="hidden" name="id" value={id} />
        <Carried name="version" value={version} />
        <Parts locale={locale} form={form} />
        <WhenAndWhy locale={locale} when={change === 'reopen' ? null : when} />
      </ActionForm>
    </>
  );
}

function Parts({ locale, form }: { locale: Locale; form: UnitForm }) {
  const t = translator(locale, 'unit');
  const { change, sorts, hasTile, known, targets, beside } = form;
  const choose = [{ value: '', label: t('choose') }, ...targets];
  if (change === 'rename') return <NameFields locale={locale} sorts={sorts} hasTile={hasTile} known={known} />;
  if (change === 'move') return <Choice name="parentId" label={t('field.parentId')} options={choose} />;
  if (change !== 'merge') return null;
  return (
    <>
      <Choice name="successorId" label={t('field.successorId')} hint={t('successorHint')} options={choose} />
      {beside.length > 0 ? (
        <details className="unit-also">
          <summary>{t('also')}</summary>
          <div>
            {beside.map(({ value, label }) => (
              <Tick key={value} name={`${ALSO}${value}`} label={label} defaultChecked={false} />
            ))}
          </div>
        </details>
      ) : null}
    </>
  );
}
