import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { definitionPage, newIndicator } from '#lib/features/definition-page/view.ts';
import {
  CHOICES,
  catalogueDomains,
  choiceWord,
  isChosen,
  PARTS,
  shownField,
  versionLines,
} from '#lib/features/definition-words/view.ts';
import type { Bearing, DefinitionRows } from '#lib/features/indicator-definition/data.ts';
import { DEFINITION_FIELDS, definitionCells } from '#lib/features/indicator-definition/schema.ts';
import {
  changedFields,
  definitionFault,
  definitionOf,
  sentDefinition,
  theirState,
  typed,
  typedDefinition,
} from '#lib/features/indicator-definition/view.ts';
import { UNSENT } from '#lib/shared/form-state.ts';
import { COUNTY, departmentRow } from '#tests/support/county.ts';
import { DEFINITION } from '#tests/support/definition.ts';
import { versionRow } from '#tests/support/rows.ts';

const words = { nameZh: '供水', nameEn: 'Water', glyph: '水', prefix: 'WAT', whatZh: '供水。', whatEn: 'Water.' };
const ROWS: DefinitionRows = {
  domains: [{ countyCode: COUNTY, code: 'water', order: 1, ...words }],
  departments: [departmentRow('bureau'), { ...departmentRow('health'), nameZh: '卫健局', nameEn: 'Health' }],
  indicators: [{ countyCode: COUNTY, code: 'WAT01', domainCode: 'water', order: 1, currentVersion: 3 }],
  versions: [
    versionRow('WAT01', { headline: true }),
    versionRow('WAT01', {
      ...{ version: 2, validFrom: '2022-07-01', max: 50, otherDepartments: ['health'], reason: '新口径' },
      ...{ changedBy: 'person:keeper', changedAt: new Date(0) },
    }),
    versionRow('WAT01', {
      ...{ version: 3, validFrom: '2023-01-01', max: 50, otherDepartments: ['health'], reason: '不再统计' },
      ...{ ended: true, changedBy: 'person:gone', changedAt: new Date(0) },
    }),
  ],
};
const PEOPLE = [{ id: 'keeper', name: '钱管', nameEn: 'Keeper' }];
const NOTHING: Bearing = { forms: [], open: [], cells: [], figures: [], targets: [] };

describe('the fields of a definition', () => {
  it('stand in one part each', () => {
    const shown = Object.values(PARTS).flat();
    expect([...shown].sort()).toEqual([...DEFINITION_FIELDS].sort());
  });

  it('of a closed list have a word for each of its values, in both languages', () => {
    for (const locale of ['zh', 'en'] as const)
      for (const [field, values] of Object.entries(CHOICES))
        for (const value of values) {
          const word = choiceWord(field as keyof typeof CHOICES, value, locale);
          expect(word, `${field} ${value}`).not.toMatch(/choice\.|^$/);
        }
  });

  it('take every value that they offer', () => {
    for (const field of DEFINITION_FIELDS.filter(isChosen))
      for (const value of CHOICES[field]) expect(definitionCells[field].safeParse(value).success).toBe(true);
  });

  it('come back from their form as they went into it', () => {
    const shape = z.object(definitionCells);
    const definition = shape.parse({ ...DEFINITION, otherDepartments: 'a b', dimension: 'level=low|high', max: '0.5' });
    expect(shape.parse(typedDefinition(definition))).toEqual(definition);
    expect(changedFields(definition, { ...definition, max: 1, dimension: null })).toEqual(['max', 'dimension']);
  });

  it('are typed plainly', () => {
    expect([typed(null), typed(true), typed(false), typed(0), typed(['a', 'b'])]).toEqual(['', '1', '0', '0', 'a b']);
    expect(typed({ name: 'level', members: ['low', 'high'] })).toBe('level=low|high');
  });

  it('are told by names and words', () => {
    const definition = { ...definitionOf(versionRow('WAT01')), otherDepartments: ['health', 'gone'] };
    const shown = (field: Parameters<typeof shownField>[0], locale: 'zh' | 'en') =>
      shownField(field, definition, ROWS.departments, locale);
    expect([shown('department', 'zh'), shown('department', 'en')]).toEqual(['某局', 'A Bureau']);
    expect(shown('otherDepartments', 'zh')).toBe('卫健局、gone');
    expect([shown('kind', 'en'), shown('min', 'en'), shown('max', 'en')]).toEqual([
      'to date: how much was done by the end',
      '0',
      '',
    ]);
  });
});

describe('what the form of a definition sends', () => {
  it('gathers the departments that are ticked', () => {
    const sent = sentDefinition({ nameZh: '名', 'other-health': '1', 'other-water': '1' });
    expect(sent).toEqual({ nameZh: '名', otherDepartments: 'health water' });
    expect(sentDefinition({}).otherDepartments).toBe('');
  });

  it('is refused in words: every message of its fields has a sentence', () => {
    const spoilt = Object.fromEntries(DEFINITION_FIELDS.map((field) => [field, 'x'.repeat(3000)]));
    const issues = z.object(definitionCells).safeParse(spoilt).error?.issues ?? [];
    expect(issues.length).toBeGreaterThan(20);
    for (const locale of ['zh', 'en'] as const) {
      const say = definitionFault(locale);
      const silent = issues.filter(({ message, path }) => !say(message) && !isChosen(String(path[0]) as 'kind'));
      expect(silent.map(({ message, path }) => `${path} ${message}`)).toEqual([]);
      expect(say('no such name')).toBeNull();
    }
  });

  it('stands beside what somebody else saved meanwhile, and goes on from there', () => {
    const state = { ...UNSENT, fault: 'x', values: { nameZh: '我的', max: '', version: '1' } };
    const theirs = { version: 2, definition: { ...definitionOf(versionRow('WAT01')), nameZh: '他的' } };
    const found = theirState(state, theirs, 'zh');
    expect(found.faults).toEqual({ nameZh: '别人刚改成：他的。再按一次保存，就用您填的。' });
    expect(found.values).toEqual({ nameZh: '我的', max: '', version: '2' });
  });
});

describe('the pages of the catalogue', () => {
  it('list an indicator as it stands, with what is still to come', () => {
    const [domain] = catalogueDomains(ROWS, '2022-10-01', 'zh');
    expect(domain).toMatchObject({ name: '供水', newHref: '/admin/indicators/new?domain=water' });
    expect(domain?.lines).toMatchObject([{ code: 'WAT01', versions: 3, state: '2023-01-01起停用' }]);
    const coming = { ...ROWS, versions: ROWS.versions.slice(0, 2) };
    expect(catalogueDomains(coming, '2022-06-30', 'en')[0]?.lines[0]?.state).toBe('from 2022-07-01');
    expect(catalogueDomains(coming, '2022-07-01', 'en')[0]?.lines[0]?.state).toBe('');
  });

  it('tell versions newest first, with who changed what and why', () => {
    const lines = versionLines(ROWS, 'WAT01', { people: PEOPLE }, 'en');
    expect(lines.map(({ version, span, ended }) => [version, span, ended])).toEqual([
      [3, 'from 2023-01-01', true],
      [2, 'from 2022-07-01, until 2023-01-01', false],
      [1, 'from 2021-01-01, until 2022-07-01', false],
    ]);
    expect(lines[1]).toMatchObject({ reason: '新口径', by: 'Keeper' });
    expect(lines[1]?.changes.map(({ field, before, after }) => [field, before, after])).toEqual([
      ['Highest possible', '', '50'],
      ['Other departments', '', 'Health'],
      ['Headline of its domain', 'yes: stands for its domain on the summary', 'no'],
    ]);
    expect(lines[2]).toMatchObject({ reason: 'the first definition', by: 'when the county was set up', changes: [] });
  });

  it('open one with its newest version, and a new one with what most are', () => {
    const loaded = { rows: ROWS, day: '2022-10-01', bearing: NOTHING, people: PEOPLE };
    const page = definitionPage({ ...loaded, code: 'WAT01' }, 'zh');
    expect(page).toMatchObject({ version: 3, ended: true, forms: [], hang: { figures: 0, targets: 0, open: 0 } });
    expect(page?.dayHint).toContain('2022-12-31');
    expect(definitionPage({ ...loaded, code: 'WAT99' }, 'zh')).toBeNull();
    const fresh = newIndicator(loaded, 'water', 'en');
    expect(fresh).toMatchObject({ prefix: 'WAT', domain: { name: 'Water' }, known: { department: 'bureau' } });
    expect(Object.keys(fresh?.known ?? {}).sort()).toEqual([...DEFINITION_FIELDS].sort());
    expect(newIndicator(loaded, 'none', 'en')).toBeNull();
  });
});
