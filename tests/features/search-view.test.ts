import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LONGEST_QUERY, readQuery, SHOWN_PER_GROUP } from '#lib/features/search/schema.ts';
import { type Entry, found, indexed } from '#lib/features/search/view.ts';
import { searchIndex } from '#lib/features/search-index/view.ts';

const entry = (over: Partial<Entry>): Entry => ({
  group: 'indicator',
  key: 'X',
  title: '',
  detail: '',
  href: '/',
  names: [],
  words: '',
  ...over,
});

const wordsOf = (raw: string | string[] | undefined) => {
  const query = readQuery(raw);
  return query.kind === 'words' ? query.words : query.kind;
};

describe('a query', () => {
  it('takes the first that says anything where the address names several', () => {
    expect(wordsOf(['', 'a', 'b'])).toEqual(['a']);
    expect(wordsOf(undefined)).toBe('empty');
    expect(wordsOf('  \u0000\u200b ')).toBe('empty');
  });

  it('reads full width, capitals, tone marks and hyphens alike', () => {
    expect(wordsOf('ＷＡＴ０５')).toEqual(['wat05']);
    expect(wordsOf('Sīmǎchōng')).toEqual(['simachong']);
    expect(wordsOf('sub-district，供水')).toEqual(['subdistrict', '供水']);
  });

  it('that is too long is named so with its length and not looked up', () => {
    expect(readQuery('水'.repeat(LONGEST_QUERY + 1))).toEqual({ kind: 'long', length: LONGEST_QUERY + 1 });
    expect(readQuery('😀'.repeat(LONGEST_QUERY)).kind).not.toBe('long');
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.array(fc.string({ unit: 'binary' }))), (raw) => {
        expect(['empty', 'long', 'words']).toContain(readQuery(raw).kind);
      }),
    );
  });
});

describe('what is found', () => {
  const index = [
    entry({ key: 'MED01', names: ['MED01', '村卫生室', 'Village clinics'], words: '供水' }),
    entry({ key: 'WAT05', names: ['WAT05', '日供水量', 'Daily water supply'] }),
    entry({ key: 'WAT', names: ['供水', 'Water supply'] }),
    entry({ group: 'unit', key: '1', names: ['水浸坪乡', 'Shuijinping Township'] }),
  ].map(indexed);
  const keys = (...words: string[]) => found(index, words).flatMap((group) => group.entries.map(({ key }) => key));

  it('puts the very name first, then names, then texts', () => {
    expect(keys('供水')).toEqual(['WAT', 'WAT05', 'MED01']);
  });

  it('holds every word, in any order', () => {
    expect(keys('supply', 'daily')).toEqual(['WAT05']);
    expect(keys('supply', 'clinics')).toEqual([]);
  });

  it('knows names written apart or together', () => {
    expect(keys('shuijinpingtownship')).toEqual(['1']);
  });

  it('is counted whole and shown in part', () => {
    const many = Array.from({ length: SHOWN_PER_GROUP + 5 }, (_, at) =>
      indexed(entry({ key: String(at), names: [`村${at}`] })),
    );
    const [group] = found(many, ['村']);
    expect([group?.total, group?.entries.length]).toEqual([SHOWN_PER_GROUP + 5, SHOWN_PER_GROUP]);
  });
});

describe('the index', () => {
  const rows = {
    indicators: [],
    facts: [],
    domains: [{ code: 'base', nameZh: '基础数', nameEn: 'Base', whatZh: '', whatEn: '' }],
    units: [
      { code: '100', parentCode: '1', kind: 'township', nameZh: '甲镇', nameEn: 'Jia Town' },
      { code: '101', parentCode: '1', kind: 'township', nameZh: '乙镇', nameEn: 'Yi Town' },
      { code: '100201', parentCode: '100', kind: 'village', nameZh: '立新村', nameEn: 'Lixin Village' },
      { code: '101201', parentCode: '101', kind: 'village', nameZh: '立新村', nameEn: 'Lixin Village' },
    ],
  };

  it('tells villages of the same name apart by township and code, and leads to their row', () => {
    const hits = found(searchIndex(rows, 'en'), ['lixin'])[0]?.entries ?? [];
    expect(hits.map(({ detail, href }) => [detail, href])).toEqual([
      ['Jia Town · 100201', '/en/townships/100#v100201'],
      ['Yi Town · 101201', '/en/townships/101#v101201'],
    ]);
  });

  it('finds pages by what they are about, in either language', () => {
    expect(found(searchIndex(rows, 'zh'), ['许可'])[0]?.entries[0]?.key).toBe('data');
    expect(found(searchIndex(rows, 'zh'), ['licence'])[0]?.entries[0]?.key).toBe('data');
  });
});
