/**
 * The server of the browser tests: a seeded database in which everything unpublished carries a
 * mark, then the very command a newcomer types. Pages are built after the marks are planted.
 */
import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import path from 'node:path';
import { databaseAddress, dataFolder } from '#lib/server/env.ts';
import { plantCanaries } from '#tests/support/canary.ts';
import { migrateDatabase, prepareFolder } from '../../scripts/database.ts';
import { seedIfEmpty } from '../../scripts/seed.ts';
import { root, stamp } from '../../scripts/stamps.ts';

// Marks are planted once, and a seed may have changed since the last run: every run has a new database.
if (process.env.DULIANG_DATA?.endsWith('e2e-data')) rmSync(dataFolder(), { recursive: true, force: true });
await prepareFolder();
await migrateDatabase();
await seedIfEmpty();
const address = databaseAddress();
if (address.provider === 'sqlite') console.log(`marks planted in ${plantCanaries(address.file)} rows`);
// Pages that were built from other rows would hide what a mark leaks into.
stamp('published', '');
const child = spawn(process.execPath, [path.join(root, 'scripts', 'start.mjs')], { cwd: root, stdio: 'inherit' });
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => child.kill(signal));
child.on('exit', (code) => process.exit(code ?? 0));
