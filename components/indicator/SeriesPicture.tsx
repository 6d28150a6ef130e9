import { domainHue } from '#components/charts/hue.ts';
import { ResponsiveSeriesChart, SeriesChart, type SeriesChartProps } from '#components/charts/SeriesChart.tsx';
import type { SeriesView } from '#lib/features/indicator-chart/view.ts';

type SeriesPictureProps = { view: SeriesView; label: string; order: number; doubtMark: string };

function propsOf({ view, label, order, doubtMark }: SeriesPictureProps): Omit<SeriesChartProps, 'variant'> {
  const { demonstration: _, ...chart } = view;
  return { id: 's', hue: domainHue(order), label, doubtMark, ...chart };
}

/** The series as a single drawing, for pictures. */
export function SeriesPicture(props: SeriesPictureProps) {
  return <SeriesChart {...propsOf(props)} />;
}

/** The series as it fits its column. */
export function SeriesDrawings(props: SeriesPictureProps) {
  return <ResponsiveSeriesChart {...propsOf(props)} />;
}
