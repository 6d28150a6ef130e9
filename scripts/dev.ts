/** The development server over the same database as npm start; on loopback only, since it shows source and errors. */
import { spawn } from 'node:child_process';
import path from 'node:path';
import { fail, step } from './boot/say.mjs';
import { assertFree, listening } from './port.ts';
import { root } from './stamps.ts';
import { generateClients } from './steps.ts';

try {
  const { port } = listening(process.env);
  await assertFree({ host: '127.0.0.1', port, url: '' });
  await step('生成数据库客户端', 'generate', generateClients);
  const database = await import('./database.ts');
  const { ensureAccounts, seedIfEmpty } = await import('./seed.ts');
  await step('数据文件夹', 'data folder', database.prepareFolder);
  await step('数据库升级', 'migrate', database.migrateDatabase);
  await step('演示数据', 'demonstration data', seedIfEmpty);
  console.log((await ensureAccounts()).join('\n'));
  const next = path.join('node_modules', 'next', 'dist', 'bin', 'next');
  spawn(process.execPath, [next, 'dev', '-H', '127.0.0.1', '-p', String(port)], { cwd: root, stdio: 'inherit' });
} catch (error) {
  fail(error);
}
