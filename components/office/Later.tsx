import { type ReactNode, Suspense } from 'react';
import type { Locale } from '#lib/domain/vocabulary.ts';
import { translator } from '#lib/i18n/translator.ts';

type LaterProps = {
  /** Stands in its place meanwhile. */
  waiting: ReactNode;
  /** Made after what stands before it is on its way. */
  make: () => Promise<ReactNode>;
};

/** Long enough for what is before it to leave the server, which does one thing at a time. */
const BREATH_MS = 20;

/** A part of a page that follows by itself. Without a script it stands at the end of the page, where it arrives. */
export function Later({ waiting, make }: LaterProps) {
  return (
    <Suspense
      fallback={
        <>
          {waiting}
          <noscript>
            <link rel="stylesheet" href="/without-script.css" />
          </noscript>
        </>
      }
    >
      <Made make={make} />
    </Suspense>
  );
}

async function Made({ make }: Pick<LaterProps, 'make'>) {
  await new Promise((resolve) => setTimeout(resolve, BREATH_MS));
  return make();
}

/** Says what takes so long, after a moment in which most pages are there. */
export function Waiting({ locale, title }: { locale: Locale; title: string }) {
  const t = translator(locale, 'office');
  return (
    <div className="waiting" aria-busy="true">
      <h1 className="page-title">{title}</h1>
      <p className="mut" role="status">
        {t('waiting')}
      </p>
      <i aria-hidden="true" />
      <noscript>
        <p className="mut">{t('waitingLong')}</p>
      </noscript>
    </div>
  );
}
