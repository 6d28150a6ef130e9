import type { ServerResponse } from 'node:http';

/** A whole answer that was kept back: its body, with status and headers still to be changed. */
export type Whole = { body: Buffer };

/**
 * Keeps an answer back until it is whole, then hands it to `send`, which writes it; answers that `isHeld` says no
 * to are passed on as they come. It is asked once, when the first byte or the end is written.
 */
export function holdAnswer(response: ServerResponse, isHeld: () => boolean, send: (whole: Whole) => void): void {
  const { writeHead, write, end } = response;
  const parts: Buffer[] = [];
  let held: boolean | null = null;
  const decide = () => {
    held ??= isHeld();
    return held;
  };
  response.writeHead = function later(this: ServerResponse, status: number, ...rest: unknown[]) {
    response.statusCode = status;
    if (!decide()) return Reflect.apply(writeHead, this, [status, ...rest]);
    // Writing the head would send it; this one waits until the body is known.
    const headers = rest.find((one) => typeof one === 'object' && one !== null);
    for (const [name, value] of Object.entries(headers ?? {})) if (value !== undefined) response.setHeader(name, value);
    return response;
  } as typeof writeHead;
  response.write = function later(this: ServerResponse, ...given: unknown[]) {
    if (!decide()) return Reflect.apply(write, this, given);
    keep(parts, given);
    return true;
  } as typeof write;
  response.end = function later(this: ServerResponse, ...given: unknown[]) {
    if (!decide()) return Reflect.apply(end, this, given);
    keep(parts, given);
    // Whoever wrapped these functions meanwhile (a compressor) has handed over everything.
    Object.assign(response, { writeHead, write, end });
    send({ body: Buffer.concat(parts) });
    return response;
  } as typeof end;
}

/** Chunk, encoding, callback: each may be left out. */
function keep(parts: Buffer[], [chunk, ...rest]: unknown[]): void {
  if (typeof chunk === 'string')
    parts.push(Buffer.from(chunk, typeof rest[0] === 'string' ? (rest[0] as 'utf8') : 'utf8'));
  else if (chunk instanceof Uint8Array) parts.push(Buffer.from(chunk));
  for (const callback of [chunk, ...rest]) if (typeof callback === 'function') queueMicrotask(() => callback());
}
