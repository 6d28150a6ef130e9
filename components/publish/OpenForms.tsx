import { DataTable } from '#components/ui/DataTable.tsx';
import type { Locale } from '#lib/domain/vocabulary.ts';
import type { DraftView } from '#lib/features/release-draft/view.ts';
import { translator } from '#lib/i18n/translator.ts';

/** The forms of the quarter that are not all approved, each with whoever is missing. */
export function OpenForms({ locale, forms }: { locale: Locale; forms: DraftView['forms'] }) {
  const t = translator(locale, 'publish');
  if (forms.total === 0) return null;
  if (forms.open.length === 0) return <p>{t('formsWhole')}</p>;
  const between = locale === 'zh' ? '、' : ', ';
  return (
    <>
      <p>{t('formsOpen')}</p>
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
          cells: [
            `${form.approved} / ${form.total}`,
            form.missing
              .map(
                ({ who, state }) =>
                  `${who}${locale === 'zh' ? '（' : ' ('}${t(`entryState.${state}`)}${locale === 'zh' ? '）' : ')'}`,
              )
              .join(between),
          ],
        }))}
      />
    </>
  );
}
