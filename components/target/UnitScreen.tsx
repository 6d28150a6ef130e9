import { randomUUID } from 'node:crypto';
import { ActionForm } from '#components/office/ActionForm.tsx';
import type { Locale } from '#lib/domain/vocabulary.ts';
import type { BookUnit } from '#lib/features/progress-book/view.ts';
import { answerByForm } from '#lib/features/target-answer/actions.ts';
import type { OpenTargets } from '#lib/features/target-list/loaders.ts';
import { unitLines } from '#lib/features/target-unit/view.ts';
import { translator } from '#lib/i18n/translator.ts';
import { AnswerFields } from './AnswerFields.tsx';
import { type Asked, TargetFilters } from './TargetFilters.tsx';
import { UnitTable } from './UnitTable.tsx';

type UnitProps = { locale: Locale; open: OpenTargets; asked: Asked; unit: BookUnit };

/** The targets of one place; whoever answers for it accepts them or objects here. */
export function UnitScreen({ locale, open, asked, unit }: UnitProps) {
  const t = translator(locale, 'target');
  const lines = unitLines(open, unit.code, locale);
  const name = locale === 'zh' ? unit.nameZh : unit.nameEn;
  const year = String(open.year);
  const of = (state: string) => lines.filter(({ said }) => said.state === state).length;
  const counts = { set: lines.length, accepted: of('accepted'), objected: of('objected'), open: of('open') };
  const answered = lines.filter(({ mayAnswer }) => mayAnswer);
  const table = <UnitTable locale={locale} lines={lines} />;
  return (
    <div className="targets">
      <TargetFilters locale={locale} open={open} asked={asked} />
      <h1 className="page-title">{t('own.title', { unit: name, year })}</h1>
      <p className="tg-finding">
        {lines.length === 0 ? t('own.none', { unit: name, year }) : t('own.finding', counts)}
      </p>
      {lines.length === 0 ? null : answered.length === 0 ? (
        table
      ) : (
        <ActionForm
          action={answerByForm}
          locale={locale}
          formKey={randomUUID()}
          submit={t('own.submit')}
          waiting={t('own.waiting')}
        >
          <input type="hidden" name="unitId" value={unit.id} />
          <input type="hidden" name="year" value={year} />
          {table}
          <AnswerFields
            words={{
              form: t('own.form'),
              lead: t('own.lead'),
              all: t('own.all', { count: answered.filter(({ said }) => said.state === 'open').length }),
              accepted: t('own.accepted'),
              objected: t('own.objected'),
              text: t('own.text'),
              textHint: t('own.textHint'),
            }}
            open={answered.filter(({ said }) => said.state === 'open').map(({ code, version }) => ({ code, version }))}
          />
        </ActionForm>
      )}
    </div>
  );
}
