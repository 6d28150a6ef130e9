import { describe, expect, it } from 'vitest';
import { dueTogether, type FiledRow, filings } from '#lib/features/filing/view.ts';
import { type ProgressRow, townshipsView, type UnitRow } from '#lib/features/township-list/view.ts';

const unit = (code: string, sort: UnitRow['sort'] = 'town'): UnitRow => ({
  code,
  kind: 'township',
  sort,
  nameZh: `${code}镇`,
  nameEn: `Town ${code}`,
  shortZh: code,
  shortEn: code,
  tileCol: 1,
  tileRow: 1,
});

const progress = (unitCode: string, ratio: number | null, over: Partial<ProgressRow> = {}): ProgressRow => ({
  unitCode,
  domainCode: 'all',
  period: '2022Q2',
  ratio,
  status: ratio === null ? 'not_rated' : ratio >= 1 ? 'on_schedule' : 'behind',
  rated: 5,
  onSchedule: 2,
  targeted: 6,
  ...over,
});

const domains = [
  { code: 'base', order: 0, nameZh: '基础数', nameEn: 'Base', glyph: '基' },
  { code: 'water', order: 1, nameZh: '供水', nameEn: 'Water', glyph: '水' },
];
const when = { period: '2022Q2', earlier: '2022Q1' };
const view = (units: UnitRow[], rows: ProgressRow[], filed: FiledRow[] = []) =>
  townshipsView({ units, domains, progress: rows, filed }, when, 'zh');

describe('the townships', () => {
  it('stand by code with their domains, base figures left out', () => {
    const { lines, domains: shown } = view(
      [unit('1')],
      [progress('1', 0.8), progress('1', 1.2, { domainCode: 'water' })],
    );
    expect(shown.map(({ code }) => code)).toEqual(['water']);
    expect(lines[0]?.domains.map(({ figure, heat }) => [figure, heat])).toEqual([['120%', 5]]);
    expect(lines[0]?.total).toMatchObject({ figure: '80%', light: 'late', heat: 2 });
  });

  it('are ranked among their like, equals sharing a rank', () => {
    const { lines } = view(
      [unit('1'), unit('2'), unit('3'), unit('4', 'street')],
      [progress('1', 1), progress('2', 1), progress('3', 0.5), progress('4', 0.2)],
    );
    expect(lines.map(({ peers }) => [peers.rank, peers.of])).toEqual([
      [1, 3],
      [1, 3],
      [3, 3],
      [1, 1],
    ]);
  });

  it('that are incomplete are not ranked and do not count as last', () => {
    const { lines, counts } = view([unit('1'), unit('2')], [progress('1', 0.5), progress('2', null)]);
    expect(lines.map(({ peers }) => peers.rank)).toEqual([1, null]);
    expect(lines[0]?.peers.of).toBe(1);
    expect(counts).toEqual({ all: 2, on: 0, slow: 0, late: 1, unrated: 1 });
  });

  it('change in percentage points, and not at all where a quarter is missing', () => {
    const { lines } = view(
      [unit('1'), unit('2')],
      [progress('1', 0.9), progress('1', 0.95, { period: '2022Q1' }), progress('2', 0.9)],
    );
    expect(lines.map(({ change }) => change?.text ?? null)).toEqual(['−5', null]);
  });
});

describe('what was filed', () => {
  const filed = (unitCode: string, indicatorCode: string, over: Partial<FiledRow> = {}): FiledRow => ({
    unitCode,
    indicatorCode,
    period: '2022Q2',
    dimension: '',
    state: 'reported',
    late: false,
    ...over,
  });

  it('counts what others reported and one did not as missing', () => {
    const found = filings([filed('1', 'A'), filed('1', 'B', { late: true }), filed('2', 'A')], '2022Q2', ['1', '2']);
    expect(found.get('1')).toEqual({ asked: 2, reported: 2, missing: 0, late: 1 });
    expect(found.get('2')).toEqual({ asked: 2, reported: 1, missing: 1, late: 0 });
  });

  it('does not ask for what does not apply, nor for another period', () => {
    const rows = [filed('1', 'A'), filed('2', 'A', { state: 'not_applicable' }), filed('1', 'B', { period: '2022Q1' })];
    expect(filings(rows, '2022Q2', ['2']).get('2')).toEqual({ asked: 0, reported: 0, missing: 0, late: 0 });
  });

  it('falls due with every period that ends on the same day', () => {
    expect(dueTogether('2022Q2')).toEqual(expect.arrayContaining(['2022Q2', '2022H1', '2022M06']));
    expect(dueTogether('2022Q2')).not.toContain('2022');
    expect(dueTogether('2022Q4')).toContain('2022');
  });
});
