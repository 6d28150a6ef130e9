import { gzipSync } from 'node:zlib';
import { requestsPerSecond } from './load.ts';
import { type Bench, inTurns, type Result, result } from './measure.ts';
import { paintOf } from './paint.ts';
import { startBare, startOurs, startStatic } from './servers.ts';

const KB = 1024;
const HTML_LIMIT = 40 * KB;
const SCRIPT_LIMIT = 8 * KB;

async function pageOf(url: string): Promise<string> {
  return (await fetch(url)).text();
}

/** Compressed bytes of every script a page asks for. */
async function scriptBytes(base: string, html: string): Promise<number> {
  const sources = [...html.matchAll(/<script[^>]+src="([^"]+)"/g)].map(([, source = '']) =>
    new URL(source, base).toString(),
  );
  let sum = 0;
  for (const source of new Set(sources)) sum += gzipSync(Buffer.from(await (await fetch(source)).arrayBuffer())).length;
  return sum;
}

async function bytes(): Promise<Result[]> {
  const ours = await startOurs();
  const html = await pageOf(`${ours.url}/`);
  const bare = await startBare(2 * KB, 'empty');
  const floor = await scriptBytes(bare.url, await pageOf(`${bare.url}/empty`));
  const scripts = await scriptBytes(ours.url, html);
  ours.stop();
  bare.stop();
  return [
    result('public-bytes', 'gzip bytes of HTML', 1, gzipSync(html).length, HTML_LIMIT),
    result(
      'public-bytes-script',
      'gzip bytes of JavaScript above the framework',
      1,
      Math.max(0, scripts - floor),
      SCRIPT_LIMIT,
    ),
  ];
}

async function throughput(): Promise<Result[]> {
  const ours = await startOurs();
  const html = await pageOf(`${ours.url}/`);
  const bare = await startBare(Buffer.byteLength(html), html);
  const perSecond = (url: string) => () => requestsPerSecond(url, 3_000);
  await requestsPerSecond(`${ours.url}/`, 2_000);
  await requestsPerSecond(`${bare.url}/`, 2_000);
  const measured = await inTurns(5, perSecond(`${ours.url}/`), perSecond(`${bare.url}/`));
  ours.stop();
  bare.stop();
  return [result('public-throughput', 'ms a request', 1.15, 1000 / measured.ours, 1000 / measured.limit)];
}

/** The same ready charts and nothing else. */
function chartsOnly(html: string): string {
  const style = [...html.matchAll(/<style[^>]*>[\s\S]*?<\/style>/g)].map(([tag]) => tag).join('');
  const tokens = /:root\s*\{[^}]*\}/.exec(style)?.[0] ?? '';
  const charts = [...html.matchAll(/<svg[^>]*role=["']img["'][\s\S]*?<\/svg>/g)].map(([chart]) => chart);
  return `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>charts</title><style>${tokens}</style><body>${charts.join('\n')}</body></html>`;
}

async function paint(): Promise<Result[]> {
  const ours = await startOurs();
  const still = await startStatic(chartsOnly(await pageOf(`${ours.url}/`)));
  const measured = await inTurns(
    7,
    () => paintOf(`${ours.url}/`),
    () => paintOf(still.url),
  );
  ours.stop();
  still.stop();
  return [
    result('public-paint', 'ms to the last chart, cold, 4× CPU, 1.6 Mbit/s, 150 ms', 2, measured.ours, measured.limit),
  ];
}

export const publicPages: Bench[] = [
  { name: 'public-paint', run: paint },
  { name: 'public-bytes', run: bytes },
  { name: 'public-throughput', run: throughput },
];
