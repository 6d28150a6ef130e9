import { DomainGlyph } from '#components/charts/DomainGlyph.tsx';
import { Light } from '#components/charts/Light.tsx';
import { brickWords } from '#components/shell/brick-words.ts';
import { DemoMark } from '#components/ui/Marks.tsx';
import { translator } from '#lib/i18n/translator.ts';
import { lookHref } from '#lib/shared/office-look.ts';
import type { IndicatorProps } from './props.ts';

/** The finding, and who answers for it. */
export function Head({ bar, view }: Omit<IndicatorProps, 'item'>) {
  const { look } = bar;
  const { page } = view;
  const t = translator(look.locale, 'office-detail');
  const say = translator(look.locale, 'indicator');
  return (
    <header className="ih">
      <p className="row">
        <DomainGlyph order={page.domain.order} glyph={page.domain.glyph} />
        <b className="serif">{page.domain.name}</b>
        <Light light={page.verdict.light} word={page.verdict.word}>
          {page.verdict.figure ? say('ofSchedule', { ratio: page.verdict.figure }) : null}
        </Light>
      </p>
      <h1>
        {page.finding}
        {page.titleDemonstration ? <DemoMark words={brickWords(look.locale)} /> : null}
      </h1>
      <p className="st">
        {page.subtitle} · {t('answers')}
        {view.departments.map(({ code, name }, at) => (
          <span key={code}>
            {at > 0 ? t('comma') : ''}
            <a href={lookHref(look, { page: 'office', part: 'departments', id: code })}>{name}</a>
          </span>
        ))}
      </p>
    </header>
  );
}
