import './reading.css';
import './search.css';
import type { Metadata } from 'next';
import { MissingScreen } from '#components/missing/MissingScreen.tsx';
import type { Locale } from '#lib/domain/vocabulary.ts';
import { loadFrame } from '#lib/features/frame/loaders.ts';
import { loadContext } from '#lib/features/release/loaders.ts';
import { translator } from '#lib/i18n/translator.ts';
import { Framed } from './open.tsx';

export function missingMetadata(locale: Locale): Metadata {
  return { title: translator(locale, 'missing')('title'), robots: { index: false } };
}

/** The page of unknown addresses, in the frame of the county where there is one. */
export async function MissingPage({ locale }: { locale: Locale }) {
  const place = { locale, release: null };
  const context = await loadContext(null);
  if (!context) {
    return (
      <main id="main" className="wrap">
        <MissingScreen place={place} domains={0} />
      </main>
    );
  }
  return (
    <Framed place={place} here={null} context={context}>
      <MissingScreen place={place} domains={(await loadFrame(context.release)).domains} />
    </Framed>
  );
}
