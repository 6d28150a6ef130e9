import { describe, expect, it } from 'vitest';
import { linesOf } from '#components/picture/lines.ts';
import { pictureSvg } from '#components/picture/PictureFrame.tsx';
import { parsePicture } from '#lib/features/picture/schema.ts';
import { withTokens } from '#lib/server/pictures.ts';

const frame = {
  title: '养老落后最多',
  subtitle: '2022年第二季度',
  demonstration: '演示数据',
  notes: ['来源：某处 <b>&', '许可：某某'],
  drawing: "<div class='x'><svg viewBox='0 0 100 50' role='img'><rect fill='var(--color-ink)'/></svg></div>",
};

describe('a picture', () => {
  it('says title, demonstration, source and licence around its drawing', () => {
    const svg = pictureSvg(frame);
    for (const words of ['养老落后最多', '演示数据', '许可：某某', '来源：某处 &lt;b&gt;&amp;'])
      expect(svg).toContain(words);
    expect(svg).toContain("viewBox='0 0 100 50'");
    expect(svg).not.toContain('<div');
  });

  it('says nothing of demonstration data where there is none', () => {
    expect(pictureSvg({ ...frame, demonstration: null })).not.toContain('演示');
  });

  it('needs a drawing', () => {
    expect(() => pictureSvg({ ...frame, drawing: '<p/>' })).toThrow('needs a drawing');
  });

  it('has values for its tokens, and ink for one that is unknown', () => {
    const svg = withTokens("a='var(--color-paper)' b='var(--nothing)'", new Map([['color-paper', '#fff']]));
    expect(svg).toBe("a='#fff' b='#1d211f'");
  });
});

describe('the lines of a picture', () => {
  it('break Latin text at spaces and Chinese anywhere but before a mark', () => {
    expect(linesOf('one two three', 5)).toEqual(['one two', 'three']);
    expect(linesOf('一二三，四五', 3)).toEqual(['一二', '三，四', '五']);
    expect(linesOf('', 5)).toEqual([]);
  });
});

describe('the name of a picture', () => {
  it('is a kind, a code and a language', () => {
    expect(parsePicture('wheel', 'summary.zh.png')).toEqual({ kind: 'wheel', code: 'summary', locale: 'zh' });
    for (const [kind, file] of [
      ['pie', 'summary.zh.png'],
      ['wheel', 'summary.fr.png'],
      ['wheel', 'summary.png'],
      ['wheel', '../x.zh.png'],
      ['wheel', `${'a'.repeat(21)}.zh.png`],
      ['constructor', 'a.zh.png'],
    ] as const) {
      expect(parsePicture(kind, file)).toBeNull();
    }
  });
});
