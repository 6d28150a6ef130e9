import { domainHue } from '#components/charts/hue.ts';
import { ResponsiveWheel } from '#components/charts/Wheel.tsx';
import type { WheelView } from '#lib/features/wheel/view.ts';

/** The wheel of a county, each petal in the hue of its domain. */
export function CountyWheel({ view: { petals, hub, label } }: { view: WheelView }) {
  const hued = petals.map(({ order, ...petal }) => ({ ...petal, hue: domainHue(order) }));
  return <ResponsiveWheel id="w" label={label} hub={hub} petals={hued} />;
}
