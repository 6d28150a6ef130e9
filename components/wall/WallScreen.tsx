import { Seal } from '#components/shell/Seal.tsx';
import type { Locale } from '#lib/domain/vocabulary.ts';
import { translator } from '#lib/i18n/translator.ts';
import { officeHref, signInHref } from '#lib/shared/office-routes.ts';
import { WallStage } from './WallStage.tsx';
import type { WallSent } from './wall-sent.tsx';

type ScreenProps = { locale: Locale; sent: WallSent; sealText: string };

/** The screen of a meeting room: nothing around it, and made to be read from the other end of the table. */
export function WallScreen({ locale, sent, sealText }: ScreenProps) {
  const t = translator(locale, 'wall');
  const here = officeHref(locale, { page: 'office', part: 'wall' });
  const names = ['keys', 'stopped', 'stop', 'go', 'before', 'after', 'full', 'leave', 'signIn'] as const;
  const words = Object.fromEntries(names.map((name) => [name, t(name)])) as Record<(typeof names)[number], string>;
  return (
    <main className="wall" data-theme="dark" id="main">
      <header>
        <Seal text={sealText} />
        <h1>{sent.place}</h1>
        <span className="w-period">{sent.period}</span>
        <span className="w-rest" />
        {sent.demonstration ? (
          <span className="demo">
            <i>{sent.demonstration}</i>
          </span>
        ) : null}
        <span className="mut">{sent.release}</span>
      </header>
      <WallStage
        first={sent}
        address={`/api/office/wall?locale=${locale}`}
        words={words}
        office={officeHref(locale, { page: 'office' })}
        signIn={signInHref(locale, here)}
      />
    </main>
  );
}
