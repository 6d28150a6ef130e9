/**
 * Generates the four Prisma clients from one set of models: SQLite and PostgreSQL, each once
 * whole and once from the release models alone (the only one public pages may import).
 *
 * No Prisma command works offline as shipped, since each wants to download an engine; generating
 * needs none, so it is given one that refuses to start.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const work = path.join(root, 'node_modules', '.cache', 'duliang', 'prisma');
const CLIENTS = ['sqlite', 'postgresql'].flatMap((provider) => [
  { provider, name: 'whole', models: ['models', 'released'] },
  { provider, name: 'released', models: ['released'] },
]);

/** Folder that holds the models of one client with its data source and generator. */
function assemble({ provider, name, models }) {
  const folder = path.join(work, provider, name);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const part of [...models, provider]) {
    cpSync(path.join(root, 'prisma', part), path.join(folder, part), {
      recursive: true,
      filter: (source) => !source.includes('migrations'),
    });
  }
  // Told from the folder of the models: the client repeats it, and is to name no place of the machine it was made on.
  const output = path.relative(folder, path.join(root, 'lib', 'generated', provider, name));
  writeFileSync(
    path.join(folder, 'generator.prisma'),
    `generator client {
  provider        = "prisma-client"
  output          = ${JSON.stringify(output)}
  runtime         = "nodejs"
  moduleFormat    = "esm"
  importFileExtension = "ts"
  previewFeatures = ["strictUndefinedChecks"]
}
`,
  );
  return folder;
}

mkdirSync(work, { recursive: true });
const refuses = path.join(work, 'no-engine.sh');
writeFileSync(refuses, '#!/bin/sh\nexit 1\n', { mode: 0o755 });

for (const client of CLIENTS) {
  const schema = assemble(client);
  const run = spawnSync(
    process.execPath,
    [path.join(root, 'node_modules', 'prisma', 'build', 'index.js'), 'generate', '--schema', schema],
    {
      cwd: root,
      encoding: 'utf8',
      env: {
        ...process.env,
        PRISMA_SCHEMA_ENGINE_BINARY: refuses,
        PRISMA_HIDE_UPDATE_MESSAGE: '1',
        CHECKPOINT_DISABLE: '1',
      },
    },
  );
  if (run.status !== 0) {
    process.stderr.write(run.stdout + run.stderr);
    process.exit(run.status ?? 1);
  }
  process.stdout.write(`generated ${client.provider}/${client.name}\n`);
}
