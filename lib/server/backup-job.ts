import { spawn } from 'node:child_process';
import path from 'node:path';
import { isOver, readProgress, saveProgress } from './backup-folder.ts';

export type Job = { task: 'make' | 'verify'; name: string; more: readonly string[] };

/** Whether a backup is being made or tried at this moment. */
export function isBusy(): boolean {
  const progress = readProgress();
  return progress !== null && !isOver(progress);
}

/**
 * Starts a command of its own for work that would keep the server from answering. What it says of itself is read
 * from its progress; what went wrong is in the server's log.
 */
export function startJob({ task, name, more }: Job): void {
  const script = path.join(/* turbopackIgnore: true */ process.cwd(), 'scripts', 'backup.ts');
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', script, task, name, ...more], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, DULIANG_STEPS: 'stderr' },
  });
  if (child.pid !== undefined) saveProgress({ task, name, step: 'database', share: 0 }, child.pid);
  child.on('error', (error) => console.error('backup:', error));
  child.unref();
}
