import './office.css';
import './office-form.css';
import './office-head.css';
import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import type { ReactNode } from 'react';
import { Later, Waiting } from '#components/office/Later.tsx';
import { NotHere } from '#components/office/NotHere.tsx';
import { OfficeFrame } from '#components/office/OfficeFrame.tsx';
import type { Locale } from '#lib/domain/vocabulary.ts';
import { roomsOf } from '#lib/features/admin-hub/view.ts';
import { isExposed, loadOfficeCounty, loadUnread } from '#lib/features/office-frame/loaders.ts';
import { entriesOf, entryOver, firstStep } from '#lib/features/office-frame/view.ts';
import { translator } from '#lib/i18n/translator.ts';
import { currentSession, type Session } from '#lib/server/session.ts';
import { type OfficeTarget, officeHref, signInHref } from '#lib/shared/office-routes.ts';
import { pageTexts } from '#lib/shared/page-texts.ts';

type Query = Record<string, string | string[] | undefined>;
export type OfficeProps = { params: Promise<Record<string, string>>; searchParams: Promise<Query> };

/** What a page behind the sign-in is made from. `params` are the parts of the address in square brackets. */
export type Opened = { locale: Locale; session: Session; params: Record<string, string>; query: Query };

type OfficePage = {
  /** The page's own address: for the way back after signing in, the menu and the language link. */
  here: (params: Record<string, string>) => OfficeTarget;
  title: string;
  /** Loaders called here ask the policy; where they give nothing, call notFound(). */
  render: (opened: Opened) => Promise<ReactNode> | ReactNode;
  /** Whether that will take a while, of a page that is there for whoever asks: its frame is sent before it. */
  isLate?: (opened: Opened) => Promise<boolean>;
};

/**
 * A page behind the sign-in: whoever is not signed in is led there and back again; a first password is changed
 * before anything else, and who decides for others sets up a second factor.
 */
export function officePage(locale: Locale, { here, title, render, isLate }: OfficePage) {
  async function page({ params, searchParams }: OfficeProps) {
    const [parts, query] = await Promise.all([params, searchParams]);
    const target = here(parts);
    const session = await currentSession();
    if (!session) return redirect(signInHref(locale, `${officeHref(locale, target)}${searchOf(query)}`));
    const first = firstStep(session.person);
    if (first && officeHref(locale, first) !== officeHref(locale, target)) return redirect(officeHref(locale, first));
    const opened = { locale, session, params: parts, query };
    const make = async () => render(opened);
    const begins = isLate && pageTexts() ? await isLate(opened) : false;
    const children = begins ? { title, make } : await make();
    return framed({ locale, here: target, session, search: searchOf(query), children });
  }
  return { Page: page, metadata: officeMetadata(locale, title) };
}

export function officeMetadata(locale: Locale, title: string): Metadata {
  return { title: `${title} · ${translator(locale, 'office')('brand')}`, robots: { index: false } };
}

type LatePage = { title: string; make: () => Promise<ReactNode> };

type FramedProps = {
  locale: Locale;
  here: OfficeTarget;
  session: Session | null;
  search?: string;
  children: ReactNode | LatePage;
};

/** A page in its frame, with or without somebody signed in; what takes a while follows. */
export async function framed({ locale, here, session, search = '', children }: FramedProps) {
  const rooms = session && entryOver(here) === 'admin' ? roomsOf(session) : [];
  const who = session && {
    name: (locale === 'en' && session.nameEn) || session.name,
    workplace: session.workplace[locale],
    entries: entriesOf(session),
    unread: await loadUnread(session),
    demonstration: session.demonstration,
  };
  const [county, exposed] = await Promise.all([loadOfficeCounty(locale), isExposed()]);
  return (
    <OfficeFrame locale={locale} here={here} search={search} county={county} who={who} exposed={exposed} rooms={rooms}>
      {isLatePage(children) ? (
        <Later
          waiting={<Waiting locale={locale} title={children.title} />}
          make={() => orNotHere(children.make, locale)}
        />
      ) : (
        children
      )}
    </OfficeFrame>
  );
}

function isLatePage(children: FramedProps['children']): children is LatePage {
  return typeof children === 'object' && children !== null && 'make' in children;
}

/** What the head of an answer can no longer say, its page does. */
async function orNotHere(make: LatePage['make'], locale: Locale): Promise<ReactNode> {
  try {
    return await make();
  } catch (error) {
    if (error instanceof Error && 'digest' in error && error.digest === NOT_FOUND) return <NotHere locale={locale} />;
    throw error;
  }
}

/** How Next knows what notFound() threw. */
const NOT_FOUND = 'NEXT_HTTP_ERROR_FALLBACK;404';

/** The question of the address as it was asked, "?q=…", or nothing. */
export function searchOf(query: Query): string {
  const pairs = Object.entries(query).flatMap(([name, value]) =>
    [value ?? []].flat().map((one): [string, string] => [name, one]),
  );
  return pairs.length > 0 ? `?${new URLSearchParams(pairs)}` : '';
}
