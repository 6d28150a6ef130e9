import { notFound, redirect } from 'next/navigation';
import type { ReactNode } from 'react';
import { EmptyCounty, NotSetUp } from '#components/frame/Nothing.tsx';
import { PageFrame } from '#components/shell/PageFrame.tsx';
import type { Locale } from '#lib/domain/vocabulary.ts';
import { loadFrame } from '#lib/features/frame/loaders.ts';
import { frameContext, languagesOf } from '#lib/features/frame/view.ts';
import { loadContext, type Profile, type PublicContext } from '#lib/features/release/loaders.ts';
import type { ReleaseHead } from '#lib/features/release/view.ts';
import { href, type Place, type Target } from '#lib/shared/routes.ts';

/** Parameters any public address may carry. */
export type PageProps = { params: Promise<{ release?: string; code?: string }> };

export type Opened = { place: Place; context: PublicContext; release: ReleaseHead; code: string };

/**
 * What an address asks for, or the page to show instead where the county has nothing to show yet: `unpublished`
 * where the page holds without figures too. An address that names a release which was never published does not exist.
 */
export async function open(
  locale: Locale,
  params: PageProps['params'],
  here: Target,
  unpublished?: (place: Place) => ReactNode | Promise<ReactNode>,
): Promise<{ opened: Opened } | { instead: ReactNode }> {
  const { release: wanted = null, code = '' } = await params;
  const place: Place = { locale, release: wanted };
  const context = await loadContext(wanted);
  if (wanted !== null && !context?.release) notFound();
  if (!context) return { instead: <NotSetUp locale={locale} /> };
  onlyIn(context.profile, place, here);
  if (context.release) return { opened: { place, context, release: context.release, code } };
  return {
    instead: (
      <Framed place={place} here={here} context={context}>
        {unpublished ? await unpublished(place) : <EmptyCounty place={place} />}
      </Framed>
    ),
  };
}

/** Leads to the same page in the language that the county publishes in, where the address asks for another. */
export function onlyIn(profile: Profile, place: Place, here: Target): void {
  const languages = languagesOf(profile);
  const [other] = languages;
  if (other && !languages.includes(place.locale)) redirect(href({ ...place, locale: other }, here));
}

/** A page in the frame of its release: masthead, notices, footer. */
export async function Framed(props: {
  place: Place;
  here: Target | null;
  context: PublicContext;
  children: ReactNode;
}) {
  const { place, here, context, children } = props;
  const rows = await loadFrame(context.release);
  return (
    <PageFrame place={place} here={here} context={frameContext(context, rows, place)}>
      {children}
    </PageFrame>
  );
}
