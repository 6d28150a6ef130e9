import { describe, expect, test } from 'vitest';
import { checkFigure } from '#lib/domain/plausibility/check.ts';
import { contextFor, openBook } from '#seed/plausibility.ts';

const book = openBook('prisma/seed');
const county = '430581';
const town = '430581109';
const street = '430581001';
const village = '430581109204';

type Line = [indicator: string, value: number, place?: string, period?: string, dimension?: string];

function notes([indicator, value, place = county, period = '2022Q2', dimension = '']: Line) {
  const context = contextFor(book, { indicator, place, period, dimension });
  return context ? checkFigure({ value }, context) : [];
}
const speaks = (line: Line) => notes(line).length > 0;
const offer = (line: Line) => notes(line)[0]?.offer;

describe('the figures of the speech', () => {
  const figures = book.facts.filter((fact) => !fact.context && fact.indicator !== null && fact.period !== null);
  const ask = (fact: (typeof figures)[number], value: number, as: 'level' | 'change') => {
    const question = {
      indicator: fact.indicator ?? '',
      place: fact.unitCode,
      period: fact.period ?? '',
      dimension: fact.dimension,
    };
    const context = contextFor(book, question);
    return context ? checkFigure({ value, as }, context).map((note) => note.rule) : ['unknown'];
  };

  test('there are 33 of them', () => {
    expect(figures).toHaveLength(33);
  });

  test.each(figures.filter((fact) => fact.check !== 'none').map((fact) => [fact.id, fact] as const))(
    '%s is caught as said by the rule it names',
    (_id, fact) => {
      const as = fact.doubtKind === 'level_as_change' ? 'change' : 'level';
      expect(ask(fact, fact.value ?? 0, as)).toContain(fact.check);
    },
  );

  test.each(figures.filter((fact) => fact.accepted !== null).map((fact) => [fact.id, fact] as const))(
    '%s passes in its accepted reading',
    (_id, fact) => {
      expect(ask(fact, fact.accepted ?? 0, 'level')).toEqual([]);
    },
  );

  test('either reading of the labour that cannot be decided passes, and neither is offered', () => {
    expect(speaks(['GOV09', 81.3, county, '2022H1'])).toBe(false);
    expect(speaks(['GOV09', 8.13, county, '2022H1'])).toBe(false);
    expect(offer(['GOV09', 813, county, '2022H1'])).toBeNull();
  });
});

describe('other slips', () => {
  test.each<[string, Line, number | null]>([
    ['population in 万', ['BASE01', 82.69, county, '2022'], 826900],
    ['population with a nought too many', ['BASE01', 8_269_000, county, '2022'], 826900],
    ['population with a nought too few', ['BASE01', 82_690, county, '2022'], 826900],
    ['population with two digits exchanged', ['BASE01', 862_900, county, '2022'], null],
    ['water in cubic metres', ['WAT05', 180_000], 18],
    ['water per head in cubic metres', ['WAT06', 0.2177], 217.7],
    ['a share as a fraction', ['CON05', 0.36], 36],
    ['a share with its point lost', ['CON05', 361], 36.1],
    ['a share above 100', ['WAT03', 1000], 100],
    ['a count of townships for their share', ['ELD02', 17], 94.4],
    ['hazards in 万', ['GOV06', 9.2, county, '2022H1'], 92000],
    ['money in yuan', ['GOV08', 52_190_000, county, '2022H1'], 5219],
    ['money in 亿', ['GOV08', 0.5219, county, '2022H1'], 5219],
    ['routes with a nought too many', ['BUS02', 980], 98],
    ['routes as a broken number', ['BUS02', 9.8], 98],
    ['beds with the point lost', ['MED08', 700, county, '2022'], 7],
    ['pupils to a teacher with the point lost', ['EDU04', 190, county, '2021T2'], 19],
    ['more clinics than villages', ['MED01', 300], null],
    ['ten times the clinics', ['MED01', 2990], 299],
    ['more plans than townships', ['PLN03', 19], null],
    ['a running total that falls', ['ELD03', 94, county, '2022Q3'], null],
    ['urbanization up by more than three points', ['PLN04', 54.2, county, '2022'], null],
    ['a grade that does not exist', ['BUS06', 6, county, '2022'], null],
    ['a negative fare', ['WAT10', -12.4], 12.4],
    ['a town with the whole county’s people', ['BASE01', 826_900, town, '2022'], 82_690],
    ['a town with more leaders than the county', ['TAL01', 1180, town], null],
    ['a hospital in a sub-district', ['MED03', 1, street], null],
    ['two care centres in one village', ['ELD03', 2, village], null],
    ['ten times the small grids', ['GOV01', 16130, county, '2022Q2', 'grid_level=small'], 1613],
    ['fewer middle grids than villages', ['GOV01', 299, county, '2022Q2', 'grid_level=middle'], null],
    ['a half-year’s hazards in a quarter', ['GOV06', 92_000], null],
    ['a half-year’s disputes in a month', ['GOV07', 10_000, county, '2022M06'], null],
    ['a month’s hazards with a nought too many', ['GOV06', 155_000, county, '2022M06'], 15_500],
    ['a year’s returnees in a quarter', ['TAL04', 1215], null],
    ['less in a year than in its half', ['GOV06', 46_000, county, '2022'], null],
    ['the number of centres for their share', ['ELD04', 95], 31.8],
    ['the number of villages for their share', ['MED02', 299], 100],
    ['a fare reduction as a fraction', ['BUS05', 0.3, county, '2021'], 30],
    ['people who stayed for their share', ['TAL08', 31, county, '2021'], null],
    ['households for a share, of which no guess is near', ['WAT01', 452_000], null],
    ['a route of a township', ['BUS02', 5, town], null],
  ])('%s', (_name, line, expected) => {
    expect(notes(line).length).toBeGreaterThan(0);
    expect(offer(line)).toBe(expected);
  });
});

describe('ordinary figures', () => {
  test.each<Line>([
    ['BASE01', 828_100, county, '2022'],
    ['BASE02', 620_100, county, '2023'],
    ['BASE03', 1539, county, '2022'],
    ['PLN04', 51.4, county, '2022'],
    ['WAT05', 16.9],
    ['WAT06', 217.7],
    ['GOV06', 46_500],
    ['GOV06', 184_000, county, '2022'],
    ['GOV08', 2600],
    ['ELD03', 101, county, '2022Q3'],
    ['EDU03', 0.4, county, '2021T1'],
    ['EDU02', 3.2, county, '2020T1'],
    ['BUS03', 0, county, '2020Q4'],
    ['CON05', 36.1],
    ['BASE01', 45_400, town, '2022'],
    ['ELD02', 100, town],
    ['ELD02', 0, town],
    ['TAL01', 6, town],
    ['MED03', 1, town],
    ['WAT01', 84.6, town],
  ])('%s %d in %s is silent', (...line) => {
    expect(notes(line)).toEqual([]);
  });

  test('every indicator has something to be measured by at every level at which it is collected', () => {
    const levels = ['county', 'township', 'village'] as const;
    const places = { county, township: town, village };
    const open = book.indicators.flatMap((indicator) =>
      levels
        .slice(0, levels.indexOf(indicator.level) + 1)
        .filter((level) => {
          const context = contextFor(book, {
            indicator: indicator.code,
            place: places[level],
            period: '2022Q2',
            dimension: '',
          });
          return !context?.rules.some((one) => ['range', 'scaled', 'per_head', 'at_most'].includes(one.rule));
        })
        .map((level) => `${indicator.code} ${level}`),
    );
    expect(open).toEqual([]);
  });

  test('every rule speaks of an indicator of the catalogue', () => {
    const codes = new Set(book.indicators.map(({ code }) => code));
    expect(book.rules.filter(({ indicator }) => indicator !== '*' && !codes.has(indicator))).toEqual([]);
  });
});
