import type { DefinitionField } from '#lib/features/indicator-definition/schema.ts';

/** A plain count of the townships as its form sends it. */
export const DEFINITION: Record<DefinitionField, string> = {
  ...{ nameZh: '新表', nameEn: 'New meters', shortZh: '水表', definitionZh: '指某数。', definitionEn: 'Counts it.' },
  ...{ unitZh: '个', unitEn: 'meters', decimals: '0', kind: 'to_date', direction: 'higher', min: '0', max: '' },
  ...{ numeratorZh: '', numeratorEn: '', denominatorZh: '', denominatorEn: '', denominatorCode: '', factor: '' },
  ...{ bandLow: '', bandHigh: '', overUnits: 'sum', overTime: 'last', frequency: 'quarter', level: 'township' },
  ...{ department: 'bureau', otherDepartments: '', officialOrigin: 'entered', computedFrom: '', dimension: '' },
  ...{ targetOperator: '', target: '', targetIncrease: '', targetNoteZh: '', targetNoteEn: '', targetBasis: '' },
  ...{ referenceValue: '', referenceYear: '', referencePlace: '', referenceNoteZh: '', referenceNoteEn: '' },
  ...{ referenceSourceZh: '', referenceSourceEn: '', referenceStatus: 'none', headline: '0', note: '' },
};
