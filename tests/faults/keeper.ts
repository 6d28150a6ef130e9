/**
 * A process that saves cells, to be killed while it does or to have another one beside it: POST {order} is answered
 * when the write is kept. The second argument is the bug that is planted in it.
 */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { saveCells } from '#lib/features/cell/mutations.ts';
import { Door } from '#lib/server/db.ts';
import { Refusal } from '#lib/shared/errors.ts';
import { COUNTY } from '#tests/support/county.ts';
import { EAST_CLERK } from '#tests/support/open-form.ts';
import type { Plant, Saving } from './saving.ts';

const [file = ''] = process.argv.slice(2);
const plant = process.argv[3] as Plant | undefined;
const door = new Door({ provider: 'sqlite', file });
if (plant === 'impatient' || plant === 'shrugging') await door.client.$queryRaw`PRAGMA busy_timeout = 0`;

type Said = { status: number; body: unknown };
type Sent = { key: string; input: Saving };

/** The cells at whatever version they have by now: no transaction holds it, and nobody is told of a conflict. */
async function overWhatIsThere({ key, input }: Sent): Promise<Sent> {
  const cells = input.cells.map(async (cell) => {
    const { unitId, indicatorCode } = cell;
    const row = await door.client.submissionCell.findFirst({ where: { unitId, indicatorCode } });
    return { ...cell, version: row?.version ?? 0 };
  });
  return { key: `${key}-${Math.random()}`, input: { ...input, cells: await Promise.all(cells) } };
}

async function save(text: string): Promise<Said> {
  const sent = JSON.parse(text) as Sent;
  const { key, input } = plant === 'overwriting' ? await overWhatIsThere(sent) : sent;
  try {
    const order = { countyCode: COUNTY, actor: EAST_CLERK, now: new Date(), input };
    return { status: 200, body: await saveCells(plant === 'forgetful' ? order : { ...order, key }, door) };
  } catch (error) {
    if (error instanceof Refusal) return { status: 409, body: { code: error.code } };
    return plant === 'shrugging' ? { status: 200, body: {} } : { status: 500, body: { error: String(error) } };
  }
}

const server = createServer((request, response) => {
  const parts: Buffer[] = [];
  request.on('data', (part: Buffer) => parts.push(part));
  request.on('end', async () => {
    const text = Buffer.concat(parts).toString('utf8');
    if (plant === 'early') response.writeHead(200).end('{}');
    const { status, body } = await save(text);
    if (plant !== 'early') response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  });
});
server.listen(0, '127.0.0.1', () => process.send?.({ port: (server.address() as AddressInfo).port }));
