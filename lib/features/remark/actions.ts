'use server';

import { act, type Sent } from '#lib/server/act.ts';
import type { Outcome } from '#lib/shared/outcome.ts';
import { addRemark as add, addFigureRemark as addOfFigure } from './mutations.ts';

export async function addRemark(sent: Sent): Promise<Outcome<{ id: string }>> {
  return act(sent, (order) => add(order));
}

export async function addFigureRemark(sent: Sent): Promise<Outcome<{ id: string }>> {
  return act(sent, (order) => addOfFigure(order));
}
