import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { renderAsync } from '@resvg/resvg-js';

/** Drawings use the tokens of the style sheet; a picture has no style sheet, so their light values are put in. */
let tokens: Map<string, string> | null = null;

function lightTokens(): Map<string, string> {
  if (tokens) return tokens;
  const css = readFileSync(path.join(/* turbopackIgnore: true */ process.cwd(), 'app', 'tokens.css'), 'utf8');
  const root = css.slice(css.indexOf(':root {'), css.indexOf('\n}'));
  const found = [...root.matchAll(/--([a-z0-9-]+):\s*([^;]+);/g)].map(
    ([, name = '', value = '']) => [name, value] as const,
  );
  tokens = new Map([...found, ['font-sans', FAMILY], ['font-serif', FAMILY]]);
  return tokens;
}

const FAMILY = 'Noto Sans SC';
const WEIGHTS = ['400Regular/NotoSansSC_400Regular.ttf', '700Bold/NotoSansSC_700Bold.ttf'];

let fonts: string[] | null = null;

function fontFiles(): string[] {
  if (fonts) return fonts;
  const require = createRequire(path.join(/* turbopackIgnore: true */ process.cwd(), 'package.json'));
  const folder = path.dirname(require.resolve('@expo-google-fonts/noto-sans-sc'));
  fonts = WEIGHTS.map((file) => path.join(/* turbopackIgnore: true */ folder, file));
  return fonts;
}

/** The drawing with every token replaced by its value; an unknown one becomes ink rather than nothing. */
export function withTokens(svg: string, values: ReadonlyMap<string, string> = lightTokens()): string {
  return svg.replace(/var\(--([a-z0-9-]+)\)/g, (_, name: string) => values.get(name) ?? '#1d211f');
}

/** Widest picture in pixels, whatever is asked for. */
const WIDTH = 1600;
const AT_ONCE = 2;
const KEPT = 32;

const kept = new Map<string, Promise<Buffer | null>>();
let running = 0;
const waiting: (() => void)[] = [];

/**
 * PNG of a drawing, at most two at a time. The last few are kept under `key`, which must name release and
 * contents: releases never change, so neither do their pictures. Null where there is nothing to draw.
 */
export function drawPicture(key: string, svg: () => Promise<string | null>): Promise<Buffer | null> {
  const known = kept.get(key);
  if (known) return known;
  const made = inTurn(async () => {
    const drawing = await svg();
    return drawing === null ? null : paint(drawing);
  });
  kept.set(key, made);
  for (const oldest of kept.keys()) {
    if (kept.size <= KEPT) break;
    kept.delete(oldest);
  }
  // What there is nothing to draw of is not kept: made-up codes must not push real pictures out.
  made.then(
    (picture) => picture ?? kept.delete(key),
    () => kept.delete(key),
  );
  return made;
}

async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (running >= AT_ONCE) await new Promise<void>((resolve) => waiting.push(resolve));
  running += 1;
  try {
    return await work();
  } finally {
    running -= 1;
    waiting.shift()?.();
  }
}

async function paint(svg: string): Promise<Buffer> {
  const picture = await renderAsync(withTokens(svg), {
    fitTo: { mode: 'width', value: WIDTH },
    font: { loadSystemFonts: false, fontFiles: fontFiles(), defaultFontFamily: FAMILY, sansSerifFamily: FAMILY },
  });
  return picture.asPng();
}
