/**
 * npm run -s verify [path to a database] [--head 12:3f0a…]: whether the database is as the application left it.
 * Nothing is written. Ends with 1 and a sentence for everything that does not agree.
 */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import type { DatabaseAddress } from '#lib/server/env.ts';
import { fail, Stop } from './boot/say.mjs';
import { generateClients } from './steps.ts';

/** Of one kind of fault; the rest are counted. */
const SHOWN_AT_MOST = 20;

try {
  process.exitCode = await verify();
} catch (error) {
  fail(error);
}

async function verify(): Promise<number> {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: { head: { type: 'string' } } });
  await generateClients();
  // The clients do not exist before they are generated, so what imports them is loaded here.
  const { databaseAddress } = await import('#lib/server/env.ts');
  const { proveDatabase } = await import('#lib/features/proof/data.ts');
  const { parseHead, report, summary } = await import('#lib/features/proof/view.ts');
  const { translator } = await import('#lib/i18n/translator.ts');
  const [zh, en] = [translator('zh', 'proof'), translator('en', 'proof')];
  const noted = values.head === undefined ? null : parseHead(values.head);
  if (values.head !== undefined && !noted) throw new Stop(zh('wrong_head'), en('wrong_head'));
  const [named] = positionals;
  // Commands run in the project's folder; a path is meant from where the person stands.
  const from = process.env.INIT_CWD ?? process.cwd();
  const address: DatabaseAddress = named ? { provider: 'sqlite', file: path.resolve(from, named) } : databaseAddress();
  if (address.provider === 'sqlite') {
    const { file } = address;
    const say = (key: 'no_database' | 'no_sqlite' | 'other_version', names = '') =>
      new Stop(zh(key, { file, names }), en(key, { file, names }));
    if (!existsSync(file)) throw say('no_database');
    const other = await otherMigrations(file);
    if (!other) throw say('no_sqlite');
    if (other.length > 0) throw say('other_version', other.join(', '));
  }
  const proof = await proveDatabase(address, noted);
  const { faults } = proof;
  for (const locale of ['zh', 'en'] as const) {
    const lines = faults.length === 0 ? summary(proof, locale) : report(faults, locale, SHOWN_AT_MOST);
    for (const line of lines) console.log(line);
  }
  if (faults.length === 0) return 0;
  console.log(`${zh('faults', { count: faults.length })}\n${en('faults', { count: faults.length })}`);
  return 1;
}

/** Migrations that only the file or only this version knows; null where the file is no database of ours. */
async function otherMigrations(file: string): Promise<string[] | null> {
  const { appliedIn } = await import('#lib/server/migrate.ts');
  const { migrationNames } = await import('#lib/server/schema-files.ts');
  const known = migrationNames('sqlite');
  try {
    const applied = appliedIn(file);
    if (applied.length === 0) return null;
    return [...known.filter((name) => !applied.includes(name)), ...applied.filter((name) => !known.includes(name))];
  } catch {
    return null;
  }
}
