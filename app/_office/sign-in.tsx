import './sign-in.css';
import { redirect } from 'next/navigation';
import { SignInScreen } from '#components/sign-in/SignInScreen.tsx';
import type { Locale } from '#lib/domain/vocabulary.ts';
import { loadOfficeCounty } from '#lib/features/office-frame/loaders.ts';
import { beginning } from '#lib/features/office-frame/view.ts';
import { ownAddress } from '#lib/features/sign-in/schema.ts';
import { translator } from '#lib/i18n/translator.ts';
import { currentSession } from '#lib/server/session.ts';
import { officeHref } from '#lib/shared/office-routes.ts';
import { framed, type OfficeProps, officeMetadata, searchOf } from './open.tsx';

/** The door: name and password, then the code where the account has a second factor. */
export function signInPage(locale: Locale, part?: 'code') {
  const here = { page: 'sign-in', ...(part ? { part } : {}) } as const;

  async function page({ searchParams }: OfficeProps) {
    const query = await searchParams;
    const session = await currentSession();
    const next = ownAddress(query.next);
    if (session) return redirect(next ?? officeHref(locale, beginning(session)));
    const { phone } = await loadOfficeCounty(locale);
    const children = (
      <SignInScreen locale={locale} part={part ?? null} next={next} signedOut={query.out === '1'} phone={phone} />
    );
    return framed({ locale, here, session: null, search: searchOf(query), children });
  }

  return { Page: page, metadata: officeMetadata(locale, translator(locale, 'sign-in')(part ? 'codeTitle' : 'title')) };
}
