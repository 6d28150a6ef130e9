import { Breadcrumb } from '#components/ui/Breadcrumb.tsx';
import type { Locale } from '#lib/domain/vocabulary.ts';
import type { DraftView, draftChoices } from '#lib/features/supervision-draft/view.ts';
import { translator } from '#lib/i18n/translator.ts';
import { officeHref } from '#lib/shared/office-routes.ts';
import { ChooseForm } from './ChooseForm.tsx';
import { OpenForm } from './OpenForm.tsx';

type NewProps = {
  locale: Locale;
  draft: DraftView | null;
  choices: ReturnType<typeof draftChoices>;
  /** What was asked for, shown as chosen. */
  asked: { unit: string | null; indicator: string | null; period: string | null };
};

/** Opens an item: first over which figure, then what is to be done about it. */
export function NewScreen({ locale, draft, choices, asked }: NewProps) {
  const t = translator(locale, 'supervision');
  const list = officeHref(locale, { page: 'office', part: 'supervision' });
  return (
    <>
      <Breadcrumb label={t('page')} crumbs={[{ text: t('page'), href: list }, { text: t('newTitle') }]} />
      <h1 className="page-title">{t('newTitle')}</h1>
      {draft ? (
        <OpenForm locale={locale} draft={draft} />
      ) : (
        <ChooseForm locale={locale} choices={choices} asked={asked} />
      )}
    </>
  );
}
