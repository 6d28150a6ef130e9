import { type HeldCell, UNTOUCHED } from '#lib/domain/entry/cell.ts';
import type { EntryCell, EntryItem, EntryView } from '#lib/features/entry/view.ts';

const COLUMN = { title: '本季度填这里', period: '2022年三季度' };

export const COUNT: EntryItem = {
  key: 'WAT04|',
  code: 'WAT04',
  name: '农村人饮工程数',
  part: '',
  unit: '个',
  unitZh: '个',
  unitEn: 'works',
  definition: '指报告期末的工程数。',
  numerator: '',
  denominator: '',
  hasParts: false,
  factor: null,
  decimals: 0,
  min: 0,
  max: 5000,
};
export const SHARE: EntryItem = {
  ...COUNT,
  key: 'WAT01|',
  code: 'WAT01',
  name: '农村自来水普及率',
  unit: '%',
  unitZh: '%',
  unitEn: '%',
  numerator: '通水人口',
  denominator: '农村人口',
  hasParts: true,
  factor: 100,
  decimals: 1,
  max: 100,
};

type Change = {
  held?: Partial<HeldCell>;
  reference?: Partial<EntryCell['reference']>;
  returned?: EntryCell['returned'];
};

export function cellOf(unitId: string, item: EntryItem, { held, reference, returned }: Change = {}): EntryCell {
  const key = { unitId, indicatorCode: item.code, dimension: '' };
  return {
    id: `${unitId}|${item.code}|`,
    key,
    item: item.key,
    held: { ...UNTOUCHED, ...held },
    returned: returned ?? null,
    reference: {
      lastYear: null,
      previous: null,
      demonstration: { lastYear: false, previous: false },
      target: null,
      prefill: null,
      denominator: null,
      ...reference,
    },
  };
}

/** A form as the server sends it; change what a test is about. */
export function viewOf(
  places: readonly string[],
  items: readonly EntryItem[],
  change: Partial<EntryView> = {},
): EntryView {
  return {
    id: 'form',
    locale: 'zh',
    person: 'clerk',
    state: 'filling',
    version: 1,
    unasked: null,
    rights: { fill: true, withdraw: false, evidence: true },
    head: {
      title: '供水季报 · 2022年第三季度',
      form: '供水季报',
      filer: '某镇',
      lead: '某镇填报',
      due: { left: '还有3天', on: '截止 10月15日', tone: 'soon' },
      lastYear: { title: '上年同季', period: '2021年三季度' },
      previous: { title: '上季度', period: '2022年二季度' },
      target: { title: '全年目标', period: '2022年' },
      now: COLUMN,
    },
    places: places.map((id) => ({ id, name: `${id}村` })),
    items: [...items],
    cells: places.flatMap((place) => items.map((item) => cellOf(place, item))),
    book: { level: 'village', period: '2022Q3', indicators: {}, rules: {}, sizes: {}, known: {}, whole: {} },
    names: {},
    files: [],
    ...change,
  };
}
