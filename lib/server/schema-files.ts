import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const projectRoot = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');

export type Provider = 'sqlite' | 'postgresql';

/** Names of the migrations the code brings, oldest first. */
export function migrationNames(provider: Provider): string[] {
  const folder = migrationsFolder(provider);
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
}

export function migrationsFolder(provider: Provider): string {
  return path.join(projectRoot, 'prisma', 'migrations', provider);
}

/** The migrations in the shape the engine wants them. */
export function migrationsList(provider: Provider) {
  const baseDir = migrationsFolder(provider);
  return {
    baseDir,
    lockfile: { path: 'migration_lock.toml', content: `provider = "${provider}"\n` },
    shadowDbInitScript: '',
    migrationDirectories: migrationNames(provider).map((name) => ({
      path: name,
      migrationFile: {
        path: 'migration.sql',
        content: { tag: 'ok' as const, value: readFileSync(path.join(baseDir, name, 'migration.sql'), 'utf8') },
      },
    })),
  };
}

/** Every model file of one provider, as the engine wants them. */
export function schemaFiles(provider: Provider): { path: string; content: string }[] {
  return ['models', 'released', provider].flatMap((part) => {
    const folder = path.join(projectRoot, 'prisma', part);
    return readdirSync(folder)
      .filter((name) => name.endsWith('.prisma'))
      .map((name) => ({ path: path.join(folder, name), content: readFileSync(path.join(folder, name), 'utf8') }));
  });
}
