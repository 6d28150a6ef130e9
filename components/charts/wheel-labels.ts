import type { Box } from './Drawing.tsx';
import { LIGHT_CHARACTER, lightText } from './light-shape.ts';
import { finite } from './number.ts';
import { textWidth, wrapWords } from './text.ts';
import type { WheelPetal, WheelVariant } from './Wheel.tsx';
import { type LabelPlace, labelPlace, RING, tipRadius } from './wheel-geometry.ts';

export type Span = { text: string; size: number; bold?: boolean; serif?: boolean; fill: string };
export type PetalLabel = LabelPlace & { key: string; lines: Span[][]; step: number };

/** Type sizes of name, figure and word, and the least box of each drawing. */
const SETTING: Record<Exclude<WheelVariant, 'plain'>, { name: number; figure: number; word: number; box: Box }> = {
  wide: { name: 10.5, figure: 10, word: 8.8, box: [-188, -150, 376, 296] },
  phone: { name: 15, figure: 14, word: 13, box: [-170, -164, 340, 324] },
  elder: { name: 18, figure: 16, word: 16, box: [-180, -172, 360, 338] },
};

export const PLAIN_BOX: Box = [-104, -104, 208, 208];

/** Labels of all petals: wide in two lines, on a phone in three narrow ones, for elder readers without the per cent. */
export function petalLabels(petals: readonly WheelPetal[], variant: Exclude<WheelVariant, 'plain'>): PetalLabel[] {
  const sizes = SETTING[variant];
  return petals.map((petal, i) => {
    const ratio = finite(petal.ratio);
    const place = labelPlace(i, petals.length, ratio === null ? RING : tipRadius(ratio));
    const name: Span[] = [{ text: petal.name, size: sizes.name, bold: true, serif: true, fill: petal.hue }];
    const figure: Span = {
      text: ratio === null ? '' : petal.figure,
      size: sizes.figure,
      bold: true,
      fill: 'var(--color-ink)',
    };
    const light = (text: string): Span => ({ text, size: sizes.word, fill: lightText(petal.light) });
    const sign = LIGHT_CHARACTER[petal.light];
    const lines =
      variant === 'wide'
        ? [name, [figure, light(`${sign} ${petal.word}`)]]
        : variant === 'phone' && figure.text
          ? [...wrapped(name), [figure, light(sign)], ...wrapped([light(petal.word)])]
          : [...wrapped(name), ...wrapped([light(`${sign} ${petal.word}`)])];
    return { ...place, key: petal.code, lines, step: sizes.name * 1.16 };
  });
}

/** Long Latin names would widen a phone's drawing and so shrink its type. */
function wrapped(line: Span[]): Span[][] {
  const [span] = line;
  return span ? wrapWords(span.text, 6.2).map((text) => [{ ...span, text }]) : [];
}

/** The least box of the variant, grown where a label reaches beyond it. */
export function boxAround(labels: readonly PetalLabel[], variant: Exclude<WheelVariant, 'plain'>): Box {
  const [left, top, width, height] = SETTING[variant].box;
  const box = { left, top, right: left + width, bottom: top + height };
  for (const label of labels) {
    const wide = Math.max(...label.lines.map(lineWidth));
    const start = label.anchor === 'start' ? label.x : label.anchor === 'end' ? label.x - wide : label.x - wide / 2;
    const high = label.y - label.lines.length * label.step * label.rise;
    box.left = Math.min(box.left, start - 4);
    box.right = Math.max(box.right, start + wide + 4);
    box.top = Math.min(box.top, high - 4);
    box.bottom = Math.max(box.bottom, high + label.lines.length * label.step + 5);
  }
  return [box.left, box.top, box.right - box.left, box.bottom - box.top];
}

function lineWidth(line: readonly Span[]): number {
  return line.reduce((sum, span) => sum + textWidth(span.text) * span.size + 4, 0);
}
