import type { Locale } from '#lib/domain/vocabulary.ts';
import { translator } from '#lib/i18n/translator.ts';
import { Refusal } from '#lib/shared/errors.ts';
import type { Outcome } from '#lib/shared/outcome.ts';
import { noteBegun } from './begun.ts';
import { now } from './clock.ts';
import type { Order } from './gateway.ts';
import { currentSession, type Session } from './session.ts';

/** What a browser sends with every write: the reader's language, a key of its own making, and the input. */
export type Sent = { locale: Locale; key: string; input: unknown };

const KEY = /^[\w-]{16,64}$/;

/**
 * Runs one write for whoever is signed in, and turns a refusal into a sentence. Server actions and
 * handlers are a line each around it; permission and parsing are the gateway's, inside `mutation`.
 */
export async function act<Answer>(
  sent: Sent,
  mutation: (order: Order & { session: Session }) => Promise<Answer>,
): Promise<Outcome<Answer>> {
  noteBegun();
  // Whoever calls an action by hand may send anything, nothing too.
  const { locale, key, input } = Object(sent) as Partial<Sent>;
  const language = locale === 'en' ? 'en' : 'zh';
  const session = await currentSession();
  try {
    if (!session) throw new Refusal('signed_out', 'nobody is signed in');
    if (typeof key !== 'string' || !KEY.test(key)) throw new Refusal('invalid', 'the key of the write is missing');
    const { countyCode, person } = session;
    return { ok: true, answer: await mutation({ countyCode, actor: person, input, now: now(), key, session }) };
  } catch (error) {
    return refusal(error, language);
  }
}

/** SQLite (of the log, or of the file beside it), PostgreSQL and the file system each say it in their own way, wrapped by the client. */
function isDiskFull(error: unknown): boolean {
  if (typeof error !== 'object' || error === null) return false;
  const { code, message, cause, meta } = error as Record<string, unknown>;
  const said = `${code} ${message} ${JSON.stringify(meta) ?? ''}`;
  return (
    /\b(SQLITE_FULL|SQLITE_IOERR_SHMSIZE|ENOSPC|53100)\b|disk is full|No space left/i.test(said) || isDiskFull(cause)
  );
}

/** The outcome of a write that was refused or that failed; what failed is logged and never shown. */
export function refusal(error: unknown, locale: Locale): Outcome<never> {
  const t = translator(locale, 'refusal');
  if (error instanceof Refusal) return { ok: false, code: error.code, sentence: t(error.code), details: error.details };
  console.error(error);
  return { ok: false, code: 'failed', sentence: t(isDiskFull(error) ? 'disk_full' : 'failed'), details: null };
}
