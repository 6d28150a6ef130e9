import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { read, root } from './sources.ts';

const cli = path.join(root, 'node_modules', 'dependency-cruiser', 'bin', 'dependency-cruiser.mjs');
const places: string[] = [];
afterAll(() => {
  for (const place of places) rmSync(place, { recursive: true, force: true });
});

type Report = { summary: { totalCruised: number; violations: { rule: { name: string } }[] } };

function cruise(folder: string, ...roots: string[]): Report {
  const run = spawnSync(process.execPath, [cli, ...roots, '--output-type', 'json'], {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  return JSON.parse(run.stdout) as Report;
}

/** A small tree with one fault, under the project's own rules. */
function planted(files: Record<string, string>): string[] {
  mkdirSync(path.join(root, 'tests', '.work'), { recursive: true });
  const folder = mkdtempSync(path.join(root, 'tests', '.work', 'arrows-'));
  places.push(folder);
  symlinkSync(path.join(root, 'node_modules'), path.join(folder, 'node_modules'));
  const own = { '.dependency-cruiser.cjs': read('.dependency-cruiser.cjs'), 'tsconfig.json': read('tsconfig.json') };
  const pkg = {
    'package.json': JSON.stringify({
      type: 'module',
      imports: { '#lib/*': './lib/*', '#components/*': './components/*' },
    }),
  };
  for (const [name, text] of Object.entries({ ...own, ...pkg, ...files })) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), text);
  }
  const roots = [...new Set(Object.keys(files).map((name) => name.split('/')[0] ?? ''))];
  return cruise(folder, ...roots).summary.violations.map((violation) => violation.rule.name);
}

describe('the arrows', () => {
  it('go one way in the project, and the check sees it', () => {
    const { summary } = cruise(root, 'app', 'components', 'lib');
    expect(summary.totalCruised).toBeGreaterThan(100);
    expect(summary.violations.map((violation) => violation.rule.name)).toEqual([]);
  });

  const value = 'export const a = 1;';
  it.each([
    ['no-circles', { 'lib/a.ts': "import './b.ts';", 'lib/b.ts': "import './a.ts';" }],
    [
      'no-circles',
      {
        'lib/a.ts': "import type { B } from './b.ts'; export type A = B;",
        'lib/b.ts': "import type { A } from './a.ts'; export type B = A;",
      },
    ],
    ['domain-is-pure', { 'lib/domain/a.ts': "import 'react';" }],
    ['domain-is-pure', { 'lib/domain/a.ts': "import '#lib/server/clock.ts';", 'lib/server/clock.ts': value }],
    ['one-database-door', { 'lib/features/x/view.ts': "import '#lib/server/db.ts';", 'lib/server/db.ts': value }],
    ['one-database-door', { 'app/page.ts': "import '#lib/server/released.ts';", 'lib/server/released.ts': value }],
    ['reads-cannot-write', { 'lib/features/x/data.ts': "import '#lib/server/db.ts';", 'lib/server/db.ts': value }],
    [
      'public-reads-releases-only',
      {
        'app/_pages/x.ts': "import '#lib/features/x/loaders.ts';",
        'lib/features/x/loaders.ts': "import './data.ts';",
        'lib/features/x/data.ts': "import '#lib/server/working.ts';",
        'lib/server/working.ts': value,
      },
    ],
    [
      'bricks-know-no-county',
      { 'components/ui/a.ts': "import '#lib/features/x/view.ts';", 'lib/features/x/view.ts': value },
    ],
    [
      'screens-get-data-by-props',
      { 'components/x/a.ts': "import '#lib/features/x/data.ts';", 'lib/features/x/data.ts': value },
    ],
    [
      'screens-import-no-loader',
      { 'components/x/a.ts': "import '#lib/features/x/loaders.ts';", 'lib/features/x/loaders.ts': value },
    ],
    [
      'pages-read-through-loaders',
      { 'app/page.ts': "import '#lib/features/x/data.ts';", 'lib/features/x/data.ts': value },
    ],
    ['nobody-imports-app', { 'lib/a.ts': "import '../app/b.ts';", 'app/b.ts': value }],
  ])('are held: %s goes red on a planted fault', (rule, files) => {
    expect(planted(files)).toContain(rule);
  });
});
