import { randomUUID } from 'node:crypto';
import { ActionForm } from '#components/office/ActionForm.tsx';
import { Field } from '#components/office/Field.tsx';
import type { Locale } from '#lib/domain/vocabulary.ts';
import { setTargetsByForm } from '#lib/features/target/actions.ts';
import type { TargetForm } from '#lib/features/target-split/view.ts';
import { translator } from '#lib/i18n/translator.ts';
import { targetFormWords } from './form-words.ts';
import { PathEditor } from './PathEditor.tsx';
import { SplitFields } from './SplitFields.tsx';

/** Sets or revises the county's target and its townships' in one go. It works without a script. */
export function SetForm({ locale, form }: { locale: Locale; form: TargetForm }) {
  const t = translator(locale, 'target-aim');
  const words = targetFormWords(locale, form);
  return (
    <section className="part tg-set no-print" id="set">
      <h2>{t(form.isFirst ? 'form.set' : 'form.revise')}</h2>
      <p className="mut sm">{t('form.lead')}</p>
      <ActionForm
        action={setTargetsByForm}
        locale={locale}
        formKey={randomUUID()}
        submit={t('form.submit')}
        waiting={t('form.waiting')}
      >
        <input type="hidden" name="indicatorCode" value={form.indicatorCode} />
        <input type="hidden" name="year" value={form.year} />
        <SplitFields form={form} words={words} />
        <div className="tg-said">
          <PathEditor percents={form.percents} lastYear={form.lastYear} words={words} />
          <Field
            name="inForceFrom"
            label={t('form.from')}
            hint={t('form.fromHint')}
            type="date"
            required
            defaultValue={form.inForceFrom}
          />
          <Field
            name="basis"
            label={t('form.basis')}
            hint={t('form.basisHint')}
            required
            maxLength={120}
            defaultValue={form.basis}
          />
          <Field name="reason" label={t('form.reason')} hint={t('form.reasonHint')} maxLength={500} defaultValue="" />
        </div>
      </ActionForm>
    </section>
  );
}
