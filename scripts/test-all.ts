/** npm test: every runner in turn, with progress, and one line that counts them all. */
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { checks } from './checks.ts';
import { root } from './stamps.ts';
import { generateClients } from './steps.ts';

type Count = { passed: number; failed: number };
const work = path.join(root, 'tests', '.work');
const began = performance.now();

/** Runs a command with its output shown; a crash counts as one failure. */
function show(args: readonly string[], env: Record<string, string> = {}): Promise<number> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, { cwd: root, stdio: 'inherit', env: { ...process.env, ...env } });
    child.on('close', (code) => resolve(code ?? 1));
  });
}

function title(text: string): void {
  console.log(`\n── ${text} (${((performance.now() - began) / 1000).toFixed(0)} s)`);
}

async function vitest(): Promise<Count> {
  const report = path.join(work, 'vitest.json');
  const cli = path.join('node_modules', 'vitest', 'vitest.mjs');
  const code = await show([cli, 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`]);
  const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(report, 'utf8'));
  return counted({ passed: numPassedTests, failed: numFailedTests }, code);
}

async function playwright(): Promise<Count> {
  const report = path.join(work, 'playwright.json');
  const cli = path.join('node_modules', '@playwright', 'test', 'cli.js');
  const code = await show([cli, 'test', '--reporter=list,json'], { PLAYWRIGHT_JSON_OUTPUT_NAME: report });
  const { stats } = JSON.parse(readFileSync(report, 'utf8'));
  return counted({ passed: stats.expected, failed: stats.unexpected + stats.flaky }, code);
}

/** A runner that ends badly without a failed test (a crash, nothing found) still counts as a failure. */
function counted(count: Count, code: number): Count {
  return code !== 0 && count.failed === 0 ? { ...count, failed: 1 } : count;
}

async function guarded(name: string, run: () => Promise<Count>): Promise<Count> {
  title(name);
  try {
    return await run();
  } catch (error) {
    console.error(error);
    return { passed: 0, failed: 1 };
  }
}

rmSync(work, { recursive: true, force: true });
mkdirSync(work, { recursive: true });
title('generate');
await generateClients();
const counts = [
  await guarded('checks: types, style, unused code, arrows', checks),
  await guarded('unit and feature tests on a real SQLite database', vitest),
  await guarded('end to end in a real Chromium', playwright),
];
const passed = counts.reduce((sum, count) => sum + count.passed, 0);
const failed = counts.reduce((sum, count) => sum + count.failed, 0);
title('done');
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed > 0 ? 1 : 0);
