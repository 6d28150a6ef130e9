import { describe, expect, it } from 'vitest';
import { isWorkingDay, workCalendar } from '#lib/domain/submission/deadline.ts';
import { sameTree } from '#lib/domain/unit-tree.ts';
import { askedBook } from '#lib/features/asked/view.ts';
import { catalogueRecords } from '#seed/catalogue.ts';
import { formRecords } from '#seed/forms.ts';
import { readPack } from '#seed/read/pack.ts';
import { unitRecords } from '#seed/units.ts';
import { damaged, faultsOf, thePack } from './pack.ts';

const pack = thePack();
const catalogue = catalogueRecords(pack);
const { forms, holidays } = formRecords(pack, catalogue.indicators);
const units = unitRecords(pack);
const book = askedBook(
  sameTree(units),
  catalogue.indicatorVersions.map((version) => ({ ...version, dimension: version.dimension ?? null })),
);
const PERIOD = '2022Q3';
const townships = units.filter(({ kind }) => kind === 'township');

describe('the forms', () => {
  it('ask for every figure of the catalogue that is not worked out or counted', () => {
    const asked = new Set(forms.flatMap(({ indicatorCodes }) => indicatorCodes.map((entry) => entry.split(':')[0])));
    const never = catalogue.indicators.map(({ code }) => code).filter((code) => !asked.has(code));
    expect(never).toEqual(['BASE04', 'MED02', 'ELD04', 'WAT06']);
  });

  it('ask no place for the same figure twice', () => {
    const cells = forms.flatMap((form) =>
      units
        .filter(({ kind }) => kind === form.filedBy)
        .flatMap(({ id }) => book.cellsOf(form, id, PERIOD).map((cell) => `${Object.values(cell)} ${form.frequency}`)),
    );
    expect(cells.length).toBeGreaterThan(6000);
    expect(new Set(cells).size).toBe(cells.length);
  });

  it('stay bearable: 13 a quarter for a township, 20 figures of its own, 19 of each village', () => {
    const own = forms.filter((form) => !form.byDepartment && form.frequency === 'quarter');
    expect(own).toHaveLength(13);
    const perTownship = townships.map(({ id }) =>
      own.reduce((sum, form) => sum + book.countOf(form, id, PERIOD).cells, 0),
    );
    expect(Math.max(...perTownship)).toBe(20 + 27 * 19);
    expect(perTownship.reduce((sum, cells) => sum + cells, 0)).toBe(18 * 20 + 315 * 19);
  });

  it('hold a screen of about 300 cells at most', () => {
    const largest = Math.max(
      ...forms.flatMap((form) => townships.map(({ id }) => book.countOf(form, id, PERIOD).cells)),
    );
    expect(largest).toBe(27 * 11);
  });

  it('know a filer of each kind: a township for itself and its villages, a department for the county and each township', () => {
    const kinds = new Set(
      forms.map(({ byDepartment, ofKind }) => `${byDepartment ? 'department' : 'township'} ${ofKind}`),
    );
    expect([...kinds].sort()).toEqual([
      'department county',
      'department township',
      'department village',
      'township township',
      'township village',
    ]);
  });

  it('go with the domains that a county keeps', () => {
    const profile = { ...pack.profile, domains: ['water'] };
    const kept = formRecords({ ...pack, profile }, catalogueRecords({ ...pack, profile }).indicators);
    expect(new Set(kept.forms.map(({ domainCode }) => domainCode))).toEqual(new Set(['water', 'base']));
  });
});

describe('the days off', () => {
  const calendar = workCalendar(holidays);
  it('close the offices in the first week of October and open them at a weekend for it', () => {
    expect(['2026-10-01', '2026-10-07', '2026-10-08', '2026-10-10'].map((day) => isWorkingDay(day, calendar))).toEqual([
      false,
      false,
      true,
      true,
    ]);
  });

  it('are single days, each once', () => {
    const days = holidays.map(({ day }) => day);
    expect(new Set(days).size).toBe(days.length);
  });
});

describe('a fault in a form is named by file and line', () => {
  const cases: [string, string, string, string][] = [
    ['forms.csv', 'PLN01 PLN02 PLN03', 'PLN01 PLN99 PLN03', 'forms.csv:2 unknown_code'],
    ['forms.csv', 'PLN01 PLN02 PLN03', 'PLN01 PLN02 PLN02', 'forms.csv:2 asked_twice'],
    ['forms.csv', 'WAT05 WAT03 WAT04', 'WAT05 WAT06 WAT04', 'forms.csv:27 asked_computed'],
    ['forms.csv', 'WAT05 WAT03 WAT04', 'BUS02 WAT03 WAT04', 'forms.csv:27 form_domain'],
    ['forms.csv', 'PLN01 PLN02 PLN03,1,10,1', 'PLN01 PLN02 PLN03,10,10,1', 'forms.csv:2 form_days'],
    ['forms.csv', 'PLN01 PLN02 PLN03,1,10,1', 'PLN01 PLN02 PLN03,1,10,3', 'forms.csv:2 not_one_of'],
    ['forms.csv', 'planning-townships-quarter,', 'Planning,', 'forms.csv:2 not_form_id'],
    ['forms.csv', 'planning,natural-resources,0', 'planning,nobody,0', 'forms.csv:2 unknown_code'],
    ['forms.csv', '0,township,quarter,PLN01', '0,county,quarter,PLN01', 'forms.csv:2 form_filer'],
    ['forms.csv', 'WAT01 WAT03 WAT04', 'WAT01 WAT10 WAT04', 'forms.csv:32 form_level'],
    ['forms.csv', 'half_year,WAT08', 'quarter,WAT08', 'forms.csv:33 form_frequency'],
    ['holidays.csv', '2022-01-03,2022-01-03,0', '2022-01-32,2022-01-32,0', 'holidays.csv:2 not_day'],
    ['holidays.csv', '2022-01-31,2022-02-06', '2022-01-30,2022-02-06', 'holidays.csv:4 holiday_overlap'],
    [
      'demonstration-open.csv',
      'water-quarter,430581,',
      'water-quarters,430581,',
      'demonstration-open.csv:2 unknown_code',
    ],
    ['demonstration-open.csv', ',not_started,', ',unbegun,', 'demonstration-open.csv:2 not_one_of'],
  ];
  it.each(cases)('%s: %s → %s', (file, from, to, fault) => {
    const said = faultsOf(() => readPack(damaged(file, from, to))).map(
      ({ file: where, line, kind }) => `${where}:${line} ${kind}`,
    );
    expect(said).toContain(fault);
  });
});
