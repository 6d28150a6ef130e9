import { domainHue } from '#components/charts/hue.ts';
import { LightShape } from '#components/charts/Light.tsx';
import { lightTone } from '#components/charts/light-shape.ts';
import { Multiple } from '#components/charts/Multiple.tsx';
import { Section } from '#components/ui/Section.tsx';
import { Static } from '#components/ui/Static.tsx';
import { translator } from '#lib/i18n/translator.ts';
import { lookHref } from '#lib/shared/office-look.ts';
import type { IndicatorProps } from './props.ts';

/** Every township's course, all on one scale. */
export function Multiples({ bar, view }: Omit<IndicatorProps, 'item'>) {
  const { look } = bar;
  const { multiples, page } = view;
  if (!multiples) return null;
  const t = translator(look.locale, 'office-detail');
  const { scale, span, cells, county } = multiples;
  return (
    <Section title={t('multiples', { n: cells.length })} id="multiples">
      <p className="sm dim">
        {t('multiplesScale', { low: scale.lowWords, high: scale.highWords, ...span })}
        {county ? t('multiplesCounty') : ''}
      </p>
      <Static as="ul" className="multiples">
        {cells.map((cell) => (
          <li key={cell.code}>
            <a href={lookHref(look, { page: 'office', part: 'indicators', id: page.code }, { unit: cell.code })}>
              {cell.name}
            </a>
            <Multiple
              label={null}
              values={cell.values}
              behind={county}
              low={scale.low}
              high={scale.high}
              hue={domainHue(page.domain.order)}
              demonstration={cell.demonstration}
            />
            <span className={`lt ${lightTone(cell.light)}`}>
              <LightShape light={cell.light} />
              <b>{cell.figure}</b>
              <span className="vh">{cell.word}</span>
            </span>
          </li>
        ))}
      </Static>
    </Section>
  );
}
