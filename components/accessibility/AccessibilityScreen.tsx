import { Breadcrumb } from '#components/ui/Breadcrumb.tsx';
import { Section } from '#components/ui/Section.tsx';
import type { Locale } from '#lib/domain/vocabulary.ts';
import { translator } from '#lib/i18n/translator.ts';
import { href, type Place } from '#lib/shared/routes.ts';

/** Whom to write to, in the reader's language. */
type Contact = {
  county: string;
  office: string;
  phone: string | null;
  email: string | null;
  address: string | null;
};

const DONE = ['script', 'colour', 'contrast', 'elder', 'keyboard', 'reader', 'zoom', 'motion', 'print'] as const;
const KNOWN = ['wheel', 'wide', 'picture', 'english'] as const;

/** `privacy`: what the county says of it, by paragraph; nothing where it says nothing. */
type ScreenProps = { place: Place; contact: Contact; privacy: readonly string[] };

export function AccessibilityScreen({ place, contact, privacy }: ScreenProps) {
  const t = translator(place.locale, 'accessibility');
  return (
    <>
      <Breadcrumb
        label={t('title')}
        crumbs={[
          { text: translator(place.locale, 'search')('pages.summary.name'), href: href(place, { page: 'summary' }) },
          { text: t('title') },
        ]}
      />
      <h1 className="page-title">{t('title')}</h1>
      <p className="lead">{t('lead', { county: contact.county })}</p>
      <div className="prose">
        <Section title={t('standardHead')}>
          <p>{t('standard')}</p>
        </Section>
        <Section title={t('doneHead')}>
          <ul className="points">
            {DONE.map((key) => (
              <li key={key}>{t(`done.${key}`)}</li>
            ))}
          </ul>
        </Section>
        <Section title={t('knownHead')}>
          <ul className="points">
            {KNOWN.map((key) => (
              <li key={key}>{t(`known.${key}`)}</li>
            ))}
          </ul>
        </Section>
        <Section title={t('browserHead')}>
          <p>{t('browser')}</p>
        </Section>
        <Section id="contact" title={t('contactHead')}>
          <p>{t('contact', { office: contact.office })}</p>
          <ContactLines contact={contact} locale={place.locale} />
        </Section>
        {privacy.length > 0 ? (
          <Section id="privacy" title={t('privacyHead')}>
            {privacy.map((text) => (
              <p key={text}>{text}</p>
            ))}
          </Section>
        ) : null}
      </div>
    </>
  );
}

function ContactLines({ contact, locale }: { contact: Contact; locale: Locale }) {
  const t = translator(locale, 'accessibility');
  const { phone, email, address } = contact;
  if (!phone && !email) return <p>{t('noContact')}</p>;
  return (
    <ul className="points">
      {phone ? <li>{t('phone', { phone })}</li> : null}
      {email ? <li>{t('email', { email })}</li> : null}
      {address ? <li>{t('address', { address })}</li> : null}
    </ul>
  );
}
