import { randomUUID } from 'node:crypto';
import { ActionForm } from '#components/office/ActionForm.tsx';
import { Area, Field } from '#components/office/Field.tsx';
import { Section } from '#components/ui/Section.tsx';
import type { Locale } from '#lib/domain/vocabulary.ts';
import { endItemByForm, extendItemByForm } from '#lib/features/supervision/actions.ts';
import type { ItemView } from '#lib/features/supervision-item/view.ts';
import { translator } from '#lib/i18n/translator.ts';

/** What whoever leads may decide: another day, or the end, each with its reason. */
export function DecideForms({ locale, item }: { locale: Locale; item: ItemView }) {
  const t = translator(locale, 'supervision');
  const ref = (
    <>
      <input type="hidden" name="id" value={item.id} />
      <input type="hidden" name="version" value={item.version} />
    </>
  );
  return (
    <Section id="decide" title={t('decide')}>
      <details className="disc noprint">
        <summary>{t('extend')}</summary>
        <ActionForm
          action={extendItemByForm}
          locale={locale}
          formKey={randomUUID()}
          submit={t('extendSend')}
          waiting={t('waiting')}
        >
          {ref}
          <Field name="dueOn" label={t('extendTo')} type="date" required defaultValue={item.dueOn} />
          <Area name="reason" label={t('extendReason')} rows={2} required maxLength={1000} />
        </ActionForm>
      </details>
      <details className="disc noprint">
        <summary>{t('end')}</summary>
        <ActionForm
          action={endItemByForm}
          locale={locale}
          formKey={randomUUID()}
          submit={t('endSend')}
          waiting={t('waiting')}
          tone="quiet"
        >
          {ref}
          <Area name="reason" label={t('endReason')} hint={t('endHint')} rows={2} required maxLength={1000} />
        </ActionForm>
      </details>
    </Section>
  );
}
