'use server';

import { act, type Sent } from '#lib/server/act.ts';
import type { Outcome } from '#lib/shared/outcome.ts';
import { changeForm as change, createForm as create } from './mutations.ts';

export async function changeForm(sent: Sent): Promise<Outcome<{ id: string; version: number }>> {
  return act(sent, (order) => change(order));
}

export async function createForm(sent: Sent): Promise<Outcome<{ id: string; version: number; opened: number }>> {
  return act(sent, (order) => create(order));
}
