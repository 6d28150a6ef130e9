import { scaleLinear } from 'd3-scale';
import { finite, round1 } from './number.ts';

export type Percent = `${number}%`;
type Extent = { start: Percent; width: Percent };

export type BulletValues = {
  value: number | null;
  target?: number | null;
  due?: number | null;
  band?: { low: number; high: number } | null;
  min?: number;
  max?: number;
};

/** Where bar, ticks and band of a bullet lie, in per cent of its width. Bars start at 0 wherever 0 is on the scale. */
export function bulletScale(values: BulletValues) {
  const value = finite(values.value);
  const target = finite(values.target);
  const due = finite(values.due);
  const low = finite(values.band?.low);
  const high = finite(values.band?.high);
  const all = [value, target, due, low, high].filter((each) => each !== null);
  const min = finite(values.min) ?? Math.min(0, ...all);
  const most = Math.max(0, ...all);
  const max = Math.max(finite(values.max) ?? (most > 0 ? most * 1.1 : 1), most, min + Number.EPSILON);
  const scale = scaleLinear([min, max], [0, 100]).clamp(true);
  const percent = (at: number): Percent => `${round1(scale(at))}%`;
  const extent = (from: number, to: number): Extent => {
    const [a, b] = from < to ? [from, to] : [to, from];
    return { start: percent(a), width: `${round1(Math.max(0, scale(b) - scale(a)))}%` };
  };
  return {
    bar: value === null ? null : extent(Math.max(0, min), value),
    end: value === null ? null : percent(value),
    target: target === null ? null : percent(target),
    due: due === null || due === target ? null : percent(due),
    band: low === null || high === null ? null : extent(low, high),
  };
}
