import { Sparkline } from '#components/charts/Sparkline.tsx';
import { brickWords } from '#components/shell/brick-words.ts';
import { DemoMark } from '#components/ui/Marks.tsx';
import type { Locale } from '#lib/domain/vocabulary.ts';
import type { Line } from '#lib/features/review-line/view.ts';
import { translator } from '#lib/i18n/translator.ts';

/** The periods before and this one, to be seen while a reason is written. */
export function Course({ locale, line }: { locale: Locale; line: Line }) {
  const [first, last] = [line.course[0], line.course.at(-1)];
  if (!first || !last || line.course.length < 2) return null;
  const label = translator(locale, 'review')('course', {
    count: line.course.length,
    first: first.text,
    last: last.text,
  });
  return (
    <figure className="course">
      <Sparkline
        label={label}
        values={line.course.map(({ value }) => value)}
        hue="var(--color-cinnabar)"
        demonstration={line.demonstration}
        width={220}
        height={56}
      />
      <figcaption className="mut xs">
        {label} {line.demonstration ? <DemoMark words={brickWords(locale)} /> : null}
      </figcaption>
    </figure>
  );
}
