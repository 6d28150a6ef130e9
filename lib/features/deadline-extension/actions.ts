'use server';

import { act, type Sent } from '#lib/server/act.ts';
import type { Outcome } from '#lib/shared/outcome.ts';
import { extendDeadline as extend } from './mutations.ts';

export async function extendDeadline(sent: Sent): Promise<Outcome<{ id: string; dueOn: string; version: number }>> {
  return act(sent, (order) => extend(order));
}
