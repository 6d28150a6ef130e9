import { createServer, type IncomingMessage, request } from 'node:http';
import { fronted, type Handler } from '#lib/server/front.ts';
import { PublicPages } from '#lib/server/public-pages.ts';

export type Asked = { path: string; method?: string; headers?: Record<string, string>; body?: string | Buffer };
export type Answered = {
  status: number;
  body: Buffer;
  headers: IncomingMessage['headers'];
  seen: IncomingMessage | null;
};

/** Serves one handler behind the front on loopback, asks it each thing in turn, and tells what the handler saw. */
export async function behindFront(
  handle: Handler,
  asked: readonly Asked[],
  pages = new PublicPages(() => null, 0),
): Promise<Answered[]> {
  let seen: IncomingMessage | null = null;
  const missing = async (locale: string) => Buffer.from(`<style>a{}</style><h1>missing ${locale}</h1>`);
  const front = fronted(
    async (incoming, response) => {
      seen = incoming;
      await handle(incoming, response);
    },
    missing,
    pages,
  );
  const server = createServer((incoming, response) => void front(incoming, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  const answers: Answered[] = [];
  try {
    for (const one of asked) {
      seen = null;
      const response = await ask(port, one);
      const parts: Buffer[] = [];
      for await (const part of response) parts.push(part as Buffer);
      answers.push({ status: response.statusCode ?? 0, body: Buffer.concat(parts), headers: response.headers, seen });
    }
  } finally {
    server.close();
    server.closeAllConnections();
  }
  return answers;
}

function ask(port: number, { path, method = 'GET', headers = {}, body }: Asked): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const asking = request({ host: '127.0.0.1', port, path, method, headers, agent: false }, resolve);
    asking.on('error', reject);
    asking.end(body);
  });
}

/** Answers everything with one page. */
export const page =
  (html: string, headers: Record<string, string> = {}): Handler =>
  async (_incoming, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8');
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    response.end(html);
  };
