import path from 'node:path';
import { runNode } from './steps.ts';

const bin = (...parts: string[]) => path.join('node_modules', ...parts);

const CHECKS: { name: string; args: string[] }[] = [
  { name: 'versions above their floors', args: ['scripts/version-floors.ts'] },
  { name: 'types (tsc)', args: [bin('typescript', 'bin', 'tsc'), '--noEmit'] },
  { name: 'style (Biome)', args: [bin('@biomejs', 'biome', 'bin', 'biome'), 'check', '--error-on-warnings', '.'] },
  { name: 'unused code (knip)', args: [bin('knip', 'bin', 'knip.js')] },
  {
    name: 'arrows (dependency-cruiser)',
    args: [
      bin('dependency-cruiser', 'bin', 'dependency-cruiser.mjs'),
      'app',
      'components',
      'lib',
      'scripts',
      'prisma',
      '--output-type',
      'err',
    ],
  },
];

/** Runs every check and prints the output of those that fail. */
export async function checks(): Promise<{ passed: number; failed: number }> {
  let failed = 0;
  for (const { name, args } of CHECKS) {
    const began = performance.now();
    const { code, output } = await runNode(args);
    const seconds = ((performance.now() - began) / 1000).toFixed(1);
    console.log(`  ${code === 0 ? '✓' : '✗'} ${name} ${seconds} s`);
    if (code === 0) continue;
    failed += 1;
    console.log(output.split('\n').slice(-60).join('\n'));
  }
  return { passed: CHECKS.length - failed, failed };
}
