import { recordRows } from '#lib/features/chain-record/mutations.ts';
import { door } from '#lib/server/db.ts';
import { dataFolder } from '#lib/server/env.ts';
import { shownCounty } from '#lib/server/shown-county.ts';
import { Refusal } from '#lib/shared/errors.ts';
import { DEMONSTRATION_PASSWORD, ensureFirstAdmin, resetByHand, seedDemonstrationAccounts } from '#seed/accounts.ts';
import { seedOpenQuarter } from '#seed/open-quarter.ts';
import { SeedFault } from '#seed/read/fault.ts';
import { seedSupervision } from '#seed/supervision.ts';
import { seedTargetAnswers } from '#seed/target-answers.ts';
import { seedDemonstration, seedEmptyCounty } from '../prisma/seed.ts';
import { fileTrouble, Stop } from './boot/say.mjs';

/** The demonstration goes only into an empty database; one that holds a county is never touched. */
export function seedIfEmpty(): Promise<string> {
  return guarded(async () => {
    if ((await door().client.county.count()) > 0) return 'unchanged';
    const now = new Date();
    const { countyCode, figures, releases } = await seedDemonstration(door(), { now });
    await ensureAccounts();
    await seedTargetAnswers(door(), { countyCode, now });
    const { opened } = await seedOpenQuarter(door(), { countyCode, now });
    await seedSupervision(door(), { countyCode, now });
    return `${figures} figures, ${releases} releases, ${opened} forms open`;
  });
}

/** Accounts to begin with, where a county has none: those of the demonstration, or the first administrator. */
export async function ensureAccounts(): Promise<string[]> {
  const county = await shownCounty(door().client);
  if (!county) return [];
  await recordEverywhere();
  const put = { countyCode: county.code, now: new Date() };
  if (!county.demonstration) return firstAdmin(await ensureFirstAdmin(door(), put));
  const where = { countyCode: county.code, demonstration: true, active: true };
  const everBefore = await door().client.user.count({ where: { countyCode: county.code, demonstration: true } });
  if (everBefore === 0) await seedDemonstrationAccounts(door(), put);
  const users = await door().client.user.findMany({ where, orderBy: { createdAt: 'asc' } });
  return [
    `演示账号（密码都是 ${DEMONSTRATION_PASSWORD} ）/ Demonstration accounts (password of all: ${DEMONSTRATION_PASSWORD}):`,
    ...users.map(({ username, name, nameEn }) => `  ${username.padEnd(22)}${name} / ${nameEn}`),
  ];
}

/** What an earlier version did not tell the audit of. */
async function recordEverywhere(): Promise<void> {
  const actor = { kind: 'system', name: 'setup' } as const;
  const counties = await door().client.county.findMany({ select: { code: true } });
  for (const { code } of counties) await recordRows({ countyCode: code, actor, input: {}, now: new Date() });
}

/** A first password for an account whose owner, or whose administrator, cannot sign in any more. */
export async function resetPassword(username: string): Promise<string> {
  const county = await shownCounty(door().client);
  const password = county && (await resetByHand(door(), { countyCode: county.code, now: new Date() }, username));
  if (!password)
    throw new Stop(`没有用户名为“${username}”的账号。`, `There is no account by the user name “${username}”.`);
  return password;
}

function firstAdmin(password: string | null): string[] {
  if (password === null) return [];
  return [
    `首个账号 admin，一次性密码 ${password} ，登录后请立即更改。`,
    `First account: admin, one-time password ${password} ; it has to be changed at the first sign-in.`,
  ];
}

/** A county with its units and the catalogue, and no figure. */
export function initCounty(files: { units: string; profile: string; catalogue?: string }): Promise<string> {
  return guarded(async () => {
    const { units, indicators } = await seedEmptyCounty(door(), {
      unitsFile: files.units,
      profileFile: files.profile,
      now: new Date(),
      ...(files.catalogue ? { catalogueFolder: files.catalogue } : {}),
    });
    return `${units} units, ${indicators} indicators`;
  });
}

async function guarded(work: () => Promise<string>): Promise<string> {
  try {
    return await work();
  } catch (error) {
    throw seedTrouble(error);
  } finally {
    await door().close();
  }
}

function seedTrouble(error: unknown): unknown {
  if (error instanceof Refusal && error.code === 'not_empty') {
    return new Stop(
      `数据库里已经有一个县：${dataFolder()}。请用 DULIANG_DATA 指定一个空文件夹；已有数据没有改动。`,
      `The database holds a county already: ${dataFolder()}. Name an empty folder with DULIANG_DATA; nothing stored was changed.`,
    );
  }
  if (error instanceof SeedFault) {
    return new Stop('文件有误，什么都没有存。', 'The files have faults; nothing was stored.', error.message);
  }
  const missing = (error as NodeJS.ErrnoException | null)?.code === 'ENOENT';
  if (missing) return new Stop('找不到文件。', 'A file is not there.', String(error));
  return fileTrouble(error, dataFolder()) ?? error;
}
