import { describe, expect, it } from 'vitest';
import { readPack } from '#seed/read/pack.ts';
import { damaged, faultsOf, SEED_FOLDER, thePack } from './pack.ts';

const saidOf = (file: string, from: string | RegExp, to: string) =>
  faultsOf(() => readPack(damaged(file, from, to))).map(({ file: where, line, kind }) => `${where}:${line} ${kind}`);

describe('the seed files', () => {
  it('hold 85 indicators in 9 domains and the base, 26 departments, 334 units and 73 statements', () => {
    const { indicators, domains, departments, units, facts } = thePack();
    const counts = [indicators, domains, departments, units, facts].map((table) => table.rows.length);
    expect(counts).toEqual([85, 10, 26, 334, 73]);
    expect(facts.rows.filter((row) => !row.context)).toHaveLength(33);
  });

  it('are 1 county, 18 townships and 315 villages, of which 299 count', () => {
    const kinds = thePack().units.rows.map((row) => row.kind);
    expect(['county', 'township', 'village'].map((kind) => kinds.filter((own) => own === kind).length)).toEqual([
      1, 18, 315,
    ]);
  });

  it('have no fault as they are', () => {
    expect(faultsOf(() => readPack(SEED_FOLDER))).toEqual([]);
  });
});

describe('a fault in a seed file is named by file and line', () => {
  const cases: [string, string | RegExp, string, string][] = [
    ['domains.csv', 'planning,1,', 'planning,one,', 'domains.csv:2 not_integer'],
    ['indicators.csv', ',computed,MED01 / villages,', ',computed,,', 'indicators.csv:31 formula'],
    ['indicators.csv', 'MED01 / villages', 'MED99 / villages', 'indicators.csv:31 unknown_code'],
    ['domains.csv', ',规,PLN,', ',规划,PLN,', 'domains.csv:2 not_one_character'],
    ['departments.csv', '市统计局,Bureau of Statistics', '市统计局', 'departments.csv:3 field_count'],
    ['departments.csv', 'code,name_zh', 'code,title', 'departments.csv:1 column_missing'],
    ['indicators.csv', 'WAT05,water', 'WAT05,waters', 'indicators.csv:53 unknown_code'],
    [
      'indicators.csv',
      ',升/人·日,litres per person per day,1,',
      ',升/人·日,litres per person per day,x,',
      'indicators.csv:54 not_integer',
    ],
    ['indicators.csv', ',编制标准,staffing norm,', ',编制标准,,', 'indicators.csv:24 text_one_language'],
    ['indicators.csv', ',,100,300,pooled', ',,300,100,pooled', 'indicators.csv:54 band_edges'],
    ['units.csv', '430581001,430581,township', '430581001,430582,township', 'units.csv:3 no_parent'],
    ['units.csv', '430581002,430581,township', '430581001,430581,township', 'units.csv:4 repeated'],
    ['units.csv', ',2021-01-01,2,3,guess', ',2021-01-01,2,,guess', 'units.csv:3 half_tile'],
    ['units.csv', ',2021-01-01,2,2,guess', ',2021-01-01,2,3,guess', 'units.csv:4 repeated'],
    ['facts.csv', 'F007,base,BASE01,', 'F007,base,BASE99,', 'facts.csv:8 unknown_code'],
    ['facts.csv', '=,1549,1549,2022H1', '=,1549,1549,2022H3', 'facts.csv:7 not_period'],
    ['facts.csv', '人安饮水项目1215个,=,1215', '人安饮水项目1215个,=,1215个', 'facts.csv:19 not_number'],
    [
      'facts.csv',
      'F050,elderly,ELD01,,区域敬老院数,Regional homes for older people,5所,=,5,5',
      'F050,elderly,ELD01,,区域敬老院数,Regional homes for older people,5所,=,5,6',
      'facts.csv:51 accepted_differs',
    ],
    ['facts.csv', '100%,=,100,100', '100%,=,100,101', 'facts.csv:21 out_of_bounds'],
    [
      'series.csv',
      '430581,武冈市,Wugang,BASE02,resident population,persons,2010',
      '430581,武冈市,Wugang,BASE02,resident population,people,2010',
      'series.csv:18 other_unit',
    ],
    ['sources.csv', 'what_zh,', 'what,', 'sources.csv:1 column_unknown'],
    ['county-profile.json', '"sealText": "都梁"', '"sealText": "湖南省都梁县"', 'county-profile.json:6 key_wrong'],
    ['county-profile.json', '"showOutline": true', '"showOutline": true,', 'county-profile.json:16 broken_json'],
    ['outline.geojson', '"Polygon"', '"Point"', 'outline.geojson:1 key_wrong'],
    ['demonstration.csv', 'PLN03,,places', 'PLN03,,spaces', 'demonstration.csv:9 not_one_of'],
    ['demonstration.csv', '2020Q4=0 2021Q4=6', '2020Q4=0 2021Q4', 'demonstration.csv:9 not_points'],
    ['demonstration.csv', '2021=138.6', '2021Q1=138.6', 'demonstration.csv:15 point_kind'],
    ['demonstration-places.csv', '430581001,', '430581999,', 'demonstration-places.csv:1 place_missing'],
    ['demonstration-events.csv', 'missing,430581207', 'missing,430581299', 'demonstration-events.csv:9 unknown_code'],
    ['demonstration-events.csv', ',2022Q2,9,', ',2022Q2,,', 'demonstration-events.csv:13 correction_incomplete'],
  ];
  it.each(cases)('%s: %s → %s', (file, from, to, expected) => {
    expect(saidOf(file, from, to)).toContain(expected);
  });

  it('all faults are reported at once, in both languages', () => {
    const folder = damaged('departments.csv', 'transport,市交通运输局,Transport Bureau', 'transport,,Transport Bureau');
    const faults = faultsOf(() => readPack(folder));
    expect(faults.find(({ kind }) => kind === 'empty')).toMatchObject({
      file: 'departments.csv',
      line: 9,
      zh: '“name_zh”不能为空。',
      en: '“name_zh” must not be empty.',
    });
    // The rows that name the department are reported beside the row that could not be read.
    expect(faults.filter(({ file }) => file === 'indicators.csv').length).toBeGreaterThan(3);
  });

  it('a file that is not there is a fault and no crash', () => {
    const faults = faultsOf(() => readPack('/nowhere'));
    expect(faults.length).toBeGreaterThan(8);
    expect(new Set(faults.map(({ kind }) => kind))).toContain('no_file');
  });
});
