'use server';

import { act, type Sent } from '#lib/server/act.ts';
import { Refusal } from '#lib/shared/errors.ts';
import type { Outcome } from '#lib/shared/outcome.ts';
import { saveCells } from './mutations.ts';
import type { SavedCells } from './view.ts';

/** What an entry page sends: `as` is the person it was opened by. */
export type SentCells = Sent & { as: string };

/**
 * Saves cells for whoever is signed in, provided it is the person who typed them: in a browser where somebody
 * else has signed in since, an open page waits until its own person is back.
 */
export async function saveTypedCells(typed: SentCells): Promise<Outcome<SavedCells>> {
  const { as, ...sent } = Object(typed) as SentCells;
  return act(sent, ({ session, ...order }) => {
    if (session.person.id !== as) throw new Refusal('signed_out', 'another person is signed in');
    return saveCells(order);
  });
}
