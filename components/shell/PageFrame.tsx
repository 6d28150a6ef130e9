import type { ReactNode } from 'react';
import { Static } from '#components/ui/Static.tsx';
import { translator } from '#lib/i18n/translator.ts';
import type { Place, Target } from '#lib/shared/routes.ts';
import { Footer } from './Footer.tsx';
import type { FrameContext } from './frame-context.ts';
import { Masthead } from './Masthead.tsx';

export type PageFrameProps = {
  place: Place;
  /** The page shown: marks the navigation and leads the language link to the same page; null where there is none. */
  here: Target | null;
  context: FrameContext;
  children: ReactNode;
};

/** Everything around a public page. Links are plain: a page of another language has its own root, and no script is needed. */
export function PageFrame({ place, here, context, children }: PageFrameProps) {
  const t = translator(place.locale, 'shell');
  return (
    <>
      <a className="skip" href="#main">
        {t('skip')}
      </a>
      <Static as="header">
        <Masthead place={place} here={here} context={context} />
        <Notices place={place} context={context} />
      </Static>
      <main className="wrap" id="main" tabIndex={-1}>
        {children}
      </main>
      <Static as="footer" className="foot">
        <Footer place={place} context={context} />
      </Static>
    </>
  );
}

/** An earlier release says so before anything else; demonstration data are named on every page that has them. */
function Notices({ place, context: { earlier, demonstration } }: { place: Place; context: FrameContext }) {
  const t = translator(place.locale, 'shell');
  return (
    <>
      {earlier ? (
        <div className="earlier">
          <p className="wrap">
            <span>{earlier.text}</span>
            <a href={earlier.link}>{t('newest')}</a>
          </p>
        </div>
      ) : null}
      {demonstration ? (
        <div className="demobar">
          <p className="wrap">
            <span className="demo">
              <i>{t('demonstration')}</i>
            </span>
            <span>{demonstration}</span>
          </p>
        </div>
      ) : null}
    </>
  );
}
