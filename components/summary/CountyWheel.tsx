import { domainHue } from '#components/charts/hue.ts';
import { ResponsiveWheel, Wheel } from '#components/charts/Wheel.tsx';
import type { WheelView } from '#lib/features/wheel/view.ts';

function propsOf({ petals, hub, label }: WheelView) {
  return { id: 'w', label, hub, petals: petals.map(({ order, ...petal }) => ({ ...petal, hue: domainHue(order) })) };
}

/** The wheel as a single drawing, for pictures. */
export function CountyWheelPicture({ view }: { view: WheelView }) {
  return <Wheel {...propsOf(view)} />;
}

/** The wheel as it fits the page. */
export function CountyWheel({ view }: { view: WheelView }) {
  return <ResponsiveWheel {...propsOf(view)} />;
}
