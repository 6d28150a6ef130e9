import { translator } from '#lib/i18n/translator.ts';
import type { Channel, OutsideMessage } from '#lib/server/channels.ts';
import { type Door, door } from '#lib/server/db.ts';
import { siteAddress } from '#lib/server/env.ts';
import { type Order, write } from '#lib/server/gateway.ts';
import { noticeLine } from '../notice/view.ts';
import { sentSchema } from './schema.ts';

/** What is older is no news any more, and what failed that often will not get better by another try. */
const NEWS_MS = 3 * 86_400_000;
const TRIES = 5;
const AT_ONCE = 100;

/**
 * Hands what has not gone out yet to the channels that are switched on, and keeps what came of it. The handing
 * over itself is outside any transaction: a machine that dies in between tells somebody twice rather than never.
 * @returns how many went out.
 */
export async function sendNotices(order: Order, channels: readonly Channel[], through: Door = door()): Promise<number> {
  const { countyCode, now } = order;
  const since = new Date(now.getTime() - NEWS_MS);
  const waiting = await unsent(through, countyCode, since);
  if (waiting.length === 0) return 0;
  const county = await through.client.county.findUniqueOrThrow({ where: { code: countyCode } });
  const outcome: { sent: string[]; failed: string[] } = { sent: [], failed: [] };
  for (const notice of waiting) {
    const message = messageOf(notice, county);
    const ways = channels.filter((channel) => channel.takes(message));
    if (ways.length === 0) continue;
    const results = await Promise.allSettled(ways.map((channel) => channel.send(message)));
    outcome[results.every(({ status }) => status === 'fulfilled') ? 'sent' : 'failed'].push(notice.id);
  }
  if (outcome.sent.length + outcome.failed.length === 0) return 0;
  await record({ ...order, input: outcome }, through);
  return outcome.sent.length;
}

function unsent(through: Door, countyCode: string, since: Date) {
  return through.client.notice.findMany({
    where: {
      countyCode,
      sentAt: null,
      readAt: null,
      at: { gte: since },
      attempts: { lt: TRIES },
      user: { active: true },
    },
    include: { user: { select: { name: true, nameEn: true, language: true, email: true, phone: true } } },
    orderBy: { at: 'asc' },
    take: AT_ONCE,
  });
}

type Unsent = Awaited<ReturnType<typeof unsent>>[number];

/** In the language that its reader chose. */
function messageOf(notice: Unsent, { nameZh, nameEn }: { nameZh: string; nameEn: string }): OutsideMessage {
  const { email, phone, ...user } = notice.user;
  const language = user.language ?? 'zh';
  const t = translator(language, 'notice');
  const { label, text, detail, href } = noticeLine(notice, language);
  const [county, name] = language === 'zh' ? [nameZh, user.name] : [nameEn, user.nameEn ?? user.name];
  const address = new URL(href, siteAddress()).toString();
  return {
    ...{ email, phone },
    subject: t('mailSubject', { label, county }),
    text: t('mailText', { name, text, detail: detail ?? '', address }),
  };
}

function record(order: Order, through: Door): Promise<void> {
  const { countyCode, now } = order;
  return write(
    { ...order, action: 'notice.send', subject: `county:${countyCode}`, schema: sentSchema },
    async (tx, { sent, failed }) => {
      await tx.notice.updateMany({ where: { countyCode, id: { in: sent } }, data: { sentAt: now } });
      await tx.notice.updateMany({ where: { countyCode, id: { in: failed } }, data: { attempts: { increment: 1 } } });
      return { answer: undefined, after: { sent, failed } };
    },
    through,
  );
}
