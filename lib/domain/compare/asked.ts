/** How a comparison can be drawn. */
export const CHARTS = ['lines', 'bars', 'multiples', 'table'] as const;
export type ChartType = (typeof CHARTS)[number];

/** What is compared: codes in the order in which they were asked for. */
export type Asked = {
  indicators: string[];
  units: string[];
  periods: string[];
  /** Null where the reader leaves it to the rule. */
  chart: ChartType | null;
  /** The past day as of which it is told, an ISO date; null for what is known now. */
  asOf: string | null;
};

const LISTS = ['indicators', 'units', 'periods'] as const;
export type List = (typeof LISTS)[number];

/** More than this nobody can compare at once; a county of forty townships fits. */
export const MOST: Record<List, number> = { indicators: 6, units: 48, periods: 16 };

/** Stands for every township that the reader may see, so that a box and a short link can mean them all. */
export const ALL_TOWNSHIPS = 'townships';

/** What there is to compare, as far as this reader may see it. */
export type Known = Record<List, readonly string[]> & {
  townships: readonly string[];
  /** The past day that the rest is known as of; null for today. */
  asOf: string | null;
};

/** Codes that were asked for and are not shown: there is no such thing for this reader, or it is one too many. */
export type LeftOut = { list: List; reason: 'unknown' | 'too_many'; codes: string[] };

type Query = Record<string, string | string[] | undefined>;

const NAME: Record<List, string> = { indicators: 'i', units: 'u', periods: 'p' };

/** Reads a comparison from the question of an address. Whatever it holds: what is not known is left out, and said. */
export function readAsked(query: Query, known: Known): { asked: Asked; leftOut: LeftOut[] } {
  const leftOut: LeftOut[] = [];
  const read = (list: List): string[] => {
    const canonical = new Map(known[list].map((code) => [code.toUpperCase(), code]));
    const given = codesOf(query[NAME[list]]).flatMap((code) =>
      list === 'units' && code.toLowerCase() === ALL_TOWNSHIPS ? known.townships : [code],
    );
    const codes = [...new Set(given.map((code) => canonical.get(code.toUpperCase()) ?? code))];
    const found = codes.filter((code) => canonical.has(code.toUpperCase()));
    const leave = (reason: LeftOut['reason'], left: string[]) => {
      if (left.length > 0) leftOut.push({ list, reason, codes: left });
    };
    leave(
      'unknown',
      codes.filter((code) => !canonical.has(code.toUpperCase())),
    );
    leave('too_many', found.slice(MOST[list]));
    return found.slice(0, MOST[list]);
  };
  const [indicators, units, periods] = [read('indicators'), read('units'), read('periods')];
  const wanted = codesOf(query.chart)[0];
  const chart = CHARTS.find((one) => one === wanted) ?? null;
  return { asked: { indicators, units, periods, chart, asOf: known.asOf }, leftOut };
}

/** Parts of a list may come with commas between them, or each under the same name as a form sends them. */
function codesOf(given: string | string[] | undefined): string[] {
  return [given ?? []]
    .flat()
    .flatMap((text) => text.split(','))
    .map((code) => code.trim())
    .filter((code) => code !== '');
}

/** The question of the address that asks for exactly this, without its mark. */
export function writeAsked(asked: Asked, townships: readonly string[]): string {
  const isEvery = townships.length > 1 && asked.units.join() === townships.join();
  const lists: Record<List, readonly string[]> = { ...asked, units: isEvery ? [ALL_TOWNSHIPS] : asked.units };
  const parts = LISTS.filter((list) => lists[list].length > 0).map(
    (list) => `${NAME[list]}=${lists[list].map(encodeURIComponent).join(',')}`,
  );
  const day = asked.asOf ? [`asOf=${asked.asOf}`] : [];
  return [...parts, ...day, ...(asked.chart ? [`chart=${asked.chart}`] : [])].join('&');
}
