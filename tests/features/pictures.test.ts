import { describe, expect, it } from 'vitest';
import { drawPicture, withTokens } from '#lib/server/pictures.ts';

const drawing = (words = '都梁') =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20"><rect width="40" height="20" fill="var(--color-paper)"/><text x="2" y="12" font-size="8" font-family="var(--font-sans)">${words}</text></svg>`;
const size = (png: Buffer | null) => png && { width: png.readUInt32BE(16), height: png.readUInt32BE(20) };

describe('a picture of a drawing', () => {
  it('has every token replaced by its light value, an unknown one by ink', () => {
    const values = new Map([['color-go', '#123456']]);
    expect(withTokens('fill="var(--color-go)" stroke="var(--none)"', values)).toBe('fill="#123456" stroke="#1d211f"');
    expect(withTokens(drawing())).not.toContain('var(');
  });

  it('is a PNG as wide as is promised, in the shape of the drawing', async () => {
    const png = await drawPicture('shape', async () => drawing());
    expect(png?.subarray(1, 4).toString()).toBe('PNG');
    expect(size(png)).toEqual({ width: 1600, height: 800 });
  });

  it('is drawn once for a key, however many ask', async () => {
    let drawn = 0;
    const ask = () =>
      drawPicture('once', async () => {
        drawn += 1;
        return drawing();
      });
    const [first, second] = await Promise.all([ask(), ask()]);
    expect(first).toBe(second);
    expect(await ask()).toBe(first);
    expect(drawn).toBe(1);
  });

  it('is looked for again where there was none, or where it failed', async () => {
    const answers = [null, 'broken', drawing()];
    const ask = () => drawPicture('again', async () => answers.shift() ?? null);
    expect(await ask()).toBeNull();
    await expect(ask()).rejects.toThrow();
    expect(size(await ask())?.width).toBe(1600);
  });

  it('is drawn with no more than one other at a time', async () => {
    let running = 0;
    let most = 0;
    const ask = (key: string) =>
      drawPicture(key, async () => {
        running += 1;
        most = Math.max(most, running);
        await new Promise((resolve) => setTimeout(resolve, 3));
        running -= 1;
        return null;
      });
    await Promise.all(['a', 'b', 'c', 'd', 'e'].map(ask));
    expect(most).toBe(2);
  });

  it('has the glyphs of the county’s language', async () => {
    const [one, other] = await Promise.all([
      drawPicture('han', async () => drawing('武冈')),
      drawPicture('blank', async () => drawing('')),
    ]);
    expect(one?.equals(other ?? Buffer.alloc(0))).toBe(false);
    const [first, second] = await Promise.all([
      drawPicture('x', async () => drawing('养')),
      drawPicture('y', async () => drawing('医')),
    ]);
    expect(first?.equals(second ?? Buffer.alloc(0))).toBe(false);
  });
});
