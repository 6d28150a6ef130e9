import { writeNotices } from '#lib/features/notice/mutations.ts';
import { sendNotices } from '#lib/features/notice-sending/mutations.ts';
import { tellReviewers } from '#lib/features/notice-waiting/mutations.ts';
import { openDue } from '#lib/features/opening/mutations.ts';
import { tellOfDueItems } from '#lib/features/supervision-notice/mutations.ts';
import { dayOf, hourOf } from '#lib/shared/county-day.ts';
import { type Channel, switchedOn } from './channels.ts';
import { type Door, door } from './db.ts';

const CLOCK = { kind: 'system', name: 'clock' } as const;
/** Hours of the county's day in which people are written to. */
const FROM_HOUR = 8;
const TO_HOUR = 20;

export type Ticked = { opened: number; told: number; sent: number; failed: unknown[] };

/**
 * What happens by the calendar: forms open, people are told, and where a channel is switched on, written to.
 * Nothing of it happens twice, so it may be run as often as one likes; what was missed while the machine stood
 * still is caught up. One county's fault does not stop another's work.
 */
export async function tick(now: Date, through: Door = door(), channels: Channel[] = switchedOn()): Promise<Ticked> {
  const done: Ticked = { opened: 0, told: 0, sent: 0, failed: [] };
  const counties = await through.client.county.findMany({ select: { code: true, opensByItself: true } });
  for (const { code: countyCode, opensByItself } of counties) {
    const order = { countyCode, actor: CLOCK, now, input: { day: dayOf(now) } };
    const hour = hourOf(now);
    const steps = [
      async () => {
        if (opensByItself) done.opened += (await openDue(order, through)).length;
      },
      async () => {
        done.told += await writeNotices(order, through);
      },
      async () => {
        done.told += await tellReviewers(order, through);
      },
      async () => {
        done.told += await tellOfDueItems(order, through);
      },
      async () => {
        const writes = channels.length > 0 && FROM_HOUR <= hour && hour < TO_HOUR;
        if (writes) done.sent += await sendNotices({ countyCode, actor: CLOCK, now, input: null }, channels, through);
      },
    ];
    for (const step of steps) await step().catch((error: unknown) => done.failed.push(error));
  }
  return done;
}
