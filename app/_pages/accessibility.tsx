import './reading.css';
import type { Metadata } from 'next';
import { AccessibilityScreen } from '#components/accessibility/AccessibilityScreen.tsx';
import { NotSetUp } from '#components/frame/Nothing.tsx';
import { Static } from '#components/ui/Static.tsx';
import type { Locale } from '#lib/domain/vocabulary.ts';
import { loadContext, type Profile } from '#lib/features/release/loaders.ts';
import { translator } from '#lib/i18n/translator.ts';
import { pageMetadata } from './metadata.ts';
import { Framed, onlyIn } from './open.tsx';

const here = { page: 'accessibility' } as const;

function contactOf(profile: Profile, locale: Locale) {
  const zh = locale === 'zh';
  return {
    county: zh ? profile.nameZh : profile.nameEn,
    office: zh ? profile.officeZh : profile.officeEn,
    phone: profile.contactPhone,
    email: profile.contactEmail,
    address: zh ? profile.contactAddressZh : profile.contactAddressEn,
  };
}

/** The county's own words on privacy, by paragraph. */
function privacyOf({ privacyZh, privacyEn }: Profile, locale: Locale): string[] {
  return ((locale === 'zh' ? privacyZh : privacyEn) ?? '').split(/\r?\n\s*\r?\n/).filter((text) => text.trim() !== '');
}

/** The statement holds whether or not anything has been published. */
export function accessibilityPage(locale: Locale) {
  const place = { locale, release: null };

  async function generateMetadata(): Promise<Metadata> {
    const context = await loadContext(null);
    const t = translator(locale, 'accessibility');
    return context ? pageMetadata(place, here, context, { title: t('title'), description: t('metaDescription') }) : {};
  }

  async function page() {
    const context = await loadContext(null);
    if (!context) return <NotSetUp locale={locale} />;
    onlyIn(context.profile, place, here);
    return (
      <Framed place={place} here={here} context={context}>
        <Static>
          <AccessibilityScreen
            place={place}
            contact={contactOf(context.profile, locale)}
            privacy={privacyOf(context.profile, locale)}
          />
        </Static>
      </Framed>
    );
  }

  return { Page: page, generateMetadata };
}
