/**
 * npm run init -- --units FILE --profile FILE [--catalogue FOLDER]: an empty county of your own in place of
 * the demonstration. It goes only into an empty database, and nothing is stored where a file has a fault.
 */
import { parseArgs } from 'node:util';
import { fail, Stop, step } from './boot/say.mjs';
import { generateClients } from './steps.ts';

const USAGE = 'npm run init -- --units units.csv --profile profile.json [--catalogue folder]';

type Files = { units: string; profile: string; catalogue?: string };

function filesAskedFor(): Files {
  try {
    const text = { type: 'string' } as const;
    const { values } = parseArgs({ options: { units: text, profile: text, catalogue: text } });
    if (values.units && values.profile) return { ...values, units: values.units, profile: values.profile };
  } catch (error) {
    throw new Stop(`参数不对。用法：${USAGE}`, `The arguments do not fit. Usage: ${USAGE}`, String(error));
  }
  throw new Stop(`请给出单位表和县情档案。用法：${USAGE}`, `Name a units file and a profile. Usage: ${USAGE}`);
}

try {
  const files = filesAskedFor();
  await step('生成数据库客户端', 'generate', generateClients);
  const database = await import('./database.ts');
  const { initCounty } = await import('./seed.ts');
  await step('数据文件夹', 'data folder', database.prepareFolder);
  await step('数据库升级', 'migrate', database.migrateDatabase);
  await step('建县', 'county', () => initCounty(files));
  console.log(
    '\n县已建好，还没有数据。运行 npm start 开始服务。\nThe county is there, without figures yet. Run npm start to serve.',
  );
  process.exit(0);
} catch (error) {
  fail(error);
}
