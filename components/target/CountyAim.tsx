import type { Locale } from '#lib/domain/vocabulary.ts';
import type { AimPlace, AimView } from '#lib/features/target-aim/view.ts';
import { translator } from '#lib/i18n/translator.ts';
import { Flags } from './Flags.tsx';
import { PathPicture } from './PathPicture.tsx';
import { pathText } from './path-words.ts';
import { Said } from './Said.tsx';

type CountyProps = { locale: Locale; year: number; view: AimView; county: AimPlace };

/** The county's own target, what to look at twice, and its path beside last year's. */
export function CountyAim({ locale, year, view, county }: CountyProps) {
  const t = translator(locale, 'target-aim');
  const { cell, said, flags, waits } = county;
  return (
    <section className="tg-county">
      <div>
        <h2>{t('countyHead')}</h2>
        {cell ? (
          <>
            <p className="tg-figure">
              <b>{cell.target}</b>
              {cell.demonstration ? (
                <span className="demo">
                  <i>{translator(locale, 'office')('demonstration')}</i>
                </span>
              ) : null}
            </p>
            <p className="mut">
              {[
                t('baseline', { value: cell.baseline }),
                translator(locale, 'target')('versionOf', { version: cell.version }),
                t('from', { from: cell.from }),
              ].join(' · ')}
            </p>
            <p className="mut sm">{t('basis', { basis: county.basis })}</p>
            {county.reason ? <p className="mut sm">{t('reason', { reason: county.reason })}</p> : null}
            {waits ? <p className="cin sm">{waits}</p> : null}
            {said ? (
              <p>
                <Said said={said} />
              </p>
            ) : null}
          </>
        ) : (
          <p>{t('noTarget', { year: String(year) })}</p>
        )}
        <Flags flags={flags} told />
        {view.proof ? <p className={view.proof.good ? 'tg-proof' : 'tg-proof cin'}>{view.proof.text}</p> : null}
      </div>
      {cell ? (
        <figure className="tg-path">
          <figcaption>{t('pathTitle')}</figcaption>
          <PathPicture
            percents={view.path.percents}
            lastYear={view.path.lastYear}
            words={{ now: t('pathNow'), last: t('pathLast') }}
            label={pathText(view.path, locale)}
          />
          {view.path.isEven ? <p className="xs dim">{t('even')}</p> : null}
        </figure>
      ) : null}
    </section>
  );
}
