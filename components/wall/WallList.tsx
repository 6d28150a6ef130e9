import { DomainGlyph } from '#components/charts/DomainGlyph.tsx';
import { domainHue } from '#components/charts/hue.ts';
import { Light } from '#components/charts/Light.tsx';
import type { Locale } from '#lib/domain/vocabulary.ts';
import type { WallBehind } from '#lib/features/wall/view.ts';
import { translator } from '#lib/i18n/translator.ts';

/** Indicators that do not keep up, each with how far it came and how far it should be. */
export function WallList({ locale, lines }: { locale: Locale; lines: readonly WallBehind[] }) {
  const t = translator(locale, 'wall');
  if (lines.length === 0) return <p className="mut">{t('worstNone')}</p>;
  return (
    <ol>
      {lines.map((line) => (
        <li key={line.code}>
          <DomainGlyph order={line.domain.order} glyph={line.domain.glyph} />
          <div>
            <p className="tp">
              <b>{line.name}</b>
              <span>{t('aim', { figure: line.figure, aim: line.aim })}</span>
            </p>
            <Way line={line} />
            <p className="mut">
              <Light light={line.verdict.light} word={line.verdict.word}>
                {line.verdict.figure}
              </Light>{' '}
              {line.need}
            </p>
          </div>
        </li>
      ))}
    </ol>
  );
}

/** The way to the target: what is done, and a mark where it should be by now. */
function Way({ line }: { line: WallBehind }) {
  const { done, due } = line;
  if (done === null) return null;
  const percent = (share: number) => `${Math.round(Math.min(1, Math.max(0, share)) * 1000) / 10}%`;
  return (
    <svg className="way" width="100%" height="18" aria-hidden="true">
      <rect y="4" width="100%" height="10" fill="var(--color-line)" />
      <rect y="4" width={percent(done)} height="10" fill={domainHue(line.domain.order)} />
      {due === null ? null : (
        <rect x={percent(due)} width="3" height="18" fill="var(--color-ink)" transform="translate(-1.5)" />
      )}
    </svg>
  );
}
