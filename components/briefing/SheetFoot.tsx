import type { Locale } from '#lib/domain/vocabulary.ts';
import type { Brief } from '#lib/features/briefing/view.ts';
import { translator } from '#lib/i18n/translator.ts';

/** At the foot of each page: from which release, made when, at which address, which page of two. */
export function SheetFoot({ locale, brief, page }: { locale: Locale; brief: Brief; page: number }) {
  return (
    <footer className="brief-foot">
      <p>
        {brief.release} · {brief.made}
        <br />
        <span className="brief-address">{brief.address}</span>
      </p>
      <p>{translator(locale, 'briefing')('sheet', { n: page })}</p>
    </footer>
  );
}
