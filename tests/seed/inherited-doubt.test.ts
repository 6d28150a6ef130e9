import { describe, expect, it } from 'vitest';
import { corrected } from './corrected.ts';
import { COUNTY_UNIT } from './pack.ts';

const { figures } = corrected();
const computed = (code: string) =>
  figures.find(
    (row) =>
      row.indicatorCode === code && row.unitId === COUNTY_UNIT && row.period === '2022Q2' && row.origin === 'computed',
  );

describe('a figure worked out from statements', () => {
  it('is as doubtful as what it rests on, and says on which', () => {
    expect(computed('WAT06')).toMatchObject({ value: 217.7, demonstration: false, doubtKind: 'unit_slip' });
    expect(computed('WAT06')?.doubtZh).toMatch(/^由第F019条算得。“18亿”应为“18万”。/);
    expect(computed('WAT06')?.doubtEn).toMatch(/^Worked out from statement F019\. /);
    expect(computed('MED02')).toMatchObject({ value: 100, doubtKind: 'by_construction' });
  });

  it('is free of doubt where that is', () => {
    expect(computed('ELD04')).toMatchObject({ value: 31.8, demonstration: false, doubtKind: 'none', doubtZh: null });
  });
});
