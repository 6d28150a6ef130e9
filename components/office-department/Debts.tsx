import { DataTable } from '#components/ui/DataTable.tsx';
import { Tag } from '#components/ui/Notes.tsx';
import { Section } from '#components/ui/Section.tsx';
import { Static } from '#components/ui/Static.tsx';
import type { Debt } from '#lib/features/office-department/view.ts';
import { translator } from '#lib/i18n/translator.ts';
import type { DepartmentProps } from './props.ts';

/** What is not approved yet: what the department itself has to hand in, what it waits for, and what is missing this quarter. */
export function Debts({ bar, view, debts }: DepartmentProps) {
  const { locale } = bar.look;
  const t = translator(locale, 'office-detail');
  const own = debts.filter(({ filer }) => filer === null);
  const others = grouped(debts.filter(({ filer }) => filer !== null));
  const owed = own.filter(({ withFiler }) => withFiler).length;
  return (
    <Section title={t('debts', { n: owed })} id="debts">
      {debts.length === 0 && view.missing.length === 0 ? <p>{t('debtsNone')}</p> : null}
      {own.length > 0 ? <Forms bar={bar} debts={own} caption={t('debtsOwn')} /> : null}
      {others.length > 0 ? (
        <>
          <h3>{t('debtsOthers')}</h3>
          <ul className="lst">
            {others.map(({ key, form, period, waiting, review, names }) => (
              <li key={key}>
                {form} · {period} · {t('debtsCount', { waiting, review })}
                {names.length > 0 ? <span className="under">{names.join(t('comma'))}</span> : null}
              </li>
            ))}
          </ul>
        </>
      ) : null}
      {view.missing.length > 0 ? (
        <p>
          {t('debtsMissing', { period: bar.period.name })}
          {view.missing.map(({ name }) => name).join(t('comma'))}
        </p>
      ) : null}
    </Section>
  );
}

/** Answers of townships, form by form: how many are still with the filers, whose, and how many wait for review. */
function grouped(debts: readonly Debt[]) {
  const keys = [...new Set(debts.map(({ formId, period }) => `${formId} ${period}`))];
  return keys.map((key) => {
    const all = debts.filter(({ formId, period }) => `${formId} ${period}` === key);
    const waiting = all.filter(({ withFiler }) => withFiler);
    return {
      key,
      form: all[0]?.form ?? '',
      period: all[0]?.period ?? '',
      waiting: waiting.length,
      review: all.length - waiting.length,
      names: waiting.map(({ filer }) => filer ?? ''),
    };
  });
}

function Forms({ bar, debts, caption }: Pick<DepartmentProps, 'bar' | 'debts'> & { caption: string }) {
  const { locale } = bar.look;
  const t = translator(locale, 'office-detail');
  const task = translator(locale, 'task');
  return (
    <Static>
      <DataTable
        caption={caption}
        columns={[
          { key: 'form', label: t('form') },
          { key: 'period', label: t('period') },
          { key: 'state', label: t('state') },
          { key: 'due', label: t('due') },
        ]}
        rows={debts.map((debt) => ({
          key: debt.id,
          head: debt.form,
          cells: [
            debt.period,
            task(`state.${debt.state}`),
            {
              text: (
                <>
                  {debt.dueOn}{' '}
                  {debt.overdue > 0 ? (
                    <Tag tone="correction">{task('deadline.overdue', { days: debt.overdue })}</Tag>
                  ) : null}
                </>
              ),
            },
          ],
        }))}
      />
    </Static>
  );
}
