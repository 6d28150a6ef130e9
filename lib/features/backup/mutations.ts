import { actorName } from '#lib/domain/actor.ts';
import { backupName, listBackups } from '#lib/server/backup-folder.ts';
import { isBusy, type Job, startJob } from '#lib/server/backup-job.ts';
import { countyScope } from '#lib/server/county-scope.ts';
import { type Door, door, type Tx } from '#lib/server/db.ts';
import { databaseAddress } from '#lib/server/env.ts';
import { isKeyUsed, type Order, write } from '#lib/server/gateway.ts';
import { Refusal } from '#lib/shared/errors.ts';
import { makeSchema, namedSchema } from './schema.ts';

type Start = (job: Job) => void;

/**
 * Has a backup made, in a process of its own. The event comes first, so that the backup holds it.
 * @throws Refusal conflict where one is being made or tried already; not_found on PostgreSQL, which has its own way.
 */
export async function makeBackup(order: Order, through: Door = door(), start: Start = startJob) {
  const { countyCode, now } = order;
  const isRetry = await isKeyUsed(order, through);
  const answer = await write(
    {
      ...order,
      action: 'backup.make',
      subject: `county:${countyCode}`,
      schema: makeSchema,
      scope: scopeOf(countyCode),
    },
    async (_tx, { keep, secrets }) => {
      assertFree();
      const name = backupName(now);
      return { answer: { name, keep, secrets: secrets === '1' }, after: { name, keep, secrets: secrets === '1' } };
    },
    through,
  );
  const by = order.actor ? actorName(order.actor) : '';
  const more = ['--keep', String(answer.keep), '--by', by, ...(answer.secrets ? ['--secrets'] : [])];
  if (!isRetry) start({ task: 'make', name: answer.name, more });
  return { name: answer.name };
}

/** Has a backup tried: restored to a place of its own and looked through. @throws Refusal as above */
export async function verifyBackup(order: Order, through: Door = door(), start: Start = startJob) {
  const { countyCode } = order;
  const isRetry = await isKeyUsed(order, through);
  const answer = await write(
    {
      ...order,
      action: 'backup.verify',
      subject: `county:${countyCode}`,
      schema: namedSchema,
      scope: scopeOf(countyCode),
    },
    async (_tx, { name }) => {
      assertThere(name);
      assertFree();
      return { answer: { name }, after: { name } };
    },
    through,
  );
  if (!isRetry) start({ task: 'verify', name: answer.name, more: [] });
  return answer;
}

/** Leaves the trace that a backup was taken along. @throws Refusal not_found where there is none of that name */
export async function noteDownload(order: Order, through: Door = door()) {
  const { countyCode } = order;
  return write(
    {
      ...order,
      action: 'backup.download',
      subject: `county:${countyCode}`,
      schema: namedSchema,
      scope: scopeOf(countyCode),
    },
    async (_tx, { name }) => {
      const { manifest } = assertThere(name);
      return { answer: { name }, after: { name, secrets: manifest.secrets } };
    },
    through,
  );
}

function scopeOf(countyCode: string) {
  return (tx: Tx) => countyScope(tx, countyCode);
}

function assertFree(): void {
  if (databaseAddress().provider === 'postgresql') throw new Refusal('not_found', 'PostgreSQL has its own backups');
  if (isBusy()) throw new Refusal('conflict', 'a backup is being made or tried', 'busy');
}

function assertThere(name: string) {
  const found = listBackups().find((one) => one.name === name);
  if (!found) throw new Refusal('not_found', 'there is no such backup');
  return found;
}
