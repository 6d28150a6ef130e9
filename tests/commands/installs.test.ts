import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from '#tests/architecture/sources.ts';

const read = (file: string) => readFileSync(path.join(root, file), 'utf8');
const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };

/** Single tools for whoever has just installed; `lock` must run before the install that its own change asks for. */
const TOOLS = ['format', 'generate', 'lock', 'migration:new', 'test:e2e', 'test:unit'];
const commands = Object.entries(scripts).filter(([name]) => !TOOLS.includes(name));

describe('a command', () => {
  it('is one of the tools or is looked at here', () => {
    expect(commands.map(([name]) => name)).toContain('check');
    expect(TOOLS.filter((name) => !Object.hasOwn(scripts, name))).toEqual([]);
  });

  it.each(commands)('%s installs what the lock file names before it runs anything else', (_name, command) => {
    const [, file = ''] = /^node (scripts\/[\w-]+\.mjs)\b/.exec(command) ?? [];
    // A file of TypeScript does not even start on the oldest Node, and knows nothing of a changed lock file.
    expect(file, command).not.toBe('');
    expect(read(file)).toMatch(/await handOver\(/);
  });
});

describe('what the compiler remembers', () => {
  it('goes with the packages it was about: it would still miss one that is there now, or not miss one that is gone', () => {
    const { compilerOptions } = JSON.parse(read('tsconfig.json')) as { compilerOptions: Record<string, unknown> };
    expect(compilerOptions.tsBuildInfoFile).toMatch(/^node_modules\//);
  });
});
