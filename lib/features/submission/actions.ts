'use server';

import { act, type Sent } from '#lib/server/act.ts';
import type { Outcome } from '#lib/shared/outcome.ts';
import { type Stands, submitSubmission as submit, withdrawSubmission as withdraw } from './mutations.ts';

export async function submitSubmission(sent: Sent): Promise<Outcome<Stands>> {
  return act(sent, (order) => submit(order));
}

export async function withdrawSubmission(sent: Sent): Promise<Outcome<Stands>> {
  return act(sent, (order) => withdraw(order));
}
