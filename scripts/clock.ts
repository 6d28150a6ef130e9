import { Cron } from 'croner';
import { now } from '#lib/server/clock.ts';
import { tick } from '#lib/server/clockwork.ts';
import { noteTick } from '#lib/server/last-tick.ts';

/** Every minute, and once at the start for what was missed; never twice at once. */
export function startClock(): () => void {
  const job = new Cron('* * * * *', { timezone: 'Asia/Shanghai', protect: true, catch: report }, run);
  void job.trigger();
  return () => job.stop();
}

async function run(): Promise<void> {
  const at = now();
  const { failed } = await tick(at);
  noteTick({ at, failed: failed.length });
  for (const cause of failed) report(cause);
}

function report(cause: unknown): void {
  console.error('clock:', cause);
}
