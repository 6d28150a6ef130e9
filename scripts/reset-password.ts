/** Gives an account a new one-time password and puts its second factor away; asks for nothing but the machine itself. */
import { fail, Stop, step } from './boot/say.mjs';
import { generateClients } from './steps.ts';

try {
  const username = process.argv[2];
  if (!username) {
    const usage = 'npm run reset-password -- admin';
    throw new Stop(`请写明用户名，例如：${usage}`, `Name the account, for instance: ${usage}`);
  }
  await step('生成数据库客户端', 'generate', generateClients);
  const database = await import('./database.ts');
  const { resetPassword } = await import('./seed.ts');
  await step('数据文件夹', 'data folder', database.prepareFolder);
  await step('数据库升级', 'migrate', database.migrateDatabase);
  const password = await resetPassword(username);
  console.log(`\n${username} 的一次性密码 ${password} ，登录后必须更改；第二道验证已取消。`);
  console.log(
    `One-time password of ${username}: ${password} ; it has to be changed, and the second factor is put away.`,
  );
  process.exit(0);
} catch (error) {
  fail(error);
}
