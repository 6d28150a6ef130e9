import { Packer } from 'docx';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { askedBrief, briefOf } from '#lib/features/briefing/view.ts';
import { behindLines, laggingSince, shortCount, standingsIn } from '#lib/features/briefing-behind/view.ts';
import { briefDocument } from '#lib/features/briefing-document/view.ts';
import { filedIn, rankedPlaces } from '#lib/features/briefing-places/view.ts';
import { sourceBook } from '#lib/features/briefing-source/view.ts';
import { paceParts, shortAtYearEnd } from '#lib/features/pace-words/view.ts';
import { madeBook } from '#tests/support/made-book.ts';

/** From 100 to 140 in a year: 110 and 120 are due after one quarter and two. */
const book = madeBook({
  A: { values: { C: [104, 108], T1: [110, 120], T2: [104, 120], T3: [110, 100] }, aim: [100, 140] },
  B: { values: { C: [111, 125], T1: [112, 120], T2: [110, 126] }, aim: [100, 140] },
  D: { values: { C: [9, 9] }, doubt: 'unit?' },
});
const standings = standingsIn(book, 'C', book.indicators);

describe('what is behind', () => {
  it('is told with its pace, since when, and who answers for it, the slowest first', () => {
    const sources = sourceBook('zh');
    const [line, ...others] = behindLines(book, standings, { limit: 5, sources, locale: 'zh' });
    expect(others).toEqual([]);
    expect(line).toMatchObject({
      ...{ key: 'A', since: '自2022年一季度', pace: '每季需16个（今年每季4个）', who: '某局' },
      ...{ aim: '2022年目标 140个', mark: { number: 1, href: '/figures/A/C/2022Q2' } },
    });
    expect(sources.list()).toEqual([{ number: 1, text: '某局' }]);
  });

  it('is since the first quarter of the run, not of an earlier one', () => {
    const row = (period: string, status: 'behind' | 'on_schedule' | 'slightly_behind') => ({ period, status });
    const rows = [row('2021Q3', 'behind'), row('2021Q4', 'on_schedule'), row('2022Q1', 'slightly_behind')];
    expect(laggingSince([...rows, row('2022Q2', 'behind')], '2022Q2')).toBe('2022Q1');
    expect(laggingSince([row('2022Q2', 'behind')], '2022Q2')).toBe('2022Q2');
    expect(laggingSince([...rows, row('2022Q2', 'behind'), row('2022Q3', 'on_schedule')], '2022Q2')).toBe('2022Q1');
  });

  it('counts what misses its target at the pace so far', () => {
    expect(shortCount(book, standings)).toBe(1);
  });
});

describe('the pace', () => {
  const indicator = book.indicators.find(({ code }) => code === 'A');
  if (!indicator) throw new Error('no indicator');
  const target = { baseline: 100, target: 140 };
  const at = (value: number | null) => ({ period: '2022Q2', value, judgedValue: value });

  it('is what each quarter left must bring, beside what one brought', () => {
    expect(paceParts(at(108), target, indicator, 'zh')).toEqual({ gap: '32个', needed: '16个', pace: '4个' });
    expect(shortAtYearEnd(at(108), target, indicator)).toBe(24);
  });

  it('says that it went the other way', () => {
    expect(paceParts(at(96), target, indicator, 'zh')?.pace).toBe('−2个');
  });

  it('is not said of what is met, has no figure, no beginning or no target', () => {
    expect(paceParts(at(140), target, indicator, 'zh')).toBeNull();
    expect(paceParts(at(null), target, indicator, 'zh')).toBeNull();
    expect(paceParts(at(108), { ...target, baseline: null }, indicator, 'zh')).toBeNull();
    expect(paceParts(at(108), null, indicator, 'zh')).toBeNull();
    expect(shortAtYearEnd(at(150), target, indicator)).toBe(0);
  });
});

describe('townships', () => {
  it('share a place where they are equal; one that cannot be rated has none', () => {
    const places = rankedPlaces(book, { domain: null, sort: null }, 'zh');
    expect(places.map(({ key, rank }) => [key, rank])).toEqual([
      ['T2', '1'],
      ['T1', '2'],
      ['T3', '3'],
    ]);
    const one = madeBook({ A: { values: { T1: [110, 120], T2: [110, 120], T3: [110, null] }, aim: [100, 140] } });
    expect(rankedPlaces(one, { domain: 'water', sort: null }, 'zh').map(({ rank }) => rank)).toEqual([
      ...['1', '1', '不排名'],
    ]);
  });

  it('are asked for what one of them gave, and not for what the county alone gives', () => {
    const filed = filedIn(book, null, 'zh');
    expect(filed).toMatchObject({ asked: 6, reported: 5, late: 0, missing: ['T3镇缺1格'] });
    expect(filedIn(book, 'village', 'zh')).toMatchObject({ asked: 0, reported: 0, missing: [] });
  });
});

describe('the address of a brief', () => {
  it('leads back to the same brief, the past day included', () => {
    const { search } = askedBrief({ period: '2022Q2', asOf: '2022-07-31', units: 'town', domain: 'care' });
    const again = askedBrief(Object.fromEntries(new URLSearchParams(search)));
    expect(again).toMatchObject({ period: '2022Q2', asOf: '2022-07-31', sort: 'town', domain: 'care', search });
  });
});

describe('the Word document', () => {
  const release = { version: 2, publishedAt: new Date('2022-08-03T01:00:00Z') };
  const profile = { nameZh: '试验县', nameEn: 'Trial County', officeZh: '县办', officeEn: 'The office' };
  const given = { book, today: '2022-08-05', asOf: null, items: null, head: { profile, release } };
  const made = async (locale: 'zh' | 'en') => {
    const asked = askedBrief({ period: '2022Q2' });
    const brief = briefOf({ ...given, asked, address: 'http://county.example/office/briefing?period=2022Q2' }, locale);
    const files = unzipSync(await Packer.toBuffer(briefDocument(brief, locale, 'http://county.example')));
    const part = (name: string) => strFromU8(files[name] ?? new Uint8Array());
    return {
      brief,
      text: part('word/document.xml'),
      links: part('word/_rels/document.xml.rels'),
      foot: part('word/footer1.xml'),
    };
  };

  it('is A4, leads from each figure to its history, and names its source and its release', async () => {
    const { text, links, foot } = await made('zh');
    expect(text).toMatch(/w:w="119\d\d" w:h="168\d\d"/);
    expect(links).toContain('http://county.example/figures/A/C/2022Q2');
    expect(links).toContain('http://county.example/figures/D/C/2022Q2');
    expect(text).toContain('每季需16个');
    expect(text).toContain('unit?');
    expect(text).toContain('[1] 某局');
    expect(text).toContain('演示数据');
    expect(foot).toContain('第2版');
    expect(foot).toContain('office/briefing?period=2022Q2');
    expect(foot).toContain('NUMPAGES');
  });

  it('is said in either language, its name too', async () => {
    const [zh, en] = [await made('zh'), await made('en')];
    expect(zh.brief.file).toBe('试验县2022Q2会商简报-2022-08-05');
    expect(en.brief.file).toBe('Trial County brief 2022Q2 2022-08-05');
    expect(en.text).toContain('16 pieces a quarter, so far 4 pieces');
    expect(en.text).not.toMatch(/[\u4e00-\u9fff]{2,}/);
  });
});
