import './office.css';
import './office-form.css';
import './wall.css';
import './wall-narrow.css';
import { notFound, redirect } from 'next/navigation';
import { WallScreen } from '#components/wall/WallScreen.tsx';
import { wallSent } from '#components/wall/wall-sent.tsx';
import type { Locale } from '#lib/domain/vocabulary.ts';
import { loadOfficeCounty } from '#lib/features/office-frame/loaders.ts';
import { firstStep } from '#lib/features/office-frame/view.ts';
import { loadWall } from '#lib/features/wall/loaders.ts';
import { translator } from '#lib/i18n/translator.ts';
import { now } from '#lib/server/clock.ts';
import { currentSession } from '#lib/server/session.ts';
import { officeHref, signInHref } from '#lib/shared/office-routes.ts';
import { officeMetadata } from './open.tsx';

/** A page without the frame of the others: it fills a screen that nobody sits at. */
export function wallPage(locale: Locale) {
  async function page() {
    const session = await currentSession();
    if (!session) return redirect(signInHref(locale, officeHref(locale, { page: 'office', part: 'wall' })));
    const first = firstStep(session.person);
    if (first) return redirect(officeHref(locale, first));
    const wall = await loadWall(session, locale);
    if (!wall) notFound();
    const { sealText } = await loadOfficeCounty(locale);
    return <WallScreen locale={locale} sent={wallSent(wall, now(), locale)} sealText={sealText} />;
  }
  return { Page: page, metadata: officeMetadata(locale, translator(locale, 'wall')('page')) };
}
