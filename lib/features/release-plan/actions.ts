'use server';

import { revalidatePath } from 'next/cache';
import { act, type Sent } from '#lib/server/act.ts';
import type { Outcome } from '#lib/shared/outcome.ts';
import {
  cancelPlan as cancel,
  publishDuePlans,
  signRelease as sign,
  withdrawRelease as withdraw,
} from './mutations.ts';

/** Signs a release; one that is to go out at once does so before the answer. */
export async function signRelease(sent: Sent): Promise<Outcome<{ id: string; published: boolean }>> {
  return act(sent, async (order) => {
    const { id, releaseId } = await sign(order);
    const { published } = await publishDuePlans(order.now);
    // Other servers on the same database see it within seconds by themselves.
    if (published.length > 0) revalidatePath('/', 'layout');
    return { id, published: published.includes(releaseId) };
  });
}

export async function cancelPlan(sent: Sent): Promise<Outcome<{ id: string }>> {
  return act(sent, (order) => cancel(order));
}

export async function withdrawRelease(sent: Sent): Promise<Outcome<{ releaseId: string; cancelled: string[] }>> {
  return act(sent, async (order) => {
    const done = await withdraw(order);
    revalidatePath('/', 'layout');
    return done;
  });
}
