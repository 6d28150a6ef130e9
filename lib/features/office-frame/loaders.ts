import { headers } from 'next/headers';
import type { Locale } from '#lib/domain/vocabulary.ts';
import { isSecure } from '#lib/server/cookie-names.ts';
import type { Session } from '#lib/server/session.ts';
import { countUnread, readProfile } from './data.ts';

export type OfficeCounty = { name: string; sealText: string; phone: string | null };

/** The county's name and seal for the head of a page; empty where the database holds no county yet. */
export async function loadOfficeCounty(locale: Locale): Promise<OfficeCounty> {
  const profile = await readProfile();
  return {
    name: (locale === 'zh' ? profile?.nameZh : profile?.nameEn) ?? '',
    sealText: profile?.sealText ?? '',
    phone: profile?.contactPhone ?? null,
  };
}

/** Unread notices of whoever is signed in. */
export function loadUnread(session: Session): Promise<number> {
  return countUnread(session.countyCode, session.person.id);
}

const OWN_MACHINE = /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/;

/** Whether what is typed can be read by others on the way: no TLS, and not on this machine alone. */
export async function isExposed(): Promise<boolean> {
  return !isSecure() && !OWN_MACHINE.test((await headers()).get('host') ?? '');
}
