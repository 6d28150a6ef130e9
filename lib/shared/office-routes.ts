import type { Locale } from '#lib/domain/vocabulary.ts';

/** Pages behind the sign-in, and the sign-in itself. */
export type OfficeTarget =
  | { page: 'sign-in'; part?: 'code' }
  | { page: 'office'; part?: OfficePart; id?: string }
  | { page: 'admin'; part?: AdminPart; id?: string }
  | { page: 'entry'; id?: string }
  | { page: 'review'; id?: string }
  | { page: 'publish'; id?: string }
  | { page: 'board' }
  | { page: 'notices' }
  | { page: 'figure'; indicator: string; unit: string; period: string }
  | { page: 'accounts'; id?: string }
  | { page: 'forms'; id?: string }
  | { page: 'holidays' }
  | { page: 'account'; part?: 'password' | 'second-factor' };

/** Rooms of the office: what leaders read. */
export const OFFICE_PARTS = [
  'domains',
  'indicators',
  'units',
  'departments',
  'compare',
  'targets',
  'supervision',
  'briefing',
  'changes',
  'as-of',
  'wall',
] as const;
type OfficePart = (typeof OFFICE_PARTS)[number];

/** Rooms of the system keeper, beside accounts and forms. */
const ADMIN_PARTS = ['profile', 'indicators', 'units', 'departments', 'audit', 'backups', 'health'] as const;
type AdminPart = (typeof ADMIN_PARTS)[number];

/** Address of a page behind the sign-in. */
export function officeHref(locale: Locale, to: OfficeTarget): string {
  return `${locale === 'en' ? '/en' : ''}${pathOf(to)}`;
}

/** The sign-in page that leads back to `next`. */
export function signInHref(locale: Locale, next: string | null): string {
  const page = officeHref(locale, { page: 'sign-in' });
  return next === null ? page : `${page}?next=${encodeURIComponent(next)}`;
}

function pathOf(to: OfficeTarget): string {
  switch (to.page) {
    case 'sign-in':
      return to.part ? '/sign-in/code' : '/sign-in';
    case 'account':
      return to.part ? `/account/${to.part}` : '/account';
    case 'figure':
      return `/figures/${to.indicator}/${to.unit}/${to.period}`;
    case 'accounts':
      return to.id ? `/admin/accounts/${to.id}` : '/admin/accounts';
    case 'forms':
      return to.id ? `/admin/forms/${to.id}` : '/admin/forms';
    case 'office':
    case 'admin':
      return `/${[to.page, to.part, to.id].filter(Boolean).join('/')}`;
    case 'holidays':
      return '/admin/holidays';
    case 'board':
    case 'notices':
      return `/${to.page}`;
    default:
      return to.id ? `/${to.page}/${to.id}` : `/${to.page}`;
  }
}

/** A file of what is compared; `question` is that of the comparison's own address. */
export function compareFileHref(locale: Locale, kind: 'csv' | 'xlsx' | 'png', question: string): string {
  return `/api/office/compare/${locale}.${kind}?${question}`;
}
