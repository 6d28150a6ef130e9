import { randomBytes } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { dropInner, turned } from './admission.ts';
import { answering, type Sending } from './begun.ts';
import { answer, answerSent, isScripted, type MissingPage, NOT_KEPT, turnAway } from './front-answer.ts';
import { holdAnswer } from './held-answer.ts';
import { commonHeaders, officePolicy, zoneOf } from './page-policy.ts';
import { writingPage } from './page-texts.ts';
import { type PublicPages, type Taken, takenBy } from './public-pages.ts';

/** What answers a request, as Next gives it. */
export type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/**
 * Stands before Next. It turns away what no page of this site can have sent, gives every answer its headers, takes
 * the scripts from public pages, and mends what Next cannot: a page that is not there, or that failed, is answered
 * by Next with an empty document that only JavaScript fills. It gets a whole page instead, in the language of the address.
 */
export function fronted(handle: Handler, missing: MissingPage, pages: PublicPages): Handler {
  return async (request, response) => {
    const [path = '/', query] = (request.url ?? '/').split('?');
    for (const [name, value] of Object.entries(commonHeaders())) response.setHeader(name, value);
    // Next sends the head by itself; it goes with the first piece of the answer, in one packet.
    response.flushHeaders = () => {};
    const trouble = turned(request, path);
    if (trouble) return turnAway(request, response, trouble, missing);
    dropInner(request);
    const zone = zoneOf(path);
    if (zone === 'office') privately(request, response);
    if (zone === 'file' && isReading(request)) {
      // A file that is there, and an API that says it has none, pass; nobody finds a way on in an empty page.
      const isEmpty = () => response.statusCode === 404 && isDocument(response);
      holdAnswer(response, isEmpty, () => void answer(request, response, 404, missing));
    } else if (isReading(request)) {
      // What a visitor asks in a search is different each time.
      const address = query === undefined ? path : null;
      if (zone === 'public' && address !== null && pages.sendFresh(request, response, address)) return;
      const taken: Taken | null = zone === 'public' ? takenBy(request) : null;
      const isHeld = () => isReplaced(response.statusCode) || (taken !== null && isPage(response));
      holdAnswer(response, isHeld, ({ body }) => {
        const { statusCode } = response;
        if (isReplaced(statusCode) || !taken) void answer(request, response, statusCode, missing);
        else pages.send(request, response, body, taken, address);
      });
    } else if (request.method === 'POST' && zone !== 'file') {
      return takeSent(handle, request, response, missing);
    }
    if (zone === 'office' && isReading(request)) await writingPage(() => handle(request, response));
    else await handle(request, response);
  };
}

/** Hands on a form, or what a script sends to an action, and says in words what Next would not. */
function takeSent(handle: Handler, request: IncomingMessage, response: ServerResponse, missing: MissingPage) {
  return answering((sending) => {
    let trouble: Trouble | null = null;
    const isHeld = () => {
      trouble = troubleOf(request, response, sending);
      return trouble !== null;
    };
    holdAnswer(response, isHeld, () => {
      if (trouble === null || trouble === 'missing') void answer(request, response, 404, missing);
      else answerSent(request, response, trouble === 'garbled' ? 400 : response.statusCode, trouble);
    });
    return handle(request, response);
  });
}

type Trouble = 'garbled' | 'outdated' | 'unsure' | 'missing';

/**
 * Next calls it a fault of the server where nobody can read what was sent, tells in English of an action that is no
 * longer there, and leaves a form that failed without a page. Null where what it says is an answer.
 */
function troubleOf(request: IncomingMessage, response: ServerResponse, { begun }: Sending): Trouble | null {
  const { statusCode } = response;
  if (statusCode >= 500 && !begun) return 'garbled';
  if (isScripted(request)) return null;
  if (statusCode >= 500) return 'unsure';
  if (response.hasHeader('x-nextjs-action-not-found')) return statusCode === 400 ? 'garbled' : 'outdated';
  return statusCode === 404 && isDocument(response) ? 'missing' : null;
}

/** A page of somebody's own: nobody keeps it, and what runs in it carries a number made for this answer alone. */
function privately(request: IncomingMessage, response: ServerResponse): void {
  const policy = officePolicy(randomBytes(16).toString('base64'));
  // Next takes the number from here, which is why an inbound header of this name was dropped.
  request.headers['content-security-policy'] = policy;
  response.setHeader('content-security-policy', policy);
  const { setHeader } = response;
  response.setHeader = function kept(this: ServerResponse, name, value) {
    return Reflect.apply(setHeader, this, [name, name.toLowerCase() === 'cache-control' ? NOT_KEPT : value]);
  };
  response.setHeader('cache-control', NOT_KEPT);
}

/** A page for a reader, not the payload that a script asks for. */
function isReading({ method, headers }: IncomingMessage): boolean {
  return (method === 'GET' || method === 'HEAD') && !headers.rsc;
}

function isDocument(response: ServerResponse): boolean {
  return String(response.getHeader('content-type')).startsWith('text/html');
}

function isPage(response: ServerResponse): boolean {
  return response.statusCode === 200 && isDocument(response);
}

function isReplaced(status: number): boolean {
  return status === 404 || status >= 500;
}
