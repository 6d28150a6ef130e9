import { describe, expect, it } from 'vitest';
import * as words from '#lib/domain/vocabulary.ts';
import { $Enums } from '#lib/generated/sqlite/whole/client.ts';
import { schemaFiles } from '#lib/server/schema-files.ts';

const text = schemaFiles('sqlite')
  .map((file) => file.content)
  .join('\n');
const models = [...text.matchAll(/^model (\w+) \{\n([\s\S]*?)^\}/gm)].map(([, name = '', body = '']) => ({
  name,
  body,
}));

/** Every key of a model: its identity, its unique constraints, its indexes. */
function keys(body: string): string[] {
  return [...body.matchAll(/@@(?:id|unique|index)\(\[([^\]]+)\]/g)].map(([, fields = '']) => fields);
}

describe('the models', () => {
  it('are all seen', () => {
    expect(models.length).toBeGreaterThanOrEqual(30);
  });

  it('begin every key of a per-county table with countyCode', () => {
    const perCounty = models.filter(
      ({ body }) => /^\s+countyCode\s/m.test(body) && !/countyCode\s+String\s+@id/.test(body),
    );
    expect(perCounty.length).toBeGreaterThanOrEqual(28);
    const faults = perCounty.flatMap(({ name, body }) => {
      const found = keys(body);
      const wrong = found.filter((fields) => !/^countyCode\b/.test(fields));
      const own = /@(id|unique)\b(?!\()/.test(body.replace(/@@\w+/g, ''));
      return found.length === 0 || wrong.length > 0 || own ? [`${name}: ${wrong.join('; ') || 'no key'}`] : [];
    });
    expect(faults).toEqual([]);
  });

  it('leave out nothing but the county, its profile and what belongs to the whole installation', () => {
    const others = models.filter(({ body }) => !/@@id\(\[countyCode/.test(body)).map(({ name }) => name);
    expect(others.sort()).toEqual([
      'County',
      'CountyProfile',
      'SignInAccount',
      'SignInFactor',
      'SignInFailure',
      'SignInSession',
      'SignInUser',
      'SignInVerification',
    ]);
  });

  it('never delete in a chain', () => {
    expect(text).not.toMatch(/onDelete: (Cascade|SetNull)/);
  });
});

describe('the vocabularies of the rules and of the database', () => {
  it.each([
    ['UnitKind', words.UNIT_KINDS],
    ['UnitSort', words.UNIT_SORTS],
    ['IndicatorKind', words.INDICATOR_KINDS],
    ['Direction', words.DIRECTIONS],
    ['OverUnits', words.OVER_UNITS],
    ['OverTime', words.OVER_TIME],
    ['Frequency', words.FREQUENCIES],
    ['Operator', words.OPERATORS],
    ['FigureState', words.FIGURE_STATES],
    ['Origin', words.ORIGINS],
    ['DoubtKind', words.DOUBT_KINDS],
    ['Status', words.STATUSES],
  ] as const)('%s is the same in both', (name, expected) => {
    expect(Object.values($Enums[name])).toEqual([...expected]);
  });
});
