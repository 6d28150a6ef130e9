import { rmSync } from 'node:fs';
import { growTenfold } from './grown.ts';
import { LEADERS_COOKIE, prepareLeader } from './leader.ts';
import { requestsPerSecond } from './load.ts';
import { type Bench, inTurns, type Result, result } from './measure.ts';
import { startBare, startOurs } from './servers.ts';

const ROUNDS = 5;
const MILLISECONDS = 3_000;

/** Milliseconds of the server for one page, with sixteen readers asking. */
function timeOf(url: string, cookie = ''): () => Promise<number> {
  return async () => 1000 / (await requestsPerSecond(url, MILLISECONDS, cookie ? { cookie } : {}));
}

/** The first view reads the book; it is not what a county's day is made of, and is said beside the rest. */
async function firstOf(url: string): Promise<number> {
  const began = performance.now();
  const answer = await fetch(url, { headers: { cookie: LEADERS_COOKIE } });
  if (!(await answer.text()).includes('ov-heat')) throw new Error('the page shows no table');
  return performance.now() - began;
}

async function overviewBench(): Promise<Result[]> {
  const folders = [await prepareLeader('bench-leader'), await prepareLeader('bench-leader-grown', growTenfold)];
  const [ours, grown] = [await startOurs(folders[0]), await startOurs(folders[1])];
  const bare = await startBare(0, 'empty');
  const [page, wide, empty] = [`${ours.url}/office`, `${grown.url}/office`, `${bare.url}/dynamic`];
  await firstOf(page);
  await firstOf(wide);
  const fresh = await inTurns(
    3,
    () => firstOf(`${wide}?units=town&by=water`),
    () => firstOf(`${page}?units=town&by=water`),
  );
  await Promise.all([timeOf(page, LEADERS_COOKIE)(), timeOf(empty)()]);
  const cost = await inTurns(ROUNDS, timeOf(page, LEADERS_COOKIE), timeOf(empty));
  const growth = await inTurns(ROUNDS, timeOf(wide, LEADERS_COOKIE), timeOf(page, LEADERS_COOKIE));
  for (const server of [ours, grown, bare]) server.stop();
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
  return [
    result('overview', 'ms of the server against an empty dynamic page', 2.5, cost.ours, cost.limit),
    result('overview-tenfold', 'ms with ten times the villages and twice the quarters', 1.1, growth.ours, growth.limit),
    result('overview-filtered', 'ms of a view, ten times the villages', 1.1, fresh.ours, fresh.limit),
  ];
}

export const overview: Bench[] = [{ name: 'overview', run: overviewBench }];
