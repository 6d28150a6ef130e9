/** A catalogue unit in both languages: 万元 and "10,000 yuan", 所 and "schools", % and %. */
export type UnitWords = { unitZh: string; unitEn: string };

const TEN_THOUSAND = /^10,000 /;

export function isPercent(unit: UnitWords): boolean {
  return unit.unitZh === '%' || unit.unitEn === '%';
}

/** How many single things one step of the unit stands for: 10,000 for 万元, 100 million for 亿元, else 1. */
export function unitScale({ unitZh }: Pick<UnitWords, 'unitZh'>): number {
  if (unitZh.startsWith('万')) return 10_000;
  return unitZh.startsWith('亿') ? 100_000_000 : 1;
}

/** The unit of one single thing: 元 for 万元, "yuan" for "10,000 yuan". */
export function plainUnit({ unitZh, unitEn }: UnitWords): UnitWords {
  return { unitZh: unitZh.replace(/^[万亿](?=.)/, ''), unitEn: unitEn.replace(TEN_THOUSAND, '') };
}

/** A unit that is no word to say after a number: a coefficient stands alone, a grade comes before it. */
export function unitPlace({ unitEn }: UnitWords): 'none' | 'before' | 'after' {
  if (unitEn === 'coefficient') return 'none';
  return unitEn === 'grade' ? 'before' : 'after';
}

const SAME_IN_BOTH = new Set(['works', 'times', 'km', 'km²', 'yuan']);

/** English unit for exactly one: "schools" → "school", "villages and communities" → "village or community". */
export function singularUnit(unitEn: string): string {
  return unitEn
    .replace(' and ', ' or ')
    .split(' or ')
    .map((part) => part.replace(/^\S+/, singularWord))
    .join(' or ');
}

function singularWord(word: string): string {
  if (SAME_IN_BOTH.has(word)) return word;
  if (word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  if (/(ss|x|us)es$/.test(word)) return word.slice(0, -2);
  return /[^s]s$/.test(word) ? word.slice(0, -1) : word;
}
