import { createServer, type IncomingMessage, request } from 'node:http';
import type { AddressInfo } from 'node:net';

export type Answered = { status: number; headers: IncomingMessage['headers']; body: Buffer };
/** Answers in the server's place; `pass` hands the request on to it. */
export type Bend = (pass: () => Promise<Answered>) => Promise<Pick<Answered, 'status' | 'body'> & Partial<Answered>>;

/** Stands between a harness and the server, so that a bug can be planted in the one that people use. */
export async function between(port: number, bend: Bend): Promise<{ port: number; close(): void }> {
  const server = createServer(async (incoming, response) => {
    const body = await whole(incoming);
    const answered = await bend(() => handOn(port, incoming, body)).catch(() => null);
    if (!answered) return response.destroy();
    response.writeHead(answered.status, { ...answered.headers, 'content-length': answered.body.length });
    return response.end(answered.body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const close = () => {
    server.close();
    server.closeAllConnections();
  };
  return { port: (server.address() as AddressInfo).port, close };
}

async function whole(incoming: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of incoming) parts.push(part as Buffer);
  return Buffer.concat(parts);
}

/** As it came, host and origin too, so that the server sees what it would see without anything between. */
function handOn(port: number, { method, url, headers }: IncomingMessage, body: Buffer): Promise<Answered> {
  return new Promise((resolve, reject) => {
    const given = { ...headers, 'accept-encoding': 'identity' };
    const asking = request({ host: '127.0.0.1', port, method, path: url, headers: given, agent: false }, (response) => {
      const { 'transfer-encoding': _chunked, ...said } = response.headers;
      whole(response).then((text) => resolve({ status: response.statusCode ?? 0, headers: said, body: text }), reject);
    });
    asking.on('error', reject);
    asking.end(body);
  });
}
