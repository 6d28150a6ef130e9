'use server';

import { act, type Sent } from '#lib/server/act.ts';
import type { Outcome } from '#lib/shared/outcome.ts';
import { readNotices } from './mutations.ts';

export async function markNoticesRead(sent: Sent): Promise<Outcome<number>> {
  return act(sent, ({ session, ...order }) => readNotices({ ...order, userId: session.person.id }));
}
