import { createServer, type IncomingMessage, type Server } from 'node:http';
import { type AddressInfo, createServer as createSocket, type Server as SocketServer } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { switchedOn } from '#lib/server/channels.ts';
import { tick } from '#lib/server/clockwork.ts';
import { COUNTY } from '#tests/support/county.ts';
import { type Fresh, freshDatabase } from '#tests/support/database.ts';
import { NOW, storeFormsCounty } from '#tests/support/forms-county.ts';

let fresh: Fresh;

beforeAll(async () => {
  fresh = await freshDatabase();
  await storeFormsCounty(fresh.door);
});
afterAll(() => fresh.remove());

/** A receiver of webhooks on this machine, which answers as it is told to. */
function webhook(answer: () => { status: number; body: object }) {
  const got: { type: string | undefined; body: { msgtype: string; text: { content: string } } }[] = [];
  const server = createServer((request: IncomingMessage, response) => {
    let text = '';
    request.on('data', (part) => (text += part));
    request.on('end', () => {
      got.push({ type: request.headers['content-type'], body: JSON.parse(text) });
      const { status, body } = answer();
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
    });
  });
  return { got, server };
}

/** A receiver of mail that knows as much of SMTP as it takes to be handed a letter. */
function mailbox() {
  const letters: string[] = [];
  const server = createSocket((socket) => {
    let letter: string | null = null;
    socket.write('220 here\r\n');
    socket.on('data', (chunk) => {
      for (const line of chunk.toString('utf8').split('\r\n').slice(0, -1)) {
        if (letter !== null && line !== '.') letter += `${line}\n`;
        else if (letter !== null) {
          letters.push(letter);
          letter = null;
          socket.write('250 taken\r\n');
        } else if (/^DATA/i.test(line)) {
          letter = '';
          socket.write('354 go on\r\n');
        } else if (/^QUIT/i.test(line)) socket.end('221 bye\r\n');
        else socket.write('250 fine\r\n');
      }
    });
  });
  return { letters, server };
}

async function listening(server: Server | SocketServer): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return (server.address() as AddressInfo).port;
}

const closed = (server: Server | SocketServer) => new Promise((resolve) => server.close(resolve));

describe('the clock', () => {
  it('opens and tells by itself, and a second time does nothing', async () => {
    expect(await tick(NOW, fresh.door, [])).toEqual({ opened: 4, told: 6, sent: 0, failed: [] });
    expect(await tick(NOW, fresh.door, [])).toEqual({ opened: 0, told: 0, sent: 0, failed: [] });
  });

  it('opens nothing in a county whose forms do not open by the calendar', async () => {
    await fresh.door.client.county.updateMany({ where: { code: COUNTY }, data: { opensByItself: false } });
    expect((await tick(new Date('2023-01-03T02:00:00Z'), fresh.door, [])).opened).toBe(0);
    await fresh.door.client.notice.deleteMany({ where: { at: { gt: NOW } } });
  });

  it('sends nothing outside where no channel is switched on, which is how it comes', () => {
    expect(switchedOn({ mail: null, wecom: null })).toEqual([]);
    expect(switchedOn()).toEqual([]);
  });
});

describe('a channel that is switched on', () => {
  const afternoon = new Date(NOW.getTime() + 3_600_000);
  let healthy = true;
  const { got, server } = webhook(() =>
    healthy ? { status: 200, body: { errcode: 0 } } : { status: 200, body: { errcode: 45009 } },
  );
  let channels: ReturnType<typeof switchedOn>;

  beforeAll(async () => {
    channels = switchedOn({ mail: null, wecom: `http://127.0.0.1:${await listening(server)}/hook` });
  });
  afterAll(() => closed(server));
  beforeEach(() => {
    healthy = true;
    got.length = 0;
  });

  it('is left alone at night', async () => {
    expect((await tick(new Date('2022-10-08T13:00:00Z'), fresh.door, channels)).sent).toBe(0);
    expect(got).toEqual([]);
  });

  it('that refuses is tried again, and what it refused is not taken for sent', async () => {
    healthy = false;
    expect((await tick(afternoon, fresh.door, channels)).sent).toBe(0);
    const tried = await fresh.door.client.notice.findMany({ select: { sentAt: true, attempts: true } });
    expect(tried).toEqual(tried.map(() => ({ sentAt: null, attempts: 1 })));
    expect(got).toHaveLength(6);
  });

  it('gets the sentence and the address, once, each person’s in their own language', async () => {
    await fresh.door.client.user.updateMany({ where: { id: 'west' }, data: { language: 'en' } });
    expect((await tick(afternoon, fresh.door, channels)).sent).toBe(6);
    expect((await tick(afternoon, fresh.door, channels)).sent).toBe(0);
    const texts = got.map(({ body }) => body.text.content).join('\n');
    expect(got[0]?.type).toBe('application/json');
    expect(texts).toContain('townships表10月10日截止，还没有提交。');
    expect(texts).toContain('http://localhost:3000/entry/townships-2022Q3-u-T1');
    expect(texts).toContain('Form townships is due on October 10 and not submitted yet.');
    expect(texts).toContain('http://localhost:3000/en/entry/townships-2022Q3-u-T2');
  });

  it('is not bothered with what has been read, nor with old news', async () => {
    await fresh.door.client.notice.updateMany({ data: { sentAt: null } });
    expect((await tick(new Date('2022-10-15T02:00:00Z'), fresh.door, channels)).sent).toBeLessThan(6);
    await fresh.door.client.notice.updateMany({ data: { sentAt: null, readAt: NOW } });
    expect((await tick(afternoon, fresh.door, channels)).sent).toBe(0);
  });

  it('is given up after five tries', async () => {
    await fresh.door.client.notice.updateMany({ data: { sentAt: null, readAt: null, attempts: 5 } });
    expect((await tick(afternoon, fresh.door, channels)).sent).toBe(0);
    expect(got).toEqual([]);
  });
});

describe('mail', () => {
  it('reaches the person’s own address', async () => {
    const { letters, server } = mailbox();
    const port = await listening(server);
    const channels = switchedOn({
      mail: { server: `smtp://127.0.0.1:${port}`, from: 'duliang@example.org' },
      wecom: null,
    });
    const message = { email: 'east@example.org', phone: null, subject: '供水季报', text: '还没有提交。' };
    expect(channels.map((channel) => channel.takes({ ...message, email: null }))).toEqual([false]);
    await channels[0]?.send(message);
    await closed(server);
    expect(letters).toHaveLength(1);
    expect(letters[0]).toMatch(/^From: duliang@example.org/m);
    expect(letters[0]).toMatch(/^To: east@example.org/m);
  });

  it('that nobody takes is a failure', async () => {
    const channels = switchedOn({ mail: { server: 'smtp://127.0.0.1:1', from: 'a@example.org' }, wecom: null });
    await expect(
      channels[0]?.send({ email: 'east@example.org', phone: null, subject: '', text: '' }),
    ).rejects.toThrow();
  });
});
