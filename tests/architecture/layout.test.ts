import { describe, expect, it } from 'vitest';
import { lineCount, projectFiles, read, sourceFiles } from './sources.ts';

const files = sourceFiles();
const code = files.filter((file) => !file.startsWith('tests/'));
const under = (folder: string) => files.filter((file) => file.startsWith(folder));

function quantile(values: number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

describe('the layout', () => {
  it('sees the whole project', () => {
    expect(files.length).toBeGreaterThan(100);
  });

  it('has no top-level folder without a reason in ARCHITECTURE.md', () => {
    const folders = new Set(projectFiles().flatMap((file) => (file.includes('/') ? [file.split('/')[0] ?? ''] : [])));
    const paper = read('ARCHITECTURE.md');
    expect([...folders].filter((folder) => !paper.includes(`\`${folder}/\``))).toEqual([]);
  });

  it('keeps features to their closed vocabulary', () => {
    const allowed = /^lib\/features\/[a-z-]+\/(schema|view|data|loaders|mutations|actions)\.ts$/;
    expect(under('lib/features/').filter((file) => !allowed.test(file))).toEqual([]);
  });

  it('has no room for odds and ends', () => {
    expect(code.filter((file) => /(^|\/)(utils?|helpers?|misc|common)(\/|\.)/.test(file))).toEqual([]);
    expect(code.filter((file) => /(^|\/)index\.tsx?$/.test(file) && !file.startsWith('lib/i18n/'))).toEqual([]);
  });

  it('keeps every file within its size', () => {
    const sheets = projectFiles().filter((file) => file.endsWith('.css'));
    const grown = [...files, ...sheets].filter((file) => lineCount(file) > 250);
    expect(grown).toEqual([]);
  });

  it('keeps the usual file small', () => {
    const sizes = code.map(lineCount);
    expect(quantile(sizes, 0.5)).toBeLessThanOrEqual(60);
    expect(quantile(sizes, 0.9)).toBeLessThanOrEqual(140);
  });

  it('has three lines of test or more for five of code', () => {
    const total = (list: string[]) => list.reduce((sum, file) => sum + lineCount(file), 0);
    const tests = total(under('tests/'));
    expect(tests / total(code)).toBeGreaterThanOrEqual(0.6);
  });
});

describe('the source', () => {
  const without = (pattern: RegExp, list = files) =>
    list.filter((file) => file !== 'tests/architecture/layout.test.ts' && pattern.test(read(file)));

  it('has no ignored error, no skipped or lone test, nothing left to do', () => {
    // Biome finds every explicit any.
    expect(without(/\bas any\b|<any>|@ts-ignore|@ts-nocheck/)).toEqual([]);
    expect(without(/\b(it|test|describe)\.(only|skip)\(/)).toEqual([]);
    expect(without(/\b(TODO|FIXME|XXX)\b/)).toEqual([]);
  });

  it('asks the machine for the time only at its edges', () => {
    const rules = under('lib/domain/');
    expect(without(/new Date\(\)|Date\.now\(|Math\.random\(/, rules)).toEqual([]);
    expect(without(/\bDate\b/, rules)).toEqual([]);
  });

  it('builds no SQL from text', () => {
    expect(without(/\$queryRawUnsafe|\$executeRawUnsafe/)).toEqual([]);
  });

  it('lets nothing but the gateway open a transaction', () => {
    const opening = without(/\.\$?transaction\(/, code);
    expect(opening.sort()).toEqual(['lib/server/db.ts', 'lib/server/gateway.ts']);
  });

  it('audits every mutation, since every exported write goes through the gateway', () => {
    const mutations = under('lib/features/').filter((file) => file.endsWith('/mutations.ts'));
    const writing = mutations.filter((file) =>
      /\.(create|createMany|update|updateMany|upsert|delete|deleteMany)\(/.test(read(file)),
    );
    expect(writing.length).toBeGreaterThan(0);
    // A mutation either calls the gateway itself or takes the transaction that the gateway opened.
    expect(writing.filter((file) => !/from '#lib\/server\/gateway\.ts'|tx: Tx/.test(read(file)))).toEqual([]);
  });

  it('names no county', () => {
    const living = code.filter((file) => !file.startsWith('prisma/seed'));
    expect(without(/武冈|Wugang|430581/, living)).toEqual([]);
  });
});
