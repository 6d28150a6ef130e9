import { randomUUID } from 'node:crypto';
import { Light } from '#components/charts/Light.tsx';
import { FigureValue } from '#components/figure/FigureValue.tsx';
import { ActionForm } from '#components/office/ActionForm.tsx';
import { Area, Choice, Field } from '#components/office/Field.tsx';
import { brickWords } from '#components/shell/brick-words.ts';
import { DemoBar } from '#components/ui/Marks.tsx';
import type { Locale } from '#lib/domain/vocabulary.ts';
import { openSupervisionByForm } from '#lib/features/supervision-draft/actions.ts';
import type { DraftView } from '#lib/features/supervision-draft/view.ts';
import { translator } from '#lib/i18n/translator.ts';

/** How the figure stands, and everything an item says; what the figure itself gives is filled in. */
export function OpenForm({ locale, draft }: { locale: Locale; draft: DraftView }) {
  const t = translator(locale, 'supervision');
  return (
    <div className="sup-cols sup-new">
      <div className="sup-over">
        <h2>{t('title', { unit: draft.unit.name, indicator: draft.indicator.name })}</h2>
        {draft.demonstration ? <DemoBar>{translator(locale, 'chart')('demoData')}</DemoBar> : null}
        <p className="mut">{t('standing', { period: draft.period.label })}</p>
        <p className="big">
          <FigureValue figure={draft.figure} words={brickWords(locale)} />
        </p>
        <p>
          <Light {...draft.verdict}>{draft.verdict.figure}</Light>
        </p>
        <p className="mut sm">{draft.aim}</p>
        {draft.needed ? <p>{draft.needed}</p> : null}
      </div>
      <div>
        {draft.openAlready ? (
          <p className="note">
            {t('openAlready')} <a href={draft.openAlready}>{t('openAlreadyLink')}</a>
          </p>
        ) : (
          <Fields locale={locale} draft={draft} />
        )}
      </div>
    </div>
  );
}

function Fields({ locale, draft }: { locale: Locale; draft: DraftView }) {
  const t = translator(locale, 'supervision');
  const people = [
    { value: '', label: t('personAll') },
    ...draft.people.flatMap(({ label, options }) =>
      options.map((one) => ({ value: one.value, label: `${one.label} · ${label}` })),
    ),
  ];
  return (
    <ActionForm
      action={openSupervisionByForm}
      locale={locale}
      formKey={randomUUID()}
      submit={t('openSend')}
      waiting={t('waiting')}
    >
      <input type="hidden" name="indicatorCode" value={draft.indicator.code} />
      <input type="hidden" name="unitId" value={draft.unit.id} />
      <input type="hidden" name="period" value={draft.period.code} />
      <Choice name="departmentCode" label={t('department')} options={draft.owners} defaultValue={draft.owner} />
      <Choice name="ownerId" label={t('person')} options={people} />
      <Field name="dueOn" label={t('due')} hint={t('dueHint')} type="date" required defaultValue={draft.dueOn} />
      <Field
        name="expected"
        label={t('expectedField', { unit: draft.unitWord })}
        hint={draft.expectedHint}
        inputMode="decimal"
        maxLength={60}
        defaultValue={draft.expected}
      />
      <Area name="task" label={t('taskField')} required maxLength={1000} defaultValue={draft.task} />
    </ActionForm>
  );
}
