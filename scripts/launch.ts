/** Everything between an installed checkout and a listening server; each step does nothing when it is done already. */
import { fail, step } from './boot/say.mjs';
import { assertFree, listening } from './port.ts';
import { buildPages, generateClients } from './steps.ts';

const setupOnly = process.argv.includes('--setup-only');

try {
  const where = listening(process.env);
  if (!setupOnly) await assertFree(where);
  console.log('都梁 Duliang');
  await step('生成数据库客户端', 'generate', generateClients);
  // The clients do not exist before they are generated, so what imports them is loaded here.
  const database = await import('./database.ts');
  const { ensureAccounts, seedIfEmpty } = await import('./seed.ts');
  await step('数据文件夹', 'data folder', database.prepareFolder);
  await step('数据库升级', 'migrate', database.migrateDatabase);
  await step('演示数据', 'demonstration data', seedIfEmpty);
  const accounts = await ensureAccounts();
  const { publishedState } = await import('#lib/server/published-state.ts');
  const published = await publishedState(new Date());
  await step('构建页面', 'build', () => buildPages(published));
  if (setupOnly) {
    console.log('\n准备好了。运行 npm start 开始服务。\nReady. Run npm start to serve.');
    process.exit(0);
  }
  const { serve } = await import('./serve.ts');
  await serve(where);
  console.log(['', ...accounts].join('\n'));
} catch (error) {
  fail(error);
}
