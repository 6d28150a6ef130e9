import { DomainGlyph } from '#components/charts/DomainGlyph.tsx';
import { Breadcrumb } from '#components/ui/Breadcrumb.tsx';
import type { Locale } from '#lib/domain/vocabulary.ts';
import type { FormChoice } from '#lib/features/form/view.ts';
import type { domainChoices, NewForm } from '#lib/features/new-form/view.ts';
import { translator } from '#lib/i18n/translator.ts';
import { officeHref } from '#lib/shared/office-routes.ts';
import { FormEditor } from './FormEditor.tsx';
import { formWords } from './form-words.ts';

type NewFormProps = {
  locale: Locale;
  domains: ReturnType<typeof domainChoices>;
  /** Null until a domain is chosen. */
  made: NewForm | null;
  choices: readonly FormChoice[];
  names: Record<string, string>;
};

const BLANK = { nameZh: '', nameEn: '', opensAfterDays: 1, dueAfterDays: 10, reviewSteps: 1, active: true };

/** Makes a form: first of which domain, then all else. */
export function NewFormScreen({ locale, domains, made, choices, names }: NewFormProps) {
  const t = translator(locale, 'form');
  return (
    <>
      <Breadcrumb
        label={t('page')}
        crumbs={[{ text: t('back'), href: officeHref(locale, { page: 'forms' }) }, { text: t('new') }]}
      />
      <h1 className="page-title">{made ? t('newOf', { domain: made.domain }) : t('new')}</h1>
      <p className="mut">{made ? t('newLead') : t('chooseDomain')}</p>
      <nav aria-label={t('domains')} className="form-domains">
        {domains.map(({ code, order, glyph, name, href }) => (
          <a key={code} href={href} aria-current={code === made?.domainCode ? 'page' : undefined}>
            <DomainGlyph order={order} glyph={glyph} size="s" /> {name}
          </a>
        ))}
      </nav>
      {made ? (
        <FormEditor
          key={made.domainCode}
          locale={locale}
          form={{ ...BLANK, id: '', version: 0 }}
          made={made}
          choices={choices}
          names={names}
          words={formWords(locale)}
          locked={false}
        />
      ) : null}
    </>
  );
}
