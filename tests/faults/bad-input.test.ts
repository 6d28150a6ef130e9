import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ensureSecrets } from '#lib/server/secrets.ts';
import { type Fresh, freshDatabase } from '#tests/support/database.ts';
import { CALLS, type Called } from '../authorisation/calls.ts';
import { rightfulActor } from '../authorisation/rightful.ts';
import { type Allowed, TABLE } from '../authorisation/table.ts';
import { attempt } from '../authorisation/trial.ts';
import { FORMS, putForm, storeMatrixCounty } from '../authorisation/world.ts';
import { chanceFrom } from '../proof/chance.ts';
import { SEED, TIMEOUT, times } from './counts.ts';
import { spoilt } from './spoilt.ts';

const INPUTS = times(10_000, 2_000_000);

let fresh: Fresh;
beforeAll(async () => {
  process.env.DULIANG_DATA = mkdtempSync(path.join(tmpdir(), 'duliang-bad-input-'));
  ensureSecrets();
  fresh = await freshDatabase();
  await storeMatrixCounty(fresh.door);
});
afterAll(() => fresh.remove());

/** What the clock does by itself takes nothing from outside, and the library of the second factor counts wrong codes. */
const FROM_OUTSIDE = (Object.keys(CALLS) as Called[]).filter(
  (name) =>
    !['opening.openDue', 'notice.writeNotices', 'notice-sending.sendNotices'].includes(name) &&
    !/^(second|password)/.test(name),
);

describe(`bad input, ${INPUTS} times over all writes (seed ${SEED})`, () => {
  it.each(FROM_OUTSIDE)(
    '%s refuses what does not fit, breaks at nothing and changes nothing',
    { timeout: TIMEOUT },
    async (name) => {
      const chance = chanceFrom(SEED);
      const rule: Allowed = TABLE[name];
      if (rule.about === 'form') await putForm(fresh.door, FORMS[rule.steps], rule.states[0] ?? 'filling');
      const actor = rightfulActor(rule);
      const faults: string[] = [];
      let refused = 0;
      const count = Math.ceil(INPUTS / FROM_OUTSIDE.length);
      for (let at = 0; at < count; at += 1) {
        const input = spoilt(CALLS[name].input, chance) as object;
        try {
          const { refusal, changed, kept } = await attempt(fresh, { ...CALLS[name], input }, actor);
          refused += Number(refusal !== null);
          if (changed || (refusal && kept)) faults.push(`${JSON.stringify(input)} changed something`);
        } catch (error) {
          faults.push(`${JSON.stringify(input)}: ${error}`);
        }
      }
      expect(faults.slice(0, 10)).toEqual([]);
      expect(refused).toBeGreaterThan(count / 4);
    },
  );
});
