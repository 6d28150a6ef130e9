import './reading.css';
import './methods.css';
import type { Metadata } from 'next';
import { MethodsScreen } from '#components/methods/MethodsScreen.tsx';
import { Static } from '#components/ui/Static.tsx';
import type { Locale } from '#lib/domain/vocabulary.ts';
import { loadMethods } from '#lib/features/methods/loaders.ts';
import type { ReleaseHead } from '#lib/features/release/view.ts';
import { translator } from '#lib/i18n/translator.ts';
import type { Place } from '#lib/shared/routes.ts';
import { pageMetadata } from './metadata.ts';
import { Framed, open, type PageProps } from './open.tsx';

const here = { page: 'methods' } as const;

/** How progress is judged holds before anything has been judged. */
export function methodsPage(locale: Locale) {
  async function generateMetadata({ params }: PageProps): Promise<Metadata> {
    const asked = await open(locale, params, here);
    if ('instead' in asked) return {};
    const t = translator(locale, 'methods');
    return pageMetadata(asked.opened.place, here, asked.opened.context, {
      title: t('title'),
      description: t('metaDescription'),
    });
  }

  async function screen(place: Place, release: ReleaseHead | null) {
    return (
      <Static>
        <MethodsScreen place={place} methods={await loadMethods(release, locale)} />
      </Static>
    );
  }

  async function page({ params }: PageProps) {
    const asked = await open(locale, params, here, (place) => screen(place, null));
    if ('instead' in asked) return asked.instead;
    const { place, context, release } = asked.opened;
    return (
      <Framed place={place} here={here} context={context}>
        {await screen(place, release)}
      </Framed>
    );
  }

  return { Page: page, generateMetadata, generateStaticParams };
}

/** Earlier releases are drawn when they are first asked for, and kept. */
function generateStaticParams(): { release: string }[] {
  return [];
}
