'use server';

import { act, type Sent } from '#lib/server/act.ts';
import type { Outcome } from '#lib/shared/outcome.ts';
import { changeForm as change } from './mutations.ts';

export async function changeForm(sent: Sent): Promise<Outcome<{ id: string; version: number }>> {
  return act(sent, (order) => change(order));
}
