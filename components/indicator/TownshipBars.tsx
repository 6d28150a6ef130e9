import { BarList } from '#components/charts/BarList.tsx';
import { BarPicture } from '#components/charts/BarPicture.tsx';
import type { BarListProps } from '#components/charts/bar-props.ts';
import { domainHue } from '#components/charts/hue.ts';
import type { TownshipFigures } from '#lib/features/indicator-townships/view.ts';
import { href, type Place } from '#lib/shared/routes.ts';

type TownshipBarsProps = { place: Place; townships: TownshipFigures; label: string; order: number };

function propsOf({ place, townships, label, order }: TownshipBarsProps): BarListProps {
  return {
    id: 't',
    label,
    hue: domainHue(order),
    line: townships.line,
    rows: townships.rows.map((row) => ({
      key: row.code,
      name: row.name,
      href: href(place, { page: 'township', code: row.code }),
      value: row.absent ? null : row.value,
      figure: row.figure,
      light: row.verdict.light,
      word: row.verdict.word,
      demonstration: row.demonstration,
    })),
  };
}

export function TownshipBars(props: TownshipBarsProps) {
  return <BarList {...propsOf(props)} />;
}

/** The same bars as a single drawing, for pictures. */
export function TownshipBarsPicture(props: TownshipBarsProps) {
  return <BarPicture {...propsOf(props)} />;
}
