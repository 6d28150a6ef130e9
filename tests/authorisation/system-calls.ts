import * as record from '#lib/features/chain-record/mutations.ts';
import * as notice from '#lib/features/notice/mutations.ts';
import * as sending from '#lib/features/notice-sending/mutations.ts';
import * as waiting from '#lib/features/notice-waiting/mutations.ts';
import * as opening from '#lib/features/opening/mutations.ts';
import * as release from '#lib/features/release/mutations.ts';
import * as dueItems from '#lib/features/supervision-notice/mutations.ts';
import type { Door } from '#lib/server/db.ts';
import type { Order } from '#lib/server/gateway.ts';

/** How a write is called, and an input that it takes from whoever may. */
export type Call = { run: (order: Order, through: Door) => Promise<unknown>; input: object };

/** The writes that no person does: by the clock, and when a county is set up. */
export const SYSTEM_CALLS = {
  'chain-record.recordRows': { run: record.recordRows, input: {} },
  'release.publishRelease': {
    run: (order, through) => release.publishRelease({ ...order, actor: order.actor as never }, through),
    input: {
      period: '2022Q3',
      version: 1,
      publishedAt: '2022-10-28T01:00:00Z',
      approvedBy: 'office',
      noteZh: '说明',
      noteEn: 'Note',
      nextReleaseOn: null,
    },
  },
  'opening.openSubmissions': { run: opening.openSubmissions, input: { day: '2022-11-08' } },
  'opening.openDue': { run: opening.openDue, input: { day: '2022-11-08' } },
  'notice.writeNotices': { run: notice.writeNotices, input: { day: '2022-11-29' } },
  'notice-waiting.tellReviewers': { run: waiting.tellReviewers, input: { day: '2022-11-29' } },
  'supervision-notice.tellOfDueItems': { run: dueItems.tellOfDueItems, input: { day: '2022-11-29' } },
  'notice-sending.sendNotices': {
    run: (order, through) => sending.sendNotices(order, [], through),
    input: {},
  },
} satisfies Record<string, Call>;
