import { DataTable } from '#components/ui/DataTable.tsx';
import { type Locale, SUBMISSION_STATES } from '#lib/domain/vocabulary.ts';
import type { DraftView, FormLine } from '#lib/features/release-draft/view.ts';
import { translator } from '#lib/i18n/translator.ts';

/** More of them stand folded, or the signature would be pages below. */
const IN_SIGHT = 6;

/** The forms of the quarter that are not all approved, each with whoever is missing. */
export function OpenForms({ locale, forms }: { locale: Locale; forms: DraftView['forms'] }) {
  const t = translator(locale, 'publish');
  if (forms.total === 0) return null;
  if (forms.open.length === 0) return <p>{t('formsWhole')}</p>;
  const table = (
    <DataTable
      caption={t('missing')}
      captionHidden
      columns={[
        { key: 'form', label: t('form') },
        { key: 'approved', label: t('approved'), numeric: true },
        { key: 'missing', label: t('missing') },
      ]}
      rows={forms.open.map((form) => ({
        key: form.key,
        head: form.name,
        cells: [`${form.approved} / ${form.total}`, { text: <Missing locale={locale} form={form} /> }],
      }))}
    />
  );
  return (
    <>
      <p>{t('formsOpen')}</p>
      {forms.open.length > IN_SIGHT ? (
        <details className="disc">
          <summary>{t('formsShow', { count: forms.open.length })}</summary>
          {table}
        </details>
      ) : (
        table
      )}
    </>
  );
}

/** State by state, what has come furthest first. */
function Missing({ locale, form }: { locale: Locale; form: FormLine }) {
  const t = translator(locale, 'publish');
  const between = locale === 'zh' ? '、' : ', ';
  return SUBMISSION_STATES.toReversed().map((state) => {
    const who = form.missing.filter((one) => one.state === state).map((one) => one.who);
    if (who.length === 0) return null;
    return (
      <p key={state} className="missing">
        <b>{t('inState', { state: t(`entryState.${state}`), count: who.length })}</b>
        {who.join(between)}
      </p>
    );
  });
}
