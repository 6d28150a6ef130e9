/**
 * npm run backup [-- --secrets --keep 14]: makes a backup and tries it. The server runs the two halves one by one:
 * backup.ts make NAME, backup.ts verify NAME.
 */
import { parseArgs } from 'node:util';
import { fail, Stop, step } from './boot/say.mjs';
import { generateClients } from './steps.ts';

try {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { keep: { type: 'string' }, by: { type: 'string' }, secrets: { type: 'boolean', default: false } },
  });
  const [task, named] = positionals;
  await step('生成数据库客户端', 'generate', generateClients);
  const { backupName, backupPlace, keptBackups } = await import('#lib/server/backup-folder.ts');
  const { makeBackup } = await import('#lib/server/backup-make.ts');
  const { verifyBackup } = await import('#lib/server/backup-verify.ts');
  const { databaseAddress } = await import('#lib/server/env.ts');
  const address = databaseAddress();
  if (address.provider === 'postgresql') {
    throw new Stop(
      'PostgreSQL 请用 pg_dump 备份，证据文件另外打包。',
      'Back PostgreSQL up with pg_dump, and the evidence files beside it.',
    );
  }
  const name = named ?? backupName(new Date());
  const keep = Number(values.keep ?? keptBackups());
  if (!Number.isInteger(keep) || keep < 1)
    throw new Stop('--keep 要写1以上的整数。', '--keep takes a whole number from 1 on.');
  if (task !== 'verify') {
    await step('备份', 'backup', async () => {
      const { heads } = await makeBackup(address.file, { name, by: values.by ?? '', keep, secrets: values.secrets });
      return `${backupPlace(name)} ${heads.map(({ sequence, hash }) => `${sequence}:${hash.slice(0, 16)}`).join(' ')}`;
    });
  }
  if (task !== 'make') {
    const verdict = await verifyBackup(name, address.file);
    console.log([...verdict.zh, ...verdict.en].join('\n'));
    if (!verdict.sound)
      throw new Stop('这份备份有问题，见上面。', 'There is something wrong with this backup, see above.');
    console.log('试恢复过，没有问题。\nRestored to a place of its own and found sound.');
  }
} catch (error) {
  fail(error);
}
