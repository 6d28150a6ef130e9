import type { Light } from '#lib/domain/vocabulary.ts';

/** Shapes of the lights in a 16 × 16 square, drawn in currentColor. */
export const LIGHT_SHAPE: Record<Light, string> = {
  done: "<circle cx='8' cy='8' r='7' fill='currentColor'/><path d='m4.6 8.2 2.4 2.4 4.5-5' fill='none' stroke='var(--color-surface)' stroke-width='1.9'/>",
  go: "<circle cx='8' cy='8' r='6.2' fill='currentColor'/>",
  slow: "<path d='M8 1.2 14.8 8 8 14.8 1.2 8Z' fill='currentColor'/>",
  late: "<path d='M1 2.4h14L8 14.6Z' fill='currentColor'/>",
  away: "<path d='M1 1.6h14L8 11Z' fill='currentColor'/><path d='M3 14h10' stroke='currentColor' stroke-width='2'/>",
  due: "<circle cx='8' cy='8' r='6' fill='none' stroke='currentColor' stroke-width='1.6'/>",
  none: "<circle cx='8' cy='8' r='6' fill='none' stroke='currentColor' stroke-width='1.6' stroke-dasharray='2 2'/>",
  watch: "<path d='M2 8h12' stroke='currentColor' stroke-width='2.4'/>",
};

/** Within a line of text, where a shape cannot be placed because the text's width is not known. */
export const LIGHT_CHARACTER: Record<Light, string> = {
  done: '●',
  go: '●',
  slow: '◆',
  late: '▼',
  away: '▼',
  due: '○',
  none: '○',
  watch: '–',
};

type Tone = 'go' | 'slow' | 'late' | 'na';

const TONE: Record<Light, Tone> = {
  done: 'go',
  go: 'go',
  slow: 'slow',
  late: 'late',
  away: 'late',
  due: 'na',
  none: 'na',
  watch: 'na',
};

/** Class of the light's colour in HTML. */
export function lightTone(light: Light): Tone {
  return TONE[light];
}

/** Colour of the light's shape. */
export function lightFill(light: Light): string {
  return TONE[light] === 'na' ? 'var(--color-none)' : `var(--color-${TONE[light]})`;
}

/** Colour of the light's word: darker than its shape where the shape's would be too pale to read. */
export function lightText(light: Light): string {
  return TONE[light] === 'na' ? 'var(--color-ink-3)' : `var(--color-${TONE[light]}-text)`;
}
