import type { IndicatorReference } from '#lib/generated/sqlite/whole/client.ts';
import { COUNTY } from './county.ts';

/** A value of another place beside an indicator, of the whole country where none is named. */
export function referenceRow(
  indicatorCode: string,
  value: number | null,
  change: Partial<IndicatorReference> = {},
): IndicatorReference {
  return {
    ...{ countyCode: COUNTY, indicatorCode, place: 'CHN', year: 2021, version: 1, value },
    ...{ placeZh: '全国', placeEn: 'China', noteZh: null, noteEn: null },
    ...{
      sourceZh: '国家公报',
      sourceEn: 'National bulletin',
      setBy: 'person:admin',
      setAt: new Date('2022-01-20T02:00:00Z'),
    },
    ...change,
  };
}

export const PROVINCE = {
  place: '430000',
  placeZh: '湖南省',
  placeEn: 'Hunan',
  sourceZh: '省公报',
  sourceEn: 'Bulletin',
};
