'use server';

import { act, type Sent } from '#lib/server/act.ts';
import { Refusal } from '#lib/shared/errors.ts';
import type { Outcome } from '#lib/shared/outcome.ts';
import type { Stands } from '../submission/mutations.ts';
import {
  approvePlain,
  beginReview as begin,
  type Decided,
  review as decide,
  firstReview as firstLook,
} from './mutations.ts';
import { plainApprovalsSchema } from './schema.ts';

export async function beginReview(sent: Sent): Promise<Outcome<Stands>> {
  return act(sent, (order) => begin(order));
}

export async function firstReview(sent: Sent): Promise<Outcome<Decided>> {
  return act(sent, (order) => firstLook(order));
}

export async function review(sent: Sent): Promise<Outcome<Decided>> {
  return act(sent, (order) => decide(order));
}

/** Approves each form by itself, so that one that has moved on does not hold up the others. */
export async function approveForms(sent: Sent): Promise<Outcome<{ approved: string[]; refused: string[] }>> {
  return act(sent, async (order) => {
    const parsed = plainApprovalsSchema.safeParse(order.input);
    if (!parsed.success) throw new Refusal('invalid', 'no list of forms', parsed.error.issues);
    const approved: string[] = [];
    const refused: string[] = [];
    for (const [at, input] of parsed.data.forms.entries()) {
      try {
        await approvePlain({ ...order, input, key: `${order.key}.${at}` });
        approved.push(input.id);
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
        refused.push(input.id);
      }
    }
    return { approved, refused };
  });
}
