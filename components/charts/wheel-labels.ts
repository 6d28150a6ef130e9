import type { Box } from './Drawing.tsx';
import { LIGHT_CHARACTER, lightText } from './light-shape.ts';
import { finite } from './number.ts';
import { textWidth, wrapWords } from './text.ts';
import { type LabelPlace, labelPlace, RING, tipRadius } from './wheel-geometry.ts';
import type { WheelPetal, WheelVariant } from './wheel-props.ts';

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
  const labels = petals.map((petal, i) => {
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
  keepApart(labels);
  return labels;
}

/** Tall labels run into the one above or below: on each side, from top and from foot towards the middle, they give way. */
function keepApart(labels: PetalLabel[]): void {
  const n = labels.length;
  for (const side of [1, -1]) {
    for (const start of [0, n / 2]) {
      const down = start === 0;
      let last: ReturnType<typeof extentOf> | null = null;
      for (let turn = 0; turn <= n / 4; turn += 0.5) {
        const at = down ? turn : start - turn;
        const label = Number.isInteger(at) ? labels[(((side * at) % n) + n) % n] : undefined;
        if (!label) continue;
        const extent = extentOf(label);
        if (last && extent.left < last.right && last.left < extent.right) {
          const move = down ? Math.max(0, last.bottom - extent.top) : Math.min(0, last.top - extent.bottom);
          label.y += move;
        }
        last = extentOf(label);
      }
    }
  }
}

function extentOf(label: PetalLabel) {
  const wide = Math.max(...label.lines.map(lineWidth));
  const left = label.anchor === 'start' ? label.x : label.anchor === 'end' ? label.x - wide : label.x - wide / 2;
  const height = label.lines.length * label.step;
  const top = label.y - height * label.rise;
  return { left, right: left + wide, top, bottom: top + height };
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
    const extent = extentOf(label);
    box.left = Math.min(box.left, extent.left - 4);
    box.right = Math.max(box.right, extent.right + 4);
    box.top = Math.min(box.top, extent.top - 4);
    box.bottom = Math.max(box.bottom, extent.bottom + 5);
  }
  return [box.left, box.top, box.right - box.left, box.bottom - box.top];
}

function lineWidth(line: readonly Span[]): number {
  return line.reduce((sum, span) => sum + textWidth(span.text) * span.size + 4, 0);
}
