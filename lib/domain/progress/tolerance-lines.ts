/** Tolerances of single indicators as somebody types them: a code and percentage points on each line. */

const LINE = /^([A-Za-z][A-Za-z0-9_-]{0,20})[\s:：,，=]+(\d{1,3}(?:\.\d{1,2})?)\s*[%％]?$/;

export type ReadTolerances = { tolerances: Record<string, number> } | { wrongLine: number };

/** Shares by code; or the number of the first line that says something else, says it twice or more than everything. */
export function readToleranceLines(text: string): ReadTolerances {
  const tolerances: Record<string, number> = {};
  for (const [at, raw] of text.normalize('NFKC').split('\n').entries()) {
    const line = raw.trim();
    if (line === '') continue;
    const [, typed = '', points = ''] = LINE.exec(line) ?? [];
    const code = typed.toUpperCase();
    if (typed === '' || Number(points) > 100 || Object.hasOwn(tolerances, code)) return { wrongLine: at + 1 };
    tolerances[code] = shareOf(Number(points));
  }
  return { tolerances };
}

export function toleranceLines(tolerances: Readonly<Record<string, number>>): string {
  return Object.keys(tolerances)
    .sort()
    .map((code) => `${code} ${percentOf(tolerances[code] ?? 0)}`)
    .join('\n');
}

/** 12.5 per cent as a share, without what a division leaves behind. */
export function shareOf(percent: number): number {
  return Number((percent / 100).toPrecision(12));
}

export function percentOf(share: number): number {
  return Number((share * 100).toPrecision(12));
}
