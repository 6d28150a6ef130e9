import type { Locale } from '#lib/domain/vocabulary.ts';
import { type OfficeTarget, officeHref } from './office-routes.ts';

/** How somebody looks at the office: language, and the quarter and past day that were asked for; null for the newest. */
export type Look = { locale: Locale; period: string | null; asOf: string | null };

/** Address of another page of the office that keeps the quarter and the day. */
export function lookHref(look: Look, to: OfficeTarget, more: Readonly<Record<string, string | null>> = {}): string {
  const asked = { period: look.period, asOf: look.asOf, ...more };
  const given = Object.entries(asked).filter((pair): pair is [string, string] => pair[1] !== null && pair[1] !== '');
  const query = given.length > 0 ? `?${new URLSearchParams(given)}` : '';
  return officeHref(look.locale, to) + query;
}

/** Address of the table of what a page shows, as a file. */
export function tableHref(look: Look, kind: string, code: string, more: Readonly<Record<string, string | null>> = {}) {
  const asked = { period: look.period, asOf: look.asOf, ...more, locale: look.locale === 'en' ? 'en' : null };
  const given = Object.entries(asked).filter((pair): pair is [string, string] => pair[1] !== null && pair[1] !== '');
  return `/api/office/tables/${kind}/${code}${given.length > 0 ? `?${new URLSearchParams(given)}` : ''}`;
}
