import { randomUUID } from 'node:crypto';
import { ActionForm } from '#components/office/ActionForm.tsx';
import { Field } from '#components/office/Field.tsx';
import type { Locale } from '#lib/domain/vocabulary.ts';
import { dropViewByForm, keepViewByForm, renameViewByForm } from '#lib/features/saved-view/actions.ts';
import { LONGEST_NAME, type SavedView } from '#lib/features/saved-view/schema.ts';
import { translator } from '#lib/i18n/translator.ts';

type SavedProps = {
  locale: Locale;
  views: readonly SavedView[];
  /** Address of the page without its question, as kept and as linked. */
  path: string;
  page: string;
  /** What is shown now and can be kept; null where nothing is. */
  now: { name: string; query: string } | null;
};

/** What a person keeps of a page, to come back to it: by name, to rename and to delete. */
export function SavedViews({ locale, views, path, page, now }: SavedProps) {
  const t = translator(locale, 'saved-view');
  const form = { locale, waiting: t('waiting') };
  return (
    <section className="part saved-views noprint" id="views" aria-labelledby="views-head">
      <h2 id="views-head">{t('title')}</h2>
      <p className="hint">{t('lead')}</p>
      {views.length === 0 ? (
        <p>{t('none')}</p>
      ) : (
        <ul>
          {views.map((view) => (
            <li key={view.id}>
              <a href={`${page}?${view.query}`}>{view.name}</a>
              <details>
                <summary aria-label={t('renameOne', { name: view.name })}>{t('change')}</summary>
                <ActionForm
                  {...form}
                  action={renameViewByForm}
                  formKey={randomUUID()}
                  submit={t('rename')}
                  label={t('renameOne', { name: view.name })}
                >
                  <input type="hidden" name="id" value={view.id} />
                  <Field name="name" label={t('name')} required maxLength={LONGEST_NAME} defaultValue={view.name} />
                </ActionForm>
                <ActionForm
                  {...form}
                  action={dropViewByForm}
                  formKey={randomUUID()}
                  submit={t('drop')}
                  label={t('dropOne', { name: view.name })}
                  tone="quiet"
                >
                  <input type="hidden" name="id" value={view.id} />
                </ActionForm>
              </details>
            </li>
          ))}
        </ul>
      )}
      {now ? (
        <ActionForm {...form} action={keepViewByForm} formKey={randomUUID()} submit={t('keep')}>
          <input type="hidden" name="path" value={path} />
          <input type="hidden" name="query" value={now.query} />
          <Field
            name="name"
            label={t('name')}
            hint={t('keepHint')}
            required
            maxLength={LONGEST_NAME}
            defaultValue={now.name}
          />
        </ActionForm>
      ) : null}
    </section>
  );
}
