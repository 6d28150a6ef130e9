import { Agent, request } from 'node:http';

const CLIENTS = 16;

/** Requests a second that a page answers to 16 clients with kept connections; fails on any answer but 200. */
export async function requestsPerSecond(
  url: string,
  milliseconds: number,
  headers: Record<string, string> = {},
): Promise<number> {
  const agent = new Agent({ keepAlive: true, maxSockets: CLIENTS });
  const until = performance.now() + milliseconds;
  let answered = 0;
  const client = async () => {
    while (performance.now() < until) {
      await get(url, agent, headers);
      answered += 1;
    }
  };
  const began = performance.now();
  await Promise.all(Array.from({ length: CLIENTS }, client));
  agent.destroy();
  return answered / ((performance.now() - began) / 1000);
}

function get(url: string, agent: Agent, headers: Record<string, string>): Promise<void> {
  return new Promise((resolve, reject) => {
    request(url, { agent, headers }, (response) => {
      if (response.statusCode !== 200) reject(new Error(`${url} answered ${response.statusCode}`));
      response.resume();
      response.on('end', resolve);
    })
      .on('error', reject)
      .end();
  });
}

type Posts = {
  url: string;
  headers: Record<string, string>;
  /** What a client sends next; each of the sixteen has a number. */
  bodyOf: (client: number) => unknown;
  milliseconds: number;
};

/** Writes a second of 16 clients with kept connections, each sending its next when it has its answer; all must be 200. */
export async function postsPerSecond({ url, headers, bodyOf, milliseconds }: Posts): Promise<number> {
  const agent = new Agent({ keepAlive: true, maxSockets: CLIENTS });
  const until = performance.now() + milliseconds;
  let answered = 0;
  const client = async (_: unknown, at: number) => {
    while (performance.now() < until) {
      await post(url, agent, headers, JSON.stringify(bodyOf(at)));
      answered += 1;
    }
  };
  const began = performance.now();
  await Promise.all(Array.from({ length: CLIENTS }).map(client));
  agent.destroy();
  return answered / ((performance.now() - began) / 1000);
}

function post(url: string, agent: Agent, headers: Record<string, string>, body: string): Promise<void> {
  const sent = { 'content-type': 'application/json', 'content-length': String(Buffer.byteLength(body)), ...headers };
  return new Promise((resolve, reject) => {
    const asking = request(url, { agent, method: 'POST', headers: sent }, async (response) => {
      let said = '';
      for await (const part of response) said += part;
      if (response.statusCode === 200) resolve();
      else reject(new Error(`${url} answered ${response.statusCode}: ${said.slice(0, 200)}`));
    });
    asking.on('error', reject);
    asking.end(body);
  });
}
