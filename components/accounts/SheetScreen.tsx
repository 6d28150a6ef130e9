import { randomUUID } from 'node:crypto';
import type { Locale } from '#lib/domain/vocabulary.ts';
import { sheetByForm } from '#lib/features/account-sheet/actions.ts';
import { COLUMNS } from '#lib/features/account-sheet/view.ts';
import { translator } from '#lib/i18n/translator.ts';
import { officeHref } from '#lib/shared/office-routes.ts';
import { SheetForm } from './SheetForm.tsx';

export function SheetScreen({ locale }: { locale: Locale }) {
  const t = translator(locale, 'accounts');
  const columns = COLUMNS.map((name) => ({ name, label: t(`sheet.column.${name}`) }));
  const head = columns.map(({ label }) => label).join(',');
  return (
    <>
      <p>
        <a href={officeHref(locale, { page: 'accounts' })}>{t('back')}</a>
      </p>
      <h1>{t('import')}</h1>
      <p className="mut">{t('sheet.lead')}</p>
      <p>
        {t('sheet.head')} <code>{head}</code>
      </p>
      <section className="part">
        <SheetForm
          action={sheetByForm}
          locale={locale}
          formKey={randomUUID()}
          columns={columns}
          example={`${head}\n${t('sheet.example')}`}
          words={{
            file: t('sheet.file'),
            paste: t('sheet.paste'),
            look: t('sheet.look'),
            waiting: translator(locale, 'account')('waiting'),
            line: t('sheet.line'),
            faults: t('sheet.faults'),
            fits: t('sheet.fits'),
            rows: t('sheet.rows'),
            create: t('sheet.create'),
            again: t('sheet.again'),
            done: t('sheet.done'),
            password: t('sheet.password'),
          }}
        />
      </section>
    </>
  );
}
