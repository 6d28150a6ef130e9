'use server';

import { act, type Sent } from '#lib/server/act.ts';
import type { Outcome } from '#lib/shared/outcome.ts';
import { remindFilers as remind } from './mutations.ts';

export async function remindFilers(sent: Sent): Promise<Outcome<{ reminded: string[] }>> {
  return act(sent, (order) => remind(order));
}
