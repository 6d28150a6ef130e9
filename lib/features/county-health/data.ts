import { listBackups } from '#lib/server/backup-folder.ts';
import { switchedOn } from '#lib/server/channels.ts';
import { visitorsBy } from '#lib/server/client-address.ts';
import { databaseState, machineState } from '#lib/server/county-health.ts';
import { lastTick } from '#lib/server/last-tick.ts';
import { working } from '#lib/server/working.ts';

/** What is quickly told: the machine, the clock, the backups, what waits to be sent. */
export async function readMachine(countyCode: string) {
  const county = await working().county.findUnique({
    where: { code: countyCode },
    select: { auditSequence: true, auditHash: true },
  });
  const unread = await working().notice.count({ where: { countyCode, readAt: null } });
  const unsent = await working().notice.count({ where: { countyCode, readAt: null, sentAt: null } });
  const channels = switchedOn().map(({ name }) => name);
  const backups = listBackups();
  return {
    ...{
      visitors: visitorsBy(),
      machine: machineState(),
      tick: lastTick(),
      county,
      notices: { unread, unsent, channels },
    },
    backup: { newest: backups[0] ?? null, sound: backups.find(({ verdict }) => verdict?.sound) ?? null },
  };
}
export type MachineRows = Awaited<ReturnType<typeof readMachine>>;

/** What has to be looked for in the database itself. */
export function readDatabase() {
  return databaseState();
}
