import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const NAME = /^duliang-tests-(\d+)-/;

/** Where programs look for the folder of temporary files: the first on Unix, the others on Windows. */
const VARIABLES = ['TMPDIR', 'TEMP', 'TMP'] as const;

/**
 * Vitest calls this once before its workers start: all temporary folders of a run lie in one of its own,
 * which goes when the run ends. A run that was killed cannot clean up; the next one does it for it.
 */
export default function scratch(): () => void {
  const shared = tmpdir();
  sweep(shared);
  const own = mkdtempSync(path.join(shared, `duliang-tests-${process.pid}-`));
  const before = VARIABLES.map((name) => [name, process.env[name]] as const);
  for (const name of VARIABLES) process.env[name] = own;
  return () => {
    for (const [name, value] of before) {
      if (value === undefined) delete process.env[name];
      else process.env[name] = value;
    }
    rmSync(own, { recursive: true, force: true });
  };
}

/** Removes what test runs left in a folder that live no more. */
export function sweep(folder: string, isAlive: (pid: number) => boolean = isRunning): void {
  for (const name of readdirSync(folder)) {
    const pid = Number(NAME.exec(name)?.[1] ?? Number.NaN);
    if (Number.isNaN(pid) || isAlive(pid)) continue;
    try {
      rmSync(path.join(folder, name), { recursive: true, force: true });
    } catch {
      // Of another user of this machine, who sweeps it at their next run.
    }
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
