/** One comparison: what it costs here, what it costs at the limit, measured in the same run. Lower is better. */
export type Result = { name: string; ours: number; limit: number; ratio: number; unit: string; aim: number };

export type Bench = { name: string; run(): Promise<Result[]> };

export function result(name: string, unit: string, aim: number, ours: number, limit: number): Result {
  return { name, ours: round(ours), limit: round(limit), ratio: round(ours / limit), unit, aim };
}

function round(value: number): number {
  return Number(value.toPrecision(4));
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 ? upper : (upper + (sorted[middle - 1] ?? upper)) / 2;
}

/** Medians of two pieces of work done in turns, so that what disturbs the machine disturbs both. */
export async function inTurns(rounds: number, ours: () => Promise<number>, limit: () => Promise<number>) {
  const a: number[] = [];
  const b: number[] = [];
  for (let at = 0; at < rounds; at += 1) {
    a.push(await ours());
    b.push(await limit());
  }
  return { ours: median(a), limit: median(b) };
}
