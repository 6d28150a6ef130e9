import { periodLabel } from '#lib/domain/period-label.ts';
import { LOCALES, type Locale } from '#lib/domain/vocabulary.ts';
import type { Profile } from '#lib/features/release/loaders.ts';
import type { ReleaseHead } from '#lib/features/release/view.ts';
import { sentenceCase } from '#lib/features/wording/view.ts';
import { translator } from '#lib/i18n/translator.ts';
import { href, type Place } from '#lib/shared/routes.ts';

type Sources = readonly { whatZh: string; whatEn: string }[];

/** "2022年第二季度 · 2022年7月28日 9:00 发布 · 第2版" */
function releaseLine(release: ReleaseHead, locale: Locale): string {
  const t = translator(locale, 'frame');
  return t('release', {
    period: periodLabel(release.period, locale),
    at: release.publishedAt,
    version: release.version,
  });
}

/** What a page says of its release, part by part. */
export function releaseWords(release: ReleaseHead, locale: Locale) {
  const t = translator(locale, 'summary');
  return {
    name: release.name,
    demonstration: release.demonstration,
    period: sentenceCase(periodLabel(release.period, locale)),
    published: t('published', { at: release.publishedAt }),
    version: t('version', { n: release.version }),
  };
}

/** The languages that public pages are in. */
export function languagesOf({ onlyLanguage }: Pick<Profile, 'onlyLanguage'>): Locale[] {
  return LOCALES.filter((locale) => onlyLanguage === null || onlyLanguage === locale);
}

/** One page in each language it is in, as search engines name them; a page in one language alone names no other. */
export function addressesOf(profile: Pick<Profile, 'onlyLanguage'>, address: (locale: Locale) => string) {
  const [first, second] = languagesOf(profile);
  if (!first || !second) return {};
  return { 'zh-CN': address('zh'), en: address('en'), 'x-default': address(first) };
}

/** What masthead, notices and footer say on every page; `release` is null where nothing is published yet. */
export function frameContext(
  { profile, release }: { profile: Profile; release: ReleaseHead | null },
  { sources, domains, statements }: { sources: Sources; domains: number; statements: boolean },
  place: Place,
) {
  const t = translator(place.locale, 'frame');
  const zh = place.locale === 'zh';
  return {
    countyName: zh ? profile.nameZh : profile.nameEn,
    sealText: profile.sealText,
    languages: languagesOf(profile),
    domains,
    statements,
    demonstration: release?.demonstration ? t('demonstration') : null,
    earlier:
      release && !release.current
        ? {
            text: t('earlier', { period: periodLabel(release.period, place.locale), version: release.version }),
            link: href({ ...place, release: null }, { page: 'summary' }),
          }
        : null,
    releaseLine: release ? releaseLine(release, place.locale) : t('nothing'),
    sources: sources.map((row) => (zh ? row.whatZh : row.whatEn)),
    office: zh ? profile.officeZh : profile.officeEn,
    contact: {
      phone: profile.contactPhone,
      email: profile.contactEmail,
      address: zh ? profile.contactAddressZh : profile.contactAddressEn,
    },
    nextRelease: release?.nextReleaseOn ? t('next', { on: new Date(`${release.nextReleaseOn}T00:00:00+08:00`) }) : null,
    licence: { text: zh ? profile.licenceZh : profile.licenceEn, url: profile.licenceUrl },
    privacy: Boolean(zh ? profile.privacyZh : profile.privacyEn),
    icpRecord: profile.icpRecord,
    policeRecord: profile.policeRecord,
    mapApprovalNumber: profile.mapApprovalNumber,
    /** An outline without an approval number is shown only with a word about it. */
    unapprovedOutline: profile.showOutline && !profile.mapApprovalNumber,
  };
}
