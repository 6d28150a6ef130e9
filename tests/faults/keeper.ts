/**
 * A process that saves cells, to be killed while it does: POST {order} is answered when the write is kept.
 * `early` is the planted bug: it answers first and writes afterwards.
 */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { saveCells } from '#lib/features/cell/mutations.ts';
import { Door } from '#lib/server/db.ts';
import { Refusal } from '#lib/shared/errors.ts';
import { COUNTY } from '#tests/support/county.ts';
import { EAST_CLERK } from '#tests/support/open-form.ts';

const [file = '', early] = process.argv.slice(2);
const door = new Door({ provider: 'sqlite', file });

type Said = { status: number; body: unknown };

async function save(text: string): Promise<Said> {
  const { key, input } = JSON.parse(text) as { key: string; input: unknown };
  try {
    const order = { countyCode: COUNTY, actor: EAST_CLERK, now: new Date(), key, input };
    return { status: 200, body: await saveCells(order, door) };
  } catch (error) {
    if (error instanceof Refusal) return { status: 409, body: { code: error.code } };
    return { status: 500, body: { error: String(error) } };
  }
}

const server = createServer((request, response) => {
  const parts: Buffer[] = [];
  request.on('data', (part: Buffer) => parts.push(part));
  request.on('end', async () => {
    const text = Buffer.concat(parts).toString('utf8');
    if (early) response.writeHead(200).end('{}');
    const { status, body } = await save(text);
    if (!early) response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  });
});
server.listen(0, '127.0.0.1', () => process.send?.({ port: (server.address() as AddressInfo).port }));
