/** Everything between an installed checkout and a listening server; each step does nothing when it is done already. */
import { spawn } from 'node:child_process';
import path from 'node:path';
import { fail, step } from './boot/say.mjs';
import { assertFree, listening } from './port.ts';
import { root } from './stamps.ts';
import { buildPages, generateClients } from './steps.ts';

const setupOnly = process.argv.includes('--setup-only');

try {
  const where = listening(process.env);
  if (!setupOnly) await assertFree(where);
  console.log('都梁 Duliang');
  await step('生成数据库客户端', 'generate', generateClients);
  // The clients do not exist before they are generated, so what imports them is loaded here.
  const database = await import('./database.ts');
  const { seedIfEmpty } = await import('./seed.ts');
  await step('数据文件夹', 'data folder', database.prepareFolder);
  await step('数据库升级', 'migrate', database.migrateDatabase);
  await step('演示数据', 'demonstration data', seedIfEmpty);
  const published = await database.publishedState();
  await step('构建页面', 'build', () => buildPages(published));
  if (setupOnly) {
    console.log('\n准备好了。运行 npm start 开始服务。\nReady. Run npm start to serve.');
    process.exit(0);
  }
  serve(where.host, where.port, where.url);
} catch (error) {
  fail(error);
}

function serve(host: string, port: number, url: string): void {
  const next = path.join('node_modules', 'next', 'dist', 'bin', 'next');
  const child = spawn(process.execPath, [next, 'start', '-H', host, '-p', String(port)], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, NODE_ENV: 'production' },
  });
  child.stdout.on('data', (part: Buffer) => {
    if (/Ready in/.test(part.toString())) {
      console.log(`\n在浏览器打开 ${url} （英文：${url}/en）。按 Ctrl+C 停止。`);
      console.log(`Open ${url} in a browser (English: ${url}/en). Ctrl+C stops it.`);
    }
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => child.kill(signal));
  child.on('exit', (code) => process.exit(code ?? 0));
}
