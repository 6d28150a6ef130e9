import type { Role } from '#lib/domain/vocabulary.ts';
import type { Place } from './people.ts';

/**
 * Who sees which page behind the sign-in, written down by hand from what the product promises. `form`: whoever fills
 * or reviews it, at its unit or above. `review`: whoever reviews, anywhere, sees the queue of what is theirs.
 * `county`: those roles over the whole county. `signed_in`: everybody who is, since it shows what is their own.
 */
export type Sees =
  | { who: 'signed_in' }
  | { who: 'form'; roles: readonly Role[] }
  | { who: 'queue'; roles: readonly Role[] }
  | { who: 'county'; roles: readonly Role[] }
  /** Something of a town: those roles there, above it, or for the department that answers for it. */
  | { who: 'led'; roles: readonly Role[] }
  /** Those roles over its village, in any place that holds it or as its bureau, or whoever fills or reviews a form that asks for it. */
  | { who: 'figure'; roles: readonly Role[]; involved: readonly Role[] }
  /** Those roles over any township or above it, each as far as the grant reaches. */
  | { who: 'part'; roles: readonly Role[] }
  | { who: 'anybody' };

/** Whoever leads anything, in any place, sees the office as far as the grant reaches. */
const LEADING = ['leader', 'first_reviewer', 'reviewer', 'publisher'] as const;
export const OFFICE: Sees = { who: 'queue', roles: LEADING };
/** What is known of a place or an indicator, by whoever leads the place, or anything in it. */
const PLACE: Sees = { who: 'led', roles: LEADING };
const PART: Sees = { who: 'part', roles: LEADING };

const OWN: Sees = { who: 'signed_in' };

export const PAGES: Record<string, { sees: Sees; params?: Record<string, string> }> = {
  'sign-in': { sees: { who: 'anybody' } },
  'sign-in/code': { sees: { who: 'anybody' } },
  account: { sees: OWN },
  'account/password': { sees: OWN },
  'account/second-factor': { sees: OWN },
  notices: { sees: OWN },
  entry: { sees: OWN },
  'entry/[id]': {
    sees: { who: 'form', roles: ['filer', 'first_reviewer', 'reviewer'] },
    params: { id: 'villages-u-T1' },
  },
  office: { sees: OFFICE },
  'office/briefing': { sees: OFFICE },
  'office/changes': { sees: OFFICE },
  'office/as-of': { sees: OFFICE },
  'office/compare': { sees: OFFICE },
  'office/wall': { sees: OFFICE },
  'office/supervision': {
    sees: { who: 'queue', roles: ['leader', 'first_reviewer', 'reviewer', 'publisher', 'filer'] },
  },
  'office/supervision/new': { sees: { who: 'queue', roles: ['leader', 'reviewer'] } },
  'office/supervision/[id]': {
    sees: { who: 'led', roles: ['leader', 'first_reviewer', 'reviewer', 'publisher', 'filer'] },
    params: { id: 'item' },
  },
  'office/units/[code]': { sees: PLACE, params: { code: 'T1' } },
  'office/domains/[code]': { sees: PART, params: { code: 'water' } },
  'office/indicators/[code]': { sees: PART, params: { code: 'WAT01' } },
  'office/departments/[code]': { sees: PART, params: { code: 'bureau' } },
  'office/targets': { sees: OFFICE },
  'office/targets/[id]': { sees: PART, params: { id: 'WAT01' } },
  review: { sees: { who: 'queue', roles: ['first_reviewer', 'reviewer'] } },
  'review/[id]': { sees: { who: 'form', roles: ['first_reviewer', 'reviewer'] }, params: { id: 'town-u-T1' } },
  'figures/[indicator]/[unit]/[period]': {
    sees: {
      ...{ who: 'figure', roles: LEADING },
      involved: ['filer', 'first_reviewer', 'reviewer'],
    },
    params: { indicator: 'WAT01', unit: 'V11', period: '2022Q3' },
  },
  board: { sees: { who: 'county', roles: ['leader', 'reviewer', 'publisher', 'admin'] } },
  publish: { sees: { who: 'county', roles: ['publisher', 'leader'] } },
  'publish/[period]': { sees: { who: 'county', roles: ['publisher', 'leader'] }, params: { period: '2022Q3' } },
  admin: { sees: { who: 'county', roles: ['admin', 'reviewer'] } },
  'admin/profile': { sees: { who: 'county', roles: ['admin'] } },
  'admin/backups': { sees: { who: 'county', roles: ['admin'] } },
  'admin/health': { sees: { who: 'county', roles: ['admin'] } },
  'admin/audit': { sees: { who: 'county', roles: ['admin'] } },
  'admin/accounts': { sees: { who: 'county', roles: ['admin'] } },
  'admin/accounts/new': { sees: { who: 'county', roles: ['admin'] } },
  'admin/accounts/import': { sees: { who: 'county', roles: ['admin'] } },
  'admin/accounts/[id]': { sees: { who: 'county', roles: ['admin'] }, params: { id: 'secret-clerk' } },
  'admin/forms': { sees: { who: 'county', roles: ['admin', 'reviewer'] } },
  'admin/forms/new': { sees: { who: 'county', roles: ['admin'] } },
  'admin/departments': { sees: { who: 'county', roles: ['admin'] } },
  'admin/units': { sees: { who: 'county', roles: ['admin'] } },
  'admin/units/new': { sees: { who: 'county', roles: ['admin'] } },
  'admin/units/[id]': { sees: { who: 'county', roles: ['admin'] }, params: { id: 'u-T1' } },
  'admin/units/[id]/[change]': {
    sees: { who: 'county', roles: ['admin'] },
    params: { id: 'u-T1', change: 'rename' },
  },
  'admin/indicators': { sees: { who: 'county', roles: ['admin'] } },
  'admin/indicators/new': { sees: { who: 'county', roles: ['admin'] } },
  'admin/indicators/[code]': { sees: { who: 'county', roles: ['admin'] }, params: { code: 'WAT01' } },
  'admin/holidays': { sees: { who: 'county', roles: ['admin', 'reviewer'] } },
  'admin/forms/[id]': { sees: { who: 'county', roles: ['admin', 'reviewer'] }, params: { id: 'town' } },
};

export function maySee(sees: Sees, role: Role | null, place: Place | null): boolean {
  if (sees.who === 'anybody' || sees.who === 'signed_in') return true;
  if (!role || !place) return false;
  if (sees.who === 'figure') {
    const isInvolved = sees.involved.includes(role) && (place === 'own' || place === 'above');
    return isInvolved || (sees.roles.includes(role) && place !== 'sibling');
  }
  if (!sees.roles.includes(role)) return false;
  if (sees.who === 'queue') return true;
  if (sees.who === 'led') return place === 'own' || place === 'above' || place === 'department';
  if (sees.who === 'part') return place !== 'below';
  return sees.who === 'form' ? place === 'own' || place === 'above' : place === 'above';
}
