import './detail.css';
import './place.css';
import './detail-narrow.css';
import { notFound } from 'next/navigation';
import { OfficeDepartmentScreen } from '#components/office-department/OfficeDepartmentScreen.tsx';
import { OfficeDomainScreen } from '#components/office-domain/OfficeDomainScreen.tsx';
import { OfficeUnitScreen } from '#components/office-unit/OfficeUnitScreen.tsx';
import { VillageScreen } from '#components/office-village/VillageScreen.tsx';
import type { Locale } from '#lib/domain/vocabulary.ts';
import { isOneLate } from '#lib/features/late-page/loaders.ts';
import { loadOfficeDepartment } from '#lib/features/office-department/loaders.ts';
import { loadOfficeDomain } from '#lib/features/office-domain/loaders.ts';
import { loadOfficeUnit } from '#lib/features/office-unit/loaders.ts';
import { loadVillage } from '#lib/features/office-village/loaders.ts';
import { translator } from '#lib/i18n/translator.ts';
import { asked, one } from './asked.ts';
import { officePage } from './open.tsx';

export function officeDomainPage(locale: Locale) {
  return officePage(locale, {
    here: ({ code = '' }) => ({ page: 'office', part: 'domains', id: code }),
    title: translator(locale, 'office-detail')('pageDomain'),
    isLate: ({ session, params, query }) => isOneLate(session, asked(query), { domain: params.code ?? '' }),
    async render({ session, params, query }) {
      const where = { ...asked(query), code: params.code ?? '', unit: one(query.unit) };
      const found = await loadOfficeDomain(session, where, locale);
      return found ? <OfficeDomainScreen {...found} /> : notFound();
    },
  });
}

/** A township or the county; whatever lies below is shown with its own figures. */
export function officeUnitPage(locale: Locale) {
  return officePage(locale, {
    here: ({ code = '' }) => ({ page: 'office', part: 'units', id: code }),
    title: translator(locale, 'office-detail')('pageUnit'),
    isLate: ({ session, params, query }) => isOneLate(session, asked(query), { unit: params.code ?? '' }),
    async render({ session, params, query }) {
      const where = {
        ...asked(query),
        code: params.code ?? '',
        show: one(query.show),
        indicator: one(query.indicator),
      };
      const found = await loadOfficeUnit(session, where, locale);
      if (found) return <OfficeUnitScreen bar={found.bar} page={found} />;
      const village = await loadVillage(session, where, locale);
      return village ? <VillageScreen {...village} /> : notFound();
    },
  });
}

export function officeDepartmentPage(locale: Locale) {
  return officePage(locale, {
    here: ({ code = '' }) => ({ page: 'office', part: 'departments', id: code }),
    title: translator(locale, 'office-detail')('pageDepartment'),
    isLate: ({ session, params, query }) => isOneLate(session, asked(query), { department: params.code ?? '' }),
    async render({ session, params, query }) {
      const found = await loadOfficeDepartment(session, { ...asked(query), code: params.code ?? '' }, locale);
      return found ? <OfficeDepartmentScreen {...found} /> : notFound();
    },
  });
}
