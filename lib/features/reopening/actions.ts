'use server';

import { act, type Sent } from '#lib/server/act.ts';
import type { Outcome } from '#lib/shared/outcome.ts';
import type { Stands } from '../submission/mutations.ts';
import { reopenSubmission as reopen } from './mutations.ts';

export async function reopenSubmission(sent: Sent): Promise<Outcome<Stands>> {
  return act(sent, (order) => reopen(order));
}
